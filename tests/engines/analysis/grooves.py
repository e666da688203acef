"""Songs of known truth in the grooves of common styles: syncopated, off the beat, drumless, in odd bars."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from engines.core.rng import rng
from tests.engines.analysis.synthetic import MAJOR, MINOR, RATE, Made, Spec

STEPS: Final = 4
"""Steps of a pattern in a beat."""


@dataclass(frozen=True, kw_only=True)
class Groove:
    """Patterns of one bar, four steps to the beat; x is a stroke, o a soft one.

    `bars_a_chord` is how long chords usually hold; `sevenths` how many of them have one.
    """

    bpm: tuple[float, float]
    kick: str = ""
    snare: str = ""
    hat: str = ""
    bass: str = ""
    chords: str = ""
    meter: int = 4
    swing: float = 0.5
    timbre: str = "keys"
    arpeggio: bool = False
    bars_a_chord: float = 1.0
    sevenths: float = 0.0
    jitter_s: float = 0.003
    fills: bool = True


GROOVES: Final[dict[str, Groove]] = {
    "rock": Groove(
        bpm=(95, 165), kick="x.......x.x.....", snare="....x.......x...", hat="x.x.x.x.x.x.x.x.",
        bass="x.x.x.x.x.x.x.x.", chords="x.x.x.x.x.x.x.x.", timbre="guitar",
    ),
    "pop": Groove(
        bpm=(88, 128), kick="x.....x.x.......", snare="....x.......x...", hat="x.o.x.o.x.o.x.o.",
        bass="x.....x.x...x...", chords="x...............",
    ),
    "funk": Groove(
        bpm=(92, 118), kick="x..x......x..x..", snare="....x..o.o..x..o", hat="xoxoxoxoxoxoxoxo",
        bass="x..x..x...x.x...", chords="..x...x...x...x.", bars_a_chord=2.0, sevenths=0.7,
    ),
    "house": Groove(
        bpm=(118, 130), kick="x...x...x...x...", snare="....x.......x...", hat="..x...x...x...x.",
        bass="..x...x...x...x.", chords="x..x..x...x.....", jitter_s=0.0,
    ),
    "drum and bass": Groove(
        bpm=(168, 178), kick="x.........x.....", snare="....x.......x...", hat="x.x.x.x.x.x.x.x.",
        bass="x.........x.....", chords="x...............", timbre="pad", bars_a_chord=2.0, jitter_s=0.0,
    ),
    "trap": Groove(
        bpm=(66, 78), kick="x.....x...x.....", snare="....x.......x...", hat="xoxoxoxoxoxoxoxo",
        bass="x.....x.........", chords="x...............", jitter_s=0.0,
    ),
    "reggae": Groove(
        bpm=(68, 88), kick="........x.......", snare="........x.......", hat="x.x.x.x.x.x.x.x.",
        bass="x..x..x.x...x...", chords="..x...x...x...x.", swing=0.54,
    ),
    "ballad": Groove(
        bpm=(62, 84), kick="x.......x.......", snare="....x.......x...", hat="x.x.x.x.x.x.x.x.",
        bass="x.......x.......", chords="x.x.x.x.x.x.x.x.", arpeggio=True,
    ),
    "shuffle": Groove(
        bpm=(96, 140), kick="x.......x.......", snare="....x.......x...", hat="x.x.x.x.x.x.x.x.",
        bass="x...x...x...x...", chords="x.....x.........", swing=0.66, sevenths=0.5,
    ),
    "jazz": Groove(
        bpm=(110, 190), hat="x...x.x.x...x.x.", bass="x...x...x...x...", chords="x.....x.......x.",
        swing=0.64, sevenths=1.0, jitter_s=0.006, fills=False,
    ),
    "folk": Groove(
        bpm=(84, 126), bass="x.......x.......", chords="x...x.x...x.x.x.", timbre="guitar", jitter_s=0.006,
        fills=False,
    ),
    "piano": Groove(
        bpm=(70, 110), bass="x...............", chords="x.x.x.x.x.x.x.x.", arpeggio=True, jitter_s=0.008,
        fills=False,
    ),
    "waltz": Groove(
        bpm=(84, 160), meter=3, kick="x...........", snare="....o...o...", bass="x...........",
        chords="....x...x...",
    ),
    "slow waltz": Groove(
        bpm=(76, 110), meter=3, bass="x...........", chords="x.x.x.x.x.x.", arpeggio=True, fills=False
    ),
    "six": Groove(
        bpm=(140, 210), meter=6, kick="x.......................", snare="............x...........",
        hat="x...x...x...x...x...x...", bass="x...........x.......x...", chords="x...x...x...x...x...x...",
        arpeggio=True,
    ),
    "five": Groove(
        bpm=(120, 176), meter=5, kick="x...........x.......", snare="....x...x.......x...",
        hat="x...x...x...x...x...", bass="x.....x.....x...x...", chords="x.....x.....x.......",
    ),
    "seven": Groove(
        bpm=(140, 220), meter=7, kick="x.......x...............x...", snare="....x.......x.......x.......",
        hat="x...x...x...x...x...x...x...", bass="x.......x.......x...........",
        chords="x.......x.......x...........", timbre="guitar",
    ),
}  # fmt: skip

FORMS: Final = (
    (("A", 8), ("B", 16), ("C", 8), ("B", 16), ("C", 8)),
    (("A", 4), ("B", 8), ("C", 8), ("B", 8), ("C", 8), ("D", 8), ("C", 8)),
    (("B", 16), ("C", 16), ("B", 16), ("C", 16)),
    (("A", 8), ("B", 12), ("C", 8), ("B", 12), ("C", 8), ("A", 8)),
)
PROGRESSIONS: Final = {
    "major": (
        (0, 3, 4, 4), (0, 4, 5, 3), (5, 3, 0, 4), (3, 4, 0, 0), (1, 4, 0, 0), (0, 5, 1, 4), (0, 2, 3, 4),
        (0, 3, 0, 3), (0, 0, 3, 3, 0, 4, 0, 4),
    ),
    "minor": (
        (0, 5, 2, 6), (0, 6, 5, 6), (0, 3, 6, 2), (0, 0, 5, 4), (5, 6, 0, 0), (0, 3, 0, 4), (0, 2, 5, 6),
        (0, 6, 3, 4),
    ),
}  # fmt: skip
"""Degrees of the scale from 0; some do not begin on the tonic, as songs do."""


@dataclass
class _Player:
    """Plays one song's events onto its lanes; every different sound is made once."""

    seed: int
    tuning_cents: float
    lanes: dict[str, np.ndarray]
    sounds: dict[tuple[object, ...], np.ndarray] = field(default_factory=dict)

    def strike(self, kind: str, at_s: float, level: float) -> None:
        key = (kind,)
        if key not in self.sounds:
            self.sounds[key] = _drum(kind, self.seed)
        _lay(self.lanes["drums"], at_s, self.sounds[key], level)

    def tone(self, lane: str, timbre: str, note: int, at_s: float, seconds: float, level: float) -> None:
        key = (timbre, note, round(seconds, 2))
        if key not in self.sounds:
            self.sounds[key] = _tone(timbre, note + self.tuning_cents / 100, round(seconds, 2), self.seed)
        _lay(self.lanes[lane], at_s, self.sounds[key], level)


