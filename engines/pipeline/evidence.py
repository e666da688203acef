"""What proves an edit: for each operation the figures that its sound must show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from engines.model import operations as ops
from engines.model.receipt import Measurement
from engines.model.scopes import stems_of
from engines.model.song import pitch_class
from engines.pipeline.measures import hit_errors_ms, likeness, shift_between, tempo_of
from engines.pipeline.places import section_frames
from engines.pipeline.surveying import SILENCE_DB

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engines.model.arrangement import Lane
    from engines.model.plan import Edit
    from engines.pipeline.listening import Listening
    from engines.pipeline.places import Place
    from engines.pipeline.surveying import Levels

Figures: TypeAlias = tuple[Measurement, ...]

TEMPO_TOLERANCE: Final = 0.001
_TEMPO_SPREAD_S: Final = 0.03
"""How far the onsets of voices stand apart on one beat: the measure's own limit in a short sound [s]."""
_GONE_DB: Final = -60.0
_HEARD_DB: Final = -55.0
_GAIN_TOLERANCE_DB: Final = 1.5
_LOUDNESS_TOLERANCE: Final = 0.5
_PEAK_TOLERANCE: Final = 0.05
_LIKE: Final = 0.75
_ONSET_MS: Final = 10.0


def evidence(edit: Edit, sound: Listening) -> Figures:
    """The figures of one edit; empty where nothing can be measured for its operation."""
    prove = _PROOFS.get(type(edit.operation))
    return prove(edit, sound) if prove is not None else ()


# -- the whole


def tempo_figure(sound: Listening, asked: float | None) -> Measurement | None:
    """The tempo of the finished sound; None where its onsets keep none."""
    wanted = asked or sound.arrangement.grid.mean_bpm
    found, clarity = tempo_of(sound.after().rise, wanted)
    if clarity < 2.0:
        return None
    tolerance = max(TEMPO_TOLERANCE, _TEMPO_SPREAD_S * sound.audio.rate / sound.audio.frames)
    return Measurement(
        name="tempo", unit="BPM", before=sound.facts.tempo_bpm, asked=asked, after=found,
        ok=asked is None or abs(found / asked - 1.0) <= tolerance,
    )  # fmt: skip


def _tempo(edit: Edit, sound: Listening) -> Figures:
    operation = edit.operation
    assert isinstance(operation, ops.Tempo)  # noqa: S101 - narrows the type
    asked = operation.bpm or sound.facts.tempo_bpm * (operation.ratio or 1.0)
    figure = tempo_figure(sound, asked)
    return (figure,) if figure is not None else ()


def loudness_figures(sound: Listening) -> Figures:
    """Loudness and true peak of the finished sound against the master's."""
    master, found = sound.arrangement.master, sound.loudness()
    lufs = max(found.lufs, SILENCE_DB)
    loud = Measurement(
        name="loudness", unit="LUFS", before=sound.facts.lufs, asked=master.lufs, after=lufs,
        ok=master.lufs is None or abs(lufs - master.lufs) <= _LOUDNESS_TOLERANCE,
    )  # fmt: skip
    peak = max(found.true_peak_dbtp, SILENCE_DB)
    return loud, Measurement(
        name="true peak", unit="dBTP", asked=master.ceiling_dbtp, after=peak,
        ok=peak <= master.ceiling_dbtp + _PEAK_TOLERANCE,
    )  # fmt: skip


def _loudness(_edit: Edit, sound: Listening) -> Figures:
    return loudness_figures(sound)


def duration_figure(sound: Listening) -> Measurement:
    """How long the remix is, without its tail."""
    frames = sound.audio.frames - round(sound.arrangement.tail_s * sound.audio.rate)
    return Measurement(
        name="length", unit="s", before=sound.facts.duration_s, after=frames / sound.audio.rate
    )


def _length(edit: Edit, sound: Listening) -> Figures:
    operation = edit.operation
    assert isinstance(operation, ops.Length)  # noqa: S101 - narrows the type
    figure = duration_figure(sound)
    bar_s = 60.0 * sound.arrangement.grid.beats_per_bar / sound.arrangement.grid.mean_bpm
    asked = operation.seconds or (operation.bars or 0) * bar_s
    ok = abs(figure.after - asked) <= max(2.0 * bar_s, 0.02 * asked)
    return (
        Measurement(name="length", unit="s", before=figure.before, after=figure.after, asked=asked, ok=ok),
    )


