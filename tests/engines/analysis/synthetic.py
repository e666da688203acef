"""Songs with a known truth: tempo, drift, swing, meter, key, chords and sections, made from a seed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from engines.core.audio import Audio
from engines.core.rng import rng
from engines.core.source import ArraySource
from engines.model.stems import Stems
from tests.engines.analysis.sounds import RATE, add, hat, kick, snare, tone

MAJOR = (0, 2, 4, 5, 7, 9, 11)
MINOR = (0, 2, 3, 5, 7, 8, 10)
PROGRESSIONS = {
    "major": ((0, 4, 5, 3), (0, 5, 3, 4), (0, 3, 0, 4), (3, 0, 4, 0), (0, 2, 3, 4), (5, 3, 0, 4)),
    "minor": ((0, 5, 2, 6), (0, 3, 4, 0), (0, 6, 5, 6), (0, 3, 5, 4), (0, 5, 3, 4), (0, 0, 3, 4)),
}
KICKS = {3: (0,), 4: (0, 2), 5: (0, 3), 6: (0,), 7: (0, 4)}
SNARES = {3: (2,), 4: (1, 3), 5: (2, 4), 6: (3,), 7: (2, 6)}


@dataclass(frozen=True, kw_only=True)
class Role:
    """What a part of a song of popular form does."""

    level: float
    sung: bool
    drums: bool = True
    hats: int = 1
    order: int = 0


ROLES = {
    "intro": Role(level=0.55, sung=False, drums=False, order=0),
    "verse": Role(level=0.75, sung=True, order=0),
    "prechorus": Role(level=0.85, sung=True, order=1),
    "chorus": Role(level=1.0, sung=True, hats=2, order=2),
    "bridge": Role(level=0.7, sung=True, order=3),
    "solo": Role(level=0.9, sung=False, hats=2, order=2),
    "outro": Role(level=0.55, sung=False, drums=False, order=0),
}
"""Parts by the names that analysis gives them; parts of one `order` share their chords."""

FORMS = (
    (("intro", 4), ("verse", 16), ("chorus", 8), ("verse", 16), ("chorus", 8), ("bridge", 8), ("chorus", 8),
     ("outro", 4)),
    (("intro", 8), ("verse", 8), ("prechorus", 4), ("chorus", 8), ("verse", 8), ("prechorus", 4),
     ("chorus", 8), ("solo", 8), ("chorus", 8)),
    (("verse", 8), ("chorus", 8), ("verse", 8), ("chorus", 8), ("bridge", 4), ("chorus", 8)),
    (("intro", 8), ("verse", 16), ("chorus", 16), ("verse", 8), ("chorus", 16), ("outro", 8)),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Spec:
    """What a song shall be."""

    seed: int
    bpm: float = 120.0
    meter: int = 4
    tonic: int = 0
    mode: str = "major"
    form: tuple[tuple[str, int], ...] = (("A", 8), ("B", 8), ("A", 8), ("B", 8))
    drift: float = 0.0
    later_bpm: float | None = None
    """The tempo from the bar in the middle on, where it is another."""
    jitter_s: float = 0.0
    swing: float = 0.5
    drums: bool = True
    noise_db: float = -60.0
    tuning_cents: float = 0.0
    lead_in_s: float = 0.3
    half_time: bool = False
    """Choruses whose snare stands on the third beat alone, in bars of four."""
    pickup: bool = False
    """The voice begins a beat before its part."""
    lift: int = 0
    """Semitones by which the last chorus stands higher."""
    progressions: tuple[tuple[int, ...], ...] = ()
    """Degrees from 0 that the parts share out among them; those of `PROGRESSIONS` where none are given."""
    natural: bool = False
    """A minor song whose fifth degree is minor, too."""
    closes: bool = False
    """The last bar is the tonic."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Made:
    """A song and its truth."""

    spec: Spec
    stems: dict[str, np.ndarray]
    beats: np.ndarray
    downbeats: np.ndarray
    chords: tuple[tuple[float, float, int, str], ...]
    sections: tuple[tuple[float, str], ...]
    duration_s: float
    off_beats: bool

    @property
    def source(self) -> ArraySource:
        return to_source(sum(self.stems.values()))

    @property
    def stereo(self) -> ArraySource:
        """The song as it is mixed: what is neither voice, drums nor bass stands beside the middle in most."""
        place = float(rng(self.spec.seed, "place").choice([0.0, -0.25, 0.4, 0.6]))
        return to_source(
            sum(
                np.stack([(1.0 - side * place * (name == "other")) * x for side in (-1.0, 1.0)])
                for name, x in self.stems.items()
            )
        )

    @property
    def given_stems(self) -> Stems:
        return Stems(separator="given", sources={name: to_source(x) for name, x in self.stems.items()})


