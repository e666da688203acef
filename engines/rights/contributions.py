"""Who contributed what: each lane's seconds, its share of the energy, and what of the song it plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engines.model.rights import Contribution

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.time import BeatGrid
    from engines.dsp.loudness import Doubles
    from engines.model.arrangement import Arrangement, Lane

HEARD_DB = -60.0
"""A stretch of a lane counts as heard from this level on [dBFS]."""


def contributions(
    arrangement: Arrangement, energies: Mapping[str, Doubles], hop_s: float
) -> tuple[Contribution, ...]:
    """The measured share of every lane that is heard, in the arrangement's order.

    Args:
        arrangement: what sounds when.
        energies: lane id → mean square of each stretch of `hop_s` of its rendered sound.
        hop_s: length of a stretch [s].
    """
    seconds = {name: _seconds(energy, hop_s) for name, energy in energies.items()}
    heard = [lane for lane in arrangement.lanes if seconds.get(lane.id)]
    whole = sum(float(energies[lane.id].sum()) for lane in heard)
    return tuple(
        _contribution(lane, arrangement, seconds[lane.id], float(energies[lane.id].sum()) / whole)
        for lane in heard
    )


def _seconds(energy: Doubles, hop_s: float) -> float:
    return float(np.count_nonzero(energy > 10.0 ** (HEARD_DB / 10.0)) * hop_s)


def _contribution(lane: Lane, arrangement: Arrangement, seconds: float, share: float) -> Contribution:
    if lane.stem:
        return Contribution(
            lane=lane.id, kind="recording", stem=lane.stem, maker="original recording",
            seconds=round(seconds, 3), energy_share=share,
            source_spans=source_spans(lane, arrangement.source_grid), edits=lane.edits,
        )  # fmt: skip
    style = f" in the style {lane.part.style}" if lane.part is not None and lane.part.style else ""
    return Contribution(
        lane=lane.id, kind="generated", stem="", maker=f"Flipside's synthesisers{style}",
        seconds=round(seconds, 3), energy_share=share, edits=lane.edits,
    )  # fmt: skip


def source_spans(lane: Lane, grid: BeatGrid) -> tuple[tuple[float, float], ...]:
    """Which seconds of the original a lane plays, rising, joined where they touch."""
    joined: list[tuple[float, float]] = []
    for low, high in sorted(
        (clip.source_start, clip.source_start + clip.source_length) for clip in lane.clips
    ):
        first, last = (max(0.0, grid.frame_of(beat) / grid.rate) for beat in (low, high))
        if joined and first <= joined[-1][1] + 0.001:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        elif last > first:
            joined.append((first, last))
    return tuple((round(first, 3), round(last, 3)) for first, last in joined)
