"""Of two relative keys, home is the one whose tonic begins phrases, closes cadences and ends the song."""

from __future__ import annotations

import pytest

from engines.analysis.home import at_home
from engines.model.song import ChordSpan, KeyFact, Section, pitch_class


def lane_of(names: str) -> tuple[ChordSpan, ...]:
    """A chord a bar of four beats, as `Am` or `C`."""
    return tuple(
        ChordSpan(
            start=4 * i,
            beats=4,
            root=pitch_class(name.rstrip("m")),
            quality="min" if name.endswith("m") else "maj",
        )
        for i, name in enumerate(names.split())
    )


def home_of(names: str, *keys: KeyFact) -> list[tuple[str, str, int]]:
    lane = lane_of(names)
    sections = tuple(
        Section(label="verse", number=1 + i, first_bar=1 + 8 * i, bars=8) for i in range(len(lane) // 8)
    )
    found = at_home(keys, lane, tuple(chord.start for chord in lane), sections)
    return [(key.tonic, key.mode, key.first_bar) for key in found]


@pytest.mark.parametrize(
    ("names", "tonic", "mode"),
    [
        ("Am F C G " * 8, "A", "minor"),
        ("C G Am F " * 7 + "C G F C", "C", "major"),
        # Phrases begin on the sixth and fourth degrees, but every cadence leads home.
        ("F G C C Am F G C " * 4, "C", "major"),
        ("F G Am Am Dm E Am Am " * 4, "A", "minor"),
        # The natural minor's v does not raise the seventh.
        ("Am Em F G Am F C G F G Am C F G Am C " + "Am F C G Dm Am F G F G Am C Am Em F Am", "A", "minor"),
    ],
)
@pytest.mark.parametrize("first", [("C", "major"), ("A", "minor")])
def test_home_is_where_music_rests_whichever_was_thought_first(
    names: str, tonic: str, mode: str, first: tuple[str, str]
) -> None:
    assert home_of(names, KeyFact(tonic=first[0], mode=first[1])) == [(tonic, mode, 1)]


def test_each_key_of_a_song_has_its_own_home_and_relatives_in_a_row_are_one() -> None:
    thought = (
        KeyFact(tonic="C", mode="major"),
        KeyFact(tonic="A", mode="minor", first_bar=9),
        KeyFact(tonic="D", mode="major", first_bar=17),
    )
    names = "C G Am F C F G C " * 2 + "Bm G D A Bm Em F# Bm " * 2
    assert home_of(names, *thought) == [("C", "major", 1), ("B", "minor", 17)]


def test_a_key_is_no_surer_than_what_tells_it_from_its_relative() -> None:
    clear, open_ = (
        at_home(
            (KeyFact(tonic="C", mode="major", confidence=0.9),), lane_of(names), tuple(range(0, 64, 4)), ()
        )[0]
        for names in ("C F G C " * 4, "F G Dm G " * 4)
    )
    assert clear.confidence > 0.85
    assert open_.confidence < 0.6
