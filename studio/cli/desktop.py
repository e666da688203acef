"""`flipside desktop`: menu entry, icon and file types in freedesktop.org's places, and away again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from engines.core.errors import Missing
from engines.core.files import output_error, replacing
from resources.locator import names, read_bytes, read_text
from studio.cli.console import say

_ENTRY: Final = "applications/flipside.desktop"
_TYPES: Final = "mime/packages/flipside.xml"
_UPDATES: Final = (
    ("update-mime-database", "mime"),
    ("update-desktop-database", "applications"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)
"""What makes desktops notice, where it is there, each with the folder it looks at."""


def run_install() -> None:
    """Write the files and have the desktop notice.

    Raises:
        Missing: not on Linux or the like.
        OutputError: a file cannot be written.
    """
    base = _base()
    for place, content in _files().items():
        target = base / place
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as cause:
            raise output_error(target, cause) from cause
        with replacing(target) as temporary:
            temporary.write_bytes(content)
        say(str(target))
    _update(base)


def run_remove() -> None:
    """Remove the files and have the desktop notice.

    Raises:
        Missing: not on Linux or the like.
        OutputError: a file cannot be removed.
    """
    base = _base()
    for place in _files():
        target = base / place
        try:
            if target.is_file():
                target.unlink()
                say(f"removed {target}")
        except OSError as cause:
            raise output_error(target, cause) from cause
    _update(base)


def _base() -> Path:
    if not sys.platform.startswith("linux") and "bsd" not in sys.platform:
        raise Missing(
            f"no freedesktop.org places on {sys.platform}",
            hint="On this system the program brings its icon and file types itself; nothing is to be done.",
        )
    home = os.environ.get("XDG_DATA_HOME", "")
    return Path(home) if Path(home).is_absolute() else Path.home() / ".local" / "share"


def _files() -> dict[str, bytes]:
    """What is written, by its place below the person's data folder."""
    found = {_ENTRY: _entry().encode(), _TYPES: read_bytes("desktop/flipside.xml")}
    found["icons/hicolor/scalable/apps/flipside.svg"] = read_bytes("icons/app.svg")
    for name in names("desktop", ".png"):
        size = Path(name).stem.rpartition("-")[2]
        found[f"icons/hicolor/{size}x{size}/apps/flipside.png"] = read_bytes(name)
    return found


def _entry() -> str:
    """The menu entry, for the program that runs now."""
    program = str(_program())
    quoted = '"' + "".join(f"\\{c}" if c in '"`$\\' else c for c in program).replace("%", "%%") + '"'
    lines = read_text("desktop/flipside.desktop").splitlines()
    made = {"Exec": f"Exec={quoted} open %f", "TryExec": f"TryExec={program}"}
    return "\n".join(made.get(line.partition("=")[0], line) for line in lines) + "\n"


def _program() -> Path:
    """The `flipside` of this installation, else whatever was started."""
    beside = Path(sys.executable).with_name("flipside")
    return beside if beside.is_file() else Path(sys.argv[0]).absolute()


def _update(base: Path) -> None:
    for tool, folder in _UPDATES:
        path = shutil.which(tool)
        if path is not None and (base / folder).is_dir():
            subprocess.run([path, str(base / folder)], capture_output=True, check=False)  # noqa: S603
