"""What a side sounds like: its lanes, what is heard along with them, and the levels of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from studio.playback.along import ChordTones, Metronome
from studio.playback.lane_mix import LaneMix
from studio.session.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.source import Source
    from engines.core.time import BeatGrid
    from studio.session.made import Made
    from studio.session.session import Session

Along: TypeAlias = Literal["metronome", "chords"]
"""What can be heard along with the music."""
_ALONG_GAIN = 2.0
"""A lane that the sound does not hold is added to it by a level of 2."""


class Sounding:
    """Makes the mix of a side, for the original and for remixes.

    Attributes:
        desk: faders that move, and what is turned for listening alone.
        along: what is heard along.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._pieces: Mapping[str, Source] = {}
        self._stems = session.stems
        self.desk = Desk()
        self.along: frozenset[Along] = frozenset()

    def set_pieces(self, stems: Mapping[str, Source]) -> None:
        """Better stems of the original are ready in places."""
        self._pieces = stems

    def follow_stems(self) -> None:
        """Pieces of stems are worth nothing once other stems are there."""
        if self._session.stems is not self._stems:
            self._stems, self._pieces = self._session.stems, {}

    def set_along(self, name: Along, *, on: bool) -> None:
        """Hear something along with the music, or no longer."""
        self.along = self.along | {name} if on else self.along - {name}

    def levels(self, heard: Made | None, *, on_remix: bool) -> dict[str, float]:
        """The linear gains of lanes, beside what the sound itself already holds.

        Args:
            heard: the remix, where there is one.
            on_remix: whether it is heard, and not the original.
        """
        stems, plan = self._session.stems, self._session.plan
        found: dict[str, float] = {}
        if on_remix and heard is not None:
            found = self.desk.of_remix(heard.remix, plan)
        elif heard is None and stems is not None:
            # The original stays the original once there is a remix to compare it with.
            found = self.desk.of_stems(stems.names, plan)
        found.update(dict.fromkeys(self.along, _ALONG_GAIN))
        return {name: gain for name, gain in found.items() if gain != 1.0}

    def lanes(self, made: Made | None, grid: BeatGrid | None, frames: int) -> dict[str, Source]:
        """The lanes of a remix or of the original, and what is heard along with them."""
        stems, facts = self._session.stems, self._session.facts
        found: dict[str, Source] = {}
        if made is not None:
            found.update(made.lanes or {})
        elif stems is not None:
            found.update(self._pieces or stems.sources)
        if "metronome" in self.along and grid is not None:
            found["metronome"] = Metronome(grid, frames)
        if "chords" in self.along and made is None and facts is not None:
            found["chords"] = ChordTones(facts.grid, facts.chords, frames)
        return found

    def mix(
        self, source: Source, made: Made | None, grid: BeatGrid | None, levels: Mapping[str, float]
    ) -> LaneMix:
        """A sound with its lanes, to be played."""
        return LaneMix(source, self.lanes(made, grid, source.frames), levels)


def source_of(made: Made) -> Source:
    """The sound of a remix: finished, or as it is rendered while it plays."""
    return made.bounced.audio if made.bounced is not None else made.remix.preview
