"""The click track and the chord preview: they sound where the facts say, whatever the blocks are."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.analysis.audible import ChordPreview, ClickTrack, voiced
from engines.core.source import Source, whole
from engines.core.time import BeatGrid
from engines.model.song import ChordSpan, SongFacts

RATE = 44_100
FACTS = SongFacts(
    duration_s=4.0,
    grid=BeatGrid.constant(120.0, beats=9, first_frame=0.25 * RATE),
    tempo_bpm=120.0,
    tuning_hz=432.0,
    heard_beats=(0, 5),
    chords=(
        ChordSpan(start=0, beats=2, root=0, quality="maj", confidence=0.9),
        ChordSpan(start=2, beats=2, root=0, quality="N", confidence=0.9),
        ChordSpan(start=4, beats=3, root=9, quality="min7", confidence=0.2),
    ),
)


def level(source: Source, start_s: float, stop_s: float) -> float:
    return float(np.abs(source.read(round(start_s * RATE), round(stop_s * RATE))).max())


def test_a_click_stands_on_every_beat_and_nowhere_else() -> None:
    clicks = ClickTrack(FACTS)
    for beat in range(7):
        at = 0.25 + beat / 2
        assert np.abs(clicks.read(round(at * RATE), round(at * RATE) + 4)).max() > 0.09
        assert level(clicks, at + 0.05, at + 0.49) == pytest.approx(0.0, abs=1e-6)
    assert level(clicks, 0.25, 0.3) > 1.4 * level(clicks, 0.75, 0.8)
    assert level(clicks, 3.25, 3.3) < 0.5 * level(clicks, 2.75, 2.8)


def test_chords_sound_at_the_songs_own_pitch_and_rest_where_there_is_none() -> None:
    chords = ChordPreview(FACTS)
    assert level(chords, 0.0, 0.24) < 1e-6
    assert level(chords, 1.26, 2.24) < 1e-6
    spectrum = np.abs(np.fft.rfft(chords.read(round(0.3 * RATE), round(1.1 * RATE))[0]))
    # The fifth, G3, is the strongest: the bass adds its third partial to it.
    bins = np.arange(spectrum.size) / 0.8
    assert bins[spectrum.argmax()] == pytest.approx(432.0 * 2 ** ((55 - 69) / 12), abs=1.5)


def test_a_chord_that_is_a_guess_has_no_third() -> None:
    classes = {note % 12 for note in voiced(FACTS.chords[2])}
    assert classes == {9, 4}
    assert {note % 12 for note in voiced(replace(FACTS.chords[2], confidence=0.9))} == {9, 0, 4, 7}


@settings(max_examples=15, deadline=None)
@given(cuts=st.lists(st.integers(0, 4 * RATE), max_size=5))
@pytest.mark.parametrize("kind", [ClickTrack, ChordPreview])
def test_blocks_never_change_the_sound(kind: type, cuts: list[int]) -> None:
    source = kind(FACTS)
    at = [0, *sorted(cuts), source.frames]
    pieces = [source.read(a, b) for a, b in itertools.pairwise(at)]
    assert np.array_equal(np.concatenate(pieces, axis=1), whole(source).samples)
    assert not source.read(-50, 0).any()
    assert not source.read(source.frames, source.frames + 50).any()
