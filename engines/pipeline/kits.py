"""What an artist laid beside a song for those who remix it: a remix kit's stems and facts.

They count where a policy file speaks of the song, which is what makes a kit of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.model.facts import facts_from_json
from engines.model.schema import content_of

if TYPE_CHECKING:
    from pathlib import Path

    from engines.model.song import SongFacts
    from engines.pipeline.opening import Song

STEMS_ENDING: Final = ".stems"
FACTS_ENDING: Final = ".facts.json"
"""What stands behind the song's name, in place of its own ending."""


def kit_stems(song: Song) -> Path | None:
    """The folder with the kit's stems: `tide.stems` beside `tide.flac`; None where there is none."""
    folder = song.path.with_suffix(STEMS_ENDING)
    return folder if song.policy.origin == "policy" and folder.is_dir() else None


def kit_facts(song: Song) -> SongFacts | None:
    """The kit's facts, as `flipside analyse --json` prints them: `tide.facts.json` beside `tide.flac`.

    None where there are none, or where they are of another recording.

    Raises:
        BadDocument: they do not hold to their schema.
        InputError: they cannot be read.
    """
    path = song.path.with_suffix(FACTS_ENDING)
    if song.policy.origin != "policy" or not path.is_file():
        return None
    facts = facts_from_json(content_of(path, what="The remix kit's "))
    return facts if facts.source == song.source_id else None
