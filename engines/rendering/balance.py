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

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engines.core.source import Source
    from engines.model.arrangement import Arrangement, Lane

_PLACES: Final = 6
_WINDOW: Final = CHUNK
_BESIDE: Final = 0.35
"""The share of the accompaniment's power that parts get where nothing was taken away."""
_FAR_DB: Final = 30.0
_ALONE: Final = 10.0 ** (-20.0 / 10.0)
"""The weighted power of parts that stand alone: −20 LUFS before the master."""


def part_trim(arrangement: Arrangement, stems: Mapping[str, Source], lanes: Mapping[str, Source]) -> float:
    """The gain of all generated parts [dB].

    Args:
        arrangement: with the parts' spans and the stems' clips.
        stems: the song's own stems.
        lanes: the sound of every lane, at its own level and through its effects.
    """
    parts = [lane for lane in arrangement.lanes if lane.part is not None and lane.id in lanes]
    places = _places(arrangement, parts)
    if not parts or not places:
        return 0.0
    made = _power([lanes[lane.id] for lane in parts], places)
    if made <= 0.0:
        return 0.0
    kept = _power(
        [
            lanes[lane.id]
            for lane in arrangement.lanes
            if lane.stem not in {"", "vocals"} and lane.id in lanes
        ],
        places,
    )
    before = _power(
        [source for name, source in stems.items() if name != "vocals"], _song_places(arrangement, places)
    )
    if before <= 0.0:
        voice = _power([lanes["vocals"]], places) if "vocals" in lanes else 0.0
        before = voice or _ALONE
    wanted = max(before - kept, _BESIDE * before)
    return float(np.clip(10.0 * np.log10(wanted / made), -_FAR_DB, _FAR_DB))


def _places(arrangement: Arrangement, parts: Sequence[Lane]) -> list[int]:
    """Frames around which to listen: evenly over the bars in which parts play."""
    spans = sorted(
        {(span.start, span.stop) for lane in parts for span in (lane.part.spans if lane.part else ())}
    )
    beats: list[int] = []
    for start, stop in spans:
        beats.extend(beat for beat in range(int(start), int(stop), 4) if not beats or beat > beats[-1])
    if not beats:
        return []
    step = max(1, len(beats) // _PLACES)
    places = (arrangement.grid.frame_of(beat) for beat in beats[step // 2 :: step][:_PLACES])
    return [place // CHUNK * CHUNK for place in places]


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
    total = 0.0
    for place in places:
        sound = sum(
            (source.read(place, place + _WINDOW) for source in sources),
            start=np.zeros((2, _WINDOW), np.float32),
        )
        weighted = filtered(np.asarray(sound, np.float32), k_weighting(44_100))
        total += float(np.square(weighted).mean(axis=1).sum())
    return total / len(places)
