"""The form of a song: where sections begin (on bar lines), and which of them are the same."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy import fft

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]

_SEGMENT_COST: Final = 0.35
_PHRASES: Final = {4: 0.12, 8: 0.3, 12: 0.1, 16: 0.3, 24: 0.1, 32: 0.15}
_LONGEST: Final = 40
_SAME: Final = 0.62


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Bars start ≤ b < stop (from 0), and the group of segments that sound alike."""

    start: int
    stop: int
    group: int
    sharpness: float


def bar_features(chroma: Matrix, timbre: Matrix, level_db: Vector) -> Matrix:
    """One row per bar: harmony, colour and level, each of about unit variance over the song.

    Args:
        chroma: (bars, 12).
        timbre: (bars, mel bands) log levels.
        level_db: (bars,).
    """
    harmony = chroma / np.maximum(np.linalg.norm(chroma, axis=1, keepdims=True), 1e-9)
    colour = fft.dct(timbre, axis=1, norm="ortho")[:, 1:13]
    parts = [(harmony, 1.0), (colour, 1.2), (level_db[:, None], 0.7)]
    return np.concatenate([weight * _standard(part) for part, weight in parts], axis=1)


def _standard(part: Matrix) -> Matrix:
    centred = part - part.mean(axis=0)
    scale = np.sqrt(np.mean(np.square(centred)) * part.shape[1])
    return centred / scale if scale > 1e-6 else np.zeros_like(part)


def likeness(rows: Matrix) -> Matrix:
    """How alike any two bars are, 0–1, (bars, bars)."""
    away = np.sqrt(np.maximum(0.0, np.square(rows[:, None, :] - rows[None, :, :]).sum(axis=2)))
    scale = float(np.median(away)) if away.size > 1 else 1.0
    return np.asarray(np.exp(-np.square(away / max(scale, 1e-6))))


def novelty(alike: Matrix, half: int) -> Vector:
    """How much the music before each bar differs from the music after it: a checkerboard along the diagonal.

    Source: Foote, "Automatic audio segmentation using a measure of audio novelty", ICME 2000.
    """
    n = alike.shape[0]
    out = np.zeros(n)
    for bar in range(1, n):
        reach = min(half, bar, n - bar)
        if reach < 2 and n > 4:
            continue
        a, b = slice(bar - reach, bar), slice(bar, bar + reach)
        within = 0.5 * (alike[a, a].mean() + alike[b, b].mean())
        out[bar] = (within - alike[a, b].mean()) * np.sqrt(reach / half)
    return np.maximum(out, 0.0)


def segments(rows: Matrix) -> tuple[Segment, ...]:
    """Cut a song into segments and group the ones that are alike.

    Args:
        rows: (bars, width) of `bar_features`.
    """
    n = rows.shape[0]
    if n < 8:
        return (Segment(start=0, stop=n, group=0, sharpness=0.0),)
    alike = likeness(rows)
    edge = 0.5 * novelty(alike, 4) + 0.5 * novelty(alike, 8)
    top = float(edge.max())
    if top < 0.08:
        return (Segment(start=0, stop=n, group=0, sharpness=0.0),)
    cuts = _cut(edge / top, n)
    spans = list(itertools.pairwise(cuts))
    groups = _group(spans, rows)
    return tuple(
        Segment(start=a, stop=b, group=g, sharpness=float(edge[a] / top) if a else 1.0)
        for (a, b), g in zip(spans, groups, strict=True)
    )


def _cut(edge: Vector, n: int) -> list[int]:
    """Boundaries that stand on strong edges and leave phrases of usual lengths, by dynamic programming."""
    best = np.full(n + 1, -np.inf)
    back = np.zeros(n + 1, int)
    best[0] = 0.0
    for stop in range(1, n + 1):
        gain = edge[stop] if stop < n else 0.0
        for start in range(max(0, stop - _LONGEST), stop):
            length = stop - start
            short = 0.4 if length < 4 and start > 0 and stop < n else 0.0
            odd = 0.15 if length % 2 else 0.0
            value = best[start] + gain - _SEGMENT_COST + _PHRASES.get(length, 0.0) - short - odd
            if value > best[stop]:
                best[stop], back[stop] = value, start
    cuts = [n]
    while cuts[-1]:
        cuts.append(int(back[cuts[-1]]))
    return cuts[::-1]


def _group(spans: list[tuple[int, int]], rows: Matrix) -> list[int]:
    """Segments joined while the least alike pair of two groups is alike enough (complete linkage)."""
    count = len(spans)
    pairs = np.array([[_same(rows, a, b) for b in spans] for a in spans])
    groups = [[i] for i in range(count)]
    while len(groups) > 1:
        ranked = [
            (min(pairs[i, j] for i in a for j in b), x, y)
            for x, a in enumerate(groups)
            for y, b in enumerate(groups)
            if x < y
        ]
        best, x, y = max(ranked)
        if best < _SAME:
            break
        groups[x] += groups.pop(y)
    groups.sort(key=min)
    return [next(g for g, members in enumerate(groups) if i in members) for i in range(count)]


def _same(rows: Matrix, a: tuple[int, int], b: tuple[int, int]) -> float:
    """How alike two segments are when one is laid over the other bar by bar, 0–1."""
    length = min(a[1] - a[0], b[1] - b[0])
    longer = max(a[1] - a[0], b[1] - b[0])
    spread = np.sqrt(np.mean(np.square(rows - rows.mean(axis=0)).sum(axis=1)) * 2.0)
    first, second = rows[a[0] : a[0] + length], rows[b[0] : b[0] + length]
    away = np.sqrt(np.square(first - second).sum(axis=1)).mean() / max(float(spread), 1e-9)
    mean = np.linalg.norm(rows[a[0] : a[1]].mean(axis=0) - rows[b[0] : b[1]].mean(axis=0)) / max(
        float(spread), 1e-9
    )
    fit = 1.0 - 0.5 * away - 0.5 * mean
    return float(fit - 0.1 * (longer > 2 * length))
