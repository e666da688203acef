"""Chopped vocals as an instrument: short steady notes of the voice, played at any pitch near their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from engines.core.errors import InputError
from engines.dsp.fundamental import HOP, WINDOW, pitches
from engines.dsp.runs import runs
from engines.dsp.shifting import shifted
from engines.dsp.stretch import Vocoder
from engines.generation.sampling.instrument import SongInstrument
from engines.generation.sampling.loudness import matching_gain
from engines.generation.sound.envelopes import ending
from engines.generation.sound.patch import Patch
from engines.generation.sound.patches import patch
from engines.generation.sound.tone import RATE, Tone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.dsp.fundamental import Pitches

STEM: Final = "vocals"
Sung = tuple[float, float, int]
"""A note of the voice: start [s], stop [s], MIDI note."""

_MOST: Final = 6
_CANDIDATES: Final = 40
"""Notes of the melody that are heard more closely, the longest ones."""
_SHORTEST_S, _LONGEST_S = 0.14, 0.7
_CLEAR: Final = 0.85
_STEADY: Final = 0.5
"""A steady note stays this near its own pitch [semitones]."""
_AROUND_S: Final = 0.1
_CONSONANT_S: Final = 0.04
"""What sounds before the steady part belongs to it for so long."""
_ATTACK, _RELEASE = 220, 0.06
"""Fade in [frames] and fade out [s]."""
_LONGER: Final = 2.0
"""How much longer than in the song a note may be held."""
_NEAR: Final = 3.0
"""Chops that lie no further from a note than this beyond the nearest one take turns [semitones]."""
_MIDDLE: Final = 67
_SIZE: Final = 2_048


class Chop(NamedTuple):
    """One note of the voice: its sound, (2, frames), its exact pitch [MIDI], and which frames it is."""

    sound: FloatArray
    pitch: float
    start: int
    stop: int


@dataclass(frozen=True, slots=True, eq=False)
class ChoppedVoice:
    """Notes of a voice as an instrument; formants stay where the singer had them."""

    chops: tuple[Chop, ...]
    gains: tuple[float, ...]

    def frames(self, tone: Tone) -> int:
        """How many frames a tone sounds: as long as it is held, as far as its note of the song reaches."""
        most = round(_LONGER * int(self.chops[self._turn(tone)].sound.shape[1]))
        return min(tone.held + round(_RELEASE * RATE), most)

    def render(self, tone: Tone) -> FloatArray:
        """One tone, (2, frames)."""
        turn = self._turn(tone)
        chop, frames = self.chops[turn], self.frames(tone)
        vocoder = Vocoder(
            size=_SIZE, shift=2.0 ** ((tone.pitch - chop.pitch) / 12.0), formants=True, rate=RATE
        )
        # A note that is held no longer than the song's keeps the song's pace.
        out = shifted(chop.sound, vocoder, max(frames, chop.sound.shape[1]))[:, :frames]
        out[:, :_ATTACK] *= np.linspace(0.0, 1.0, _ATTACK, dtype=np.float32)
        return np.asarray(out * ending(frames, _RELEASE) * self.gains[turn], np.float32)

    def _turn(self, tone: Tone) -> int:
        """The chops that lie near a pitch take turns."""
        away = [abs(chop.pitch - tone.pitch) for chop in self.chops]
        near = [index for index, far in enumerate(away) if far <= min(away) + _NEAR]
        return near[tone.take % len(near)]


def chopped_voice(stem: Source, melody: Iterable[Sung], instead: str) -> SongInstrument:
    """An instrument of the voice's own steady notes, as loud as the one that it stands for.

    Args:
        stem: the song's vocals.
        melody: what is sung in it.
        instead: the patch that the style would play.

    Raises:
        InputError: nobody sings a note that is steady enough; the sentence says so.
    """
    chops = chops_of(stem, melody)
    if not chops:
        raise InputError("no steady notes", hint="No note of the song's voice is steady enough to be played.")
    wanted = patch(instead).sound(Tone(pitch=_MIDDLE))
    gains = tuple(matching_gain(chop.sound, wanted) for chop in chops)
    return SongInstrument(
        name="song:voice",
        patch=Patch(instrument=ChoppedVoice(chops, gains), touch=patch(instead).touch),
        stem=STEM,
        spans=tuple(sorted((chop.start, chop.stop) for chop in chops)),
    )


def chops_of(stem: Source, melody: Iterable[Sung]) -> tuple[Chop, ...]:
    """The steadiest notes of a voice, of different pitches first, from low to high."""
    longest = sorted(melody, key=lambda note: (note[0] - note[1], note[0]))[:_CANDIDATES]
    heard = [found for note in longest if (found := _steady_part(stem, note)) is not None]
    heard.sort(key=lambda one: (-one[0], one[1].start))
    chosen: dict[tuple[int, int], Chop] = {}
    for _, chop in heard:
        semitone = round(chop.pitch)
        again = sum(kept[0] == semitone for kept in chosen)
        chosen[semitone, again] = chop
    first = sorted(chosen, key=lambda key: key[1])[:_MOST]
    return tuple(sorted((chosen[key] for key in first), key=lambda chop: (chop.pitch, chop.start)))


def _steady_part(stem: Source, note: Sung) -> tuple[float, Chop] | None:
    """How good a note is, and its steady part; None where it has none."""
    low = max(0, round((note[0] - _AROUND_S) * stem.rate))
    high = min(stem.frames, round((note[1] + _AROUND_S) * stem.rate))
    if high - low < WINDOW:
        return None
    samples = np.broadcast_to(stem.read(low, high), (2, high - low))
    heard = pitches(samples.mean(axis=0), stem.rate)
    first, last, pitch = _steadiest(heard)
    start = max(0, first * HOP + WINDOW // 2 - round(_CONSONANT_S * stem.rate))
    stop = min(last * HOP + WINDOW // 2, start + round(_LONGEST_S * stem.rate))
    if stop - start < _SHORTEST_S * stem.rate:
        return None
    sound = np.array(samples[:, start:stop])
    score = float(heard.clarity[first:last].mean()) * min(1.0, (stop - start) / (0.4 * stem.rate))
    return score, Chop(sound=sound, pitch=pitch, start=low + start, stop=low + stop)


def _steadiest(heard: Pitches) -> tuple[int, int, float]:
    """First and last row of the longest clear stretch around one pitch, and that pitch [MIDI]."""
    midi = 69.0 + 12.0 * np.log2(np.maximum(heard.hz, 1.0) / 440.0)
    best = (0, 0, 0.0)
    for first, last in runs(heard.clarity >= _CLEAR):
        middle = float(np.median(midi[first:last]))
        for low, high in runs(np.abs(midi[first:last] - middle) <= _STEADY):
            if high - low > best[1] - best[0]:
                best = (first + low, first + high, float(np.median(midi[first + low : first + high])))
    return best
