"""What a mixer looks at: spectrum, width, the voice over the rest, dynamics, low end, density, repetition."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.filters import filtered, pass_filter
from engines.dsp.loudness import k_weighting
from engines.dsp.onsets import power_frames
from engines.dsp.runs import runs

if TYPE_CHECKING:
    import numpy.typing as npt

    from engines.core.audio import FloatArray
    from engines.model.arrangement import Arrangement

    Doubles = npt.NDArray[np.float64]

RATE: Final = 44_100
WINDOW: Final = 8_192
DRUM_ROLES: Final = frozenset({"drums", "percussion"})
LOUD_KINDS: Final = frozenset({"chorus", "drop"})
_STRETCH: Final = 17_640
"""Frames of 0.4 s."""
_SILENT: Final = 1e-3
_FLOOR: Final = 1e-12


@dataclass(frozen=True, slots=True)
class Spectrum:
    """The mean power of a sound in each bin, and the bins' frequencies [Hz]."""

    power: Doubles
    hz: Doubles

    def between(self, low_hz: float, high_hz: float) -> float:
        """The power in a band."""
        return float(self.power[(self.hz >= low_hz) & (self.hz < high_hz)].sum())

    def share_db(self, low_hz: float, high_hz: float) -> float:
        """The share of a band in all that can be heard [dB]."""
        return decibels(self.between(low_hz, high_hz), self.between(20.0, 20_000.0))

    @property
    def tilt_db(self) -> float:
        """The slope of the power density over the third-octave bands from 100 Hz to 8 kHz [dB an octave]."""
        centres = 100.0 * 2.0 ** (np.arange(20) / 3.0)
        edge = 2.0 ** (1.0 / 6.0)
        levels = [decibels(self.between(hz / edge, hz * edge), hz) for hz in centres]
        return float(np.polyfit(np.log2(centres), levels, 1)[0])


def spectrum(sound: FloatArray) -> Spectrum:
    """Of one or two channels."""
    power = power_frames(sound, WINDOW, WINDOW // 2).mean(axis=0)
    return Spectrum(power.astype(np.float64), np.fft.rfftfreq(WINDOW, 1 / RATE))


def decibels(one: float, other: float) -> float:
    """One power over another [dB]."""
    return float(10.0 * np.log10((one + _FLOOR) / (other + _FLOOR)))


def width_db(sound: FloatArray, high_hz: float) -> float:
    """Sides over middle up to a frequency [dB]."""
    sides, middle = spectrum(sound[:1] - sound[1:]), spectrum(sound[:1] + sound[1:])
    return decibels(sides.between(20.0, high_hz), middle.between(20.0, high_hz))


def lost_in_mono_db(sound: FloatArray) -> float:
    """K-weighted power of both channels over that of their mean played by both [dB]."""
    weighted = filtered(sound, k_weighting(RATE))
    return decibels(float(np.square(weighted).sum()), 2.0 * float(np.square(weighted.mean(axis=0)).sum()))


def over_db(voice: FloatArray, rest: FloatArray) -> float | None:
    """The voice over all else from 1 to 4 kHz, where it sings [dB]; None where it is silent."""
    band = [*pass_filter("highpass", 1_000.0, RATE), *pass_filter("lowpass", 4_000.0, RATE)]
    own, other = (_powers(filtered(sound, band)) for sound in (voice, rest))
    singing = own > 1e-2 * own.max()
    if own.max() < 1e-7:
        return None
    return decibels(float(own[singing].mean()), float(other[singing].mean()))


def _powers(sound: FloatArray) -> Doubles:
    """Power of each 0.4 s."""
    whole = sound.shape[1] // _STRETCH * _STRETCH
    squares = np.square(sound[:, :whole].astype(np.float64)).sum(axis=0)
    means: Doubles = squares.reshape(-1, _STRETCH).mean(axis=1)
    return means


def lift_db(arrangement: Arrangement, sound: FloatArray) -> float | None:
    """How much louder choruses and drops are than verses, K-weighted [dB]; None without either."""
    power = np.square(filtered(sound, k_weighting(RATE)).astype(np.float64)).sum(axis=0)
    grid = arrangement.grid
    levels: dict[bool, list[float]] = {True: [], False: []}
    for section in arrangement.sections:
        start, stop = (grid.bar_frame(section.first_bar + bars) for bars in (0, section.bars))
        loud = _kind(section.name) in LOUD_KINDS
        if (loud or _kind(section.name) == "verse") and stop - start > RATE:
            levels[loud].append(decibels(float(power[start:stop].mean()), 1.0))
    if not levels[True] or not levels[False]:
        return None
    return statistics.mean(levels[True]) - statistics.mean(levels[False])


def _kind(section: str) -> str:
    return section.rstrip("0123456789 ")


def longest_gap_s(arrangement: Arrangement, sound: FloatArray) -> float:
    """The longest stretch under −60 dBFS inside the remix [s]."""
    level = np.abs(sound[:, : arrangement.grid.frame_of(arrangement.length)]).max(axis=0)
    quiet = level[: level.size // 441 * 441].reshape(-1, 441).max(axis=1) < _SILENT
    return max((b - a for a, b in runs(quiet) if a > 0 and b < quiet.size), default=0) / 100.0


def low_sum_db(sounds: list[FloatArray]) -> float | None:
    """Power under 120 Hz of sounds together over the sum of theirs [dB]; under 0 they cancel."""
    low = [filtered(sound, pass_filter("lowpass", 120.0, RATE)).astype(np.float64) for sound in sounds]
    apart = sum(float(np.square(one).sum()) for one in low)
    if len(low) < 2 or apart < _SILENT:
        return None
    return decibels(float(np.square(np.sum(low, axis=0)).sum()), apart)


def strokes_a_beat(arrangement: Arrangement) -> float | None:
    """Generated drum strokes a beat in choruses and drops, those that fall together counted once.

    Of the whole remix where it has neither; None without generated drums.
    """
    grid = arrangement.grid
    spans = [
        (grid.bar_beat(one.first_bar), grid.bar_beat(one.first_bar + one.bars))
        for one in arrangement.sections
        if _kind(one.name) in LOUD_KINDS
    ] or [(0, arrangement.length)]
    lanes = [lane for lane in arrangement.lanes if lane.part and lane.part.role in DRUM_ROLES]
    struck = {
        note.start
        for lane in lanes
        for note in lane.notes
        if any(start <= note.start < stop for start, stop in spans)
    }
    return len(struck) / float(sum(stop - start for start, stop in spans)) if lanes else None


def new_bars(arrangement: Arrangement) -> float | None:
    """The share of the bars of drums, basses and chords that are not like an earlier one of theirs."""
    seen: set[tuple[object, ...]] = set()
    total = 0
    for lane in arrangement.lanes:
        if lane.part is None or lane.part.role not in {"drums", "bass", "chords"}:
            continue
        bars: dict[int, list[tuple[object, int]]] = {}
        for note in lane.notes:
            bar = arrangement.grid.bar_at(note.start)
            bars.setdefault(bar, []).append((note.start - arrangement.grid.bar_beat(bar), note.pitch))
        total += len(bars)
        seen |= {(lane.id, *notes) for notes in bars.values()}
    return len(seen) / total if total else None
