"""Writing: from an arrangement's part to its notes, by role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.generation.basslines import write_bass
from engines.generation.chording import write_chords
from engines.generation.drumming import write_drums
from engines.generation.melodies import write_arp, write_lead
from engines.generation.scene import Scene, kept, scene_of
from engines.generation.tunes import MELODY_STEM, tune_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from engines.model.arrangement import Arrangement, Note
    from engines.model.operations import Role
    from engines.model.song import SongFacts

_WRITERS: Final[dict[Role, Callable[[Scene], Iterable[Note]]]] = {
    "drums": write_drums,
    "percussion": write_drums,
    "bass": write_bass,
    "chords": write_chords,
    "pad": write_chords,
    "strings": write_chords,
    "arp": write_arp,
    "lead": write_lead,
}


def compose(arrangement: Arrangement, lane_id: str, facts: SongFacts) -> tuple[Note, ...]:
    """The notes of a generated lane.

    The same arrangement, seed and facts give the same notes. They follow the chord lane, the sections and the
    energy of the spans; a lead is silent where the singer sounds.

    Args:
        arrangement: with the lane, whose `part` says what is wanted.
        lane_id: of that lane.
        facts: of the song: the singer's activity and the swing.

    Returns:
        Notes in order of their start, inside the part's spans; empty where nothing fits.

    Raises:
        KeyError: there is no such lane.
        ValueError: the lane carries no part.
        Missing: the part's style, or a pattern it names, is not there.
    """
    scene = scene_of(arrangement, lane_id, facts)
    return kept(scene, _WRITERS[scene.part.role](scene))


def melody_of(arrangement: Arrangement, lane_id: str, facts: SongFacts) -> str:
    """The stem of the song whose melody a generated lane takes up; empty where its notes are its own.

    Raises:
        KeyError: there is no such lane.
    """
    part = arrangement.lane(lane_id).part
    if part is None or part.role != "lead" or part.source:
        return ""
    tune = tune_of(arrangement, facts)
    taken = any(span.start <= note.start < span.stop for span in part.spans for note in tune)
    return MELODY_STEM if taken else ""
