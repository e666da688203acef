"""What ducks the mix: the kicks of the generated drums, known once their notes are written."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from engines.model.arrangement import DuckEffect

if TYPE_CHECKING:
    from engines.model.arrangement import Arrangement, Effect

_KICKS: Final = frozenset({35, 36})


def with_triggers(arrangement: Arrangement) -> Arrangement:
    """The arrangement whose ducking without triggers follows the kicks of its drum lanes.

    Where no drum lane has a kick, every beat ducks: the song's own drums are taken to kick there.
    """
    kicks = {
        note.start
        for lane in arrangement.lanes
        if lane.part is not None and lane.part.role in {"drums", "percussion"}
        for note in lane.notes
        if note.pitch in _KICKS
    }
    beats = tuple(Fraction(beat) for beat in range(int(arrangement.length)))
    triggers = tuple(sorted(kicks)) or beats
    return replace(
        arrangement,
        lanes=tuple(
            replace(lane, effects=tuple(_triggered(effect, triggers) for effect in lane.effects))
            for lane in arrangement.lanes
        ),
        master=replace(
            arrangement.master,
            effects=tuple(_triggered(effect, triggers) for effect in arrangement.master.effects),
        ),
    )


def _triggered(effect: Effect, triggers: tuple[Fraction, ...]) -> Effect:
    if not isinstance(effect, DuckEffect) or effect.triggers:
        return effect
    low = effect.start if effect.start is not None else triggers[0] if triggers else Fraction(0)
    inside = (at for at in triggers if at >= low and (effect.stop is None or at < effect.stop))
    return replace(effect, triggers=tuple(inside))
