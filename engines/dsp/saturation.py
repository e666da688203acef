"""Saturation without the aliasing of a plain waveshaper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

Doubles: TypeAlias = npt.NDArray[np.float64]

_CLOSE: Final = 1e-5
_KNEE: Final = 0.75
"""The share of the ceiling from which peaks are bent."""
_REFERENCE: Final = 0.2
"""The level that comes out as loud as it went in."""


def saturated(samples: FloatArray, amount: float) -> FloatArray:
    """A soft limit that bends more with `amount`.

    Args:
        samples: (channels, frames + 1): the first frame is only the one before.
        amount: 0–1.

    Returns:
        (channels, frames).

    Source: Parker, Zavalishin and Le Bivic, "Reducing the aliasing of nonlinear waveshaping using
    continuous-time convolution", DAFx 2016: the shaped signal is averaged between two samples exactly.
    """
    drive = 1.0 + 11.0 * amount
    pushed = samples.astype(np.float64) * drive
    here, before = pushed[:, 1:], pushed[:, :-1]
    step = here - before
    close = np.abs(step) < _CLOSE
    safe = np.where(close, 1.0, step)
    mean = (_area(here) - _area(before)) / safe
    shaped = np.where(close, np.tanh(0.5 * (here + before)), mean)
    level = _REFERENCE / np.tanh(_REFERENCE * drive)
    found: FloatArray = (shaped * level).astype(np.float32)
    return found


def rounded_off(samples: FloatArray, ceiling: float) -> FloatArray:
    """Peaks bent softly towards a ceiling that they come near; what is lower stays bit for bit.

    Args:
        samples: (channels, frames + 1): the first frame is only the one before.
        ceiling: amplitude.

    Returns:
        (channels, frames).
    """
    plain = samples[:, 1:]
    knee, room = _KNEE * ceiling, (1.0 - _KNEE) * ceiling
    if float(np.abs(samples).max(initial=0.0)) <= knee:
        return plain
    out = np.array(plain)
    bent = (np.abs(samples[:, 1:]) > knee) | (np.abs(samples[:, :-1]) > knee)
    channel, at = np.nonzero(bent)
    here, before = samples[channel, at + 1].astype(np.float64), samples[channel, at].astype(np.float64)
    step = here - before
    close = np.abs(step) < _CLOSE
    excess = (_excess_area(here, knee, room) - _excess_area(before, knee, room)) / np.where(close, 1.0, step)
    flat = _excess(0.5 * (here + before), knee, room)
    out[channel, at] += np.where(close, flat, excess).astype(np.float32)
    return out


def _excess(x: Doubles, knee: float, room: float) -> Doubles:
    """What bending takes from a sample."""
    over = np.maximum(np.abs(x) - knee, 0.0)
    return np.asarray(np.sign(x) * (room * np.tanh(over / room) - over))


def _excess_area(x: Doubles, knee: float, room: float) -> Doubles:
    """The integral of `_excess`, which is even."""
    over = np.maximum(np.abs(x) - knee, 0.0)
    return np.asarray(room * room * _area(over / room) - 0.5 * over * over)


def _area(x: Doubles) -> Doubles:
    """The integral of tanh: log cosh, without overflow."""
    size = np.abs(x)
    return np.asarray(size + np.log1p(np.exp(-2.0 * size)) - np.log(2.0))
