"""Phrases of a voice: breaths are closed, clicks are no words, rests divide."""

from __future__ import annotations

import numpy as np

from engines.analysis.voices import sung_phrases


def test_phrases_are_divided_by_rests() -> None:
    active = np.zeros(1_000, bool)
    for start, stop in ((100, 180), (190, 300), (400, 405), (500, 600), (640, 700)):
        active[start:stop] = True
    assert sung_phrases(active) == ((1.0, 3.0), (5.0, 6.0), (6.4, 7.0))


def test_silence_has_no_phrases() -> None:
    assert sung_phrases(np.zeros(0, bool)) == ()
    assert sung_phrases(np.zeros(300, bool)) == ()
