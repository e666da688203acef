"""The project file: a song, what was heard and corrected, the takes, the draft and the window's state.

Every change is a transaction of its own and is in the file when the call returns: it survives a process that
is killed right after. A second process opens the file for reading only.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Self

from engines.core.errors import BadDocument, InputError, OutputError
from engines.core.files import replacing, shown
from engines.model.facts import facts_from_json, facts_to_json
from engines.model.receipt import Receipt
from engines.model.rights import Credits
from engines.model.schema import from_builtins, plan_from_json, plan_text, to_builtins
from engines.storage.embedding import embed, extract
from engines.storage.locks import OwnerLock
from engines.storage.project_file import create_file, open_file, packed, unpacked, write_error
from engines.storage.project_store import ProjectStore
from engines.storage.project_values import Draft, ProjectSong, ProjectTake

if TYPE_CHECKING:
    from pathlib import Path

    from engines.model.plan import RemixPlan
    from engines.model.song import SongFacts

ENDING: Final = ".flipside"
_MOST_NAME: Final = 500
_STATE: Final = "state:"


class Project:
    """An open project file. Use it from one thread, and close it.

    Attributes:
        path: the file.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, lock: OwnerLock, *, read_only: bool
    ) -> None:
        """Made by `create` and `open`."""
        self.path = path
        self._store = ProjectStore(path, connection, read_only=read_only)
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
            project = cls(path, create_file(path), lock, read_only=False)
        except BaseException:
            lock.release()
            raise
        project.set_song(song)
        return project

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
        return self._facts("facts")

    def set_facts(self, facts: SongFacts) -> None:
        """Keep what was heard."""
        self._store.set_document("facts", facts_to_json(facts))

    def corrections(self) -> SongFacts | None:
        """The facts as the person corrected them, kept apart from what was heard; None for no corrections."""
        return self._facts("corrections")

    def set_corrections(self, facts: SongFacts | None) -> None:
        """Keep the person's corrections, or drop them."""
        self._store.set_document("corrections", None if facts is None else facts_to_json(facts))

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

    def save_take(
        self,
        plan: RemixPlan,
        *,
        parent: int | None = None,
        name: str = "",
        summary: str = "",
        receipt: Receipt | None = None,
        credits: Credits | None = None,  # noqa: A002 - the word of the model
    ) -> ProjectTake:
        """Keep a finished plan as a take."""
        text, check = packed(_take_body(plan, receipt, credits))
        created = datetime.now(UTC).isoformat(timespec="milliseconds")
        with self._store.writing():
            row = self._store.db.execute(
                "INSERT INTO takes (parent, created, name, summary, starred, hidden, json, sum) "
                "VALUES (?, ?, ?, ?, 0, 0, ?, ?) RETURNING id",
                (parent, created, name[:_MOST_NAME], summary[:_MOST_NAME], text, check),
            ).fetchone()
        return self.take(int(row[0]))

    def takes(self, *, hidden: bool = False) -> tuple[ProjectTake, ...]:
        """The takes in the order they were made; a take that can no longer be read is left out.

        Args:
            hidden: whether those that the person removed are among them.
        """
        found = []
        for row in self._store.rows("SELECT * FROM takes WHERE hidden <= ? ORDER BY id", int(hidden)):
            with suppress(BadDocument, ValueError):
                found.append(_take(row))
        return tuple(found)

    def take(self, take_id: int) -> ProjectTake:
        """One take.

        Raises:
            KeyError: there is none of that id.
            BadDocument: it can no longer be read.
        """
        rows = self._store.rows("SELECT * FROM takes WHERE id = ?", take_id)
        if not rows:
            raise KeyError(take_id)
        try:
            return _take(rows[0])
        except ValueError as cause:
            hint = f"Take {take_id} of this project is damaged; the others can be used."
            raise BadDocument(f"take {take_id}: {cause}", hint=hint) from cause

    def change_take(
        self,
        take_id: int,
        *,
        name: str | None = None,
        starred: bool | None = None,
        hidden: bool | None = None,
    ) -> ProjectTake:
        """Rename, mark, remove or bring back a take; None leaves a field as it is.

        Raises:
            KeyError: there is none of that id.
        """
        before = self.take(take_id)
        values = (
            before.name if name is None else name[:_MOST_NAME],
            int(before.starred if starred is None else starred),
            int(before.hidden if hidden is None else hidden),
            take_id,
        )
        with self._store.writing():
            self._store.db.execute("UPDATE takes SET name = ?, starred = ?, hidden = ? WHERE id = ?", values)
        return self.take(take_id)

    def prove_take(self, take_id: int, receipt: Receipt, credits: Credits) -> ProjectTake:  # noqa: A002 - the word of the model
        """Keep what was proved and owed of a take, once it was rendered.

        Raises:
            KeyError: there is none of that id.
        """
        text, check = packed(_take_body(self.take(take_id).plan, receipt, credits))
        with self._store.writing():
            self._store.db.execute("UPDATE takes SET json = ?, sum = ? WHERE id = ?", (text, check, take_id))
        return self.take(take_id)

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

    # -- inside

    def _facts(self, name: str) -> SongFacts | None:
        raw = self._store.document(name)
        if raw is None:
            return None
        try:
            return facts_from_json(packed(raw)[0])
        except BadDocument:
            return None


def _may_write(path: Path) -> bool:
    try:
        with path.open("rb+"):
            return True
    except OSError:
        return False


def _take_body(plan: RemixPlan, receipt: Receipt | None, owed: Credits | None) -> dict[str, Any]:
    """A take as JSON types; the plan as text, by its public contract."""
    return {"plan": plan_text(plan), "receipt": to_builtins(receipt), "credits": to_builtins(owed)}


def _take(row: Any) -> ProjectTake:  # noqa: ANN401 - a row of SQLite
    take_id, parent, created, name, summary, starred, hidden, text, check = row
    raw = unpacked(text, check)
    return ProjectTake(
        id=take_id,
        parent=parent,
        plan=plan_from_json(raw["plan"]),
        name=name,
        summary=summary,
        starred=bool(starred),
        hidden=bool(hidden),
        receipt=None if raw["receipt"] is None else from_builtins(raw["receipt"], Receipt, what="receipt"),
        credits=None if raw["credits"] is None else from_builtins(raw["credits"], Credits, what="credits"),
        created=created,
    )
