"""Trial: a working session killed at random moments; what it kept is there, what it half made is gone.

The sessions are forked, so that five hundred of them do not load the libraries five hundred times.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from engines import pipeline
from engines.core import temporaries
from engines.core.jobs import QUIET
from engines.export import verify_file
from engines.pipeline import work
from engines.storage import Draft, Project, ProjectSong
from tests.end_to_end.songs import write_song
from tests.gauntlet.trial import Row

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from engines.model.stems import Stems

PROMPTS: Final = ("house at 124", "slower", "no drums in bars 1 to 2", "add reverb to the vocals", "lofi")
_FRESH_EACH: Final = 10
"""After so many kills the caches are emptied, so that kills meet splitting and hearing too."""
_EXPORT_EACH: Final = 4
_LATE_S: Final = 1.0
Told: TypeAlias = "list[tuple[str, object]]"
"""What a session said: kind and value."""
_FORK = multiprocessing.get_context("fork")


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Where a session works."""

    song: Path
    project: Path
    out: Path


def killed_sessions(count: int, seed: int) -> list[Row]:
    """Kill `count` sessions, each at another moment, and look at what each left."""
    row = Row(name="sessions killed (kill -9)", count=count, seed=seed)
    draw = random.Random(seed)  # noqa: S311 - chances, no secrets
    kept = 0
    with tempfile.TemporaryDirectory(prefix="gauntlet") as name:
        root = Path(name)
        song = write_song(root / "song.wav", bars=2)
        longest = _once(_desk(root, song, 0))
        for number in range(count):
            desk = _desk(root, song, 1 + number // _FRESH_EACH)
            told = _killed(desk, draw.uniform(0.0, longest))
            kept += len(told)
            row.faults += [f"kill {number}: {fault}" for fault in _looked_at(desk, told)]
    row.note = f"{kept} changes kept, none lost" if not row.faults else f"{kept} changes told"
    return [row]


def _desk(root: Path, song: Path, number: int) -> Desk:
    home = root / f"home {number}"
    os.environ["FLIPSIDE_HOME"] = str(home)
    out = home / "out"
    out.mkdir(parents=True, exist_ok=True)
    return Desk(song=song, project=home / "work.flipside", out=out)


def session(desk: Desk, pipe: Connection, *, rounds: int = 1_000_000) -> None:
    """Open, split, hear, wish, edit, keep and export, over and over; `pipe` is told what was kept."""
    opened = pipeline.open_song(desk.song, QUIET)
    with _project_of(desk, opened) as project:
        draft = project.draft()
        first = draft.plan.seed + 1 if draft else 1
        stems = pipeline.split(opened, QUIET, separator="spectral")
        facts = pipeline.analyse(opened, stems, QUIET)
        project.set_facts(facts)
        for number in range(first, first + rounds):
            plan = pipeline.plan(PROMPTS[number % len(PROMPTS)], facts, seed=number, source=opened.source_id)
            project.set_draft(Draft(plan=plan))
            pipe.send(("draft", number))
            take = project.save_take(plan, name=str(number))
            pipe.send(("take", take.id))
            if (number - first) % _EXPORT_EACH == 0:
                remix = pipeline.prepare(opened, stems, facts, plan, QUIET)
                pipe.send(("export", _exported(remix, opened, stems, desk.out / f"remix {number}.wav")))
    pipeline.close(opened)


def _project_of(desk: Desk, opened: pipeline.Song) -> Project:
    if desk.project.exists():
        return Project.open(desk.project)
    identity = ProjectSong(source_id=opened.source_id, path=str(desk.song), duration_s=opened.duration_s)
    return Project.create(desk.project, identity)


def _exported(remix: pipeline.Remix, opened: pipeline.Song, stems: Stems, target: Path) -> str:
    bounced = pipeline.bounce(remix, QUIET)
    receipt = pipeline.prove(remix, bounced, QUIET)
    owed = pipeline.credit(remix, opened, stems)
    pipeline.export(remix, bounced, receipt, owed, pipeline.ExportRequest(target=target), QUIET)
    pipeline.discard(bounced)
    return target.name


def _once(desk: Desk) -> float:
    """How long a session takes from nothing through its first export [s]."""
    start = time.perf_counter()
    here, there = _FORK.Pipe(duplex=False)
    process = _FORK.Process(target=session, args=(desk, there), kwargs={"rounds": 2})
    process.start()
    process.join()
    if process.exitcode:
        raise RuntimeError("the session fails without being killed")
    here.close()
    return (time.perf_counter() - start) + _LATE_S


def _killed(desk: Desk, after_s: float) -> Told:
    """What a session said before it was killed."""
    here, there = _FORK.Pipe(duplex=False)
    process = _FORK.Process(target=_in_group, args=(desk, there))
    process.start()
    there.close()
    told: Told = []
    end = time.perf_counter() + after_s
    try:
        while (left := end - time.perf_counter()) > 0:
            if here.poll(left):
                told.append(here.recv())
    except EOFError:
        told.append(("ended", process.exitcode))
    assert process.pid is not None
    os.killpg(process.pid, signal.SIGKILL)
    process.join()
    while not (told and told[-1][0] == "ended"):
        try:
            told.append(here.recv())
        except (EOFError, OSError):
            break
    return told


def _in_group(desk: Desk, pipe: Connection) -> None:
    """The session as the head of a group, so that its workers are killed with it."""
    os.setpgid(0, 0)
    session(desk, pipe)


def _looked_at(desk: Desk, told: Told) -> list[str]:
    """What is wrong after a kill, found by the next process."""
    here, there = _FORK.Pipe(duplex=False)
    process = _FORK.Process(target=_look, args=(desk, told, there))
    process.start()
    there.close()
    try:
        found: list[str] = json.loads(here.recv())
    except EOFError:
        found = ["the project could not be looked at"]
    process.join()
    return found


def _look(desk: Desk, told: Told, pipe: Connection) -> None:
    faults = [f"the session ended by itself: {value}" for kind, value in told if kind == "ended"]
    for check in (_project, _exports, _leftovers):
        try:
            faults += check(desk, told)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is the finding
            faults.append(f"{check.__name__.lstrip('_')}: {error!r}")
    pipe.send(json.dumps(faults))


def _project(desk: Desk, told: Told) -> list[str]:
    kept = [value for kind, value in told if kind in {"draft", "take"}]
    if not desk.project.exists():
        return ["the project is gone"] if kept else []
    drafts = [int(str(value)) for kind, value in told if kind == "draft"]
    takes = {value for kind, value in told if kind == "take"}
    faults = []
    with Project.open(desk.project) as project:
        draft = project.draft()
        there = {take.id for take in project.takes(hidden=True)}
        if project.read_only:
            faults.append("the project opens for reading only")
        if drafts and (draft is None or draft.plan.seed < drafts[-1]):
            faults.append(f"the draft {drafts[-1]} is lost")
        if takes - there:
            faults.append(f"takes are lost: {sorted(map(str, takes - there))}")
    return faults


def _exports(desk: Desk, told: Told) -> list[str]:
    told_of = {str(value) for kind, value in told if kind == "export"}
    there = {path.name for path in desk.out.glob("[!.]*.wav")}
    faults = [f"the export {name} is gone" for name in told_of - there]
    for name in there:
        found = verify_file(desk.out / name)
        if found.status != "valid":
            faults.append(f"{name}: {found.status} {found.findings}")
    return faults


def _leftovers(desk: Desk, _: Told) -> list[str]:
    """What is still there once the next process began to work in the same places."""
    temporaries.sweep(desk.out)
    work.new_folder("look")
    run = desk.out.parent / "cache" / "work"
    left = [path.name for path in desk.out.iterdir() if path.name.startswith(temporaries.PREFIX)]
    left += [path.name for path in run.glob("run-*") if path.name != f"run-{os.getpid()}"]
    return [f"left behind: {left}"] if left else []
