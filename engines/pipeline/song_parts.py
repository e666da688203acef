"""Parts that a plan wants played on the song's own sound: cut from its stems, or else on our instruments."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engines.core.errors import InputError
from engines.generation import from_song

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.cache import SoundCache
    from engines.core.source import Source
    from engines.generation import SongInstrument
    from engines.model.arrangement import Arrangement, Lane
    from engines.model.song import SongFacts


def with_song_parts(
    arrangement: Arrangement, stems: Mapping[str, Source], facts: SongFacts, kept: SoundCache
) -> tuple[Arrangement, dict[str, SongInstrument]]:
    """The instruments that are cut from the song, by lane; lanes without one keep their style's.

    Args:
        arrangement: with its notes written.
        stems: of the song.
        facts: of the song.
        kept: what was found in these stems before.

    Returns:
        The arrangement, whose lanes say what they are cut from and whose warnings say what the song did not
        have; and the instruments.
    """
    found: dict[str, SongInstrument] = {}
    words: list[str] = []
    lanes: list[Lane] = []
    for lane in arrangement.lanes:
        if lane.part is None or lane.part.source != "song" or not lane.notes:
            lanes.append(lane)
            continue
        try:
            made = from_song(lane.part, stems, facts, kept)
        except InputError as cause:
            words.append(cause.hint)
            words.append(f"The {lane.part.role} part is played on the style's own instrument.")
            lanes.append(lane)
            continue
        found[lane.id] = made
        words.extend([made.note] if made.note else [])
        lanes.append(replace(lane, cut_from=made.stem, cut_spans=made.spans))
    return replace(arrangement, lanes=tuple(lanes), warnings=(*arrangement.warnings, *words)), found