# -- pitch


def _pitch(edit: Edit, sound: Listening) -> Figures:
    """By how far the tonal sound was shifted, heard in its pitch classes."""
    left, right = sound.matched_rows(None, 10, sound.places(edit.scope))
    after, before = sound.after().pitches, sound.before().pitches
    fitting = (left < len(after)) & (right >= 0) & (right < len(before))
    if np.count_nonzero(fitting) < 20:
        return ()
    found, margin = shift_between(before[right[fitting]], after[left[fitting]])
    asked = _semitones(edit, sound)
    if margin < 0.005 or asked is None:
        return ()
    ok = round(asked - found) % 12 == 0
    return (Measurement(name="pitch", unit="semitones", asked=asked, after=_octave_of(found, asked), ok=ok),)


def _semitones(edit: Edit, sound: Listening) -> float | None:
    operation = edit.operation
    if isinstance(operation, ops.Transpose):
        return operation.semitones
    assert isinstance(operation, ops.Key)  # noqa: S101 - narrows the type
    shifts = [clip.semitones for lane in sound.stem_lanes(()) if lane.stem != "drums" for clip in lane.clips]
    if not shifts:
        key = sound.facts.key
        return (
            None
            if key is None
            else float((pitch_class(operation.tonic) - pitch_class(key.tonic) + 6) % 12 - 6)
        )
    return float(np.median(shifts))


def _octave_of(found: int, asked: float) -> float:
    """The shift in the octave of what was asked; pitch classes do not tell octaves."""
    return float(found + 12 * round((asked - found) / 12.0))


# -- level, place and width of stems


def _levels(edit: Edit, sound: Listening) -> list[tuple[Lane, Place, Levels, Levels]]:
    stems = stems_of(edit.scope, sound.facts)
    return [
        (lane, place, sound.levels_before(lane.stem), sound.levels_after(lane.id))
        for lane in sound.stem_lanes(stems)
        for place in sound.places(edit.scope)
    ]


def _mean_level(levels: Levels, spans: Sequence[tuple[int, int]]) -> float:
    powers = [10.0 ** (levels.level_db(start, stop) / 10.0) for start, stop in spans]
    weights = [max(1, stop - start) for start, stop in spans]
    mean = float(np.average(powers, weights=weights)) if powers else 0.0
    return max(SILENCE_DB, 10.0 * float(np.log10(max(mean, 1e-12))))


def _by_lane(edit: Edit, sound: Listening) -> list[tuple[Lane, float, float]]:
    """Each lane of the scope with its level in the scope before and after [dBFS]."""
    places = sound.places(edit.scope)
    if not places:
        return []
    found = []
    for lane in sound.stem_lanes(stems_of(edit.scope, sound.facts)):
        before = _mean_level(
            sound.levels_before(lane.stem), [(p.source_start, p.source_stop) for p in places]
        )
        after = _mean_level(sound.levels_after(lane.id), [(p.start, p.stop) for p in places])
        found.append((lane, before, after))
    return found


def _where(edit: Edit) -> str:
    return f" in {', '.join(edit.scope.sections)}" if edit.scope.sections else ""


def _mute(edit: Edit, sound: Listening) -> Figures:
    return tuple(
        Measurement(
            name=f"{lane.stem}{_where(edit)}", unit="dB", before=before, after=after, ok=after <= _GONE_DB
        )
        for lane, before, after in _by_lane(edit, sound)
    )


def _solo(edit: Edit, sound: Listening) -> Figures:
    places = sound.places(edit.scope)
    kept = set(edit.scope.stems)
    spans = [(place.start, place.stop) for place in places]
    return tuple(
        Measurement(
            name=f"{lane.stem}{_where(edit)}",
            unit="dB",
            after=after,
            ok=lane.stem in kept or after <= _GONE_DB,
        )
        for lane in sound.stem_lanes(())
        for after in (_mean_level(sound.levels_after(lane.id), spans),)
        if spans
    )


