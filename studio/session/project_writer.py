"""Writes the work into the project file, in a thread of its own, so that no slow disk holds up the window."""

from __future__ import annotations

import re
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engines.core.errors import BadDocument, EngineError, OutputError
from engines.model.receipt import Receipt
from engines.model.rights import Credits, Statement
from engines.model.schema import from_builtins, to_builtins
from engines.model.song import SongFacts
from engines.storage import Draft, Project, ProjectSong, ProjectTake, create_unsaved, discard
from studio.session.takes import Take
from studio.session.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """All that a project keeps, at one moment.

    Attributes:
        song: whose work it is.
        work: plan, takes and corrections.
        facts: as heard; None while the song was not heard.
        proofs: receipt and credits by the id of the take they belong to.
        statement: what the person stated of the song's rights; None for nothing.
    """

    song: ProjectSong
    work: Work
    statement: Statement | None = None
    facts: SongFacts | None = None
    proofs: tuple[tuple[str, Receipt, Credits], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Opened:
    """A project that was opened, and what it holds.

    Attributes:
        project: touched by the writer alone.
        path: of the file.
        song, work: what it holds.
        embedded: sha256 and ending of the song's file inside the project, or None.
        statement: what was stated of the song's rights, or None.
    """

    project: Project
    path: Path
    song: ProjectSong
    work: Work
    read_only: bool
    embedded: tuple[str, str] | None = None
    statement: Statement | None = None


class ProjectWriter:
    """One project at a time. Methods return at once, and what they ask for happens in their order.

    Args:
        told: called in the writer's thread with a hint where writing failed, and with "" once it works again.
    """

    def __init__(self, told: Callable[[str], None]) -> None:
        self._told = told
        self._pool: ThreadPoolExecutor | None = None
        self._project: Project | None = None
        self._is_unsaved = False
        self._song = 0
        self._latest: tuple[int, Snapshot] | None = None
        self._written: Snapshot | None = None
        self._failed = False

    def write(self, snapshot: Snapshot) -> None:
        """Keep this; a later snapshot of the same song that comes before its turn takes its place."""
        song = self._song
        self._latest = song, snapshot
        self.do(lambda: self._write_latest(song))

    def go_on(self, opened: Opened | None, *, is_unsaved: bool) -> None:
        """Another song: go on with a project that was opened; None for none yet."""
        self._song += 1
        self.do(lambda: self._adopt(opened, is_unsaved=is_unsaved))

    def let_go(self) -> None:
        """Close the project, once all that was asked before is done."""
        self._song += 1
        self.do(self._let_go)

    def do(self, work: Callable[[], Any]) -> Future[Any]:
        """Have something done in the writer's thread, behind all that was asked before."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, thread_name_prefix="project")
        return self._pool.submit(work)

    def close(self) -> None:
        """Write what is left, let go of the project and end the thread."""
        if self._pool is not None:
            self.let_go()
            self._pool.shutdown(wait=True)
            self._pool = None

    # -- in the writer's thread

    def _adopt(self, opened: Opened | None, *, is_unsaved: bool) -> None:
        self._let_go()
        self._project = opened.project if opened is not None else None
        self._is_unsaved = is_unsaved
        if opened is not None:
            self._written = Snapshot(song=opened.song, work=opened.work, statement=opened.statement)

    def _let_go(self) -> None:
        self._written = None
        if self._project is not None:
            self._project.close()
            self._project = None

    def close_unsaved(self, source_id: str) -> None:
        """Close the present project where it is of that song and has no name, so that it can be opened again.

        Where that does not come about, the next change begins another one, with all that there is.
        """
        project = self._project
        if project is not None and self._is_unsaved and project.song.source_id == source_id:
            project.close()
            self._project = None

    def save_as(self, path: Path, snapshot: Snapshot) -> None:
        """Go on in another file, which holds the same from now on.

        Raises:
            OutputError: it cannot be written, or another window has it open.
        """
        old = self._project
        if old is None:
            self._project, self._written = Project.create(path, snapshot.song), None
        elif old.path.resolve() != path.resolve():
            old.save_copy(path)
            old.close()
            if self._is_unsaved:
                discard(old.path)
            self._project = Project.open(path)
        self._is_unsaved = False
        self._write(snapshot)

    def embed(self, path: Path) -> None:
        """Put the song's file into the project.

        Raises:
            OutputError: there is no project yet, or it cannot be written.
        """
        if self._project is None:
            raise OutputError("no project", hint="Save the project under a name first.")
        sha256 = self._project.embed(path)
        self._project.set_state("embedded", {"sha256": sha256, "suffix": path.suffix.lower()})

    def _write_latest(self, song: int) -> None:
        latest = self._latest
        # What belongs to the next song waits for its project.
        if latest is None or latest[0] != song or latest[1] == self._written:
            return
        snapshot = latest[1]
        try:
            self._write(snapshot)
        except EngineError as error:
            self._failed = True
            self._told(error.hint)
        else:
            if self._failed:
                self._failed = False
                self._told("")

    def _write(self, now: Snapshot) -> None:
        if self._project is None:
            if now.work.is_empty:  # what is stated of a song holds without a project, too
                return
            self._project, self._is_unsaved, self._written = create_unsaved(now.song), True, None
        if self._project.read_only:
            return
        before = self._written or Snapshot(song=now.song, work=Work())
        with self._project.changing():
            _keep(self._project, before, now)
        self._written = now


def read(path: Path) -> Opened:
    """Open a project and read what the window shows of it.

    Raises:
        EngineError: it cannot be read.
    """
    project = Project.open(path)
    try:
        return Opened(
            project=project,
            path=path,
            song=project.song,
            work=_work(project),
            read_only=project.read_only,
            embedded=_embedded(project),
            statement=_statement(project),
        )
    except BaseException:
        project.close()
        raise


def _embedded(project: Project) -> tuple[str, str] | None:
    """Both become parts of a file's name, so nothing else than that is taken."""
    raw = project.state("embedded")
    if not isinstance(raw, dict):
        return None
    sha256, suffix = str(raw.get("sha256")), str(raw.get("suffix"))
    known = re.fullmatch("[0-9a-f]{64}", sha256) and re.fullmatch(r"\.[a-z0-9]{1,8}", suffix)
    return (sha256, suffix) if known else None


def _statement(project: Project) -> Statement | None:
    raw = project.state("statement")
    try:
        return from_builtins(raw, Statement, what="project") if raw is not None else None
    except BadDocument:
        return None


def _work(project: Project) -> Work:
    takes = tuple(
        Take(
            id=f"t{kept.id}",
            name=kept.name,
            plan=kept.plan,
            starred=kept.starred,
            summary=kept.summary,
            parent=f"t{kept.parent}" if kept.parent else "",
        )
        for kept in project.takes()
    )
    draft = project.draft()
    on = f"t{draft.parent}" if draft is not None and draft.parent else ""
    return Work(
        plan=draft.plan if draft is not None else None,
        takes=takes,
        take=on if any(take.id == on for take in takes) else "",
        corrections=project.corrections(),
    )


def _keep(project: Project, before: Snapshot, now: Snapshot) -> None:
    """Write what is different."""
    if now.song != before.song:
        project.set_song(now.song)
    if now.facts is not None and now.facts is not before.facts:
        project.set_facts(now.facts)
    if now.work.corrections != before.work.corrections:
        project.set_corrections(now.work.corrections)
    if now.statement != before.statement:
        project.set_state("statement", to_builtins(now.statement) if now.statement is not None else None)
    _keep_takes(project, before, now)
    if (now.work.plan, now.work.take) != (before.work.plan, before.work.take):
        plan = now.work.plan
        project.set_draft(Draft(plan=plan, parent=_number(now.work.take)) if plan is not None else None)


def _keep_takes(project: Project, before: Snapshot, now: Snapshot) -> None:
    known = {take.id: take for take in before.work.takes}
    proved = {take_id: (receipt, owed) for take_id, receipt, owed in now.proofs}
    old_proofs = {take_id for take_id, _receipt, _owed in before.proofs}
    for take in now.work.takes:
        receipt, owed = proved.get(take.id, (None, None))
        if take != known.pop(take.id, None) or (receipt is not None and take.id not in old_proofs):
            project.keep_take(
                ProjectTake(
                    id=_number(take.id) or 0,
                    parent=_number(take.parent),
                    plan=take.plan,
                    name=take.name,
                    summary=take.summary,
                    starred=take.starred,
                    receipt=receipt,
                    credits=owed,
                )
            )
    for gone in known:
        project.change_take(_number(gone) or 0, hidden=True)


def _number(take_id: str) -> int | None:
    return int(take_id[1:]) if take_id[1:].isdecimal() else None
