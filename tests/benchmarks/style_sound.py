"""What styles sound like, in figures: a row for each style on each song, and what a mixer would object to.

    python -m tests.benchmarks.style_sound [FOLDER ...] [--styles house,lofi] [--keep FILE] [--bands]

FOLDER holds a song's `mixture.*` and its true stems; without one, the bundled song with spectral stems. Each
remix is "<style> version" with seed 1, mastered, and above them the song as it is. `LIMITS` says what is
expected and where from; a value outside is marked in the table, and counted below it. `--keep` names a
file that holds each row as it is made, so that the next run goes on from there; `--bands` prints the spectra.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from engines import pipeline
from engines.core.audio import Audio
from engines.core.jobs import QUIET
from engines.core.source import ArraySource
from engines.dsp.loudness import measure
from engines.model.style import style_ids
from engines.rendering.mastering import gain_to, mastered
from resources import locator
from tests.benchmarks import sound_measures as measures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engines.core.audio import FloatArray
    from engines.model.arrangement import Arrangement, Lane
    from engines.model.song import SongFacts
    from engines.model.stems import Stems
    from engines.pipeline import Remix, Song

EDGES: Final = (25, 60, 120, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000)
"""Where the bands of the spectra begin and end [Hz]."""
LIMITS: Final[dict[str, tuple[float, float]]] = {
    "tilt": (-6.5, -3.0), "low": (-12.0, -2.0), "mud": (-15.0, -4.0), "presence": (-20.0, -8.0),
    "highs": (-26.0, -12.0), "plr": (7.0, 18.0), "side": (-24.0, -4.0), "low_side": (-99.0, -12.0),
    "fold": (0.0, 3.1), "voice": (-6.0, 8.0), "lift": (0.5, 4.5), "gap": (0.0, 1.2), "clash": (-2.0, 3.0),
    "strokes": (0.4, 6.0), "bars": (0.15, 0.95), "offset": (-140.0, -45.0),
}  # fmt: skip
"""What is expected of each figure, low and high.

