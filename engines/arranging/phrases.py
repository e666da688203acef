"""Joins of the voice: upbeats go with the bar that they lead into, and phrases ring out over a join."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.arranging.drafts import Draft
    from engines.model.arrangement import Clip

_UPBEAT: Final = Fraction(2)
"""The longest beginning of a phrase before a bar line that belongs to what follows [beats of the song]."""
_RING: Final = Fraction(2)
"""The longest end of a phrase behind a bar line that belongs to what came before [beats of the song]."""
_LEAST: Final = Fraction(1, 16)
_FINE: Final = 64


@dataclass(frozen=True, slots=True)
class _Line:
    """What is sung around a bar line of the song [beats]: `before` it and `behind` it, of one phrase."""

    before: Fraction = Fraction(0)
    behind: Fraction = Fraction(0)

    @property
    def upbeat(self) -> Fraction:
        """How far a phrase that belongs to what follows begins before the line; 0 for none."""
        return self.before if self.before <= _UPBEAT and self.behind > self.before else Fraction(0)

    @property
    def ring(self) -> Fraction:
        """How far a phrase of what came before ends behind the line; 0 for none."""
        return Fraction(0) if self.upbeat or self.behind > _RING else self.behind


def with_whole_phrases(clips: Sequence[Clip], draft: Draft) -> list[Clip]:
    """The clips of the voice with their ends moved to where the singer rests, by two beats at most.

    At a join of what was apart in the song, the clip that begins brings its upbeat along; where it has none,
    the one before it sings its phrase to the end, and does not begin a phrase that leads elsewhere. Where
    neither helps, the clip is cut on the bar line.
    """
    stem = draft.facts.stem("vocals")
    if stem is None or not stem.phrases:
        return list(clips)
    grid = draft.facts.grid
    phrases = [
        (grid.beat_of(round(start * grid.rate)), grid.beat_of(round(stop * grid.rate)))
        for start, stop in stem.phrases
    ]
    found: list[Clip] = []
    for clip in clips:
        before = found[-1] if found else None
        meets = before is not None and before.end == clip.start
        if before is None or not meets or clip.reversed or before.reversed or _on(before, clip):
            apart = not meets and not clip.reversed and _inserted_before(draft, clip.start)
            found.append(begun_sooner(clip, _upbeat(clip, phrases)) if apart else clip)
            continue
        upbeat = min(_upbeat(clip, phrases), before.length / 2)
        if upbeat:
            found[-1] = _shorter(before, upbeat)
            found.append(begun_sooner(clip, upbeat))
            continue
        line = _line(before.source_start + before.source_length, phrases)
        own = _line(clip.source_start, phrases)
        if line.upbeat:
            found[-1] = _shorter(before, min(_remix(before, line.upbeat), before.length / 2))
        elif line.ring and not own.behind:
            found[-1] = _longer(before, min(_remix(before, line.ring), clip.length))
        found.append(clip)
    return found


def _upbeat(clip: Clip, phrases: Sequence[tuple[Fraction, Fraction]]) -> Fraction:
    """How much of the remix before a clip its upbeat takes [beats]."""
    return _remix(clip, _line(clip.source_start, phrases).upbeat)


def _line(beat: Fraction, phrases: Sequence[tuple[Fraction, Fraction]]) -> _Line:
    for start, stop in phrases:
        if start < beat - _LEAST and stop > beat + _LEAST:
            return _Line(before=beat - start, behind=stop - beat)
        if beat - _LEAST <= start < beat + _LEAST:
            return _Line(behind=stop - beat)
    return _Line()


def _on(before: Clip, clip: Clip) -> bool:
    """Whether one clip goes on in the song where the other stops."""
    return before.source_start + before.source_length == clip.source_start


def _inserted_before(draft: Draft, beat: Fraction) -> bool:
    """Whether inserted bars end at a beat: an upbeat may sound in them, which nobody asked to be silent."""
    starts = draft.timing.starts
    number = starts.index(beat) if beat in starts else 0
    return number > 0 and draft.slots[number - 1].inserted is not None


def _remix(clip: Clip, source: Fraction) -> Fraction:
    """Beats of the remix for beats of the song, on a fine grid."""
    beats = source * clip.length / clip.source_length
    return Fraction(round(beats * _FINE), _FINE)


def begun_sooner(clip: Clip, beats: Fraction) -> Clip:
    """The clip with so many beats more at its beginning."""
    source = beats * clip.source_length / clip.length
    return replace(
        clip,
        start=clip.start - beats,
        length=clip.length + beats,
        source_start=clip.source_start - source,
        source_length=clip.source_length + source,
    )


def _shorter(clip: Clip, beats: Fraction) -> Clip:
    return _longer(clip, -beats)


def _longer(clip: Clip, beats: Fraction) -> Clip:
    source = beats * clip.source_length / clip.length
    return replace(clip, length=clip.length + beats, source_length=clip.source_length + source)
