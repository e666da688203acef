"""Cutting each stem into clips: as few as the structure allows, joined where the song is not continuous."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from engines.arranging.figures import chopped, reversed_run, stuttered
from engines.arranging.phrases import begun_sooner, with_whole_phrases
from engines.model.arrangement import Clip, Method
from engines.model.operations import Chop, Reverse, Stutter

if TYPE_CHECKING:
    from engines.arranging.drafts import Draft, StemDraft
    from engines.arranging.timing import Timing

JOIN_MS: Final = 12.0
"""Length of the crossfade where clips meet that were no neighbours in the song."""
_RELEASE_MS: Final = 450.0
"""How long the end of a remix dies away that ends before its song does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    """What a slot asks of one stem; slots that ask the same and follow each other are one clip."""

    slot: int
    source: Fraction
    source_length: Fraction
    start: Fraction
    length: Fraction
    method: Method
    semitones: float
    swing: float | None
    figure: Chop | Stutter | Reverse | None
    block: int

    def continued_by(self, other: _Cut) -> bool:
        """Whether the other goes on where this one stops, in the remix and in the song."""
        same = (self.method, self.semitones, self.swing, self.ratio) == (
            other.method, other.semitones, other.swing, other.ratio,
        )  # fmt: skip
        plain = self.figure is None and other.figure is None
        follows = self.source + self.source_length == other.source and other.slot == self.slot + 1
        return same and plain and follows

    @property
    def ratio(self) -> Fraction:
        """Beats of the song to one beat of the remix."""
        return self.source_length / self.length


def clips_of(draft: Draft, lane: StemDraft) -> tuple[Clip, ...]:
    """The clips of one stem over the whole remix."""
    runs: list[list[_Cut]] = []
    for cut in _cuts(draft, lane):
        if runs and runs[-1][-1].continued_by(cut):
            runs[-1].append(cut)
        else:
            runs.append([cut])
    clips: list[Clip] = []
    swung = draft.facts.swing
    for run in runs:
        clips.extend(_figured(run, swung))
    if lane.stem == "vocals" and not any(run[0].figure for run in runs):
        clips = with_whole_phrases(clips, draft)
    return _released(_joined(_with_pickup(clips, draft.timing), draft.timing), draft)


def _released(clips: tuple[Clip, ...], draft: Draft) -> tuple[Clip, ...]:
    """The last clip dies away where the song would have gone on, so that the remix does not end in a cut."""
    if not clips or clips[-1].end < draft.timing.length:
        return clips
    last = clips[-1]
    if last.source_start + last.source_length >= draft.facts.grid.bar_beat(draft.facts.last_bar):
        return clips
    beat_ms = 60_000.0 / draft.timing.grid.bpm_at(last.end)
    return (*clips[:-1], replace(last, fade_out_ms=min(_RELEASE_MS, beat_ms)))


def _cuts(draft: Draft, lane: StemDraft) -> list[_Cut]:
    found: list[_Cut] = []
    for number in range(len(draft.slots)):
        if lane.sounds[number]:
            found.extend(_FEELS[lane.feel[number]](draft, lane, number))
    return found


def _plain(draft: Draft, lane: StemDraft, number: int) -> list[_Cut]:
    timing = draft.timing
    start, stop = timing.starts[number], timing.starts[number + 1]
    source_length = (stop - start) / timing.folds[number]
    return [_cut(draft, lane, number, (Fraction(timing.sources[number]), source_length, start, stop - start))]


def _half(draft: Draft, lane: StemDraft, number: int) -> list[_Cut]:
    """Every second bar is left out and the one before it takes the time of both."""
    [plain] = _plain(draft, lane, number)
    at = draft.slots[number].at
    half = plain.source_length / 2
    if at % 2 == 0:
        return [replace(plain, source_length=half)]
    before = draft.timing.sources[number - 1] if number else draft.timing.sources[number]
    return [replace(plain, source=before + half, source_length=half)]


