"""Beats moved onto the sound: each to its own attack, as far as its neighbours agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
from scipy.linalg import solveh_banded

from engines.analysis.features import FRAME_RATE, one_channel
from engines.dsp.onsets import FINE_HOP, FINE_WINDOW, HOP, attack_curves

if TYPE_CHECKING:
    from engines.core.source import Source

Vector = npt.NDArray[np.float64]

_REACH_S: Final = 0.07
"""How far from its first place a beat may find its attack."""

_BATCH: Final = 64
_STIFFNESS: Final = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Attacks:
    """The attack near each beat: where [s] and how sure (0–1)."""

    at: Vector
    weight: Vector


def find_attacks(source: Source, beats: Vector) -> Attacks:
    """The attack nearest in time and strength to each beat.

    Args:
        source: 44.1 kHz, the drums where they are apart.
        beats: (n,) seconds.
    """
    rate = source.rate
    reach = int(_REACH_S * rate)
    half = FINE_WINDOW // 2
    at, weight = [], []
    for low in range(0, beats.size, _BATCH):
        some = beats[low : low + _BATCH]
        pieces = np.stack(
            [
                one_channel(source.read(round(b * rate) - reach - half, round(b * rate) + reach + half))
                for b in some
            ]
        )
        curves = attack_curves(pieces, rate)
        offsets = (np.arange(curves.shape[1]) * FINE_HOP - reach) / rate
        found = [_peak(curve, offsets) for curve in curves]
        at.append(some + np.array([offset for offset, _ in found]))
        weight.append(np.array([strength for _, strength in found]))
    return Attacks(at=np.concatenate(at), weight=np.concatenate(weight))


def _peak(curve: Vector, offsets: Vector) -> tuple[float, float]:
    """The best peak of an attack curve: high, and near to where the beat was expected."""
    near = curve * np.exp(-0.5 * np.square(offsets / 0.03))
    best = int(near.argmax())
    if near[best] <= 1e-9:
        return 0.0, 0.0
    offset = float(offsets[best])
    if 0 < best < curve.size - 1:
        left, mid, right = (float(v) for v in curve[best - 1 : best + 2])
        bend = left - 2.0 * mid + right
        if bend < 0.0:
            offset += 0.5 * (left - right) / bend * float(offsets[1] - offsets[0])
    sharp = float(curve[best]) / (float(curve.mean()) * 12.0 + 1e-9)
    return offset, min(1.0, sharp) * min(1.0, float(curve[best]) * 20.0)


def settle(beats: Vector, attacks: Attacks) -> Vector:
    """Beats between their attacks and an even pace: the attacks that fit pull, the others are outvoted.

    Minimises Σ w (t − a)² + stiffness Σ (t₋₁ − 2t + t₊₁)², with w falling for attacks far from the pace.
    """
    if beats.size < 4:
        return np.where(attacks.weight > 0.3, attacks.at, beats)
    # All beats share what the tracker is early or late by.
    strong = attacks.weight > 0.3
    shift = float(np.median((attacks.at - beats)[strong])) if strong.sum() >= 4 else 0.0
    now = beats + shift
    for scale in (0.03, 0.02, 0.015):
        away = (attacks.at - now) / scale
        weight = attacks.weight / (1.0 + np.square(away)) + 1e-3
        now = _smooth(np.where(attacks.weight > 0, attacks.at, now), weight)
    return now


def _smooth(targets: Vector, weight: Vector) -> Vector:
    """The banded least-squares solution of `settle`."""
    n = targets.size
    diagonal = weight.copy()
    first, second = np.zeros(n), np.zeros(n)
    inner = np.arange(1, n - 1)
    for offset, factor in ((-1, 1.0), (0, 4.0), (1, 1.0)):
        diagonal[inner + offset] += _STIFFNESS * factor
    np.add.at(first, inner, -2.0 * _STIFFNESS)
    np.add.at(first, inner + 1, -2.0 * _STIFFNESS)
    second[2:] += _STIFFNESS
    solved: Vector = solveh_banded(np.stack([second, first, diagonal]), weight * targets)
    return solved


def seconds(frames: npt.NDArray[np.intp]) -> Vector:
    """Onset frames as seconds."""
    return np.asarray(frames * (HOP / (HOP * FRAME_RATE)), np.float64)
