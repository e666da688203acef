"""The form of a song: where sections begin (on bar lines), and which of them are the same."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
from scipy import fft

from engines.analysis.linkage import average_linkage

if TYPE_CHECKING:
    from collections.abc import Callable

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]
Span = tuple[int, int]

_CLASSES: Final = 12
_SEGMENT_COST: Final = 0.34
_PHRASES: Final = {4: 0.12, 8: 0.3, 12: 0.1, 16: 0.3, 24: 0.1, 32: 0.15}
_LONGEST: Final = 40
_BESIDE: Final = 0.8
"""What is left of an edge beside a stronger one."""
_APART: Final = 1.3
"""Segments whose means are farther apart than this, in the spread of all bars, are not compared."""

_ONE_PART: Final = 16
"""Neighbours that sound alike are one part, as far as it has no more bars than this."""

_SAME: Final = 0.57
_LIFTS: Final = (1, 2)
"""Semitones by which what returns may stand higher."""

_LIFTED: Final = 0.06
"""How much less alike two segments count that are alike in another key only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Bars start ≤ b < stop (from 0), and the group of segments that sound alike."""

    start: int
    stop: int
    group: int
    sharpness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """What is known of each bar, one row each.

    Attributes:
        rows: (bars, width) harmony, colour and level, each of about unit variance over the song.
        lifted: the same with the harmony one and two semitones higher, as last choruses are sung.
    """

    rows: Matrix
    lifted: tuple[Matrix, ...]


def bar_features(chroma: Matrix, timbre: Matrix, level_db: Vector) -> Bars:
    """The rows of all bars.

    Args:
        chroma: (bars, 12).
        timbre: (bars, mel bands) log levels.
        level_db: (bars,).
    """
    harmony = chroma / np.maximum(np.linalg.norm(chroma, axis=1, keepdims=True), 1e-9)
    colour = fft.dct(timbre, axis=1, norm="ortho")[:, 1:13]
    rest = np.concatenate(
        [1.2 * _standard(colour, colour), 0.7 * _standard(level_db[:, None], level_db[:, None])], axis=1
    )
    rows, *lifted = (
        np.concatenate([_standard(np.roll(harmony, step, axis=1), harmony), rest], axis=1)
        for step in (0, *_LIFTS)
    )
    return Bars(rows=rows, lifted=tuple(lifted))


def _standard(part: Matrix, usual: Matrix) -> Matrix:
    """A part of the rows in the measure of how it usually is and varies."""
    mean = usual.mean(axis=0)
    scale = np.sqrt(np.mean(np.square(usual - mean)) * usual.shape[1])
    return (part - mean) / scale if scale > 1e-6 else np.zeros_like(part)


def spread_of(rows: Matrix) -> float:
    """The median distance of two bars, over at most 400 of them, evenly taken."""
    some = rows[:: max(1, rows.shape[0] // 400)]
    away = np.sqrt(_squared(some, some))
    return max(float(np.median(away)), 1e-6)


def _squared(a: Matrix, b: Matrix) -> Matrix:
    """Squared distances, (len(a), len(b))."""
    product = np.square(a).sum(axis=1)[:, None] + np.square(b).sum(axis=1) - 2.0 * a @ b.T
    return np.asarray(np.maximum(product, 0.0))


def novelty(rows: Matrix, half: int) -> Vector:
    """How much the `half` bars before each bar differ from those after it, 0–1.

    A checkerboard along the diagonal of the self-similarity, computed where it stands, so that memory does
    not grow with the square of the song.

    Source: Foote, "Automatic audio segmentation using a measure of audio novelty", ICME 2000.
    """
    return _along(rows, half, _unlike)


def turnover(rows: Matrix, half: int) -> Vector:
    """How much of what the `half` bars on either side of each bar play is not played on the other, 0–1.

    Chords that go round differ from bar to bar, and yet nothing is new while they do: each bar is held
    against the nearest one of the other side, and counts as far as it has a nearer one on its own.
    """
    return _along(rows, half, _not_found)


def _along(rows: Matrix, half: int, compare: Callable[[Matrix, int], float]) -> Vector:
    n, scale = rows.shape[0], spread_of(rows)
    out = np.zeros(n)
    for bar in range(2, n - 1):
        before, after = min(half, bar), min(half, n - bar)
        near = rows[bar - before : bar + after]
        alike = np.exp(-_squared(near, near) / scale**2)
        out[bar] = compare(alike, before) * np.sqrt(min(before, after) / half)
    return np.maximum(out, 0.0)


def _unlike(alike: Matrix, before: int) -> float:
    """How much more the bars of each side are alike than those of both."""
    first, second = alike[:before, :before], alike[before:, before:]
    within = 0.5 * (_mean_of_others(first) + _mean_of_others(second))
    return within - float(alike[:before, before:].mean())


def _mean_of_others(alike: Matrix) -> float:
    """The mean over all pairs of different bars."""
    count = alike.shape[0]
    return float((alike.sum() - np.trace(alike)) / (count * (count - 1)))


def _not_found(alike: Matrix, before: int) -> float:
    """How much nearer the nearest bar of the own side is than that of the other."""
    across = alike[:before, before:]
    found = 0.5 * (across.max(axis=1).mean() + across.max(axis=0).mean())
    np.fill_diagonal(alike, 0.0)
    own = 0.5 * (alike[:before, :before].max(axis=1).mean() + alike[before:, before:].max(axis=1).mean())
    return float(own - found)


def segments(bars: Bars) -> tuple[Segment, ...]:
    """Cut a song into segments and group the ones that are alike."""
    rows = bars.rows
    n = rows.shape[0]
    if n < 8:
        return (Segment(start=0, stop=n, group=0, sharpness=0.0),)
    harmony, rest = rows[:, :_CLASSES], rows[:, _CLASSES:]
    edge = 0.15 * novelty(rest, 4) + 0.35 * novelty(rest, 8)
    edge += 0.75 * turnover(rest, 8) + 1.5 * turnover(harmony, 8)
    top = float(edge.max())
    if top < 0.08:
        return (Segment(start=0, stop=n, group=0, sharpness=0.0),)
    cuts = _cut(_peaks(edge) / top, n)
    spans = list(itertools.pairwise(cuts))
    spans = _joined(spans, _group(spans, bars), edge)
    groups = _group(spans, bars)
    return tuple(
        Segment(start=a, stop=b, group=g, sharpness=float(edge[a] / top) if a else 1.0)
        for (a, b), g in zip(spans, groups, strict=True)
    )


def _peaks(edge: Vector) -> Vector:
    """The edges, less where a bar beside is stronger, so that one change makes one line."""
    beside = np.pad(edge, 1)
    return np.where(edge >= np.maximum(beside[:-2], beside[2:]), edge, _BESIDE * edge)


def _cut(edge: Vector, n: int) -> list[int]:
    """Boundaries that stand on strong edges and leave phrases of usual lengths, by dynamic programming."""
    best = np.full(n + 1, -np.inf)
    back = np.zeros(n + 1, int)
    best[0] = 0.0
    for stop in range(1, n + 1):
        gain = edge[stop] if stop < n else 0.0
        for start in range(max(0, stop - _LONGEST), stop):
            length = stop - start
            short = _short(length, first=start == 0, last=stop == n)
            uneven = _uneven(length, last=stop == n)
            value = best[start] + gain - _SEGMENT_COST + _PHRASES.get(length, 0.0) - short - uneven
            if value > best[stop]:
                best[stop], back[stop] = value, start
    cuts = [n]
    while cuts[-1]:
        cuts.append(int(back[cuts[-1]]))
    return cuts[::-1]


def _short(length: int, *, first: bool, last: bool) -> float:
    """What a brief segment costs; a pickup may stand before the song, but no bar or two behind it."""
    if first:
        return 0.0
    return 0.4 if length < (3 if last else 4) else 0.0


def _uneven(length: int, *, last: bool) -> float:
    """What a segment costs that is no multiple of four bars: fills move edges by a bar, songs seldom."""
    if last:
        return 0.15 if length % 2 else 0.0
    return 0.3 if length % 2 else 0.12 if length % 4 else 0.0


def _joined(spans: list[Span], groups: list[int], edge: Vector) -> list[Span]:
    """The spans, less those lines between two of one group that a long enough part has inside, weakest first.

    A part that goes through its chords twice is cut in the middle where something small changes, and only the
    groups tell that both halves are the same.
    """
    spans, groups = list(spans), list(groups)
    for _, bar in sorted((edge[start], start) for start, _ in spans[1:]):
        i = next(i for i, span in enumerate(spans) if span[0] == bar)
        if groups[i - 1] == groups[i] and spans[i][1] - spans[i - 1][0] <= _ONE_PART:
            spans[i - 1 : i + 1] = [(spans[i - 1][0], spans[i][1])]
            del groups[i]
    return spans


def _group(spans: list[Span], bars: Bars) -> list[int]:
    """A number for each segment, the same for those that sound alike (average linkage), from 0 in order."""
    if len(spans) < 2:
        return [0] * len(spans)
    rows = bars.rows
    spread = np.sqrt(np.mean(np.square(rows - rows.mean(axis=0)).sum(axis=1)) * 2.0)
    means = np.stack([rows[a:b].mean(axis=0) for a, b in spans])
    apart = np.sqrt(_squared(means, means)) / max(float(spread), 1e-9)
    away = 1.0 + apart
    for i, j in zip(*np.nonzero(np.triu(apart < _APART, 1)), strict=True):
        alike = [_same(rows, rows, spans[i], spans[j], float(spread))]
        alike += [_same(higher, rows, spans[i], spans[j], float(spread)) - _LIFTED for higher in bars.lifted]
        away[i, j] = away[j, i] = 1.0 - max(alike)
    return average_linkage(np.maximum(away, 0.0), 1.0 - _SAME)


def _same(rows: Matrix, others: Matrix, a: Span, b: Span, spread: float) -> float:
    """How alike two segments are when one is laid over the other bar by bar, 1 for the same."""
    length = min(a[1] - a[0], b[1] - b[0])
    longer = max(a[1] - a[0], b[1] - b[0])
    first, second = rows[a[0] : a[0] + length], others[b[0] : b[0] + length]
    away = float(np.sqrt(np.square(first - second).sum(axis=1)).mean())
    mean = float(np.linalg.norm(rows[a[0] : a[1]].mean(axis=0) - others[b[0] : b[1]].mean(axis=0)))
    return 1.0 - 0.5 * (away + mean) / max(spread, 1e-9) - 0.1 * (longer > 2 * length)
