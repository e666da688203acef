"""The process that opens harmed files: held to its memory, and watched for what it writes and starts.

    python -m tests.gauntlet.guarded FOLDER

Says `ready`, reads lines `DOOR PATH` from stdin, and answers each with one line of JSON.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import traceback
from pathlib import Path
from typing import Any, Final

from engines.core.errors import EngineError
from tests.gauntlet.doors import DOORS
from tests.gauntlet.trial import data_bytes

MEMORY_BYTES: Final = 1_000_000_000
"""The most that opening a file may take, over what the process has when its libraries are loaded."""
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NEVER: Final = (
    "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "socket.connect", "socket.bind",
    "pickle.find_class",
)  # fmt: skip
_CHANGING: Final = (
    "os.rename",
    "os.remove",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "shutil.rmtree",
)


class Watch:
    """Notes what an audit hook sees that must not be."""

    def __init__(self, folder: Path) -> None:
        self._allowed = (str(folder.resolve()), "/dev/null")
        self.on = False
        self.seen: list[str] = []

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        """One event of the interpreter."""
        if not self.on:
            return
        outside = event in _NEVER
        if event == "open":
            outside = self._outside(args[0]) and isinstance(args[2], int) and bool(args[2] & _WRITING)
        elif event in _CHANGING:
            outside = any(self._outside(path) for path in _changed(event, args))
        if outside:
            self.on = False
            self.seen.append(f"{event} {args[:2]!r}"[:300])
            self.on = True

    def _outside(self, path: object) -> bool:
        if not isinstance(path, str | bytes | os.PathLike):
            return False
        return not str(Path(os.fsdecode(path)).absolute()).startswith(self._allowed)


def _changed(event: str, args: tuple[Any, ...]) -> list[object]:
    """The paths that an event changes; one that is relative to an open folder is made whole."""
    pairs = [(args[0], args[2]), (args[1], args[3])] if event == "os.rename" else [(args[0], args[-1])]
    return [
        Path(f"/proc/self/fd/{folder}").resolve() / os.fsdecode(path)
        if isinstance(folder, int) and folder >= 0 and isinstance(path, str | bytes)
        else path
        for path, folder in pairs
    ]


def main() -> None:
    """Answer until stdin ends."""
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    _silence(1)
    watch = Watch(Path(sys.argv[1]))
    sys.addaudithook(watch)
    _warm()
    limit = data_bytes() + MEMORY_BYTES
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    answers.write("ready\n")
    _silence(2)
    for line in sys.stdin:
        door, path = line.rstrip("\n").split(" ", 1)
        watch.seen.clear()
        watch.on = True
        outcome, text = _opened(door, Path(path))
        watch.on = False
        if watch.seen:
            outcome, text = "fault", f"went outside: {watch.seen[0]}"
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        answers.write(json.dumps({"outcome": outcome, "text": text, "peak": peak}) + "\n")


def _opened(door: str, path: Path) -> tuple[str, str]:
    try:
        DOORS[door](path)
    except EngineError as refused:
        hint = refused.hint
        whole = hint.endswith(".") and "\n" not in hint and hint.isprintable() and len(hint) < 1_000
        return ("refused", hint) if whole else ("fault", f"no sentence: {hint!r}")
    except BaseException:  # noqa: BLE001 - whatever came through is the finding
        return "fault", traceback.format_exc()
    return "opened", ""


def _silence(stream: int) -> None:
    """Libraries print as they like."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, stream)
    os.close(null)


def _warm() -> None:
    """Load what is loaded late, so that the limit is on the files alone."""
    import demucs.hf  # noqa: F401
    import scipy.signal  # noqa: F401


if __name__ == "__main__":
    main()
