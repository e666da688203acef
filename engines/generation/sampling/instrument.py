"""What an instrument that is cut from the song is, and what must be said of it."""

from __future__ import annotations

from dataclasses import dataclass

from engines.generation.sound.patch import Patch


@dataclass(frozen=True, slots=True, kw_only=True)
class SongInstrument:
    """An instrument of the song's own sound.

    Attributes:
        name: by which its tones are kept.
        patch: what plays.
        stem: the stem that it is cut from.
        spans: frames of the song that it holds, rising.
        note: a sentence on what it does not have; empty where it has all.
    """

    name: str
    patch: Patch
    stem: str
    spans: tuple[tuple[int, int], ...]
    note: str = ""
