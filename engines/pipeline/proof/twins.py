"""The remix beside itself without one edit: what a treatment did, heard at the same places.

Rooms, echoes, drive, compression, ducking, feels and figures leave level and structure alone, so the song is
no yardstick for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.audio import FloatArray
    from engines.dsp.loudness import Doubles
    from engines.model.plan import Edit
    from engines.pipeline.proof.listening import Listening
    from engines.pipeline.proof.places import Place

_STRETCH_S: Final = 5.0
_STRETCHES: Final = 3
_LANES: Final = 3
ROW: Final = 441
"""Frames of one level: 10 ms."""
FLOOR_DB: Final = -80.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pair:
    """One stretch of one lane, or of the mix, without the edit and with it.

    Attributes:
        start, stop: where in the remix [frames].
        before, after: the sources that are read there.
    """

    start: int
    stop: int
    before: Source
    after: Source

    def both(self, lead: int = 0) -> tuple[Doubles, Doubles]:
        """The middle of both, from `lead` frames before the start on."""
        one, other = (source.read(self.start - lead, self.stop) for source in (self.before, self.after))
        return middle(one), middle(other)


def middle(block: FloatArray) -> Doubles:
    """The mean of the channels."""
    return np.asarray(block.mean(axis=0), np.float64)


def pairs_of(edit: Edit, sound: Listening, *, ending: bool = False) -> list[tuple[str, list[Pair]]]:
    """What the edit touched, by name, each in a few places; the mix where it is treated as a whole."""
    touched = [lane for lane in sound.arrangement.lanes if lane.stem and lane.clips and edit.id in lane.edits]
    twin = sound.without(edit)
    named = [(lane.stem, twin.lane(lane.id), sound.remix.renderer.lane(lane.id)) for lane in touched[:_LANES]]
    if not named:
        named = [("the mix", twin.mix, sound.remix.renderer.mix)]
    bar = sound.arrangement.grid.beats_per_bar * 60.0 * 44_100 / sound.arrangement.grid.mean_bpm
    spans = _spans(sound.places(edit), round(bar) if ending else None)
    found = []
    for name, before, after in named:
        pairs = [Pair(start=start, stop=stop, before=before, after=after) for start, stop in spans]
        heard = [pair for pair in pairs if float(np.abs(pair.both()[0]).max(initial=0.0)) > 1e-3]
        if heard:
            found.append((name, heard))
    return found


def _spans(places: Sequence[Place], last: int | None) -> list[tuple[int, int]]:
    """Stretches of the first, a middle and the last place: their middles, or so many last frames."""
    if not places:
        return []
    chosen = [places[i] for i in sorted({round(k * (len(places) - 1) / 2) for k in range(_STRETCHES)})]
    found = []
    for place in chosen:
        long = min(place.stop - place.start, last or round(_STRETCH_S * 44_100))
        start = place.stop - long if last else place.start + (place.stop - place.start - long) // 2
        found.append((start, start + long))
    return found


def levels(sound: Doubles, row: int = ROW) -> Doubles:
    """The level of each row [dBFS]."""
    rows = sound[: len(sound) // row * row].reshape(-1, row)
    return np.asarray(np.maximum(FLOOR_DB, 10.0 * np.log10(np.square(rows).mean(axis=1) + 1e-12)))
