"""The beats of a song: found, refined to the attacks, carried over silence; a plain grid where none are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.analysis import pace, phase, pulse, refining
from engines.analysis.features import FRAME_RATE, SLOW, Features
from engines.analysis.readings import best_reading
from engines.analysis.tactus import find_tempo
from engines.analysis.tracking import track

if TYPE_CHECKING:
    from engines.analysis.chroma import Chroma
    from engines.analysis.measuring import Heard
    from engines.core.jobs import JobContext
    from engines.core.source import Source

Vector = npt.NDArray[np.float64]

HOPELESS: Final = 0.2
"""Beats less sure than this are worth less than a plain grid."""

_FALLBACK_BPM: Final = 120.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Beats:
    """Beats over the whole song [s], their tempo as one number, and how sure they are (0–1).

    `lead` says how far the tempo leads over its other readings (0–1). `heard` are the first and last beat
    that are not carried on through silence; None where none are.
    """

    at: Vector
    bpm: float
    confidence: float
    lead: float
    heard: tuple[int, int] | None


def find_beats(
    source: Source, drums: Source | None, heard: Heard, strength: Vector, chroma: Chroma, ctx: JobContext
) -> Beats:
    """The beats of a song, from its pulse `strength`; a plain grid where there is none."""
    duration = source.frames / source.rate
    lanes = heard.stems.get("drums", heard.mix)
    tempo = find_tempo(lanes, strength, chroma.full, ctx) if duration >= 2.0 else None
    rough = refining.seconds(track(strength, tempo.bpm, ctx)) if tempo is not None else np.zeros(0)
    if tempo is None or rough.size < 4:
        return _plain(duration)
    struck = drums if drums is not None else source
    attacks = refining.find_attacks(struck, rough)
    settled = refining.settle(rough, attacks)
    reading = best_reading(phase.unslipped(settled), heard, chroma, strength)
    if reading.beats is not settled:
        attacks = refining.find_attacks(struck, reading.beats)
        settled = refining.settle(reading.beats, attacks)
    beats = pace.evened(settled, attacks)
    lead = min(tempo.lead, reading.lead)
    confidence = _beat_confidence(strength, beats, attacks, lead) * _lively(heard.mix)
    if confidence < HOPELESS:
        return _plain(duration)
    played = (attacks.weight > 0.1) & _sounding(heard.mix, beats)
    at, heard_beats = pace.over_all(beats, played, duration)
    bpm = pace.one_tempo(beats, attacks.weight)
    return Beats(at=at, bpm=bpm, confidence=confidence, lead=lead, heard=heard_beats)


def _beat_confidence(strength: Vector, beats: Vector, attacks: refining.Attacks, lead: float) -> float:
    """How regular the pulse is, how clearly it stands out on the beats, and how far the tempo leads."""
    contrast = pulse.strength_on(beats, strength) / (float(strength.mean()) + 1e-9)
    close = float(np.mean(np.abs(attacks.at - beats) < 0.02))
    regularity = pulse.regularity(strength, beats * FRAME_RATE)
    clear = np.clip((contrast - 3.5) / 3.0, 0.0, 1.0) * np.clip((regularity - 0.12) / 0.3, 0.0, 1.0)
    leads = 0.75 + 0.25 * np.clip(lead / 0.2, 0.0, 1.0)
    return float(np.clip(clear * leads * (0.5 + 0.5 * close), 0.05, 0.97))


def _lively(mix: Features) -> float:
    """0 where the level by tenths of a second stands still, as that of a drone; 1 where it moves.

    The flicker of a steady tone repeats perfectly, but it is no pulse.
    """
    level = mix.level[: mix.frames // SLOW * SLOW].reshape(-1, SLOW).mean(axis=1)
    floor = 1e-4 * float(level.max(initial=0.0))
    sounds = np.flatnonzero(level > floor)
    if sounds.size < 10:
        return 1.0
    between = np.maximum(level[sounds[0] + 1 : sounds[-1]], floor)
    return float(np.clip((10.0 * np.log10(between)).std() / 0.7 - 0.5, 0.0, 1.0))


def _sounding(mix: Features, beats: Vector) -> npt.NDArray[np.bool_]:
    """Whether the 0.2 s round each beat are no quieter than 40 dB below the loud passages of the song."""
    around = np.round(beats * FRAME_RATE).astype(int)[:, None] + np.arange(-10, 11)
    near = mix.level[np.clip(around, 0, mix.frames - 1)].max(axis=1)
    loud: npt.NDArray[np.bool_] = near > 1e-4 * float(np.percentile(mix.level, 95))
    return loud


def _plain(duration: float) -> Beats:
    count = max(2, int(np.ceil(duration * _FALLBACK_BPM / 60.0)) + 1)
    return Beats(
        at=np.arange(count, dtype=np.float64) * (60.0 / _FALLBACK_BPM),
        bpm=_FALLBACK_BPM,
        confidence=0.05,
        lead=0.0,
        heard=None,
    )
