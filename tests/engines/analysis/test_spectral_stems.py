"""Hearing from stems that need no model: what they put into the drums of a song without drums is no beat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engines.analysis import analyse
from engines.core.jobs import QUIET
from engines.separation import choose
from tests.engines.analysis.synthetic import RATE, make, random_spec

if TYPE_CHECKING:
    from pathlib import Path


def test_the_attacks_of_chords_are_no_drums(tmp_path: Path) -> None:
    made = make(random_spec(3004, form=(("A", 8), ("B", 8), ("A", 8))))
    assert not made.spec.drums
    separator, _ = choose("spectral", tmp_path)
    facts = analyse(made.stereo, separator.separate(made.stereo, tmp_path, QUIET), QUIET)
    downbeats = np.array([facts.grid.beat_frames[i] for i in facts.grid.bar_starts]) / RATE
    off = np.array([np.abs(downbeats - at).min() for at in made.downbeats])
    assert facts.beats_per_bar == made.spec.meter
    assert np.mean(off < 0.05) > 0.9
