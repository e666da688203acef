"""What remixes measure: twelve styles on songs with their true stems, one row a remix.

    python -m tests.benchmarks.remixes [FOLDER ...] [--styles house,lofi] [--keep FILE] [--minutes 2]
        [--write]

FOLDER holds a song's `mixture.*` and its true stems (`vocals.*`, `drums.*`, `bass.*`, `other.*`); without
one, the measurement songs that lie beside the checkout. Every remix goes through the pipeline as with
`--stems` on the command line and is bounced. The first style of each song is made twice to compare the bytes,
and planned with another seed to see what that changes. `remix_measures` holds how the figures are measured.
`--keep` names a file that holds each row as it is made, so that the next run goes on where this one was
ended, by `--minutes` or by hand. `--write` puts the table into `docs/accuracy.md`.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from engines import pipeline
from engines.core.jobs import QUIET
from engines.dsp.loudness import measure
from engines.pipeline.proof.measures import clicks_at, features_of, tempo_of
from tests.benchmarks import remix_measures as measures
from tests.benchmarks.first_remix import CHECKOUT, SHARED, digest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.model.song import SongFacts
    from engines.model.stems import Stems
    from engines.pipeline import Bounced, Remix, Song

STYLES: Final = (
    "house", "techno", "drum_and_bass", "trap", "lofi", "ambient", "synthwave", "disco", "reggae", "jazz",
    "rock", "trance",
)  # fmt: skip
PROMPTS: Final = {
    "house": "house at 124, no drums in the intro, double the last chorus, keep the vocals",
    "drum_and_bass": "drum and bass, keep the vocals",
    "techno": "techno, keep the tempo, keep the vocals",
}
"""What is asked for a style; of another one its name alone."""
PAGE: Final = CHECKOUT / "docs" / "accuracy.md"
HEAD, FOOT = "<!-- remixes: begin -->", "<!-- remixes: end -->"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One remix, measured.

    Attributes:
        tempo: error of the tempo that onsets keep against the remix's grid [%].
        stretch: how much faster than the song its recording plays.
        lufs, peak: what came out minus what was wanted [LU, dB]; a peak above 0 is over the ceiling.
        jumps: joins whose sample jump stands more than 12 dB over its surroundings, of all joins.
        clicks: joins at which the receipt's own detector hears a click.
        voice: kept vocals against the plain cut or the reference, SI-SDR [dB]; None where treated.
        way: whether they were cut or stretched.
        front: change of the vocal-to-rest level, K-weighted, where the voice sings [dB].
        onset, late: generated drums off the grid with its groove, median and P95 [ms].
        fits: share of generated notes in the chord or scale.
        form: share of the section boundaries that are heard within 0.5 s of their place.
        speed: seconds of remix for a second of processor time, bounce with mastering.
        same: whether two runs gave the same bytes, and another seed changed nothing but the parts.
    """

    song: str
    style: str
    tempo: float
    stretch: float
    lufs: float
    peak: float
    jumps: str
    clicks: int
    voice: float | None
    way: str
    front: float | None
    onset: float | None
    late: float | None
    fits: float | None
    form: float | None
    speed: float
    same: bool | None

    def line(self) -> str:
        """The row of a Markdown table."""
        return "| " + " | ".join(_cell(getattr(self, one.name)) for one in fields(self)) + " |"


def _cell(value: object) -> str:
    if value is None or value != value:  # noqa: PLR0124 - not a number
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "NO"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def remixed(song: Song, stems: Stems, facts: SongFacts, style: str, *, twice: bool) -> Row:
    """One remix made and measured; `twice` also says whether it is made alike again."""
    asked = PROMPTS.get(style, f"{style.replace('_', ' ')} version")
    plan = pipeline.plan(asked, facts, seed=7)
    remix = pipeline.prepare(song, stems, facts, plan, QUIET)
    began = time.process_time()
    bounced = pipeline.bounce(remix, QUIET)
    speed = bounced.audio.frames / bounced.audio.rate / (time.process_time() - began)
    row = replace(_row(remix, bounced, song, style), speed=speed)
    if twice:
        alike = _again(remix, song) == digest(bounced.audio)
        other = pipeline.prepare(song, stems, facts, replace(plan, seed=8), QUIET)
        row = replace(row, same=alike and measures.only_parts_differ(remix.arrangement, other.arrangement))
    pipeline.discard(bounced)
    return row


def _row(remix: Remix, bounced: Bounced, song: Song, style: str) -> Row:
    found = measure(bounced.audio)
    master, grid = remix.arrangement.master, remix.arrangement.grid
    tempo, clarity = tempo_of(features_of(bounced.audio).rise, grid.mean_bpm)
    joins = measures.joins_of(remix.arrangement)
    voice, way = measures.voice_kept(remix)
    onset, late = measures.drum_errors_ms(remix)
    return Row(
        song=_name(song.path.parent),
        style=style,
        tempo=100.0 * abs(tempo / grid.mean_bpm - 1.0) if clarity > 2.0 else float("nan"),
        stretch=measures.stretch_of(remix),
        lufs=found.lufs - (master.lufs if master.lufs is not None else found.lufs),
        peak=found.true_peak_dbtp - master.ceiling_dbtp,
        jumps=f"{len(measures.jumps_at(bounced.audio, joins))}/{len(joins)}",
        clicks=len(clicks_at(bounced.audio, joins)),
        voice=voice,
        way=way,
        front=measures.voice_change_db(remix),
        onset=onset,
        late=late,
        fits=measures.share_in_scale(remix.arrangement),
        form=measures.boundaries_heard(remix),
        speed=0.0,
        same=None,
    )


