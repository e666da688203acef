"""Drum kits are data: `resources/kits/*.toml`, a model and its parameters for each instrument."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from engines.core.errors import Missing
from engines.generation.percussion import KEYS, NAMES
from engines.generation.sound.drums import Clap, Cymbal, Drum, Kick, Rattle, Snare
from engines.model.bounds import Bounded
from engines.model.schema import bad, from_builtins
from resources import locator

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.generation.sound.tone import Tone

Piece: TypeAlias = Kick | Snare | Clap | Cymbal | Drum | Rattle
_INSTEAD: Final = {"ghost": "snare", "pedal_hat": "hat", "crash": "ride", "perc": "conga"}
_COMMON: Final = "common"
_SILENT: Final = 64
_ONSET: Final = np.linspace(0.0, 1.0, 12, dtype=np.float32)
"""A quarter of a millisecond: an onset without a step in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit(Bounded):
    """The pieces of a kit by instrument name, one table a model."""

    name: str
    kick: dict[str, Kick] = field(default_factory=dict)
    snare: dict[str, Snare] = field(default_factory=dict)
    clap: dict[str, Clap] = field(default_factory=dict)
    cymbal: dict[str, Cymbal] = field(default_factory=dict)
    drum: dict[str, Drum] = field(default_factory=dict)
    rattle: dict[str, Rattle] = field(default_factory=dict)

    @property
    def pieces(self) -> dict[str, Piece]:
        """Every piece by its instrument."""
        return {**self.kick, **self.snare, **self.clap, **self.cymbal, **self.drum, **self.rattle}


@cache
def load_kit(name: str) -> dict[str, Piece]:
    """The pieces of a shipped kit, with the common hand drums where it has none of its own.

    Raises:
        Missing: there is no such kit.
        BadDocument: the file does not hold to its schema.
    """
    if f"kits/{name}.toml" not in locator.names("kits", ".toml"):
        raise Missing(f"no kit {name!r}", hint=f"There is no drum kit called {name[:40]}.")
    kit = from_builtins(tomllib.loads(locator.read_text(f"kits/{name}.toml")), Kit, what="kit")
    unknown = set(kit.pieces) - set(KEYS)
    if unknown:
        raise bad("kit", min(unknown), "is no drum instrument")
    return kit.pieces if name == _COMMON else {**load_kit(_COMMON), **kit.pieces}


def play_drum(kit: str, tone: Tone) -> FloatArray:
    """One stroke of a kit at full level, (2, frames); an instrument that no kit has is silent."""
    piece = _piece(kit, tone)
    if piece is None:
        return np.zeros((2, _SILENT), np.float32)
    out = piece.render(tone) * np.float32(10.0 ** (piece.level_db / 20.0))
    out[:, : _ONSET.size] *= _ONSET
    return out


def stroke_frames(kit: str, tone: Tone) -> int:
    """How many frames `play_drum` gives."""
    piece = _piece(kit, tone)
    return _SILENT if piece is None else piece.frames(tone)


def _piece(kit: str, tone: Tone) -> Piece | None:
    pieces = load_kit(kit)
    name = NAMES.get(tone.pitch, "")
    return pieces.get(name) or pieces.get(_INSTEAD.get(name, ""))
