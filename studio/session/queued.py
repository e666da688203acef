"""A song of the queue as a value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

QueuedState: TypeAlias = Literal["waiting", "running", "ready", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """One song of the queue at one moment.

    Attributes:
        number: by which it is known.
        path: its file.
        state: it waits, is worked on, can be opened at once, or could not be read.
        sound_s: how long it is [s]; None while that is not known.
        fraction: 0–1 done.
        what: what is being done just now.
        left_s: seconds it will still take, or None while that cannot be told.
        hint: where it failed, one sentence that says what to do.
    """

    number: int
    path: Path
    state: QueuedState = "waiting"
    sound_s: float | None = None
    fraction: float = 0.0
    what: str = ""
    left_s: float | None = None
    hint: str = ""

    @property
    def title(self) -> str:
        """What it is called in the list: its file's name."""
        return self.path.stem.replace("_", " ")

    @property
    def to_do(self) -> bool:
        """Whether there is still something to do for it."""
        return self.state in {"waiting", "running"}
