"""A clip of any length holds no more than the last of it, and reads back what it read before."""

from __future__ import annotations

import numpy as np

from engines.core.audio import Audio
from engines.core.cache import SoundCache
from engines.core.source import ArraySource
from engines.dsp.stretch import Vocoder
from engines.rendering.clipmaps import ClipMap
from engines.rendering.stretching import StretchedClip

RATE = 44_100
SECONDS = 80


def test_a_long_clip_forgets_how_far_its_early_runs_were_and_still_reads_the_same() -> None:
    noise = np.random.default_rng(1).normal(0.0, 0.1, (2, SECONDS * RATE)).astype(np.float32)
    beats = np.arange(SECONDS + 1, dtype=np.float64) * RATE
    song_map = ClipMap(start=0, frames=int(1.1 * SECONDS * RATE), remix=1.1 * beats, song=beats)
    clip = StretchedClip(
        ArraySource(Audio(samples=noise, rate=RATE)), song_map, Vocoder(size=2_048),
        cache=SoundCache(1_000_000), identity="noise",
    )  # fmt: skip
    first = clip.read(RATE, 2 * RATE)
    for start in range(0, clip.frames, 4 * RATE):
        clip.read(start, start + RATE)
    assert len(clip._runs) > 5
    assert sum(bool(run.states) for run in clip._runs) <= 3
    assert np.array_equal(clip.read(RATE, 2 * RATE), first)
