"""Beats that slipped onto the off-beat for a while, put back onto the one even pace of the song."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from engines.analysis.pace import straight
from engines.dsp.runs import runs

Vector = npt.NDArray[np.float64]

_SAME_PACE: Final = 0.04
"""Steps within this share of the usual one are at the song's pace,"""

_EVEN: Final = 0.6
"""and a song of one pace has at least this share of them."""

_WANDERS: Final = 0.03
"""A stretch of other steps whose mean is farther than this from the usual one is another tempo."""

_NEAR: Final = 0.13
"""How far from a line a beat counts as on it [beats]."""

_LEAST_BEATS: Final = 16


def unslipped(beats: Vector) -> Vector:
    """The beats on one line where they keep one pace but leave their place in the beat for a while.

    Where drums are silent and chords play between the beats, a tracker follows the chords; a song that keeps
    its pace does not lose half a beat. Which place is right where both are held for long is not told here.

    Args:
        beats: (n,) seconds.

    Returns:
        As many beats as the line holds between the first and the last; the beats themselves where they
        do not keep one pace, or do not slip.
    """
    if beats.size < _LEAST_BEATS:
        return beats
    run = _longest_run(beats)
    if run is None:
        return beats
    line = straight(run, np.ones(run.size))
    place = (beats - line.start) / line.step % 1.0
    on = float(np.mean(np.minimum(place, 1.0 - place) < _NEAR))
    between = float(np.mean(np.abs(place - 0.5) < _NEAR))
    if on > 0.97 or on + between < 0.7:
        return beats
    first, last = (round((beats[i] - line.start) / line.step) for i in (0, -1))
    return np.asarray(line.start + line.step * np.arange(first, last + 1), np.float64)


def _longest_run(beats: Vector) -> Vector | None:
    """The longest row of beats at the usual pace; None where the song does not keep one pace."""
    steps = np.diff(beats)
    usual = float(np.median(steps))
    even = np.abs(steps / usual - 1.0) < _SAME_PACE
    if even.mean() < _EVEN or any(
        stop - first >= _LEAST_BEATS // 2 and abs(float(np.mean(steps[first:stop])) / usual - 1.0) > _WANDERS
        for first, stop in runs(~even)
    ):
        return None
    first, stop = max(runs(even), key=lambda some: some[1] - some[0])
    return beats[first : stop + 1] if stop - first >= _LEAST_BEATS else None
