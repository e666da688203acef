"""What the receipt measures, on sounds whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest

from engines.core.audio import Audio, FloatArray
from engines.core.source import ArraySource
from engines.pipeline.proof.measures import (
    clicks_at,
    features_of,
    hit_errors_ms,
    likeness,
    shift_between,
    tempo_of,
)
from engines.pipeline.proof.ramps import ramp_of

RATE = 44_100


def _source(samples: FloatArray) -> ArraySource:
    return ArraySource(Audio(samples=samples.astype(np.float32), rate=RATE))


def _hits(bpm: float, seconds: float, *, late_ms: float = 0.0) -> tuple[ArraySource, list[int]]:
    noise = np.random.default_rng(1)
    out = np.zeros((2, int(seconds * RATE)), np.float32)
    frames = []
    for beat in range(int(seconds * bpm / 60.0) - 1):
        at = round((beat + 1) * 60.0 * RATE / bpm)
        frames.append(at)
        start = at + round(late_ms * RATE / 1000.0)
        burst = noise.standard_normal((2, 4_000)) * np.exp(-np.arange(4_000) / 700.0) * 0.3
        out[:, start : start + 4_000] += burst[:, : out.shape[1] - start]
    return _source(out), frames


def _tone(hz: float, seconds: float) -> FloatArray:
    times = np.arange(int(seconds * RATE)) / RATE
    wave = sum(np.sin(2 * np.pi * hz * ratio * times) / 4 for ratio in (1.0, 1.25, 1.5))
    return np.stack([wave, wave]).astype(np.float32)


@pytest.mark.parametrize("bpm", [61.3, 123.6, 124.0, 174.2])
def test_the_tempo_is_measured_to_a_fiftieth_of_a_percent(bpm: float) -> None:
    source, _ = _hits(bpm, 40.0)
    found, clarity = tempo_of(features_of(source).rise, round(bpm) * 1.02)
    assert found == pytest.approx(bpm, rel=2e-4)
    assert clarity > 5.0


def test_a_wrong_tempo_is_not_read_as_the_asked_one() -> None:
    source, _ = _hits(124.5, 60.0)
    assert abs(tempo_of(features_of(source).rise, 124.0)[0] / 124.0 - 1.0) > 0.003


def test_both_ends_of_a_ramp_are_heard_and_not_read_as_the_asked_ones() -> None:
    beats = np.arange(1, 33)
    frames = np.rint(60.0 * RATE * 32 / -30.0 * np.log1p(-30.0 * beats / 32 / 120.0)).astype(int)
    rise = np.zeros(frames[-1] // 441 + 1)
    rise[frames // 441] = 1.0
    for first, last in ((120.0, 90.0), (122.0, 88.0)):
        found = ramp_of(rise, (first, last))
        assert found[:2] == pytest.approx((120.0, 90.0), rel=2e-3)
        assert found[2] > 1.5


def test_noise_keeps_no_tempo() -> None:
    noise = np.random.default_rng(2).standard_normal((2, 20 * RATE)) * 0.1
    assert tempo_of(features_of(_source(noise)).rise, 120.0)[1] < 4.0


@pytest.mark.parametrize("semitones", [-5, -1, 0, 3, 6])
def test_a_shift_of_pitch_is_heard(semitones: int) -> None:
    before = features_of(_source(_tone(220.0, 4.0))).pitches
    after = features_of(_source(_tone(220.0 * 2 ** (semitones / 12), 4.0))).pitches
    found, margin = shift_between(before, after)
    assert found == semitones
    assert margin > 0.05


def test_likeness_tells_a_sound_from_another_one() -> None:
    noise = np.random.default_rng(3).standard_normal((2, 4 * RATE)) * 0.1
    one, other = features_of(_source(_tone(300.0, 4.0))).bands, features_of(_source(noise)).bands
    assert likeness(one, one) == pytest.approx(1.0, abs=1e-6)
    assert likeness(one, one * 0.1) == pytest.approx(1.0, abs=1e-3)
    assert likeness(one, other) < 0.6
    assert likeness(one, np.zeros_like(one)) == 0.0


@pytest.mark.parametrize("late_ms", [0.0, 4.0, -3.0])
def test_hits_off_the_grid_are_measured_to_a_millisecond(late_ms: float) -> None:
    source, frames = _hits(120.0, 10.0, late_ms=late_ms)
    errors = hit_errors_ms(source, frames)
    assert len(errors) == len(frames)
    assert float(np.median(errors)) == pytest.approx(late_ms, abs=1.0)


def test_a_break_is_a_click_and_an_attack_is_none() -> None:
    times = np.arange(RATE) / RATE
    wave = 0.5 * np.sin(2 * np.pi * 200.0 * times)
    broken = wave.copy()
    broken[22_050:] = 0.5 * np.sin(2 * np.pi * 200.0 * times[22_050:] + 2.0)
    hits, frames = _hits(120.0, 3.0)
    assert clicks_at(_source(np.stack([wave, wave])), [22_050]) == ()
    assert clicks_at(_source(np.stack([broken, broken])), [10_000, 22_050]) == (22_050,)
    assert clicks_at(hits, frames) == ()
