"""The command line as a person runs it: a process of its own, a home of its own, real files."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.songs import write_song

if TYPE_CHECKING:
    from collections.abc import Callable

CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    """What a command left."""

    code: int
    out: str
    err: str

    def is_one_sentence(self, code: int) -> bool:
        """One sentence on stderr, nothing on stdout, that exit code."""
        lines = self.err.strip().splitlines()
        return (
            self.code == code and len(lines) == 1 and "Traceback" not in self.err and lines[0].endswith(".")
        )


@pytest.fixture(scope="session")
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for all commands, so that a song is split once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def song(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small song."""
    return write_song(tmp_path_factory.mktemp("songs") / "small song.wav")


def environment(home: Path) -> dict[str, str]:
    """As on a machine without a display, with one thread for each library."""
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    kept.pop("QT_QPA_PLATFORM", None)
    return {**kept, "FLIPSIDE_HOME": str(home), "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def command(*words: str | Path) -> list[str]:
    """A flipside command line."""
    return [sys.executable, "-W", "error", "-m", "studio", *map(str, words)]


@pytest.fixture
def flipside(shared_home: Path, tmp_path: Path) -> Callable[..., Ran]:
    """Runs a command in an empty working folder."""
    here = tmp_path / "here"
    here.mkdir()

    def run(*words: str | Path, stdin: bytes | None = None, **more: str) -> Ran:
        done = subprocess.run(
            command(*words), cwd=here, env={**environment(shared_home), "PYTHONPATH": str(CHECKOUT), **more},
            input=stdin, capture_output=True, timeout=600, check=False,
        )  # fmt: skip
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def refusing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ran]:
    """As `flipside`, but inside the test's own process and home: fast, for what is refused early."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)

    def run(*words: str | Path) -> Ran:
        from studio.cli.app import app

        with pytest.raises(SystemExit) as ended:
            app([str(word) for word in words], prog_name="flipside")
        caught = capfd.readouterr()
        return Ran(int(ended.value.code or 0), caught.out, caught.err)

    return run


def leftovers(*folders: Path) -> list[Path]:
    """Temporary files that should be gone: of exports, songs and bounces, and half-made stems."""
    return [
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.name.startswith(".flipside-") or (path.is_file() and "work" in path.relative_to(folder).parts)
    ]
