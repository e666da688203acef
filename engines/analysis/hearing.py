"""The whole of hearing a song: from sound to `SongFacts`."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.analysis import form, harmony, meter, naming, pace, pulse, refining, swing, voices
from engines.analysis.features import FRAME_RATE, SLOW, Features, measure
from engines.analysis.loudness import integrated
from engines.analysis.pitches import Halves, pitch_lane
from engines.analysis.tactus import Tempo, find_tempo
from engines.analysis.tracking import track
from engines.core.errors import BadAudio, TooShort
from engines.core.jobs import Part, Together
from engines.core.source import Summed
from engines.core.time import BeatGrid
from engines.dsp.onsets import HOP
from engines.model.song import SongFacts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.model.song import Section, StemFacts
    from engines.model.stems import Stems

Vector = npt.NDArray[np.float64]

SHORTEST_S: Final = 0.1
"""Less than this is no song [s]."""

_THREADS: Final = 2
"""Sounds that are listened to at once."""

_FALLBACK_BPM: Final = 120.0
_RINGS_OUT_DB: Final = 25.0
"""Bars at the end that are quieter than loud ones by this much only ring out [dB]."""

_NO_VOICE_DB: Final = 26.0
"""A vocal stem that is softer than the song by this much holds no voice [dB]."""

_HOPELESS: Final = 0.1
"""Beats less sure than this are worth less than a plain grid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """All that was measured: the song's own sound and that of its stems.

    Attributes:
        mix: of the song.
        stems: of its stems, by name; empty where they are not known.
        pitches: the pitch lane of the harmony, which is all but drums and vocals where the stems are known.
        vocal_pitches: the pitch lane of the vocals, or None where they are not apart.
    """

    mix: Features
    stems: dict[str, Features]
    pitches: Halves
    vocal_pitches: Halves | None

    @property
    def lufs(self) -> float | None:
        """Integrated loudness of the song; None for silence."""
        return integrated(self.mix.weighted)


def analyse(source: Source, stems: Stems | None, ctx: JobContext, *, source_id: str = "") -> SongFacts:
    """Hear a song; see `engines.analysis.entry.analyse`."""
    if source.rate != 44_100:
        raise BadAudio(
            f"rate {source.rate}", hint="Open this song through Flipside, which converts its rate."
        )
    if source.frames < SHORTEST_S * source.rate:
        raise TooShort(f"{source.frames} frames", hint="This song is shorter than 0.1 s; open a longer one.")
    heard = _measure(source, stems, Part(ctx, 0.0, 0.6))
    ctx.checkpoint(0.6, "finding the tempo")
    drums = stems.sources.get("drums") if stems is not None else None
    return _facts(source, drums, heard, Part(ctx, 0.6, 1.0), source_id)


def _measure(source: Source, stems: Stems | None, ctx: JobContext) -> Heard:
    """Measure everything on two threads; each sound is read by one of them."""
    parts = dict(stems.sources) if stems is not None else {}
    tonal = {name: part for name, part in parts.items() if name not in {"drums", "vocals"}}
    alone = {name: {name: part} for name, part in parts.items() if name not in tonal}
    groups = {"harmony": tonal, **alone, "song": {"song": source}}
    together = Together(ctx, len(groups))
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="hearing") as pool:
        waiting = [
            pool.submit(_listen, group, together.share(index), name, pitched=_pitched(name, tonal))
            for index, (name, group) in enumerate(groups.items())
        ]
        found = dict(zip(groups, (task.result() for task in waiting), strict=True))
    features = {name: heard for some, _ in found.values() for name, heard in some.items()}
    lanes = {name: lane for name, (_, lane) in found.items() if lane is not None}
    heard = Heard(
        mix=features["song"],
        stems={name: features[name] for name in parts},
        pitches=lanes["harmony" if tonal else "song"],
        vocal_pitches=lanes.get("vocals"),
    )
    if tonal and _next_to_silent(heard):
        return replace(heard, pitches=pitch_lane(source, ctx, "listening for notes"))
    return heard


def _pitched(name: str, tonal: Mapping[str, Source]) -> bool:
    return name in {"vocals", "harmony" if tonal else "song"}


def _listen(
    group: Mapping[str, Source], ctx: JobContext, what: str, *, pitched: bool
) -> tuple[dict[str, Features], Halves | None]:
    """The features of some sounds, and the pitch lane of their sum where that is wanted."""
    shares = len(group) + pitched
    found = {
        name: measure(part, Part(ctx, index / shares, (index + 1) / shares), f"listening to the {name}")
        for index, (name, part) in enumerate(group.items())
    }
    if not pitched or not group:
        return found, None
    summed = Summed(tuple(group.values()))
    return found, pitch_lane(summed, Part(ctx, 1.0 - 1.0 / shares, 1.0), f"listening for notes of the {what}")


