"""What remixes measure: a few styles on songs with their true stems, one row a remix.

    python -m tests.benchmarks.remixes FOLDER ... [--styles house,lofi] [--once]

FOLDER holds a song's `mixture.*` and its true stems (`vocals.*`, `drums.*`, `bass.*`, `other.*`). Every remix
goes through the pipeline as with `--stems` on the command line, is bounced, proved and credited, and is made
a second time to compare the bytes (not with `--once`). `remix_measures` holds how the figures are measured.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engines import pipeline
from engines.core.jobs import QUIET
from engines.dsp.loudness import measure
from engines.pipeline.measures import clicks_at, features_of, tempo_of
from tests.benchmarks import remix_measures as measures
from tests.benchmarks.first_remix import digest

if TYPE_CHECKING:
    from engines.model.song import SongFacts
    from engines.model.stems import Stems
    from engines.pipeline import Bounced, Remix, Song

PROMPTS: Final = {
    "house": "house at 124, no drums in the intro, double the last chorus, keep the vocals",
    "lofi": "lofi version",
    "drum_and_bass": "drum and bass, keep the vocals",
    "trap": "trap remix",
    "ambient": "ambient version",
    "synthwave": "synthwave version",
}
"""What is asked for each style; of another style its name alone."""


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
        balance: change of the vocal-to-rest level, K-weighted, where the voice sings [dB].
        onset, late: generated drums off the grid with its groove, median and P95 [ms].
        fitting: share of generated notes in the chord or scale.
        made: generated share of the energy, as the credits say.
        speed: seconds of remix for a second of processor time, bounce with mastering.
        same: whether two runs gave the same bytes.
        unproved: lines of the receipt that could not be proved.
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
    balance: float | None
    onset: float | None
    late: float | None
    fitting: float | None
    made: float
    speed: float
    same: bool | None
    unproved: int

    def line(self) -> str:
        """The row of a Markdown table."""
        return "| " + " | ".join(_cell(getattr(self, one.name)) for one in fields(self)) + " |"


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "NO"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def remixed(song: Song, stems: Stems, facts: SongFacts, style: str, *, once: bool) -> tuple[Row, list[str]]:
    """One remix made and measured, and what its receipt could not prove."""
    asked = PROMPTS.get(style, f"{style.replace('_', ' ')} version")
    plan = pipeline.plan(asked, facts, seed=7)
    remix = pipeline.prepare(song, stems, facts, plan, QUIET)
    began = time.process_time()
    bounced = pipeline.bounce(remix, QUIET)
    speed = bounced.audio.frames / bounced.audio.rate / (time.process_time() - began)
    row, doubts = _row(remix, bounced, song, style)
    same = None if once else _again(remix, song) == digest(bounced.audio)
    pipeline.discard(bounced)
    return replace(row, speed=speed, same=same), doubts


def _row(remix: Remix, bounced: Bounced, song: Song, style: str) -> tuple[Row, list[str]]:
    found = measure(bounced.audio)
    master, grid = remix.arrangement.master, remix.arrangement.grid
    tempo, clarity = tempo_of(features_of(bounced.audio).rise, grid.mean_bpm)
    joins = measures.joins_of(remix.arrangement)
    voice, way = measures.voice_kept(remix)
    onset, late = measures.drum_errors_ms(remix)
    receipt = pipeline.prove(remix, bounced, QUIET)
    doubts = [
        f"{line.status}: {line.clause}: {line.text} "
        + "; ".join(f"{m.name} {m.after:.2f} asked {m.asked}" for m in line.measurements if not m.ok)
        for line in receipt.lines
        if line.status not in {"done", "off"}
    ]
    row = Row(
        song=song.path.parent.name,
        style=style,
        tempo=100.0 * abs(tempo / grid.mean_bpm - 1.0) if clarity > 2.0 else float("nan"),
        stretch=measures.stretch_of(remix),
        lufs=found.lufs - (master.lufs if master.lufs is not None else found.lufs),
        peak=found.true_peak_dbtp - master.ceiling_dbtp,
        jumps=f"{len(measures.jumps_at(bounced.audio, joins))}/{len(joins)}",
        clicks=len(clicks_at(bounced.audio, joins)),
        voice=voice,
        way=way,
        balance=measures.voice_change_db(remix),
        onset=onset,
        late=late,
        fitting=measures.share_in_scale(remix.arrangement),
        made=pipeline.credit(remix, song, remix.stems).generated_share,
        unproved=sum(line.status == "unproved" for line in receipt.lines),
        speed=0.0,
        same=None,
    )
    return row, [*doubts, *(f"warning: {text}" for text in receipt.warnings)]


def _again(remix: Remix, song: Song) -> str:
    """The digest of the same remix made anew."""
    twin = pipeline.bounce(pipeline.prepare(song, remix.stems, remix.facts, remix.plan, QUIET), QUIET)
    found = digest(twin.audio)
    pipeline.discard(twin)
    return found


def main() -> None:
    """Print the table, and below it what was assumed or could not be proved."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("folders", nargs="+", type=Path)
    reader.add_argument("--styles", default=",".join(PROMPTS))
    reader.add_argument("--once", action="store_true")
    asked = reader.parse_args()
    names = [one.name for one in fields(Row)]
    print("| " + " | ".join(names) + " |\n|" + " --- |" * len(names), flush=True)
    for folder in asked.folders:
        song = pipeline.open_song(next(folder.glob("mixture.*")), QUIET)
        stems = pipeline.split(song, QUIET, stems_dir=folder)
        facts = pipeline.analyse(song, stems, QUIET)
        for style in asked.styles.split(","):
            row, doubts = remixed(song, stems, facts, style, once=asked.once)
            print(row.line(), flush=True)
            for doubt in doubts:
                print(f"{row.song} {row.style}: {doubt}", file=sys.stderr, flush=True)
        pipeline.close(song)


if __name__ == "__main__":
    main()
