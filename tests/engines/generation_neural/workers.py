"""What the tests let a worker process do, so that their own process imports no torch library."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np
from safetensors.numpy import load_file, save_file

from engines.core.errors import Missing
from engines.generation.neural import working
from engines.generation.neural.folders import OPTIONAL, read_folder
from engines.generation.neural.loading import shield
from engines.generation.neural.machine import Setting
from engines.generation.neural.models import Heard, load
from engines.generation.neural.requests import PartRefused, PartRequest, Task
from tests.engines.generation_neural.requests import noise

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.core.jobs import JobContext

CHORDS = ((220.0, 261.6, 329.6), (185.0, 233.1, 277.2))
"""A minor, and F sharp: as far from each other as two chords go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What came of one task.

    Attributes:
        refused: the sentence, where it was.
        frames, asked: how long it is at the model's rate, and how long it had to be.
        again: the largest difference of two runs.
        changed: the largest difference where what is heard was changed.
    """

    refused: str = ""
    frames: int = 0
    asked: int = 0
    again: float = 0.0
    changed: float = 0.0


def chord(number: int, frames: int, rate: int) -> np.ndarray:
    """A chord with a little noise, (2, frames)."""
    time = np.arange(frames) / rate
    tones = sum(np.sin(2 * np.pi * hertz * time) for hertz in CHORDS[number])
    return (0.15 * tones + noise(frames, number, 0.02)).astype(np.float32)


def was_marked(_nothing: None, _ctx: JobContext) -> bool:
    """Whether the model that the process holds was marked before; it is now."""
    (held,) = working._KEPT.values()
    before = hasattr(held.model, "marked")
    held.model.marked = True  # type: ignore[union-attr]
    return before


def try_models(
    asked: tuple[dict[str, Path], PartRequest, tuple[Task, ...]], ctx: JobContext
) -> dict[str, dict[str, Tried]]:
    """Each task of each model: twice the same and once with a changed source."""
    paths, request, tasks = asked
    shield()
    return {name: _try_tasks(path, request, tasks) for name, path in paths.items()}


def _try_tasks(path: Path, request: PartRequest, tasks: tuple[Task, ...]) -> dict[str, Tried]:
    model = load(read_folder(path), Setting(device="cpu"), 2)
    found = {}
    for task in tasks:
        wanted = replace(request, task=task)
        frames = round(request.frames * model.rate / 44_100) - 7
        window = (frames // 4, frames // 2) if task == "repaint" else None

        def make(
            number: int,
            wanted: PartRequest = wanted,
            frames: int = frames,
            window: tuple[int, int] | None = window,
        ) -> np.ndarray:
            sound = chord(number, frames, model.rate)
            heard = Heard(frames=frames, context=sound, guide=sound, window=window)
            return model.make(wanted, heard, _no_step)

        try:
            first, second, other = make(0), make(0), make(1)
        except PartRefused as refused:
            found[task] = Tried(refused=refused.hint)
            continue
        found[task] = Tried(
            frames=first.shape[1],
            asked=frames,
            again=float(np.abs(first - second).max()),
            changed=float(np.abs(first - other).max()),
        )
    found |= {what: Tried(refused=_refusal(path, spoil)) for what, spoil in SPOILT.items()}
    nothing = Heard(frames=1000, context=None, guide=None)
    found["nothing"] = Tried(refused=_said(lambda: model.make(request, nothing, _no_step)))
    sound = chord(0, 1000, model.rate)
    windowless, heard = replace(request, task="repaint"), Heard(frames=1000, context=sound, guide=sound)
    found["windowless"] = Tried(refused=_said(lambda: model.make(windowless, heard, _no_step)))
    if path.name.startswith("ace-step"):
        found["untaught"] = Tried(refused=_without_tokenizers(path, replace(request, task="vary"), heard))
    return found


def _refusal(path: Path, spoil: Callable[[Path], None]) -> str:
    """What is said of a copy of a model that was spoilt."""
    with TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(path, f"{folder}/copy", dirs_exist_ok=True))
        spoil(copy)
        return _said(lambda: load(read_folder(copy), Setting(device="cpu"), 2))


def _without_tokenizers(path: Path, request: PartRequest, heard: Heard) -> str:
    """What is said where ACE-Step came without what it needs to vary a sound."""
    with TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(path, f"{folder}/copy", dirs_exist_ok=True))
        for name in OPTIONAL:
            shutil.rmtree(copy / name)
        model = load(read_folder(copy), Setting(device="cpu"), 2)
        return _said(lambda: model.make(request, heard, _no_step))


def _said(work: Callable[[], object]) -> str:
    try:
        work()
    except (Missing, PartRefused) as refused:
        return refused.hint
    return ""


def _no_step(_done: int, _of: int) -> None:
    pass


def _a_tensor_less(path: Path) -> None:
    _rewritten(path, lambda tensors, name: tensors.pop(name))


def _another_shape(path: Path) -> None:
    _rewritten(path, lambda tensors, name: tensors.update({name: np.zeros((3, 5, 7, 2), np.float32)}))


def _rewritten(path: Path, change: Callable[[dict[str, np.ndarray], str], object]) -> None:
    file = read_folder(path).weights[-1]
    tensors = load_file(file)
    change(tensors, max(tensors))
    save_file(tensors, file, metadata={"format": "pt"})


def _no_words(path: Path) -> None:
    next(path.rglob("tokenizer.json")).write_text("{}", "utf-8")


SPOILT = {"lacking": _a_tensor_less, "misshapen": _another_shape, "wordless": _no_words}
"""What may be wrong with a model that only shows when it is built."""
