"""What `flipside doctor` finds of the sound system; light, since a process of its own imports it to ask."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final

from engines.core.errors import Cancelled, EngineError
from engines.core.jobs import Watched
from engines.core.worker import run_spawned
from studio.cli.finding import Finding

if TYPE_CHECKING:
    from engines.core.jobs import JobContext

_PATIENCE_S: Final = 20.0
"""How long the sound system may take to answer [s]."""


def _ask_devices(_request: None, _ctx: JobContext) -> tuple[str, int, str]:
    """The sound library's version, how many outputs there are, and the one that is taken."""
    import sounddevice  # noqa: PLC0415 - only here, in a process of its own

    count = sum(device["max_output_channels"] > 0 for device in sounddevice.query_devices())
    name = str(sounddevice.query_devices(kind="output")["name"]) if count else ""
    return str(sounddevice.get_portaudio_version()[1]), count, name


def sound_card() -> tuple[Finding, ...]:
    """Asked in a process of its own: sound libraries may crash or print where devices are broken."""
    until = time.monotonic() + _PATIENCE_S
    patience = Watched(lambda _fraction, _what: None, lambda: time.monotonic() > until)
    try:
        version, count, default = run_spawned(_ask_devices, None, patience)
    except Cancelled:
        return (_no_portaudio("the sound system does not answer"),)
    except EngineError as error:
        return (_no_portaudio(error.what.strip().rpartition("\n")[2][:120]),)
    library = Finding(name="PortAudio", state="ok", text=version)
    if not count:
        return library, Finding(
            name="sound card", state="note",
            text="no output device; the window plays silently, remixes and exports work",
            mend="plug in or switch on a sound device",
        )  # fmt: skip
    return library, Finding(name="sound card", state="ok", text=f"{default} ({count} outputs)")


def _no_portaudio(reason: str) -> Finding:
    mend = (
        "sudo apt install libportaudio2"
        if sys.platform.startswith("linux")
        else "pip install --force-reinstall sounddevice"
    )
    return Finding(
        name="PortAudio",
        state="missing",
        text=f"{reason}; the window plays silently, remixes work",
        mend=mend,
    )