def _gain(edit: Edit, sound: Listening) -> Figures:
    """By how much the stems gained; of a part of the song against the rest, which other edits treat alike."""
    operation = edit.operation
    assert isinstance(operation, ops.Gain)  # noqa: S101 - narrows the type
    inside = sound.places(edit.scope)
    outside = () if edit.scope.everywhere else sound.places_beside(inside)
    figures = []
    for lane in sound.stem_lanes(stems_of(edit.scope, sound.facts)) if inside else ():
        before, after = sound.levels_before(lane.stem), sound.levels_after(lane.id)
        old, change = _change(before, after, inside)
        rest, change_beside = _change(before, after, outside)
        gained = change - (change_beside if outside and rest > _HEARD_DB else 0.0)
        ok = old <= _GONE_DB or abs(gained - operation.gain_db) <= _GAIN_TOLERANCE_DB
        figures.append(
            Measurement(
                name=f"{lane.stem}{_where(edit)}", unit="dB", asked=operation.gain_db, after=gained, ok=ok
            )
        )
    return tuple(figures)


def _change(before: Levels, after: Levels, places: Sequence[Place]) -> tuple[float, float]:
    """The level before, and by how much it changed [dB]."""
    old = _mean_level(before, [(place.source_start, place.source_stop) for place in places])
    return old, _mean_level(after, [(place.start, place.stop) for place in places]) - old


def _pan(edit: Edit, sound: Listening) -> Figures:
    operation = edit.operation
    assert isinstance(operation, ops.Pan)  # noqa: S101 - narrows the type
    return tuple(
        Measurement(
            name=f"{lane.stem} right over left", unit="dB",
            before=before.balance_db(place.source_start, place.source_stop), after=found,
            ok=(found - before.balance_db(place.source_start, place.source_stop)) * operation.position >= 0.0,
        )
        for lane, place, before, after in _levels(edit, sound)
        for found in (after.balance_db(place.start, place.stop),)
    )[:8]  # fmt: skip


def _width(edit: Edit, sound: Listening) -> Figures:
    return tuple(
        Measurement(
            name=f"{lane.stem} share of the sides", unit="%",
            before=100.0 * before.side_share(place.source_start, place.source_stop),
            after=100.0 * after.side_share(place.start, place.stop),
        )
        for lane, place, before, after in _levels(edit, sound)
    )[:8]  # fmt: skip


# -- what stays


def preserved(lane: Lane, sound: Listening) -> Measurement | None:
    """How like the original a stem's lane sounds, moment by moment through its time map, 0–1."""
    left, right = sound.matched_rows(lane.id)
    after, before = sound.after(lane.id).bands, sound.before(lane.stem).bands
    fitting = (left < len(after)) & (right >= 0) & (right < len(before))
    if not fitting.any():
        return None
    found = likeness(before[right[fitting]], after[left[fitting]])
    return Measurement(name=f"{lane.stem} like the original", unit="of 1", after=found, ok=found >= _LIKE)


def _preserve(edit: Edit, sound: Listening) -> Figures:
    lanes = sound.stem_lanes(stems_of(edit.scope, sound.facts))
    return tuple(figure for lane in lanes if (figure := preserved(lane, sound)) is not None)


# -- structure


def _playings(edit: Edit, sound: Listening) -> Figures:
    """How often the scope's sections play, and of how many of the playings the sound is the section's own."""
    operation = edit.operation
    places = sound.places(edit.scope)
    asked = operation.times if isinstance(operation, ops.Repeat | ops.Loop) else 0
    heard = sum(1 for place in places if _plays(place, sound))
    groups = max(1, len({place.source_start for place in places}))
    name = "playings heard" if groups == 1 else "playings of each heard"
    return (
        Measurement(name=name, unit="", asked=float(asked), after=heard / groups, ok=heard == asked * groups),
    )


def _plays(place: Place, sound: Listening) -> bool:
    """Whether the song's bars are heard at a place: in order they fit no worse than out of order."""
    left, right = sound.matched_rows(None, 10, (place,))
    after, before = sound.after().pitches, sound.before().pitches
    fitting = (left < len(after)) & (right >= 0) & (right < len(before))
    if np.count_nonzero(fitting) < 5:
        return False
    heard, own = after[left[fitting]], before[right[fitting]]
    if heard.sum() < 1e-6 or own.sum() < 1e-6:
        return False
    ordered = max(likeness(np.roll(own, shift, axis=1), heard) for shift in range(12))
    mixed = max(likeness(np.roll(own[::-1], shift, axis=1), heard) for shift in range(12))
    return ordered >= mixed - 0.01


