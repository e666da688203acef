"""The pace behind the beats: one number for the tempo, an even grid where the song has one, and its edges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from engines.analysis.refining import Attacks

Vector = npt.NDArray[np.float64]

_MACHINE_S: Final = 0.004
"""Attacks that stray from a straight line by no more than this (median) were played by a machine."""

_STRAY_S: Final = 0.012
_EDGE_BEATS: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Beats at start + i × step [s], and how far the attacks stray from it (median, and nine in ten) [s]."""

    start: float
    step: float
    stray: float
    stray_most: float


def straight(times: Vector, weight: Vector) -> Line:
    """The line through beats that most of them stand on, by reweighted least squares.

    Args:
        times: (n,) seconds, n ≥ 2.
        weight: (n,) how sure each is.
    """
    index = np.arange(times.size, dtype=np.float64)
    step = float(np.median(np.diff(times)))
    start = float(np.median(times - step * index))
    usable = weight + 1e-6
    for scale in (0.2, 0.1, 0.05, 0.03, 0.02, 0.01, 0.01):
        away = (times - start - step * index) / scale
        now = usable / (1.0 + np.square(away))
        centre = float((now * index).sum() / now.sum())
        mean = float((now * times).sum() / now.sum())
        spread = float((now * np.square(index - centre)).sum())
        step = float((now * (index - centre) * (times - mean)).sum() / max(spread, 1e-12))
        start = mean - step * centre
    away = np.abs(times - start - step * index)
    known = away[weight > 0.2] if (weight > 0.2).sum() >= 4 else away
    return Line(
        start=start, step=step, stray=float(np.median(known)), stray_most=float(np.percentile(known, 90))
    )


def one_tempo(beats: Vector, weight: Vector) -> float:
    """The tempo as one number [BPM]: of the line through all beats, else the median of short stretches."""
    line = straight(beats, weight)
    if line.stray < 0.03 and line.step > 0:
        return 60.0 / line.step
    reach = min(16, beats.size - 1)
    return 60.0 / float(np.median((beats[reach:] - beats[:-reach]) / reach))


def evened(beats: Vector, attacks: Attacks) -> Vector:
    """The straight line itself where the attacks stand on it as a machine plays; else the beats unchanged."""
    if beats.size < 8:
        return beats
    line = straight(attacks.at, attacks.weight)
    if line.stray > _MACHINE_S or line.stray_most > _STRAY_S:
        return beats
    even = np.asarray(line.start + line.step * np.arange(beats.size), np.float64)
    return even if float(np.abs(even - beats).max()) < 0.5 * line.step else beats


def over_all(
    beats: Vector, sounding: npt.NDArray[np.bool_], duration: float
) -> tuple[Vector, tuple[int, int]]:
    """Beats carried on from the first and last that sound, at the pace there, until they cover the song.

    Args:
        beats: (n,) seconds.
        sounding: (n,) whether anything is played on each.
        duration: of the song [s].

    Returns:
        The beats from 0 to `duration`, and which of them are the first and the last that sound.
    """
    heard = np.flatnonzero(sounding)
    if heard.size >= 4:
        beats = beats[heard[0] : heard[-1] + 1]
    beats = beats[(beats > -0.15 * np.diff(beats)[0]) & (beats < duration)] if beats.size > 8 else beats
    first, last = _edge_step(beats[:_EDGE_BEATS]), _edge_step(beats[-_EDGE_BEATS:])
    # A song may begin a hair behind its first beat.
    count = max(0, int(beats[0] / first + 0.15))
    before = beats[0] - first * np.arange(1, count + 1)[::-1]
    after = beats[-1] + last * np.arange(1, max(0, int((duration - beats[-1]) / last)) + 1)
    joined: Vector = np.maximum(np.concatenate([before, beats, after]), 0.0)
    return joined, (count, count + beats.size - 1)


def _edge_step(beats: Vector) -> float:
    return (
        max(straight(beats, np.ones(beats.size)).step, 0.05) if beats.size > 2 else float(np.diff(beats)[0])
    )
