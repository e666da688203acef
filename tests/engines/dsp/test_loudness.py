"""Loudness against pyloudnorm and known tones; true peak against the analogue peak."""

from __future__ import annotations

import numpy as np
import pyloudnorm
import pytest

from engines.core.audio import Audio
from engines.core.errors import TooShort
from engines.core.source import ArraySource
from engines.dsp.loudness import LoudnessMeter, integrated_loudness, measure, true_peak


def tone(hertz: float, amplitude: float, seconds: float, rate: int = 44_100) -> ArraySource:
    at = np.arange(round(seconds * rate)) / rate
    wave = (amplitude * np.sin(2 * np.pi * hertz * at)).astype(np.float32)
    return ArraySource(Audio(samples=np.stack((wave, wave)), rate=rate))


def test_a_full_scale_1_khz_tone_on_both_channels_is_0_lufs() -> None:
    assert integrated_loudness(tone(997.0, 1.0, 5.0)) == pytest.approx(0.0, abs=0.02)


@pytest.mark.parametrize("rate", [44_100, 48_000, 96_000])
def test_agrees_with_pyloudnorm(rate: int) -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, (2, rate * 6)).astype(np.float32)
    noise[:, : rate * 2] *= 0.01
    ours = integrated_loudness(ArraySource(Audio(samples=noise, rate=rate)))
    theirs = pyloudnorm.Meter(rate).integrated_loudness(noise.T.astype(np.float64))
    assert ours == pytest.approx(theirs, abs=0.1)


def test_silence_is_minus_infinity() -> None:
    found = measure(ArraySource(Audio.silence(44_100)))
    assert found.lufs == float("-inf")
    assert found.true_peak_dbtp == float("-inf")


def test_less_than_a_gating_block_is_too_short() -> None:
    with pytest.raises(TooShort):
        integrated_loudness(tone(440.0, 0.5, 0.3))


def test_true_peak_between_the_samples() -> None:
    at = np.arange(44_100)
    wave = np.sin(2 * np.pi * at / 4 + np.pi / 4).astype(np.float32) * 0.5
    source = ArraySource(Audio(samples=np.stack((wave, wave)), rate=44_100))
    assert float(np.abs(wave).max()) < 0.36
    assert true_peak(source, 4000, 40_000) == pytest.approx(-6.02, abs=0.15)


def test_block_size_does_not_matter() -> None:
    noise = np.random.default_rng(2).normal(0, 0.1, (2, 60_000)).astype(np.float32)
    values = set()
    for size in (60_000, 4096, 777):
        meter = LoudnessMeter(44_100, 2)
        for start in range(0, 60_000, size):
            meter.push(noise[:, start : start + size])
        values.add(round(meter.lufs, 9))
    assert len(values) == 1
