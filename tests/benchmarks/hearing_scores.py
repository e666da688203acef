"""How right a hearing is: figures and claims of one song against its truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import mir_eval
import numpy as np

from tests.engines.analysis.synthetic import RATE, Made

if TYPE_CHECKING:
    from engines.model.song import ChordSpan, SongFacts

NAMES: Final = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
SHORTHAND: Final = {"7": ":7", "maj7": ":maj7", "min7": ":min7", "maj": ":maj", "min": ":min", "N": ""}
MINOR: Final = frozenset({"min", "min7", "dim"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One song, heard in one way.

    Attributes:
        heard: the table it belongs to, such as "drifting".
        song: a name, or a seed.
        figures: shares, F-measures and errors by name.
        claims: what was claimed, how surely, and whether it was right.
    """

    heard: str
    song: str
    figures: dict[str, float]
    claims: tuple[tuple[str, float, bool], ...] = ()


def beat_times(facts: SongFacts) -> np.ndarray:
    """The beats inside the song [s]."""
    beats = np.array(facts.grid.beat_frames) / RATE
    return beats[(beats >= -0.02) & (beats <= facts.duration_s)]


def downbeat_times(facts: SongFacts) -> np.ndarray:
    return np.array([facts.grid.beat_frames[i] for i in facts.grid.bar_starts]) / RATE


def f_measure(truth: np.ndarray, found: np.ndarray, window: float = 0.07) -> float:
    return float(mir_eval.beat.f_measure(truth, found, f_measure_threshold=window))


# -- real songs


def beat_figures(truth: np.ndarray, beats: np.ndarray, downbeats: np.ndarray, bpm: float) -> dict[str, float]:
    """Against beats that were written down: (n, 2) of seconds and place in the bar."""
    errors = np.array([beats[np.abs(beats - at).argmin()] - at for at in truth[:, 0]])
    errors = errors[np.abs(errors) < 0.07]
    figures = {
        "beat F 70": f_measure(truth[:, 0], beats),
        "beat F 20": f_measure(truth[:, 0], beats, 0.02),
        "error ms": float(np.median(errors)) * 1000 if errors.size else float("nan"),
    }
    if downbeats.size:
        figures["downbeat F"] = f_measure(truth[truth[:, 1] == 1, 0], downbeats)
    return {**figures, "tempo": bpm}


def real_row(heard: str, song: str, truth: np.ndarray, facts: SongFacts) -> Row:
    figures = beat_figures(truth, beat_times(facts), downbeat_times(facts), facts.tempo_bpm)
    claims = (
        ("beats", facts.beat_confidence, figures["beat F 70"] >= 0.9),
        ("downbeats", facts.downbeat_confidence, figures["downbeat F"] >= 0.8),
        ("meter", facts.meter_confidence, facts.beats_per_bar == 4),
    )
    return Row(heard=heard, song=song, figures=figures, claims=claims)


# -- synthetic songs


def made_row(heard: str, made: Made, facts: SongFacts) -> Row:
    """Right (1) or wrong (0), or an F-measure, for everything that is known of a synthetic song."""
    inside = (made.beats[0] - 0.1, made.beats[-1] + 0.1)
    beats, downs = (_within(x, inside) for x in (beat_times(facts), downbeat_times(facts)))
    exact, related = _key_right(made, facts)
    figures = {
        "beat F 70": f_measure(made.beats, beats),
        "beat F 20": f_measure(made.beats, beats, 0.02),
        "downbeat F": f_measure(made.downbeats, downs),
        "meter": float(facts.beats_per_bar == made.spec.meter),
        "key": float(exact),
        "key or relative": float(exact or related),
        "chords": _chord_score(made, facts),
        "sections": _section_score(made, facts),
        "swing": float(abs(facts.swing - (made.spec.swing if made.off_beats else 0.5)) <= 0.03),
    }
    if not made.spec.drift:
        bpm = 60.0 / float(np.diff(made.beats).mean())
        figures["tempo"] = float(abs(facts.tempo_bpm / bpm - 1) < 1e-3)
    if any(name == "chorus" for name, _ in made.spec.form):
        figures["named"], figures["chorus"] = label_scores(made, facts)
    claims = (
        ("beats", facts.beat_confidence, figures["beat F 70"] >= 0.9),
        ("downbeats", facts.downbeat_confidence, figures["downbeat F"] >= 0.8),
        ("meter", facts.meter_confidence, bool(figures["meter"])),
        ("key", facts.key.confidence if facts.key else 0.0, exact),
        ("sections", facts.section_confidence, figures["sections"] >= 0.8),
        *(("chord", chord.confidence, _chord_right(made, facts, chord)) for chord in facts.chords),
    )
    return Row(heard=heard, song=str(made.spec.seed), figures=figures, claims=claims)


