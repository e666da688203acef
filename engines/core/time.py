"""Musical time: frames are integers, beats are fractions, bars count from 1; one grid converts."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from operator import attrgetter
from typing import Final, TypeAlias

from engines.core.errors import BadDocument
from engines.core.rates import WORK_RATE

Beats: TypeAlias = Fraction | int
"""A position or length in beats, counted from the first beat of a grid (0)."""

_EDGE_BEATS: Final = 8
"""How many beats at an edge of the grid tell the tempo that goes on beyond it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BeatGrid:
    """Beats and bars on the frames of a song or of a remix.

    Positions are rounded one by one from absolute values and never accumulate. Beyond both ends the grid
    goes on at the tempo of its edge, so every beat, bar and frame has an answer.

    Attributes:
        beat_frames: the frame of each beat, strictly rising, two or more.
        bar_starts: the beats (indices into `beat_frames`) at which bars 1, 2, ... begin; strictly rising, one
            or more. Beats before the first are a pickup: they stand in bar 0.
        beats_per_bar: the meter beyond both ends.
        rate: frames per second [Hz].

    Raises:
        BadDocument: the positions do not rise, or there are too few of them.
    """

    beat_frames: tuple[int, ...]
    bar_starts: tuple[int, ...]
    beats_per_bar: int = 4
    rate: int = WORK_RATE

    def __post_init__(self) -> None:
        if len(self.beat_frames) < 2 or any(
            b <= a for a, b in zip(self.beat_frames, self.beat_frames[1:], strict=False)
        ):
            raise _bad("beat_frames", "needs two or more rising frames")
        if not self.bar_starts or any(
            b <= a for a, b in zip(self.bar_starts, self.bar_starts[1:], strict=False)
        ):
            raise _bad("bar_starts", "needs one or more rising beats")
        if not 0 <= self.bar_starts[0] <= self.bar_starts[-1] < len(self.beat_frames):
            raise _bad("bar_starts", "needs beats that exist")
        if not 1 <= self.beats_per_bar <= 32:
            raise _bad("beats_per_bar", "must be 1 to 32")

    @classmethod
    def constant(
        cls,
        bpm: float,
        *,
        beats: int,
        beats_per_bar: int = 4,
        first_frame: float = 0.0,
        rate: int = WORK_RATE,
    ) -> BeatGrid:
        """A grid of one tempo.

        Args:
            bpm: beats a minute, above 0.
            beats: how many beats, two or more.
            beats_per_bar: the meter; bar 1 begins on the first beat.
            first_frame: where the first beat stands; may be a fraction of a frame.
            rate: frames per second [Hz].
        """
        step = 60.0 * rate / bpm
        count = max(2, beats)
        return cls(
            beat_frames=tuple(round(first_frame + i * step) for i in range(count)),
            bar_starts=tuple(range(0, count, beats_per_bar)),
            beats_per_bar=beats_per_bar,
            rate=rate,
        )

    # -- beats and frames

    @property
    def beats(self) -> int:
        """How many beats the grid holds."""
        return len(self.beat_frames)

    def frame_of(self, beat: Beats) -> int:
        """The frame at which a beat stands."""
        frames, last = self.beat_frames, len(self.beat_frames) - 1
        # Whole numbers, not fractions: this is asked for every note and clip.
        index, rest = divmod(beat.numerator, beat.denominator)
        if index < 0:
            return round(frames[0] + beat * self._edge_step(first=True))
        if index >= last:
            return round(frames[last] + (beat - last) * self._edge_step(first=False))
        return frames[index] + _rounded(rest * (frames[index + 1] - frames[index]), beat.denominator)

    def beat_of(self, frame: int) -> Fraction:
        """The beat at a frame."""
        frames, last = self.beat_frames, len(self.beat_frames) - 1
        if frame < frames[0]:
            return Fraction(frame - frames[0]) / self._edge_step(first=True)
        if frame >= frames[last]:
            return last + Fraction(frame - frames[last]) / self._edge_step(first=False)
        index = bisect_right(frames, frame) - 1
        return index + Fraction(frame - frames[index], frames[index + 1] - frames[index])

    def bpm_at(self, beat: Beats) -> float:
        """The tempo of the beat that runs at this position [BPM]."""
        index = min(max(int(beat // 1), 0), len(self.beat_frames) - 2)
        return 60.0 * self.rate / (self.beat_frames[index + 1] - self.beat_frames[index])

    @property
    def mean_bpm(self) -> float:
        """The tempo from the first to the last beat [BPM]."""
        span = self.beat_frames[-1] - self.beat_frames[0]
        return 60.0 * self.rate * (len(self.beat_frames) - 1) / span

    def _edge_step(self, *, first: bool) -> Fraction:
        count = min(_EDGE_BEATS, len(self.beat_frames) - 1)
        low = 0 if first else len(self.beat_frames) - 1 - count
        return Fraction(self.beat_frames[low + count] - self.beat_frames[low], count)

    # -- bars

    @property
    def bars(self) -> int:
        """How many bars begin inside the grid."""
        return len(self.bar_starts)

    def bar_beat(self, bar: int) -> int:
        """The beat at which a bar begins; bars count from 1 and go on beyond both ends."""
        if bar < 1:
            return self.bar_starts[0] + (bar - 1) * self.beats_per_bar
        if bar > self.bars:
            return self.bar_starts[-1] + (bar - self.bars) * self.beats_per_bar
        return self.bar_starts[bar - 1]

    def bar_frame(self, bar: int) -> int:
        """The frame at which a bar begins."""
        return self.frame_of(self.bar_beat(bar))

    def bar_at(self, beat: Beats) -> int:
        """The bar in which a beat stands."""
        if beat < self.bar_starts[0]:
            return int((beat - self.bar_starts[0]) // self.beats_per_bar) + 1
        if beat >= self.bar_starts[-1]:
            return self.bars + int((beat - self.bar_starts[-1]) // self.beats_per_bar)
        return bisect_right(self.bar_starts, beat)

    def bar_at_frame(self, frame: int) -> int:
        """The bar in which a frame stands."""
        return self.bar_at(self.beat_of(frame))


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One piece of a time map: remix frames that play source frames; `source_*` is None for new material."""

    start: int
    stop: int
    source_start: int | None = None
    source_stop: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMap:
    """Remix time to original time and back.

    Attributes:
        spans: in remix order, each beginning where the one before it ends or later, none empty.
    """

    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        at = 0
        for index, span in enumerate(self.spans):
            if span.stop <= span.start or span.start < at:
                raise _bad(f"spans[{index}]", "must not be empty or run backwards")
            at = span.stop

    def to_source(self, frame: int) -> int | None:
        """The original frame that sounds at a remix frame; None where new material or nothing sounds."""
        index = bisect_right(self.spans, frame, key=attrgetter("start")) - 1
        if index < 0 or frame >= self.spans[index].stop:
            return None
        span = self.spans[index]
        if span.source_start is None or span.source_stop is None:
            return None
        ratio = Fraction(span.source_stop - span.source_start, span.stop - span.start)
        return span.source_start + round((frame - span.start) * ratio)

    def to_remix(self, frame: int, *, near: int = 0) -> int | None:
        """The remix frame at which an original frame sounds; of several the one nearest to `near`."""
        found = []
        for span in self.spans:
            if span.source_start is None or span.source_stop is None:
                continue
            low, high = sorted((span.source_start, span.source_stop))
            if low <= frame < high:
                ratio = Fraction(span.stop - span.start, span.source_stop - span.source_start)
                found.append(span.start + round((frame - span.source_start) * ratio))
        return min(found, key=lambda at: (abs(at - near), at)) if found else None


def _rounded(numerator: int, denominator: int) -> int:
    """The nearest whole number, of two the even one, as `round` of a fraction gives."""
    whole, rest = divmod(numerator, denominator)
    return whole + (2 * rest > denominator or (2 * rest == denominator and whole % 2 == 1))


def _bad(field: str, why: str) -> BadDocument:
    return BadDocument(f"{field} {why}", hint=f"The time grid cannot be used: {field} {why}.", field=field)
