"""From any usual channel layout to stereo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from engines.core.audio import FloatArray

Layout = tuple[str, ...]
"""Channel names in the order of the samples, as FFmpeg writes them: FL FR FC LFE BL BR SL SR BC ..."""

_HALF: Final = 0.5**0.5
_SIDES: Final[dict[str, tuple[float, float]]] = {
    "FL": (1.0, 0.0), "FR": (0.0, 1.0), "DL": (1.0, 0.0), "DR": (0.0, 1.0),
    "FC": (_HALF, _HALF), "LFE": (0.0, 0.0), "LFE2": (0.0, 0.0),
    "BL": (_HALF, 0.0), "BR": (0.0, _HALF), "SL": (_HALF, 0.0), "SR": (0.0, _HALF), "BC": (0.5, 0.5),
    "FLC": (0.9239, 0.3827), "FRC": (0.3827, 0.9239), "WL": (_HALF, 0.0), "WR": (0.0, _HALF),
    "TFL": (_HALF, 0.0), "TFR": (0.0, _HALF), "TFC": (0.5, 0.5), "TC": (0.5, 0.5),
    "TBL": (_HALF, 0.0), "TBR": (0.0, _HALF), "TBC": (0.5, 0.5),
}  # fmt: skip

WAVE_LAYOUTS: Final[dict[int, Layout]] = {
    1: ("FC",),
    2: ("FL", "FR"),
    3: ("FL", "FR", "FC"),
    4: ("FL", "FR", "BL", "BR"),
    5: ("FL", "FR", "FC", "BL", "BR"),
    6: ("FL", "FR", "FC", "LFE", "BL", "BR"),
    7: ("FL", "FR", "FC", "LFE", "BC", "SL", "SR"),
    8: ("FL", "FR", "FC", "LFE", "BL", "BR", "SL", "SR"),
}
"""The order of WAVE and FLAC where a file does not name its channels."""

VORBIS_LAYOUTS: Final[dict[int, Layout]] = {
    **WAVE_LAYOUTS,
    3: ("FL", "FC", "FR"),
    5: ("FL", "FC", "FR", "BL", "BR"),
    6: ("FL", "FC", "FR", "BL", "BR", "LFE"),
    7: ("FL", "FC", "FR", "SL", "SR", "BC", "LFE"),
    8: ("FL", "FC", "FR", "SL", "SR", "BL", "BR", "LFE"),
}
"""The order of Vorbis, and of Opus with mapping family 1. Source: Vorbis I specification, 4.3.9."""


def matrix(layout: Layout) -> FloatArray:
    """The (channels, 2) gains that mix a layout to left and right.

    One channel goes to both sides at its own level, two stay as they are. Of more, the centre and the
    surrounds join at −3 dB and the low-frequency effects are left out. A layout with a name that is not known
    is read in the order of WAVE.

    Source: ITU-R BS.775-3, annex 4.
    """
    if len(layout) == 1:
        return np.ones((1, 2), np.float32)
    if len(layout) == 2 or len(set(layout)) != len(layout) or not set(layout) <= set(_SIDES):
        layout = WAVE_LAYOUTS[len(layout)]
    return np.array([_SIDES[name] for name in layout], np.float32)


def to_stereo(samples: FloatArray, layout: Layout) -> FloatArray:
    """Mix (frames, channels) to (frames, 2) float32."""
    if samples.shape[1] == 2:
        return samples
    if samples.shape[1] == 1:
        return np.repeat(samples, 2, axis=1)
    mixed: FloatArray = samples @ matrix(layout)
    return mixed
