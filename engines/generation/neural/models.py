"""What the worker knows of a model, whichever library it comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from engines.core.audio import FloatArray

if TYPE_CHECKING:
    from engines.generation.neural.folders import ModelFolder
    from engines.generation.neural.machine import Setting
    from engines.generation.neural.requests import PartRequest

Step: TypeAlias = Callable[[int, int], None]
"""Called behind each step with how many are done and how many there are; may raise to stop."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Heard:
    """What a model is given to hear, at its own rate, stereo, as long as it is to make.

    Attributes:
        frames: how many frames it is to make.
        context, guide: (2, frames) each, or None where there is none.
        window: for repaint: which frames of the context are to be made anew, start ≤ f < stop.
    """

    frames: int
    context: FloatArray | None
    guide: FloatArray | None
    window: tuple[int, int] | None = None


class Model(Protocol):
    """A loaded model."""

    rate: int
    """Of what it hears and makes [Hz]."""

    steps: int
    """How many steps it took, once it has made something."""

    def make(self, request: PartRequest, heard: Heard, step: Step) -> FloatArray:
        """One piece, (channels, frames) at `rate`; `heard.frames` long or longer, its window in its place.

        Raises:
            PartRefused: it cannot do this, in one sentence.
        """


def load(folder: ModelFolder, setting: Setting, steps: int | None) -> Model:
    """Build a model from its folder. Imports torch and the model's library: for workers.

    Args:
        folder: checked before.
        setting: how to run it.
        steps: how many denoising steps; None for the model's own number. MusicGen has none to choose.
    """
    if folder.engine == "ace-step":
        from engines.generation.neural.ace_step import AceStep  # noqa: PLC0415  (late: imports torch)

        return AceStep(folder, setting, steps)
    if folder.engine == "stable-audio":
        from engines.generation.neural.stable_audio import StableAudio  # noqa: PLC0415

        return StableAudio(folder, setting, steps)
    from engines.generation.neural.musicgen import MusicGen  # noqa: PLC0415

    return MusicGen(folder, setting)
