"""Figures of the whole remix: tempo, loudness, length and pitch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.model import operations as ops
from engines.model.receipt import Measurement
from engines.model.song import pitch_class
from engines.pipeline.proof.measures import shift_between, tempo_of
from engines.pipeline.proof.ramps import ramp_figures
from engines.pipeline.surveying import SILENCE_DB

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.pipeline.proof.figures import (
        Figures,
    )
    from engines.pipeline.proof.listening import Listening

TEMPO_TOLERANCE: Final = 0.001
_TEMPO_SPREAD_S: Final = 0.03
"""How far the onsets of voices stand apart on one beat: the measure's own limit in a short sound [s]."""
_LOUDNESS_TOLERANCE: Final = 0.5
_PEAK_TOLERANCE: Final = 0.05


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


def tempo(edit: Edit, sound: Listening) -> Figures:
    """The tempo asked for, or both ends of a ramp, against what is heard."""
    operation = edit.operation
    assert isinstance(operation, ops.Tempo)  # noqa: S101 - narrows the type
    if operation.is_ramp:
        return ramp_figures(edit, sound)
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


def loudness(_edit: Edit, sound: Listening) -> Figures:
    """Loudness and true peak."""
    return loudness_figures(sound)


def duration_figure(sound: Listening) -> Measurement:
    """How long the remix is, without its tail."""
    frames = sound.audio.frames - round(sound.arrangement.tail_s * sound.audio.rate)
    return Measurement(
        name="length", unit="s", before=sound.facts.duration_s, after=frames / sound.audio.rate
    )


def length(edit: Edit, sound: Listening) -> Figures:
    """The length asked for, against the finished one."""
    operation = edit.operation
    assert isinstance(operation, ops.Length)  # noqa: S101 - narrows the type
    figure = duration_figure(sound)
    bar_s = 60.0 * sound.arrangement.grid.beats_per_bar / sound.arrangement.grid.mean_bpm
    asked = operation.seconds or (operation.bars or 0) * bar_s
    ok = abs(figure.after - asked) <= max(2.0 * bar_s, 0.02 * asked)
    return (
        Measurement(name="length", unit="s", before=figure.before, after=figure.after, asked=asked, ok=ok),
    )


def pitch(edit: Edit, sound: Listening) -> Figures:
    """By how far the tonal sound was shifted, heard in its pitch classes."""
    left, right = sound.matched_rows(None, 10, sound.places(edit))
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