def _order(edit: Edit, sound: Listening) -> Figures:
    operation = edit.operation
    assert isinstance(operation, ops.Order)  # noqa: S101 - narrows the type
    played = [placed for placed in sound.arrangement.sections if placed.source_first_bar is not None]
    return (Measurement(name="sections", unit="", after=float(len(played)), ok=bool(played)),)


def _insert(edit: Edit, sound: Listening) -> Figures:
    operation = edit.operation
    assert isinstance(operation, ops.Insert)  # noqa: S101 - narrows the type
    found = [p for p in sound.arrangement.sections if p.name.partition(" ")[0] == operation.kind]
    if not found:
        return ()
    bars = found[0].bars
    start, stop = section_frames(found[0], sound.arrangement)
    block = sound.audio.read(start, min(stop, start + 30 * sound.audio.rate))
    loud = 20.0 * float(np.log10(max(1e-6, float(np.sqrt(np.square(block).mean())))))
    return (
        Measurement(
            name=operation.kind,
            unit="bars",
            asked=float(operation.bars),
            after=float(bars),
            ok=bars == operation.bars,
        ),
        Measurement(name=f"level of the {operation.kind}", unit="dBFS", after=loud, ok=loud > _GONE_DB),
    )


def _extend(_edit: Edit, sound: Listening) -> Figures:
    bars = sum(placed.bars for placed in sound.arrangement.sections)
    return (Measurement(name="bars", unit="", before=float(sound.facts.last_bar), after=float(bars)),)


# -- generated parts


def _generated(edit: Edit, sound: Listening) -> Figures:
    figures: list[Measurement] = []
    for lane in sound.generated(edit.id):
        figures.append(_lane_level(lane, sound))
        if lane.part is not None and lane.part.role in {"drums", "percussion"}:
            figures.extend(drum_timing(lane, sound))
    if isinstance(edit.operation, ops.Replace):
        figures.extend(_mute(edit, sound))
    return tuple(figures)


def _lane_level(lane: Lane, sound: Listening) -> Measurement:
    """The level of a generated lane where it plays."""
    grid = sound.arrangement.grid
    spans = [(span.start, span.stop) for span in (lane.part.spans if lane.part else ())]
    spans += [(texture.start, texture.stop) for texture in lane.textures]
    frames = [(grid.frame_of(start), grid.frame_of(stop)) for start, stop in spans]
    level = _mean_level(sound.levels_after(lane.id), frames)
    name = lane.id.removeprefix("part:").partition(":")[0]
    return Measurement(name=f"generated {name}", unit="dBFS", after=level, ok=level > _HEARD_DB)


def drum_timing(lane: Lane, sound: Listening) -> Figures:
    """How far the kicks and snares of a generated lane stand from the grid, as heard [ms]."""
    grid = sound.arrangement.grid
    beats = sorted(
        {note.start for note in lane.notes if note.pitch in {36, 38, 39, 40} and note.velocity > 0.4}
    )
    apart = [beat for i, beat in enumerate(beats) if i == 0 or beat - beats[i - 1] >= 0.25][:200]
    errors = hit_errors_ms(sound.remix.renderer.lane(lane.id), [grid.frame_of(beat) for beat in apart])
    if len(errors) < 4:
        return ()
    found = float(np.median(np.abs(errors)))
    return (Measurement(name="drums off the grid", unit="ms", after=found, ok=found <= _ONSET_MS),)


# -- colour


_BANDS_HZ: Final[dict[str, tuple[float, float]]] = {
    "bass": (30, 250), "warmth": (150, 500), "mids": (400, 2_500), "presence": (2_500, 6_000),
    "punch": (60, 200), "treble": (5_000, 16_000), "brightness": (6_000, 16_000),
}  # fmt: skip


def _eq(edit: Edit, sound: Listening) -> Figures:
    operation = edit.operation
    assert isinstance(operation, ops.Eq)  # noqa: S101 - narrows the type
    low, high = _BANDS_HZ[operation.axis]
    change = _band_change_db(edit, sound, low, high)
    if change is None:
        return ()
    return (
        Measurement(
            name=f"{operation.axis} against the rest",
            unit="dB",
            after=change,
            ok=change * operation.amount > 0,
        ),
    )


