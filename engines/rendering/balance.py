"""How loud generated parts stand beside the song: measured in a few places of the remix.

What is generated takes the room of what the song's own accompaniment lost, so that the voice stays as far in
front as it was. All parts move by one gain; how they stand to each other is their style's own balance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.dsp.filters import filtered
from engines.dsp.loudness import k_weighting
from engines.rendering.chunks import CHUNK
from engines.rendering.threads import side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from engines.core.source import Source
    from engines.model.arrangement import Arrangement, Lane

_PLACES: Final = 6
_BESIDE: Final = 0.35
"""The share of the accompaniment's power that parts get where nothing was taken away."""
_FAR_DB: Final = 80.0
_SINGING: Final = 1e-6
"""The weighted power from which a voice is there: −60 LUFS."""
_MOST_FOLLOWED: Final = 4.0
"""The share by which the accompaniment follows a voice at most: 6 dB."""
_ALONE: Final = 10.0 ** (-20.0 / 10.0)
"""The weighted power of parts that stand alone: −20 LUFS before the master."""


def part_trim(
    arrangement: Arrangement,
    stems: Mapping[str, Source],
    lane: Callable[[str], Source],
    places: Sequence[int],
) -> float:
    """The gain of all generated parts [dB].

    Args:
        arrangement: with the parts' spans and the stems' clips.
        stems: the song's own stems.
        lane: gives a lane's sound, at its own level and through its effects.
        places: frames of the remix at which to listen, a chunk each.
    """
    parts = [part for part in arrangement.lanes if part.part is not None]
    places = [place for place in places if _playing(arrangement, parts, place)]
    made = _power([lane(part.id) for part in parts], places)
    if made <= 0.0:
        return 0.0
    own = [one for one in arrangement.lanes if one.stem not in {"", "vocals"}]
    kept = _power([lane(one.id) for one in own], places)
    voices = [lane(one.id) for one in arrangement.lanes if one.stem == "vocals"]
    at = _song_places(arrangement, places)
    before = _power([source for name, source in stems.items() if name != "vocals"], at)
    sung, singing = (
        (_power([stems["vocals"]], at), _power(voices, places)) if "vocals" in stems else (0.0, 0.0)
    )
    if min(sung, singing) > _SINGING:
        # A voice that a style softens takes its accompaniment along.
        before *= min(_MOST_FOLLOWED, max(1.0 / _MOST_FOLLOWED, singing / sung))
    if before <= 0.0:
        before = singing or _ALONE
    wanted = max(before - kept, _BESIDE * before)
    return float(np.clip(10.0 * np.log10(wanted / made), -_FAR_DB, _FAR_DB))


def _playing(arrangement: Arrangement, parts: Sequence[Lane], place: int) -> bool:
    """Whether a generated part plays around a frame."""
    first, last = arrangement.grid.beat_of(place), arrangement.grid.beat_of(place + CHUNK)
    spans = (span for part in parts if part.part is not None for span in part.part.spans)
    return any(span.start < last and span.stop > first for span in spans)


def _song_places(arrangement: Arrangement, places: Sequence[int]) -> list[int]:
    """Where in the song these places stand; evenly over the song where nothing of it sounds there."""
    found: list[int] = []
    for place in places:
        beat = arrangement.grid.beat_of(place)
        clip = next((c for lane in arrangement.lanes for c in lane.clips if c.start <= beat < c.end), None)
        if clip is not None:
            at = clip.source_start + (beat - clip.start) * clip.source_length / clip.length
            found.append(arrangement.source_grid.frame_of(at))
    if found:
        return found
    last = arrangement.source_grid.beat_frames[-1]
    return [last * (2 * i + 1) // (2 * _PLACES) for i in range(_PLACES)]


def _power(sources: Sequence[Source], places: Sequence[int]) -> float:
    """Mean K-weighted power of the sum of sources around places."""
    if not sources or not places:
        return 0.0
    heard = side_by_side(lambda source: [source.read(at, at + CHUNK) for at in places], sources)
    total = 0.0
    for blocks in zip(*heard, strict=True):
        sound = sum(blocks, start=np.zeros((2, CHUNK), np.float32))
        weighted = filtered(np.asarray(sound, np.float32), k_weighting(44_100))
        total += float(np.square(weighted).mean(axis=1).sum())
    return total / len(places)
