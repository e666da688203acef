"""Sample rates and channels that sound may have; apart from `audio`, so that plans are read without numpy."""

from __future__ import annotations

from typing import Final

WORK_RATE: Final = 44_100
"""The rate inside the studio [Hz]; media converts at the door."""

WORK_CHANNELS: Final = 2
"""The channels inside the studio."""

MIN_RATE: Final = 1_000
MAX_RATE: Final = 768_000
