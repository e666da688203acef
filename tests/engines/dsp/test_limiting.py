"""The limiter holds the true peak, forgets nothing it needs, and leaves quiet sound alone."""

from __future__ import annotations

import numpy as np
import pytest

from engines.core.audio import Audio
from engines.core.source import ArraySource
from engines.dsp.limiting import AFTER, BEFORE, limited
from engines.dsp.loudness import true_peak
from engines.dsp.saturation import rounded_off, saturated


def loud(seed: int, frames: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    noise = rng.normal(0, 0.3, (2, frames))
    noise[:, ::997] += rng.normal(0, 1.5, noise[:, ::997].shape)
    tone = 0.6 * np.sin(2 * np.pi * 11_025 * np.arange(frames) / 44_100 + np.pi / 4)
    return (noise + tone).astype(np.float32)


@pytest.mark.parametrize("ceiling_db", [-1.0, -3.0, -9.0])
def test_no_true_peak_passes_the_ceiling(ceiling_db: float) -> None:
    sound = np.pad(loud(1, 60_000), ((0, 0), (BEFORE, AFTER)))
    out = limited(sound, 10 ** (ceiling_db / 20))
    assert true_peak(ArraySource(Audio(samples=out, rate=44_100))) <= ceiling_db + 0.05


def test_quiet_sound_passes_bit_for_bit() -> None:
    sound = np.pad(loud(2, 20_000) * np.float32(0.01), ((0, 0), (BEFORE, AFTER)))
    assert np.array_equal(limited(sound, 0.9), sound[:, BEFORE:-AFTER])
    assert np.array_equal(rounded_off(sound, 0.9), sound[:, 1:])


def test_a_piece_is_limited_as_within_the_whole() -> None:
    sound = np.pad(loud(3, 120_000), ((0, 0), (BEFORE, AFTER)))
    whole = limited(sound, 0.5)
    piece = limited(sound[:, 70_000 : 70_000 + BEFORE + 9_000 + AFTER], 0.5)
    assert np.allclose(piece, whole[:, 70_000:79_000], atol=2e-6)


def test_rounding_off_bends_towards_the_ceiling_and_not_below_the_knee() -> None:
    ramp = np.linspace(0, 3, 3_000, dtype=np.float32)[None]
    out = rounded_off(ramp, 1.0)[0]
    assert float(out.max()) <= 1.001
    assert np.array_equal(out[:700], ramp[0, 1:701])
    assert (np.diff(out) >= -1e-6).all()


def test_saturation_keeps_the_level_of_common_sound_and_adds_odd_harmonics() -> None:
    at = np.arange(44_101) / 44_100
    tone = (0.28 * np.sin(2 * np.pi * 441 * at)).astype(np.float32)[None]
    out = saturated(tone, 0.6)[0]
    spectrum = np.abs(np.fft.rfft(out * np.hanning(len(out))))
    assert spectrum[1323] > 0.02 * spectrum[441]
    assert spectrum[882] < 1e-3 * spectrum[441]
    change = 20 * np.log10(np.sqrt(np.mean(out**2)) / np.sqrt(np.mean(tone**2)))
    assert abs(change) < 3.0
