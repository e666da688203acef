"""Song facts as JSON: the least that `--facts` takes, and all that `analyse --json` prints, are one shape."""

from __future__ import annotations

import dataclasses
from typing import Annotated, Any, Final

from msgspec import Meta

from engines.core.errors import BadDocument
from engines.core.rates import WORK_RATE
from engines.core.time import BeatGrid
from engines.model.schema import Json, bad, from_builtins, parse, to_builtins
from engines.model.song import ChordSpan, KeyFact, Section, SongFacts, StemFacts

FACTS_SCHEMA: Final = "flipside.facts"
FACTS_VERSION: Final = 1


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Wire:
    """The shape on the wire; what is not given is taken from tempo and meter."""

    duration_s: Annotated[float, Meta(ge=0.05, le=100_000)]
    tempo_bpm: Annotated[float, Meta(ge=10, le=500)]
    beats_per_bar: Annotated[int, Meta(ge=1, le=32)] = 4
    key: KeyFact | None = None
    keys: tuple[KeyFact, ...] = ()
    sections: Annotated[tuple[Section, ...], Meta(max_length=2_000)] = ()
    stems: Annotated[tuple[Annotated[str, Meta(min_length=1, max_length=64)], ...], Meta(max_length=32)] = ()
    stem_facts: tuple[StemFacts, ...] = ()
    beats: tuple[float, ...] = ()
    downbeats: tuple[int, ...] = ()
    chords: tuple[ChordSpan, ...] = ()
    lufs: float | None = None
    tuning_hz: Annotated[float, Meta(ge=380, le=500)] = 440.0
    swing: Annotated[float, Meta(ge=0.4, le=0.8)] = 0.5
    source: str = ""
    heard_beats: tuple[int, int] | None = None
    confidence: dict[str, Annotated[float, Meta(ge=0, le=1)]] = dataclasses.field(default_factory=dict)


_CONFIDENCES: Final = ("beat", "downbeat", "meter", "section")


def facts_to_json(facts: SongFacts) -> Json:
    """All facts: beats in seconds, downbeats as indices into the beats (from 0)."""
    rate = facts.grid.rate
    return {
        "schema": FACTS_SCHEMA,
        "version": FACTS_VERSION,
        "source": facts.source,
        "duration_s": facts.duration_s,
        "tempo_bpm": facts.tempo_bpm,
        "beats_per_bar": facts.beats_per_bar,
        "key": to_builtins(facts.key),
        "keys": to_builtins(facts.keys),
        "sections": to_builtins(facts.sections),
        "stems": list(facts.stem_names),
        "stem_facts": to_builtins(facts.stems),
        "beats": [round(frame / rate, 6) for frame in facts.grid.beat_frames],
        "downbeats": list(facts.grid.bar_starts),
        "heard_beats": list(facts.heard_beats) if facts.heard_beats is not None else None,
        "chords": [{**to_builtins(chord), "name": chord.name} for chord in facts.chords],
        "lufs": facts.lufs,
        "tuning_hz": facts.tuning_hz,
        "swing": facts.swing,
        "confidence": {name: getattr(facts, f"{name}_confidence") for name in _CONFIDENCES},
    }


def facts_from_json(text: str | bytes) -> SongFacts:
    """Read facts; a grid of one tempo from bar 1 on where no beats are given.

    Raises:
        BadDocument: not facts, from a newer Flipside, or with a value out of bounds; names the field.
    """
    raw = parse(text, schema=FACTS_SCHEMA, version=FACTS_VERSION, upgrades={})
    wire: _Wire = from_builtins(_without_names(raw), _Wire, what="facts")
    known = {stem.name: stem for stem in wire.stem_facts}
    names = wire.stems or tuple(known)
    return SongFacts(
        duration_s=wire.duration_s,
        grid=_grid(wire),
        tempo_bpm=wire.tempo_bpm,
        beats_per_bar=wire.beats_per_bar,
        key=wire.key,
        keys=wire.keys,
        chords=tuple(sorted(wire.chords, key=lambda chord: chord.start)),
        sections=wire.sections,
        stems=tuple(known.get(name, StemFacts(name=name, present=True)) for name in names),
        lufs=wire.lufs,
        tuning_hz=wire.tuning_hz,
        swing=wire.swing,
        source=wire.source,
        heard_beats=wire.heard_beats,
        **{f"{name}_confidence": wire.confidence.get(name, 0.5) for name in _CONFIDENCES},
    )


def _without_names(raw: Json) -> Json:
    """Chord names are written for people; root and quality are what is read."""
    chords: Any = raw.get("chords")
    if not isinstance(chords, list):
        return raw
    plain = [{k: v for k, v in c.items() if k != "name"} if isinstance(c, dict) else c for c in chords]
    return {**raw, "chords": plain}


def _grid(wire: _Wire) -> BeatGrid:
    if not wire.beats:
        count = max(2, int(wire.duration_s * wire.tempo_bpm / 60.0) + 1)
        return BeatGrid.constant(wire.tempo_bpm, beats=count, beats_per_bar=wire.beats_per_bar)
    try:
        return BeatGrid(
            beat_frames=tuple(round(beat * WORK_RATE) for beat in wire.beats),
            bar_starts=wire.downbeats or tuple(range(0, len(wire.beats), wire.beats_per_bar)),
            beats_per_bar=wire.beats_per_bar,
        )
    except BadDocument as cause:
        raise bad(
            "facts", "beats" if cause.field == "beat_frames" else "downbeats", "must rise and exist"
        ) from cause
