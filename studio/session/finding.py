"""Finds the song of a project again: where it lay, beside the project, where songs lie, or inside it."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engines.core.errors import EngineError, InputError
from engines.core.jobs import Part
from engines.storage import paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engines.core.jobs import JobContext
    from engines.pipeline.opening import Song
    from studio.session.engine import Engine
    from studio.session.project_writer import Opened

_MOST_LOOKED_AT: Final = 2000
"""How many files of a folder are looked at."""
_MOST_OPENED: Final = 12
"""How many files are opened to see whether they are the song."""
_SLACK_S: Final = 0.2


class SongMissing(InputError):
    """The song of a project lies nowhere that was looked.

    Attributes:
        name: of its file, when it was seen last.
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is missing", hint=f"The song {name} is not where it was; choose where it is."
        )
        self.name = name


def find_song(
    opened: Opened,
    chosen: Path | None,
    folders: Iterable[Path],
    engine: Engine,
    take_out: Callable[[str, Path], None],
    ctx: JobContext,
) -> Song:
    """Open the song of a project, known by its content whatever its name.

    Args:
        opened: the project.
        chosen: where the person says that it is, or None.
        folders: where other songs lie.
        engine: opens songs.
        take_out: writes what the project carries under a digest to a file.
        ctx: of the job.

    Raises:
        SongMissing: it was not found.
        Cancelled: by the context.
    """
    wanted = opened.song
    old = Path(wanted.path)
    places = [opened.path.parent, old.parent, *folders]
    candidates = [chosen] if chosen is not None else list(_candidates(old, places, wanted.duration_s, engine))
    for path in candidates[:_MOST_OPENED]:
        song = _opened(path, wanted.source_id, engine, ctx)
        if song is not None:
            return song
    if opened.embedded is not None:
        sha256, suffix = opened.embedded
        path = paths.ready(paths.data_dir() / "songs") / f"{sha256}{suffix}"
        if not path.is_file():
            take_out(sha256, path)
        song = _opened(path, wanted.source_id, engine, ctx)
        if song is not None:
            return song
    raise SongMissing(old.name)


def _candidates(old: Path, places: list[Path], seconds: float, engine: Engine) -> Iterator[Path]:
    """Files that may be the song, the likeliest first."""
    seen: set[Path] = set()
    by_name = [old, *(place / old.name for place in places)]
    others = (path for place in places for path in _files(place, old.suffix.lower()))
    for path in (*by_name, *others):
        if path in seen or not path.is_file():
            continue
        seen.add(path)
        length = engine.length(path)
        if length is not None and abs(length - seconds) <= _SLACK_S:
            yield path


def _files(folder: Path, suffix: str) -> list[Path]:
    try:
        return sorted(
            path for path in islice(folder.iterdir(), _MOST_LOOKED_AT) if path.suffix.lower() == suffix
        )
    except OSError:
        return []


def _opened(path: Path, source_id: str, engine: Engine, ctx: JobContext) -> Song | None:
    try:
        song = engine.open_song(path, Part(ctx, 0.0, 1.0))
    except EngineError:
        return None
    if song.source_id == source_id:
        return song
    engine.close_song(song)
    return None
