"""What a person must know of a model before bringing it to this computer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Purpose: TypeAlias = Literal["stems", "parts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownModel:
    """A model that can be brought, or is here.

    Attributes:
        id: what it is called in commands and plans, and the name of its folder below the models folder.
        purpose: whether it splits songs into stems or makes parts.
        name: as people write it.
        task: what it does, in words.
        megabytes: what it takes on disk, or will take [MB]; 0 where only its source knows.
        licence: of the weights, by name.
        licence_words: what that allows, in plain words.
        use: what it may be used for, in a few words.
        source: where it is published; empty for a model of the person's own.
        downloadable: whether the source offers it as Flipside reads it; else it is brought by hand.
        installed: whether it is whole on this computer.
    """

    id: str
    purpose: Purpose
    name: str
    task: str
    megabytes: int
    licence: str
    licence_words: str
    use: str
    source: str
    downloadable: bool
    installed: bool = False
