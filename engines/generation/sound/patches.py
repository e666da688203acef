"""The instruments by name, as styles call them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from engines.core.errors import Missing
from engines.generation.sound.bass_patches import BASSES
from engines.generation.sound.chord_patches import CHORDS
from engines.generation.sound.kits import play_drum, stroke_frames
from engines.generation.sound.melody_patches import MELODIES
from engines.generation.sound.patch import Patch
from resources import locator

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.generation.sound.tone import Tone

PATCHES: Final[dict[str, Patch]] = {**BASSES, **CHORDS, **MELODIES}
"""The tuned instruments. Drum kits are patches too, by the names of `resources/kits`."""


@dataclass(frozen=True, slots=True)
class DrumKit:
    """A drum kit as an instrument; its pieces carry their own levels."""

    name: str

    def frames(self, tone: Tone) -> int:
        """How many frames a stroke sounds."""
        return stroke_frames(self.name, tone)

    def render(self, tone: Tone) -> FloatArray:
        """One stroke, (2, frames)."""
        return play_drum(self.name, tone)


@cache
def patch(name: str) -> Patch:
    """The patch of a name: a tuned instrument or a drum kit.

    Raises:
        Missing: there is neither.
    """
    if name in PATCHES:
        return PATCHES[name]
    if f"kits/{name}.toml" in locator.names("kits", ".toml"):
        return Patch(instrument=DrumKit(name), touch=1.4)
    raise Missing(f"no patch {name!r}", hint=f"There is no instrument called {name[:40]}.")
