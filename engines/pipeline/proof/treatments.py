"""Figures of treatments: rooms, echoes, drive, compression and ducking, beside the remix without them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from engines.arranging.figures import note_beats
from engines.arranging.treatments import DELAY_WET, DUCK_DB
from engines.model import operations as ops
from engines.model.receipt import Measurement
from engines.pipeline.proof.twins import FLOOR_DB, ROW, levels, pairs_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engines.dsp.loudness import Doubles
    from engines.model.plan import Edit
    from engines.pipeline.proof.figures import Figures
    from engines.pipeline.proof.listening import Listening


# -- what rings on


def reverb(edit: Edit, sound: Listening) -> Figures:
    """How loud the quietest moments are against the loud ones: a room fills the pauses."""
    found = []
    for name, pairs in pairs_of(edit, sound):
        before, after = (
            np.concatenate(side) for side in zip(*(map(levels, p.both()) for p in pairs), strict=True)
        )
        pauses = before <= np.percentile(before, 20)
        old, new = (float(rows[pauses].mean() - np.percentile(rows, 90)) for rows in (before, after))
        found.append(
            Measurement(name=f"{name} in its pauses", unit="dB", before=old, after=new, ok=new > old + 0.5)
        )
    return tuple(found)


def delay(edit: Edit, sound: Listening) -> Figures:
    """How loud the first repeat is against the sound itself, at the note value that was asked for."""
    operation = edit.operation
    assert isinstance(operation, ops.Delay)  # noqa: S101 - narrows the type
    asked = 20.0 * float(np.log10(max(1e-3, DELAY_WET if operation.wet is None else operation.wet)))
    found = []
    for name, pairs in pairs_of(edit, sound):
        lags = _lags(edit, sound, operation.note)
        sides = {lag: [pair.both(lag) for pair in pairs] for lag in lags}
        lag = max(lags, key=lambda one: _repeat_db(sides[one], one))
        old = _repeat_db([(before, before) for before, _ in sides[lag]], lag)
        new = _repeat_db(sides[lag], lag)
        found.append(
            Measurement(
                name=f"{name} again after {lag / 44_100:.2f} s", unit="dB",
                asked=asked, before=old, after=new, ok=new > max(old + 6.0, asked - 6.0),
            )
        )  # fmt: skip
    return tuple(found)


def _lags(edit: Edit, sound: Listening, note: str) -> list[int]:
    """How long the note lasts [frames], at the beginning of the remix and of each place of the edit."""
    grid, step = sound.arrangement.grid, note_beats(note)
    beats = {Fraction(0), *(grid.beat_of(place.start) for place in sound.places(edit))}
    return sorted({round((grid.frame_of(beat + 4 * step) - grid.frame_of(beat)) / 4) for beat in beats})


def _repeat_db(sides: Sequence[tuple[Doubles, Doubles]], lag: int) -> float:
    """The share of the sound of `lag` frames ago in the sound with the edit, beside its own share [dB]."""
    own = np.concatenate([before[lag:] for before, _ in sides])
    earlier = np.concatenate([before[: len(before) - lag] for before, _ in sides])
    heard = np.concatenate([after[lag:] for _, after in sides])
    shares, *_ = np.linalg.lstsq(np.stack((own, earlier), axis=1), heard, rcond=None)
    return max(-60.0, 20.0 * float(np.log10(max(1e-6, abs(shares[1])) / max(1e-6, abs(shares[0])))))


# -- what bends levels


def drive(edit: Edit, sound: Listening) -> Figures:
    """How far peaks stand over the mean."""
    return _measured(
        edit, sound, _crest_db,
        lambda name, old, new: Measurement(
            name=f"{name} peaks over the mean", unit="dB", before=old, after=new, ok=new < old - 0.2
        ),
    )  # fmt: skip


def _crest_db(sound: Doubles) -> float:
    peak = float(np.percentile(np.abs(sound), 99.9))
    return 20.0 * float(np.log10(max(peak, 1e-9) / max(float(np.sqrt(np.square(sound).mean())), 1e-9)))


def compress(edit: Edit, sound: Listening) -> Figures:
    """How far soft and loud moments stand apart."""
    return _measured(
        edit, sound, _range_db,
        lambda name, old, new: Measurement(
            name=f"{name} from soft to loud", unit="dB", before=old, after=new, ok=new < old - 0.3
        ),
    )  # fmt: skip


def _range_db(sound: Doubles) -> float:
    rows = levels(sound, 5 * ROW)
    heard = rows[rows > rows.max() - 40.0]
    return float(np.percentile(heard, 95) - np.percentile(heard, 20))


def sidechain(edit: Edit, sound: Listening) -> Figures:
    """How deep the level dips against the same without the edit."""
    operation = edit.operation
    assert isinstance(operation, ops.Sidechain)  # noqa: S101 - narrows the type
    depth = DUCK_DB if operation.depth_db is None else operation.depth_db
    found = []
    for name, pairs in pairs_of(edit, sound):
        before, after = (
            np.concatenate(side) for side in zip(*(map(levels, p.both()) for p in pairs), strict=True)
        )
        change = (after - before)[before > FLOOR_DB + 20.0]
        dip = float(np.percentile(change, 2) - np.percentile(change, 90)) if len(change) else 0.0
        found.append(
            Measurement(
                name=f"{name} under the kick",
                unit="dB",
                asked=-depth,
                before=0.0,
                after=dip,
                ok=dip < -0.5 * depth,
            )
        )
    return tuple(found)


def _measured(
    edit: Edit,
    sound: Listening,
    measure: Callable[[Doubles], float],
    figure: Callable[[str, float, float], Measurement],
) -> Figures:
    """One figure a lane, of the joined stretches without the edit and with it."""
    found = []
    for name, pairs in pairs_of(edit, sound):
        sides = zip(*(pair.both() for pair in pairs), strict=True)
        before, after = (measure(np.concatenate(side)) for side in sides)
        found.append(figure(name, before, after))
    return tuple(found)
