"""Rooms ring for as long as they say, and sweeps of filters add nothing of their own."""

from __future__ import annotations

import numpy as np
import pytest

from engines.dsp.filters import STEP, Pass, swept
from engines.dsp.rooms import impulse_response

RATE = 44_100


@pytest.mark.parametrize("decay_s", [0.5, 1.8, 4.0])
def test_a_room_falls_by_sixty_decibels_in_its_decay(decay_s: float) -> None:
    power = np.square(impulse_response(decay_s, RATE)).sum(axis=0)
    left_db = 10.0 * np.log10(np.cumsum(power[::-1])[::-1] / power.sum())
    first, last = (int(np.argmax(left_db < level)) for level in (-5.0, -35.0))
    assert 2.0 * (last - first) / RATE == pytest.approx(decay_s, rel=0.1)


@pytest.mark.parametrize(
    ("kind", "from_hz", "to_hz"),
    [("lowpass", 18_000.0, 200.0), ("highpass", 60.0, 900.0), ("bandpass", 300.0, 3_000.0)],
)
def test_a_sweep_over_a_tone_makes_no_other_tones(kind: Pass, from_hz: float, to_hz: float) -> None:
    frames = 2 * RATE // STEP * STEP
    tone = np.sin(2.0 * np.pi * 1_000.0 * np.arange(frames) / RATE).astype(np.float32)
    cutoffs = from_hz * (to_hz / from_hz) ** (np.arange(frames // STEP) / (frames // STEP))
    heard = swept(np.stack([tone, tone]), kind, cutoffs, RATE)[0]
    power = np.square(np.abs(np.fft.rfft(heard * np.hanning(frames))))
    hertz = np.fft.rfftfreq(frames, 1.0 / RATE)
    other = power[(np.abs(hertz - 1_000.0) > 150.0) & (hertz > 40.0)].sum()
    assert 10.0 * np.log10(other / power.sum()) < -52.0
