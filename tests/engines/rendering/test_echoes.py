"""An echo repeats at the tempo of the moment in which it was played."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from engines.arranging import arrange
from engines.core.audio import Audio
from engines.core.source import ArraySource
from engines.model import operations as op
from engines.model.arrangement import DelayEffect
from engines.rendering.effects import with_effect
from tests.engines.arranging.songs import RATE, facts_of, plan_of


@pytest.mark.parametrize("asked", [op.Tempo(bpm=120.0, to_bpm=80.0), op.Tempo(bpm=100.0)])
def test_an_echo_follows_a_ramp(asked: op.Tempo) -> None:
    grid = arrange(plan_of(asked), facts_of(bars=8)).grid
    samples = np.zeros((2, grid.frame_of(36)), np.float32)
    played = [2, 14, 30]
    for beat in played:
        samples[:, grid.frame_of(beat)] = 1.0
    source = ArraySource(Audio(samples=samples, rate=RATE))
    effect = DelayEffect(time=Fraction(1), feedback=0.0, wet=0.5)
    sound = with_effect(source, effect, grid).read(0, samples.shape[1])
    assert np.array_equal(np.flatnonzero(sound[0] > 0.9), [grid.frame_of(beat) for beat in played])
    repeats = np.flatnonzero((sound[0] > 0.1) & (sound[0] < 0.9))
    assert len(repeats) == len(played)
    for beat, frame in zip(played, repeats, strict=True):
        assert frame - grid.frame_of(beat) == pytest.approx(
            grid.frame_of(beat + 1) - grid.frame_of(beat), rel=0.05
        )
        assert sound[0, frame] == pytest.approx(0.5, abs=1e-6)
