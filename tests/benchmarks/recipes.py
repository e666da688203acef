"""How near the beats of a recipe lie in other copies of its song, and whether strangers are refused.

    python -m tests.benchmarks.recipes [FILE ...]

Without a file, the songs that lie beside the checkout. For each song its fingerprint is aligned with an mp3
of 128 kb/s, a copy 1.3 s later, one 20 000 frames shorter, another master (bass +6 dB, treble −4 dB,
compressed, 5 dB louder, cut) and that as a late mp3; each cell is the greatest error of any place
of the song [ms]. The last column is the next song of the list, which must not be taken for it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pedalboard

from engines.core.audio import WORK_RATE, Audio
from engines.core.errors import EngineError
from engines.core.jobs import QUIET
from engines.core.source import ArraySource
from engines.media import EncodeSpec, decode, encode
from engines.media.acoustics import align, fingerprint
from tests.benchmarks.first_remix import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.core.audio import FloatArray

LATE: Final = round(1.3 * WORK_RATE)
CUT: Final = 20_000
COPIES: Final = ("mp3 128", "1.3 s late", "cut", "other master", "that, late, mp3")
_LONGEST: Final = 60 * WORK_RATE
"""How much of each song is taken."""


def source(samples: FloatArray) -> ArraySource:
    """Stereo samples at 44.1 kHz."""
    return ArraySource(Audio(samples=np.ascontiguousarray(samples, np.float32), rate=WORK_RATE))


def copies(samples: FloatArray, folder: Path) -> Iterator[tuple[FloatArray, int]]:
    """Other copies of a song, and how many frames later it lies in them; see `COPIES`."""
    late = np.concatenate((np.zeros((2, LATE), np.float32), samples), axis=1)
    other = mastered(samples)
    yield as_mp3(samples, folder), 0
    yield late, LATE
    yield samples[:, CUT:], -CUT
    yield other, 0
    yield as_mp3(np.concatenate((np.zeros((2, LATE), np.float32), other), axis=1), folder), LATE


def mastered(samples: FloatArray) -> FloatArray:
    """Another master: equalised, compressed, louder and limited."""
    chain = pedalboard.Pedalboard([
        pedalboard.LowShelfFilter(150.0, 6.0), pedalboard.HighShelfFilter(4_000.0, -4.0),
        pedalboard.Compressor(-24.0, 4.0, 5.0, 80.0), pedalboard.Gain(5.0),
    ])  # fmt: skip
    found: FloatArray = np.clip(chain(samples, WORK_RATE), -1.0, 1.0)
    return found


def as_mp3(samples: FloatArray, folder: Path) -> FloatArray:
    """Through an mp3 of 128 kb/s."""
    encode(source(samples), folder / "copy.mp3", EncodeSpec(format="mp3", bitrate_kbps=128), QUIET)
    found = decode(folder / "copy.mp3", folder / "copy.f32", QUIET).source
    return found.read(0, found.frames)


def error_ms(samples: FloatArray, copy: FloatArray, late: int) -> str:
    """The greatest error of any place of a song in a copy of it."""
    found = align(fingerprint(source(samples)), source(copy))
    if found is None:
        return "✗"
    ends = np.array([0.0, samples.shape[1]])
    wrong = np.abs(found.speed * ends + found.offset - ends - late).max()
    return f"{1_000.0 * wrong / WORK_RATE:.2f}"


def main() -> None:
    """Print a row for each song."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("files", nargs="*", type=Path)
    files = reader.parse_args().files or [
        *sorted(SHARED.glob("songs/*")),
        *sorted(SHARED.glob("stems/*/mixture.*")),
    ]
    songs = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for path in files:
            try:
                found = decode(path, folder / f"{len(songs)}.f32", QUIET).source
            except EngineError as error:
                print(f"{path.name}: {error.hint}", file=sys.stderr)
                continue
            name = path.parent.name if path.stem == "mixture" else path.stem
            songs.append((name, found.read(0, min(found.frames, _LONGEST))))
        head = ("song", *COPIES, "another song")
        print(f"| {' | '.join(head)} |\n|" + " --- |" * len(head), flush=True)
        for index, (name, samples) in enumerate(songs):
            cells = [error_ms(samples, copy, late) for copy, late in copies(samples, folder)]
            stranger = align(fingerprint(source(samples)), source(songs[index - 1][1]))
            cells.append("refused" if stranger is None else "TAKEN")
            print(f"| {name} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
