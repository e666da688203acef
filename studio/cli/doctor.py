"""`flipside doctor`: what is there, what is missing, and how to mend it. Looks, and changes nothing."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from importlib import metadata, util
from typing import TYPE_CHECKING, Final

from engines.core.files import shown
from engines.model.schema import to_builtins
from engines.model.style import style_ids
from engines.separation import available
from engines.storage import StemCache, paths
from studio.cli.console import say, say_json
from studio.cli.doctor_machine import machine
from studio.cli.doctor_sound import sound_card
from studio.cli.finding import Finding

if TYPE_CHECKING:
    from pathlib import Path

_LIBRARIES: Final = (
    "numpy", "scipy", "soundfile", "av", "soxr", "pedalboard", "torch", "demucs", "safetensors",
    "mutagen", "msgspec", "typer", "PySide6-Essentials", "sounddevice",
)  # fmt: skip
_LOW_SPACE: Final = 2_000_000_000


def run_doctor(*, json_wanted: bool) -> None:
    """Print all findings. The exit code is 0: looking succeeded, whatever was found."""
    found = findings()
    if json_wanted:
        say_json("flipside.doctor", {"findings": [to_builtins(finding) for finding in found]})
        return
    marks = {"ok": "ok", "missing": "MISSING", "note": "note"}
    for finding in found:
        say(f"{marks[finding.state]:<8} {finding.name:<14} {finding.text}")
        if finding.mend:
            say(f"{'':<8} {'':<14} → {finding.mend}")


def findings() -> tuple[Finding, ...]:
    """All that was looked at, in the order to be shown."""
    return (
        _versions(), *machine(), *_libraries(), _window(), *sound_card(), *_models(), _styles(), *_folders(),
        _stem_cache(),
    )  # fmt: skip


def _versions() -> Finding:
    version = metadata.version("flipside-studio")
    python = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    return Finding(name="flipside", state="ok", text=f"{version}, {python}, {os.cpu_count() or 1} processors")


def _libraries() -> tuple[Finding, ...]:
    present, gone = [], []
    for name in _LIBRARIES:
        try:
            present.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            gone.append(name)
    found = [Finding(name="libraries", state="ok", text=", ".join(present))]
    if gone:
        found.append(
            Finding(
                name="libraries", state="missing", text=f"not installed: {', '.join(gone)}",
                mend=f"{sys.executable} -m pip install --upgrade --force-reinstall flipside-studio",
            )
        )  # fmt: skip
    return tuple(found)


def _window() -> Finding:
    from studio.cli.window import has_display  # noqa: PLC0415 - keeps this module's import short

    if util.find_spec("PySide6") is None:
        return Finding(
            name="window", state="missing", text="Qt is not installed", mend="pip install PySide6-Essentials"
        )
    if not has_display():
        return Finding(
            name="window", state="note", text="no display here; every command but `open` works without one",
            mend="log in to a desktop, or set DISPLAY or WAYLAND_DISPLAY",
        )  # fmt: skip
    return Finding(name="window", state="ok", text="a display is there")


def _models() -> tuple[Finding, ...]:
    found = []
    for model in available(paths.models_dir()):
        text = f"{'ready' if model.installed else 'not installed'}: {', '.join(model.stems)}"
        mend = "" if model.installed else f"flipside models install {model.name}"
        found.append(
            Finding(name=model.name, state="ok" if model.installed else "note", text=text, mend=mend)
        )
    return tuple(found)


def _styles() -> Finding:
    names = style_ids()
    if not names:
        return Finding(
            name="styles",
            state="missing",
            text="no style files",
            mend="pip install --force-reinstall flipside-studio",
        )
    return Finding(name="styles", state="ok", text=f"{len(names)}: {', '.join(names)}")


def _folders() -> tuple[Finding, ...]:
    folders = {
        "cache": paths.cache_dir(), "models": paths.models_dir(), "data": paths.data_dir(),
        "settings": paths.config_dir(), "logs": paths.log_dir(),
    }  # fmt: skip
    return tuple(_folder(name, folder) for name, folder in folders.items())


def _folder(name: str, folder: Path) -> Finding:
    nearest = next((place for place in (folder, *folder.parents) if place.exists()), folder)
    if not nearest.is_dir() or not os.access(nearest, os.W_OK):
        return Finding(
            name=name, state="missing", text=f"{shown(folder)} cannot be written",
            mend=f"change its permissions, or set {paths.HOME_VARIABLE} to a folder of yours",
        )  # fmt: skip
    free = shutil.disk_usage(nearest).free
    text = f"{shown(folder)}, {free / 1e9:.1f} GB free"
    if free < _LOW_SPACE and name == "cache":
        return Finding(name=name, state="note", text=text, mend="free some space: a song takes about 0.5 GB")
    return Finding(name=name, state="ok", text=text)


def _stem_cache() -> Finding:
    cache = StemCache()
    return Finding(
        name="stem cache", state="ok",
        text=f"{cache.used_bytes / 1e9:.2f} of {cache.limit_bytes / 1e9:.0f} GB used; it may be deleted",
    )  # fmt: skip
