"""Bass lines: a style's pattern read against the chord lane."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from engines.generation.harmony import at_beat, near, within
from engines.generation.meters import bar_steps, is_fast, step_beat
from engines.generation.patterns import LOUD, pick_by_energy
from engines.model.arrangement import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.generation.harmony import Harmony
    from engines.generation.scene import Bar, Scene

_LOW: Final = 29
"""The lowest note at octave 0: F1, 43.7 Hz."""
_SLIDE: Final = Fraction(1, 8)
_LONGEST: Final = Fraction(16)


@dataclass(slots=True)
class _Held:
    start: Fraction
    char: str
    stop: Fraction


def write_bass(scene: Scene) -> Iterator[Note]:
    """The notes of a bass lane, in order."""
    low = _LOW + 12 * (scene.part.octave + scene.habit.octave)
    for bar in scene.bars:
        dice = scene.random("bass", bar.label)
        loud = bar.energy >= LOUD
        first, second = (pick_by_energy("bass", scene.style.bass, dice, loud=loud) for _ in range(2))
        # The second half of an eight-bar phrase answers with another take.
        pattern = second if bar.index % 8 >= 4 and scene.density >= 0.4 else first
        held = list(_read(scene, bar, pattern))
        if bar.energy < 0.3 or bar.closing:
            held = _calm(bar, held)
        for index, hold in enumerate(held):
            following = held[index + 1].char if index + 1 < len(held) else ""
            yield from _sound(scene, bar, hold, low, slides=following == "s")


def _read(scene: Scene, bar: Bar, pattern: str) -> Iterator[_Held]:
    steps = bar_steps(pattern, bar.index, bar.beats, rest="-")
    thin = is_fast(scene.bpm(bar.start))
    hold: _Held | None = None
    for at, written in enumerate([*steps, "."]):
        char = "-" if thin and at % 2 and written != "." and at < len(steps) else written
        beat = bar.start + step_beat(at, 4, scene.style.swing, scene.eighth)
        if char == "-":
            continue
        if hold is not None:
            hold.stop = beat
            yield hold
        hold = None if char == "." else _Held(beat, char, beat)


def _calm(bar: Bar, held: list[_Held]) -> list[_Held]:
    """At low energy only the first note of the bar, held."""
    if not held:
        return []
    return [_Held(Fraction(bar.start), "R", Fraction(bar.start + bar.beats))]


def _sound(scene: Scene, bar: Bar, hold: _Held, low: int, *, slides: bool) -> Iterator[Note]:
    """One note, struck again where the chord changes under it."""
    at = hold.start
    while at < hold.stop:
        harmony = scene.harmony(at)
        stop = min(hold.stop, harmony.stop, at + _LONGEST)
        pitch = _pitch(scene, harmony, hold.char, low, hold.stop)
        if pitch is not None and stop - at >= Fraction(1, 8):
            dice = scene.random("touch", bar.label, bar.index % 8, str(at - bar.start))
            soft = 0.62 if hold.char in "rx" else 0.86
            length = stop - at
            if slides and stop == hold.stop:
                length += _SLIDE
            elif hold.char == "x":
                length = min(length, Fraction(1, 8))
            yield Note(
                start=at,
                length=length,
                pitch=pitch,
                velocity=soft * (0.8 + 0.2 * bar.energy) * (1.0 + 0.05 * dice.uniform(-1.0, 1.0)),
                late_ms=scene.style.humanise_ms * 0.4 * float(dice.uniform(-1.0, 1.0)),
            )
        at = max(stop, at + Fraction(1, 16))


def _pitch(scene: Scene, harmony: Harmony, char: str, low: int, stop: Fraction) -> int | None:
    if harmony.root is None:
        return None
    root = within(harmony.root, low)
    if char in "Rrsx" or harmony.pedal:
        return root
    if char == "8":
        return root + 12
    if char == "a":
        return _approach(scene, harmony, root, low, stop)
    return root + _interval(harmony, char)


def _interval(harmony: Harmony, char: str) -> int:
    """Semitones above the root for a third, fifth, sixth or seventh that fits."""
    root = harmony.root or 0
    wanted = {"3": (3, 4), "5": (7, 6, 8), "6": (9, 8), "7": (10, 11)}.get(char, (0,))
    pool = harmony.tones if char in "35" else (*harmony.tones, *harmony.scale)
    if not harmony.sure and char != "5":
        return 7 if (root + 7) % 12 in harmony.tones else 0
    found = [step for step in wanted if (root + step) % 12 in pool]
    return found[0] if found else 0


def _approach(scene: Scene, harmony: Harmony, root: int, low: int, stop: Fraction) -> int:
    """A scale step below or above the next chord's root; the fifth where the chord stays."""
    coming = at_beat(scene.lane, stop)
    if coming.root is None or coming.root == harmony.root or not harmony.sure:
        return root + _interval(harmony, "5")
    target = near(coming.root, within(coming.root, low))
    side = -1 if target > root else 1
    for step in (1, 2, 3):
        if (target + side * step) % 12 in (*harmony.scale, *harmony.tones):
            return target + side * step
    return root
