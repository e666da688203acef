"""What the sound of one clip is to the lane that plays it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from engines.core.audio import FloatArray


class ClipSound(Protocol):
    """The sound of one clip, without its gain and fades."""

    @property
    def frames(self) -> int:
        """Length in frames."""

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop of the clip, (2, stop − start)."""
