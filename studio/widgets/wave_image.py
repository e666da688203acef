"""A waveform as a picture: minima and maxima become coloured columns in a few passes over single bytes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtGui import QColor, QImage

if TYPE_CHECKING:
    import numpy.typing as npt

    from engines.core.audio import FloatArray

NOTHING: Final = 0
FAINT: Final = 1
TINT: Final = 2
"""What is behind a column: nothing, or the wave's colour at two opacities."""

_RIM: Final = 3
_FIRST_SHADE: Final = 4
_SHADES: Final = 24
_OPACITIES: Final = {NOTHING: 0.0, FAINT: 0.04, TINT: 0.13, _RIM: 0.4}


def wave_image(
    minima: FloatArray,
    maxima: FloatArray,
    height: int,
    color: str,
    *,
    gain: float = 1.0,
    ground: npt.NDArray[np.uint8] | None = None,
) -> QImage:
    """Draw columns, denser towards the middle, so that loud and soft read at a glance.

    Args:
        minima: (columns,), −1 to 1; above `maxima` for a column that stays empty.
        maxima: (columns,), −1 to 1.
        height: of the picture [device pixels].
        color: "#RRGGBB".
        gain: factor of the height.
        ground: (columns,), NOTHING, FAINT or TINT behind each column; None for nothing.

    Returns:
        A picture of (height, columns) with a colour table.
    """
    columns = len(minima)
    middle, reach = height / 2, height / 2 - 1.0
    top = middle - np.clip(maxima * gain, -1, 1) * reach
    bottom = middle - np.clip(minima * gain, -1, 1) * reach
    # A line of one pixel is left where nothing sounds.
    first = np.minimum(np.floor(top), height - 1).astype(np.int16)
    last = np.maximum((np.ceil(bottom) - 1).astype(np.int16), first)
    empty = minima > maxima
    first[empty], last[empty] = height + 1, -2
    rows = np.arange(height, dtype=np.int16)[:, np.newaxis]
    behind = np.zeros(columns, np.uint8) if ground is None else ground
    rim = (rows == first - 1) | (rows == last + 1)
    picture = np.zeros((height, -(-columns // 4) * 4), np.uint8)
    inside = (rows >= first) & (rows <= last)
    picture[:, :columns] = np.where(inside, _shades(height), np.where(rim, np.uint8(_RIM), behind))
    made = QImage(picture.data, columns, height, picture.shape[1], QImage.Format.Format_Indexed8)
    made.setColorTable(_table(color))
    return made.copy()


@lru_cache(maxsize=32)
def _shades(height: int) -> npt.NDArray[np.uint8]:
    """The shade of each row inside a wave, (height, 1): the first in the middle, the last at the edges."""
    away = np.abs(np.arange(height) + 0.5 - height / 2) / max(1.0, height / 2)
    shades: npt.NDArray[np.uint8] = _FIRST_SHADE + np.minimum(away * _SHADES, _SHADES - 1).astype(np.uint8)
    return shades[:, np.newaxis]


@lru_cache(maxsize=64)
def _table(color: str) -> list[int]:
    made = QColor(color)
    shades = [0.62 + 0.38 * max(0.0, 1 - 1.15 * shade / _SHADES) for shade in range(_SHADES)]
    found = []
    for opacity in (*_OPACITIES.values(), *shades):
        made.setAlphaF(opacity)
        found.append(made.rgba())
    return found
