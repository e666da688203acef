"""Measures of finished remixes beside the receipt's own: joins, voices, levels, strokes, notes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.arranging import time_map
from engines.core.source import Summed
from engines.dsp.filters import filtered
from engines.dsp.loudness import k_weighting
from engines.dsp.stft import stft
from engines.generation.harmony import at_beat, chord_lane
from engines.generation.percussion import KEYS
from engines.model.arrangement import DuckEffect
from engines.pipeline.proof.measures import HOP, features_of, hit_errors_ms, likeness
from engines.pipeline.proof.places import section_frames

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.core.time import Span
    from engines.dsp.onsets import Matrix
    from engines.model.arrangement import Arrangement, Lane
    from engines.pipeline import Remix

    Doubles = npt.NDArray[np.float64]

UNTUNED: Final = {"drums", "percussion"}
_STEP: Final = 17_640
"""Frames of one stretch whose level is measured: 0.4 s."""
_JUMP_DB: Final = 12.0
_SINGING_DB: Final = -45.0
_SIZE, _HOP = 2_048, 512
_REACH: Final = 150
"""Rows of 10 ms around a boundary within which its material is looked for."""
_ROWS: Final = 100
_METAL: Final = {KEYS[name] for name in ("hat", "pedal_hat", "open_hat", "ride", "tambourine", "shaker")}
"""Keys of what rings too high to be taken for the attack of a kick or a snare; crashes reach lower."""
_TOMS: Final = {KEYS[name] for name in ("low_tom", "tom", "high_tom", "timbale", "conga", "perc")}
_ROOM: Final = 2_600
"""Frames around a stroke in which nothing else may be struck: 59 ms."""
_RINGING: Final = 13_230
"""Frames before a stroke in which no tom may be struck, for its swings are as steep as an attack: 0.3 s."""


# -- joins


def joins_of(arrangement: Arrangement) -> tuple[int, ...]:
    """Every frame inside the remix at which a clip begins or ends."""
    edges = {
        arrangement.grid.frame_of(beat)
        for lane in arrangement.lanes
        for clip in lane.clips
        for beat in (clip.start, clip.end)
    }
    return tuple(sorted(edge for edge in edges if 2_000 < edge < arrangement.frames - 2_000))


def jumps_at(source: Source, joins: Sequence[int]) -> tuple[int, ...]:
    """Joins within 2 ms of which the largest sample step is over 12 dB above all those 20 ms around."""
    found = []
    for join in joins:
        steps = np.abs(np.diff(source.read(join - 900, join + 900), axis=1)).max(axis=0)
        inner, before, behind = steps[810:990].max(), steps[:810].max(), steps[990:].max()
        around = max(float(before), float(behind), 1e-4)
        if 20.0 * np.log10(max(float(inner), 1e-9) / around) > _JUMP_DB:
            found.append(join)
    return tuple(found)


# -- the voice


def voice_kept(remix: Remix) -> tuple[float | None, str]:
    """How near the kept vocals are to the recording's own, SI-SDR [dB], and how they were moved.

    Vocals that were only cut are compared sample by sample with the recording at the mapped moments.
    Stretched ones are compared by the magnitudes of their spectrum with the recording's own spectrum, taken
    at the mapped moment of each frame: a stretch without phases, which no stretcher's own phases favour.
    """
    lane = next((one for one in remix.arrangement.lanes if one.stem == "vocals" and one.exact), None)
    if lane is None or not lane.clips:
        return None, "treated"
    own, heard = remix.stems.sources["vocals"], remix.renderer.lane(lane.id)
    if not own.read(0, own.frames).any():
        return None, "no voice"
    if all(clip.method == "copy" for clip in lane.clips):
        pairs = [_cut_pair(span, own, heard) for span in time_map(remix.arrangement, lane.id).spans]
        return _si_sdr(*(np.concatenate(side) for side in zip(*pairs, strict=True))), "cut"
    return _spectral_sdr(remix, lane, own, heard), "stretched"


def _cut_pair(span: Span, own: Source, heard: Source) -> tuple[FloatArray, FloatArray]:
    first = span.source_start or 0
    return own.read(first, first + span.stop - span.start).ravel(), heard.read(span.start, span.stop).ravel()


def _spectral_sdr(remix: Remix, lane: Lane, own: Source, heard: Source) -> float:
    before, after = (
        np.abs(stft(source.read(0, source.frames).mean(axis=0, keepdims=True), size=_SIZE, hop=_HOP))[0]
        for source in (own, heard)
    )
    before, after = (one if one.shape[0] == _SIZE // 2 + 1 else one.T for one in (before, after))
    left, right = [], []
    for span in time_map(remix.arrangement, lane.id).spans:
        if span.source_start is None or span.source_stop is None:
            continue
        rows = np.arange(-(-span.start // _HOP), span.stop // _HOP)
        ratio = (span.source_stop - span.source_start) / (span.stop - span.start)
        left.append(rows)
        right.append((span.source_start + (rows * _HOP - span.start) * ratio) / _HOP)
    rows, moments = np.concatenate(left), np.concatenate(right)
    fitting = (rows < after.shape[1]) & (moments >= 0) & (moments < before.shape[1] - 1)
    low = moments[fitting].astype(int)
    share = (moments[fitting] - low).astype(np.float32)
    reference = before[:, low] * (1 - share) + before[:, low + 1] * share
    return _si_sdr(reference.ravel(), after[:, rows[fitting]].ravel())


def _si_sdr(reference: FloatArray, heard: FloatArray) -> float:
    one, other = reference.astype(np.float64), heard.astype(np.float64)
    target = one * float(one @ other) / max(float(one @ one), 1e-12)
    error = float(np.square(other - target).sum())
    return float(10.0 * np.log10(max(float(target @ target), 1e-12) / max(error, 1e-12)))


def voice_change_db(remix: Remix) -> float | None:
    """By how much the voice stands further in front than in the song, K-weighted, where it sings [dB]."""
    lanes = [one for one in remix.arrangement.lanes if one.stem == "vocals" and one.clips]
    if not lanes or "vocals" not in remix.stems.sources:
        return None
    sources = remix.stems.sources
    song = _fronting([sources["vocals"]], [one for name, one in sources.items() if name != "vocals"])
    others = [one for one in remix.arrangement.lanes if one not in lanes]
    made = _fronting(*([remix.renderer.lane(one.id) for one in group] for group in (lanes, others)))
    return made - song if song is not None and made is not None else None


def _fronting(voices: Sequence[Source], others: Sequence[Source]) -> float | None:
    voice, rest = _powers(voices), _powers(others)
    singing = voice > 10.0 ** (_SINGING_DB / 10.0)
    if not singing.any() or not rest[singing].any():
        return None
    return float(10.0 * np.log10(voice[singing].mean() / rest[singing].mean()))


def _powers(sources: Iterable[Source]) -> Doubles:
    """K-weighted mean squares of the sum of sources, (stretches of 0.4 s,)."""
    sources = list(sources)
    frames = max(source.frames for source in sources)
    total = np.zeros((2, frames - frames % _STEP), np.float32)
    for source in sources:
        total += source.read(0, total.shape[1])
    weighted = filtered(total, k_weighting(44_100)).astype(np.float64)
    powers: Doubles = np.square(weighted).sum(axis=0).reshape(-1, _STEP).mean(axis=1)
    return powers


# -- generated parts


def drum_errors_ms(remix: Remix) -> tuple[float | None, float | None]:
    """Generated kicks and snares, as heard, against grid and groove: median and P95 [ms].

    Strokes together with a clap, a crash or another drum are left out, and those over a tom that rings: a
    clap is a burst of four, and of two drums in one place neither's attack is heard by itself.
    """
    grid = remix.arrangement.grid
    errors: list[float] = []
    for lane in remix.arrangement.lanes:
        if lane.part is None or lane.part.role != "drums":
            continue
        struck = Counter(note.start for note in lane.notes if note.pitch not in _METAL)
        strokes = {
            note.start: grid.frame_of(note.start) + round(note.late_ms * 44.1)
            for note in lane.notes
            if note.pitch in {36, 38, 40} and note.velocity > 0.4 and struck[note.start] == 1
        }
        others = np.array(sorted({grid.frame_of(note.start) for note in lane.notes}))
        toms = np.array([grid.frame_of(note.start) for note in lane.notes if note.pitch in _TOMS])
        alone = [
            frame
            for beat, frame in sorted(strokes.items())
            if int((np.abs(others - frame) < _ROOM).sum()) == 1
            and not ((toms < frame) & (toms > frame - _RINGING)).any()
        ]
        errors.extend(np.abs(hit_errors_ms(remix.renderer.lane(lane.id), alone[:200])))
    if len(errors) < 4:
        return None, None
    return float(np.median(errors)), float(np.percentile(errors, 95))


def share_in_scale(arrangement: Arrangement) -> float | None:
    """The share of generated notes that lie in the chord or the scale."""
    lane = chord_lane(arrangement)
    scale = set(arrangement.key.pitch_classes) if arrangement.key else set()
    notes = inside = 0
    for part in arrangement.lanes:
        if part.part is None or part.part.role in UNTUNED:
            continue
        for note in part.notes:
            notes += 1
            inside += note.pitch % 12 in set(at_beat(lane, note.start).tones) | scale
    return inside / notes if notes else None


def stretch_of(remix: Remix) -> float:
    """How many times faster than in the song its recording plays."""
    spans = [span for span in time_map(remix.arrangement).spans if span.source_start is not None]
    played = sum(abs((span.source_stop or 0) - (span.source_start or 0)) for span in spans)
    return played / max(1, sum(span.stop - span.start for span in spans))


# -- structure


def boundaries_heard(remix: Remix) -> float | None:
    """The share of the remix's sections at whose beginning the song's own material is heard to begin there.

    The four seconds behind a boundary are compared with the song around the place that should play: they must
    fit best within 0.5 s of it. Sections in which nothing of the song sounds are left out.
    """
    arrangement = remix.arrangement
    lanes = [one for one in arrangement.lanes if one.stem and one.clips]
    after = features_of(Summed([remix.renderer.lane(one.id) for one in lanes])).bands
    before = features_of(Summed([remix.stems.sources[one.stem] for one in lanes])).bands
    found = []
    for placed in arrangement.sections:
        if placed.source_first_bar is None:
            continue
        start, stop = section_frames(placed, arrangement)
        first = arrangement.source_grid.bar_frame(placed.source_first_bar)
        bars = placed.bars / placed.fold
        last = arrangement.source_grid.bar_frame(placed.source_first_bar + int(bars))
        away = _shift_s(
            before, after, (start, min(stop, start + 4 * 44_100)), first, (last - first) / (stop - start)
        )
        if away is not None:
            found.append(abs(away) <= 0.5)
    return sum(found) / len(found) if found else None


def _shift_s(before: Matrix, after: Matrix, place: tuple[int, int], first: int, ratio: float) -> float | None:
    """How far from the place that should play the song's material fits best [s]; None where it is silent."""
    rows = np.arange(-(-place[0] // HOP), min(place[1] // HOP, len(after)))
    if len(rows) < _ROWS or float(after[rows].sum()) < 1e-4:
        return None
    source = (first + (rows * HOP - place[0]) * ratio) / HOP
    fits = []
    for shift in range(-_REACH, _REACH + 1, 5):
        at = np.rint(source + shift).astype(int)
        inside = (at >= 0) & (at < len(before))
        fits.append(
            likeness(before[at[inside]], after[rows[inside]]) if inside.sum() > len(rows) // 2 else 0.0
        )
    return (int(np.argmax(fits)) * 5 - _REACH) / 100.0


def only_parts_differ(one: Arrangement, other: Arrangement) -> bool:
    """Whether two arrangements are alike in all that was asked for, and differ in the notes of parts."""
    alike = [
        replace(found, seed=0, lanes=tuple(_bare(lane) for lane in found.lanes)) for found in (one, other)
    ]
    notes = [[lane.notes for lane in found.lanes if lane.part is not None] for found in (one, other)]
    return alike[0] == alike[1] and (notes[0] != notes[1] or not any(notes[0]))


def _bare(lane: Lane) -> Lane:
    """A lane without what generation wrote: its notes, and the ducking under its kicks."""
    effects = tuple(replace(e, triggers=()) if isinstance(e, DuckEffect) else e for e in lane.effects)
    return replace(lane, notes=(), effects=effects)
