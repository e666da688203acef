"""Trial: projects opened and closed in one process; no leak of threads, files or memory."""

from __future__ import annotations

import gc
import os
import tempfile
import threading
from pathlib import Path
from typing import Final

from engines import pipeline, planning
from engines.core.jobs import QUIET
from engines.model.facts import facts_from_json
from engines.storage import Project, ProjectSong
from tests.end_to_end.songs import write_song
from tests.gauntlet.seeds import FACTS
from tests.gauntlet.trial import Row, resident_mb

_FIRST: Final = 10
"""After so many, what is loaded once is loaded."""
_MOST_MB: Final = 20.0


def opened_projects(count: int, seed: int) -> list[Row]:
    """Make, change, close and open again `count` projects, each with its song."""
    row = Row(name="projects opened and closed", count=count, seed=seed)
    with tempfile.TemporaryDirectory(prefix="gauntlet") as name:
        folder = Path(name)
        os.environ["FLIPSIDE_HOME"] = str(folder / "home")
        wave = write_song(folder / "song.wav", bars=2)
        before = _held()
        for number in range(count):
            _one(folder / f"{number}.flipside", wave, seed + number)
            if number + 1 == min(_FIRST, count // 2):
                before = _held()
        after = _held()
    row.note = f"{after[2] - before[2]:+.1f} MB, {after[0]} threads, {after[1] - before[1]:+d} files"
    grown = [held - at_first for at_first, held in zip(before, after, strict=True)]
    for what, most, more in zip(("threads", "open files", "MB"), (0, 0, _MOST_MB), grown, strict=True):
        if more > most:
            row.faults.append(f"{what} grew by {more:.1f}")
    return [row]


def _one(path: Path, wave: Path, seed: int) -> None:
    facts = facts_from_json(FACTS.read_bytes())
    song = pipeline.open_song(wave, QUIET)
    identity = ProjectSong(source_id=song.source_id, path=str(wave), duration_s=song.duration_s)
    with Project.create(path, identity) as project:
        project.set_facts(facts)
        take = project.save_take(planning.plan("house at 124", facts, seed=seed))
    with Project.open(path) as project:
        kept = project.take(take.id).plan
        assert kept.seed == seed, (kept.seed, seed)
        assert project.facts() is not None
    pipeline.close(song)
    path.unlink()


def _held() -> tuple[int, int, float]:
    """Threads, open files, and resident memory [MB]."""
    gc.collect()
    return threading.active_count(), len(list(Path("/proc/self/fd").iterdir())), resident_mb()
