"""In the worker: a part made piece by piece, with less memory where it runs out, checked and written."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import soxr

from engines.core.audio import WORK_CHANNELS, WORK_RATE
from engines.core.machine import is_out_of_memory
from engines.generation.neural.checking import checked
from engines.generation.neural.folders import ModelFolder
from engines.generation.neural.loading import shield
from engines.generation.neural.machine import Setting, chosen, devices, fitting, hold_room
from engines.generation.neural.models import Heard, Model, load
from engines.generation.neural.pieces import cut, joined, lead_at, next_piece, stretch_of
from engines.generation.neural.requests import PartRefused, PartRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.generation.neural.pieces import Piece

_LOADED: Final = 0.1
"""The share of the progress that loading takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the worker is asked.

    Attributes:
        folder: the model, checked.
        request: the part.
        into: the raw file to write; see `RawSource`.
        longest_s: the longest piece that the model makes [s].
        device: torch's name of the device; empty for the best.
        steps: how many denoising steps; None for the model's own number.
    """

    folder: ModelFolder
    request: PartRequest
    into: Path
    longest_s: float
    device: str = ""
    steps: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What the worker did: where, in how many steps, in what time, and what the person should know."""

    device: str
    steps: int
    compute_s: float
    found: tuple[str, ...]
    notes: tuple[str, ...]


def work(order: Order, ctx: JobContext) -> Done:
    """Make the part and write it; the function that the worker process runs.

    Raises:
        PartRefused: what was made is not what was asked, or memory ran out to the last.
        Missing: the model does not fit its class, or there is no such device.
    """
    shield()
    device = chosen(devices(), order.device)
    key = (order.folder.path, device.name, order.steps)
    if key not in _KEPT:
        _KEPT.clear()  # Another model must be gone before this one comes.
        _KEPT[key] = Loaded(setting=fitting(device, order.longest_s, order.folder.float_mb))
    ctx.checkpoint(0.0, f"loading {order.folder.engine}")

    def load_as(setting: Setting) -> Model:
        hold_room(setting, order.folder.float_mb)
        return load(order.folder, setting, order.steps)

    return Maker(order.request, load_as, _KEPT[key], ctx).write(order.into, device.label)


@dataclass(slots=True, kw_only=True)
class Loaded:
    """A model and how it is run; where a process makes several parts, the next one finds it as it was left.

    Attributes:
        setting: memory that runs out makes it smaller.
        model: None until it is needed.
    """

    setting: Setting
    model: Model | None = None


_KEPT: Final[dict[tuple[Path, str, int | None], Loaded]] = {}
"""The model that this process used last, by its folder, the device that was asked for, and the steps."""


