"""A neural engine: what it can do, what it would take, and a part made, checked and at its level."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_CHANNELS, WORK_RATE
from engines.core.errors import TooShort
from engines.core.source import RawSource
from engines.core.worker import KeptWorker
from engines.dsp.loudness import integrated_loudness
from engines.generation.levels import REFERENCE_LUFS
from engines.generation.neural.ace_step import BASE_ONLY
from engines.generation.neural.catalogue import Installed, missing_packages
from engines.generation.neural.machine import WORKING_SHARE, fitting
from engines.generation.neural.requests import (
    Capabilities,
    Estimate,
    Making,
    PartRefused,
    Rendered,
)
from engines.generation.neural.working import Order, work

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.generation.neural.folders import Engine
    from engines.generation.neural.machine import Device
    from engines.generation.neural.requests import PartRequest

_CAPABILITIES: Final[dict[Engine, Capabilities]] = {
    "ace-step": Capabilities(tasks=("accompany", "complete", "vary", "repaint", "extract"), longest_s=120.0),
    "stable-audio": Capabilities(tasks=("accompany", "vary", "repaint"), longest_s=120.0),
    "musicgen": Capabilities(tasks=("accompany",), longest_s=30.0),
}
_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class NeuralEngine:
    """One installed model as an engine.

    Attributes:
        model: the model.
        device: torch's name of the device; empty for the best there is.
        steps: how many denoising steps; None for the model's own number.
        worker: makes the parts, and keeps the model from one to the next; None for a process a part.
    """

    model: Installed
    device: str = ""
    steps: int | None = None
    worker: KeptWorker | None = None

    def capabilities(self) -> Capabilities:
        """What it can do; a turbo model has fewer tasks."""
        found = _CAPABILITIES[self.model.folder.engine]
        if not self.model.folder.turbo:
            return found
        return replace(found, tasks=tuple(task for task in found.tasks if task not in BASE_ONLY))

    def estimate(self, request: PartRequest, hardware: Device, *, speed: float | None = None) -> Estimate:
        """What a part would take.

        Args:
            request: the part.
            hardware: where it would be made.
            speed: seconds of computing for a second of sound that this model took here before; None where
                it made nothing yet.
        """
        folder, length = self.model.folder, request.frames / WORK_RATE
        setting = fitting(hardware, self.capabilities().longest_s, folder.float_mb)
        weights = folder.largest_mb if setting.offload else folder.float_mb
        needs = round(weights * WORKING_SHARE)
        return Estimate(
            memory_mb=needs // 2 if setting.half else needs,
            free_mb=hardware.free_mb,
            length_s=length,
            seconds=None if speed is None else speed * length,
            licence=f"{self.model.listed.licence}: {self.model.listed.licence_words}",
            setting=setting.words_on(hardware.label),
        )

    def render(self, request: PartRequest, into: Path, ctx: JobContext) -> Rendered:
        """Make a part, in another process.

        Args:
            request: the part; its sources must be picklable by path (`RawSource`).
            into: the raw file to write.
            ctx: hears each step; its cancel ends the process within 0.3 s, in the middle of a step.

        Raises:
            PartRefused: the model cannot do this, or what it made is not what was asked.
            Missing: packages or weights are not there.
            Cancelled: `ctx` said so.
        """
        self._check(request)
        order = Order(
            folder=self.model.folder, request=request, into=into, longest_s=self.capabilities().longest_s,
            device=self.device, steps=self.steps,
        )  # fmt: skip
        with nullcontext(self.worker) if self.worker else KeptWorker() as worker:
            done = worker.run(work, order, ctx)
        made = RawSource(into)
        if made.frames != request.frames:
            raise PartRefused(
                f"{made.frames} frames instead of {request.frames}",
                hint="What the model made has another length than was asked.",
            )
        gain_db = _levelled(into, _level_of(request))
        return Rendered(
            source=RawSource(into),
            making=Making(
                engine=self.model.folder.engine,
                model=self.model.id,
                weights=self.model.folder.fingerprint,
                licence=self.model.listed.licence,
                allows=self.model.listed.licence_words,
                task=request.task,
                seed=request.seed,
                steps=done.steps,
                device=done.device,
                compute_s=done.compute_s,
                found=(*done.found, f"Its level was changed by {gain_db:+.1f} dB."),
                notes=done.notes,
            ),
        )

    def _check(self, request: PartRequest) -> None:
        missing = missing_packages()
        if missing is not None:
            raise missing
        able = self.capabilities()
        if request.task not in able.tasks:
            turbo = self.model.folder.turbo and request.task in BASE_ONLY
            why = "is the turbo model; single parts need the base model" if turbo else "cannot do that"
            raise PartRefused(f"{request.task} with {self.model.id}", hint=f"{self.model.id} {why}.")
        if request.context is None and request.guide is None:
            raise PartRefused(
                f"{self.model.id} with nothing to hear",
                hint=f"{self.model.id} makes a part to what it hears, and nothing sounds there.",
            )


def _level_of(request: PartRequest) -> float:
    """The loudness at which the mixer expects a part [LUFS]: its role's, or that of what is played anew."""
    if request.task == "vary" and request.context is not None:
        with suppress(TooShort):
            heard = integrated_loudness(request.context)
            if np.isfinite(heard):
                return heard
    return REFERENCE_LUFS[request.role]


def _levelled(file: Path, wanted: float) -> float:
    """Bring a raw part to a loudness [LUFS], in place; the change [dB]."""
    try:
        heard = integrated_loudness(RawSource(file))
    except TooShort:
        return 0.0
    if not np.isfinite(heard):
        return 0.0
    gain_db = float(np.clip(wanted - heard, -40.0, 40.0))
    samples = np.memmap(file, "<f4", "r+")
    for start in range(0, len(samples), _BLOCK * WORK_CHANNELS):
        samples[start : start + _BLOCK * WORK_CHANNELS] *= np.float32(10.0 ** (gain_db / 20.0))
    samples.flush()
    return gain_db
