"""Where Flipside keeps its things: caches, data, models and settings, each in the system's own place."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import platformdirs

from engines.core.errors import OutputError
from engines.core.files import output_error

HOME_VARIABLE: Final = "FLIPSIDE_HOME"
"""The environment variable that puts everything below one folder."""

_APP: Final = "flipside"


def cache_dir() -> Path:
    """What can be made again: stems, facts, waveforms. Safe to delete at any time."""
    return _place("cache", platformdirs.user_cache_dir(_APP, appauthor=False))


def data_dir() -> Path:
    """What cannot be made again: recovered projects, keys, ledgers."""
    return _place("data", platformdirs.user_data_dir(_APP, appauthor=False))


def models_dir() -> Path:
    """Weights of neural models that the person installed."""
    return _place("models", str(Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "models"))


def config_dir() -> Path:
    """Settings."""
    return _place("config", platformdirs.user_config_dir(_APP, appauthor=False))


def log_dir() -> Path:
    """Logs."""
    return _place("logs", platformdirs.user_log_dir(_APP, appauthor=False))


def ready(folder: Path) -> Path:
    """The folder, made where it is missing, for this person only.

    Raises:
        OutputError: it cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError as cause:
        raise OutputError(
            f"{folder} is no folder", hint=f"“{folder}” is in the way of a folder; move or rename it."
        ) from cause
    except OSError as cause:
        raise output_error(folder, cause) from cause
    return folder


def _place(name: str, system: str) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).expanduser() / name if home else Path(system)
