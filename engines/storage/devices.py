"""The device that models run on, where the person chose one: one choice for window and command line."""

from __future__ import annotations

from typing import Final

from engines.core.errors import InputError
from engines.core.files import replacing, shown
from engines.storage import paths

DEVICES: Final[dict[str, str]] = {
    "cuda": "NVIDIA or AMD graphics card",
    "xpu": "Intel graphics card",
    "mps": "Apple graphics processor",
    "cpu": "processor",
}
"""The devices that may be chosen, by torch's names, in words."""
_CHOICE: Final = "models-device.txt"
_LONGEST_NAME: Final = 16


def chosen_device() -> str:
    """Torch's name of the device that the person chose; empty for the best there is."""
    try:
        with (paths.config_dir() / _CHOICE).open(encoding="utf-8") as file:
            chosen = file.read(_LONGEST_NAME).strip()
    except (OSError, ValueError):
        return ""
    return chosen if chosen in DEVICES else ""


def choose_device(name: str) -> None:
    """Have models run on a device from now on; empty for the best there is.

    Raises:
        InputError: there is no such kind of device.
        OutputError: the choice cannot be kept.
    """
    if name not in {"", *DEVICES}:
        raise InputError(
            f"device {name!r}",
            hint=f"There is no kind of device {shown(name)}; there are auto, {', '.join(DEVICES)}.",
        )
    with replacing(paths.ready(paths.config_dir()) / _CHOICE) as temporary:
        temporary.write_text(name, encoding="utf-8")
