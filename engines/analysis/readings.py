"""Which reading of beats makes the best bars: themselves, their off-beats, twice as many, or every other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.analysis import pulse
from engines.analysis.chroma import bass_classes, per_beat, pitch_classes
from engines.analysis.meter import METERS, Listening, beat_cues, fit_of_bars

if TYPE_CHECKING:
    from engines.analysis.chroma import Chroma
    from engines.analysis.measuring import Heard

Vector = npt.NDArray[np.float64]

_SLOWEST: Final = 55.0
_FASTEST: Final = 220.0
"""Readings beyond these are no beats [BPM]."""

_PULSE: Final = 0.5
"""Off-beats may be the beats only where they sound at least this strong against what was taken for beats."""

_LEAD: Final = 1.3
"""Another reading has to be better by this factor."""

_FEWEST: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Beats [s], and how far they lead over the other readings (0–1)."""

    beats: Vector
    lead: float


def listened(heard: Heard, chroma: Chroma, beats: Vector) -> Listening:
    """What is heard on each beat."""
    notes = per_beat(chroma.notes, beats, trim_s=0.08)
    return Listening(
        drums=heard.stems.get("drums", heard.mix),
        drummed=heard.drummed,
        bass=heard.stems.get("bass"),
        chords=heard.stems.get("other"),
        full=pitch_classes(notes),
        low=bass_classes(notes),
        notes=notes,
    )


def best_reading(beats: Vector, heard: Heard, chroma: Chroma, strength: Vector) -> Reading:
    """The reading on whose beats chords change, kick and snare take turns and bars repeat.

    A tracker follows what is loud: chords between the beats of reggae and funk, eighths of a ballad, every
    other beat of a fast song. Bars are where these differ.

    Args:
        beats: (n,) seconds.
        heard: what was measured.
        chroma: of the whole song.
        strength: (m,) onset strength, 100 frames a second.
    """
    if beats.size < _FEWEST:
        return Reading(beats=beats, lead=1.0)
    between = beats[:-1] + 0.5 * np.diff(beats)
    # Bars of five stay five where every other beat is left out; bars of four tell their beats.
    ways = [(beats, METERS), (beats[::2], (4,)), (beats[1::2], (4,))]
    if pulse.strength_on(between, strength) > _PULSE * pulse.strength_on(beats, strength):
        ways += [(between, METERS), (np.sort(np.concatenate([beats, between])), METERS)]
    rated = np.array([_rate(way, heard, chroma, meters) for way, meters in ways])
    best = int(rated.argmax())
    if rated[best] < _LEAD * rated[0]:
        best = 0
    rest = float(np.delete(rated, best).max())
    lead = float(np.clip(1.0 - rest / max(rated[best], 1e-9), 0.0, 1.0))
    return Reading(beats=ways[best][0], lead=lead)


def _rate(beats: Vector, heard: Heard, chroma: Chroma, meters: tuple[int, ...]) -> float:
    bpm = 60.0 / float(np.median(np.diff(beats)))
    if not _SLOWEST <= bpm <= _FASTEST:
        return 0.0
    fit = fit_of_bars(beat_cues(listened(heard, chroma, beats), beats), meters)
    return fit * float(np.sqrt(pulse.prior(np.array([bpm]))[0]))
