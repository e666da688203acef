"""How well songs are heard: `python -m tests.benchmarks.hearing` prints the tables of docs/accuracy.md.

Real songs (../shared/music/stems, beats by hand) from the mixture alone and with the true stems, beside
librosa's `beat_track`; synthetic songs of known truth; and whether confidence means what it says.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import mir_eval
import numpy as np
import soundfile as sf

from engines.analysis import analyse
from engines.core.jobs import QUIET
from engines.model.stems import Stems
from tests.engines.analysis.synthetic import Made, make, popular_spec, random_spec, to_source

if TYPE_CHECKING:
    from engines.model.song import SongFacts

RATE = 44_100
SHARED = Path(__file__).resolve().parents[3] / "shared" / "music" / "stems"


@dataclass
class Reliability:
    """Claims with a confidence, and whether they were right."""

    claims: list[tuple[str, float, bool]] = field(default_factory=list)

    def add(self, what: str, confidence: float, *, right: bool) -> None:
        self.claims.append((what, confidence, right))

    def show(self) -> None:
        print("\n| confidence | claims | right | of them |")
        print("| --- | ---: | ---: | --- |")
        for low, high in ((0.0, 0.2), (0.2, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 1.01)):
            some = [claim for claim in self.claims if low <= claim[1] < high]
            kinds = ", ".join(
                f"{kind} {np.mean([right for k, _, right in some if k == kind]):.0%} of "
                f"{sum(1 for k, _, _ in some if k == kind)}"
                for kind in sorted({k for k, _, _ in some})
            )
            share = f"{np.mean([right for _, _, right in some]):.0%}" if some else "–"
            print(f"| {low:.1f}–{min(high, 1.0):.1f} | {len(some)} | {share} | {kinds} |")


def beat_times(facts: SongFacts) -> np.ndarray:
    """The beats inside the song [s]."""
    beats = np.array(facts.grid.beat_frames) / RATE
    return beats[(beats >= -0.02) & (beats <= facts.duration_s)]


def downbeat_times(facts: SongFacts) -> np.ndarray:
    return np.array([facts.grid.beat_frames[i] for i in facts.grid.bar_starts]) / RATE


def f_measure(truth: np.ndarray, found: np.ndarray, window: float = 0.07) -> float:
    return float(mir_eval.beat.f_measure(truth, found, f_measure_threshold=window))


def signed_errors(truth: np.ndarray, found: np.ndarray) -> np.ndarray:
    """How much later [s] than each true beat the nearest found one is, within 70 ms."""
    errors = np.array([found[np.abs(found - at).argmin()] - at for at in truth])
    return errors[np.abs(errors) < 0.07]


# -- real songs


def load(path: Path) -> np.ndarray:
    samples, _ = sf.read(path, dtype="float32", always_2d=True)
    return np.ascontiguousarray(samples.T)


def real_songs(reliability: Reliability, *, with_librosa: bool) -> None:
    """The table of the seven songs."""
    print("\n| song | heard from | F ±70 ms | F ±20 ms | median error | downbeat F | tempo |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    rows: dict[str, list[tuple[float, ...]]] = {}
    for folder in sorted(path for path in SHARED.iterdir() if path.is_dir()):
        truth = np.loadtxt(folder / "beats.txt")
        mixture = load(folder / "mixture.flac")
        stems = Stems(
            separator="given",
            sources={
                name: to_source(load(folder / f"{name}.flac"))
                for name in ("vocals", "drums", "bass", "other")
            },
        )
        for kind, given in (("mixture", None), ("stems", stems)):
            facts = analyse(to_source(mixture), given, QUIET)
            row = _beat_row(truth, beat_times(facts), downbeat_times(facts))
            rows.setdefault(kind, []).append(row)
            _print_row(folder.name, kind, row, facts.tempo_bpm)
            reliability.add("beats", facts.beat_confidence, right=row[0] >= 0.9)
            reliability.add("downbeats", facts.downbeat_confidence, right=row[3] >= 0.8)
            reliability.add("meter", facts.meter_confidence, right=facts.beats_per_bar == 4)
        if with_librosa:
            row, bpm = _librosa_row(truth, mixture)
            rows.setdefault("librosa", []).append(row)
            _print_row(folder.name, "librosa", row, bpm)
    for kind, found in rows.items():
        means = np.array(found).mean(axis=0)
        worst = min(row[0] for row in found)
        print(
            f"| **mean** | {kind} | {means[0]:.3f} (worst {worst:.3f}) | {means[1]:.3f} | "
            f"{np.median([row[2] for row in found]):+.1f} ms | {means[3]:.3f} | |"
        )


def _beat_row(truth: np.ndarray, beats: np.ndarray, downbeats: np.ndarray) -> tuple[float, ...]:
    errors = signed_errors(truth[:, 0], beats)
    return (
        f_measure(truth[:, 0], beats),
        f_measure(truth[:, 0], beats, 0.02),
        float(np.median(errors)) * 1000 if errors.size else float("nan"),
        f_measure(truth[truth[:, 1] == 1, 0], downbeats) if downbeats.size else float("nan"),
    )


def _print_row(song: str, kind: str, row: tuple[float, ...], bpm: float) -> None:
    print(
        f"| {song} | {kind} | {row[0]:.3f} | {row[1]:.3f} | {row[2]:+.1f} ms | {row[3]:.3f} | {bpm:.2f} |",
        flush=True,
    )


def _librosa_row(truth: np.ndarray, mixture: np.ndarray) -> tuple[tuple[float, ...], float]:
    import librosa

    bpm, beats = librosa.beat.beat_track(y=mixture.mean(axis=0), sr=RATE, units="time")
    return _beat_row(truth, beats, np.zeros(0)), float(np.atleast_1d(bpm)[0])


# -- synthetic songs


def synthetic(  # noqa: PLR0913 - one table row
    name: str,
    songs: int,
    reliability: Reliability,
    *,
    first_seed: int,
    stems: bool = False,
    drift: bool = False,
    first: bool = False,
) -> dict[str, float]:
    """Hear songs of known truth and print the shares that are right."""
    rows: dict[str, list[float]] = {}
    for seed in range(first_seed, first_seed + songs):
        given: dict[str, object] = {}
        if drift:
            given = {"drift": 0.03 + 0.05 * ((seed * 7) % 10) / 10, "jitter_s": 0.002, "drums": True}
        made = make(random_spec(seed, **given))
        facts = analyse(made.source, made.given_stems if stems else None, QUIET)
        for what, value in score(made, facts, reliability).items():
            rows.setdefault(what, []).append(value)
    means = {what: float(np.mean(values)) for what, values in rows.items()}
    if first:
        print("\n| synthetic songs | count | " + " | ".join(means) + " |")
        print("| --- | ---: |" + " ---: |" * len(means))
    print(
        f"| {name} | {songs} | " + " | ".join(f"{value:.3f}" for value in means.values()) + " |", flush=True
    )
    return means


def popular(name: str, songs: int, *, first_seed: int, stems: bool = False, first: bool = False) -> None:
    """Hear songs of popular forms and print how well their sections are found and named."""
    rows = []
    for seed in range(first_seed, first_seed + songs):
        made = make(popular_spec(seed))
        facts = analyse(made.source, made.given_stems if stems else None, QUIET)
        tempo = abs(facts.tempo_bpm / made.spec.bpm - 1) < 1e-3
        exact, _ = _key_right(made, facts)
        rows.append((_section_score(made, facts), *label_scores(made, facts), tempo, exact))
    if first:
        print("\n| popular forms | count | sections F 0.5 s | named right | chorus F | tempo ±0.1 % | key |")
        print("| --- | ---: |" + " ---: |" * 5)
    means = " | ".join(f"{value:.3f}" for value in np.array(rows, float).mean(axis=0))
    print(f"| {name} | {songs} | {means} |", flush=True)


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


def score(made: Made, facts: SongFacts, reliability: Reliability) -> dict[str, float]:
    """Right (1) or wrong (0), or an F-measure, for everything that is known of a synthetic song."""
    inside = (made.beats[0] - 0.1, made.beats[-1] + 0.1)
    beats, downs = (_within(x, inside) for x in (beat_times(facts), downbeat_times(facts)))
    f70, f20 = f_measure(made.beats, beats), f_measure(made.beats, beats, 0.02)
    down = f_measure(made.downbeats, downs)
    bpm = 60.0 / float(np.diff(made.beats).mean())
    exact, related = _key_right(made, facts)
    chords = _chord_score(made, facts)
    sections = _section_score(made, facts)
    meter = facts.beats_per_bar == made.spec.meter
    reliability.add("beats", facts.beat_confidence, right=f70 >= 0.9)
    reliability.add("downbeats", facts.downbeat_confidence, right=down >= 0.8)
    reliability.add("meter", facts.meter_confidence, right=meter)
    reliability.add("key", facts.key.confidence if facts.key else 0.0, right=exact)
    reliability.add("sections", facts.section_confidence, right=sections >= 0.8)
    swing = made.spec.swing if made.off_beats else 0.5
    return {
        "tempo ±0.1 %": float(abs(facts.tempo_bpm / bpm - 1) < 1e-3),
        "beat F 70": f70,
        "beat F 20": f20,
        "downbeat F": down,
        "meter": float(meter),
        "key": float(exact),
        "key or relative": float(exact or related),
        "chords majmin": chords,
        "sections F 0.5 s": sections,
        "swing ±0.03": float(abs(facts.swing - swing) <= 0.03),
    }


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


NAMES = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
SHORTHAND = {"7": ":7", "maj7": ":maj7", "min7": ":min7", "maj": ":maj", "min": ":min", "N": ""}


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


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--songs", type=int, default=40, help="synthetic songs of each kind")
    parser.add_argument("--first-seed", type=int, default=1000)
    parser.add_argument("--skip-librosa", action="store_true")
    parser.add_argument("--skip-synthetic", action="store_true")
    parser.add_argument("--skip-real", action="store_true")
    asked = parser.parse_args()
    began = time.process_time()
    reliability = Reliability()
    if SHARED.is_dir() and not asked.skip_real:
        real_songs(reliability, with_librosa=not asked.skip_librosa)
    if not asked.skip_synthetic:
        seed = asked.first_seed
        synthetic("constant tempo, mixture", asked.songs, reliability, first_seed=seed, first=True)
        synthetic("constant tempo, stems", asked.songs // 2, reliability, first_seed=seed + 500, stems=True)
        synthetic("drifting 3–8 %", asked.songs // 2, reliability, first_seed=seed + 900, drift=True)
        popular("mixture", asked.songs // 2, first_seed=seed, first=True)
        popular("stems", asked.songs // 2, first_seed=seed, stems=True)
    reliability.show()
    print(f"\n{time.process_time() - began:.0f} s of processor time")


if __name__ == "__main__":
    main()
