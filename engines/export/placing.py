"""All files of an export appear together, by rename from a private folder beside them, or none does."""

from __future__ import annotations

import errno
import secrets
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from engines.core.errors import OutputError
from engines.core.files import output_error, shown
from engines.core.temporaries import temporary_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


class Staging:
    """A private folder in the target folder, whose files move out together."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.folder = temporary_in(target)
        self._moved: list[tuple[Path, Path | None]] = []

    def publish(self, names: Sequence[str]) -> tuple[Path, ...]:
        """Move the files of these names to the target folder, replacing what stands there.

        Raises:
            OutputError: one of them cannot be moved; all is as it was before.
        """
        try:
            return tuple(self._move(index, name) for index, name in enumerate(names))
        except BaseException:
            self._undo()
            raise

    def _move(self, index: int, name: str) -> Path:
        final = self.target / name
        if final.is_dir():
            raise OSError(errno.EISDIR, "is a folder", str(final))
        aside = self.folder / f"{index}.before"
        stood = _kept(final, aside)
        self._moved.append((final, aside if stood else None))
        (self.folder / name).replace(final)
        return final

    def _undo(self) -> None:
        for final, aside in reversed(self._moved):
            with suppress(OSError):
                if aside is None:
                    final.unlink(missing_ok=True)
                else:
                    aside.replace(final)


def _kept(final: Path, aside: Path) -> bool:
    """Whether a file stands at `final`; `aside` is then a second name of it, so that a kill loses neither."""
    try:
        aside.hardlink_to(final)
    except FileNotFoundError:
        return False
    except OSError:  # a disk without hard links
        if not final.exists():
            return False
        shutil.copyfile(final, aside)
    return True


@contextmanager
def staging(target: Path) -> Iterator[Staging]:
    """A staging folder in `target`, which is made where it is missing; nothing is left on failure.

    Raises:
        OutputError: the folder cannot be made or written to; the hint says why.
    """
    made = _missing_above(target)
    stage = Staging(target)
    done = False
    try:
        target.mkdir(parents=True, exist_ok=True)
        stage.folder.mkdir(mode=0o700)
        yield stage
        done = True
    except FileExistsError as cause:
        hint = f"{shown(target)} is a file and no folder; choose another place."
        raise OutputError(f"{target} is in the way", hint=hint) from cause
    except OSError as cause:
        raise output_error(stage.folder if target.is_dir() else target, cause) from cause
    finally:
        shutil.rmtree(stage.folder, ignore_errors=True)
        if not done:
            for folder in made:
                with suppress(OSError):
                    folder.rmdir()


def free_name(target: Path, name: str, endings: Sequence[str]) -> str:
    """The name, or the name with the first number under which no file with any of the endings stands."""
    for number in range(1, 10_000):
        candidate = name if number == 1 else f"{name} ({number})"
        if not any((target / f"{candidate}{ending}").exists() for ending in endings):
            return candidate
    return f"{name} {secrets.token_hex(4)}"


def _missing_above(folder: Path) -> list[Path]:
    """The folders that do not exist yet, the deepest first."""
    missing = []
    with suppress(OSError):
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
    return missing
