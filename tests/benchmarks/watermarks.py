"""How surely the watermark of an export is found again, how seldom it is made up, and how far it lies under.

    python -m tests.benchmarks.watermarks [FOLDER ...] [--styles house,lofi]

FOLDER holds a song's `mixture.*` and its true stems; without one, the measurement songs that lie beside the
checkout. Every style's remix of every song is bounced with its mark and without. The marked one is written as
mp3 of 128 kb/s, resampled to 48 kHz and back, made 2 dB louder (as 16 bit, cut at full scale), and all these
in a row and cut to its middle 15 s; each cell is the strength of the right payload, in standard deviations of
chance, or ✗ where another or none was found. The unmarked one and the song are read in pieces of 15 s.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import soxr

from engines import pipeline
from engines.core.audio import WORK_RATE, Audio
from engines.core.jobs import QUIET
from engines.core.source import ArraySource
from engines.dsp.masking import masked_power
from engines.dsp.watermark import BAND_HZ
from engines.dsp.watermark_reading import THRESHOLD, read_watermark
from engines.media import EncodeSpec, decode, encode
from engines.pipeline.delivering import planned_delivery, remaster, without_watermark
from tests.benchmarks.first_remix import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.core.audio import FloatArray
    from engines.pipeline import Remix, Song

STYLES: Final = ("house", "lofi", "drum_and_bass", "ambient")
COPIES: Final = ("written", "mp3 128", "48 kHz", "+2 dB", "all", "all, 15 s")
_PIECE: Final = 15 * WORK_RATE
_SIZE: Final = 1_024


@dataclass(frozen=True, kw_only=True)
class Row:
    """One remix.

    Attributes:
        song, style: of it.
        generated: share of its energy.
        below: level of the mix over that of the mark [dB].
        masked: noise-to-mask ratio in the parts, 95 % of all frames lie below it [dB].
        strengths: of each copy; None where the payload was not found.
        pieces: strengths of pieces without a mark.
    """

    song: str
    style: str
    generated: float
    below: float
    masked: float
    strengths: tuple[float | None, ...]
    pieces: tuple[float, ...]

    def line(self) -> str:
        """The row of a Markdown table."""
        cells = ["✗" if one is None else f"{one:.0f}" for one in self.strengths]
        figures = [f"{self.generated:.0%}", f"{self.below:.0f}", f"{self.masked:.0f}", *cells]
        return f"| {self.song} | {self.style} | {' | '.join(figures)} |"


def source(samples: FloatArray) -> ArraySource:
    """Stereo samples at 44.1 kHz."""
    return ArraySource(Audio(samples=np.ascontiguousarray(samples, np.float32), rate=WORK_RATE))


def copies(samples: FloatArray, folder: Path) -> Iterator[FloatArray]:
    """The sound as it is, and as others may have it; see `COPIES`."""
    yield samples
    yield _as_mp3(samples, folder)
    yield _resampled(samples)
    yield _louder(samples)
    everything = _as_mp3(_louder(_resampled(samples)), folder)
    yield everything
    start = max(0, everything.shape[1] - _PIECE) // 2
    yield everything[:, start : start + _PIECE]


def _as_mp3(samples: FloatArray, folder: Path) -> FloatArray:
    encode(source(samples), folder / "copy.mp3", EncodeSpec(format="mp3", bitrate_kbps=128), QUIET)
    found = decode(folder / "copy.mp3", folder / "copy.f32", QUIET).source
    return found.read(0, found.frames)


def _resampled(samples: FloatArray) -> FloatArray:
    there: FloatArray = soxr.resample(samples.T, WORK_RATE, 48_000)
    back: FloatArray = soxr.resample(there, 48_000, WORK_RATE)
    return back.T


def _louder(samples: FloatArray) -> FloatArray:
    cut = np.clip(samples * 10.0 ** (2.0 / 20.0), -1.0, 1.0)
    return np.asarray(np.round(cut * 32_767.0) / 32_767.0, np.float32)


def masking_ratio(remix: Remix) -> float:
    """Noise-to-mask ratio of the marks in their parts, which 95 % of all frames lie below [dB]."""
    low, high = (round(hertz * _SIZE / WORK_RATE) for hertz in BAND_HZ)
    ratios = []
    for part in remix.renderer.parts.values():
        plain = part.plain.read(0, part.frames)  # type: ignore[attr-defined]  # marked, as all parts here
        mark = part.read(0, part.frames) - plain
        mask = masked_power(_powers(plain), low, high, WORK_RATE / _SIZE).sum(axis=-1)
        heard = mask > 1e-6
        ratios.append(_powers(mark)[..., low:high].sum(axis=-1)[heard] / mask[heard])
    return float(10.0 * np.log10(np.percentile(np.concatenate(ratios), 95)))


def _powers(samples: FloatArray) -> FloatArray:
    pieces = np.lib.stride_tricks.sliding_window_view(samples, _SIZE, axis=-1)[:, :: _SIZE // 2]
    spectra = np.fft.rfft(pieces * np.hanning(_SIZE).astype(np.float32))
    return np.square(np.abs(spectra)).astype(np.float32)


def unmarked_strengths(samples: FloatArray) -> list[float]:
    """The strengths that are read from pieces of a sound without a mark."""
    starts = range(0, samples.shape[1] - _PIECE + 1, _PIECE // 3)
    return [read_watermark(source(samples[:, at : at + _PIECE]), QUIET).strength for at in starts]


def measured(song: Song, remix: Remix, style: str) -> Row:
    """One remix, bounced with its mark and without."""
    bounced = pipeline.bounce(remix, QUIET)
    other = remaster(without_watermark(remix), planned_delivery(remix), QUIET)
    marked, plain = (one.audio.read(0, one.audio.frames) for one in (bounced, other))
    energies = {name: float(remix.renderer.levels(name).weighted.sum()) for name in _lanes(remix)}
    generated = sum(energy for name, energy in energies.items() if name in remix.renderer.parts)
    strengths = []
    with tempfile.TemporaryDirectory() as folder:
        for copy in copies(marked, Path(folder)):
            found = read_watermark(source(copy), QUIET)
            right = found.is_sure and found.payload == int(remix.watermark, 16)
            strengths.append(found.strength if right else None)
    for one in (bounced, other):
        pipeline.discard(one)
    change = float(np.square(marked - plain).mean())
    return Row(
        song=song.path.parent.name.removeprefix("MusicDelta_"),
        style=style,
        generated=generated / sum(energies.values()),
        below=10.0 * float(np.log10(np.square(plain).mean() / change)),
        masked=masking_ratio(remix),
        strengths=tuple(strengths),
        pieces=tuple(unmarked_strengths(plain)),
    )


def _lanes(remix: Remix) -> list[str]:
    return [lane.id for lane in remix.arrangement.lanes]


def summary(rows: list[Row], songs: list[float]) -> str:
    """How many copies were found, and what was read where nothing is."""
    lines = ["| copy | found | of |", "| --- | ---: | ---: |"]
    for index, name in enumerate(COPIES):
        found = sum(row.strengths[index] is not None for row in rows)
        lines.append(f"| {name} | {found} | {len(rows)} |")
    pieces = [*songs, *(strength for row in rows for strength in row.pieces)]
    wrong = sum(strength >= THRESHOLD for strength in pieces)
    lines.append(f"| no mark: {len(pieces)} pieces of 15 s, strongest {max(pieces):.1f} | {wrong} | 0 |")
    return "\n".join(lines)


def main() -> None:
    """Print the table as it grows, and below it what was found."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("folders", nargs="*", type=Path)
    reader.add_argument("--styles", default=",".join(STYLES))
    asked = reader.parse_args()
    head = ("song", "style", "generated", "mix over mark [dB]", "noise to mask [dB]", *COPIES)
    print(f"| {' | '.join(head)} |\n|" + " --- |" * len(head), flush=True)
    rows: list[Row] = []
    songs: list[float] = []
    for folder in asked.folders or sorted(path.parent for path in SHARED.glob("stems/*/mixture.*")):
        song = pipeline.open_song(next(folder.glob("mixture.*")), QUIET)
        stems = pipeline.split(song, QUIET, stems_dir=folder)
        facts = pipeline.analyse(song, stems, QUIET)
        songs += unmarked_strengths(song.audio.read(0, song.audio.frames))
        for style in asked.styles.split(","):
            plan = pipeline.plan(f"{style.replace('_', ' ')} version, keep the vocals", facts, seed=7)
            remix = pipeline.prepare(song, stems, facts, plan, QUIET)
            rows.append(measured(song, remix, style))
            print(rows[-1].line(), flush=True)
        pipeline.close(song)
    if not rows:
        sys.exit("There is no song to measure: name a folder with a mixture and its stems.")
    print(f"\n{summary(rows, songs)}")


if __name__ == "__main__":
    main()
