"""The drums of a build: a roll that grows denser and louder, over a kick that leaves before the end."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from engines.generation.percussion import KEYS
from engines.model.arrangement import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.generation.scene import Bar, Scene

_STROKE: Final = Fraction(1, 8)
_DENSER: Final = ((0.25, 1), (0.5, 2), (1.0, 4))
"""Up to which share of the build how many strokes a beat."""
_KICK_LEAVES: Final = 0.75
_SOFTEST, _LOUDEST = 0.3, 0.95
_HUSH: Final = Fraction(1)
"""Beats of silence before what follows."""


def write_build(scene: Scene, bar: Bar) -> Iterator[Note]:
    """One bar of it; the last beat of the last bar is silent, so that what follows lands."""
    bars = bar.index + bar.remaining + 1
    for beat in range(bar.beats):
        share = (bar.index + beat / bar.beats) / bars
        at = Fraction(bar.start + beat)
        if bar.remaining == 0 and at >= bar.start + bar.beats - _HUSH and bar.beats > 1:
            return
        if share < _KICK_LEAVES:
            yield Note(start=at, length=_STROKE, pitch=KEYS["kick"], velocity=0.85)
        strokes = next(count for limit, count in _DENSER if share < limit)
        for stroke in range(strokes):
            grown = share + stroke / (strokes * bar.beats * bars)
            dice = scene.random("build", bar.index, beat, stroke)
            accent = 1.0 if stroke == 0 else 0.85
            velocity = (
                (_SOFTEST + (_LOUDEST - _SOFTEST) * grown) * accent * (1.0 + 0.04 * dice.uniform(-1, 1))
            )
            yield Note(
                start=at + Fraction(stroke, strokes), length=_STROKE, pitch=KEYS["snare"], velocity=velocity
            )
