"""The sections of a song, from the features of its bars."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.analysis import form, naming
from engines.analysis.beats import HOPELESS
from engines.analysis.chroma import per_beat
from engines.dsp.onsets import HOP

if TYPE_CHECKING:
    from engines.analysis.chroma import Chroma
    from engines.analysis.features import Features
    from engines.analysis.measuring import Heard
    from engines.core.time import BeatGrid
    from engines.model.song import Section

Vector = npt.NDArray[np.float64]

_RINGS_OUT_DB: Final = 15.0
"""Bars at the end that are quieter than loud ones by this much only ring out [dB]."""

_NO_VOICE_DB: Final = 26.0
"""A vocal stem that is softer than the song by this much holds no voice [dB]."""


def find_sections(
    heard: Heard, chroma: Chroma, grid: BeatGrid, sure: float
) -> tuple[tuple[Section, ...], float]:
    """The sections and how sure their boundaries and groups are as a whole, 0–1; none where none are heard.

    Args:
        heard: what was measured.
        chroma: of the whole song.
        grid: its beats and bars.
        sure: 0–1 of the beats.
    """
    last_bar = max(1, grid.bar_at_frame(heard.mix.frames * HOP - HOP))
    edges = np.array([grid.bar_frame(bar) for bar in range(1, last_bar + 1)]) / grid.rate
    if last_bar < 4 or heard.lufs is None or sure < HOPELESS:
        return (), 0.05
    level = _per_bar_db(heard.mix, edges)
    # What rings out behind the last bar that is played makes no section of its own.
    played = np.flatnonzero(level > float(np.percentile(level, 75)) - _RINGS_OUT_DB)
    count = max(4, int(played[-1]) + 1)
    timbre = per_beat(heard.mix.timbre.astype(np.float64), edges)[:count]
    bars = form.bar_features(per_beat(chroma.full, edges)[:count], timbre, level[:count])
    found = form.segments(bars)
    drums = heard.stems.get("drums", heard.mix).onsets
    strokes = per_beat((drums[:, 0] + drums[:, 2])[:, None], edges, 100.0)[:count, 0]
    vocals = heard.stems.get("vocals")
    voice = _sung(_per_bar_db(vocals, edges)[:count], level[:count]) if vocals is not None else None
    groups = len({segment.group for segment in found})
    confidence = 0.1 if len(found) == 1 else (0.35 + 0.3 * (groups < len(found))) * (0.3 + 0.7 * sure)
    found = (*found[:-1], replace(found[-1], stop=last_bar))
    clues = naming.Clues(level_db=level, strokes=strokes, voice=voice)
    return naming.name_sections(found, clues, confidence), confidence


def _per_bar_db(features: Features, edges: Vector) -> Vector:
    power = per_beat(features.level[:, None].astype(np.float64), edges, 100.0)[:, 0]
    return np.asarray(10.0 * np.log10(power + 1e-9))


def _sung(vocals_db: Vector, song_db: Vector) -> Vector:
    """How much each bar is sung, 0–1: 1 at the usual level of the voice, 0 where 18 dB less is left of it."""
    usual = float(np.percentile(vocals_db, 85))
    if usual < float(np.percentile(song_db, 85)) - _NO_VOICE_DB:
        return np.zeros_like(vocals_db)
    return np.asarray(np.clip((vocals_db - usual + 18.0) / 12.0, 0.0, 1.0))
