"""Requests and sounds to make and to judge: played by the built-in engine, so that the truth is known."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from engines.core.audio import WORK_RATE, Audio
from engines.core.source import ArraySource, whole
from engines.core.time import BeatGrid
from engines.generation import compose, perform
from engines.generation.levels import reference
from engines.generation.neural.requests import ChordSpot, PartRequest
from engines.model.song import KeyFact, SongFacts

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.model.operations import Role


def request(role: Role = "pad", *, seconds: float = 4.0, bpm: float = 120.0, **more: object) -> PartRequest:
    """A part in A minor at a steady tempo."""
    frames = round(seconds * WORK_RATE)
    step = 60.0 * WORK_RATE / bpm
    beats = tuple(round(i * step) for i in range(int(frames / step) + 1) if round(i * step) < frames)
    bare = PartRequest(
        role=role, style="house", frames=frames, bpm=bpm, beats_per_bar=4, beats=beats, bars=beats[::4],
        key=KeyFact(tonic="A", mode="minor", confidence=1.0), seed=7,
    )  # fmt: skip
    return replace(bare, **more)  # type: ignore[arg-type]


@cache
def played(role: Role, style: str, bpm: float) -> FloatArray:
    """Eight bars of a part by the built-in engine, Am F C G, at a tempo; (2, frames)."""
    arrangement = reference(role, style, bars=8)
    grid = BeatGrid.constant(bpm, beats=33)
    arrangement = replace(arrangement, grid=grid, source_grid=grid)
    facts = SongFacts(duration_s=grid.frame_of(32) / WORK_RATE, grid=grid, tempo_bpm=bpm)
    notes = compose(arrangement, "part", facts)
    lanes = tuple(replace(lane, notes=notes) for lane in arrangement.lanes)
    return whole(perform(replace(arrangement, lanes=lanes), "part")).samples


def asked(role: Role, bpm: float, frames: int) -> PartRequest:
    """The request that `played` answers."""
    bare = request(role, seconds=frames / WORK_RATE, bpm=bpm)
    bar = 4 * 60.0 * WORK_RATE / bpm
    names = (("Am", (9, 0, 4)), ("F", (5, 9, 0)), ("C", (0, 4, 7)), ("G", (7, 11, 2)))
    chords = tuple(
        ChordSpot(
            start=round(i * bar), stop=round((i + 1) * bar), name=names[i % 4][0], tones=names[i % 4][1]
        )
        for i in range(8)
    )
    return replace(bare, chords=chords)


def noise(frames: int, seed: int = 1, level: float = 0.1) -> FloatArray:
    """White noise, (2, frames)."""
    return (level * np.random.default_rng(seed).standard_normal((2, frames))).astype(np.float32)


def source(samples: FloatArray) -> ArraySource:
    """Samples as a source."""
    return ArraySource(Audio(samples=np.ascontiguousarray(samples, np.float32), rate=WORK_RATE))
