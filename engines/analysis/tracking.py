"""Beat tracking: the likeliest path through tempo and place in the beat (a bar-pointer model), by Viterbi."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.analysis.features import FRAME_RATE

if TYPE_CHECKING:
    from engines.core.jobs import JobContext

Vector = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]

_STEADINESS: Final = 90.0
"""How dear a change of tempo from beat to beat is: log probability per relative change."""

_CHUNK: Final = 2_000


class _States:
    """The states of the model: for each beat length one state per frame of the beat, laid end to end."""

    def __init__(self, periods: Indices) -> None:
        self.periods = periods
        self.last = np.cumsum(periods) - 1
        self.first = self.last - periods + 1
        self.count = int(periods.sum())
        phase = np.concatenate([np.arange(p) / p for p in periods])
        width = 1.0 / 16.0
        self.beat = np.flatnonzero(phase < width)
        self.half = np.flatnonzero(np.abs(phase - 0.5) < width / 2)
        ratio = periods[None, :] / periods[:, None]
        change = -_STEADINESS * np.abs(ratio - 1.0)
        self.change = change - np.log(np.exp(change).sum(axis=1, keepdims=True))


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
    states = _States(np.arange(low, high + 1))
    act = np.clip(strength, 0.0, 1.0)
    on = np.log(0.02 + 0.98 * act)
    off = np.log((1.0 - 0.95 * act) / 12.0)
    back, end = _forward(states, on, off, _start(states, period), ctx)
    return _walk_back(states, back, end, strength.size)


def _start(states: _States, period: float) -> Vector:
    away = np.log2(states.periods / period) / 0.12
    return np.repeat(-0.5 * np.square(away) - np.log(states.periods), states.periods)


def _forward(
    states: _States, on: Vector, off: Vector, start: Vector, ctx: JobContext
) -> tuple[npt.NDArray[np.int16], int]:
    """The best predecessor tempo of each beat length at each frame, and the best last state."""
    frames = on.size
    back = np.zeros((frames, states.periods.size), np.int16)
    now, then = start.copy(), np.empty(states.count)
    half = 0.5 * (on - off)
    for t in range(frames):
        if t % _CHUNK == 0:
            ctx.checkpoint(t / frames, "finding the beats")
        if t:
            now, then = then, now
            now[1:] = then[:-1]
            arrive = then[states.last][:, None] + states.change
            best = arrive.argmax(axis=0)
            back[t] = best
            now[states.first] = arrive[best, np.arange(best.size)]
        now += off[t]
        now[states.beat] += on[t] - off[t]
        if half[t] > 0.0:
            now[states.half] += 0.25 * half[t]
    return back, int(now.argmax())


def _walk_back(states: _States, back: npt.NDArray[np.int16], end: int, frames: int) -> Indices:
    tempo = int(np.searchsorted(states.last, end))
    t = frames - 1 - (end - int(states.first[tempo]))
    beats = []
    while t >= 0:
        beats.append(t)
        tempo = int(back[t, tempo])
        t -= int(states.periods[tempo])
    return np.array(beats[::-1], dtype=np.intp)