def label_scores(made: Made, facts: SongFacts) -> tuple[float, float]:
    """The share of the song under its right name, and the F-measure of the time that is chorus."""
    starts = [at for at, _ in made.sections]
    times = np.arange(starts[0] + 0.25, made.beats[-1], 0.5)
    true = [made.sections[int(np.searchsorted(starts, at, side="right")) - 1][1] for at in times]
    parts = [facts.section_at(facts.grid.bar_at_frame(round(at * RATE))) for at in times]
    found = [part.label if part is not None else "" for part in parts]
    both = sum(a == b == "chorus" for a, b in zip(true, found, strict=True))
    chorus = 2.0 * both / max(1, true.count("chorus") + found.count("chorus"))
    return float(np.mean([a == b for a, b in zip(true, found, strict=True)])), chorus


def _within(times: np.ndarray, span: tuple[float, float]) -> np.ndarray:
    return times[(times >= span[0]) & (times <= span[1])]


def _key_right(made: Made, facts: SongFacts) -> tuple[bool, bool]:
    if facts.key is None:
        return False, False
    root, mode = facts.key.pitch_classes[0], facts.key.mode
    exact = (root, mode) == (made.spec.tonic, made.spec.mode)
    other = "minor" if made.spec.mode == "major" else "major"
    step = 9 if made.spec.mode == "major" else 3
    return exact, (root, mode) == ((made.spec.tonic + step) % 12, other)


def _chord_right(made: Made, facts: SongFacts, chord: ChordSpan) -> bool:
    """Whether root and third are those that sound in the middle of a chord."""
    at = facts.grid.frame_of(chord.start) + facts.grid.frame_of(chord.start + chord.beats)
    true = next(((r, q) for start, stop, r, q in made.chords if start <= at / 2 / RATE < stop), None)
    if true is None:
        return chord.quality == "N"
    return chord.quality != "N" and true == (chord.root, "min" if chord.quality in MINOR else "maj")


def _chord_score(made: Made, facts: SongFacts) -> float:
    truth = np.array([(start, stop) for start, stop, _, _ in made.chords])
    labels = [f"{NAMES[root]}:{quality}" for _, _, root, quality in made.chords]
    if not facts.chords:
        return 0.0
    grid = facts.grid
    found = np.array(
        [(grid.frame_of(c.start) / RATE, grid.frame_of(c.start + c.beats) / RATE) for c in facts.chords]
    )
    names = [
        "N" if c.quality == "N" else NAMES[c.root] + SHORTHAND.get(c.quality, f":{c.quality}")
        for c in facts.chords
    ]
    found, names = mir_eval.util.adjust_intervals(found, names, truth.min(), truth.max(), "N", "N")
    spans, left, right = mir_eval.util.merge_labeled_intervals(truth, labels, found, names)
    right_ones = mir_eval.chord.majmin(left, right)
    return float(mir_eval.chord.weighted_accuracy(right_ones, mir_eval.util.intervals_to_durations(spans)))


def _section_score(made: Made, facts: SongFacts) -> float:
    truth = np.array([start for start, _ in made.sections][1:])
    found = np.array([facts.grid.bar_frame(s.first_bar) for s in facts.sections][1:]) / RATE
    if not found.size:
        return 0.0
    matched = len(mir_eval.util.match_events(truth, found, 0.5))
    return 2.0 * matched / (truth.size + found.size)
