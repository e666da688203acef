"""How well songs are heard: `python -m tests.benchmarks.hearing` prints the tables of docs/accuracy.md.

Real songs (../shared/music/stems, beats by hand) from the mixture alone and with the true stems, beside
librosa's `beat_track`; synthetic songs of known truth; whether confidence means what it says; and each bound
beside its figure. With `--keep FILE` every song is written down as it is heard and not heard again.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import soundfile as sf

from engines.analysis import analyse
from engines.core.jobs import QUIET
from engines.model.stems import Stems
from tests.benchmarks.hearing_scores import Row, beat_figures, made_row, real_row
from tests.benchmarks.hearing_tables import show
from tests.engines.analysis.grooves import groove_spec, make_groove
from tests.engines.analysis.synthetic import RATE, Made, make, popular_spec, random_spec, to_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engines.core.source import Source

SHARED = Path(__file__).resolve().parents[3] / "shared" / "music" / "stems"


def real_songs() -> Iterator[tuple[str, str, Callable[[], Row]]]:
    """Each real song in three ways."""
    folders = sorted(path for path in SHARED.iterdir() if path.is_dir()) if SHARED.is_dir() else []
    for folder in folders:
        song = folder.name.removeprefix("MusicDelta_")
        yield "real, mixture", song, lambda f=folder, s=song: _real("real, mixture", s, f, None)
        yield "real, stems", song, lambda f=folder, s=song: _real("real, stems", s, f, _true_stems(f))
        yield "real, librosa", song, lambda f=folder, s=song: _librosa(s, f)


def _real(heard: str, song: str, folder: Path, stems: Stems | None) -> Row:
    facts = analyse(_load(folder / "mixture.flac"), stems, QUIET)
    return real_row(heard, song, np.loadtxt(folder / "beats.txt"), facts)


def _true_stems(folder: Path) -> Stems:
    names = ("vocals", "drums", "bass", "other")
    return Stems(separator="given", sources={name: _load(folder / f"{name}.flac") for name in names})


def _load(path: Path) -> Source:
    samples, _ = sf.read(path, dtype="float32", always_2d=True)
    return to_source(np.ascontiguousarray(samples.T))


def _librosa(song: str, folder: Path) -> Row:
    import librosa

    samples, _ = sf.read(folder / "mixture.flac", dtype="float32", always_2d=True)
    bpm, beats = librosa.beat.beat_track(y=samples.mean(axis=1), sr=RATE, units="time")
    truth = np.loadtxt(folder / "beats.txt")
    figures = beat_figures(truth, beats, np.zeros(0), float(np.atleast_1d(bpm)[0]))
    return Row(heard="real, librosa", song=song, figures=figures)


def synthetic_songs(songs: int, first: int) -> Iterator[tuple[str, str, Callable[[], Row]]]:
    """Songs of known truth: twice as many from the mixture as of every other kind."""
    kinds = (
        ("mixture", songs, first, False),
        ("stems", songs // 2, first + 500, True),
        ("drifting", songs // 2, first + 900, False),
        ("grooves", songs // 2, first, False),
        ("popular", songs // 2, first, False),
        ("popular, stems", songs // 2, first + 500, True),
    )
    for heard, count, seed, stems in kinds:
        for one in range(seed, seed + count):
            yield heard, str(one), lambda h=heard, s=one, t=stems: _synthetic(h, s, with_stems=t)


def _synthetic(heard: str, seed: int, *, with_stems: bool) -> Row:
    made = _made(heard, seed)
    return made_row(heard, made, analyse(made.source, made.given_stems if with_stems else None, QUIET))


def _made(heard: str, seed: int) -> Made:
    if heard == "grooves":
        return make_groove(*groove_spec(seed))
    if heard == "drifting":
        drift = 0.03 + 0.05 * ((seed * 7) % 10) / 10
        return make(random_spec(seed, drift=drift, jitter_s=0.002, drums=True))
    return make(popular_spec(seed) if heard.startswith("popular") else random_spec(seed))


def kept(path: Path | None) -> list[Row]:
    """What was heard before; a line that broke off is left out."""
    if path is None or not path.exists():
        return []
    rows = []
    for line in path.read_bytes().splitlines():
        try:
            rows.append(msgspec.json.decode(line, type=Row))
        except msgspec.DecodeError:
            continue
    return rows


def main() -> None:
    """Hear what was not heard yet and print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--songs", type=int, default=40, help="synthetic songs from the mixture")
    parser.add_argument("--first-seed", type=int, default=1000)
    parser.add_argument("--only", default="", help="sets to hear, such as 'drifting;popular'")
    parser.add_argument("--keep", type=Path, help="a file of what was heard, a line for each song")
    asked = parser.parse_args()
    rows = kept(asked.keep)
    known = {(row.heard, row.song) for row in rows}
    only = set(asked.only.split(";")) - {""}
    for heard, song, hear in (*real_songs(), *synthetic_songs(asked.songs, asked.first_seed)):
        if (heard, song) in known or (only and heard not in only):
            continue
        row = hear()
        rows.append(row)
        if asked.keep is not None:
            with asked.keep.open("ab") as out:
                out.write(msgspec.json.encode(row) + b"\n")
    show(rows)


if __name__ == "__main__":
    main()
