"""The instrument of a part that is to be played on the song's own sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.core.errors import InputError
from engines.generation.sampling import chops, song_kit
from engines.generation.scene import habit_of
from engines.model.style import load_style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.cache import SoundCache
    from engines.core.source import Source
    from engines.generation.sampling.instrument import SongInstrument
    from engines.model.arrangement import PartSpec
    from engines.model.song import SongFacts


_SINGING: Final = frozenset({"lead", "arp"})


def from_song(
    part: PartSpec, stems: Mapping[str, Source], facts: SongFacts, kept: SoundCache
) -> SongInstrument:
    """What a part is played on, cut from the song's stems.

    Args:
        part: whose `source` is "song".
        stems: of the song, by name.
        facts: of the song: what is sung in it.
        kept: what was found in these stems before; belongs to them alone.

    Raises:
        InputError: the song has nothing to cut it from; the sentence says what.
        Missing: the part's style is not there.
    """
    habit = habit_of(load_style(part.style), part.role)
    if part.role in {"drums", "percussion"}:
        return song_kit.song_kit(_stem(stems, song_kit.STEM), habit.patch, kept)
    if part.role not in _SINGING:
        raise InputError(
            f"{part.role} from the song",
            hint=f"The song's own sound makes beats and leads, and no {part.role}.",
        )
    sung = facts.stem(chops.STEM)
    return chops.chopped_voice(_stem(stems, chops.STEM), sung.melody if sung else (), habit.patch)


def _stem(stems: Mapping[str, Source], name: str) -> Source:
    if name not in stems:
        raise InputError(f"no stem {name}", hint=f"The song has no stem of its {name} to play.")
    return stems[name]
