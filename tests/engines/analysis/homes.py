"""Songs of two relative keys, which share their chords: which is home hangs on where the tonic stands."""

from __future__ import annotations

from typing import Final

from engines.core.rng import rng
from tests.engines.analysis.synthetic import FORMS, Spec

HOMES: Final = {
    "major": (
        ((0, 4, 5, 3), (5, 3, 0, 4), (0, 3, 4, 0), (1, 4, 0, 0)),
        ((0, 5, 3, 4), (5, 3, 0, 4), (3, 4, 0, 0), (5, 1, 3, 4)),
        ((0, 2, 3, 4), (0, 4, 5, 3), (5, 4, 3, 4), (3, 0, 4, 0)),
        ((5, 3, 0, 4), (0, 5, 1, 4), (3, 4, 5, 0), (1, 5, 3, 4)),
    ),
    "minor": (
        ((0, 5, 2, 6), (0, 3, 4, 0), (5, 6, 0, 0), (3, 0, 5, 6)),
        ((0, 6, 5, 6), (5, 2, 6, 0), (0, 3, 0, 6), (3, 5, 6, 0)),
        ((0, 4, 5, 6), (0, 5, 2, 6), (5, 6, 0, 2), (3, 0, 5, 6)),
        ((0, 2, 6, 3), (0, 3, 6, 2), (5, 6, 0, 0), (5, 2, 3, 4)),
    ),
}
"""For each song the degrees from 0 of four parts; some parts of most songs do not begin at home."""


def home_spec(seed: int) -> Spec:
    """A song of a popular form in a major key, or in the natural or harmonic minor; most end at home."""
    g = rng(seed, "home")
    mode = "minor" if seed % 2 else "major"
    return Spec(
        seed=seed,
        bpm=float(g.uniform(76, 150)),
        tonic=int(g.integers(12)),
        mode=mode,
        form=FORMS[int(g.integers(len(FORMS)))],
        noise_db=float(g.choice([-60.0, -40.0])),
        tuning_cents=float(g.uniform(-20, 20)),
        progressions=HOMES[mode][int(g.integers(len(HOMES[mode])))],
        natural=bool(g.random() < 0.6),
        closes=bool(g.random() < 0.75),
    )
