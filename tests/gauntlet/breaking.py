"""A folder whose files fail on demand: the changes below it are counted, and some of them refused.

What fails are the system's own calls (see `faults.c`), so that SQLite, libsndfile and FFmpeg meet it as
Python does. The library is preloaded into a process when it starts; `Faults` then sets it.
"""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
from pathlib import Path
from typing import Final, Literal

Mode = Literal["none", "once", "full", "read-only", "vanished", "slow"]
MODES: Final[tuple[Mode, ...]] = ("none", "once", "full", "read-only", "vanished", "slow")
PLAN_VARIABLE: Final = "FLIPSIDE_FAULTS"
_SOURCE: Final = Path(__file__).with_name("faults.c")
_HEAD: Final = struct.Struct("iiii")
_SIZE: Final = _HEAD.size + 4096
_SLOW_US: Final = 2_000


def environment(folder: Path) -> dict[str, str] | None:
    """What a process needs in its environment to be broken; None where that cannot be built here.

    Args:
        folder: where the library and the plan are put; not below the folder that is to be broken.
    """
    compiler = shutil.which("cc")
    if compiler is None or not Path("/proc/self/fd").is_dir():
        return None
    library, plan = folder / "faults.so", folder / "plan"
    words = [
        compiler,
        "-shared",
        "-fPIC",
        "-O1",
        "-Wall",
        "-Werror",
        "-o",
        str(library),
        str(_SOURCE),
        "-ldl",
    ]
    subprocess.run(words, check=True)
    plan.write_bytes(bytes(_SIZE))
    return {"LD_PRELOAD": str(library), PLAN_VARIABLE: str(plan)}


class Faults:
    """The plan that the preloaded library of this process, and of all that it starts, follows."""

    def __init__(self, folder: Path) -> None:
        """For the files below a folder."""
        with Path(os.environ[PLAN_VARIABLE]).open("r+b") as file:
            self._plan = mmap.mmap(file.fileno(), _SIZE)
        below = os.fsencode(folder.resolve()) + b"/"
        self._plan[_HEAD.size : _HEAD.size + len(below) + 1] = below + b"\0"

    def begin(self, mode: Mode, at: int = 1) -> None:
        """Count from now on, and let the changes from the one numbered `at` on fail as the mode says."""
        self._plan[: _HEAD.size] = _HEAD.pack(0, 0, at, _SLOW_US)
        self._plan[: _HEAD.size] = _HEAD.pack(MODES.index(mode), 0, at, _SLOW_US)

    def end(self) -> int:
        """Let everything happen again; how many changes there were."""
        count: int = _HEAD.unpack(self._plan[: _HEAD.size])[1]
        self._plan[: _HEAD.size] = _HEAD.pack(0, 0, 0, 0)
        return count
