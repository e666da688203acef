"""How well songs are heard: `python -m tests.benchmarks.hearing` prints the tables of docs/accuracy.md.

Real songs (../shared/music/stems, beats by hand) from the mixture alone, with the true stems and with those
of the spectral separator, as the program hears them at first, beside librosa's `beat_track`; synthetic songs
of known truth and the bundled song likewise; whether confidence means what it says; each bound beside its
figure. With `--keep FILE` every song is written down as it is heard and not heard again.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec

from tests.benchmarks.hearing_scores import Row
from tests.benchmarks.hearing_songs import all_songs
from tests.benchmarks.hearing_tables import show


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
    for song in all_songs(asked.songs, asked.first_seed):
        if (song.heard, song.name) in known or (only and song.heard not in only):
            continue
        row = song.hear()
        rows.append(row)
        if asked.keep is not None:
            with asked.keep.open("ab") as out:
                out.write(msgspec.json.encode(row) + b"\n")
    show(rows)


if __name__ == "__main__":
    main()