def _filter(edit: Edit, sound: Listening) -> Figures:
    operation = edit.operation
    assert isinstance(operation, ops.Filter)  # noqa: S101 - narrows the type
    edges = (operation.from_hz, operation.to_hz or operation.from_hz)
    low, high = (1.5 * min(edges), 16_000.0) if operation.kind == "lowpass" else (30.0, max(edges) / 1.5)
    if operation.kind == "bandpass" or low >= 12_000.0 or high <= 45.0:
        return ()
    change = _band_change_db(edit, sound, low, high)
    if change is None:
        return ()
    side = "above" if operation.kind == "lowpass" else "below"
    edge = min(edges) if operation.kind == "lowpass" else max(edges)
    return (Measurement(name=f"sound {side} {edge:.0f} Hz", unit="dB", after=change, ok=change < -1.0),)


def _band_change_db(edit: Edit, sound: Listening, low: float, high: float) -> float | None:
    """By how much a band gained against the rest, between the song and the remix, in the scope [dB]."""
    lanes = sound.stem_lanes(edit.scope.stems) if edit.scope.stems else ()
    lane = lanes[0] if len(lanes) == 1 else None
    left, right = sound.matched_rows(lane.id if lane else None, 1, sound.places(edit.scope))
    after = sound.after(lane.id if lane else "").bands
    before = sound.before(lane.stem if lane else "").bands
    fitting = (left < len(after)) & (right >= 0) & (right < len(before))
    if not fitting.any():
        return None
    centre = _mel_centres(after.shape[1])
    inside = (centre >= low) & (centre <= high)
    if not inside.any() or inside.all():
        return None
    ratios = []
    for rows in (after[left[fitting]], before[right[fitting]]):
        total = rows.astype(np.float64).sum(axis=0)
        ratios.append(10.0 * np.log10((total[inside].sum() + 1e-12) / (total[~inside].sum() + 1e-12)))
    return float(ratios[0] - ratios[1])


def _mel_centres(bands: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    low, high = (2595.0 * np.log10(1.0 + hz / 700.0) for hz in (30.0, 16_000.0))
    edges = np.linspace(low, high, bands + 2)
    centres: np.ndarray[tuple[int], np.dtype[np.float64]] = 700.0 * (10.0 ** (edges[1:-1] / 2595.0) - 1.0)
    return centres


def _fade(edit: Edit, sound: Listening) -> Figures:
    operation = edit.operation
    assert isinstance(operation, ops.Fade)  # noqa: S101 - narrows the type
    grid, whole = sound.arrangement.grid, sound.arrangement.length
    span = operation.bars * grid.beats_per_bar
    first = 0 if operation.direction == "in" else whole - span
    start, stop = grid.frame_of(first), grid.frame_of(first + span)
    middle = (start + stop) // 2
    halves = [
        20.0 * float(np.log10(max(1e-6, float(np.sqrt(np.square(sound.audio.read(a, b)).mean())))))
        for a, b in ((start, middle), (middle, stop))
    ]
    rise = halves[1] - halves[0]
    ok = rise > 1.0 if operation.direction == "in" else rise < -1.0
    return (
        Measurement(
            name=f"fade {operation.direction}, second half against the first", unit="dB", after=rise, ok=ok
        ),
    )


_PROOFS: Final[dict[type[ops.Operation], Callable[[Edit, Listening], Figures]]] = {
    ops.Tempo: _tempo, ops.Transpose: _pitch, ops.Key: _pitch, ops.Gain: _gain, ops.Mute: _mute,
    ops.Solo: _solo, ops.Pan: _pan, ops.Width: _width, ops.Preserve: _preserve, ops.Repeat: _playings,
    ops.Loop: _playings, ops.Order: _order, ops.Cut: _extend, ops.Extend: _extend, ops.Length: _length,
    ops.Insert: _insert, ops.Restyle: _generated, ops.Add: _generated, ops.Replace: _generated,
    ops.Texture: _generated, ops.Transition: _generated, ops.Filter: _filter, ops.Eq: _eq,
    ops.Loudness: _loudness, ops.Fade: _fade,
}  # fmt: skip