Released music falls by about 5 dB an octave from 100 Hz to 4 kHz and faster above, a little less steeply the
more percussion there is (Pestana et al., AES 135, 2013; Elowsson and Friberg, AES 142, 2017); shares of bands
are those of such a spectrum and 6 dB around it. Bass under 120 Hz stands in the middle, so that it survives
clubs and one loudspeaker (Katz, Mastering Audio). Choruses of released songs stand 1 to 4 dB over verses.
"""
_DARK: Final = {"highs": (-40.0, -14.0), "tilt": (-8.0, -3.0), "presence": (-26.0, -9.0)}
OWN_LIMITS: Final = dict.fromkeys(("ambient", "lofi", "dub", "slowed_reverb", "orchestral"), _DARK) | {
    "ambient": _DARK | {"strokes": (0.0, 2.0), "side": (-24.0, -2.0)}
}
"""Styles that are dark, or without a beat, by their description."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One remix as it sounds.

    Attributes:
        bands: share of the power in each band of `EDGES` [dB].
        tilt: slope of the power density from 100 Hz to 8 kHz [dB an octave].
        low, mud, presence, highs: share of the power in 25–120, 200–500, 2 000–5 000, over 6 000 Hz [dB].
        plr: true peak over loudness [dB].
        side, low_side: sides over middle, of all and under 120 Hz [dB].
        fold: what is lost in mono, K-weighted [dB].
        voice: the voice over all else from 1 to 4 kHz, where it sings [dB].
        lift: how much louder choruses and drops are than verses [dB].
        gap: the longest silence inside the remix [s].
        clash: power under 120 Hz of drums and basses together over the sum of theirs [dB].
        strokes: generated drum strokes a beat in choruses and drops.
        bars: share of bars of drums, basses and chords that are not like an earlier one.
        offset: mean of the samples [dBFS].
    """

    song: str
    style: str
    bands: tuple[float, ...]
    tilt: float
    low: float
    mud: float
    presence: float
    highs: float
    plr: float
    side: float
    low_side: float
    fold: float
    voice: float | None = None
    lift: float | None = None
    gap: float = 0.0
    clash: float | None = None
    strokes: float | None = None
    bars: float | None = None
    offset: float

    def odd(self, name: str) -> bool:
        """Whether a figure lies outside of what is expected of the style."""
        low, high = OWN_LIMITS.get(self.style, {}).get(name, LIMITS[name])
        value = getattr(self, name)
        return value is not None and not low <= value <= high

    def line(self) -> str:
        """The row of a Markdown table; what is outside of its limits stands in bold."""
        cells = [_cell(getattr(self, name), odd=self.odd(name)) for name in LIMITS]
        return f"| {' | '.join((self.song, self.style, *cells))} |"


def _cell(value: float | None, *, odd: bool) -> str:
    if value is None:
        return "–"
    return f"**{value:.1f}**" if odd else f"{value:.1f}"


def sounding(remix: Remix, song: str, style: str) -> Row:
    """What a remix shows, mastered."""
    arrangement, renderer = remix.arrangement, remix.renderer
    lanes = {lane.id: renderer.lane(lane.id).read(0, renderer.frames) for lane in arrangement.lanes}
    mix = np.sum(list(lanes.values()), axis=0, dtype=np.float32)
    sound = _mastered(mix, arrangement)
    rest = np.sum([one for name, one in lanes.items() if name != "vocals"], axis=0)
    deep = [lanes[lane.id] for lane in arrangement.lanes if _deep(lane)]
    return Row(
        **_heard(sound),
        song=song,
        style=style,
        voice=measures.over_db(lanes["vocals"], rest) if "vocals" in lanes else None,
        lift=measures.lift_db(arrangement, sound),
        gap=measures.longest_gap_s(arrangement, sound),
        clash=measures.low_sum_db(deep),
        strokes=measures.strokes_a_beat(arrangement),
        bars=measures.new_bars(arrangement),
    )


def _deep(lane: Lane) -> bool:
    return bool({"drums", "bass"} & {lane.stem, lane.part.role if lane.part else ""})


def _mastered(mix: FloatArray, arrangement: Arrangement) -> FloatArray:
    wanted, source = arrangement.master, ArraySource(Audio(samples=mix, rate=measures.RATE))
    gain = gain_to(wanted.lufs, measure(source).lufs, [mix], wanted.ceiling_dbtp)
    return mastered(source, gain_db=gain, ceiling_dbtp=wanted.ceiling_dbtp).read(0, mix.shape[1])


def _heard(sound: FloatArray) -> dict[str, Any]:
    """The figures that need nothing but the sound."""
    found, loudness = measures.spectrum(sound), measure(ArraySource(Audio(samples=sound, rate=measures.RATE)))
    return {
        "bands": tuple(found.share_db(low, high) for low, high in itertools.pairwise(EDGES)),
        "tilt": found.tilt_db,
        "low": found.share_db(25, 120),
        "mud": found.share_db(200, 500),
        "presence": found.share_db(2_000, 5_000),
        "highs": found.share_db(6_000, 20_000),
        "plr": loudness.true_peak_dbtp - loudness.lufs,
        "side": measures.width_db(sound, 20_000),
        "low_side": measures.width_db(sound, 120),
        "fold": measures.lost_in_mono_db(sound),
        "offset": measures.decibels(float(np.square(sound.mean(axis=1)).max()), 1.0),
    }


def songs(folders: Sequence[Path], scratch: Path) -> Iterator[tuple[str, Song, Stems, SongFacts]]:
    """Each song by its name, opened, split and heard; closed when the next is asked for."""
    copy = scratch / "song.ogg"
    copy.write_bytes(locator.read_bytes("demo/song.ogg"))
    for path in [next(folder.glob("mixture.*")) for folder in folders] or [copy]:
        own = path == copy
        song = pipeline.open_song(path, QUIET)
        stems = pipeline.split(song, QUIET, separator="spectral", stems_dir=None if own else path.parent)
        name = "demo" if own else path.parent.name.removeprefix("MusicDelta_")
        yield name, song, stems, pipeline.analyse(song, stems, QUIET)
        pipeline.close(song)


def _rows(folders: Sequence[Path], styles: Sequence[str], known: set[tuple[str, str]]) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as scratch:
        for name, song, stems, facts in songs(folders, Path(scratch)):
            if (name, "as it is") not in known:
                whole = np.sum([one.read(0, one.frames) for one in stems.sources.values()], axis=0)
                yield Row(**_heard(whole), song=name, style="as it is")
            for style in styles:
                if (name, style) not in known:
                    plan = pipeline.plan(f"{style.replace('_', ' ')} version", facts, seed=1)
                    yield sounding(pipeline.prepare(song, stems, facts, plan, QUIET), name, style)


def main() -> None:
    """Print the table as it grows, and below it what stands outside of the limits."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("folders", nargs="*", type=Path)
    reader.add_argument("--styles", default=",".join(style_ids()))
    reader.add_argument("--keep", type=Path, help="a file of rows to go on from")
    reader.add_argument("--bands", action="store_true", help="print the spectra")
    asked = reader.parse_args()
    rows: list[Row] = []
    if asked.keep and asked.keep.exists():
        rows = [Row(**json.loads(line)) for line in asked.keep.read_text("utf-8").splitlines()]
    for row in _rows(asked.folders, asked.styles.split(","), {(row.song, row.style) for row in rows}):
        rows.append(row)
        print(row.line(), file=sys.stderr, flush=True)
        if asked.keep:
            with asked.keep.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(row)) + "\n")
    print(table(rows))
    if asked.bands:
        print(
            f"\n| song | style | {' | '.join(f'{low}–{high}' for low, high in itertools.pairwise(EDGES))} |"
        )
        for row in rows:
            print(f"| {row.song} | {row.style} | {' | '.join(f'{level:.1f}' for level in row.bands)} |")


def table(rows: Sequence[Row]) -> str:
    """All rows, and below them of each figure its range and how many remixes are outside of it."""
    lines = [f"| song | style | {' | '.join(LIMITS)} |", "| --- | --- |" + " ---: |" * len(LIMITS)]
    lines += [row.line() for row in rows]
    lines += ["", "| figure | limits | median | lowest | highest | outside |", "| --- |" + " ---: |" * 5]
    for name, (low, high) in LIMITS.items():
        shown = [row for row in rows if row.style != "as it is" and getattr(row, name) is not None]
        shown.sort(key=lambda row: getattr(row, name))
        if shown:
            middle = getattr(shown[len(shown) // 2], name)
            ends = " | ".join(f"{getattr(row, name):.1f} ({row.style})" for row in (shown[0], shown[-1]))
            outside = sum(row.odd(name) for row in shown)
            lines.append(
                f"| {name} | {low:g} to {high:g} | {middle:.1f} | {ends} | {outside} of {len(shown)} |"
            )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
