"""The project file: a song, what was heard and corrected, the takes, the draft and the window's state.

Every change is a transaction of its own and is in the file when the call returns: it survives a process that
is killed right after. A second process opens the file for reading only.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, Final, Self

from engines.core.errors import BadDocument, InputError, OutputError
from engines.core.files import replacing, shown
from engines.model.corrections import Corrections, corrections_from_json, corrections_to_json
from engines.model.facts import facts_from_json, facts_to_json
from engines.model.schema import from_builtins, plan_from_json, plan_text, to_builtins
from engines.storage.embedding import embed, extract
from engines.storage.locks import OwnerLock
from engines.storage.project_file import create_file, open_file, packed, write_error
from engines.storage.project_store import ProjectStore
from engines.storage.project_takes import TakeTable
from engines.storage.project_values import Draft, ProjectSong

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from engines.model.song import SongFacts

ENDING: Final = ".flipside"
_STATE: Final = "state:"


class Project(TakeTable):
    """An open project file. Use it from one thread, and close it.

    Attributes:
        path: the file.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, lock: OwnerLock, *, read_only: bool
    ) -> None:
        """Made by `create` and `open`."""
        self.path = path
        super().__init__(ProjectStore(path, connection, read_only=read_only))
        self._lock = lock

    @property
    def read_only(self) -> bool:
        """Whether changes are refused, because another process has it open or it may not be written."""
        return self._store.read_only

    @classmethod
    def create(cls, path: Path, song: ProjectSong) -> Project:
        """A new project in a file, which replaces what stands there.

        Raises:
            OutputError: it cannot be written, or another process has it open.
        """
        lock = OwnerLock(path)
        if not lock.held:
            hint = f"{shown(path.name)} is open in another window; choose another name."
            raise OutputError(f"{path} is owned", hint=hint)
        try:
            return cls(path, create_file(path, {"song": to_builtins(song)}), lock, read_only=False)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path) -> Project:
        """An existing project; for reading only where another process has it open or it may not be written.

        Raises:
            InputError: there is no such file.
            BadDocument: it is no project, is damaged, or was made by a newer Flipside.
        """
        if not path.is_file():
            hint = f"There is no project {shown(path.name)}; check its name and folder."
            raise InputError(f"no file {path}", hint=hint)
        lock = OwnerLock(path)
        writable = lock.held and _may_write(path)
        try:
            return cls(path, open_file(path, writable=writable), lock, read_only=not writable)
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        """Fold the write-ahead log into the file and let go; a second call does nothing."""
        with suppress(sqlite3.Error):
            self._store.db.close()
        self._lock.release()

    def changing(self) -> AbstractContextManager[None]:
        """Several changes as one: all of them are kept, or none.

        Raises:
            OutputError: they cannot be written.
        """
        return self._store.writing()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- the song

    @property
    def song(self) -> ProjectSong:
        """The song.

        Raises:
            BadDocument: it cannot be read.
        """
        raw = self._store.document("song")
        if raw is None:
            raise BadDocument(
                f"{self.path}: no song", hint=f"The project {shown(self.path.name)} has no song."
            )
        return from_builtins(raw, ProjectSong, what="project")

    def set_song(self, song: ProjectSong) -> None:
        """Keep the song, such as after its file moved."""
        self._store.set_document("song", to_builtins(song))

    def facts(self) -> SongFacts | None:
        """What was heard; None where it was not heard yet, or can no longer be read and is heard again."""
        raw = self._store.document("facts")
        if raw is None:
            return None
        try:
            return facts_from_json(packed(raw)[0])
        except BadDocument:
            return None

    def set_facts(self, facts: SongFacts) -> None:
        """Keep what was heard."""
        self._store.set_document("facts", facts_to_json(facts))

    def corrections(self) -> Corrections:
        """What the person set right, kept apart from what was heard; empty where it can no longer be read."""
        raw = self._store.document("corrections")
        if raw is None:
            return Corrections()
        try:
            return corrections_from_json(packed(raw)[0])
        except BadDocument:
            return Corrections()

    def set_corrections(self, corrections: Corrections) -> None:
        """Keep the person's corrections."""
        raw = corrections_to_json(corrections) if corrections != Corrections() else None
        self._store.set_document("corrections", raw)

    # -- plans

    def draft(self) -> Draft | None:
        """The plan that was being worked on, or None."""
        raw = self._store.document("draft")
        if not isinstance(raw, dict) or not isinstance(raw.get("plan"), str):
            return None
        parent = raw.get("parent")
        return Draft(plan=plan_from_json(raw["plan"]), parent=parent if isinstance(parent, int) else None)

    def set_draft(self, draft: Draft | None) -> None:
        """Keep the plan that is being worked on; call it after every change."""
        raw = None if draft is None else {"plan": plan_text(draft.plan), "parent": draft.parent}
        self._store.set_document("draft", raw)

    # -- the window's state

    def state(self, name: str) -> Any:  # noqa: ANN401 - JSON
        """What the window keeps under a name: JSON types, or None."""
        return self._store.document(_STATE + name)

    def set_state(self, name: str, value: object) -> None:
        """Keep JSON types under a name; None drops it."""
        self._store.set_document(_STATE + name, value)

    # -- embedded files

    def embed(self, path: Path) -> str:
        """Put a file, such as the song, into the project; gives its sha256, by which `extract` finds it.

        Raises:
            InputError: the file cannot be read.
            OutputError: the project cannot be written.
        """
        return embed(self._store, path)

    def extract(self, sha256: str, into: Path) -> None:
        """Write an embedded file to a place, by rename.

        Raises:
            KeyError: it is not in the project.
            BadDocument: it is not what was put in.
            OutputError: it cannot be written.
        """
        extract(self._store, sha256, into)

    # -- the whole file

    def save_copy(self, path: Path) -> None:
        """Write the project as it stands to another file, which appears by rename.

        Raises:
            OutputError: it cannot be written.
        """
        with replacing(path, durable=True) as temporary:
            try:
                with closing(sqlite3.connect(temporary)) as other:
                    self._store.db.backup(other)
                    other.execute("PRAGMA journal_mode = DELETE")
            except sqlite3.Error as cause:
                raise write_error(path, cause) from cause


def _may_write(path: Path) -> bool:
    try:
        with path.open("rb+"):
            return True
    except OSError:
        return False
