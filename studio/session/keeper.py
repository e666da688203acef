"""Nothing that was made is lost: every change is in the project file as soon as it was made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from engines.storage import ProjectSong, unsaved_projects
from studio.session.project_writer import Opened, ProjectWriter, Snapshot, read

if TYPE_CHECKING:
    from concurrent.futures import Future

    from engines.core.jobs import JobContext
    from engines.model.receipt import Receipt
    from engines.model.rights import Credits
    from studio.session.session import Session

ENDING: Final = ".flipside"
_RETRY_MS: Final = 3000
_MOST_KEPT: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Work that can be gone on with.

    Attributes:
        project: the file.
        title: of the song.
        takes: how many there are.
    """

    project: Path
    title: str
    takes: int


class Keeper(QObject):
    """Writes the work of the open song into its project, or into one without a name until it gets one.

    Attributes:
        project_changed: the work goes on in another file, or in none.
    """

    project_changed = Signal()
    _told = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._writer = ProjectWriter(self._told.emit)
        self._path: Path | None = None
        self._complained = False
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self.save)
        for signal in (session.work_changed, session.made_changed, session.heard, session.rights_changed):
            signal.connect(self.save)

    @property
    def path(self) -> Path | None:
        """The file under the name that the person gave it; None while it has none."""
        return self._path

    def save(self) -> None:
        """Have the work written as it stands now."""
        snapshot = self._snapshot()
        if snapshot is not None and not self._session.read_only:
            self._writer.write(snapshot)

    def close(self) -> None:
        """Write what is left and end."""
        self._retry.stop()
        self._writer.close()

    # -- opening; `read_project` and `find` wait, so they are called from jobs

    def read_project(self, path: Path) -> Opened:
        """Open a project file; `go_on` takes it over, `drop` lets it go.

        Raises:
            EngineError: it cannot be read.
        """
        found: Future[Opened] = self._writer.do(lambda: read(path))
        return found.result()

    def find(self, source_id: str) -> Opened | None:
        """The latest work on a song that was never saved under a name, or None."""

        def look() -> Opened | None:
            self._writer.close_unsaved(source_id)
            found = (kept for kept in unsaved_projects() if kept.song.source_id == source_id)
            latest = next(found, None)
            return read(latest.path) if latest is not None else None

        found: Future[Opened | None] = self._writer.do(look)
        return found.result()

    def go_on(self, opened: Opened | None, *, named: bool) -> None:
        """What is done from now on goes into this project; None begins one with the first change."""
        self._path = opened.path if opened is not None and named else None
        self._session.read_only = opened is not None and opened.read_only
        self._writer.go_on(opened, is_unsaved=not named)
        self.project_changed.emit()

    def drop(self, opened: Opened) -> None:
        """Let go of a project that was opened in vain."""
        self._writer.do(opened.project.close)

    def let_go(self) -> None:
        """No song is open any more."""
        self._path = None
        self._session.read_only = False
        self._writer.let_go()
        self.project_changed.emit()

    def take_out(self, opened: Opened, sha256: str, path: Path) -> None:
        """Write what a project carries to a file; called from a job.

        Raises:
            EngineError: it is damaged, or the file cannot be written.
        """
        self._writer.do(lambda: opened.project.extract(sha256, path)).result()

    # -- saving under a name

    def save_as(self, path: Path, ctx: JobContext, *, collect: bool) -> Path:
        """Go on in a file of that name; called from a job.

        Args:
            path: the file.
            ctx: of the job.
            collect: whether the song itself goes into the file, so that it can be handed on whole.

        Raises:
            EngineError: it cannot be written, or there is no song.
        """
        snapshot, song = self._snapshot(), self._session.song
        if snapshot is None or song is None:
            return path
        path = path if path.suffix == ENDING else path.with_name(path.name + ENDING)
        ctx.checkpoint(0.1, "writing the project")
        self._writer.do(lambda: self._writer.save_as(path, snapshot)).result()
        if collect:
            ctx.checkpoint(0.3, "putting the song into the project")
            self._writer.do(lambda: self._writer.embed(song.path)).result()
        return path

    def saved_as(self, path: Path) -> None:
        """The work has another name from now on."""
        self._path = path
        self._session.read_only = False
        self.project_changed.emit()
        self.save()

    # -- what was left behind

    @staticmethod
    def kept() -> tuple[Kept, ...]:
        """The work that never got a name, the latest first."""
        return tuple(
            Kept(project=one.path, title=one.song.credits.title or Path(one.song.path).stem, takes=one.takes)
            for one in unsaved_projects(most=_MOST_KEPT)
        )

    # -- inside

    def _snapshot(self) -> Snapshot | None:
        session = self._session
        song, made, work = session.song, session.made, session.work
        if song is None:
            return None
        proofs: tuple[tuple[str, Receipt, Credits], ...] = ()
        if made is not None and made.receipt is not None and made.credit is not None and work.take:
            proofs = ((work.take, made.receipt, made.credit),)
        return Snapshot(
            song=ProjectSong(
                source_id=song.source_id,
                path=str(song.path),
                duration_s=song.duration_s,
                credits=song.credits,
            ),
            work=work,
            facts=session.heard_facts,
            proofs=proofs,
            statement=song.statement,
        )

    def _hear(self, hint: str) -> None:
        """Writing failed, or works again; said once, tried again until it works."""
        if not hint:
            self._complained = False
            return
        if not self._complained:
            self._complained = True
            said = self.tr("Your work is not on disk: {}")
            self._session.noticed.emit("bad", said.format(hint))
        self._retry.start()
