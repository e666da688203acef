"""Figures of colour: by how much a band gained or lost against the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.model import operations as ops
from engines.model.receipt import Measurement

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.pipeline.proof.figures import (
        Figures,
    )
    from engines.pipeline.proof.listening import Listening

_BANDS_HZ: Final[dict[str, tuple[float, float]]] = {
    "bass": (30, 250), "warmth": (150, 500), "mids": (400, 2_500), "presence": (2_500, 6_000),
    "punch": (60, 200), "treble": (5_000, 16_000), "brightness": (6_000, 16_000),
}  # fmt: skip


def eq(edit: Edit, sound: Listening) -> Figures:
    """How much a band gained against the rest."""
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


def filtering(edit: Edit, sound: Listening) -> Figures:
    """How much the filtered side lost."""
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
    left, right = sound.matched_rows(lane.id if lane else None, 1, sound.places(edit))
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
