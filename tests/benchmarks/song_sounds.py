"""How well a song's own sounds are cut into instruments: the right hits, on time, and notes in tune.

    python -m tests.benchmarks.song_sounds [FOLDER ...] [--styles rock,trap]

Without a folder, the measurement songs that lie beside the checkout. The grooves of the styles are known to
the note: each stroke that is cut from them is looked up there. Of the songs, whose notes are not known, it
prints how many strokes stand cleanly enough, the seconds of processor that this took, and how far notes of
chopped voice are from their pitch, half an octave up and down around the middle of what is sung.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.analysis import Request, hear
from engines.core.jobs import QUIET
from engines.core.source import ArraySource, whole
from engines.dsp.fundamental import pitches
from engines.generation import perform
from engines.generation.levels import reference
from engines.generation.percussion import KEYS
from engines.generation.sampling.chops import ChoppedVoice, chopped_voice, chops_of
from engines.generation.sampling.hits import PIECES, hits_of
from engines.generation.sampling.strokes import strokes_of
from engines.generation.sound.tone import Tone, hz_of
from engines.media import decode
from engines.model.stems import Stems
from engines.model.style import style_ids
from tests.benchmarks.first_remix import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engines.core.source import Source

_OF_PIECE: Final = {
    "kick": {"kick"}, "snare": {"snare", "clap", "rim", "ghost"},
    "hat": {"hat", "pedal_hat", "open_hat", "ride", "crash", "shaker", "tambourine"},
}  # fmt: skip
_NEAR: Final = 441
_STEMS: Final = ("vocals", "drums", "bass", "other")


def grooves(styles: Iterable[str]) -> None:
    """Of the strokes cut from each style's groove: how many are what they are taken for, and how late."""
    right, late, without = 0, [], 0
    for style in styles:
        found = reference("drums", style, bars=8)
        grid, notes = found.grid, found.lanes[0].notes
        stem = ArraySource(whole(perform(found, "part")))
        struck = [
            (grid.frame_of(note.start) + note.late_ms * grid.rate / 1000.0, note.pitch) for note in notes
        ]
        strokes = strokes_of(stem, hits_of(stem))
        without += not strokes
        for piece, (loud, soft) in strokes.items():
            wanted = {KEYS[name] for name in _OF_PIECE[piece]}
            for stroke in (*loud, *soft):
                errors = [stroke.start - frame for frame, key in struck if key in wanted]
                error = min(errors, key=abs, default=np.inf)
                right += abs(error) <= _NEAR
                late.append(error / grid.rate * 1000.0)
    off = np.abs([error for error in late if abs(error) <= 10.0])
    sys.stdout.write(
        f"{len(late)} strokes, {100 * right / len(late):.1f} % right, begin {np.median(off):.2f} ms "
        f"(median), {np.percentile(off, 95):.2f} ms (P95) off their note; {without} grooves without any\n"
    )


def song(folder: Path, into: Path) -> None:
    """One row: strokes by piece, chops, and how far their notes are from their pitch [cents]."""
    sources: dict[str, Source] = {
        path.stem: decode(path, into / f"{folder.name}-{path.stem}", QUIET).source
        for path in sorted(folder.iterdir())
        if path.stem in {*_STEMS, "mixture"}
    }
    mixture = sources.pop("mixture")
    facts = hear(Request(song=mixture, stems=Stems(separator="given", sources=sources)), QUIET)
    begun = time.process_time()
    strokes = strokes_of(sources["drums"], hits_of(sources["drums"]))
    taken = time.process_time() - begun
    counts = [len(strokes[p].loud) + len(strokes[p].soft) if p in strokes else 0 for p in PIECES]
    stem = facts.stem("vocals")
    melody = stem.melody if stem is not None else ()
    chops = chops_of(sources["vocals"], melody)
    cents = _off_pitch(sources["vocals"], melody) if chops else np.zeros(0)
    tuned = f"{np.median(cents):.0f} | {np.percentile(cents, 95):.0f}" if cents.size else "– | –"
    sys.stdout.write(
        f"| {folder.name} | {' | '.join(map(str, counts))} | {taken:.2f} | {len(chops)} | {tuned} |\n"
    )


def _off_pitch(stem: Source, melody: tuple[tuple[float, float, int], ...]) -> np.ndarray:
    instrument = chopped_voice(stem, melody, "soft_lead").patch.instrument
    assert isinstance(instrument, ChoppedVoice)
    middle = round(float(np.median([pitch for *_, pitch in melody])))
    found = []
    for pitch in range(middle - 6, middle + 7):
        heard = pitches(instrument.render(Tone(pitch=pitch)).mean(axis=0), stem.rate)
        clear = heard.hz[heard.clarity > 0.8]
        if clear.size:
            found.append(abs(1200.0 * np.log2(float(np.median(clear)) / hz_of(pitch))))
    return np.array(found)


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--styles", default=",".join(style_ids()))
    asked = parser.parse_args()
    grooves(asked.styles.split(","))
    head = ("song", "kicks", "snares", "hats", "s", "chops", "cents, median", "P95")
    sys.stdout.write(f"| {' | '.join(head)} |\n| --- | {' | '.join(['---:'] * 7)} |\n")
    with tempfile.TemporaryDirectory() as into:
        for folder in asked.folders or sorted((SHARED / "stems").iterdir()):
            song(folder, Path(into))
    return 0


if __name__ == "__main__":
    sys.exit(main())
