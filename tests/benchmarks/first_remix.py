"""How long from a song to the first remix that can be heard, how fast the rest renders, and is it all true.

    python -m tests.benchmarks.first_remix [SONG ...] [--write]

Without songs: the measurement songs that lie beside the checkout. `--write` puts the table into
`docs/performance.md`. Every song starts with an empty cache. Times are wall times of one run; run it on a
machine that does nothing else.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from engines.core.jobs import QUIET
from engines.model.receipt import Receipt

if TYPE_CHECKING:
    from engines.core.source import Source

PROMPT = "house at 124, no drums in the intro, double the last chorus, keep the vocals"
CHECKOUT = Path(__file__).resolve().parents[2]
SHARED = CHECKOUT.parent / "shared" / "music"
PAGE = CHECKOUT / "docs" / "performance.md"
FIRST_S = 20
CHANGE, CHANGED_S = "make the bass 3 dB louder", 10
HEAD = "<!-- first remix: begin -->"
FOOT = "<!-- first remix: end -->"


@dataclass(frozen=True, kw_only=True)
class Row:
    """What one song showed."""

    name: str
    seconds: float
    opened: float
    split: float
    heard: float
    first: float
    speed: float
    proof: float
    receipt: Receipt
    same: bool
    changed: float
    """From a changed plan to its first 10 s [s]."""
    work: float
    """Processor time of `ready` [s]; on a busy machine the better figure."""
    render_work: float
    """Processor time of the whole render [s]."""

    @property
    def length_s(self) -> float:
        """Length of the remix [s]."""
        return figure(self, "length")

    @property
    def ready(self) -> float:
        """From the file to the first 20 s of the remix [s]."""
        return self.opened + self.split + self.heard + self.first


def measured(path: Path) -> Row:
    """Time one song, and make its remix twice."""
    from engines import pipeline  # here, for workers import the main module of their parent anew

    clock = Clock()
    before = processor_s()
    song = pipeline.open_song(path, QUIET)
    opened = clock.lap()
    stems = pipeline.split(song, QUIET, separator="spectral")
    split = clock.lap()
    facts = pipeline.analyse(song, stems, QUIET)
    heard = clock.lap()
    plan = pipeline.plan(PROMPT, facts, seed=7)
    remix = pipeline.prepare(song, stems, facts, plan, QUIET)
    remix.preview.read(0, FIRST_S * remix.preview.rate)
    first = clock.lap()
    work = processor_s() - before
    clock.lap()
    other = pipeline.plan(CHANGE, facts, after=plan)
    pipeline.prepare(song, stems, facts, other, QUIET, before=remix).preview.read(
        0, CHANGED_S * remix.preview.rate
    )
    changed = clock.lap()
    before = processor_s() - work
    bounced = pipeline.bounce(remix, QUIET)
    bounce = clock.lap()
    render_work = processor_s() - before - work
    receipt = pipeline.prove(remix, bounced, QUIET)
    pipeline.credit(remix, song, stems)
    proof = clock.lap()
    again = pipeline.bounce(pipeline.prepare(song, stems, facts, plan, QUIET), QUIET)
    row = Row(
        name=path.stem if path.stem != "mixture" else path.parent.name,
        seconds=song.duration_s,
        opened=opened,
        split=split,
        heard=heard,
        first=first,
        changed=changed,
        speed=bounced.audio.frames / bounced.audio.rate / bounce,
        proof=proof,
        receipt=receipt,
        same=digest(bounced.audio) == digest(again.audio),
        work=work,
        render_work=render_work,
    )
    for made in (bounced, again):
        pipeline.discard(made)
    pipeline.close(song)
    return row


class Clock:
    """Laps of wall time."""

    def __init__(self) -> None:
        self._at = time.perf_counter()

    def lap(self) -> float:
        """Seconds since the last lap."""
        before, self._at = self._at, time.perf_counter()
        return self._at - before


def processor_s() -> float:
    """Processor time of this process and of its workers that ended [s]."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def digest(source: Source) -> str:
    """Of every sample."""
    found = hashlib.sha256()
    for start in range(0, source.frames, 1 << 18):
        found.update(
            np.ascontiguousarray(source.read(start, min(source.frames, start + (1 << 18)))).tobytes()
        )
    return found.hexdigest()


def figure(row: Row, name: str) -> float:
    """One overall figure of the receipt; NaN where it has none."""
    return next((f.after for f in row.receipt.overall if f.name.startswith(name)), float("nan"))


def table(rows: list[Row]) -> str:
    """The rows as Markdown."""
    lines = [
        (
            "| song | length | open | split | hear | first 20 s | changed 10 s | ready "
            "| of that processor | length / ready | render | render by processor time | prove "
            "| tempo | LUFS | dBTP | clicks | same bytes |"
        ),
        "| --- |" + " --- |" * 17,
    ]
    for row in rows:
        tempo = next(
            (f.after for line in row.receipt.lines for f in line.measurements if f.name == "tempo"), 0.0
        )
        cells = (
            row.name, f"{row.seconds:.0f} s", f"{row.opened:.1f} s", f"{row.split:.1f} s",
            f"{row.heard:.1f} s", f"{row.first:.1f} s", f"{row.changed:.1f} s", f"{row.ready:.1f} s",
            f"{row.work:.1f} s", f"{row.seconds / row.ready:.1f}", f"{row.speed:.1f}x",
            f"{row.length_s / row.render_work:.1f}x",
            f"{row.proof:.1f} s", f"{tempo:.3f}", f"{figure(row, 'loudness'):.2f}",
            f"{figure(row, 'true peak'):.2f}", f"{figure(row, 'clicks'):.0f}", "yes" if row.same else "NO",
        )  # fmt: skip
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def songs(named: list[Path]) -> list[Path]:
    """The songs to measure."""
    if named:
        return named
    return [SHARED / "songs" / "lets_go_fishin.ogg", *sorted(SHARED.glob("stems/*/mixture.flac"))]


def write_page(text: str) -> None:
    """Put the table between its marks."""
    section = f"{HEAD}\n{text}\n{FOOT}"
    page = PAGE.read_text("utf-8") if PAGE.exists() else "# Performance\n"
    if HEAD in page:
        before, _, rest = page.partition(HEAD)
        page = before + section + rest.partition(FOOT)[2]
    else:
        page = f"{page.rstrip()}\n\n{INTRODUCTION}\n\n{section}\n"
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page, "utf-8")


INTRODUCTION = f"""## From a song to its first remix

`python -m tests.benchmarks.first_remix --write`, two processor cores, spectral stems, an empty cache, the
prompt “{PROMPT}”. *Ready* is the time from the file to the first 20 s of the remix: open, split, hear, plan,
arrange, render; length / ready is to be 6 or more. *Render* is the speed at which the whole mastered remix is
made against its own length; it is to be 8x or more."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("songs", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    options = parser.parse_args()
    rows = []
    for path in songs(options.songs):
        with tempfile.TemporaryDirectory() as home:
            os.environ["FLIPSIDE_HOME"] = home
            row = measured(path)
            rows.append(row)
            print(f"{row.name}: ready after {row.ready:.1f} s of {row.seconds:.0f} s", file=sys.stderr)
            for line in row.receipt.lines:
                figures = ", ".join(
                    f"{f.name} {f.after:.3f}{'' if f.ok else ' (!)'}" for f in line.measurements
                )
                print(f"  {line.status:<10} {line.clause!r} {line.text} [{figures}]", file=sys.stderr)
    print(table(rows))
    if options.write:
        write_page(table(rows))


if __name__ == "__main__":
    main()
