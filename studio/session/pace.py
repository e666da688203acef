"""How long songs take on their way, by what the same steps took so far on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST_S: Final = 1.0
"""What took less came out of a cache and says nothing of the work."""


class Pace:
    """Seconds of work for a second of sound, by step; a step that was never seen is not guessed at."""

    def __init__(self) -> None:
        self._rates: dict[str, float] = {}

    def learn(self, step: str, took_s: float, sound_s: float) -> None:
        """A step has ended; the slowest time counts, so that too little is never promised."""
        if took_s >= _LEAST_S:
            self._rates[step] = max(self._rates.get(step, 0.0), took_s / sound_s)

    def expects(self, steps: Iterable[str], sound_s: float) -> float | None:
        """How long steps will take for so much sound [s]; None where one of them was never seen."""
        total = 0.0
        for step in steps:
            rate = self._rates.get(step)
            if rate is None:
                return None
            total += rate * sound_s
        return total
