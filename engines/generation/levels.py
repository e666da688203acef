"""Levels: how loud each style's parts are on a reference phrase, and the trims that make them sit.

`python -m engines.generation.levels` prints the table; with a folder of style files it writes their trims.
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engines.core.errors import TooShort
from engines.core.files import replacing
from engines.core.time import BeatGrid
from engines.dsp.loudness import integrated_loudness
from engines.generation.composing import compose
from engines.generation.performing import perform
from engines.model.arrangement import Arrangement, Lane, PartSpan, PartSpec, PlacedChord, PlacedSection
from engines.model.song import ChordSpan, KeyFact, SongFacts
from engines.model.style import load_style, style_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.model.operations import Role
    from engines.model.song import Quality

REFERENCE_LUFS: Final[dict[Role, float]] = {
    "drums": -16.0, "percussion": -24.0, "bass": -19.5, "chords": -22.0, "pad": -25.5, "arp": -24.0,
    "lead": -22.0, "strings": -24.5,
}  # fmt: skip
"""Loudness of a part alone at `gain_db` 0, beside the stems of a song of −14 LUFS."""
_CHORDS: Final[tuple[tuple[int, Quality], ...]] = ((9, "min"), (5, "maj"), (0, "maj"), (7, "maj"))
_BARS: Final = 16
_MOST_DB: Final = 24.0


def reference(role: Role, style: str, *, bars: int = _BARS, seed: int = 1) -> Arrangement:
    """A verse and a chorus of four chords in A minor at the style's best tempo, with one lane "part"."""
    grid = BeatGrid.constant(load_style(style).tempo.best, beats=bars * 4 + 1)
    half, end = Fraction(bars * 2), Fraction(bars * 4)
    chords = tuple(
        PlacedChord(
            start=Fraction(bar * 4),
            length=Fraction(4),
            chord=ChordSpan(
                start=bar * 4, beats=4, root=_CHORDS[bar % 4][0], quality=_CHORDS[bar % 4][1], confidence=1.0
            ),
        )
        for bar in range(bars)
    )
    spans = (
        PartSpan(start=Fraction(0), stop=half, energy=0.6, section="verse 1"),
        PartSpan(start=half, stop=end, energy=0.85, section="chorus 1"),
    )
    sections = (
        PlacedSection(name="verse 1", first_bar=1, bars=bars // 2),
        PlacedSection(name="chorus 1", first_bar=bars // 2 + 1, bars=bars - bars // 2),
    )
    lane = Lane(id="part", part=PartSpec(role=role, style=style, spans=spans))
    bare = Arrangement(
        grid=grid,
        source_grid=grid,
        length=end,
        lanes=(lane,),
        sections=sections,
        chords=chords,
        key=KeyFact(tonic="A", mode="minor", confidence=1.0),
        seed=seed,
    )
    facts = SongFacts(duration_s=grid.frame_of(end) / grid.rate, grid=grid, tempo_bpm=grid.mean_bpm)
    return replace(bare, lanes=(replace(lane, notes=compose(bare, "part", facts)),))


def measured(role: Role, style: str, *, bars: int = _BARS) -> float:
    """Loudness of a style's part on the reference phrase with its trim [LUFS]; -inf where it is silent."""
    try:
        return integrated_loudness(perform(reference(role, style, bars=bars), "part"))
    except TooShort:
        return float("-inf")


def measured_trims(style: str) -> Iterator[tuple[Role, float, float]]:
    """Of each part of a style: its role, its loudness [LUFS], and the trim that it should have [dB]."""
    for habit in load_style(style).parts:
        heard = measured(habit.role, style)
        off = REFERENCE_LUFS[habit.role] - heard
        trim = max(-_MOST_DB, min(_MOST_DB, habit.trim_db + off)) if abs(off) < 100.0 else 0.0
        yield habit.role, heard, round(trim, 1)


def with_trim(text: str, role: str, trim_db: float) -> str:
    """A style file's text with the trim of one part, which stands on a line of its own."""

    def changed(line: re.Match[str]) -> str:
        bare = re.sub(r", trim_db = [-0-9.]+", "", line.group(0))
        return f"{bare.removesuffix(' },')}, trim_db = {trim_db} }},"

    return re.sub(rf'^ *\{{ role = "{role}",.*\}},$', changed, text, flags=re.MULTILINE)


def main() -> int:
    """Print the table, and write the trims into the style files of the folder that the command line names."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    for style in style_ids():
        trims = list(measured_trims(style))
        for role, heard, trim in trims:
            sys.stdout.write(f"{style:15} {role:11} {heard:7.1f} LUFS  trim {trim:6.1f} dB\n")
        if folder is not None:
            path = folder / f"{style}.toml"
            text = path.read_text(encoding="utf-8")
            for role, _, trim in trims:
                text = with_trim(text, role, trim)
            with replacing(path) as temporary:
                temporary.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
