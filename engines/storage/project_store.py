"""Reading and writing rows of a project file, each change a transaction of its own."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from engines.core.errors import BadDocument, OutputError
from engines.core.files import shown
from engines.storage.project_file import LARGEST_VALUE, packed, unpacked, write_error

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class ProjectStore:
    """An open project file as rows and documents.

    Attributes:
        path: the file.
        read_only: whether changes are refused.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.db = connection

    def document(self, name: str) -> Any:  # noqa: ANN401 - JSON
        """JSON types by name; None where there are none, or they are not what was written."""
        rows = self.rows("SELECT json, sum FROM documents WHERE name = ?", name)
        if not rows:
            return None
        try:
            return unpacked(rows[0][0], rows[0][1])
        except (ValueError, TypeError):
            return None

    def set_document(self, name: str, value: object) -> None:
        """Keep JSON types under a name; None drops them.

        Raises:
            OutputError: they cannot be written.
        """
        with self.writing():
            if value is None:
                self.db.execute("DELETE FROM documents WHERE name = ?", (name,))
            else:
                text, check = packed(value)
                if len(text) > LARGEST_VALUE // 4:
                    raise OutputError(
                        f"{name} is {len(text)} long", hint="This project is too large to be kept."
                    )
                self.db.execute("INSERT OR REPLACE INTO documents VALUES (?, ?, ?)", (name, text, check))

    def rows(self, query: str, *values: object) -> list[Any]:
        """The rows of a query.

        Raises:
            BadDocument: the file can no longer be read.
        """
        try:
            return self.db.execute(query, values).fetchall()
        except sqlite3.Error as cause:
            hint = f"The project {shown(self.path.name)} cannot be read any more; open a backup of it."
            raise BadDocument(f"{self.path}: {cause}", hint=hint) from cause

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction, all or nothing; one inside another belongs to it.

        Raises:
            OutputError: it cannot be written, or the file is open for reading only.
        """
        if self.read_only:
            hint = (
                f"{shown(self.path.name)} is open in another window; save it under another name to change it."
            )
            raise OutputError(f"{self.path} is read-only", hint=hint)
        if self.db.in_transaction:
            yield
            return
        try:
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.db.execute("ROLLBACK")
                raise
        except sqlite3.Error as cause:
            raise write_error(self.path, cause) from cause