def to_source(samples: np.ndarray) -> ArraySource:
    return ArraySource(Audio(samples=np.atleast_2d(samples).astype(np.float32), rate=RATE))


def random_spec(seed: int, **given: object) -> Spec:
    """A song of a seed, within what popular music does."""
    g = rng(seed, "spec")
    meter = int(g.choice([4, 4, 4, 4, 3, 6, 5, 7]))
    bpm = float(g.uniform(72, 172)) if meter in {3, 4} else float(g.uniform(115, 190))
    forms = (
        (("A", 4), ("B", 8), ("C", 8), ("B", 8), ("C", 8)),
        (("A", 8), ("B", 8), ("A", 8), ("B", 8), ("C", 8), ("B", 8)),
        (("A", 4), ("B", 16), ("C", 8), ("B", 16), ("C", 8), ("A", 4)),
    )
    spec = Spec(
        seed=seed,
        bpm=bpm,
        meter=meter,
        tonic=int(g.integers(12)),
        mode=str(g.choice(["major", "minor"])),
        form=forms[int(g.integers(len(forms)))],
        swing=float(g.choice([0.5, 0.5, 0.5, 0.6, 0.667])) if meter in {3, 4} else 0.5,
        drums=bool(g.random() < 0.85),
        noise_db=float(g.choice([-60.0, -40.0, -30.0])),
        tuning_cents=float(g.uniform(-35, 35)),
        lead_in_s=float(g.uniform(0.0, 1.5)),
    )
    return replace(spec, **given)


def popular_spec(seed: int, **given: object) -> Spec:
    """A song of a popular form, with the traps that such songs have."""
    g = rng(seed, "popular")
    spec = Spec(
        seed=seed,
        bpm=float(g.uniform(76, 150)),
        tonic=int(g.integers(12)),
        mode=str(g.choice(["major", "minor"])),
        form=FORMS[int(g.integers(len(FORMS)))],
        swing=float(g.choice([0.5, 0.5, 0.6])),
        noise_db=float(g.choice([-60.0, -40.0])),
        tuning_cents=float(g.uniform(-20, 20)),
        lead_in_s=float(g.uniform(0.0, 1.0)),
        half_time=bool(g.random() < 0.3),
        pickup=bool(g.random() < 0.4),
        lift=int(g.choice([0, 0, 1, 2])),
    )
    return replace(spec, **given)


