"""How true and how fast generation is: its notes on real songs, its strokes on their frames, its speed.

    python -m tests.benchmarks.generation [FOLDER]

FOLDER holds folders with a song's `mixture.flac`, `vocals.flac`, `drums.flac`, `bass.flac`, `other.flac`; by
default the measurement songs that lie beside the checkout. Without them only strokes and speed are printed.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from engines.analysis import analyse
from engines.arranging import arrange
from engines.core.jobs import QUIET
from engines.generation import compose, perform
from engines.generation.harmony import at_beat, chord_lane
from engines.generation.levels import reference
from engines.generation.sound.patches import patch
from engines.generation.sound.tone import Tone
from engines.media import decode
from engines.model.arrangement import Note, PartSpan, PartSpec
from engines.model.stems import Stems
from engines.model.style import load_style, style_ids
from engines.planning import plan

if TYPE_CHECKING:
    from engines.model.arrangement import Arrangement
    from engines.model.operations import Role
    from engines.model.song import SongFacts

STYLES = (
    "house", "lofi", "drum_and_bass", "synthwave", "trap", "ambient", "disco", "reggae", "jazz", "funk",
    "techno", "orchestral",
)  # fmt: skip
DRUMS = {"drums", "percussion"}
SHARED = Path(__file__).resolve().parents[3] / "shared" / "music" / "stems"


def heard(folder: Path, into: Path) -> SongFacts:
    """The facts of a song with its true stems."""
    sources = {
        name: decode(folder / f"{name}.flac", into / f"{folder.name}-{name}.raw", QUIET).source
        for name in ("mixture", "vocals", "drums", "bass", "other")
    }
    mixture = sources.pop("mixture")
    return analyse(mixture, Stems(separator="given", sources=sources), QUIET)


def share_that_fits(arrangement: Arrangement, song: SongFacts) -> tuple[int, int, int]:
    """How many tonal notes there are, how many in the chord or the scale, and how many in the chord."""
    lane = chord_lane(arrangement)
    scale = set(arrangement.key.pitch_classes) if arrangement.key else set()
    notes = inside = chordal = 0
    for part in (found for found in arrangement.lanes if found.part and found.part.role not in DRUMS):
        for note in compose(arrangement, part.id, song):
            tones = set(at_beat(lane, note.start).tones)
            notes += 1
            inside += note.pitch % 12 in tones | scale
            chordal += note.pitch % 12 in tones
    return notes, inside, chordal


def stroke_errors(style: str) -> list[float]:
    """Of each drum note: when its stroke reaches a tenth of its peak against the grid and its groove [ms]."""
    out = []
    for note in reference("drums", style, bars=8).lane("part").notes:
        tone = Tone(pitch=note.pitch, velocity=note.velocity)
        habit = next((h for h in load_style(style).parts if h.role == "drums"), None)
        level = np.abs(patch(habit.patch if habit else "909").sound(tone)).max(axis=0)
        out.append(float(np.argmax(level > 0.1 * level.max())) / 44.1)
    return out


def speed(role: Role, style: str) -> float:
    """Seconds of sound a second of processor time, for one lane read in blocks."""
    source = perform(reference(role, style), "part")
    began = time.process_time()
    for start in range(0, source.frames, 65_536):
        source.read(start, start + 65_536)
    return source.frames / source.rate / (time.process_time() - began)


def speed_of_voices(voices: int = 20) -> float:
    """The same for that many supersaw notes at once, none of them like another."""
    found = reference("chords", "trance", bars=4)
    stop = found.length
    notes = tuple(
        Note(start=Fraction(i, 97), length=stop - 1, pitch=41 + 2 * i, velocity=0.7) for i in range(voices)
    )
    part = PartSpec(role="chords", style="trance", spans=(PartSpan(start=Fraction(0), stop=stop),))
    lane = replace(found.lanes[0], part=part, notes=notes)
    source = perform(replace(found, lanes=(lane,)), "part")
    began = time.process_time()
    source.read(0, source.frames)
    return source.frames / source.rate / (time.process_time() - began)


def main() -> None:
    """Print the tables."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    songs = sorted(path.parent for path in folder.glob("*/mixture.flac"))
    print("| song | notes | in chord or scale | in the chord |\n| --- | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as scratch:
        for song in songs:
            facts = heard(song, Path(scratch))
            counts = np.zeros(3, int)
            for style in STYLES:
                words = f"{style.replace('_', ' ')} version, add a lead, add strings"
                counts += share_that_fits(arrange(plan(words, facts), facts), facts)
            notes, inside, chordal = (int(count) for count in counts)
            print(f"| {song.name} | {notes} | {inside / notes:.3f} | {chordal / notes:.3f} |")
    errors = [error for style in STYLES for error in stroke_errors(style)]
    print(
        f"\n{len(errors)} strokes: median {statistics.median(errors):.2f} ms, "
        f"P95 {np.percentile(errors, 95):.2f} ms, worst {max(errors):.2f} ms\n"
    )
    ratios = {
        (style, habit.role): speed(habit.role, style)
        for style in style_ids()
        for habit in load_style(style).parts
    }
    print("| role | slowest | median |\n| --- | ---: | ---: |")
    for role in dict.fromkeys(role for _, role in ratios):
        found = {style: ratio for (style, other), ratio in ratios.items() if other == role}
        worst = min(found, key=found.__getitem__)
        print(f"| {role} | {found[worst]:.0f}× ({worst}) | {statistics.median(found.values()):.0f}× |")
    print(f"\n20 supersaw notes of seven oscillators at once: {speed_of_voices():.1f}× real time")


if __name__ == "__main__":
    main()