def _next_to_silent(heard: Heard) -> bool:
    """Whether the stems that carry harmony hold next to nothing of the song."""
    power = sum(float(heard.stems[name].level.mean()) for name in heard.stems.keys() - {"drums", "vocals"})
    return power < 1e-4 * float(heard.mix.level.mean())


def _facts(source: Source, drums: Source | None, heard: Heard, ctx: JobContext, source_id: str) -> SongFacts:
    chroma = harmony.chroma_of(heard.pitches, harmony.tuning_of(heard.pitches))
    found = _beats(source, drums, heard, chroma.full, Part(ctx, 0.0, 0.7))
    beats, sure = found.at, found.confidence
    ctx.checkpoint(0.7, "finding bars and chords")
    full, bass, notes = (
        harmony.per_beat(lane, beats, trim_s=0.08) for lane in (chroma.full, chroma.bass, chroma.notes)
    )
    listening = meter.Listening(
        drums=heard.stems.get("drums", heard.mix),
        bass=heard.stems.get("bass"),
        chords=heard.stems.get("other"),
        full=full,
        low=bass,
        notes=notes,
    )
    bars = meter.find_bars(meter.beat_cues(listening, beats), _opening(heard.mix, beats))
    grid = BeatGrid(beat_frames=_rising(beats, source.rate), bar_starts=bars.starts, beats_per_bar=bars.meter)
    ctx.checkpoint(0.85, "finding sections")
    last_bar = max(1, grid.bar_at_frame(source.frames - 1))
    stem_facts = _stem_facts(heard, grid, last_bar)
    sections, section_confidence = _sections(heard, chroma, grid, sure)
    keys = harmony.keys_of(full, bars.starts)
    if sure < _HOPELESS:
        # Speech has pitches, too: without a pulse, a key is a guess.
        keys = tuple(replace(key, confidence=0.5 * key.confidence) for key in keys)
    return SongFacts(
        duration_s=source.frames / source.rate,
        grid=grid,
        tempo_bpm=found.bpm,
        beats_per_bar=bars.meter,
        key=harmony.prevailing(keys, len(bars.starts)),
        keys=keys,
        chords=harmony.chords_of(full, bass, bars.starts) if keys else (),
        sections=sections,
        stems=stem_facts,
        lufs=heard.lufs,
        tuning_hz=chroma.tuning_hz,
        swing=_swing(heard, beats) if sure > 0.2 else 0.5,
        source=source_id,
        heard_beats=found.heard,
        beat_confidence=sure,
        downbeat_confidence=min(sure, bars.downbeat_confidence),
        meter_confidence=min(sure, bars.meter_confidence, _sure_of_level(found, bars.meter)),
        section_confidence=section_confidence,
    )


def _sure_of_level(found: _Beats, beats_per_bar: int) -> float:
    """How sure a meter can be (0–1) where another reading of the tempo is about as good.

    Four stays four when the beat is halved or doubled; three and six, or five and ten, do not.
    """
    return 1.0 if beats_per_bar == 4 else min(1.0, 0.5 + 1.5 * found.lead)


def _swing(heard: Heard, beats: Vector) -> float:
    light = pulse.light_strength(heard.stems.get("drums", heard.mix))
    return swing.swing_of((light, _strength(heard)), beats)


def _opening(mix: Features, beats: Vector) -> int:
    """The first beat that is not silent."""
    loud = mix.level > 1e-3 * float(mix.level.max(initial=0.0))
    start = int(loud.argmax()) / FRAME_RATE - 0.1
    return int(np.clip(np.searchsorted(beats, start), 0, beats.size - 1))


def _strength(heard: Heard) -> Vector:
    """The pulse of the song: its own, with twice the weight of its drums where they are apart."""
    own = pulse.onset_strength(heard.mix)
    drums = heard.stems.get("drums")
    if drums is None or float(drums.level.mean()) < 0.003 * float(heard.mix.level.mean()):
        return own
    return (own + 2.0 * pulse.onset_strength(drums)) / 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beats:
    """Beats over the whole song [s], their tempo as one number, and how sure they are (0–1).

    `lead` says how far the tempo leads over its other readings (0–1). `heard` are the first and last beat
    that are not carried on through silence; None where none are.
    """

    at: Vector
    bpm: float
    confidence: float
    lead: float
    heard: tuple[int, int] | None


