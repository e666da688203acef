"""A small song of known facts and stems, opened and remixed."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engines import pipeline
from engines.core.jobs import QUIET
from engines.core.time import BeatGrid
from engines.model.receipt import Receipt
from engines.model.rights import Credits
from engines.model.schema import plan_from_json
from engines.model.song import KeyFact, Section, SongFacts
from engines.model.stems import Stems
from tests.end_to_end.songs import BPM, write_song, write_stems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engines.model.plan import RemixPlan

BARS = 8
FACTS = SongFacts(
    duration_s=BARS * 4 * 60 / BPM,
    grid=BeatGrid.constant(BPM, beats=BARS * 4 + 1),
    tempo_bpm=BPM,
    key=KeyFact(tonic="A", mode="minor"),
    sections=(
        Section(label="verse", number=1, first_bar=1, bars=4),
        Section(label="chorus", number=1, first_bar=5, bars=4),
    ),
    lufs=-16.0,
)
PROMPT = "quieter drums, louder bass"
EDITS = ({"op": "gain", "params": {"gain_db": -6.0}, "scope": {"stems": ["drums"]}},)


@dataclass(frozen=True)
class Made:
    """A remix with all that an export needs."""

    song: pipeline.Song
    stems: Stems
    remix: pipeline.Remix
    bounced: pipeline.Bounced
    receipt: Receipt
    credits: Credits


def files(folder: Path) -> Path:
    """The song and its stems on disk; gives the song's path."""
    write_stems(folder / "stems", bars=BARS)
    return write_song(folder / "song.wav", bars=BARS)


def plan_of(*edits: dict[str, object], prompt: str = PROMPT, **more: object) -> RemixPlan:
    """A plan of edits that the words of the prompt asked for."""
    because = {"prompt": 0, "start": 0, "end": len(prompt)}
    numbered = [{"id": f"e{i}", "because": because, **edit} for i, edit in enumerate(edits, start=1)]
    document = {"schema": "flipside.plan", "version": 1, "prompts": [prompt], "edits": numbered, **more}
    return plan_from_json(json.dumps(document))


@contextmanager
def remixed(path: Path, plan: RemixPlan | None = None) -> Iterator[Made]:
    """The song, opened, remixed, rendered, proved and credited."""
    song = pipeline.open_song(path, QUIET)
    bounced = None
    try:
        stems = pipeline.split(song, QUIET, stems_dir=path.parent / "stems")
        remix = pipeline.prepare(song, stems, FACTS, plan or plan_of(*EDITS), QUIET)
        bounced = pipeline.bounce(remix, QUIET)
        receipt = pipeline.prove(remix, bounced, QUIET)
        credit = pipeline.credit(remix, song, stems, QUIET)
        yield Made(song, stems, remix, bounced, receipt, credit)
    finally:
        if bounced is not None:
            pipeline.discard(bounced)
        pipeline.close(song)
