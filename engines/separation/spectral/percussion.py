"""How percussive each point of a spectrum is: struck sounds are wide and short, held ones narrow and long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.separation.spectral.medians import across, along

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

_ACROSS: Final = ((200.0, 75.0), (1e9, 335.0))
"""Up to which frequency [Hz] the median across frequency is about how wide [Hz]: a kick is a narrow thing."""

_ALONG: Final = ((150.0, 0.58), (1e9, 0.35))
"""Up to which frequency [Hz] the median along time is about how long [s]: low notes are held longer."""

_DOUBT: Final = 1.2
"""How much louder a wide sound must be than a held one to count as struck."""

_SUB_HZ: Final = 46.0
"""Below the lowest note of a bass guitar there are drums."""

_FLOOR: Final = 1e-9


def percussive_share(level: FloatArray, hz: FloatArray, step_s: float) -> FloatArray:
    """The share of each point that is struck, 0–1.

    Args:
        level: (steps, bins) magnitudes.
        hz: (bins,) the bins' frequencies.
        step_s: the time from step to step [s].

    Source: Fitzgerald, "Harmonic/percussive separation using median filtering", DAFx 2010; the widths by
        band are our own.
    """
    width = float(hz[1] - hz[0])
    held = np.empty_like(level)
    wide = np.empty_like(level)
    for low, high, seconds in _bands(hz, _ALONG):
        held[:, low:high] = along(level[:, low:high], _reach(seconds / step_s))
    for low, high, extent in _bands(hz, _ACROSS):
        reach = _reach(extent / width)
        first, last = max(low - reach, 0), min(high + reach, level.shape[1])
        wide[:, low:high] = across(level[:, first:last], reach)[:, low - first : high - first]
    wide *= wide
    held *= held
    share = wide / (wide + _DOUBT * held + _FLOOR)
    below: FloatArray = (1.0 / (1.0 + (hz / _SUB_HZ) ** 12)).astype(np.float32)
    return np.maximum(share, below)


def _bands(hz: FloatArray, table: tuple[tuple[float, float], ...]) -> list[tuple[int, int, float]]:
    """First bin, one behind the last, and the value, per row of a table."""
    edges = [0, *(int(np.searchsorted(hz, top)) for top, _ in table)]
    return [
        (low, high, value)
        for low, high, (_, value) in zip(edges, edges[1:], table, strict=False)
        if high > low
    ]


def _reach(length: float) -> int:
    """The power of two whose median, twice as long less one, comes nearest to a length."""
    return int(2 ** max(1, round(np.log2((length + 1.0) / 2.0))))
