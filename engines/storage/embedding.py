"""Files inside a project: put in by parts, known by their digest, and checked when they come out."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from engines.core.errors import BadDocument, InputError
from engines.core.files import replacing, shown

if TYPE_CHECKING:
    from pathlib import Path

    from engines.storage.project_store import ProjectStore

_UNFINISHED: Final = "unfinished"
_PART_BYTES: Final = 4 * 1024 * 1024


def embed(store: ProjectStore, path: Path) -> str:
    """Put a file, such as the song, into the project, so that it can be handed on whole.

    Returns:
        The file's sha256, by which `extract` finds it.

    Raises:
        InputError: the file cannot be read.
        OutputError: the project cannot be written.
    """
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file, store.writing():
            store.db.execute("DELETE FROM blobs WHERE sha256 = ?", (_UNFINISHED,))
            for part, block in enumerate(iter(lambda: file.read(_PART_BYTES), b"")):
                digest.update(block)
                store.db.execute("INSERT INTO blobs VALUES (?, ?, ?)", (_UNFINISHED, part, block))
            name = digest.hexdigest()
            store.db.execute("DELETE FROM blobs WHERE sha256 = ?", (name,))
            store.db.execute("UPDATE blobs SET sha256 = ? WHERE sha256 = ?", (name, _UNFINISHED))
    except OSError as cause:
        hint = f"{shown(path.name)} cannot be read; it was not put into the project."
        raise InputError(f"{path}: {cause}", hint=hint) from cause
    return name


def extract(store: ProjectStore, sha256: str, into: Path) -> None:
    """Write an embedded file to a place, by rename.

    Raises:
        KeyError: it is not in the project.
        BadDocument: it is not what was put in.
        OutputError: it cannot be written.
    """
    digest = hashlib.sha256()
    parts = [row[0] for row in store.rows("SELECT part FROM blobs WHERE sha256 = ? ORDER BY part", sha256)]
    if not parts:
        raise KeyError(sha256)
    with replacing(into) as temporary:
        with temporary.open("wb") as file:
            for part in parts:
                query = "SELECT data FROM blobs WHERE sha256 = ? AND part = ?"
                block = store.rows(query, sha256, part)[0][0]
                digest.update(block)
                file.write(block)
        if digest.hexdigest() != sha256:
            hint = f"The file inside {shown(store.path.name)} is damaged; open the song from where it lies."
            raise BadDocument(f"{store.path}: blob {sha256}", hint=hint)
