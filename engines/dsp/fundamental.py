"""The fundamental of a voice, frame by frame, and how clearly it is one.

Source: McLeod and Wyvill, "A smarter way to find pitch", ICMC 2005.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

Doubles = npt.NDArray[np.float64]

WINDOW: Final = 2_048
HOP: Final = 512
LOWEST_HZ, HIGHEST_HZ = 70.0, 1_100.0
_FIRST: Final = 0.9
"""The first peak is the period that reaches this share of the highest one."""


class Pitches(NamedTuple):
    """Row i is centred on frame 512 i + 1024.

    Attributes:
        hz: (rows,) the fundamental.
        clarity: (rows,) 0–1; near 1 for one steady voice, low for noise and chords.
    """

    hz: Doubles
    clarity: Doubles


def pitches(mono: FloatArray, rate: int) -> Pitches:
    """The fundamental along a sound between 70 Hz and 1.1 kHz.

    Args:
        mono: (frames,); without 2048 frames there are no rows.
        rate: frames per second [Hz].
    """
    from scipy import fft  # noqa: PLC0415  (the window's process must not pay for scipy)

    if mono.size < WINDOW:
        return Pitches(hz=np.zeros(0), clarity=np.zeros(0))
    rows = np.lib.stride_tricks.sliding_window_view(mono.astype(np.float64), WINDOW)[::HOP]
    spectra = fft.rfft(rows, 2 * WINDOW, axis=1)
    products = fft.irfft(np.square(spectra.real) + np.square(spectra.imag), axis=1)[:, :WINDOW]
    squares = np.concatenate([np.zeros((len(rows), 1)), np.cumsum(np.square(rows), axis=1)], axis=1)
    lags = np.arange(WINDOW)
    energies = squares[:, WINDOW - lags] + squares[:, -1:] - squares[:, lags]
    alike = 2.0 * products / np.maximum(energies, 1e-9)
    found = np.array([_period(row, round(rate / HIGHEST_HZ), round(rate / LOWEST_HZ)) for row in alike])
    return Pitches(hz=rate / found[:, 0], clarity=np.clip(found[:, 1], 0.0, 1.0))


def _period(alike: Doubles, shortest: int, longest: int) -> tuple[float, float]:
    """The period [frames] and how alike the sound is a period later."""
    inner = alike[shortest - 1 : longest + 2]
    tops = np.flatnonzero((inner[1:-1] >= inner[:-2]) & (inner[1:-1] > inner[2:])) + shortest
    if not tops.size:
        return float(longest), 0.0
    high = float(alike[tops].max())
    lag = int(tops[alike[tops] >= _FIRST * high][0])
    before, top, behind = alike[lag - 1 : lag + 2]
    bend = before - 2.0 * top + behind
    return lag + (0.5 * (before - behind) / bend if bend < 0.0 else 0.0), float(top)
