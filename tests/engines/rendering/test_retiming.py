"""Retimed sound against the grid it was to follow: onsets, pitch, joins, and what kept vocals keep."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.arranging import arrange
from engines.core.audio import Audio, FloatArray
from engines.core.source import ArraySource
from engines.core.time import BeatGrid
from engines.dsp.attacks import attacks
from engines.model import operations as op
from engines.model.song import SongFacts
from engines.rendering import Renderer
from tests.engines.arranging.songs import RATE, facts_of, hits, notes, plan_of

if TYPE_CHECKING:
    from engines.model.plan import RemixPlan

BARS = 8
BEATS = 4 * BARS


def lane(plan: RemixPlan, facts: SongFacts, name: str, stem: ArraySource) -> tuple[BeatGrid, FloatArray]:
    arrangement = arrange(plan, facts)
    renderer = Renderer(arrangement, {name: stem}, {})
    return arrangement.grid, renderer.lane(name).read(0, renderer.frames)


def onset_errors_ms(sound: FloatArray, expected: list[int], bias: float = 0.0) -> np.ndarray:
    found = attacks(sound, RATE)
    return np.array([np.abs(found - bias - frame).min() for frame in expected]) / RATE * 1000


def own_bias(stem: ArraySource, expected: list[int]) -> float:
    """How late the detector is on the sound as it was."""
    found = attacks(stem.read(0, stem.frames), RATE)
    return float(np.median([found[np.abs(found - frame).argmin()] - frame for frame in expected[1:]]))


@pytest.mark.parametrize("bpm", [96.0, 112.0, 126.5, 150.0])
def test_drums_stand_on_the_new_grid(bpm: float) -> None:
    facts = facts_of(bars=BARS)
    stem = hits(facts.grid, BEATS)
    grid, sound = lane(plan_of(op.Tempo(bpm=bpm)), facts, "drums", stem)
    errors = onset_errors_ms(sound, [grid.frame_of(Fraction(step, 2)) for step in range(1, 2 * BEATS)])
    assert float(np.median(errors)) <= 1.0
    assert float(np.percentile(errors, 95)) <= 5.0


@pytest.mark.parametrize("name", ["vocals", "bass", "other"])
@pytest.mark.parametrize("bpm", [104.0, 138.0])
def test_tones_stand_on_the_new_grid(name: str, bpm: float) -> None:
    facts = facts_of(bars=BARS)
    stem = notes(facts.grid, BEATS, base_hz=110.0 if name == "bass" else 330.0, decay=8.0)
    grid, sound = lane(plan_of(op.Tempo(bpm=bpm)), facts, name, stem)
    bias = own_bias(stem, [facts.grid.frame_of(beat) for beat in range(BEATS)])
    errors = onset_errors_ms(sound, [grid.frame_of(beat) for beat in range(1, BEATS)], bias)
    assert float(np.median(errors)) <= 5.0
    assert float(np.percentile(errors, 95)) <= 20.0


@pytest.mark.parametrize(
    ("name", "ends"),
    [
        ("drums", (120.0, 90.0)),
        ("drums", (104.0, 144.0)),
        ("vocals", (120.0, 90.0)),
        ("bass", (104.0, 144.0)),
        ("other", (120.0, 90.0)),
    ],
)
def test_every_stem_follows_a_ramp(name: str, ends: tuple[float, float]) -> None:
    facts = facts_of(bars=BARS)
    drums = name == "drums"
    stem = (
        hits(facts.grid, BEATS)
        if drums
        else notes(facts.grid, BEATS, base_hz=110.0 if name == "bass" else 330.0, decay=8.0)
    )
    grid, sound = lane(plan_of(op.Tempo(bpm=ends[0], to_bpm=ends[1])), facts, name, stem)
    bias = 0.0 if drums else own_bias(stem, [facts.grid.frame_of(beat) for beat in range(BEATS)])
    half = range(1, 2 * BEATS) if drums else range(2, 2 * BEATS, 2)
    errors = onset_errors_ms(sound, [grid.frame_of(Fraction(step, 2)) for step in half], bias)
    assert float(np.median(errors)) <= 5.0
    assert float(np.percentile(errors, 95)) <= 20.0


def test_a_drifting_song_becomes_steady() -> None:
    rng = np.random.default_rng(5)
    frames = np.cumsum(np.concatenate(([3000], 22_050 + rng.integers(-900, 900, BEATS))))
    source = BeatGrid(beat_frames=tuple(int(f) for f in frames), bar_starts=tuple(range(0, BEATS + 1, 4)))
    facts = SongFacts(duration_s=frames[-1] / RATE, grid=source, tempo_bpm=120.0)
    grid, sound = lane(plan_of(op.Tempo(bpm=120.0)), facts, "drums", hits(source, BEATS))
    errors = onset_errors_ms(sound, [grid.frame_of(beat) for beat in range(1, BEATS)])
    assert float(np.percentile(errors, 95)) <= 5.0


def test_swing_moves_the_off_beats() -> None:
    facts = facts_of(bars=BARS)
    plan = plan_of(op.Feel(feel="swing", amount=0.66))
    grid, sound = lane(plan, facts, "drums", hits(facts.grid, BEATS))
    off = [grid.frame_of(beat + Fraction(66, 100)) for beat in range(BEATS - 1)]
    on = [grid.frame_of(beat) for beat in range(1, BEATS)]
    assert float(np.median(onset_errors_ms(sound, off))) <= 1.0
    assert float(np.median(onset_errors_ms(sound, on))) <= 1.0


def test_the_tail_of_a_slower_hit_is_filled() -> None:
    """No hole stands before the next hit of a steady noise with accents."""
    facts = facts_of(bars=BARS)
    noise = np.random.default_rng(1).normal(0, 0.05, (2, facts.grid.frame_of(BEATS))).astype(np.float32)
    stem = ArraySource(Audio(samples=noise + hits(facts.grid, BEATS).audio.samples, rate=RATE))
    grid, sound = lane(plan_of(op.Tempo(bpm=92.0)), facts, "drums", stem)
    for beat in range(2, 20):
        end = grid.frame_of(beat)
        level = float(np.sqrt(np.square(sound[:, end - 3000 : end - 300]).mean()))
        assert 0.02 < level < 0.12


@pytest.mark.parametrize(
    ("semitones", "name"), [(0.0, "other"), (3.0, "other"), (-4.0, "vocals"), (7.0, "vocals")]
)
def test_pitch_is_kept_or_moved_as_asked(semitones: float, name: str) -> None:
    facts = facts_of(bars=BARS)
    at = np.arange(facts.grid.frame_of(BEATS)) / RATE
    tone = sum(0.1 / k * np.sin(2 * np.pi * 440.0 * k * at) for k in (1, 2, 3)).astype(np.float32)
    stem = ArraySource(Audio(samples=np.stack((tone, tone)), rate=RATE))
    operations: list[op.Operation] = [op.Tempo(bpm=110.0)]
    if semitones:
        operations.append(op.Transpose(semitones=semitones))
    _, sound = lane(plan_of(*operations), facts, name, stem)
    piece = sound[0, 100_000 : 100_000 + (1 << 17)]
    spectrum = np.abs(np.fft.rfft(piece * np.hanning(len(piece))))
    hertz = np.fft.rfftfreq(len(piece), 1 / RATE)
    low = 440.0 * 2 ** (semitones / 12)
    near = (hertz > low * 0.9) & (hertz < low * 1.1)
    peak = float(hertz[near][spectrum[near].argmax()])
    assert 1200 * abs(np.log2(peak / low)) < 3
    other = spectrum[(hertz > 30) & (hertz < 8000)]
    tonal = sum(float(np.square(spectrum[np.abs(hertz - low * k) < 12]).sum()) for k in (1, 2, 3))
    assert tonal / float(np.square(other).sum()) > 0.98


def test_a_shifted_voice_keeps_its_formants() -> None:
    """A buzz with a resonance at 1.2 kHz keeps it there when its pitch goes up a fifth."""
    facts = facts_of(bars=BARS)
    at = np.arange(facts.grid.frame_of(BEATS)) / RATE
    buzz = np.zeros(len(at))
    for k in range(1, 40):
        hertz = 140.0 * k
        level = np.exp(-0.5 * ((hertz - 1200.0) / 250.0) ** 2) + 0.02
        buzz += level * np.sin(2 * np.pi * hertz * at + k * k)
    tone = (buzz * 0.05).astype(np.float32)
    stem = ArraySource(Audio(samples=np.stack((tone, tone)), rate=RATE))
    _, voice = lane(plan_of(op.Transpose(semitones=7.0)), facts, "vocals", stem)
    _, plain = lane(plan_of(op.Transpose(semitones=7.0)), facts, "other", stem)
    middle = [_centroid(sound[0, 100_000:180_000]) for sound in (tone[None], voice, plain)]
    assert abs(middle[1] / middle[0] - 1) < 0.12
    assert middle[2] / middle[0] > 1.3


def _centroid(sound: FloatArray) -> float:
    power = np.square(np.abs(np.fft.rfft(sound * np.hanning(len(sound)))))
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    inside = (hertz > 300) & (hertz < 3500)
    return float((power * hertz)[inside].sum() / power[inside].sum())


def test_kept_vocals_that_are_not_retimed_are_the_plain_cut() -> None:
    facts = facts_of(bars=20)
    stem = notes(facts.grid, 80)
    plan = plan_of((op.Cut(), {"sections": ("verse 1",)}), (op.Preserve(), {"stems": ("vocals",)}))
    _, sound = lane(plan, facts, "vocals", stem)
    first, second, last = (facts.grid.frame_of(beat) for beat in (16, 32, 80))
    plain = np.concatenate((stem.read(0, first), stem.read(second, last)), axis=1)
    assert si_sdr(sound[:, : plain.shape[1]], plain) >= 40.0


def si_sdr(found: FloatArray, truth: FloatArray) -> float:
    a, b = found.astype(np.float64).ravel(), truth.astype(np.float64).ravel()
    aimed = (a @ b) / (b @ b) * b
    return float(10 * np.log10((aimed @ aimed) / max(1e-20, ((a - aimed) @ (a - aimed)))))


@pytest.mark.parametrize("tempo", [None, 126.0])
def test_no_join_clicks(tempo: float | None) -> None:
    """At the joins of a reordered steady tone no sample jumps more than 12 dB over its surroundings."""
    facts = facts_of(bars=20)
    at = np.arange(facts.grid.frame_of(80)) / RATE
    tone = (0.3 * np.sin(2 * np.pi * 171.3 * at) + 0.2 * np.sin(2 * np.pi * 523.7 * at)).astype(np.float32)
    stem = ArraySource(Audio(samples=np.stack((tone, tone)), rate=RATE))
    operations: list[op.Operation] = [op.Order(sections=("chorus 2", "verse 1", "intro", "chorus 1"))]
    if tempo:
        operations.append(op.Tempo(bpm=tempo))
    grid, sound = lane(plan_of(*operations), facts, "other", stem)
    jumps = np.abs(np.diff(sound[0]))
    for beat in (16, 32, 48):
        frame = grid.frame_of(beat)
        here = float(jumps[frame - 800 : frame + 200].max())
        around = float(np.sort(jumps[frame - 6000 : frame - 1500])[-50])
        assert 20 * np.log10(here / around) < 12.0
