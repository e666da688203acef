"""Who contributed what: each lane's seconds, its share of what is heard, and what of the song it plays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.model.rights import Contribution

if TYPE_CHECKING:
    from engines.core.time import BeatGrid
    from engines.dsp.loudness import Doubles
    from engines.model.arrangement import Arrangement, Lane
    from engines.model.rights import Composition

HEARD_DB = -60.0
"""A stretch of a lane counts as heard from this level on [dBFS]."""

RULES: Final = "rules"
"""The engine of what is generated here without a trained model."""

_FOLLOWS_CHORDS: Final = frozenset({"bass", "chords", "pad", "arp", "lead", "strings"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Engines:
    """What split the song, and what made each generated lane; `RULES` for lanes that are not named."""

    separator: str = ""
    generated: Mapping[str, str] = field(default_factory=dict)


def contributions(
    arrangement: Arrangement, energies: Mapping[str, Doubles], hop_s: float, engines: Engines | None = None
) -> tuple[Contribution, ...]:
    """The measured share of every lane that is heard, in the arrangement's order.

    Args:
        arrangement: what sounds when.
        energies: lane id → loudness-weighted mean square of each stretch of its rendered sound.
        hop_s: length of a stretch [s].
        engines: what split the song and made the parts.
    """
    known = engines or Engines()
    seconds = {name: _seconds(energy, hop_s) for name, energy in energies.items()}
    heard = [lane for lane in arrangement.lanes if seconds.get(lane.id)]
    whole = sum(float(energies[lane.id].sum()) for lane in heard)
    timelines = _timelines({lane.id: energies[lane.id] for lane in heard}, hop_s)
    return tuple(
        _contribution(
            lane,
            arrangement,
            known,
            (seconds[lane.id], float(energies[lane.id].sum()) / whole, timelines[lane.id]),
        )
        for lane in heard
    )


def _seconds(energy: Doubles, hop_s: float) -> float:
    return float(np.count_nonzero(energy > 10.0 ** (HEARD_DB / 10.0)) * hop_s)


def _timelines(energies: Mapping[str, Doubles], hop_s: float) -> dict[str, tuple[float, ...]]:
    """Of each lane its share of each second; a stretch over the edge of a second is shared out."""
    if not energies:
        return {}
    length = max(len(energy) for energy in energies.values()) * hop_s
    edges = np.arange(int(np.ceil(length)) + 1, dtype=np.float64)
    sums = {}
    for name, energy in energies.items():
        times = np.arange(len(energy) + 1) * hop_s
        sums[name] = np.maximum(
            0.0, np.diff(np.interp(edges, times, np.concatenate(([0.0], energy.cumsum()))))
        )
    total = np.sum(list(sums.values()), axis=0)
    floor = 10.0 ** (HEARD_DB / 10.0) / hop_s
    shares = {n: np.divide(s, total, out=np.zeros_like(s), where=total > floor) for n, s in sums.items()}
    return {name: tuple(round(float(share), 5) for share in row) for name, row in shares.items()}


def _contribution(
    lane: Lane, arrangement: Arrangement, engines: Engines, figures: tuple[float, float, tuple[float, ...]]
) -> Contribution:
    seconds, share, per_second = figures
    if lane.stem:
        return Contribution(
            lane=lane.id, kind="recording", stem=lane.stem, maker="original recording",
            seconds=round(seconds, 3), energy_share=share, per_second=per_second, engine=engines.separator,
            source_spans=source_spans(lane, arrangement.source_grid), edits=lane.edits,
        )  # fmt: skip
    if lane.cut_from:
        return _programmed(lane, arrangement, engines, figures)
    style = f" in the style {lane.part.style}" if lane.part is not None and lane.part.style else ""
    engine = engines.generated.get(lane.id, RULES)
    maker = "Flipside's synthesisers" if engine == RULES else engine
    if lane.melody_of:
        style += f", playing the melody of the song's {lane.melody_of}"
    if lane.part is not None and lane.part.covers:
        style += f", playing the song's {', '.join(lane.part.covers)} anew"
    return Contribution(
        lane=lane.id, kind="generated", stem="", maker=f"{maker}{style}", engine=engine,
        seconds=round(seconds, 3), energy_share=share, per_second=per_second, edits=lane.edits,
        seed=arrangement.seed, composition=_composition(lane),
    )  # fmt: skip


def _programmed(
    lane: Lane, arrangement: Arrangement, engines: Engines, figures: tuple[float, float, tuple[float, ...]]
) -> Contribution:
    """Sounds cut from the recording that play notes written here."""
    seconds, share, per_second = figures
    rate = arrangement.source_grid.rate
    style = f" in the style {lane.part.style}" if lane.part is not None else ""
    return Contribution(
        lane=lane.id, kind="recording", stem=lane.cut_from, engine=engines.separator,
        maker=f"original recording, cut into single sounds and programmed by rule{style}",
        seconds=round(seconds, 3), energy_share=share, per_second=per_second,
        source_spans=joined((first / rate, last / rate) for first, last in lane.cut_spans), edits=lane.edits,
        seed=arrangement.seed, composition=_composition(lane),
    )  # fmt: skip


def _composition(lane: Lane) -> Composition:
    """Parts with pitches read the song's chords or take up its melody; drums and noises owe it their time."""
    if lane.melody_of or (lane.part is not None and lane.part.covers):
        return "original"
    return "derived" if lane.part is not None and lane.part.role in _FOLLOWS_CHORDS else "new"


def source_spans(lane: Lane, grid: BeatGrid) -> tuple[tuple[float, float], ...]:
    """Which seconds of the original a lane plays, rising, joined where they touch."""
    beats = ((clip.source_start, clip.source_start + clip.source_length) for clip in lane.clips)
    return joined((grid.frame_of(low) / grid.rate, grid.frame_of(high) / grid.rate) for low, high in beats)


def joined(spans: Iterable[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Spans of seconds, rising, joined where they touch; nothing of them lies before 0."""
    found: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        first, last = max(0.0, low), max(0.0, high)
        if found and first <= found[-1][1] + 0.001:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        elif last > first:
            found.append((first, last))
    return tuple((round(first, 3), round(last, 3)) for first, last in found)
