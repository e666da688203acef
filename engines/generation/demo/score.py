"""The score of the bundled song: form, chords, and the melody with its syllables; composed for Flipside."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from engines.core.time import BeatGrid
from engines.model.arrangement import (
    Arrangement,
    Curve,
    Lane,
    PartSpan,
    PartSpec,
    PlacedChord,
    PlacedSection,
    Point,
    TextureSpan,
)
from engines.model.song import ChordSpan, KeyFact, Quality, SongFacts, pitch_class

if TYPE_CHECKING:
    from engines.model.operations import Role

TITLE: Final = "Paper Lanterns"
BPM: Final = 116.0
SEED: Final = 12
FORM: Final[tuple[tuple[str, int, float], ...]] = (
    ("intro 1", 4, 0.4),
    ("verse 1", 8, 0.55),
    ("chorus 1", 8, 0.9),
    ("verse 2", 4, 0.6),
    ("chorus 2", 8, 0.95),
    ("bridge 1", 4, 0.4),
    ("chorus 3", 4, 1.0),
    ("outro 1", 4, 0.5),
)
"""Section, bars, energy."""

CHORDS: Final = {
    "intro": "Am Em F G",
    "verse": "Am F C G",
    "chorus": "F G Am C",
    "bridge": "Dm Am F G",
    "outro": "Am Em F C",
}
MELODY: Final = {
    # Pitch:beats:syllable, bars divided by |; - is a rest.
    "verse": (
        "-:.5 A4:.5:la A4:.5:la B4:.5:na C5:1.5:o B4:.5:la | A4:2.5:a -:1.5 | "
        "-:.5 G4:.5:la G4:.5:la A4:.5:na C5:1:me E5:1:la | D5:1.5:o B4:1:la -:1.5 | "
        "-:.5 A4:.5:la A4:.5:la B4:.5:na C5:1:o D5:1:la | C5:1:ne A4:2:la -:1 | "
        "-:.5 G4:.5:ho C5:.5:la D5:.5:la E5:1:a D5:1:la | B4:2.5:no -:1.5"
    ),
    "chorus": (
        "F5:1.5:ha E5:.5:la C5:2:o | D5:1.5:la E5:.5:la D5:1:ne B4:1:a | "
        "C5:1.5:la B4:.5:la A4:1:no E5:1:ha | E5:2.5:o -:1.5 | "
        "F5:1.5:ha E5:.5:la F5:1:o G5:1:la | G5:1.5:a D5:.5:la D5:1.5:no -:.5 | "
        "E5:1:la D5:.5:la C5:.5:la D5:1:o B4:1:la | C5:2.5:ma -:1.5"
    ),
    "bridge": "D5:2:o F5:2:o | E5:3:u -:1 | C5:2:o A4:2:o | B4:1.5:a D5:2:a -:.5",
    "outro": "-:1 E5:1:ho C5:2:o | B4:3:u -:1 | -:1 A4:1:ho C5:2:o | E5:3:u -:1",
}
PARTS: Final[tuple[tuple[Role, str, str], ...]] = (
    ("drums", "rock", "intro verse chorus bridge outro"),
    ("bass", "rock", "verse chorus bridge outro"),
    ("arp", "acoustic", "intro verse bridge outro"),
    ("chords", "acoustic", "chorus outro"),
    ("strings", "acoustic", "chorus bridge"),
    ("percussion", "acoustic", "chorus"),
)
"""Role, style, and the sections in which it plays."""


def bars() -> int:
    """Length of the song in bars."""
    return sum(count for _, count, _ in FORM)


def grid() -> BeatGrid:
    """The song's beats."""
    return BeatGrid.constant(BPM, beats=bars() * 4 + 1)


def arrangement() -> Arrangement:
    """The song as generation reads it: sections, chords and one lane a part."""
    beats = grid()
    sections, spans, at = [], [], 1
    for name, count, energy in FORM:
        sections.append(PlacedSection(name=name, first_bar=at, bars=count))
        start = Fraction((at - 1) * 4)
        spans.append(PartSpan(start=start, stop=start + count * 4, energy=energy, section=name))
        at += count
    lanes = [
        Lane(
            id=f"part:{role}",
            part=PartSpec(
                role=role,
                style=style,
                name=role,
                density=0.5,
                spans=tuple(s for s in spans if s.section.split()[0] in labels.split()),
            ),
        )
        for role, style, labels in PARTS
    ]
    return Arrangement(
        grid=beats,
        source_grid=beats,
        length=Fraction(bars() * 4),
        lanes=(*lanes, _gestures(spans)),
        sections=tuple(sections),
        chords=tuple(_chords()),
        key=KeyFact(tonic="A", mode="minor", confidence=1.0),
        seed=SEED,
        tail_s=2.5,
    )


def facts() -> SongFacts:
    """What generation needs to know of the song."""
    return SongFacts(duration_s=bars() * 240.0 / BPM, grid=grid(), tempo_bpm=BPM)


def fade() -> Curve:
    """The gain over the song: the last two bars go away."""
    end = bars() * 4
    return Curve(
        points=(Point(beat=Fraction(end - 6), value=0.0), Point(beat=Fraction(end + 2), value=-18.0))
    )


def sung() -> list[tuple[Fraction, Fraction, int, str]]:
    """The melody: start and length [beats], pitch, syllable."""
    out: list[tuple[Fraction, Fraction, int, str]] = []
    start = 0
    for name, count, _ in FORM:
        line = MELODY.get(name.split()[0])
        if line is not None:
            stop = start + count * 4
            out += [note for note in _line(line, Fraction(start)) if note[0] < stop]
        start += count * 4
    return out


def _gestures(spans: list[PartSpan]) -> Lane:
    lifts = [span for span in spans if span.section in {"chorus 1", "chorus 2", "chorus 3"}]
    swells = [TextureSpan(kind="sweep", start=s.start - 4, stop=s.start, amount=0.15) for s in lifts]
    return Lane(id="texture", textures=tuple(swells))


def _line(line: str, at: Fraction) -> list[tuple[Fraction, Fraction, int, str]]:
    out = []
    for text in line.replace("|", " ").split():
        pitch, beats, *syllable = text.split(":")
        length = Fraction(beats)
        if pitch != "-":
            out.append((at, length, 12 * (int(pitch[-1]) + 1) + pitch_class(pitch[:-1]), syllable[0]))
        at += length
    return out


def _chords() -> list[PlacedChord]:
    out = []
    start = 0
    for name, count, _ in FORM:
        names = CHORDS[name.split()[0]].split()
        for bar in range(count):
            chord = names[bar % len(names)]
            quality: Quality = "min" if chord.endswith("m") else "maj"
            span = ChordSpan(
                start=start, beats=4, root=pitch_class(chord.rstrip("m")), quality=quality, confidence=1.0
            )
            out.append(PlacedChord(start=Fraction(start), length=Fraction(4), chord=span))
            start += 4
    return out
