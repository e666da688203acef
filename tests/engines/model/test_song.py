"""Song facts, scopes and the arrangement's values."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest

from engines.core.errors import BadDocument
from engines.model.arrangement import Arrangement, Clip, Curve, Lane, Point
from engines.model.facts import facts_from_json, facts_to_json
from engines.model.plan import Scope
from engines.model.schema import from_builtins, to_builtins
from engines.model.scopes import bars_of, sections_named, stems_of
from engines.model.song import ChordSpan, KeyFact, SongFacts

LEAST: dict[str, Any] = {
    "schema": "flipside.facts", "version": 1, "duration_s": 64.0, "tempo_bpm": 120.0, "beats_per_bar": 4,
    "key": {"tonic": "Bb", "mode": "minor"},
    "sections": [
        {"label": "intro", "number": 1, "first_bar": 1, "bars": 4},
        {"label": "chorus", "number": 1, "first_bar": 5, "bars": 8},
        {"label": "verse", "number": 1, "first_bar": 13, "bars": 8},
        {"label": "chorus", "number": 2, "first_bar": 21, "bars": 12},
    ],
    "stems": ["vocals", "drums", "bass", "other"],
}  # fmt: skip


@pytest.fixture
def facts() -> SongFacts:
    return facts_from_json(json.dumps(LEAST))


def test_the_least_facts_give_a_grid_and_come_back_the_same(facts: SongFacts) -> None:
    assert facts.grid.mean_bpm == pytest.approx(120.0)
    assert facts.last_bar == 32
    assert facts_from_json(json.dumps(facts_to_json(facts))) == facts


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"tempo_bpm": -1}, "tempo_bpm"),
        ({"beats": [2.0, 1.0]}, "beats"),
        ({"beats": [0.0, 1.0], "downbeats": [5]}, "downbeats"),
        ({"sections": [{"label": "nonsense", "number": 1, "first_bar": 1, "bars": 1}]}, "sections[0].label"),
        ({"key": {"tonic": "H", "mode": "minor"}}, "key.tonic"),
        ({"version": 2}, "version"),
    ],
)
def test_bad_facts_are_refused_by_field(change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadDocument) as caught:
        facts_from_json(json.dumps({**LEAST, **change}))
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("chorus", [1, 2]),
        ("chorus 2", [2]),
        ("last chorus", [2]),
        ("First Chorus", [1]),
        ("final_chorus", [2]),
        ("bridge", []),
        ("chorus 3", []),
    ],
)
def test_sections_are_found_by_name(facts: SongFacts, name: str, numbers: list[int]) -> None:
    assert [section.number for section in sections_named(name, facts)] == numbers


def test_scopes_become_bars(facts: SongFacts) -> None:
    assert bars_of(Scope(), facts) == ((1, 32),)
    assert bars_of(Scope(sections=("intro", "chorus 1")), facts) == ((1, 12),)
    assert bars_of(Scope(sections=("bridge",)), facts) == ()
    assert bars_of(Scope(bars=(30, 99)), facts) == ((30, 32),)
    assert bars_of(Scope(bars=(40, 50)), facts) == ()
    assert bars_of(Scope(seconds=(10.0, 12.5)), facts) == ((6, 7),)
    assert stems_of(Scope(), facts) == ("vocals", "drums", "bass", "other")


def test_keys_and_chords_know_their_notes() -> None:
    assert KeyFact(tonic="A", mode="minor").pitch_classes == (9, 11, 0, 2, 4, 5, 7)
    chord = ChordSpan(start=0, beats=4, root=6, quality="min7")
    assert (chord.name, chord.pitch_classes) == ("F#m7", (6, 9, 1, 4))


def test_a_curve_is_linear_between_points_and_steps_on_one_beat() -> None:
    points = ((0, 0.0), (4, 8.0), (4, 1.0), (8, 3.0))
    curve = Curve(points=tuple(Point(beat=Fraction(beat), value=value) for beat, value in points))
    assert [curve.at(Fraction(beat)) for beat in (-1, 2, 4, 6, 9)] == [0.0, 4.0, 1.0, 2.0, 3.0]
    assert not curve.is_constant


def test_an_arrangement_lane_is_json_there_and_back(facts: SongFacts) -> None:
    clip = Clip(
        start=Fraction(0), length=Fraction(7, 3), source_start=Fraction(-1, 2), source_length=Fraction(14, 3)
    )
    arrangement = Arrangement(
        grid=facts.grid, source_grid=facts.grid, length=Fraction(8), lanes=(Lane(id="vocals", clips=(clip,)),)
    )
    assert from_builtins(json.loads(json.dumps(to_builtins(clip))), Clip, what="clip") == clip
    assert arrangement.lane("vocals").clips == (clip,)
    assert arrangement.frames == facts.grid.frame_of(8)
    with pytest.raises(KeyError):
        arrangement.lane("drums")
