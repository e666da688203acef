"""Use case: a finished remix once more, mastered for where it is to be heard."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING

from engines import rendering
from engines.export import Delivery, delivery
from engines.pipeline import work
from engines.pipeline.remixing import Bounced

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.export import ExportRequest
    from engines.pipeline.remixing import Remix


def delivery_of(remix: Remix, request: ExportRequest) -> Delivery | None:
    """The loudness and ceiling that an export asks for; None where the remix has them already."""
    master = remix.arrangement.master
    planned = Delivery(lufs=master.lufs, ceiling_dbtp=master.ceiling_dbtp)
    wanted = delivery(request.loudness, request.ceiling_dbtp, planned=planned, song_lufs=remix.facts.lufs)
    return None if wanted == planned else wanted


def remaster(remix: Remix, wanted: Delivery, ctx: JobContext) -> Bounced:
    """The remix at another loudness or ceiling, from its mix before the master: nothing is limited twice.

    The caller holds `remix.lock`, and discards what comes out.

    Raises:
        OutputError: the disk is full.
        Cancelled: by the context.
    """
    renderer = copy(remix.renderer)
    master = replace(remix.arrangement.master, lufs=wanted.lufs, ceiling_dbtp=wanted.ceiling_dbtp)
    renderer.arrangement = replace(remix.arrangement, master=master)
    folder = work.new_folder("delivery")
    try:
        return Bounced(audio=rendering.bounce(renderer, folder / "remix.f32", ctx), folder=folder)
    except BaseException:
        work.remove(folder)
        raise