def make(spec: Spec) -> Made:
    """Render a song of a spec."""
    bars = sum(count for _, count in spec.form)
    beats = _beats(spec, bars * spec.meter + 1)
    duration = float(beats[-1]) + 0.8
    lanes = {name: np.zeros(int(duration * RATE) + RATE) for name in ("vocals", "drums", "bass", "other")}
    chords: list[tuple[float, float, int, str]] = []
    sections: list[tuple[float, str]] = []
    bar = 0
    styles = {name: _style(spec, name) for name in dict(spec.form)}
    last_chorus = max((i for i, (name, _) in enumerate(spec.form) if name == "chorus"), default=-1)
    for part, (name, count) in enumerate(spec.form):
        style = replace(styles[name], lift=spec.lift if part == last_chorus else 0)
        sections.append((float(beats[bar * spec.meter]), name))
        for i in range(count):
            at = beats[bar * spec.meter : (bar + 1) * spec.meter + 1]
            root, quality = _chord(spec, (0,) if spec.closes and bar == bars - 1 else style.progression, i)
            root = (root + style.lift) % 12
            chords.append((float(at[0]), float(at[-1]), root, quality))
            _play_bar(lanes, spec, style, at, (root, quality), bar)
            if style.sung and spec.pickup and i == 0 and bar:
                beat = float(at[1] - at[0])
                sung = _tone(64 + (root - 4) % 12, beat * 0.9, "voice", spec, 1.0)
                add(lanes["vocals"], float(at[0]) - beat, 0.3 * sung)
            bar += 1
    noise = rng(spec.seed, "noise").standard_normal(lanes["other"].size) * 10 ** (spec.noise_db / 20)
    stems = {name: lane[: int(duration * RATE)] * 0.3 for name, lane in lanes.items()}
    stems["other"] = stems["other"] + noise[: stems["other"].size]
    return Made(
        spec=spec,
        stems=stems,
        beats=beats[:-1],
        downbeats=beats[: bars * spec.meter : spec.meter],
        chords=tuple(chords),
        sections=tuple(sections),
        duration_s=duration,
        off_beats=any(_plays_off_beats(spec, style) for style in styles.values()),
    )


@dataclass(frozen=True, kw_only=True)
class _Style:
    """How one part of the form plays."""

    progression: tuple[int, ...]
    timbre: str
    bright: float
    hats: int
    sung: bool
    bass_pattern: str
    density: float
    level: float
    octave: int
    drums: bool = True
    half_time: bool = False
    lift: int = 0


def _style(spec: Spec, name: str) -> _Style:
    g = rng(spec.seed, "style", name)
    choices = spec.progressions or PROGRESSIONS[spec.mode]
    order = rng(spec.seed, "order").permutation(len(choices))
    index = sorted(dict(spec.form)).index(name)
    timbres = rng(spec.seed, "timbres").permutation(["organ", "saw", "pluck", "square"])
    if name in ROLES:
        role = ROLES[name]
        return _Style(
            progression=choices[int(order[role.order % len(order)])],
            timbre=str(timbres[role.order % 4]) if g.random() < 0.5 else str(timbres[0]),
            bright=float(g.uniform(0.9, 1.3)),
            hats=role.hats,
            sung=role.sung,
            bass_pattern=str(g.choice(["whole", "beats", "eighths"])),
            density=0.85 if name == "chorus" else 0.6,
            level=role.level,
            octave=12 if name == "chorus" and g.random() < 0.5 else 0,
            drums=role.drums or g.random() < 0.4,
            half_time=spec.half_time and name == "chorus",
        )
    return _Style(
        progression=choices[int(order[index % len(order)])],
        timbre=str(timbres[index % 4]),
        bright=float(g.uniform(0.8, 1.6)),
        hats=int(g.choice([1, 2])),
        sung=bool(index % 2),
        bass_pattern=str(g.choice(["whole", "beats", "eighths"])),
        density=float(g.uniform(0.4, 0.9)),
        level=float((0.7, 1.0, 0.85, 0.6)[index % 4]),
        octave=int(g.choice([0, 0, 12])),
    )


def _plays_off_beats(spec: Spec, style: _Style) -> bool:
    return spec.meter < 6 and ((spec.drums and style.hats == 2) or style.bass_pattern == "eighths")


def _beats(spec: Spec, count: int) -> np.ndarray:
    place = np.arange(count)
    wave = 1.0 + spec.drift * np.sin(2 * np.pi * place / max(40, count / 2))
    later = place >= count // 2 // spec.meter * spec.meter
    bpm = np.where(later & (spec.later_bpm is not None), spec.later_bpm or spec.bpm, spec.bpm)
    steps = 60.0 / (bpm * wave)
    beats = spec.lead_in_s + np.concatenate([[0.0], np.cumsum(steps[:-1])])
    return np.maximum(beats + rng(spec.seed, "jitter").normal(0.0, spec.jitter_s, count), 0.0)


