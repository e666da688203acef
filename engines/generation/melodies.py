"""Arpeggios, and counter-melodies that speak where the singer is silent."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final

from engines.generation.harmony import chord_tones, near
from engines.generation.meters import bar_steps, is_fast, step_beat
from engines.generation.patterns import pick_take
from engines.generation.tunes import MELODY_STEM, sung_in
from engines.model.arrangement import Note

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    import numpy as np

    from engines.generation.harmony import Harmony
    from engines.generation.scene import Bar, Scene
    from engines.generation.tunes import Sung

_ARP_LOW: Final = 60
_HALF: Final = 6
"""From an arpeggio's lowest note to its middle [semitones]."""
_LEAD_MIDDLE: Final = 74
_LEAD_SPAN: Final = 9
_SINGING: Final = 0.3
"""From this share of a bar on the singer has it, and the lead is silent."""


def write_arp(scene: Scene) -> Iterator[Note]:
    """The notes of an arpeggio lane, in order."""
    low = _ARP_LOW + 12 * (scene.part.octave + scene.habit.octave)
    if scene.part.source:
        low = _sung_middle(scene, low + _HALF) - _HALF
    for bar in scene.bars:
        pattern = pick_take("arps", scene.style.arp, scene.random("arp", bar.label))
        for at, stop, char in _steps(scene, bar, pattern):
            harmony = scene.harmony(at)
            tones = chord_tones(harmony, scene.style.voicing)
            if not tones:
                continue
            strong = (at - bar.start) % 1 == 0
            if not strong and _rests(scene, bar, at):
                continue
            dice = scene.random("touch", bar.label, bar.index % 8, str(at - bar.start))
            yield Note(
                start=at,
                length=min(stop, harmony.stop) - at,
                pitch=_rung(tones, low, int(char)),
                velocity=(0.82 if strong else 0.64)
                * (0.75 + 0.25 * bar.energy)
                * (1.0 + 0.08 * dice.uniform(-1, 1)),
                late_ms=scene.style.humanise_ms * 0.3 * float(dice.uniform(-1.0, 1.0)),
            )


def write_lead(scene: Scene) -> Iterator[Note]:
    """The notes of a lead lane, in order, in the bars that the singer leaves free.

    Where the song has a melody that the remix does not sing, the lead takes it up; elsewhere it answers. One
    of chopped vocals keeps to the chords: it is an instrument, and no singer.
    """
    middle = _lead_middle(scene)
    pitch = middle
    most = _most_singing(scene)
    for bar in scene.bars:
        taken = [] if scene.part.source else sung_in(scene, bar, middle)
        if taken:
            yield from _taken_up(bar, taken)
            pitch = taken[-1].pitch
            continue
        singing = scene.singing.get(bar.start, 0.0)
        if singing > most:
            continue
        rhythm = pick_take("leads", scene.style.lead, scene.random("lead", bar.label))
        # One motif a kind of section: the same dice for each pair of bars, so that it comes back.
        dice = scene.random("motif", bar.label, bar.index % 4)
        for at, stop, _ in _steps(scene, bar, rhythm):
            harmony = scene.harmony(at)
            if (
                harmony.root is None
                or harmony.pedal
                or (singing >= _SINGING and at - bar.start < bar.beats / 2)
            ):
                continue
            strong = (at - bar.start) % 2 == 0 or stop - at >= 1
            pitch = _melodic(harmony, pitch, middle, dice, strong=strong or bool(scene.part.source))
            yield Note(
                start=at,
                length=min(stop, harmony.stop) - at,
                pitch=pitch,
                velocity=(0.8 if strong else 0.66)
                * (0.8 + 0.2 * bar.energy)
                * (0.7 if singing >= _SINGING else 1.0),
                late_ms=scene.style.humanise_ms * 0.5 * float(dice.uniform(-1.0, 1.0)),
            )


