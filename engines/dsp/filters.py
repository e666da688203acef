"""Filters as second-order sections, still or sweeping."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.audio import FloatArray

Doubles: TypeAlias = npt.NDArray[np.float64]
Pass: TypeAlias = Literal["lowpass", "highpass", "bandpass"]

STEP: Final = 64
"""Frames for which a sweeping filter holds still."""
_STEPS_PER_OCTAVE: Final = 384
"""Steps of a sweep so fine that their corners lie 57 dB under a tone that it crosses, or deeper."""
_QS: Final = (0.541, 1.307)
"""Two sections of a fourth-order Butterworth filter."""
_BAND_Q: Final = 0.9


def pass_filter(kind: Pass, hertz: float, rate: int) -> Doubles:
    """Two sections: 24 dB an octave for lowpass and highpass, a band of about an octave for bandpass.

    Args:
        kind: what passes.
        hertz: cut-off or middle; rounded to a 384th of an octave.
        rate: frames per second [Hz].
    """
    step = round(_STEPS_PER_OCTAVE * float(np.log2(max(hertz, 5.0))))
    return _sections(kind, step, rate)


@lru_cache(maxsize=16_384)
def _sections(kind: Pass, step: int, rate: int) -> Doubles:
    hertz = min(2.0 ** (step / _STEPS_PER_OCTAVE), 0.49 * rate)
    if kind == "bandpass":
        one = _section(kind, hertz, _BAND_Q, rate)
        return np.array([one, one])
    return np.array([_section(kind, hertz, q, rate) for q in _QS])


def _section(kind: Pass, hertz: float, q: float, rate: int) -> list[float]:
    w = 2.0 * np.pi * hertz / rate
    cos, alpha = float(np.cos(w)), float(np.sin(w)) / (2.0 * q)
    a0 = 1.0 + alpha
    b = {
        "lowpass": ((1 - cos) / 2, 1 - cos, (1 - cos) / 2),
        "highpass": ((1 + cos) / 2, -(1 + cos), (1 + cos) / 2),
        "bandpass": (alpha, 0.0, -alpha),
    }[kind]
    return [b[0] / a0, b[1] / a0, b[2] / a0, 1.0, -2.0 * cos / a0, (1.0 - alpha) / a0]


def shelf(kind: Literal["low", "high"], hertz: float, gain_db: float, rate: int) -> list[float]:
    """One section that lifts or lowers all below or above a frequency.

    Source: R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients".
    """
    a = 10.0 ** (gain_db / 40.0)
    w = 2.0 * np.pi * hertz / rate
    sign = 1.0 if kind == "low" else -1.0
    cos = sign * float(np.cos(w))
    root = 2.0 * np.sqrt(a) * float(np.sin(w)) / 2.0 * np.sqrt(2.0)
    b0 = a * ((a + 1) - (a - 1) * cos + root)
    b1 = sign * 2 * a * ((a - 1) - (a + 1) * cos)
    b2 = a * ((a + 1) - (a - 1) * cos - root)
    a0 = (a + 1) + (a - 1) * cos + root
    a1 = sign * -2 * ((a - 1) + (a + 1) * cos)
    a2 = (a + 1) + (a - 1) * cos - root
    return [float(v) for v in (b0 / a0, b1 / a0, b2 / a0, 1.0, a1 / a0, a2 / a0)]


def bell(hertz: float, gain_db: float, q: float, rate: int) -> list[float]:
    """One section that lifts or lowers around a frequency."""
    a = 10.0 ** (gain_db / 40.0)
    w = 2.0 * np.pi * hertz / rate
    cos, alpha = float(np.cos(w)), float(np.sin(w)) / (2.0 * q)
    a0 = 1 + alpha / a
    b1 = -2 * cos / a0
    return [(1 + alpha * a) / a0, b1, (1 - alpha * a) / a0, 1.0, b1, (1 - alpha / a) / a0]


def filtered(samples: FloatArray, sections: Doubles | Sequence[Sequence[float]]) -> FloatArray:
    """The sound through sections that hold still, from rest."""
    from scipy.signal import sosfilt  # noqa: PLC0415  (0.3 s of import that the window must not pay)

    found: FloatArray = sosfilt(np.asarray(sections), samples, axis=-1).astype(np.float32)
    return found


def swept(samples: FloatArray, kind: Pass, cutoffs_hz: Doubles, rate: int) -> FloatArray:
    """The sound through a filter whose cut-off moves, from rest.

    Args:
        samples: (channels, frames), frames a multiple of `STEP`.
        kind: what passes.
        cutoffs_hz: one for each `STEP` frames.
        rate: frames per second [Hz].
    """
    from scipy.signal import sosfilt  # noqa: PLC0415

    out = np.empty_like(samples)
    state = np.zeros((2, samples.shape[0], 2))
    at = 0
    while at < len(cutoffs_hz):
        sections = pass_filter(kind, float(cutoffs_hz[at]), rate)
        stop = at + 1
        while stop < len(cutoffs_hz) and pass_filter(kind, float(cutoffs_hz[stop]), rate) is sections:
            stop += 1
        piece = samples[:, at * STEP : stop * STEP]
        out[:, at * STEP : stop * STEP], state = sosfilt(sections, piece, axis=-1, zi=state)
        at = stop
    return out
