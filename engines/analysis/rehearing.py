"""Better stems of a song that was heard before: who sounds in it is heard anew, its bars stay as they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engines.analysis.features import measure
from engines.analysis.pitches import pitch_lane
from engines.analysis.voices import stem_facts
from engines.core.jobs import Part

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.model.song import SongFacts, StemFacts
    from engines.model.stems import Stems


def with_stems(facts: SongFacts, stems: Stems, ctx: JobContext) -> SongFacts:
    """The facts with what other stems tell of the voices; grid, key, chords and sections stay."""
    return replace(facts, stems=_voices(facts, stems, ctx))


def _voices(facts: SongFacts, stems: Stems, ctx: JobContext) -> tuple[StemFacts, ...]:
    found = []
    for index, (name, source) in enumerate(stems.sources.items()):
        share = Part(ctx, index / len(stems.sources), (index + 1) / len(stems.sources))
        features = measure(source, share, f"listening to the {name}")
        pitches = pitch_lane(source, share, "listening for notes of the vocals") if name == "vocals" else None
        found.append(stem_facts(name, features, pitches, facts.grid, facts.last_bar, facts.lufs))
    return tuple(found)
