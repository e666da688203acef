"""A drum kit of the song's own hits; what the song does not have is played on the style's kit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, cast

import numpy as np

from engines.core.errors import InputError
from engines.generation.percussion import KEYS, NAMES
from engines.generation.sampling.hits import PIECES, Hit, Piece, hits_of
from engines.generation.sampling.instrument import SongInstrument
from engines.generation.sampling.loudness import matching_gain
from engines.generation.sampling.strokes import Strokes, fade_out, strokes_of
from engines.generation.sound.kits import play_drum, stroke_frames
from engines.generation.sound.patch import Patch
from engines.generation.sound.tone import RATE, Tone

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.cache import SoundCache
    from engines.core.source import Source

STEM: Final = "drums"
_PLAYS: Final[dict[str, Piece]] = {
    "kick": "kick",
    "snare": "snare", "ghost": "snare", "clap": "snare", "rim": "snare",
    "hat": "hat", "pedal_hat": "hat", "open_hat": "hat", "shaker": "hat", "tambourine": "hat",
}  # fmt: skip
"""The piece of the song that plays an instrument of a groove."""
_NAMES: Final[tuple[Piece | Literal[""], ...]] = ("", *PIECES)
_SOFT: Final = 0.5
"""Up to this velocity the soft strokes play, where there are any."""
_CLOSED: Final = round(0.12 * RATE)
_CLOSING: Final = 882
"""Frames in which a hat closes."""


@dataclass(frozen=True, slots=True, eq=False)
class SongKit:
    """Strokes of the song as an instrument, each piece as loud as the style's own.

    Attributes:
        strokes: the song's, by piece.
        gains: of each stroke, by piece: loud ones, then soft ones.
        kit: name of the style's kit.
    """

    strokes: Mapping[Piece, Strokes]
    gains: Mapping[Piece, tuple[float, ...]]
    kit: str

    def frames(self, tone: Tone) -> int:
        """How many frames a stroke sounds."""
        found = self._stroke(tone)
        return stroke_frames(self.kit, tone) if found is None else found[0].shape[1]

    def render(self, tone: Tone) -> FloatArray:
        """One stroke, (2, frames)."""
        found = self._stroke(tone)
        return play_drum(self.kit, tone) if found is None else found[0] * np.float32(found[1])

    def _stroke(self, tone: Tone) -> tuple[FloatArray, float] | None:
        """The sound and the gain of the song's own stroke, strokes taking turns; None where it has none."""
        name = NAMES.get(tone.pitch, "")
        piece = _PLAYS.get(name)
        if piece is None or piece not in self.strokes:
            return None
        loud, soft = self.strokes[piece]
        first, some = (len(loud), soft) if soft and tone.velocity <= _SOFT else (0, loud)
        turn = tone.take % len(some)
        sound = some[turn].sound
        if piece == "hat" and name != "open_hat":
            sound = _closed(sound)
        return sound, self.gains[piece][first + turn]


def song_kit(stem: Source, kit: str, cache: SoundCache) -> SongInstrument:
    """A kit of a drum stem's own hits.

    Args:
        stem: the song's drums; any length.
        kit: name of the kit that plays what the song does not have.
        cache: keeps where the hits are; belongs to the stems of one song.

    Raises:
        InputError: the stem has no clean hit; the sentence says so.
    """
    strokes = strokes_of(stem, _kept_hits(stem, cache))
    if not strokes:
        raise InputError(
            "no usable hits", hint="No hit of the song's drums stands clean enough to be played by itself."
        )
    gains = {piece: tuple(_gain(one.sound, piece, kit) for one in (*found.loud, *found.soft))
             for piece, found in strokes.items()}  # fmt: skip
    used = [one for found in strokes.values() for one in (*found.loud, *found.soft)]
    lacking = [piece for piece in PIECES if piece not in strokes]
    note = (
        f"The song has no clean {' and no clean '.join(lacking)}; the style's kit plays it."
        if lacking
        else ""
    )
    return SongInstrument(
        name=f"song:{kit}",
        patch=Patch(instrument=SongKit(strokes, gains, kit), touch=1.4),
        stem=STEM,
        spans=tuple(sorted((one.start, one.stop) for one in used)),
        note=note,
    )


def _kept_hits(stem: Source, cache: SoundCache) -> list[Hit]:
    """The stem's hits, found once and kept as rows of numbers."""

    def rows() -> FloatArray:
        found = [(*hit[:2], _NAMES.index(hit.piece), *hit[3:]) for hit in hits_of(stem)]
        # Single precision would not hold the frames of a long song.
        return cast("FloatArray", np.array(found, np.float64).reshape(-1, len(Hit._fields)))

    kept = cache.made("hits of the drums", rows).tolist()
    return [Hit(int(row[0]), int(row[1]), _NAMES[int(row[2])], *row[3:]) for row in kept]


def _closed(sound: FloatArray) -> FloatArray:
    """A hat that closes at once, whatever it rang like in the song."""
    if sound.shape[1] <= _CLOSED:
        return sound
    out = sound[:, :_CLOSED].copy()
    fade_out(out, _CLOSING)
    return out


def _gain(sound: FloatArray, piece: Piece, kit: str) -> float:
    """The factor that makes a stroke as loud as the same piece of a kit."""
    return matching_gain(sound, play_drum(kit, Tone(pitch=KEYS[piece])))