def _again(remix: Remix, song: Song) -> str:
    """The digest of the same remix made anew."""
    twin = pipeline.bounce(pipeline.prepare(song, remix.stems, remix.facts, remix.plan, QUIET), QUIET)
    found = digest(twin.audio)
    pipeline.discard(twin)
    return found


def summary(rows: list[Row]) -> str:
    """How many of the rows hold each bound that is asked of a remix."""
    bounds = {
        "tempo within 0.1 %": [row.tempo <= 0.1 for row in rows if row.tempo == row.tempo],
        "loudness within 0.5 LU": [abs(row.lufs) <= 0.5 for row in rows],
        "true peak under the ceiling": [row.peak <= 0.0 for row in rows],
        "no join that jumps": [row.jumps.startswith("0/") for row in rows],
        "no click": [row.clicks == 0 for row in rows],
        "cut voice ≥ 40 dB": [row.voice >= 40 for row in rows if row.voice is not None and row.way == "cut"],
        "stretched voice ≥ 15 dB": [
            row.voice >= 15 for row in rows if row.voice is not None and row.way == "stretched"
        ],
        "voice in front within 3 dB": [abs(row.front) <= 3 for row in rows if row.front is not None],
        "strokes: median ≤ 2 ms": [row.onset <= 2 for row in rows if row.onset is not None],
        "strokes: P95 ≤ 5 ms": [row.late <= 5 for row in rows if row.late is not None],
        "notes that fit ≥ 0.95": [row.fits >= 0.95 for row in rows if row.fits is not None],
        "boundaries ≥ 0.95": [row.form >= 0.95 for row in rows if row.form is not None],
        "same bytes, same structure by another seed": [row.same for row in rows if row.same is not None],
    }
    lines = ["| bound | held | of |", "| --- | ---: | ---: |"]
    lines += [f"| {name} | {int(np.sum(held))} | {len(held)} |" for name, held in bounds.items()]
    return "\n".join(lines)


def main() -> None:
    """Print the table as it grows, and below it what held."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("folders", nargs="*", type=Path)
    reader.add_argument("--styles", default=",".join(STYLES))
    reader.add_argument("--keep", type=Path, help="a file of rows to go on from")
    reader.add_argument("--minutes", type=float, default=math.inf, help="begin no remix after so long")
    reader.add_argument("--write", action="store_true", help="put the table into docs/accuracy.md")
    asked = reader.parse_args()
    folders = asked.folders or sorted(path.parent for path in SHARED.glob("stems/*/mixture.*"))
    rows = _measured(folders, asked.styles.split(","), asked.keep, time.monotonic() + 60.0 * asked.minutes)
    if not rows:
        sys.exit("There is no song to measure: name a folder with a mixture and its stems.")
    names = [one.name for one in fields(Row)]
    lines = [f"| {' | '.join(names)} |", "|" + " --- |" * len(names), *(row.line() for row in rows)]
    lines += ["", summary(rows)]
    print("\n".join(lines))
    if asked.write:
        write_page(lines)


def _measured(folders: Sequence[Path], styles: Sequence[str], keep: Path | None, until: float) -> list[Row]:
    """A row for each song and style, those that are kept taken from there, until the time is over."""
    kept = _kept(keep)
    for folder in folders:
        missing = [style for style in styles if (_name(folder), style) not in kept]
        if not missing or time.monotonic() > until:
            continue
        song = pipeline.open_song(next(folder.glob("mixture.*")), QUIET)
        stems = pipeline.split(song, QUIET, stems_dir=folder)
        facts = pipeline.analyse(song, stems, QUIET)
        for style in missing:
            if time.monotonic() > until:
                break
            row = remixed(song, stems, facts, style, twice=style == styles[0])
            kept[row.song, row.style] = row
            print(row.line(), file=sys.stderr, flush=True)
            if keep is not None:
                with keep.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(asdict(row)) + "\n")
        pipeline.close(song)
    order = [(_name(folder), style) for folder in folders for style in styles]
    return [kept[each] for each in order if each in kept]


def _kept(path: Path | None) -> dict[tuple[str, str], Row]:
    if path is None or not path.exists():
        return {}
    rows = [Row(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]
    return {(row.song, row.style): row for row in rows}


def _name(folder: Path) -> str:
    return folder.name.removeprefix("MusicDelta_")


def write_page(lines: list[str]) -> None:
    """Put the tables between their marks."""
    before, _, rest = PAGE.read_text("utf-8").partition(HEAD)
    text = "\n".join(lines)
    PAGE.write_text(f"{before}{HEAD}\n{text}\n{FOOT}{rest.partition(FOOT)[2]}", "utf-8")


if __name__ == "__main__":
    main()
