"""Drums and percussion: step grids with velocity, chance, swing and micro-timing; fills at phrase ends."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from engines.generation.builds import write_build
from engines.generation.meters import bar_steps, is_fast, step_beat
from engines.generation.percussion import COLOUR, KEYS, TIMEKEEPERS
from engines.model.arrangement import Note
from engines.model.style import GrooveLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engines.generation.scene import Bar, Scene

_HIT: Final = Fraction(1, 8)
_STEADY: Final = frozenset({"kick", "snare", "clap"})
_PERCUSSION: Final = (
    GrooveLine(instrument="shaker", steps="5.3.6.3.5.3.6.3."),
    GrooveLine(instrument="conga", steps="......5.......46", take=1),
    GrooveLine(instrument="slap", steps="....6.......5...", take=1),
    GrooveLine(instrument="bongo", steps="5..4..5...4.5...", take=2),
    GrooveLine(instrument="tambourine", steps="....6.......6...", take=2),
    GrooveLine(instrument="shaker", steps=".3.4.3.4.3.4.3.4", from_energy=0.6),
)
_FILL: Final = (
    GrooveLine(instrument="snare", steps="........5.6.7789"),
    GrooveLine(instrument="low_tom", steps="............6.7.", take=1),
)


@dataclass(frozen=True, slots=True)
class _Window:
    """From which step of a bar a fill plays; `steps` where there is none."""

    step: float


def write_drums(scene: Scene) -> Iterator[Note]:
    """The notes of a drum or percussion lane, in no order."""
    percussion = scene.part.role == "percussion"
    lines = _lines(scene, percussion=percussion)
    fills = _taken(scene, scene.style.fill or _FILL, "fill")
    for place, bar in enumerate(scene.bars):
        if bar.label == "build" and not percussion:
            yield from write_build(scene, bar)
            continue
        if bar.closing:
            yield from _last_stroke(scene, bar)
            continue
        share = 0.0 if percussion else _fill_share(scene, bar)
        for line in lines:
            yield from _play(scene, bar, line, before=1.0 - share)
        if share:
            for line in fills:
                yield from _play(scene, bar, line, after=1.0 - share)
        if not percussion and bar.opens and _crashes(scene, place):
            velocity = scene.style.crash * (0.7 + 0.3 * bar.energy)
            yield Note(start=bar.first, length=Fraction(4), pitch=KEYS["crash"], velocity=velocity)


def _last_stroke(scene: Scene, bar: Bar) -> Iterator[Note]:
    """A kick under a cymbal that rings out; styles without cymbals end on the kick."""
    yield Note(start=bar.first, length=_HIT, pitch=KEYS["kick"], velocity=0.9)
    if scene.style.crash > 0.0:
        yield Note(start=bar.first, length=Fraction(4), pitch=KEYS["crash"], velocity=scene.style.crash)


def _lines(scene: Scene, *, percussion: bool) -> tuple[GrooveLine, ...]:
    if not percussion:
        return _taken(scene, scene.style.groove, "groove")
    own = scene.style.percussion or tuple(line for line in scene.style.groove if line.instrument in COLOUR)
    return _taken(scene, own or _PERCUSSION, "percussion")


def _taken(scene: Scene, lines: Sequence[GrooveLine], what: str) -> tuple[GrooveLine, ...]:
    """The lines that always play and those of the one take that the seed picks."""
    takes = sorted({line.take for line in lines if line.take})
    if not takes:
        return tuple(lines)
    chosen = takes[int(scene.random(what, "take").integers(len(takes)))]
    return tuple(line for line in lines if line.take in {0, chosen})


def _crashes(scene: Scene, place: int) -> bool:
    bar = scene.bars[place]
    if scene.style.crash <= 0.0 or bar.energy < 0.45 or bar.first != bar.start:
        return False
    return place == 0 or scene.bars[place - 1].label != bar.label or bar.energy >= 0.7


def _fill_share(scene: Scene, bar: Bar) -> float:
    """Which share of the bar's end is a fill: none, a quarter, a half, or all of it before a lift."""
    if bar.energy < 0.3 or bar.ends:
        return 0.0
    if bar.left == 0:
        return 0.5 if bar.energy < 0.85 else 1.0
    every = scene.style.fill_every
    if (bar.index + 1) % every == 0:
        return 0.25 if scene.random("fill", bar.label, bar.index).random() < 0.6 else 0.5
    return 0.0


def _play(
    scene: Scene, bar: Bar, line: GrooveLine, *, before: float = 1.0, after: float = 0.0
) -> Iterator[Note]:
    if bar.energy < line.from_energy:
        return
    weak = "" if line.instrument not in TIMEKEEPERS else _keeping(line)
    steps = bar_steps(line.steps, bar.index, bar.beats, line.per_beat)
    chances = bar_steps(line.chance, bar.index, bar.beats, line.per_beat) if line.chance else []
    if weak:
        steps = [weak if char == "." and _is_weak(bar, at, line) else char for at, char in enumerate(steps)]
    fast = is_fast(scene.bpm(bar.start))
    dice = scene.random(line.instrument, line.steps, bar.label, bar.index % 16)
    for at, char in enumerate(steps):
        roll, push, hardness = dice.random(), dice.normal(), dice.normal()
        share = at / len(steps)
        chance = float(chances[at]) / 9.0 if chances and chances[at] != "." else 1.0
        if (
            char == "."
            or not after <= share < before
            or roll > chance
            or (fast and line.per_beat == 4 and at % 2)
        ):
            continue
        velocity = int(char) / 9.0
        if _too_soft(scene, line, velocity, at):
            continue
        loose = 0.35 if line.instrument in _STEADY else 1.0
        start = bar.start + step_beat(at, line.per_beat, scene.style.swing, scene.eighth)
        yield Note(
            start=start,
            length=_HIT if line.instrument != "open_hat" else Fraction(1, 2),
            pitch=KEYS.get(line.instrument, KEYS["perc"]),
            velocity=velocity * (0.72 + 0.28 * bar.energy) * (1.0 + 0.05 * max(-2.0, min(2.0, hardness))),
            late_ms=line.late_ms + loose * scene.style.humanise_ms * 0.5 * max(-2.0, min(2.0, push)),
        )


def _too_soft(scene: Scene, line: GrooveLine, velocity: float, step: int) -> bool:
    """Sparse parts leave out the soft strokes between the beats."""
    if line.instrument in _STEADY and velocity > 0.5:
        return False
    return scene.density < 0.4 and step % 4 != 0 and velocity < 0.9 - 1.5 * scene.density


def _is_weak(bar: Bar, step: int, line: GrooveLine) -> bool:
    return bar.beats in {6, 9, 12} and step % line.per_beat == 0


def _keeping(line: GrooveLine) -> str:
    digits = [int(char) for char in line.steps if char != "."]
    return str(max(2, min(digits) - 1)) if digits else "."
