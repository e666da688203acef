"""Use cases of recipes: a remix without audio, made here and applied to somebody's own copy of the song."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from engines.core.errors import InputError
from engines.core.files import replacing, shown
from engines.media.acoustics import align, fingerprint
from engines.model.facts import facts_from_json
from engines.model.rights import Credits
from engines.model.schema import content_of, from_builtins, parse, plan_from_json
from engines.pipeline.opening import permit_remix
from engines.pipeline.trusting import own_signer
from engines.rights.recipes import Recipe, facts_in, recipe_from_json, recipe_to_json

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.model.plan import RemixPlan
    from engines.model.song import SongFacts
    from engines.pipeline.opening import Song


def write_recipe(song: Song, report: bytes, target: Path, ctx: JobContext) -> None:
    """Write the recipe of an export: its plan and facts, the song's fingerprint, signed.

    Args:
        song: the song that was remixed.
        report: of the export.
        target: the file.
        ctx: progress and cancel.

    Raises:
        Refused: the song's rights do not let a remix be shared.
        InputError: it is no report, or of another song.
        OutputError: the recipe cannot be written.
        Cancelled: by the context.
    """
    permit_remix(song, "share")
    raw = parse(report, schema="flipside.report", version=1, upgrades={})
    plan = plan_from_json(json.dumps(raw.get("plan")))
    if plan.source and plan.source != song.source_id:
        raise InputError(
            f"{plan.source} is not {song.source_id}",
            hint=f"{shown(song.path.name)} is not the file that this remix was made from; name that one.",
        )
    facts = facts_from_json(json.dumps(raw.get("facts")))
    credits = from_builtins(raw.get("credits"), Credits, what="report", at="credits")  # noqa: A001 - as below
    with replacing(target) as temporary:
        temporary.write_text(recipe_of(song, plan, facts, credits, ctx), "utf-8")


def recipe_of(
    song: Song,
    plan: RemixPlan,
    facts: SongFacts,
    credits: Credits,  # noqa: A002 - the word of the model
    ctx: JobContext,
) -> str:
    """A remix of a song without any audio, signed.

    Raises:
        Refused: the song's rights do not let a remix be shared.
        Cancelled: by the context.
    """
    permit_remix(song, "share")
    recipe = Recipe(plan=plan, facts=facts, fingerprint=fingerprint(song.audio, ctx), credits=credits)
    return json.dumps(recipe_to_json(recipe, own_signer().key_pem), ensure_ascii=False) + "\n"


def read_recipe(path: Path) -> Recipe:
    """A recipe from a file.

    Raises:
        InputError: it cannot be read, is none, or was changed after it was signed.
    """
    return recipe_from_json(content_of(path), name=path.name)


def apply_recipe(recipe: Recipe, song: Song, ctx: JobContext) -> tuple[RemixPlan, SongFacts]:
    """The plan and facts of a recipe for somebody's own copy of the song; its rights are asked as always.

    Raises:
        Refused: the song's rights forbid a remix.
        InputError: the copy is another recording.
        Cancelled: by the context.
    """
    permit_remix(song)
    place = align(recipe.fingerprint, song.audio, ctx)
    if place is None:
        named = recipe.credits.song.title or recipe.credits.song.file_name
        raise InputError(
            f"{song.path}: no match with the recipe",
            hint=f"{shown(song.path.name)} is another recording than {shown(named)}; open that song.",
        )
    facts = facts_in(recipe.facts, place, frames=song.audio.frames, source=song.source_id)
    return replace(recipe.plan, source=song.source_id), facts
