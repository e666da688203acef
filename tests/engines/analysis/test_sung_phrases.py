"""Phrases of a voice: breaths are closed, clicks are no words, rests divide."""

from __future__ import annotations

import numpy as np

from engines.analysis.voices import sung_melody, sung_phrases


def test_phrases_are_divided_by_rests() -> None:
    active = np.zeros(1_000, bool)
    for start, stop in ((100, 180), (190, 300), (400, 405), (500, 600), (640, 700)):
        active[start:stop] = True
    assert sung_phrases(active) == ((1.0, 3.0), (5.0, 6.0), (6.4, 7.0))


def test_silence_has_no_phrases() -> None:
    assert sung_phrases(np.zeros(0, bool)) == ()
    assert sung_phrases(np.zeros(300, bool)) == ()


def test_the_melody_is_what_was_sung_where_it_was_sung() -> None:
    pitches = np.zeros((60, 72 * 5), np.float16)
    active = np.zeros(600, bool)
    for first, stop, note in ((5, 15, 57), (15, 20, 60), (30, 40, 64)):
        active[10 * first : 10 * stop] = True
        for harmonic, level in ((0, 1.0), (12, 0.6), (19, 0.4), (24, 0.3)):
            pitches[first:stop, (note + harmonic - 28) * 5 + 2] = level
    assert sung_melody(pitches, active) == ((0.5, 1.5, 57), (1.5, 2.0, 60), (3.0, 4.0, 64))