def groove_spec(seed: int) -> tuple[str, Spec]:
    """A groove and a song of it."""
    g = rng(seed, "groove")
    name = sorted(GROOVES)[seed % len(GROOVES)]
    groove = GROOVES[name]
    return name, Spec(
        seed=seed,
        bpm=float(g.uniform(*groove.bpm)),
        meter=groove.meter,
        tonic=int(g.integers(12)),
        mode=str(g.choice(["major", "minor"])),
        form=FORMS[int(g.integers(len(FORMS)))],
        jitter_s=groove.jitter_s,
        drift=float(g.choice([0.0, 0.0, 0.0, 0.02])) if groove.jitter_s else 0.0,
        swing=groove.swing,
        drums=bool(groove.hat or groove.kick),
        tuning_cents=float(g.uniform(-25, 25)),
        lead_in_s=float(g.uniform(0.0, 2.0)),
        noise_db=float(g.choice([-60.0, -45.0])),
    )


def make_groove(name: str, spec: Spec) -> Made:
    """Render a song of a groove."""
    groove, g = GROOVES[name], rng(spec.seed, "play")
    bars = sum(count for _, count in spec.form)
    place = np.arange(bars * spec.meter + 1)
    steps = 60.0 / (spec.bpm * (1.0 + spec.drift * np.sin(2 * np.pi * place / 90.0)))
    beats = spec.lead_in_s + np.concatenate([[0.0], np.cumsum(steps[:-1])])
    frames = int((beats[-1] + 1.5) * RATE)
    lanes = {lane: np.zeros(frames) for lane in ("vocals", "drums", "bass", "other")}
    player = _Player(seed=spec.seed, tuning_cents=spec.tuning_cents, lanes=lanes)
    chords: list[tuple[float, float, int, str]] = []
    sections: list[tuple[float, str]] = []
    bar = 0
    for part, count in spec.form:
        sections.append((float(beats[bar * spec.meter]), part))
        look = _Look(spec, groove, part)
        for i in range(count):
            at = beats[bar * spec.meter : (bar + 1) * spec.meter + 1]
            chord = look.chord(spec, i)
            chords.append((float(at[0]), float(at[-1]), chord[0], "maj" if chord[1][1] == 4 else "min"))
            now = _Bar(player, groove, look, at, g)
            now.play_drums(fill=groove.fills and i == count - 1)
            now.play_chord(*chord)
            if look.sung:
                now.sing(*chord)
            bar += 1
    lanes["other"] += g.standard_normal(frames) * 10 ** (spec.noise_db / 20)
    return Made(
        spec=spec,
        stems={lane: 0.3 * sound for lane, sound in lanes.items()},
        beats=beats[:-1],
        downbeats=beats[: bars * spec.meter : spec.meter],
        chords=tuple(chords),
        sections=tuple(sections),
        duration_s=frames / RATE,
        off_beats=any("x" in pattern[2::STEPS] for pattern in (groove.hat, groove.chords)),
    )


