"""What the figures of a receipt have in common."""

from __future__ import annotations

from typing import Final, TypeAlias

from engines.model.receipt import Measurement

Figures: TypeAlias = tuple[Measurement, ...]

GONE_DB: Final = -60.0
"""Below this level a lane is silent [dBFS]."""

HEARD_DB: Final = -55.0
"""Above this level a lane is heard [dBFS]."""