def _taken_up(bar: Bar, taken: list[Sung]) -> Iterator[Note]:
    """The song's own melody, on the beat a little stronger than between."""
    for note in taken:
        accent = 0.85 if note.start % 1 == 0 else 0.72
        yield Note(
            start=note.start,
            length=note.stop - note.start,
            pitch=note.pitch,
            velocity=accent * (0.8 + 0.2 * bar.energy),
        )


def _most_singing(scene: Scene) -> float:
    """How much singing a bar may hold for the lead to answer in it.

    Where the singer hardly ever rests, the lead takes the quietest fifth of the bars, softly and late.
    """
    shares = sorted(scene.singing.get(bar.start, 0.0) for bar in scene.bars)
    free = sum(share < _SINGING for share in shares)
    if not shares or free >= len(shares) / 5:
        return _SINGING - 1e-9
    return shares[len(shares) // 5]


def _steps(scene: Scene, bar: Bar, pattern: str) -> Iterator[tuple[Fraction, Fraction, str]]:
    """Start, stop and character of each note in a bar."""
    steps = bar_steps(pattern, bar.index, bar.beats, rest="-")
    thin = is_fast(scene.bpm(bar.start))
    current: tuple[Fraction, str] | None = None
    for at, written in enumerate([*steps, "."]):
        char = "-" if thin and at % 2 and written != "." and at < len(steps) else written
        beat = bar.start + step_beat(at, 4, scene.style.swing, scene.eighth)
        if char == "-":
            continue
        if current is not None and current[0] < bar.stop:
            yield current[0], beat, current[1]
        current = None if char == "." else (beat, char)


def _rests(scene: Scene, bar: Bar, at: Fraction) -> bool:
    """Thin out a sparse or calm arpeggio, and one under a singer."""
    keep = 0.45 + 0.55 * min(1.0, scene.density * 1.6)
    keep -= 0.3 * max(0.0, 0.5 - bar.energy) + 0.15 * scene.singing.get(bar.start, 0.0)
    return bool(scene.random("rest", bar.label, bar.index % 4, str(at - bar.start)).random() > keep)


def _rung(tones: tuple[int, ...], low: int, index: int) -> int:
    ladder = sorted(low + (tone - low) % 12 for tone in tones)
    octave, place = divmod(index, len(ladder))
    return ladder[place] + 12 * octave


def _lead_middle(scene: Scene) -> int:
    """A register beside the singer's: a fifth above the highest note, or the usual one."""
    shift = 12 * (scene.part.octave + scene.habit.octave)
    if scene.part.source:
        return _sung_middle(scene, _LEAD_MIDDLE + shift)
    stem = scene.facts.stem("vocals")
    high = stem.high_note if stem is not None else None
    usual = _LEAD_MIDDLE + shift
    if high is None or not scene.singing or abs(high - usual) > 8:
        return usual
    return int(min(84 + shift, max(usual, round(high) + 5)))


def _sung_middle(scene: Scene, usual: int) -> int:
    """The middle of what is sung in the song, where its voice is most like itself; else `usual`."""
    stem = scene.facts.stem(MELODY_STEM)
    if stem is None or not stem.melody:
        return usual
    return round(median(pitch for _, _, pitch in stem.melody)) + 12 * scene.part.octave


def _melodic(harmony: Harmony, before: int, middle: int, dice: np.random.Generator, *, strong: bool) -> int:
    """The next note: a chord note near by on strong places, else a step along the scale."""
    pull = -1 if before > middle + _LEAD_SPAN // 2 else 1 if before < middle - _LEAD_SPAN // 2 else 0
    leap = float(dice.normal()) * 3.0 + 2.0 * pull
    target = before + leap
    tones = harmony.tones if harmony.sure else harmony.tones[:1] + harmony.tones[2:3]
    pool = tones if strong or not harmony.sure else harmony.scale
    options = [near(tone, target) for tone in pool]
    moving = [p for p in options if p != before and abs(p - middle) <= _LEAD_SPAN]
    return min(moving or options, key=lambda p: (abs(p - target), p))
