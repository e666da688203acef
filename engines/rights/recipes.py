"""Recipes: a remix without any audio, to be applied to one's own copy of the song.

A recipe holds the plan, the facts that it speaks of, an acoustic fingerprint of the song and the credits so
far. The receiver's copy may be another master of it: the fingerprint finds where it lies, and the beats move
with it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any, Final

from msgspec import Meta

from engines.core.errors import BadDocument
from engines.core.time import BeatGrid
from engines.media.acoustics import MOST_STEPS, Bits, packed, unpacked
from engines.model.facts import facts_from_json, facts_to_json
from engines.model.plan import RemixPlan
from engines.model.rights import Credits
from engines.model.schema import Json, from_builtins, parse, plan_from_json, plan_to_json, to_builtins
from engines.model.song import SongFacts
from engines.rights.signing import signed, signer_of

if TYPE_CHECKING:
    from engines.media.acoustics import Alignment

RECIPE_SCHEMA: Final = "flipside.recipe"
RECIPE_VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wire:
    plan: dict[str, Any]
    facts: dict[str, Any]
    fingerprint: Annotated[str, Meta(max_length=4_000_000)]
    steps: Annotated[int, Meta(ge=1, le=MOST_STEPS)]
    credits: Credits


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Recipe:
    """A remix without its song.

    Attributes:
        plan: what is wanted.
        facts: of the song that the plan was made for.
        fingerprint: of that song, (steps, BITS).
        credits: of the remix that it was taken from.
        signed_by: fingerprint of the key that signed it; empty for nobody.
    """

    plan: RemixPlan
    facts: SongFacts
    fingerprint: Bits
    credits: Credits
    signed_by: str = ""


def recipe_to_json(recipe: Recipe, key_pem: bytes) -> Json:
    """The recipe as JSON types, signed."""
    document = {
        "schema": RECIPE_SCHEMA,
        "version": RECIPE_VERSION,
        "plan": plan_to_json(recipe.plan),
        "facts": facts_to_json(recipe.facts),
        "steps": len(recipe.fingerprint),
        "fingerprint": packed(recipe.fingerprint),
        "credits": to_builtins(recipe.credits),
    }
    return signed(document, key_pem)


def recipe_from_json(content: bytes, *, name: str) -> Recipe:
    """A recipe from JSON.

    Raises:
        BadDocument: it is none, or was changed after it was signed.
    """
    raw = parse(content, schema=RECIPE_SCHEMA, version=RECIPE_VERSION, upgrades={})
    body = {key: value for key, value in raw.items() if key not in {"schema", "version", "signature"}}
    key = signer_of({"schema": RECIPE_SCHEMA, "version": RECIPE_VERSION, **raw}, name=name)
    wire = from_builtins(body, _Wire, what="recipe")
    return Recipe(
        plan=plan_from_json(json.dumps(wire.plan)),
        facts=facts_from_json(json.dumps(wire.facts)),
        fingerprint=_unpacked(wire.fingerprint, wire.steps),
        credits=wire.credits,
        signed_by=key,
    )


def _unpacked(text: str, steps: int) -> Bits:
    try:
        return unpacked(text, steps)
    except ValueError as cause:
        raise BadDocument(f"fingerprint: {cause}", hint=_BROKEN, field="fingerprint") from cause


_BROKEN: Final = "The fingerprint in this recipe is damaged; get it anew from its maker."


def facts_in(facts: SongFacts, place: Alignment, *, frames: int, source: str) -> SongFacts:
    """The facts as they hold in another master of the song.

    Args:
        facts: of the song that the recipe was made for.
        place: where that song lies in the other master.
        frames: length of the other master.
        source: its identity.
    """
    grid = facts.grid
    moved = tuple(round(place.speed * frame + place.offset) for frame in grid.beat_frames)
    return replace(
        facts,
        grid=BeatGrid(
            beat_frames=moved, bar_starts=grid.bar_starts, beats_per_bar=grid.beats_per_bar, rate=grid.rate
        ),
        duration_s=frames / grid.rate,
        tempo_bpm=facts.tempo_bpm / place.speed,
        source=source,
    )
