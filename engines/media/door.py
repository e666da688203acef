"""The door for files from outside: what can be refused before any decoder has seen them."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from engines.core.errors import InputError
from engines.core.files import shown

if TYPE_CHECKING:
    from pathlib import Path

MAX_DURATION_S: Final = 6 * 3600
"""The longest song that is taken [s]."""

MAX_CHANNELS: Final = 8
MIN_RATE: Final = 1_000
MAX_RATE: Final = 768_000

FRAMES_PER_BYTE: Final = 8_192
"""More frames than any codec packs into one byte, silence included; a header that claims more is wrong."""


@dataclass(frozen=True, slots=True)
class FileState:
    """What shows that a file changed: size [bytes], time of its last change [ns], number on the disk."""

    size: int
    changed_ns: int
    number: int


def checked(path: Path) -> FileState:
    """The state of a file that can be opened.

    Raises:
        InputError: there is none, it is a folder, a device or a pipe, it is empty, or may not be read.
    """
    name = shown(path.name)
    try:
        found = path.stat()
        _check_kind(found.st_mode, name)
        with path.open("rb"):
            pass
    except PermissionError as cause:
        raise _refused(path, f"{name} may not be read: permission denied; change its permissions.") from cause
    except FileNotFoundError as cause:
        raise _refused(path, f"There is no file {name}; check its name and folder.") from cause
    except (OSError, ValueError) as cause:
        raise _refused(path, f"{name} cannot be opened; check its name and its disk.") from cause
    if found.st_size == 0:
        raise _refused(path, f"{name} is empty; choose a file that holds sound.")
    return FileState(found.st_size, found.st_mtime_ns, found.st_ino)


def check_unchanged(path: Path, before: FileState) -> None:
    """Refuse a file that was written to, replaced or removed while it was read.

    Raises:
        InputError: it is not what it was.
    """
    try:
        found = path.stat()
    except OSError as cause:
        raise _refused(path, f"{shown(path.name)} vanished while it was read; open it again.") from cause
    if FileState(found.st_size, found.st_mtime_ns, found.st_ino) != before:
        raise _refused(
            path,
            f"{shown(path.name)} changed while it was read; wait until it is complete and open it again.",
        )


def check_shape(path: Path, *, rate: int, channels: int) -> None:
    """Refuse rates and channel counts that no music has.

    Raises:
        InputError: outside 1–768 kHz or 1–8 channels.
    """
    if not MIN_RATE <= rate <= MAX_RATE:
        hint = (
            f"{shown(path.name)} has a sample rate of {rate} Hz; save it at 8 to 192 kHz and open it again."
        )
        raise _refused(path, hint)
    if not 1 <= channels <= MAX_CHANNELS:
        hint = f"{shown(path.name)} has {channels} channels; up to {MAX_CHANNELS} can be mixed to stereo."
        raise _refused(path, hint)


def check_duration(path: Path, seconds: float) -> None:
    """Refuse songs that are longer than the limit.

    Raises:
        InputError: longer than `MAX_DURATION_S`.
    """
    if seconds > MAX_DURATION_S:
        hours = MAX_DURATION_S // 3600
        hint = f"{shown(path.name)} is longer than {hours} hours; cut it into shorter files."
        raise _refused(path, hint)


def _check_kind(mode: int, name: str) -> None:
    if stat.S_ISDIR(mode):
        raise InputError(f"{name} is a folder", hint=f"{name} is a folder; choose a sound file inside it.")
    if not stat.S_ISREG(mode):
        raise InputError(f"{name} is no regular file", hint=f"{name} is not a file; choose a sound file.")


def _refused(path: Path, hint: str) -> InputError:
    return InputError(f"{path}: {hint}", hint=hint)
