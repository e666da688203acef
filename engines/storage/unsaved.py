"""Projects that were never saved: they lie in the data folder, and are offered back at the next start."""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from engines.core.errors import EngineError
from engines.storage import paths
from engines.storage.locks import OwnerLock
from engines.storage.project import ENDING, Project
from engines.storage.project_values import ProjectSong


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsavedProject:
    """Work that was left behind.

    Attributes:
        path: the project file.
        song: its song.
        takes: how many takes it has.
        changed: when it changed last [s since 1970].
    """

    path: Path
    song: ProjectSong
    takes: int
    changed: float


def create_unsaved(song: ProjectSong) -> Project:
    """A project that has no name yet; `Project.save_copy` gives it one, `discard` removes it.

    Raises:
        OutputError: the data folder cannot be written.
    """
    folder = paths.ready(_folder())
    return Project.create(folder / f"{secrets.token_hex(8)}{ENDING}", song)


def unsaved_projects(*, most: int | None = None) -> tuple[UnsavedProject, ...]:
    """The unsaved projects that no process has open, the latest first; what cannot be read is left out.

    Args:
        most: how many are wanted; None for all.
    """
    found: list[UnsavedProject] = []
    for path in sorted(_folder().glob(f"*{ENDING}"), key=_changed, reverse=True):
        if most is not None and len(found) >= most:
            break
        entry = _described(path)
        if entry is not None:
            found.append(entry)
    return tuple(found)


def is_unsaved(path: Path) -> bool:
    """Whether a project never got a name of the person's."""
    return path.parent == _folder()


def discard(path: Path) -> None:
    """Remove an unsaved project; one that lies elsewhere, or is open, stays."""
    if not is_unsaved(path):
        return
    lock = OwnerLock(path)
    if lock.held:
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    lock.release()


def _folder() -> Path:
    return paths.data_dir() / "unsaved"


def _changed(path: Path) -> float:
    """When a project was written last; the newest writes may stand in its log."""
    times = []
    for ending in ("", "-wal"):
        with suppress(OSError):
            times.append(path.with_name(path.name + ending).stat().st_mtime)
    return max(times, default=0.0)


def _described(path: Path) -> UnsavedProject | None:
    changed = _changed(path)
    try:
        with Project.open(path) as project:
            if project.read_only:
                return None
            return UnsavedProject(path=path, song=project.song, takes=len(project.takes()), changed=changed)
    except (EngineError, OSError):
        return None
