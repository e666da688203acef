"""Small arrangements whose truth is known, for the tests of generation."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from engines.core.time import BeatGrid
from engines.generation import compose
from engines.model.arrangement import Arrangement, Clip, Lane, PartSpan, PartSpec, PlacedChord, PlacedSection
from engines.model.song import ChordSpan, KeyFact, SongFacts, StemFacts
from engines.model.style import load_style

if TYPE_CHECKING:
    from engines.model.operations import Role
    from engines.model.song import Quality

PROGRESSION: tuple[tuple[int, Quality], ...] = ((9, "min"), (5, "maj"), (0, "maj"), (7, "maj"))
A_MINOR = {9, 11, 0, 2, 4, 5, 7}


A_MINOR_KEY = KeyFact(tonic="A", mode="minor", confidence=0.8)


def arrangement(  # noqa: PLR0913
    role: Role,
    style: str = "house",
    *,
    bars: int = 8,
    meter: int = 4,
    seed: int = 1,
    bpm: float = 0.0,
    confidence: float = 0.8,
    chords: tuple[tuple[int, Quality], ...] = PROGRESSION,
    key: KeyFact | None = A_MINOR_KEY,
    density: float | None = None,
) -> Arrangement:
    """A verse and a chorus over one chord a bar, with one lane "part"."""
    grid = BeatGrid.constant(bpm or load_style(style).tempo.best, beats=bars * meter + 1, beats_per_bar=meter)
    placed = tuple(
        PlacedChord(
            start=Fraction(bar * meter),
            length=Fraction(meter),
            chord=ChordSpan(
                start=bar * meter,
                beats=meter,
                root=chords[bar % len(chords)][0],
                quality=chords[bar % len(chords)][1],
                confidence=confidence,
            ),
        )
        for bar in range(bars)
        if chords
    )
    half = Fraction(bars // 2 * meter)
    end = Fraction(bars * meter)
    spans = (
        PartSpan(start=Fraction(0), stop=half, energy=0.5, section="verse 1"),
        PartSpan(start=half, stop=end, energy=0.9, section="chorus 1"),
    )
    sections = (
        PlacedSection(name="verse 1", first_bar=1, bars=bars // 2),
        PlacedSection(name="chorus 1", first_bar=bars // 2 + 1, bars=bars - bars // 2),
    )
    lane = Lane(id="part", part=PartSpec(role=role, style=style, spans=spans, density=density))
    return Arrangement(
        grid=grid,
        source_grid=grid,
        length=end,
        lanes=(lane,),
        sections=sections,
        chords=placed,
        key=key,
        seed=seed,
    )


def facts(found: Arrangement, *, singing: tuple[float, ...] = (), swing: float = 0.5) -> SongFacts:
    """The song that the arrangement was made of, with a singer where told."""
    stems = (StemFacts(name="vocals", present=True, activity=singing),) if singing else ()
    return SongFacts(
        duration_s=60.0, grid=found.grid, tempo_bpm=found.grid.mean_bpm, stems=stems, swing=swing
    )


def with_vocals(found: Arrangement) -> Arrangement:
    """The arrangement with the singer's lane in place."""
    clip = Clip(start=Fraction(0), length=found.length, source_start=Fraction(0), source_length=found.length)
    return replace(found, lanes=(*found.lanes, Lane(id="vocals", stem="vocals", clips=(clip,))))


def written(found: Arrangement, song: SongFacts | None = None) -> Arrangement:
    """The arrangement with the notes of "part"."""
    lane = replace(found.lane("part"), notes=compose(found, "part", song or facts(found)))
    return replace(found, lanes=(lane, *found.lanes[1:]))
