"""A waveform as a picture: minima and maxima become smooth, coloured columns in one numpy pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QColor, QImage

if TYPE_CHECKING:
    import numpy.typing as npt

    from engines.core.audio import FloatArray


def wave_image(
    minima: FloatArray, maxima: FloatArray, height: int, colors: npt.NDArray[np.uint8], *, gain: float = 1.0
) -> QImage:
    """Draw columns.

    Args:
        minima: (columns,), −1 to 1.
        maxima: (columns,), −1 to 1.
        height: of the picture [device pixels].
        colors: (columns, 3) of each column, or (1, 3) for all of them.
        gain: factor of the height.

    Returns:
        A premultiplied ARGB picture of (height, columns).
    """
    width = len(minima)
    middle = height / 2
    reach = middle - 1.0
    top = middle - np.clip(maxima * gain, -1, 1) * reach
    bottom = middle - np.clip(minima * gain, -1, 1) * reach
    # A line of one pixel is left where nothing sounds.
    centre = (top + bottom) / 2
    half = np.maximum((bottom - top) / 2, 0.6)
    rows = np.arange(height, dtype=np.float32)[:, np.newaxis] + 0.5
    cover = np.clip(half + 0.5 - np.abs(rows - centre), 0, 1)
    # Denser towards the middle, so that loud and soft read at a glance.
    depth = 0.62 + 0.38 * np.clip(1 - np.abs(rows - middle) / reach * 1.15, 0, 1)
    alpha = cover * depth
    picture = np.empty((height, width, 4), np.uint8)
    for channel in range(3):
        picture[..., channel] = alpha * colors[:, 2 - channel]
    picture[..., 3] = alpha * 255
    data = np.ascontiguousarray(picture)
    return QImage(data.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied).copy()


def rgb(color: str) -> npt.NDArray[np.uint8]:
    """A colour "#RRGGBB" as (1, 3)."""
    made = QColor(color)
    return np.array([[made.red(), made.green(), made.blue()]], np.uint8)
