"""Hearing whole sounds: a click track comes out at its tempo, and what is no music comes out unsure."""

from __future__ import annotations

import numpy as np
import pytest

from engines.analysis import analyse
from engines.core.audio import Audio
from engines.core.errors import Cancelled, TooShort
from engines.core.jobs import QUIET, Watched
from engines.core.source import ArraySource

RATE = 44_100


def source(samples: np.ndarray) -> ArraySource:
    return ArraySource(Audio(samples=np.atleast_2d(samples).astype(np.float32), rate=RATE))


def clicks(bpm: float, seconds: float) -> np.ndarray:
    out = np.zeros(int(seconds * RATE))
    burst = np.exp(-np.arange(2_000) / 250.0) * np.sin(np.arange(2_000) * 0.3)
    for at in np.arange(0.25, seconds - 0.1, 60.0 / bpm):
        start = round(at * RATE)
        out[start : start + burst.size] += burst[: out.size - start]
    return 0.5 * out


@pytest.mark.parametrize("bpm", [97.3, 120.0])
def test_a_click_track_comes_out_at_its_tempo(bpm: float) -> None:
    facts = analyse(source(clicks(bpm, 25.0)), None, QUIET, source_id="sha256:x")
    assert facts.tempo_bpm == pytest.approx(bpm, rel=1e-3)
    beats = np.array(facts.grid.beat_frames) / RATE
    expected = np.arange(0.25, 24.9, 60.0 / bpm)
    assert np.median([np.abs(beats - at).min() for at in expected]) < 0.004
    assert facts.source == "sha256:x"


@pytest.mark.parametrize("seconds", [0.1, 0.7, 3.0, 20.0])
def test_silence_gives_a_plain_grid_and_no_confidence(seconds: float) -> None:
    facts = analyse(source(np.zeros((2, int(seconds * RATE)))), None, QUIET)
    assert facts.tempo_bpm == pytest.approx(120.0)
    assert facts.key is None
    assert facts.lufs is None
    assert facts.beat_confidence < 0.1
    assert facts.sections == ()


def test_less_than_a_tenth_of_a_second_is_refused_with_a_hint() -> None:
    with pytest.raises(TooShort) as caught:
        analyse(source(np.zeros((2, 1_000))), None, QUIET)
    assert "longer" in caught.value.hint


def test_a_cancel_is_heard_at_once() -> None:
    with pytest.raises(Cancelled):
        analyse(source(np.zeros((2, RATE))), None, Watched(lambda _fraction, _what: None, lambda: True))
