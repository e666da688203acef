"""What this room needs of a demucs network, as a type; the classes themselves come with torch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from torch import Tensor


class Network(Protocol):
    """A network of demucs: Demucs, HDemucs or HTDemucs."""

    sources: Sequence[str]
    samplerate: int
    audio_channels: int
    segment: float | Fraction

    def __call__(self, mix: Tensor) -> Tensor:
        """(batch, channels, frames) to (batch, sources, channels, frames)."""

    def to(self, device: str) -> object:
        """Move it to a device."""

    def eval(self) -> object:
        """Make it ready to be used, not taught."""
