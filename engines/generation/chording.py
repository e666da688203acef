"""Chords, pads and strings: a rhythm, and voices that move as little as they can."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from engines.generation.harmony import chord_tones, lead_voices
from engines.generation.meters import bar_steps, is_fast, step_beat
from engines.generation.patterns import LOUD, pick_by_energy
from engines.model.arrangement import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.generation.harmony import Harmony
    from engines.generation.scene import Bar, Scene
    from engines.model.operations import Role

_REGISTERS: Final[dict[Role, tuple[int, int]]] = {"chords": (52, 76), "pad": (50, 78), "strings": (55, 86)}
_LONGEST: Final = Fraction(16)
_LAST: Final = 0.9
"""The velocity of the remix's last chord."""
_PLUCKED: Final = frozenset({"guitar", "nylon", "clean_guitar"})


def write_chords(scene: Scene) -> Iterator[Note]:
    """The notes of a chords, pad or strings lane, in order of their chords."""
    role = scene.part.role
    name = {"pad": scene.style.pad, "strings": scene.style.strings}.get(role, scene.style.chords)
    low, high = register(scene)
    before: tuple[int, ...] = ()
    open_until = Fraction(-1)
    for bar in scene.bars:
        dice = scene.random(role, bar.label)
        pattern = pick_by_energy("chords", name, dice, loud=bar.energy >= LOUD)
        for at, stop, velocity in _strokes(scene, bar, pattern):
            if velocity == 0.0 and at < open_until:
                continue
            harmony = scene.harmony(at)
            tones = chord_tones(harmony, scene.style.voicing)
            if not tones:
                before = ()
                continue
            end = _reach(scene, bar, harmony, at) if velocity == 0.0 else min(stop, harmony.stop)
            before = lead_voices(
                tones, before, low, high, wide=role != "chords" or scene.style.voicing == "ninth"
            )
            open_until = end if velocity == 0.0 else Fraction(-1)
            yield from _strike(scene, bar, before, at, end, velocity or 0.7)


def register(scene: Scene) -> tuple[int, int]:
    """The lowest and highest note of a part."""
    low, high = _REGISTERS.get(scene.part.role, (52, 76))
    shift = 12 * (scene.part.octave + scene.habit.octave)
    return low + shift, high + shift


def _strokes(scene: Scene, bar: Bar, pattern: str) -> Iterator[tuple[Fraction, Fraction, float]]:
    """Start, stop and velocity of each stroke in a bar; 0 for a chord that is only struck when it changes."""
    steps = bar_steps(pattern, bar.index, bar.beats, rest="-")
    if "=" in pattern:
        yield from _changes(scene, bar)
        return
    if bar.closing:
        yield bar.first, bar.stop, _LAST
        return
    thin = is_fast(scene.bpm(bar.start))
    sparse = scene.density < 0.35 or bar.energy < 0.3
    current: tuple[Fraction, float] | None = None
    for at, written in enumerate([*steps, "."]):
        char = "-" if thin and at % 2 and written != "." and at < len(steps) else written
        beat = bar.start + step_beat(at, 4, scene.style.swing, scene.eighth)
        if char == "-":
            continue
        if current is not None:
            yield from _split(scene, current[0], beat, current[1])
        soft = char != "." and int(char) < 6
        current = None if char == "." or (sparse and soft) else (beat, int(char) / 9.0)


def _split(
    scene: Scene, start: Fraction, stop: Fraction, velocity: float
) -> Iterator[tuple[Fraction, Fraction, float]]:
    """A stroke, and another on the new chord where it is held into one by half a beat or more."""
    at = start
    while at < stop:
        change = scene.harmony(at).stop
        end = min(stop, change)
        if at == start or end - at >= Fraction(1, 2):
            yield at, end, velocity if at == start else 0.85 * velocity
        at = max(end, at + Fraction(1, 16))


def _changes(scene: Scene, bar: Bar) -> Iterator[tuple[Fraction, Fraction, float]]:
    at = bar.first
    while at < bar.stop:
        stop = min(scene.harmony(at).stop, bar.stop)
        yield at, stop, 0.0
        at = stop if stop > at else bar.stop


def _reach(scene: Scene, bar: Bar, harmony: Harmony, at: Fraction) -> Fraction:
    """How long a sustained chord holds: to its change, the end of the span, or four bars."""
    span = next((s for s in scene.part.spans if s.start <= at < s.stop), None)
    return min(harmony.stop, at + _LONGEST, span.stop if span else bar.stop)


def _strike(
    scene: Scene, bar: Bar, pitches: tuple[int, ...], at: Fraction, stop: Fraction, velocity: float
) -> Iterator[Note]:
    if stop <= at:
        return
    dice = scene.random("touch", scene.part.role, bar.label, bar.index % 8, str(at - bar.start))
    spread = 9.0 if scene.habit.patch in _PLUCKED else 0.0
    loose = scene.style.humanise_ms * 0.5
    for index, pitch in enumerate(pitches):
        yield Note(
            start=at,
            length=stop - at,
            pitch=pitch,
            velocity=velocity * (0.78 + 0.22 * bar.energy) * (1.0 + 0.06 * dice.uniform(-1.0, 1.0)),
            late_ms=index * spread + loose * float(dice.uniform(-1.0, 1.0)),
        )