def _beats(source: Source, drums: Source | None, heard: Heard, chroma: Vector, ctx: JobContext) -> _Beats:
    """The beats of a song; a plain grid where there is no pulse."""
    duration = source.frames / source.rate
    strength = _strength(heard)
    lanes = heard.stems.get("drums", heard.mix)
    tempo = find_tempo(lanes, strength, chroma, ctx) if duration >= 2.0 else None
    rough = refining.seconds(track(strength, tempo.bpm, ctx)) if tempo is not None else np.zeros(0)
    if tempo is None or rough.size < 4:
        return _plain(duration)
    attacks = refining.find_attacks(drums if drums is not None else source, rough)
    beats = pace.evened(refining.settle(rough, attacks), attacks)
    confidence = _beat_confidence(strength, beats, attacks, tempo) * _lively(heard.mix)
    if confidence < _HOPELESS:
        return _plain(duration)
    played = (attacks.weight > 0.1) & _sounding(heard.mix, beats)
    at, heard_beats = pace.over_all(beats, played, duration)
    bpm = pace.one_tempo(beats, attacks.weight)
    return _Beats(at=at, bpm=bpm, confidence=confidence, lead=tempo.lead, heard=heard_beats)


def _beat_confidence(strength: Vector, beats: Vector, attacks: refining.Attacks, tempo: Tempo) -> float:
    """How regular the pulse is, how clearly it stands out on the beats, and how far the tempo leads."""
    at = np.clip(np.round(beats * FRAME_RATE).astype(int), 0, strength.size - 1)
    around = np.clip(at[:, None] + np.arange(-3, 4), 0, strength.size - 1)
    contrast = float(strength[around].max(axis=1).mean() / (strength.mean() + 1e-9))
    close = float(np.mean(np.abs(attacks.at - beats) < 0.02))
    regularity = pulse.regularity(strength, beats * FRAME_RATE)
    clear = np.clip((contrast - 3.5) / 3.0, 0.0, 1.0) * np.clip((regularity - 0.12) / 0.3, 0.0, 1.0)
    lead = 0.75 + 0.25 * np.clip(tempo.lead / 0.2, 0.0, 1.0)
    return float(np.clip(clear * lead * (0.5 + 0.5 * close), 0.05, 0.97))


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


def _plain(duration: float) -> _Beats:
    count = max(2, int(np.ceil(duration * _FALLBACK_BPM / 60.0)) + 1)
    return _Beats(
        at=np.arange(count, dtype=np.float64) * (60.0 / _FALLBACK_BPM),
        bpm=_FALLBACK_BPM,
        confidence=0.05,
        lead=0.0,
        heard=None,
    )


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


def _sections(
    heard: Heard, chroma: harmony.Chroma, grid: BeatGrid, sure: float
) -> tuple[tuple[Section, ...], float]:
    last_bar = max(1, grid.bar_at_frame(heard.mix.frames * HOP - HOP))
    edges = np.array([grid.bar_frame(bar) for bar in range(1, last_bar + 1)]) / grid.rate
    if last_bar < 4 or heard.lufs is None or sure < _HOPELESS:
        return (), 0.05
    level = _per_bar_db(heard.mix, edges)
    # What rings out behind the last bar that is played makes no section of its own.
    played = np.flatnonzero(level > float(np.percentile(level, 75)) - _RINGS_OUT_DB)
    count = max(4, int(played[-1]) + 1)
    timbre = harmony.per_beat(heard.mix.timbre.astype(np.float64), edges)[:count]
    bars = form.bar_features(harmony.per_beat(chroma.full, edges)[:count], timbre, level[:count])
    found = form.segments(bars)
    drums = heard.stems.get("drums", heard.mix).onsets
    strokes = harmony.per_beat((drums[:, 0] + drums[:, 2])[:, None], edges, 100.0)[:count, 0]
    vocals = heard.stems.get("vocals")
    voice = _sung(_per_bar_db(vocals, edges)[:count], level[:count]) if vocals is not None else None
    groups = len({segment.group for segment in found})
    confidence = 0.1 if len(found) == 1 else (0.35 + 0.3 * (groups < len(found))) * (0.3 + 0.7 * sure)
    found = (*found[:-1], replace(found[-1], stop=last_bar))
    clues = naming.Clues(level_db=level, strokes=strokes, voice=voice)
    return naming.name_sections(found, clues, confidence), confidence


def _per_bar_db(features: Features, edges: Vector) -> Vector:
    power = harmony.per_beat(features.level[:, None].astype(np.float64), edges, 100.0)[:, 0]
    return np.asarray(10.0 * np.log10(power + 1e-9))


def _sung(vocals_db: Vector, song_db: Vector) -> Vector:
    """How much each bar is sung, 0–1: 1 at the usual level of the voice, 0 where 18 dB less is left of it."""
    usual = float(np.percentile(vocals_db, 85))
    if usual < float(np.percentile(song_db, 85)) - _NO_VOICE_DB:
        return np.zeros_like(vocals_db)
    return np.asarray(np.clip((vocals_db - usual + 18.0) / 12.0, 0.0, 1.0))
