"""Beat tracking: the likeliest path through tempo and place in the beat (a bar-pointer model), by Viterbi.

A beat of p frames passes through p states without a choice, so the path is found from beat to beat: the score
of a whole beat is a difference of running sums, and as many frames are worked on at once as the shortest beat
has, since none of them can follow another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.analysis.features import FRAME_RATE

if TYPE_CHECKING:
    from engines.core.jobs import JobContext

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]

_STEADINESS: Final = 90.0
"""How dear a change of tempo from beat to beat is: log probability per relative change."""

_ON: Final = 1.0 / 16.0
"""The share of a beat in which its attack is looked for."""

_HALF: Final = 0.25
"""What an attack half-way between two beats counts against one on a beat."""


class _Beats:
    """The score of every beat that may begin at each frame.

    Attributes:
        periods: (p,) the lengths of beats [frames].
        change: (p, p) log probability that a beat of the length of the row follows one of the column's.
    """

    def __init__(self, periods: Indices, strength: Vector) -> None:
        self.periods = periods
        ratio = periods[:, None] / periods[None, :]
        change = -_STEADINESS * np.abs(ratio - 1.0)
        self.change = change - np.log(np.exp(change).sum(axis=0, keepdims=True))
        act = np.clip(strength, 0.0, 1.0)
        on = np.log(0.02 + 0.98 * act)
        off = np.log((1.0 - 0.95 * act) / 12.0)
        self._longest = int(periods.max())
        self._off = self._running(off)
        self._on = self._running(on - off)
        self._between = self._running(_HALF * np.maximum(0.5 * (on - off), 0.0))
        self._on_until = np.ceil(periods * _ON).astype(np.intp)
        self._half_from = np.floor(periods * (0.5 - _ON / 2.0)).astype(np.intp) + 1
        self._half_until = np.ceil(periods * (0.5 + _ON / 2.0)).astype(np.intp)

    def _running(self, values: Vector) -> Vector:
        """Sums up to each frame; what lies before the song and behind it says nothing."""
        silence = np.zeros(self._longest)
        return np.concatenate([[0.0], np.cumsum(np.concatenate([silence, values, silence]))])

    def scores(self, starts: Indices) -> Matrix:
        """What the sound says to beats that begin at `starts`, (starts, p)."""
        at = starts[:, None] + self._longest
        whole = self._off[at + self.periods] - self._off[at]
        on = self._on[at + self._on_until] - self._on[at]
        between = self._between[at + self._half_until] - self._between[at + self._half_from]
        total: Matrix = whole + on + between
        return total


def track(strength: Vector, bpm: float, ctx: JobContext, *, spread: float = 1.45) -> Indices:
    """Frames of the beats.

    Args:
        strength: (n,) onset strength, 100 frames a second, about 0–1.
        bpm: the prevailing tempo.
        ctx: hears a cancel.
        spread: how far the tempo may run from `bpm`, as a factor.

    Returns:
        Rising frames; the first and last may have no sound at all.
    """
    period = 60.0 * FRAME_RATE / bpm
    low, high = max(4, int(period / spread)), int(np.ceil(period * spread))
    beats = _Beats(np.arange(low, high + 1), strength)
    back, tempo, last = _forward(beats, period, strength.size, ctx)
    return _walk_back(beats.periods, back, tempo, last)


def _prior(periods: Indices, period: float) -> Vector:
    away = np.log2(periods / period) / 0.12
    return np.asarray(-0.5 * np.square(away) - np.log(periods))


def _forward(
    beats: _Beats, period: float, frames: int, ctx: JobContext
) -> tuple[npt.NDArray[np.uint8], int, int]:
    """The best length of the beat before each beat, and length and first frame of the best last one."""
    periods = beats.periods
    shortest, longest = int(periods.min()), int(periods.max())
    each = np.arange(periods.size)
    back = np.zeros((frames, periods.size), np.uint8)
    # Beats that begin before the song or with it: (longest, p), the last row begins at frame 0.
    starts = np.arange(1 - longest, 1)
    begun = np.where(starts[:, None] > -periods, _prior(periods, period), -np.inf)
    ends = begun + beats.scores(starts)
    best_at, best_score = _best_last(starts, ends, periods, frames)
    for first in range(1, frames, shortest):
        if first % 2_000 < shortest:
            ctx.checkpoint(first / frames, "finding the beats")
        starts = np.arange(first, min(frames, first + shortest))
        # Row `longest − p + i` of the beats that ended is the one that began p frames before `starts[i]`.
        arrive = ends[np.arange(starts.size)[:, None] + longest - periods, each]
        ways = arrive[:, None, :] + beats.change
        from_length = ways.argmax(axis=2)
        back[starts] = from_length
        new = np.take_along_axis(ways, from_length[:, :, None], axis=2)[:, :, 0] + beats.scores(starts)
        found_at, found_score = _best_last(starts, new, periods, frames)
        if found_score > best_score:
            best_at, best_score = found_at, found_score
        ends = np.concatenate([ends[starts.size :], new])
    return back, best_at[1], best_at[0]


def _best_last(starts: Indices, ends: Matrix, periods: Indices, frames: int) -> tuple[tuple[int, int], float]:
    """First frame and length (as an index) of the best beat that lasts until the song ends, and its score."""
    lasting = np.where(starts[:, None] + periods >= frames, ends, -np.inf)
    row, tempo = np.unravel_index(int(lasting.argmax()), lasting.shape)
    return (int(starts[row]), int(tempo)), float(lasting[row, tempo])


def _walk_back(periods: Indices, back: npt.NDArray[np.uint8], tempo: int, last: int) -> Indices:
    beats = []
    at = last
    while at >= 0:
        beats.append(at)
        tempo = int(back[at, tempo])
        at -= int(periods[tempo])
    return np.array(beats[::-1], dtype=np.intp)
