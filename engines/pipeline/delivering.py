"""Use case: a finished remix once more, mastered for where it is to be heard."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from engines import rendering
from engines.export import Delivery, delivery
from engines.pipeline import work
from engines.pipeline.remixing import Bounced
from engines.pipeline.watermarking import unmarked

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.export import ExportRequest
    from engines.pipeline.remixing import Remix


def planned_delivery(remix: Remix) -> Delivery:
    """The loudness and ceiling that a remix was bounced with."""
    master = remix.arrangement.master
    return Delivery(lufs=master.lufs, ceiling_dbtp=master.ceiling_dbtp)


def wanted_delivery(remix: Remix, request: ExportRequest) -> Delivery:
    """The loudness and ceiling that an export asks for."""
    planned, song = planned_delivery(remix), remix.facts.lufs
    return delivery(request.loudness, request.ceiling_dbtp, planned=planned, song_lufs=song)


def without_watermark(remix: Remix) -> rendering.Renderer:
    """A renderer of the remix whose generated parts carry nothing."""
    parts = unmarked(remix.renderer.parts)
    return rendering.Renderer(remix.arrangement, remix.stems.sources, parts, remix.sounds)


def remaster(renderer: rendering.Renderer, wanted: Delivery, ctx: JobContext) -> Bounced:
    """A remix at another loudness or ceiling, from its mix before the master: nothing is limited twice.

    The caller holds the remix's lock, and discards what comes out.

    Raises:
        OutputError: the disk is full.
        Cancelled: by the context.
    """
    renderer = copy(renderer)
    master = replace(renderer.arrangement.master, lufs=wanted.lufs, ceiling_dbtp=wanted.ceiling_dbtp)
    renderer.arrangement = replace(renderer.arrangement, master=master)
    folder = work.new_folder("delivery")
    try:
        return Bounced(audio=rendering.bounce(renderer, folder / "remix.f32", ctx), folder=folder)
    except BaseException:
        work.remove(folder)
        raise
