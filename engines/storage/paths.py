"""Where Flipside keeps its things: caches, data, models and settings, each in the system's own place."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import platformdirs

from engines.core.errors import OutputError
from engines.core.files import output_error, replacing

HOME_VARIABLE: Final = "FLIPSIDE_HOME"
"""The environment variable that puts everything below one folder."""

_APP: Final = "flipside"
_MODELS_CHOICE: Final = "models-folder.txt"
"""The file among the settings that names the models folder which the person chose."""
_LONGEST_PATH: Final = 4096


def cache_dir() -> Path:
    """What can be made again: stems, facts, waveforms. Safe to delete at any time."""
    return _place("cache", platformdirs.user_cache_dir(_APP, appauthor=False))


def data_dir() -> Path:
    """What cannot be made again: recovered projects, keys, ledgers."""
    return _place("data", platformdirs.user_data_dir(_APP, appauthor=False))


def models_dir() -> Path:
    """Weights of neural models that the person installed: in the folder they chose, else in the usual one."""
    return _chosen_models_dir() or _place(
        "models", str(Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "models")
    )


def choose_models_dir(folder: Path | None) -> None:
    """Have models in a folder of the person's own from now on; None for the usual one. Nothing is moved.

    Raises:
        OutputError: the folder cannot be made, or the choice cannot be kept.
    """
    choice = ready(config_dir()) / _MODELS_CHOICE
    if folder is None:
        choice.unlink(missing_ok=True)
        return
    chosen = ready(folder.expanduser().absolute())
    with replacing(choice) as temporary:
        temporary.write_text(str(chosen), encoding="utf-8")


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


def _chosen_models_dir() -> Path | None:
    try:
        with (config_dir() / _MODELS_CHOICE).open(encoding="utf-8") as file:
            chosen = Path(file.read(_LONGEST_PATH).strip())
    except (OSError, ValueError):
        return None
    return chosen if chosen.is_absolute() else None


def _place(name: str, system: str) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).expanduser() / name if home else Path(system)
