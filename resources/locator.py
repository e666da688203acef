"""The one way to a shipped file: by its name under `resources`, in a checkout or an installed wheel."""

from __future__ import annotations

from contextlib import contextmanager
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

PACKAGE = "resources"


def resource(name: str) -> Traversable:
    """The shipped file of that name, such as "styles/house.toml".

    Raises:
        FileNotFoundError: nothing of that name is shipped.
    """
    found = files(PACKAGE).joinpath(*name.split("/"))
    if not (found.is_file() or found.is_dir()):
        raise FileNotFoundError(name)
    return found


def names(under: str, ending: str) -> tuple[str, ...]:
    """The names of the shipped files in one folder that end so, sorted: `names("styles", ".toml")`."""
    return tuple(
        sorted(f"{under}/{item.name}" for item in resource(under).iterdir() if item.name.endswith(ending))
    )


def read_text(name: str) -> str:
    """A shipped UTF-8 text."""
    return resource(name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    """A shipped file's bytes."""
    return resource(name).read_bytes()


@contextmanager
def folder(name: str) -> Iterator[Path]:
    """A shipped file or folder as a path on disk, for libraries that only take paths."""
    with as_file(resource(name)) as path:
        yield path
