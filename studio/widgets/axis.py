"""The time axis of the timeline: beats across, frames underneath, and the stretch that is seen."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.core.time import BeatGrid
    from studio.widgets.turns import Turns

_MOST_PIXELS_A_BEAT: Final = 240.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Axis:
    """Beats and frames of one side, for drawing.

    Attributes:
        frames: of each beat, (beats,), rising; it goes on beyond both ends.
        bars: beats at which bars 1, 2, ... begin.
        end: the last beat that is to be seen.
        heard: whether the beats were heard; if not they are only a measure of time.
        lead: how many beats of the axis stand before the grid's first.
        sure: the first and last beat between which bar lines were heard clearly.
    """

    frames: npt.NDArray[np.float64]
    bars: npt.NDArray[np.int64]
    end: float
    heard: bool = True
    lead: int = 0
    sure: tuple[float, float] = (-math.inf, math.inf)

    @classmethod
    def of(cls, grid: BeatGrid, frames: int) -> Axis:
        """The axis of a grid over a sound of that length."""
        lead = max(0, int(np.ceil(-float(grid.beat_of(0)))))
        beats = range(-lead, max(grid.beats, int(grid.beat_of(frames)) + 2))
        return cls(
            frames=np.array([grid.frame_of(beat) for beat in beats], np.float64),
            bars=np.array([beat + lead for beat in grid.bar_starts], np.int64),
            end=float(grid.beat_of(frames)) + lead,
            lead=lead,
        )

    @classmethod
    def unheard(cls, frames: int, rate: int) -> Axis:
        """An axis of half seconds, for a song that was not heard yet."""
        step = rate / 2
        count = max(2, int(frames / step) + 2)
        return cls(
            frames=np.arange(count, dtype=np.float64) * np.float64(step),
            bars=np.arange(0, count, 4),
            end=frames / step,
            heard=False,
        )

    def frame_at(self, beats: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """The frames at some beats, linear between beats and beyond the ends."""
        index = np.arange(len(self.frames), dtype=np.float64)
        inside = np.interp(beats, index, self.frames)
        first = self.frames[1] - self.frames[0]
        last = self.frames[-1] - self.frames[-2]
        inside = np.where(beats < 0, self.frames[0] + beats * first, inside)
        made: npt.NDArray[np.float64] = np.where(
            beats > index[-1], self.frames[-1] + (beats - index[-1]) * last, inside
        )
        return made

    def beat_at(self, frame: float) -> float:
        """The beat at a frame."""
        index = np.arange(len(self.frames), dtype=np.float64)
        if frame > self.frames[-1]:
            return float(index[-1] + (frame - self.frames[-1]) / (self.frames[-1] - self.frames[-2]))
        return float(np.interp(frame, self.frames, index))


def bar_bpm(grid: BeatGrid, bar: int) -> float:
    """The tempo of a whole bar [BPM]: beats by themselves tremble where a player does."""
    first, stop = grid.bar_beat(bar), grid.bar_beat(bar + 1)
    return float(60.0 * grid.rate * (stop - first) / (grid.frame_of(stop) - grid.frame_of(first)))


class Axes:
    """The axes that were made last, by what they were made of, so that the same one is drawn again."""

    def __init__(self) -> None:
        self._known: list[tuple[object, Axis]] = []

    def of(self, what: object, make: Callable[[], Axis]) -> Axis:
        """The axis of something: the known one, or a new one."""
        for known, axis in self._known:
            if known is what:
                return axis
        axis = make()
        self._known = [(what, axis), *self._known[:3]]
        return axis


class View(QObject):
    """Which beats are seen: all rows of the timeline share one.

    Attributes:
        turns: in which the rows are drawn, one after another.
        view_changed: another stretch is seen.
    """

    view_changed = Signal()

    def __init__(self, turns: Turns, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.turns = turns
        self._total = 16.0
        self._first = 0.0
        self._shown = 16.0
        self._width = 800

    @property
    def first(self) -> float:
        """The beat at the left edge."""
        return self._first

    @property
    def shown(self) -> float:
        """How many beats are seen."""
        return self._shown

    @property
    def total(self) -> float:
        """How many beats there are to see."""
        return self._total

    @property
    def pixels_a_beat(self) -> float:
        """How wide a beat is."""
        return self._width / self._shown

    def x_of(self, beat: float) -> float:
        """Where a beat stands [px]."""
        return (beat - self._first) * self.pixels_a_beat

    def beat_at(self, x: float) -> float:
        """Which beat stands at a place [px]."""
        return self._first + x / self.pixels_a_beat

    def set_width(self, width: int) -> None:
        """The rows are this wide now [px]."""
        if width > 0 and width != self._width:
            self._width = width
            self.view_changed.emit()

    def set_total(self, beats: float) -> None:
        """There are this many beats to see; the view stays whole where it was whole."""
        was_whole = self._shown >= self._total - 1e-6
        if abs(beats - self._total) < 1e-9:
            return
        self._total = max(1.0, beats)
        if was_whole:
            self._first, self._shown = 0.0, self._total
        self._keep_inside()
        self.view_changed.emit()

    def zoom(self, factor: float, around_x: float | None = None) -> None:
        """See more (factor below 1) or less, with the beat under `around_x` [px] staying there."""
        x = self._width / 2 if around_x is None else around_x
        beat = self.beat_at(x)
        least = min(self._total, self._width / _MOST_PIXELS_A_BEAT)
        self._shown = min(self._total, max(least, self._shown / factor))
        self._first = beat - x / self.pixels_a_beat
        self._keep_inside()
        self.view_changed.emit()

    def show_all(self) -> None:
        """See everything."""
        self._first, self._shown = 0.0, self._total
        self.view_changed.emit()

    def scroll_to(self, first: float) -> None:
        """Have a beat at the left edge."""
        before = self._first
        self._first = first
        self._keep_inside()
        if self._first != before:
            self.view_changed.emit()

    def follow(self, beat: float) -> None:
        """Turn the page where a beat has left it."""
        if self._shown < self._total and not self._first <= beat <= self._first + self._shown * 0.98:
            self.scroll_to(beat - self._shown * 0.05)

    def _keep_inside(self) -> None:
        self._first = max(0.0, min(self._first, self._total - self._shown))
