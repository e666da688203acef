"""What this machine offers a model: its devices, and how to run in less memory when it runs out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from engines.core.machine import no_device
from engines.generation.neural.loading import shield
from engines.generation.neural.requests import PartRefused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.jobs import JobContext

SHORTEST_S: Final = 6.0
"""Pieces are not made shorter than this: music needs some bars to hang together [s]."""
WORKING_SHARE: Final = 1.3
"""What a model takes, its weights included, as a factor on them: a rule of thumb, not a measurement."""
_ORDER: Final = ("cuda", "xpu", "mps", "cpu")
_HALF: Final = frozenset({"cuda", "xpu"})
"""Where half precision (bfloat16) and offloading are offered when memory runs short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """One device that torch can use.

    Attributes:
        name: torch's name of it: "cuda", "xpu", "mps", "cpu".
        label: in words: "NVIDIA GeForce RTX 4070 (CUDA)".
        free_mb: its free memory [MB].
    """

    name: str
    label: str
    free_mb: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a model is run.

    Attributes:
        device: where.
        half: in bfloat16 rather than float32.
        offload: with only the part of the model that works on the device.
        longest_s: the longest piece at once [s].
    """

    device: str
    half: bool = False
    offload: bool = False
    longest_s: float = 30.0

    def words_on(self, label: str) -> str:
        """As a person reads it, the device in words: "the processor"."""
        extra = [word for word, on in (("half precision", self.half), ("offloading", self.offload)) if on]
        return " with ".join([label, *([" and ".join(extra)] if extra else [])])

    def smaller(self) -> tuple[Setting, str] | None:
        """The next setting that needs less memory, and the sentence for the person; None behind the last."""
        if self.device in _HALF and not self.half:
            return replace(self, half=True), "Memory ran short, so the model ran in half precision."
        if self.device in _HALF and not self.offload:
            return replace(self, offload=True), (
                "Memory ran short, so idle parts of the model waited in the computer's own memory."
            )
        if self.longest_s / 2 >= SHORTEST_S:
            shorter = replace(self, longest_s=self.longest_s / 2)
            return shorter, f"Memory ran short, so it was made in pieces of {shorter.longest_s:.0f} s."
        if self.device != "cpu":
            slow = replace(self, device="cpu", half=False, offload=False)
            return slow, "The graphics memory ran out, so the processor went on."
        return None


def devices() -> tuple[Device, ...]:
    """Every device that torch can use here, the best first. Imports torch: for workers."""
    import torch  # noqa: PLC0415  (late: takes seconds to import)

    found = [Device(name="cpu", label="the processor", free_mb=free_memory_mb())]
    if torch.cuda.is_available():
        kind = "ROCm" if torch.version.hip else "CUDA"
        free, _ = torch.cuda.mem_get_info()
        name = torch.cuda.get_device_name()
        found.append(Device(name="cuda", label=f"{name} ({kind})", free_mb=free >> 20))
    if hasattr(torch, "xpu") and torch.xpu.is_available():
        memory = torch.xpu.get_device_properties().total_memory
        found.append(Device(name="xpu", label="the Intel graphics card (XPU)", free_mb=memory >> 20))
    if torch.backends.mps.is_available():
        memory = torch.mps.recommended_max_memory()
        found.append(Device(name="mps", label="the Apple graphics processor (MPS)", free_mb=memory >> 20))
    return tuple(sorted(found, key=lambda device: _ORDER.index(device.name)))


def free_memory_mb() -> int:
    """Memory of the computer that can be used without swapping [MB], on every system; for workers."""
    import psutil  # noqa: PLC0415  (late: comes with the extra)

    return int(psutil.virtual_memory().available >> 20)


def hold_room(setting: Setting, weights_mb: int) -> None:
    """Hold that a model's weights fit the computer's memory: else it would swap, or be ended without a word.

    Raises:
        PartRefused: they do not, and they are to be there.
    """
    if setting.device != "cpu":
        return
    free = free_memory_mb()
    if weights_mb > free:
        raise PartRefused(
            f"{weights_mb} MB of weights, {free} MB free",
            hint=f"This model needs {weights_mb / 1000:.1f} GB of memory and {free / 1000:.1f} GB are free; "
            "close other programs or take a smaller one.",
        )


def hardware(wanted: str, _ctx: JobContext) -> Device:
    """The device of that name, or the best one where no name is given; for a worker process.

    Raises:
        Missing: there is no such device.
    """
    shield()
    return chosen(devices(), wanted)


def chosen(found: Sequence[Device], wanted: str = "") -> Device:
    """The device of that name, or the best one where no name is given.

    Raises:
        Missing: there is no such device.
    """
    for device in found:
        if wanted in {"", device.name}:
            return device
    raise no_device(wanted, [device.name for device in found])


def fitting(device: Device, longest_s: float, needs_mb: int) -> Setting:
    """The first setting that should fit the device, so that memory is not run into on purpose.

    Args:
        device: where the model is to run.
        longest_s: the longest piece that the model makes [s].
        needs_mb: what its weights take in float32 [MB].
    """
    setting, needs = Setting(device=device.name, longest_s=longest_s), needs_mb * WORKING_SHARE
    if device.name in _HALF and needs > device.free_mb:
        setting = replace(setting, half=True)
        if needs / 2 > device.free_mb:
            setting = replace(setting, offload=True)
    return setting
