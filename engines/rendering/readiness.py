"""What has to be there before the first block can sound quickly."""

from __future__ import annotations

import importlib
from typing import Final

_LATE: Final = ("scipy.fft", "scipy.signal", "scipy.ndimage", "pedalboard")
"""What blocks are rendered with, and what the window does not load while it opens."""


def make_ready() -> None:
    """Import what the first block of a remix needs: that takes longer than to render it.

    For a worker that has just finished something else; the window calls it when a song was heard.
    """
    for name in _LATE:
        importlib.import_module(name)
