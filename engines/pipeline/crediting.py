"""Use case: the credits of a remix, measured from its lanes."""

from __future__ import annotations

from dataclasses import replace
from importlib import metadata
from typing import TYPE_CHECKING

from engines.core.audio import WORK_RATE
from engines.core.jobs import QUIET
from engines.model.rights import Credits
from engines.pipeline.surveying import HOP
from engines.rights import Engines, ai_use, contributions, disclosure

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.model.stems import Stems
    from engines.pipeline.opening import Song
    from engines.pipeline.remixing import Remix


def as_stated(credits: Credits, song: Song) -> Credits:  # noqa: A002 - the word of the model
    """Measured credits under what is known of the song's rights now: they may have been stated since."""
    if credits.terms == song.terms:
        return credits
    said = disclosure(song.credits, credits.contributions, song.policy, credits.separator, song.terms)
    return replace(credits, terms=song.terms, disclosure=said)


def credit(remix: Remix, song: Song, stems: Stems, ctx: JobContext = QUIET) -> Credits:
    """Who contributed what: seconds and energy of every lane as rendered, and what must be said of them.

    Raises:
        Cancelled: by the context.
    """
    lanes = remix.arrangement.lanes
    energies = {}
    with remix.lock:
        for index, lane in enumerate(lanes):
            ctx.checkpoint(index / len(lanes), "measuring the lanes")
            energies[lane.id] = remix.renderer.levels(lane.id).weighted
    engines = Engines(
        separator=stems.separator, generated={lane.id: lane.maker for lane in lanes if lane.maker}
    )
    parts = contributions(remix.arrangement, energies, HOP / WORK_RATE, engines)
    noises = frozenset(lane.id for lane in lanes if not lane.stem and lane.part is None)
    return Credits(
        song=song.credits,
        contributions=parts,
        separator=stems.separator,
        generated_share=sum(part.energy_share for part in parts if part.kind == "generated"),
        disclosure=disclosure(song.credits, parts, song.policy, stems.separator, song.terms),
        tool=f"Flipside {metadata.version('flipside-studio')}",
        terms=song.terms,
        watermark=remix.watermark if any(part.kind == "generated" for part in parts) else "",
        ai=ai_use(parts, stems.separator, (edit.id for edit in remix.plan.active), noises),
    )
