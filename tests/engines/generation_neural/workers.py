"""What the tests let a worker process do, so that their own process imports no torch library."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from engines.core.errors import Missing
from engines.generation.neural.folders import read_folder
from engines.generation.neural.loading import shield
from engines.generation.neural.machine import Setting
from engines.generation.neural.models import Heard, load
from engines.generation.neural.requests import PartRefused, PartRequest, Task
from tests.engines.generation_neural.requests import noise

if TYPE_CHECKING:
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
        window = (request.frames // 4, request.frames // 2) if task == "repaint" else None
        wanted = PartRequest(**{**_fields(request), "task": task, "window": window})
        frames = round(request.frames * model.rate / 44_100) - 7

        def make(number: int, wanted: PartRequest = wanted, frames: int = frames) -> np.ndarray:
            sound = chord(number, frames, model.rate)
            heard = Heard(frames=frames, context=sound, guide=sound)
            return model.make(wanted, heard, lambda _done, _of: None)

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
    found["lacking"] = Tried(refused=_without_a_tensor(path))
    try:
        model.make(request, Heard(frames=1000, context=None, guide=None), lambda _done, _of: None)
    except PartRefused as refused:
        found["nothing"] = Tried(refused=refused.hint)
    return found


def _without_a_tensor(path: Path) -> str:
    """What is said of a copy of a model in which one tensor is missing."""
    from safetensors.numpy import load_file, save_file

    with TemporaryDirectory() as folder:
        copy = shutil.copytree(path, f"{folder}/copy", dirs_exist_ok=True)
        file = read_folder(Path(copy)).weights[-1]
        tensors = load_file(file)
        del tensors[max(tensors)]
        save_file(tensors, file, metadata={"format": "pt"})
        try:
            load(read_folder(Path(copy)), Setting(device="cpu"), 2)
        except Missing as refused:
            return refused.hint
    return ""


def _fields(request: PartRequest) -> dict[str, object]:
    return {name: getattr(request, name) for name in request.__dataclass_fields__}
