"""A job as the window sees it: what it is, how far, how long still, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

State: TypeAlias = Literal["waiting", "running", "stopping", "done", "failed", "cancelled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class JobInfo:
    """One job at one moment.

    Attributes:
        ticket: its number; later jobs have higher ones.
        kind: what it is for: "open", "split", ...; a new job of one kind makes the older ones stale.
        title: one line for the person.
        fraction: 0–1 done.
        what: what is being done just now.
        state: how it stands.
        left_s: seconds it will still take, or None while that cannot be told.
        hint: where it failed, one sentence that says what to do.
    """

    ticket: int
    kind: str
    title: str
    fraction: float = 0.0
    what: str = ""
    state: State = "running"
    left_s: float | None = None
    hint: str = ""

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in {"done", "failed", "cancelled"}


def time_left(elapsed_s: float, fraction: float) -> float | None:
    """Seconds that a job will still take, by the pace so far.

    None in the first second and the first percent, where the pace says nothing yet.
    """
    if fraction < 0.01 or elapsed_s < 1.0:
        return None
    return elapsed_s * (1.0 - fraction) / fraction
