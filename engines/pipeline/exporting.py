"""Use case: a finished remix becomes files, with everything that is to be told of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engines.core.errors import InputError, Refused
from engines.core.jobs import Part
from engines.export import ExportRequest, Marked, Material, original_title, remix_title, write_remix
from engines.export.automation import before_filters, before_level
from engines.pipeline.crediting import as_stated
from engines.pipeline.delivering import (
    planned_delivery,
    remaster,
    wanted_delivery,
    without_watermark,
)
from engines.pipeline.recipes import recipe_of
from engines.pipeline.remixing import discard
from engines.pipeline.trusting import content_signer
from engines.rights import require
from engines.rights.ledger import FILE_NAME, Ledger
from engines.rights.splits import Parties, propose
from engines.storage import paths

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.export import Exported
    from engines.model.receipt import Receipt
    from engines.model.rights import Credits
    from engines.pipeline.opening import Song
    from engines.pipeline.remixing import Bounced, Remix
    from engines.rendering import Renderer

__all__ = ["ExportRequest", "export", "permit_export"]


def permit_export(credits: Credits, request: ExportRequest) -> None:  # noqa: A002 - the word of the model
    """Refuse an export that the song's rights do not let go so far; every export passes through here.

    Raises:
        Refused: they do not, or a sketch is to leave as more than a marked preview.
    """
    require(credits.terms, request.mode, original_title(credits.song))
    if request.mode == "sketch" and (
        request.needs_stems or request.needs_parts or request.needs_tracks or request.loops or request.midi
        or request.recipe
    ):  # fmt: skip
        raise Refused(
            "a sketch with more than its preview",
            hint="A sketch leaves only as a marked preview: ask for the remix alone, or choose another mode.",
        )


def export(  # noqa: PLR0913 - the five things that a remix consists of
    remix: Remix,
    bounced: Bounced,
    receipt: Receipt,
    credits: Credits,  # noqa: A002 - the word of the model
    request: ExportRequest,
    ctx: JobContext,
    *,
    song: Song | None = None,
) -> tuple[Path, ...]:
    """Write a remix and what goes with it; all files appear together, or none does.

    The export is noted in the person's ledger.

    Args:
        remix: what was made.
        bounced: its finished sound.
        receipt: what was measured.
        credits: who contributed.
        request: what to write, and where.
        ctx: hears progress.
        song: the open song; its rights as they are now are asked, its cover goes into the tags, and signed
            credentials name its file.

    Returns:
        The files, the remix first and the report last.

    Raises:
        Refused: the song's rights do not let the remix go so far; the hint says how to get permission.
        OutputError: a file cannot be written; the hint says why.
        InputError: the export is to be signed, and the song or the keys are missing.
        Cancelled: by the context.
    """
    if song is not None:
        credits = as_stated(credits, song)  # noqa: A001 - as above
    permit_export(credits, request)
    ledger = Ledger(paths.ready(paths.data_dir()) / FILE_NAME)
    if request.mode == "release" and not request.sign:
        request = replace(request, sign=True)
    renderer: Renderer = remix.renderer
    if remix.watermark and not request.watermark:
        renderer, credits = without_watermark(remix), replace(credits, watermark="")  # noqa: A001
    material = _with_lanes(_material(remix, bounced, receipt, credits), renderer, request)
    if song is not None:
        material = replace(material, cover=song.cover, origin=song.path)
    if request.recipe:
        recipe = _recipe(remix, credits, song, Part(ctx, 0.0, 0.1))
        material, ctx = replace(material, recipe=recipe), Part(ctx, 0.1, 1.0)
    if request.sign:
        material = replace(material, signer=content_signer())
    with remix.lock:
        done = _write(remix, renderer, material, request, ctx)
    sheet = propose(
        credits, Parties(holders=credits.terms.holders), title=remix_title(material),
        song=original_title(credits.song), report=done.report_id,
    )  # fmt: skip
    ledger.record(
        sheet, credits.song, mode=request.mode, source=remix.plan.source or remix.facts.source,
        watermark=credits.watermark,
    )  # fmt: skip
    return done.paths


def _recipe(remix: Remix, credit: Credits, song: Song | None, ctx: JobContext) -> str:
    if song is None:
        raise InputError(
            "a recipe without its song", hint="Open the song again to write a recipe of its remix."
        )
    return recipe_of(song, remix.plan, remix.facts, credit, ctx)


def _material(remix: Remix, bounced: Bounced, receipt: Receipt, credit: Credits) -> Material:
    return Material(
        mix=bounced.audio,
        plan=remix.plan,
        facts=remix.facts,
        receipt=receipt,
        credits=credit,
        arrangement=remix.arrangement,
    )


def _with_lanes(material: Material, renderer: Renderer, request: ExportRequest) -> Material:
    lanes = renderer.arrangement.lanes
    stems = [lane.id for lane in lanes if lane.stem and request.needs_stems]
    parts = [lane.id for lane in lanes if not lane.stem and request.needs_parts]
    return replace(
        material,
        stems={name: renderer.lane(name) for name in stems},
        parts={name: renderer.lane(name) for name in parts},
        faders={lane.id: renderer.lane_as(before_level(lane)) for lane in lanes if request.reaper},
        tracks={lane.id: renderer.lane_as(before_filters(lane)) for lane in lanes if request.dawproject},
    )


def _write(
    remix: Remix, renderer: Renderer, material: Material, request: ExportRequest, ctx: JobContext
) -> Exported:
    wanted = wanted_delivery(remix, request)
    if wanted == planned_delivery(remix) and renderer is remix.renderer:
        return write_remix(_marked(material, request), request, ctx)
    louder = remaster(renderer, wanted, Part(ctx, 0.0, 0.5))
    try:
        other = _marked(replace(material, mix=louder.audio), request)
        return write_remix(other, request, Part(ctx, 0.5, 1.0))
    finally:
        discard(louder)


def _marked(material: Material, request: ExportRequest) -> Material:
    return replace(material, mix=Marked(material.mix)) if request.mode == "sketch" else material
