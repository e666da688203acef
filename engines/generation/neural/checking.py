"""What a model gave, held against what was asked: length, numbers, silence, tempo, key, place on the grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_RATE, FloatArray
from engines.generation.neural.pitches import heard_pitches
from engines.generation.neural.pulse import pulse
from engines.generation.neural.requests import PERCUSSIVE, PartRefused

if TYPE_CHECKING:
    from engines.generation.neural.pulse import Pulse
    from engines.generation.neural.requests import PartRequest

SILENT_DB: Final = -60.0
"""A part whose mean level lies below this is silence [dBFS]."""
_MOVES: Final = round(0.005 * WORK_RATE)
"""Hits this near the grid stay where they are [frames]."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Checked:
    """Sound that holds: its samples on the grid, and what was found, in sentences."""

    samples: FloatArray
    found: tuple[str, ...]


def checked(samples: FloatArray, request: PartRequest) -> Checked:
    """Take what a model gave, or refuse it in one sentence.

    Args:
        samples: (2, frames) at 44.1 kHz, as long as the request or longer.
        request: what was asked.

    Returns:
        (2, request.frames) without its constant offset, moved onto the grid where hits stood off it.

    Raises:
        PartRefused: too short, no numbers, silent, in another tempo or in another key.
    """
    if samples.shape[1] < request.frames:
        made, asked = samples.shape[1] / WORK_RATE, request.frames / WORK_RATE
        raise _refused(f"is {made:.2f} s long instead of {asked:.2f} s")
    sound = samples[:, : request.frames]
    if not np.isfinite(sound).all():
        raise _refused("holds samples that are not numbers")
    sound = sound - sound.mean(axis=1, keepdims=True)
    level = 10.0 * np.log10(float(np.square(sound, dtype=np.float64).mean()) + 1e-20)
    if level < SILENT_DB:
        raise _refused("is silent")
    beat = pulse(sound, request.bpm, request.beats)
    found = [*_tempo(beat, request), *_key(sound, request)]
    if beat.clear and beat.late is not None and abs(beat.late) > _MOVES:
        sound = moved(sound, -beat.late)
        way = "earlier" if beat.late > 0 else "later"
        found.append(f"It was moved {abs(beat.late) * 1000 / WORK_RATE:.0f} ms {way} onto the grid.")
    return Checked(samples=sound, found=tuple(found))


def moved(samples: FloatArray, by: int) -> FloatArray:
    """The sound `by` frames later (earlier where negative), silence where nothing comes in."""
    out = np.zeros_like(samples)
    count = samples.shape[1] - abs(by)
    if count > 0:
        out[:, max(0, by) : max(0, by) + count] = samples[:, max(0, -by) : max(0, -by) + count]
    return out


def _tempo(beat: Pulse, request: PartRequest) -> list[str]:
    if beat.clear and not beat.kept:
        raise _refused(f"plays at about {beat.bpm:.0f} BPM instead of {request.bpm:.0f}")
    if not beat.clear and request.role in PERCUSSIVE:
        raise _refused(f"has no beat that could be heard, and {request.role} were asked for")
    if beat.clear:
        return [f"Its beat keeps {request.bpm:.0f} BPM."]
    return ["It has no beat that could be measured."]


def _key(sound: FloatArray, request: PartRequest) -> list[str]:
    if request.role in PERCUSSIVE:
        return []
    heard = heard_pitches(sound, request)
    if heard.shift:
        way = "above" if heard.shift > 0 else "below"
        raise _refused(f"sounds {abs(heard.shift)} semitones {way} the key that was asked")
    if heard.fits:
        return ["Its pitches fit the chords."]
    return ["No key could be measured in it."]


def _refused(why: str) -> PartRefused:
    return PartRefused(f"the part {why}", hint=f"What the model made {why}.")
