"""Use case: a finished remix becomes files, with everything that is to be told of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engines.core.jobs import Part
from engines.export import ExportRequest, Material, write_remix
from engines.pipeline.delivering import delivery_of, remaster
from engines.pipeline.remixing import discard

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.media import CoverArt
    from engines.model.receipt import Receipt
    from engines.model.rights import Credits
    from engines.pipeline.remixing import Bounced, Remix

__all__ = ["ExportRequest", "export"]


def export(  # noqa: PLR0913 - the five things that a remix consists of
    remix: Remix,
    bounced: Bounced,
    receipt: Receipt,
    credits: Credits,  # noqa: A002 - the word of the model
    request: ExportRequest,
    ctx: JobContext,
    *,
    cover: CoverArt | None = None,
) -> tuple[Path, ...]:
    """Write a remix and what goes with it; all files appear together, or none does.

    Args:
        remix: what was made.
        bounced: its finished sound.
        receipt: what was measured.
        credits: who contributed.
        request: what to write, and where.
        ctx: hears progress.
        cover: the song's picture, for the tags.

    Returns:
        The files, the remix first and the report last.

    Raises:
        OutputError: a file cannot be written; the hint says why.
        Cancelled: by the context.
    """
    lanes = {lane.id: lane for lane in remix.arrangement.lanes}
    wants_stems, wants_parts = request.needs_stems, request.needs_parts
    material = Material(
        mix=bounced.audio,
        plan=remix.plan,
        facts=remix.facts,
        receipt=receipt,
        credits=credits,
        stems={name: remix.renderer.lane(name) for name, lane in lanes.items() if lane.stem and wants_stems},
        parts={
            name: remix.renderer.lane(name) for name, lane in lanes.items() if not lane.stem and wants_parts
        },
        arrangement=remix.arrangement,
        cover=cover,
    )
    wanted = delivery_of(remix, request)
    with remix.lock:
        if wanted is None:
            return write_remix(material, request, ctx).paths
        louder = remaster(remix, wanted, Part(ctx, 0.0, 0.5))
        try:
            return write_remix(replace(material, mix=louder.audio), request, Part(ctx, 0.5, 1.0)).paths
        finally:
            discard(louder)
