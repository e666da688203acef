"""The file under a project: SQLite in write-ahead mode, opened with care and brought up to date."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, Final

from engines.core.errors import BadDocument, OutputError
from engines.core.files import output_error, replacing, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

APPLICATION_ID: Final = 0x464C4950
"""“FLIP”, in the header of the file, so that other SQLite files are not taken for projects."""

VERSION: Final = 1
LARGEST_VALUE: Final = 64 * 1024 * 1024
"""The largest single value that is read or written [bytes]."""

_TABLES: Final = (
    "CREATE TABLE documents (name TEXT PRIMARY KEY, json TEXT NOT NULL, sum TEXT NOT NULL) WITHOUT ROWID",
    (
        "CREATE TABLE takes (id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER, created TEXT NOT NULL, "
        "name TEXT NOT NULL, summary TEXT NOT NULL, starred INTEGER NOT NULL, hidden INTEGER NOT NULL, "
        "json TEXT NOT NULL, sum TEXT NOT NULL)"
    ),
    (
        "CREATE TABLE blobs (sha256 TEXT NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL, "
        "PRIMARY KEY (sha256, part)) WITHOUT ROWID"
    ),
)
"""documents: song, facts, corrections, draft and window state by name; blobs: embedded files in parts."""

UPGRADES: Final[dict[int, Callable[[sqlite3.Connection], None]]] = {}
"""From version n to n + 1, inside one transaction; the older file is kept as a backup."""


def create_file(path: Path, documents: Mapping[str, object]) -> sqlite3.Connection:
    """A new project file with its first documents, which appears whole in place of whatever stands there.

    Raises:
        OutputError: it cannot be written.
    """
    _fold_log(path)
    with replacing(path) as temporary:
        try:
            with closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
                connection.execute("BEGIN")
                for table in _TABLES:
                    connection.execute(table)
                for name, value in documents.items():
                    connection.execute("INSERT INTO documents VALUES (?, ?, ?)", (name, *packed(value)))
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {VERSION}")
                connection.execute("COMMIT")
        except sqlite3.Error as cause:
            raise write_error(path, cause) from cause
    return open_file(path, writable=True)


def _fold_log(path: Path) -> None:
    """Take what stands in the log of a file into the file: the log would be taken for that of a new one.

    Raises:
        OutputError: it cannot; the file and its log stay as they are.
    """
    log = path.with_name(path.name + "-wal")
    if not log.exists():
        return
    try:
        if path.is_file():
            with closing(sqlite3.connect(path, timeout=2.0)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as cause:
        if getattr(cause, "sqlite_errorname", "") != "SQLITE_NOTADB":
            raise write_error(path, cause) from cause
    try:
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    except OSError as cause:
        raise output_error(path, cause) from cause


def open_file(path: Path, *, writable: bool) -> sqlite3.Connection:
    """A project file, checked and, where it may be written, brought up to date.

    Raises:
        BadDocument: no project, damaged, or made by a newer Flipside.
        OutputError: it cannot be written though it should be.
    """
    try:
        connection = _connect(path, writable=writable)
        try:
            found = _check(connection, path)
            if writable:
                _upgrade(connection, path, found)
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")
        except BaseException:
            connection.close()
            raise
    except (sqlite3.Error, UnicodeDecodeError) as cause:  # SQLite quotes what it cannot read, bytes and all
        raise _damaged(path, str(cause)) from cause
    return connection


def write_error(path: Path, cause: sqlite3.Error) -> OutputError:
    """The error for a change that could not be written; what was there before is untouched."""
    code = getattr(cause, "sqlite_errorname", "")
    if code == "SQLITE_FULL":
        hint = f"The disk that holds {shown(path.parent)} is full; free some space, then go on."
        return OutputError(f"{path}: {cause}", hint=hint)
    if code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return output_error(path, OSError(13, str(cause)))
    hint = f"The project {shown(path.name)} could not be written; save it under another name."
    return OutputError(f"{path}: {cause}", hint=hint)


def packed(value: object) -> tuple[str, str]:
    """JSON text and its check sum."""
    text = json.dumps(value, ensure_ascii=False)
    return text, _sum(text)


def unpacked(text: str, check: str) -> Any:  # noqa: ANN401 - JSON
    """What `packed` was given.

    Raises:
        ValueError: it is not what was written.
    """
    if _sum(text) != check:
        raise ValueError("the check sum is wrong")
    return json.loads(text)


def _sum(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode={'rw' if writable else 'ro'}"
    try:
        connection = _cautious(sqlite3.connect(uri, uri=True, isolation_level=None, timeout=2.0))
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        if writable or not path.is_file():
            raise
        # A folder that cannot be written has no room for the index of the log, and nobody else writes there.
        connection = _cautious(sqlite3.connect(f"{uri}&immutable=1", uri=True, isolation_level=None))
    return connection


def _cautious(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Limits for a file that may come from anywhere: nothing in it is run, nothing is huge."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> int:
    """The version of a file that is a project."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        hint = f"{shown(path.name)} is no Flipside project; choose a .flipside file."
        raise BadDocument(f"{path} has another application id", hint=hint)
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > VERSION:
        hint = f"{shown(path.name)} was made by a newer Flipside; update Flipside to open it."
        raise BadDocument(f"{path} has version {version}", hint=hint, field="version")
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise _damaged(path, "quick_check")
    if version == VERSION:
        query = "SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY sql"
        if [row[0] for row in connection.execute(query)] != sorted(_TABLES):
            raise _damaged(path, "other tables than a project has")
    return version


def _upgrade(connection: sqlite3.Connection, path: Path, found: int) -> None:
    if found == VERSION:
        return
    backup = path.with_name(f"{path.stem}.version{found}{path.suffix}")
    with replacing(backup) as temporary:
        shutil.copyfile(path, temporary)
    connection.execute("BEGIN IMMEDIATE")
    try:
        for version in range(found, VERSION):
            UPGRADES[version](connection)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _damaged(path: Path, why: str) -> BadDocument:
    hint = f"The project {shown(path.name)} cannot be read; open a backup of it."
    return BadDocument(f"{path}: {why}", hint=hint)
