"""The vocoder: nothing changes at the recording's own speed, and time maps are followed to the frame."""

from __future__ import annotations

import numpy as np
import pytest

from engines.core.audio import Audio
from engines.core.cache import SoundCache
from engines.core.source import ArraySource
from engines.dsp.interpolation import interpolated
from engines.dsp.stretch import Vocoder
from engines.rendering.clipmaps import ClipMap
from engines.rendering.stretching import StretchedClip

RATE = 44_100


def clip(sound: np.ndarray, ratio: float, size: int = 2048, shift: float = 1.0) -> StretchedClip:
    frames = int(sound.shape[1] / ratio)
    song_map = ClipMap(
        start=0, frames=frames, remix=np.array([0.0, frames]), song=np.array([0.0, frames * ratio])
    )
    source = ArraySource(Audio(samples=sound, rate=RATE))
    return StretchedClip(source, song_map, Vocoder(size=size, shift=shift), cache=SoundCache(), identity="x")


def test_at_its_own_speed_the_sound_is_the_recording() -> None:
    sound = np.random.default_rng(0).normal(0, 0.2, (2, 100_000)).astype(np.float32)
    made = clip(sound, 1.0)
    assert np.allclose(made.read(0, made.frames), sound, atol=1e-4)


@pytest.mark.parametrize("ratio", [0.7, 0.9, 1.2, 1.5])
def test_a_steady_tone_keeps_its_pitch_and_level(ratio: float) -> None:
    at = np.arange(200_000) / RATE
    tone = (0.3 * np.sin(2 * np.pi * 441.3 * at)).astype(np.float32)
    made = clip(np.stack((tone, tone)), ratio)
    out = made.read(40_000, 100_000)[0]
    assert float(np.sqrt(2 * np.mean(out**2))) == pytest.approx(0.3, rel=0.03)
    spectrum = np.abs(np.fft.rfft(out * np.hanning(len(out)), 1 << 19))
    assert spectrum.argmax() * RATE / (1 << 19) == pytest.approx(441.3, abs=0.3)


def test_both_channels_turn_together() -> None:
    """A tone that is on the left 6 dB louder stays so, and in phase."""
    at = np.arange(120_000) / RATE
    tone = (0.3 * np.sin(2 * np.pi * 300 * at)).astype(np.float32)
    out = clip(np.stack((tone, 0.5 * tone)), 1.2)
    left, right = out.read(30_000, 80_000)
    assert np.allclose(right, 0.5 * left, atol=1e-3)


def test_interpolation_reads_between_the_samples() -> None:
    at = np.arange(4_000)
    sound = np.sin(2 * np.pi * 0.11 * at).astype(np.float32)[None]
    positions = np.linspace(100, 3_800, 5_001)
    found = interpolated(sound, positions)[0]
    assert np.allclose(found, np.sin(2 * np.pi * 0.11 * positions), atol=2e-3)