class _Look:
    """How a part of the form differs from the others."""

    def __init__(self, spec: Spec, groove: Groove, part: str) -> None:
        g = rng(spec.seed, "look", part)
        choices = PROGRESSIONS[spec.mode]
        order = rng(spec.seed, "order").permutation(len(choices))
        index = sorted(dict(spec.form)).index(part)
        self.degrees = choices[int(order[index])]
        self.bars_a_chord = groove.bars_a_chord
        self.level = {"A": 0.6, "B": 0.8, "C": 1.0, "D": 0.7}[part]
        self.drums = part != "A" or g.random() < 0.5
        self.sung = part in {"B", "C"}
        self.octave = 12 if part == "C" and g.random() < 0.5 else 0
        self.seventh = tuple(bool(x) for x in g.random(16) < groove.sevenths)

    def chord(self, spec: Spec, bar: int) -> tuple[int, tuple[int, ...]]:
        """Root and steps above it in a bar of the part."""
        place = int(bar / self.bars_a_chord) % len(self.degrees)
        degree = self.degrees[place]
        scale = MAJOR if spec.mode == "major" else MINOR
        third = 4 if spec.mode == "minor" and degree == 4 else (scale[(degree + 2) % 7] - scale[degree]) % 12
        steps: tuple[int, ...] = (0, third, 7)
        if self.seventh[place]:
            steps = (
                *steps,
                10
                if spec.mode == "minor" and degree == 4
                else (scale[(degree + 6) % 7] - scale[degree]) % 12,
            )
        return (spec.tonic + scale[degree]) % 12, steps