def _double(draft: Draft, lane: StemDraft, number: int) -> list[_Cut]:
    """Each bar plays twice in its own time."""
    [plain] = _plain(draft, lane, number)
    half = plain.length / 2
    first = replace(plain, length=half)
    return [first, replace(first, start=plain.start + half)]


_FEELS: Final = {"": _plain, "straight": _plain, "swing": _plain, "half": _half, "double": _double}


def _cut(
    draft: Draft, lane: StemDraft, number: int, place: tuple[Fraction, Fraction, Fraction, Fraction]
) -> _Cut:
    source, source_length, start, length = place
    swing = lane.swing[number]
    if swing is not None and math.isclose(swing, draft.facts.swing, abs_tol=0.005):
        swing = None
    same_time = not draft.timing.retimed[number] and lane.feel[number] in {"", "straight", "swing"}
    semitones = lane.semitones[number]
    copied = same_time and swing is None and semitones == 0
    return _Cut(
        slot=number,
        source=source,
        source_length=source_length,
        start=start,
        length=length,
        method="copy" if copied else _method(lane.stem, semitones),
        semitones=semitones,
        swing=swing,
        figure=lane.figures[number],
        block=draft.slots[number].block,
    )


def _method(stem: str, semitones: float) -> Method:
    if stem in {"drums", "percussion"} and semitones == 0:
        return "slices"
    return "voice" if stem == "vocals" else "stretch"


def _figured(run: list[_Cut], song_swing: float) -> list[Clip]:
    first, last = run[0], run[-1]
    clip = Clip(
        start=first.start,
        length=last.start + last.length - first.start,
        source_start=first.source,
        source_length=last.source + last.source_length - first.source,
        method=first.method,
        semitones=first.semitones,
        swing=first.swing,
        source_swing=song_swing,
    )
    if isinstance(first.figure, Chop):
        return chopped(clip, first.figure)
    if isinstance(first.figure, Stutter):
        return stuttered(clip, first.figure)
    if isinstance(first.figure, Reverse):
        return reversed_run(clip)
    return [clip]


def _with_pickup(clips: list[Clip], timing: Timing) -> list[Clip]:
    """The first clip begins with what the song has before its first bar."""
    if not clips or not timing.pickup or clips[0].start != 0 or clips[0].reversed:
        return clips
    clip = clips[0]
    lead = timing.pickup
    source = lead * clip.source_length / clip.length
    first = replace(
        clip,
        start=-lead,
        length=clip.length + lead,
        source_start=clip.source_start - source,
        source_length=clip.source_length + source,
    )
    return [first, *clips[1:]]


def _joined(clips: list[Clip], timing: Timing) -> tuple[Clip, ...]:
    """Clips begin a few milliseconds early, fading in over the one that fades out: the beat stays whole."""
    found: list[Clip] = []
    for index, clip in enumerate(clips):
        follower = clips[index + 1] if index + 1 < len(clips) else None
        lead = _beats(JOIN_MS, timing, clip.start)
        begins_song = index == 0 and clip.start <= 0
        out = 0.0 if follower is None and clip.end >= timing.length else JOIN_MS
        short = clip.length < 4 * lead
        if begins_song:
            found.append(replace(clip, fade_out_ms=out))
        elif short or clip.reversed:
            found.append(replace(clip, fade_in_ms=JOIN_MS / 4, fade_out_ms=JOIN_MS / 4))
        else:
            found.append(replace(begun_sooner(clip, lead), fade_in_ms=JOIN_MS, fade_out_ms=out))
    return tuple(found)


def _beats(milliseconds: float, timing: Timing, beat: Fraction) -> Fraction:
    """A time as a fraction of a beat with a small denominator."""
    share = milliseconds / 1000.0 * timing.grid.bpm_at(beat) / 60.0
    return Fraction(max(1, round(share * 256)), 256)
