"""All that a proof may ask of one remix: every sound is measured once, and only when it is asked for."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, cast

import numpy as np

from engines.arranging import arrange, covers_in, time_map, with_triggers
from engines.core.jobs import Part
from engines.core.source import Summed
from engines.dsp.loudness import Loudness, measure
from engines.model.edits import with_enabled
from engines.model.scopes import bars_of
from engines.pipeline.proof.measures import HOP, Features, features_of
from engines.pipeline.proof.places import Place, places_of
from engines.pipeline.surveying import Levels, levels_of
from engines.rendering import Renderer

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.core.time import TimeMap
    from engines.model.arrangement import Arrangement, Lane
    from engines.model.plan import Edit
    from engines.model.song import SongFacts
    from engines.pipeline.remixing import Bounced, Remix

T = TypeVar("T")
Rows: TypeAlias = "npt.NDArray[np.int64]"

MOST_ROWS: Final = 60_000
"""Matched rows that are compared at most, evenly taken: ten minutes of every 10 ms."""
_FEATURE_BYTES: Final = 256_000_000
"""How much may be kept of features; one sound of the remix and one of the song stay anyhow."""


class Listening:
    """The measured sound of one remix and of its song.

    Attributes:
        remix: what is proved.
        audio: its finished sound.
    """

    def __init__(self, remix: Remix, bounced: Bounced, ctx: JobContext) -> None:
        self.remix = remix
        self.audio = bounced.audio
        self.ctx = ctx
        self._kept: dict[tuple[str, str], object] = {}
        self._features: OrderedDict[tuple[str, str], Features] = OrderedDict()

    @property
    def arrangement(self) -> Arrangement:
        """What sounds when."""
        return self.remix.arrangement

    @property
    def facts(self) -> SongFacts:
        """What is known of the song."""
        return self.remix.facts

    def places(self, edit: Edit) -> tuple[Place, ...]:
        """Where the bars that an edit came to play in the remix; where it assumed some, those."""
        outcome = next((found for found in self.arrangement.outcomes if found.edit == edit.id), None)
        spans = outcome.bars if outcome is not None else ()
        return places_of(spans or bars_of(edit.scope, self.facts), self.arrangement)

    def places_beside(self, places: tuple[Place, ...]) -> tuple[Place, ...]:
        """Where the rest of the song plays: the places of all its bars that touch none of these."""
        rest = places_of(((1, self.facts.last_bar),), self.arrangement)
        return tuple(
            place for place in rest if all(place.stop <= p.start or place.start >= p.stop for p in places)
        )

    def without(self, edit: Edit) -> Renderer:
        """The renderer of the same remix without an edit, its generated notes included."""
        return self._once("without", edit.id, lambda: _without(self.remix, edit))

    # -- sounds, measured once

    def loudness(self) -> Loudness:
        """Loudness and peaks of the finished sound."""
        return self._once("loudness", "", lambda: measure(self.audio, Part(self.ctx, 0.0, 0.2)))

    def after(self, lane_id: str = "") -> Features:
        """Features of the finished sound, or of one of its lanes."""
        source = self.remix.renderer.lane(lane_id) if lane_id else self.audio
        return self._featured(("after", lane_id), source)

    def before(self, stem: str = "") -> Features:
        """Features of the song, or of one of its stems."""
        stems = self.remix.stems.sources
        return self._featured(("before", stem), stems[stem] if stem else Summed(tuple(stems.values())))

    def levels_after(self, lane_id: str) -> Levels:
        """Levels of a lane of the remix."""
        return self.remix.renderer.levels(lane_id)

    def levels_before(self, stem: str) -> Levels:
        """Levels of a stem of the song."""
        return self._once("levels", stem, lambda: levels_of(self.remix.stems.sources[stem]))

    def stem_lanes(self, stems: tuple[str, ...]) -> tuple[Lane, ...]:
        """The lanes of those stems; of all for an empty tuple."""
        return tuple(
            lane for lane in self.arrangement.lanes if lane.stem and (not stems or lane.stem in stems)
        )

    def generated(self, edit: str) -> tuple[Lane, ...]:
        """The generated lanes that an edit brought."""
        return tuple(lane for lane in self.arrangement.lanes if not lane.stem and edit in lane.edits)

    def map_of(self, lane_id: str | None) -> TimeMap:
        """Remix time to song time, of one lane or of the whole."""
        return self._once("map", lane_id or "", lambda: time_map(self.arrangement, lane_id))

    def _featured(self, key: tuple[str, str], source: Source) -> Features:
        """The features of a sound, measured unless they are among the last few that were asked for."""
        if key not in self._features:
            self.ctx.checkpoint(0.5, "measuring the remix")
            self._features[key] = features_of(source)
        self._features.move_to_end(key)
        while (
            len(self._features) > 2 and sum(kept.nbytes for kept in self._features.values()) > _FEATURE_BYTES
        ):
            self._features.popitem(last=False)
        return self._features[key]

    def _once(self, kind: str, name: str, make: Callable[[], T]) -> T:
        key = (kind, name)
        if key not in self._kept:
            self.ctx.checkpoint(0.5, "measuring the remix")
            self._kept[key] = make()
        return cast("T", self._kept[key])

    # -- rows that belong together

    def matched_rows(
        self, lane_id: str | None, step: int = 1, places: tuple[Place, ...] | None = None
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Rows of the remix and the rows of the song that play there, by the time map; `MOST_ROWS` at most.

        Args:
            lane_id: whose clips; None for the whole remix.
            step: every so many rows of 10 ms; the rows returned count in that step.
            places: only within these; None takes all.
        """
        spans = self._once("spans", lane_id or "", lambda: _song_spans(self.map_of(lane_id)))
        left, which = _rows_of(spans, HOP * step)
        if places is not None:
            inside = _within(left * HOP * step, places)
            left, which = left[inside], which[inside]
        some = slice(None, None, max(1, -(-left.size // MOST_ROWS)))
        left = left[some]
        return left, _song_rows(left, spans[which[some]], HOP * step)


def _song_spans(time_map: TimeMap) -> Rows:
    """(spans, 4): where the song plays in the remix, start and stop, and from where to where of the song."""
    found = [
        (span.start, span.stop, span.source_start, span.source_stop)
        for span in time_map.spans
        if span.source_start is not None and span.source_stop is not None
    ]
    return np.array(found, np.int64).reshape(-1, 4)


def _rows_of(spans: Rows, unit: int) -> tuple[Rows, Rows]:
    """The rows of `unit` frames that begin inside spans (start, stop, …), and the span of each."""
    first = -(-spans[:, 0] // unit)
    counts = np.maximum(0, spans[:, 1] // unit - first)
    which = np.repeat(np.arange(len(spans)), counts)
    before = np.cumsum(counts) - counts
    return first[which] + np.arange(which.size) - before[which], which


def _within(frames: Rows, places: tuple[Place, ...]) -> npt.NDArray[np.bool_]:
    """Whether each frame lies in one of the places."""
    begun = np.searchsorted(np.sort([place.start for place in places]), frames, side="right")
    ended = np.searchsorted(np.sort([place.stop for place in places]), frames, side="right")
    return np.asarray(begun > ended)


def _song_rows(rows: Rows, spans: Rows, unit: int) -> Rows:
    """The song's rows that play at rows of the remix, each in its span; halves go to the even one."""
    start, stop, low, high = spans.T
    whole, rest = np.divmod(
        low * (stop - start) + (rows * unit - start) * (high - low), (stop - start) * unit
    )
    half = 2 * rest - (stop - start) * unit
    return np.asarray(whole + ((half > 0) | ((half == 0) & (whole % 2 == 1))))


def _without(remix: Remix, edit: Edit) -> Renderer:
    plan = with_enabled(remix.plan, edit.id, enabled=False)
    bare = arrange(plan, remix.facts, covers=covers_in(remix.arrangement))
    notes = {lane.id: lane.notes for lane in remix.arrangement.lanes}
    lanes = tuple(replace(lane, notes=notes.get(lane.id, ())) for lane in bare.lanes)
    arrangement = with_triggers(replace(bare, lanes=lanes))
    parts = {lane.id: part for lane in lanes if (part := remix.renderer.parts.get(lane.id)) is not None}
    return Renderer(arrangement, remix.stems.sources, parts, remix.sounds)