class Maker:
    """One part in the making.

    Attributes:
        loaded: the model and its setting as they are now.
        notes: what the person should know of memory that ran out.
    """

    def __init__(
        self, request: PartRequest, load_as: Callable[[Setting], Model], loaded: Loaded, ctx: JobContext
    ) -> None:
        self.loaded = loaded
        self.notes: list[str] = []
        self._request = request
        self._load_as = load_as
        self._ctx = ctx

    def write(self, into: Path, device: str) -> Done:
        """Make every piece and write them, joined, as one raw file."""
        began = time.monotonic()
        found: list[str] = []
        at = 0
        # The end of the piece before, over which the next one is faded in; it is not written yet.
        tail: FloatArray = np.zeros((WORK_CHANNELS, 0), np.float32)
        with into.open("wb") as file:
            while at < self._request.frames:
                piece, made = self._next(at)
                wanted = cut(self._request, piece)
                part = checked(made, wanted)
                found += part.found
                sound = joined(tail, part.samples, piece.lead)
                kept, at = piece.stop - piece.start, piece.stop
                held = min(lead_at(at), kept) if at < self._request.frames else 0
                file.write(np.ascontiguousarray(sound[:, : kept - held].T, "<f4").tobytes())
                tail = sound[:, kept - held : kept]
            file.write(np.ascontiguousarray(tail.T, "<f4").tobytes())
        return Done(
            device=device if self.loaded.setting.device != "cpu" else "the processor",
            steps=self.loaded.model.steps if self.loaded.model is not None else 0,
            compute_s=time.monotonic() - began,
            found=tuple(dict.fromkeys(found)),
            notes=tuple(self.notes),
        )

    def _next(self, at: int) -> tuple[Piece, FloatArray]:
        """The piece that begins there, made with as little memory as it takes."""
        while True:
            piece = next_piece(self._request, at, self.loaded.setting.longest_s)
            try:
                return piece, self._made(piece)
            except (RuntimeError, MemoryError) as error:
                self._shrink(error)

    def _made(self, piece: Piece) -> FloatArray:
        """One piece at our rate, stereo."""
        if self.loaded.model is None:
            self.loaded.model = self._load_as(self.loaded.setting)
        model, request = self.loaded.model, self._request

        def step(done: int, of: int) -> None:
            share = (piece.start + piece.lead + (piece.stop - piece.start - piece.lead) * done / of) / (
                request.frames
            )
            self._ctx.checkpoint(
                _LOADED + (1 - _LOADED) * share, f"making {request.role}: step {done} of {of}"
            )

        wanted = cut(request, piece)
        stretch = stretch_of(request, piece, self.loaded.setting.longest_s)
        frames = -(-stretch.frames * model.rate // WORK_RATE)
        before = request.around[0]
        heard = Heard(
            frames=frames,
            context=_heard(request.context, (stretch.start + before, stretch.stop + before), model.rate),
            guide=_heard(request.guide, (stretch.start, stretch.stop), model.rate),
            window=_at_rate(stretch.window, model.rate),
        )
        made = _stereo(model.make(wanted, heard, step))
        if made.shape[1] < frames:
            raise PartRefused(
                f"{made.shape[1]} frames instead of {frames}",
                hint=f"The model made {made.shape[1] / model.rate:.2f} s instead of "
                f"{frames / model.rate:.2f} s.",
            )
        sound = resampled(made[:, :frames], model.rate, WORK_RATE, stretch.frames)
        first = piece.start - stretch.start
        return sound[:, first : first + piece.frames]

    def _shrink(self, error: BaseException) -> None:
        """Go on with less memory, or give up in one sentence."""
        if not is_out_of_memory(error):
            raise PartRefused(
                f"the model failed: {error}", hint="The model failed on this part; install it again."
            ) from error
        smaller = self.loaded.setting.smaller()
        if smaller is None:
            raise PartRefused(
                f"out of memory: {error}",
                hint="There is too little memory for this model; close other programs or take a smaller one.",
            ) from error
        before, (self.loaded.setting, note) = self.loaded.setting, smaller
        self.notes.append(note)
        if self.loaded.setting.longest_s == before.longest_s:
            # The old one must be gone before the new one comes.
            self.loaded.model = None


def resampled(samples: FloatArray, rate: int, to: int, frames: int) -> FloatArray:
    """(channels, frames) at another rate: cut, or with silence behind it, to just so many frames."""
    sound = samples if rate == to else soxr.resample(samples.T, rate, to, quality="VHQ").T
    out = np.zeros((sound.shape[0], frames), np.float32)
    count = min(frames, sound.shape[1])
    out[:, :count] = sound[:, :count]
    return out


def _heard(source: Source | None, span: tuple[int, int], rate: int) -> FloatArray | None:
    """What a model hears at its rate, always stereo: models stumble over one channel."""
    if source is None:
        return None
    sound = _stereo(source.read(*span))
    if not np.abs(sound).max(initial=0.0) > 0.0:
        return None
    return resampled(sound, WORK_RATE, rate, -(-sound.shape[1] * rate // WORK_RATE))


def _at_rate(window: tuple[int, int] | None, rate: int) -> tuple[int, int] | None:
    return (window[0] * rate // WORK_RATE, -(-window[1] * rate // WORK_RATE)) if window else None


def _stereo(samples: FloatArray) -> FloatArray:
    return np.repeat(samples, 2, axis=0) if samples.shape[0] == 1 else samples[:2]
