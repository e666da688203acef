"""The whole of hearing a song: from sound to `SongFacts`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.analysis import home, keys, meter, pulse, swing, voices
from engines.analysis.beats import HOPELESS, Beats, find_beats
from engines.analysis.chords import chords_of
from engines.analysis.chroma import bass_classes, chroma_of, fundamentals, pitch_classes, tuning_of
from engines.analysis.features import FRAME_RATE, Features
from engines.analysis.measuring import Heard, measure_all
from engines.analysis.readings import listened
from engines.analysis.sections import find_sections
from engines.core.errors import BadAudio, TooShort
from engines.core.jobs import Part
from engines.core.time import BeatGrid
from engines.model.song import SongFacts

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.model.song import ChordSpan, StemFacts
    from engines.model.stems import Stems

Vector = npt.NDArray[np.float64]

SHORTEST_S: Final = 0.1
"""Less than this is no song [s]."""


def analyse(source: Source, stems: Stems | None, ctx: JobContext, *, source_id: str = "") -> SongFacts:
    """Hear a song; see `engines.analysis.entry.analyse`."""
    if source.rate != 44_100:
        raise BadAudio(
            f"rate {source.rate}", hint="Open this song through Flipside, which converts its rate."
        )
    if source.frames < SHORTEST_S * source.rate:
        raise TooShort(f"{source.frames} frames", hint="This song is shorter than 0.1 s; open a longer one.")
    heard = measure_all(source, stems, Part(ctx, 0.0, 0.6))
    ctx.checkpoint(0.6, "finding the tempo")
    drums = stems.sources.get("drums") if stems is not None else None
    return _facts(source, drums, heard, Part(ctx, 0.6, 1.0), source_id)


def _facts(source: Source, drums: Source | None, heard: Heard, ctx: JobContext, source_id: str) -> SongFacts:
    chroma = chroma_of(heard.pitches, tuning_of(heard.pitches))
    strength = heard.strength()
    found = find_beats(source, drums, heard, strength, chroma, Part(ctx, 0.0, 0.7))
    beats, sure = found.at, found.confidence
    ctx.checkpoint(0.7, "finding bars and chords")
    now = listened(heard, chroma, beats)
    notes = fundamentals(now.notes)
    full, bass = pitch_classes(notes), bass_classes(notes)
    bars = meter.find_bars(meter.beat_cues(now, beats), _opening(heard.mix, beats))
    grid = BeatGrid(beat_frames=_rising(beats, source.rate), bar_starts=bars.starts, beats_per_bar=bars.meter)
    ctx.checkpoint(0.85, "finding sections")
    last_bar = max(1, grid.bar_at_frame(source.frames - 1))
    stem_facts = _stem_facts(heard, grid, last_bar)
    sections, section_confidence = find_sections(heard, chroma, grid, sure)
    found_keys = keys.keys_of(full, bars.starts)
    if sure < HOPELESS:
        # Speech has pitches, too: without a pulse, a key is a guess.
        found_keys = tuple(replace(key, confidence=0.5 * key.confidence) for key in found_keys)
    found_chords: tuple[ChordSpan, ...] = ()
    if found_keys:
        first = chords_of(full, bass, bars.starts, home.minor_readings(found_keys))
        found_keys = home.at_home(found_keys, first, bars.starts, sections)
        found_chords = chords_of(full, bass, bars.starts, found_keys)
    return SongFacts(
        duration_s=source.frames / source.rate,
        grid=grid,
        tempo_bpm=found.bpm,
        beats_per_bar=bars.meter,
        key=keys.prevailing(found_keys, len(bars.starts)),
        keys=found_keys,
        chords=found_chords,
        sections=sections,
        stems=stem_facts,
        lufs=heard.lufs,
        tuning_hz=chroma.tuning_hz,
        swing=_swing(heard, strength, beats) if sure > 0.2 else 0.5,
        source=source_id,
        heard_beats=found.heard,
        beat_confidence=sure,
        downbeat_confidence=min(sure, bars.downbeat_confidence),
        meter_confidence=min(sure, bars.meter_confidence, _sure_of_level(found, bars.meter)),
        section_confidence=section_confidence,
    )


def _sure_of_level(found: Beats, beats_per_bar: int) -> float:
    """How sure a meter can be (0–1) where another reading of the tempo is about as good.

    Four stays four when the beat is halved or doubled; three and six, or five and ten, do not.
    """
    return 1.0 if beats_per_bar == 4 else min(1.0, 0.5 + 1.5 * found.lead)


def _swing(heard: Heard, strength: Vector, beats: Vector) -> float:
    light = pulse.light_strength(heard.stems.get("drums", heard.mix))
    return swing.swing_of((light, strength), beats)


def _opening(mix: Features, beats: Vector) -> int:
    """The first beat that is not silent."""
    loud = mix.level > 1e-3 * float(mix.level.max(initial=0.0))
    start = int(loud.argmax()) / FRAME_RATE - 0.1
    return int(np.clip(np.searchsorted(beats, start), 0, beats.size - 1))


def _rising(beats: Vector, rate: int) -> tuple[int, ...]:
    frames = np.round(beats * rate).astype(np.int64)
    steps = np.arange(frames.size)
    return tuple(int(f) for f in np.maximum.accumulate(frames - steps) + steps)


def _stem_facts(heard: Heard, grid: BeatGrid, last_bar: int) -> tuple[StemFacts, ...]:
    return tuple(
        voices.stem_facts(
            name, features, heard.vocal_pitches if name == "vocals" else None, grid, last_bar, heard.lufs
        )
        for name, features in heard.stems.items()
    )
