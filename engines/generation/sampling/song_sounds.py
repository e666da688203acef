"""The instrument of a part that is to be played on the song's own sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.core.errors import InputError
from engines.generation.sampling import song_kit
from engines.generation.scene import habit_of
from engines.model.style import load_style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.cache import SoundCache
    from engines.core.source import Source
    from engines.generation.sampling.instrument import SongInstrument
    from engines.model.arrangement import PartSpec


def from_song(part: PartSpec, stems: Mapping[str, Source], kept: SoundCache) -> SongInstrument:
    """What a part is played on, cut from the song's stems.

    Args:
        part: whose `source` is "song".
        stems: of the song, by name.
        kept: what was found in these stems before; belongs to them alone.

    Raises:
        InputError: the song has nothing to cut it from; the sentence says what.
        Missing: the part's style is not there.
    """
    habit = habit_of(load_style(part.style), part.role)
    if part.role not in {"drums", "percussion"}:
        raise InputError(
            f"{part.role} from the song", hint=f"The song's own sound makes beats, and no {part.role}."
        )
    if song_kit.STEM not in stems:
        raise InputError("no drum stem", hint="The song has no drums of its own to play.")
    return song_kit.song_kit(stems[song_kit.STEM], habit.patch, kept)
