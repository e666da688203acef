"""The keys of a song by the notes they hold, and where they change; `home` tells which of a pair it is."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from engines.model.song import PITCH_CLASSES, KeyFact

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]

_MAJOR: Final = (6.6, 2.0, 3.5, 2.3, 4.6, 4.0, 2.5, 5.2, 2.4, 3.7, 2.3, 3.4)
_MINOR: Final = (6.5, 2.7, 3.5, 5.4, 2.6, 3.5, 2.5, 5.2, 4.0, 2.7, 4.3, 3.2)
_MOVES: Final = 0.05
"""Harmony whose beats are alike to within this tells no key: a drone is a note, and a scale is several."""

_ENOUGH_BEATS: Final = 16
_KEY_BARS: Final = 8
_MODULATES: Final = 0.25
"""A stretch less sure of its key than this is no modulation."""

_KEY_STAY: Final = 1.5
"""How much better another key must fit, summed over windows, before the song is said to modulate."""


def _key_fits(total: Vector) -> Vector:
    """How well the 12 major, then the 12 minor keys fit a chroma, −1 to 1; zeros where it is flat.

    Source: Sha'ath, "Estimation of key in digital music recordings", 2011 (profiles after Krumhansl's).
    """
    if float(total.std()) < 1e-9:
        return np.zeros(24)
    shape = (total - total.mean()) / (total.std() * 12.0)
    fits = []
    for profile in (_MAJOR, _MINOR):
        usual = (np.array(profile) - np.mean(profile)) / np.std(profile)
        fits += [float(np.roll(usual, root) @ shape) for root in range(12)]
    return np.array(fits)


def _key(index: int, confidence: float, first_bar: int) -> KeyFact:
    mode: Literal["major", "minor"] = "major" if index < 12 else "minor"
    return KeyFact(tonic=PITCH_CLASSES[index % 12], mode=mode, confidence=confidence, first_bar=first_bar)


def _of_pairs(fits: Vector) -> Vector:
    """How well the better one of each pair of relative keys fits, (…, 12) by the major tonic."""
    return np.asarray(np.maximum(fits[..., :12], np.roll(fits[..., 12:], 3, axis=-1)))


def _sure_of_key(fits: Vector, beats: int) -> float:
    """0–1 from how well the best pair fits, how far it leads over other pairs, and how much was heard."""
    second, best = np.sort(_of_pairs(fits))[-2:]
    enough = min(1.0, beats / _ENOUGH_BEATS)
    return float(np.clip(enough * best * (0.4 + 4.0 * (best - second)), 0.05, 0.95))


def key_of(chroma: Matrix) -> KeyFact | None:
    """The prevailing key of a song, or None where there is no pitch at all.

    Args:
        chroma: (beats, 12).
    """
    total = chroma.sum(axis=0)
    if total.max(initial=0.0) < 1e-6:
        return None
    fits = _key_fits(total)
    sure = _sure_of_key(fits, chroma.shape[0]) * min(1.0, _movement(chroma) / _MOVES)
    return _key(int(fits.argmax()), sure, 1)


def _movement(chroma: Matrix) -> float:
    """How unlike the beats are to their mean, 0 for one sound that stands still."""
    mean = chroma.mean(axis=0)
    size = np.linalg.norm(chroma, axis=1) * np.linalg.norm(mean)
    return float(1.0 - np.mean((chroma @ mean)[size > 1e-9] / size[size > 1e-9]))


def keys_of(chroma: Matrix, bar_starts: tuple[int, ...]) -> tuple[KeyFact, ...]:
    """The keys of a song in order; one unless another fits clearly better for at least eight bars.

    Args:
        chroma: (beats, 12).
        bar_starts: the beats at which bars begin.
    """
    whole = key_of(chroma)
    if whole is None:
        return ()
    windows = len(bar_starts) // _KEY_BARS
    if windows < 4:
        return (whole,)
    edges = [*bar_starts[: windows * _KEY_BARS : _KEY_BARS], chroma.shape[0]]
    spans = list(itertools.pairwise(edges))
    fits = np.stack([_key_fits(chroma[a:b].sum(axis=0)) for a, b in spans])
    path = _steady_path(3.0 * _of_pairs(fits), _KEY_STAY)
    starts = [0, *(i for i in range(1, len(path)) if path[i] != path[i - 1]), len(path)]
    if len(starts) == 2:
        return (whole,)
    found = []
    for first, after in itertools.pairwise(starts):
        some = chroma[spans[first][0] : spans[after - 1][1]]
        fit = _key_fits(some.sum(axis=0))
        pair = [path[first], 12 + (path[first] + 9) % 12]
        best = pair[int(fit[pair].argmax())]
        found.append(_key(best, _sure_of_key(fit, some.shape[0]), first * _KEY_BARS + 1))
    return tuple(key for key in found if key.confidence >= _MODULATES or key is found[0])


def prevailing(keys: tuple[KeyFact, ...], bars: int) -> KeyFact | None:
    """The key that holds for the most bars, as a fact from bar 1 on; None where there is none."""
    if not keys:
        return None
    lengths: dict[tuple[str, str], int] = {}
    for key, after in zip(keys, (*(key.first_bar for key in keys[1:]), bars + 1), strict=True):
        name = (key.tonic, key.mode)
        lengths[name] = lengths.get(name, 0) + after - key.first_bar
    most = max(lengths, key=lambda name: lengths[name])
    return replace(next(key for key in keys if (key.tonic, key.mode) == most), first_bar=1)


def _steady_path(scores: Matrix, change: float) -> list[int]:
    """The best column for each row where every change of column costs `change`."""
    total = scores[0].copy()
    back = np.zeros(scores.shape, int)
    for t in range(1, scores.shape[0]):
        best = int(total.argmax())
        back[t] = np.where(total >= total[best] - change, np.arange(total.size), best)
        total = np.maximum(total, total[best] - change) + scores[t]
    path = [int(total.argmax())]
    for t in range(scores.shape[0] - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1]
