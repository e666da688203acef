"""What a part would take by each model that is here: memory, time and licence, before anyone waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.core.audio import WORK_RATE
from engines.core.worker import run_spawned
from engines.generation.neural.catalogue import installed, missing_packages
from engines.generation.neural.engine import NeuralEngine
from engines.generation.neural.machine import hardware
from engines.generation.neural.requests import PartRequest
from engines.pipeline.neural.keeping import speed_of
from engines.storage import paths
from engines.storage.devices import chosen_device

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.generation.neural.requests import Estimate


def estimates(seconds: float, ctx: JobContext) -> dict[str, Estimate]:
    """What a part of that length would take on the chosen device, by the model's name.

    Nothing of torch is loaded, and nothing is said, where there is no model or the packages are missing.

    Args:
        seconds: how long the part is to be [s].
        ctx: its cancel ends the look at the devices.

    Raises:
        Missing: the device that was chosen is not there.
        WorkerDied, Cancelled: see `run_spawned`.
    """
    models = installed(paths.models_dir())
    if not models or missing_packages() is not None:
        return {}
    device = run_spawned(hardware, chosen_device(), ctx)
    request = PartRequest(
        role="pad", style="", frames=round(seconds * WORK_RATE), bpm=120.0, beats_per_bar=4, beats=(), bars=()
    )
    return {
        model.id: NeuralEngine(model=model).estimate(request, device, speed=speed_of(model.id, device.label))
        for model in models
    }
