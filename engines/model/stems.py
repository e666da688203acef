"""Separated stems: sources by name, and who separated them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engines.core.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Stems:
    """The stems of one song.

    Attributes:
        separator: identity of what made them: "spectral/3", "htdemucs/<sha256>", "given" (own files).
        sources: stem name → sound; all of the song's length, rate and channels; in the order to be shown.
        confidence: stem name → 0–1 where the separator knows it.
        notes: sentences for the person, such as "no vocals were heard in this song".
    """

    separator: str
    sources: Mapping[str, Source]
    confidence: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The stems by name."""
        return tuple(self.sources)
