"""Songs that are known to the sample: facts, stems, and plans over them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from engines.core.audio import Audio
from engines.core.source import ArraySource
from engines.core.time import BeatGrid
from engines.model.plan import Because, Edit, RemixPlan, Scope
from engines.model.song import ChordSpan, KeyFact, Section, SongFacts, StemFacts
from engines.model.style import PartHabit, StemHabit, Style, Tempo

if TYPE_CHECKING:
    from engines.model.operations import Operation

RATE = 44_100
FORM = (
    ("intro", 1, 1, 4),
    ("verse", 1, 5, 4),
    ("chorus", 1, 9, 4),
    ("verse", 2, 13, 4),
    ("chorus", 2, 17, 4),
)


def facts_of(
    bpm: float = 120.0,
    bars: int = 20,
    *,
    first_s: float = 0.0,
    form: tuple[tuple[str, int, int, int], ...] = FORM,
) -> SongFacts:
    """A song of one tempo whose first beat stands at `first_s`."""
    grid = BeatGrid.constant(bpm, beats=bars * 4 + 1, first_frame=first_s * RATE)
    chords = tuple(
        ChordSpan(
            start=4 * bar, beats=4, root=(0, 9, 5, 7)[bar % 4], quality=("maj", "min", "maj", "maj")[bar % 4]
        )
        for bar in range(bars)
    )
    voice = tuple(0.0 if bar <= 4 else 0.8 for bar in range(1, bars + 1))
    return SongFacts(
        duration_s=grid.frame_of(bars * 4) / RATE,
        grid=grid,
        tempo_bpm=bpm,
        key=KeyFact(tonic="C", mode="major"),
        chords=chords,
        sections=tuple(
            Section(label=label, number=n, first_bar=first, bars=count)
            for label, n, first, count in form
            if first + count - 1 <= bars
        ),
        stems=tuple(
            StemFacts(
                name=name, present=True, lufs=-20.0, activity=voice if name == "vocals" else (0.9,) * bars
            )
            for name in ("vocals", "drums", "bass", "other")
        ),
    )


def hits(grid: BeatGrid, beats: int, *, per_beat: int = 2) -> ArraySource:
    """A hit on every half beat, louder on the beat."""
    frames = grid.frame_of(beats)
    out = np.zeros((2, frames), np.float32)
    noise = np.random.default_rng(3).normal(size=4000) * np.exp(-np.arange(4000) / 900)
    for step in range(beats * per_beat):
        at = grid.frame_of(Fraction(step, per_beat))
        length = min(4000, frames - at)
        out[:, at : at + length] += ((0.5 if step % per_beat == 0 else 0.25) * noise[:length]).astype(
            np.float32
        )
    return ArraySource(Audio(samples=out, rate=RATE))


def notes(grid: BeatGrid, beats: int, *, base_hz: float = 220.0, decay: float = 3.0) -> ArraySource:
    """A plucked tone on every beat."""
    frames = grid.frame_of(beats)
    out = np.zeros((2, frames), np.float32)
    for beat in range(beats):
        first, last = grid.frame_of(beat), min(frames, grid.frame_of(beat + 1))
        at = np.arange(last - first) / RATE
        hertz = base_hz * 2 ** ((0, 4, 7, 12)[beat % 4] / 12)
        shape = np.minimum(1, at / 0.003) * np.exp(-at * decay)
        tone = sum(np.sin(2 * np.pi * hertz * k * at) / k for k in (1, 2, 3, 4))
        out[:, first:last] += (0.2 * shape * tone).astype(np.float32)
    return ArraySource(Audio(samples=out, rate=RATE))


def stems_of(facts: SongFacts, bars: int) -> dict[str, ArraySource]:
    """Four stems that follow the facts' grid."""
    grid, beats = facts.grid, bars * 4
    return {
        "vocals": notes(grid, beats, base_hz=330.0),
        "drums": hits(grid, beats),
        "bass": notes(grid, beats, base_hz=82.4),
        "other": notes(grid, beats),
    }


def plan_of(*operations: Operation | tuple[Operation, dict[str, object]], seed: int = 0) -> RemixPlan:
    """A plan of edits e1, e2, ...; an operation may come with its scope's fields."""
    edits = []
    for number, item in enumerate(operations, 1):
        operation, scope = item if isinstance(item, tuple) else (item, {})
        edits.append(
            Edit(
                id=f"e{number}",
                operation=operation,
                because=Because(prompt=0, start=0, end=1),
                scope=Scope(**scope),  # type: ignore[arg-type]
            )
        )
    return RemixPlan(seed=seed, edits=tuple(edits))


def clubby(_: str = "") -> Style:
    """A style small enough to know by heart."""
    return Style(
        id="house",
        name="House",
        source="made for the tests",
        tempo=Tempo(low=118, high=130, best=124),
        stems=(
            StemHabit(stem="drums", mute_from=0.5),
            StemHabit(stem="other", duck_db=4.0, highpass_hz=120.0),
            StemHabit(stem="vocals", gain_db=-3.0, reverb_wet=0.2),
        ),
        parts=(
            PartHabit(role="drums", patch="909"),
            PartHabit(role="bass", patch="sub", from_amount=0.6, from_energy=0.5),
        ),
        lufs=-9.0,
    )
