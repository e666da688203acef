"""Files that appear whole or not at all: written beside their place and put there by rename."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from engines.core.errors import OutputError
from engines.core.temporaries import PREFIX, temporary_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DISK_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM})


@contextmanager
def replacing(path: Path, *, durable: bool = False) -> Iterator[Path]:
    """A temporary path beside `path`, renamed to `path` on success and removed on any failure.

    The temporary file has the suffix of `path`, so that writers which look at names see the right one. A file
    that stood at `path` stays untouched until the rename.

    Args:
        path: where the file is to appear; its folder must exist.
        durable: whether the content is forced to the disk before the rename, so that not even a power cut
            leaves an empty file.

    Yields:
        The path to write to; whoever writes it closes it before the context ends.

    Raises:
        OutputError: an `OSError` inside the context, or a place that cannot be written.
    """
    temporary = temporary_in(path.parent, suffix=path.suffix)
    try:
        _check_place(path)
        yield temporary
        if durable:
            _flush(temporary)
        temporary.replace(path)
    except OSError as cause:
        raise output_error(path, cause) from cause
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def output_error(path: Path, cause: OSError) -> OutputError:
    """The error for a file that could not be written, with a sentence that says what to do."""
    folder, name = shown(visible_folder(path)), shown(path.name)
    if cause.errno in _DISK_FULL:
        hint = f"The disk that holds {folder} is full; free some space or choose another folder."
    elif cause.errno == errno.EROFS:
        hint = f"{folder} is on a read-only disk; choose another folder."
    elif cause.errno in _FORBIDDEN:
        hint = f"{name} cannot be written in {folder}: permission denied; choose another folder."
    elif cause.errno in {errno.ENOENT, errno.ENOTDIR}:
        hint = f"There is no folder {folder}; create it or choose another one."
    elif cause.errno == errno.EISDIR:
        hint = f"{name} is a folder; choose another name for the file."
    elif cause.errno in {errno.ENAMETOOLONG, errno.EINVAL}:
        hint = f"The name {name} cannot be used for a file here; choose a shorter, plainer one."
    else:
        hint = f"{name} could not be written in {folder}: {cause.strerror or cause}; choose another folder."
    return OutputError(f"cannot write {path}: {cause}", hint=hint)


def visible_folder(path: Path) -> Path:
    """The folder of a file as the person knows it: what lies in a temporary one is on its way out."""
    folder = path.parent
    return folder.parent if folder.name.startswith(PREFIX) else folder


def shown(name: object, *, most: int = 120) -> str:
    """A name from outside as it may stand in a sentence: quoted, printable and not long.

    Args:
        name: a file name, a path or any other text that somebody else chose.
        most: the longest it may be [characters]; of a longer one the middle is left out.
    """
    text = "".join(c if c.isprintable() else "�" for c in str(name))
    if len(text) > most:
        text = f"{text[: most // 2]}…{text[-(most // 2 - 1) :]}"
    return f"“{text}”"


def _check_place(path: Path) -> None:
    """Refuse before the work what the rename would refuse behind it."""
    if path.is_dir():
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not path.parent.is_dir():
        raise OSError(errno.ENOENT, os.strerror(errno.ENOENT), str(path.parent))


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