def _chord(spec: Spec, progression: tuple[int, ...], bar: int) -> tuple[int, str]:
    degree = progression[bar % len(progression)]
    scale = MAJOR if spec.mode == "major" else MINOR
    third = (scale[(degree + 2) % 7] - scale[degree]) % 12
    if spec.mode == "minor" and degree == 4 and not spec.natural:
        third = 4
    return (spec.tonic + scale[degree]) % 12, "maj" if third == 4 else "min"


def _play_bar(
    lanes: dict[str, np.ndarray],
    spec: Spec,
    style: _Style,
    at: np.ndarray,
    chord: tuple[int, str],
    bar: int,
) -> None:
    if spec.drums and style.drums:
        _play_drums(lanes["drums"], spec, style, at)
    _play_bass(lanes["bass"], spec, style, at, chord[0])
    _play_chords(lanes["other"], spec, style, at, chord)
    if style.sung:
        _sing(lanes["vocals"], spec, style, at, chord, bar)


def _off(at: np.ndarray, beat: int, swing: float) -> float:
    return float(at[beat] + swing * (at[beat + 1] - at[beat]))


def _play_drums(lane: np.ndarray, spec: Spec, style: _Style, at: np.ndarray) -> None:
    for beat in range(spec.meter):
        if beat in KICKS[spec.meter]:
            add(lane, at[beat], 0.9 * style.level * kick())
        snares = (2,) if style.half_time and spec.meter == 4 else SNARES[spec.meter]
        if beat in snares:
            add(lane, at[beat], 0.6 * style.level * snare())
        add(lane, at[beat], 0.2 * hat())
        if style.hats == 2 and spec.meter < 6:
            add(lane, _off(at, beat, spec.swing), 0.14 * hat())


def _play_bass(lane: np.ndarray, spec: Spec, style: _Style, at: np.ndarray, root: int) -> None:
    low = 28 + (root - 4) % 12
    if style.bass_pattern == "whole":
        add(lane, at[0], 0.5 * _tone(low, at[-1] - at[0], "bass", spec, 1.0))
        return
    for beat in range(spec.meter):
        note = low + (7 if beat == spec.meter - 1 else 0)
        add(lane, at[beat], 0.5 * _tone(note, (at[beat + 1] - at[beat]) * 0.8, "bass", spec, 1.0))
        if style.bass_pattern == "eighths" and spec.meter < 6:
            off = _off(at, beat, spec.swing)
            add(lane, off, 0.35 * _tone(low, (at[beat + 1] - off) * 0.8, "bass", spec, 1.0))


def _play_chords(lane: np.ndarray, spec: Spec, style: _Style, at: np.ndarray, chord: tuple[int, str]) -> None:
    root, quality = chord
    notes = [52 + style.octave + (root + step - 4) % 12 for step in (0, 4 if quality == "maj" else 3, 7)]
    hits = range(spec.meter) if style.timbre == "pluck" else (0,)
    for beat in hits:
        stop = at[beat + 1] if style.timbre == "pluck" else at[-1]
        for note in notes:
            held = _tone(note, stop - at[beat], style.timbre, spec, style.bright)
            add(lane, at[beat], 0.16 * style.level * held)


def _sing(
    lane: np.ndarray, spec: Spec, style: _Style, at: np.ndarray, chord: tuple[int, str], bar: int
) -> None:
    g = rng(spec.seed, "sing", bar % 4)
    scale = MAJOR if spec.mode == "major" else MINOR
    tones = [0, 4 if chord[1] == "maj" else 3, 7]
    for beat in range(spec.meter):
        if g.random() > style.density:
            continue
        step = chord[0] + tones[int(g.integers(3))]
        if g.random() < 0.25:
            step = spec.tonic + style.lift + scale[int(g.integers(7))]
        note = 62 + (step - 2) % 12
        start = at[beat] + g.normal(0.0, 0.015)
        add(lane, start, 0.3 * _tone(note, (at[beat + 1] - at[beat]) * 0.9, "voice", spec, 1.0))


def _tone(note: float, seconds: float, timbre: str, spec: Spec, bright: float) -> np.ndarray:
    return tone(note + spec.tuning_cents / 100, round(seconds, 5), timbre, bright)