class _Bar:
    """One bar that is played."""

    def __init__(
        self, player: _Player, groove: Groove, look: _Look, beats: np.ndarray, g: np.random.Generator
    ) -> None:
        self.player, self.groove, self.look, self.beats, self.g = player, groove, look, beats, g
        self.steps = groove.meter * STEPS

    def moment(self, step: int) -> float:
        """When a step is played [s]."""
        beat, inner = divmod(step, STEPS)
        if beat >= self.groove.meter:
            return float(self.beats[-1])
        share = self.groove.swing if inner == STEPS // 2 else inner / STEPS
        at, after = self.beats[beat : beat + 2]
        return float(at + share * (after - at) + self.g.normal(0.0, self.groove.jitter_s))

    def play_drums(self, *, fill: bool) -> None:
        if not self.look.drums:
            return
        groove = self.groove
        for kind, pattern, level in (
            ("kick", groove.kick, 0.9), ("snare", groove.snare, 0.6), ("hat", groove.hat, 0.18)
        ):  # fmt: skip
            for step in (i for i, mark in enumerate(pattern) if mark != "."):
                soft = 1.0 if pattern[step] == "x" else 0.35
                self.player.strike(kind, self.moment(step), level * soft * self.look.level)
        for step in range(self.steps - STEPS, self.steps) if fill else ():
            self.player.strike("snare", self.moment(step), 0.4 * self.look.level)

    def play_chord(self, root: int, tones: tuple[int, ...]) -> None:
        groove, player, look = self.groove, self.player, self.look
        for start, stop in _spans(groove.bass, self.steps):
            fifth = 7 if start >= self.steps // 2 and start % STEPS == 0 else 0
            length = 0.85 * (self.moment(stop) - self.moment(start))
            player.tone("bass", "bass", 28 + (root - 4) % 12 + fifth, self.moment(start), length, 0.5)
        notes = [52 + look.octave + (root + step - 4) % 12 for step in tones]
        hold, level = (1.35, 0.3) if groove.arpeggio else (0.9, 0.15)
        for i, (start, stop) in enumerate(_spans(groove.chords, self.steps)):
            length = max(0.08, hold * (self.moment(stop) - self.moment(start)))
            for note in [notes[i % len(notes)]] if groove.arpeggio else notes:
                player.tone("other", groove.timbre, note, self.moment(start), length, level * look.level)

    def sing(self, root: int, tones: tuple[int, ...]) -> None:
        for at, after in itertools.pairwise(self.beats):
            if self.g.random() < 0.6:
                note = 60 + (root + tones[int(self.g.integers(3))]) % 12
                start = float(at) + self.g.normal(0.0, 0.02)
                self.player.tone("vocals", "voice", note, start, 0.9 * float(after - at), 0.3)


def _spans(pattern: str, steps: int) -> list[tuple[int, int]]:
    """Each stroke with the next one."""
    at = [i for i, mark in enumerate(pattern) if mark != "."]
    return list(zip(at, [*at[1:], steps], strict=True))


def _lay(lane: np.ndarray, at_s: float, sound: np.ndarray, level: float) -> None:
    start = max(0, round(at_s * RATE))
    stop = min(lane.size, start + sound.size)
    if stop > start:
        lane[start:stop] += level * sound[: stop - start]


def _drum(kind: str, seed: int) -> np.ndarray:
    g = rng(seed, "drum", kind)
    seconds = {"kick": 0.25, "snare": 0.2, "hat": 0.08}[kind]
    t = np.arange(int(seconds * RATE)) / RATE
    noise = g.standard_normal(t.size)
    if kind == "kick":
        low, fall = g.uniform(42, 65), g.uniform(25, 60)
        sweep = low * t + g.uniform(80, 200) / fall * (1 - np.exp(-fall * t))
        return np.sin(2 * np.pi * sweep) * np.exp(-t * g.uniform(12, 25)) + 0.05 * noise * np.exp(-t * 400)
    if kind == "snare":
        body = np.sin(2 * np.pi * g.uniform(160, 240) * t) * np.exp(-t * 30)
        return g.uniform(0.3, 0.7) * body + 0.6 * noise * np.exp(-t * g.uniform(18, 40))
    return np.diff(noise, prepend=0.0) * np.exp(-t * g.uniform(40, 120))


ATTACKS_S: Final = {"keys": 0.004, "guitar": 0.003, "pad": 0.05, "bass": 0.006, "voice": 0.04}
FALLS: Final = {"keys": 2.5, "guitar": 3.0, "pad": 0.1, "bass": 1.5, "voice": 0.3}


def _tone(timbre: str, note: float, seconds: float, seed: int) -> np.ndarray:
    g = rng(seed, "timbre", timbre)
    t = np.arange(int((seconds + 0.04) * RATE)) / RATE
    hz = 440.0 * 2 ** ((note - 69) / 12)
    slope, fall = g.uniform(1.1, 1.9), g.uniform(0.02, 0.5)
    out = np.zeros(t.size)
    for k in range(1, min(12, int(9_000 / hz)) + 1):
        stretch = k * np.sqrt(1 + (0.0004 if timbre in {"keys", "guitar"} else 0.0) * k * k)
        wave = t + (0.003 * np.sin(2 * np.pi * 5.2 * t) / 5.2 if timbre == "voice" else 0.0)
        out += k**-slope * np.exp(-fall * k * t) * np.sin(2 * np.pi * hz * stretch * wave + k)
    if timbre == "guitar":
        out = np.tanh(2.0 * out)
    shape = np.minimum(t / ATTACKS_S[timbre], 1.0) * np.exp(-FALLS[timbre] * t)
    return out * shape * np.clip((seconds + 0.04 - t) / 0.04, 0.0, 1.0)
