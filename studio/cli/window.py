"""`flipside` and `flipside open`: the window, or a sentence on why there is none."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from engines.core.errors import InputError, Missing
from engines.core.files import shown

if TYPE_CHECKING:
    from pathlib import Path

_NO_DISPLAY = "There is no display for the window; use `flipside remix` here, or start it on a desktop."


def open_window(song: Path | None) -> int:
    """Show the window and give its exit code once it is closed.

    Raises:
        InputError: there is no such song.
        Missing: Qt or a display is missing.
    """
    if song is not None and not song.is_file():
        raise InputError(
            f"no file {song}", hint=f"There is no file {shown(song)}; check its name and folder."
        )
    if not has_display():
        raise Missing("no display", hint=_NO_DISPLAY)
    try:
        from studio.app import run  # noqa: PLC0415 - only the window needs Qt
    except ImportError as cause:
        raise Missing(
            f"Qt cannot be loaded: {cause}",
            hint=f"The window's library Qt cannot be loaded ({cause}); run `flipside doctor` to mend it.",
        ) from cause
    return run(song)


def has_display() -> bool:
    """Whether Qt has a screen to draw on; Qt itself ends the process where it has none."""
    if not sys.platform.startswith("linux") and "bsd" not in sys.platform:
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in {
        "offscreen",
        "minimal",
        "vnc",
        "eglfs",
        "linuxfb",
    }:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
