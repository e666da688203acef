"""What generation writes: in the harmony, on the grid, beside the singer, by the seed."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import get_args

import pytest

from engines.core.errors import Missing
from engines.generation import compose, melody_of
from engines.generation.harmony import at_beat, chord_lane, chord_tones, lead_voices
from engines.generation.percussion import KEYS
from engines.model.arrangement import Arrangement, Clip, Lane, PartSpan
from engines.model.operations import Role
from engines.model.song import SongFacts, StemFacts
from tests.engines.generation import scenes

TONAL = ("bass", "chords", "pad", "arp", "lead", "strings")
ROLES = get_args(Role)


@pytest.mark.parametrize("role", ROLES)
def test_same_seed_same_notes_and_another_seed_another_take(role: Role) -> None:
    found = scenes.arrangement(role)
    notes = compose(found, "part", scenes.facts(found))
    assert notes
    assert notes == compose(found, "part", scenes.facts(found))
    takes = {
        tuple((n.start, n.pitch) for n in compose(other, "part", scenes.facts(other)))
        for other in (scenes.arrangement(role, seed=seed) for seed in range(1, 9))
    }
    assert len(takes) >= (1 if role in {"pad", "strings"} else 3)


@pytest.mark.parametrize("role", TONAL)
@pytest.mark.parametrize("style", ["house", "lofi", "trap", "synthwave"])
def test_notes_lie_in_chord_or_scale(role: Role, style: str) -> None:
    found = scenes.arrangement(role, style, bars=16)
    notes = compose(found, "part", scenes.facts(found))
    inside = sum(note.pitch % 12 in scenes.A_MINOR for note in notes)
    assert notes
    assert inside >= 0.95 * len(notes)


@pytest.mark.parametrize("role", ["bass", "chords", "pad", "strings", "arp"])
def test_unsure_chords_give_root_and_fifth_only(role: Role) -> None:
    found = scenes.arrangement(role, confidence=0.2)
    lane = chord_lane(found)
    notes = compose(found, "part", scenes.facts(found))
    assert notes
    for note in notes:
        root = at_beat(lane, note.start).root
        assert root is not None
        assert (note.pitch - root) % 12 in {0, 7}


def test_no_chord_is_silent_or_the_tonic() -> None:
    for role in TONAL:
        found = scenes.arrangement(role, chords=((0, "N"),))
        pitches = {note.pitch % 12 for note in compose(found, "part", scenes.facts(found))}
        assert pitches <= ({9} if role == "bass" else set())
        keyless = scenes.arrangement(role, chords=((0, "N"),), key=None)
        assert compose(keyless, "part", scenes.facts(keyless)) == ()


def test_a_chord_does_not_ring_into_the_next() -> None:
    for role in ("bass", "chords", "pad", "strings"):
        found = scenes.arrangement(role)
        lane = chord_lane(found)
        for note in compose(found, "part", scenes.facts(found)):
            assert note.start + note.length <= at_beat(lane, note.start).stop + Fraction(1, 4)


def test_notes_stay_inside_their_spans_and_in_order() -> None:
    for role in ROLES:
        found = scenes.arrangement(role)
        notes = compose(found, "part", scenes.facts(found))
        assert list(notes) == sorted(notes, key=lambda note: (note.start, note.pitch))
        assert all(0 <= note.start < note.start + note.length <= found.length for note in notes)
        assert all(0 < note.velocity <= 1 for note in notes)


def test_drums_stand_on_the_grid_with_the_swing_of_the_style() -> None:
    found = scenes.arrangement("drums", "lofi")
    notes = compose(found, "part", scenes.facts(found))
    hats = {note.start % Fraction(1, 2) for note in notes if note.pitch == KEYS["hat"]}
    assert Fraction(0) in hats
    off = [place for place in hats if place]
    assert off
    # 0.58 of a pair of sixteenths, which is half a beat.
    assert all(abs(float(place) - 0.29) < 0.002 for place in off)
    assert all(abs(note.late_ms) <= 30 for note in notes)


def test_drums_follow_the_swing_of_the_song() -> None:
    found = scenes.arrangement("drums", "rock")
    straight = compose(found, "part", scenes.facts(found))
    swung = compose(found, "part", scenes.facts(found, swing=0.66))
    offbeats = {float(note.start % 1) for note in swung if note.pitch == KEYS["hat"]} - {0.0}
    assert all(abs(place - 0.66) < 0.01 for place in offbeats)
    assert {note.start % 1 for note in straight} != {note.start % 1 for note in swung}


def test_a_new_section_is_announced_by_a_fill() -> None:
    found = scenes.arrangement("drums", "synthwave")
    notes = compose(found, "part", scenes.facts(found))
    toms = {KEYS["tom"], KEYS["high_tom"], KEYS["low_tom"]}
    bars_with_toms = {int(note.start // 4) for note in notes if note.pitch in toms}
    assert bars_with_toms == {3}, "none leads into the end"
    crashes = [note.start for note in notes if note.pitch == KEYS["crash"]]
    assert Fraction(16) in crashes


def test_low_energy_plays_less() -> None:
    found = scenes.arrangement("drums", "house", bars=16)
    notes = compose(found, "part", scenes.facts(found))
    calm = sum(note.start < 32 for note in notes)
    assert calm < len(notes) - calm


def test_the_lead_is_silent_where_the_singer_sounds() -> None:
    found = scenes.with_vocals(scenes.arrangement("lead"))
    song = scenes.facts(found, singing=(0.9, 0.9, 0.0, 0.0, 0.8, 0.8, 0.0, 0.1))
    bars = {int(note.start // 4) for note in compose(found, "part", song)}
    assert bars
    assert bars <= {2, 3, 6, 7}


@pytest.mark.parametrize(
    ("meter", "kicks", "snares"), [(3, {0}, {1, 2}), (6, {0}, {3}), (7, {0, 2, 4}, {1, 3, 5, 6})]
)
def test_other_meters_keep_the_head_of_the_bar(meter: int, kicks: set[int], snares: set[int]) -> None:
    found = scenes.arrangement("drums", "synthwave", meter=meter, bpm=120, seed=3)
    notes = [n for n in compose(found, "part", scenes.facts(found)) if n.start < 2 * meter]
    assert kicks <= {int(n.start % meter) for n in notes if n.pitch == KEYS["kick"]}
    assert snares <= {int(n.start % meter) for n in notes if n.pitch == KEYS["snare"]}
    assert all(n.start + n.length <= found.length for n in notes)


def test_every_role_plays_in_every_meter() -> None:
    for meter in (2, 3, 5, 6, 7, 9, 12):
        for role in ROLES:
            found = scenes.arrangement(role, meter=meter)
            assert compose(found, "part", scenes.facts(found)), (role, meter)


def test_voices_move_less_than_in_root_position() -> None:
    found = scenes.arrangement("chords", "house", bars=8)
    before: tuple[int, ...] = ()
    moved = rooted = 0
    last_root: tuple[int, ...] = ()
    for harmony in chord_lane(found):
        tones = chord_tones(harmony, "triad")
        voices = lead_voices(tones, before, 52, 76)
        root = tuple(
            60 + (tones[0] if i == 0 else tones[0] + (t - tones[0]) % 12) for i, t in enumerate(tones)
        )
        if before:
            moved += sum(abs(a - b) for a, b in zip(voices, before, strict=True))
            rooted += sum(abs(a - b) for a, b in zip(root, last_root, strict=True))
        assert all(52 <= pitch <= 76 for pitch in voices)
        before, last_root = voices, root
    assert moved < 0.5 * rooted


def test_density_thins_an_arpeggio() -> None:
    counts = []
    for density in (0.05, 1.0):
        found = scenes.arrangement("arp", density=density)
        counts.append(len(compose(found, "part", scenes.facts(found))))
    assert counts[0] < 0.8 * counts[1]


def test_unknown_styles_and_lanes_are_refused() -> None:
    found = scenes.arrangement("bass")
    with pytest.raises(KeyError):
        compose(found, "nothing", scenes.facts(found))
    sung = scenes.with_vocals(found)
    with pytest.raises(ValueError, match="no part"):
        compose(sung, "vocals", scenes.facts(sung))
    with pytest.raises(Missing):
        compose(scenes.written(_styled(found, "polka")), "part", scenes.facts(found))


def _styled(found: scenes.Arrangement, style: str) -> scenes.Arrangement:
    lane = found.lanes[0]
    assert lane.part is not None
    part = scenes.replace(lane.part, style=style)
    return scenes.replace(found, lanes=(scenes.replace(lane, part=part),))


@pytest.mark.parametrize("role", TONAL)
def test_a_song_without_a_chord_lane_gets_what_fits_its_key(role: Role) -> None:
    found = scenes.arrangement(role, chords=())
    pitches = {note.pitch % 12 for note in compose(found, "part", scenes.facts(found))}
    assert pitches
    assert pitches <= ({9, 0, 2, 4, 7} if role == "lead" else {9, 4})


def test_a_build_rolls_denser_and_louder_and_ends_in_a_breath() -> None:
    found = scenes.arrangement("drums", "house", bars=8)
    verse, chorus = found.sections
    found = replace(found, sections=(replace(verse, name="build"), chorus))
    notes = compose(found, "part", scenes.facts(found))
    rolls = [[note for note in notes if note.pitch == 38 and bar == note.start // 4] for bar in range(4)]
    assert len(rolls[0]) < len(rolls[1]) < len(rolls[2])
    assert rolls[0][0].velocity < 0.5 < rolls[3][-1].velocity
    assert not [note for note in notes if 15 <= note.start < 16]
    assert [note for note in notes if note.start == 16 and note.pitch == 36]


@pytest.mark.parametrize(("role", "most"), [("drums", 2), ("bass", 1), ("chords", 5), ("pad", 5)])
def test_the_last_stroke_stands_alone(role: Role, most: int) -> None:
    found = scenes.arrangement(role, "trance", bars=8)
    lane = found.lanes[0]
    assert lane.part is not None
    last = PartSpan(start=Fraction(28), stop=Fraction(32), energy=0.9, section="chorus 1", closing=True)
    before = replace(lane.part.spans[1], stop=Fraction(28))
    part = replace(lane.part, spans=(lane.part.spans[0], before, last))
    found = replace(found, lanes=(replace(lane, part=part),))
    notes = [note for note in compose(found, "part", scenes.facts(found)) if note.start >= 28]
    assert {note.start for note in notes} == {28}
    assert 1 <= len(notes) <= most


def sung_song(*, muted: bool) -> tuple[Arrangement, SongFacts]:
    """Eight bars whose vocals sing a note a beat; the remix plays them with or without the voice."""
    found = scenes.arrangement("lead", "synthwave")
    clip = Clip(start=Fraction(0), length=Fraction(32), source_start=Fraction(0), source_length=Fraction(32))
    lanes = [Lane(id="other", stem="other", clips=(clip,))]
    lanes += [] if muted else [Lane(id="vocals", stem="vocals", clips=(clip,))]
    found = replace(found, lanes=(*lanes, *found.lanes))
    beat = 60.0 / found.grid.mean_bpm
    melody = tuple((i * beat, (i + 1) * beat, (57, 60, 64, 62)[i % 4]) for i in range(32))
    voice = StemFacts(name="vocals", present=True, activity=(1.0,) * 8, melody=melody)
    return found, replace(scenes.facts(found), stems=(voice,))


def test_a_lead_takes_up_the_melody_that_the_remix_does_not_sing() -> None:
    found, facts = sung_song(muted=True)
    notes = compose(found, "part", facts)
    assert [note.start for note in notes] == [Fraction(beat) for beat in range(32)]
    assert [note.pitch % 12 for note in notes] == [9, 0, 4, 2] * 8
    assert min(note.pitch for note in notes) >= 66
    assert melody_of(found, "part", facts) == "vocals"


def test_a_lead_leaves_the_melody_to_the_singer() -> None:
    found, facts = sung_song(muted=False)
    assert melody_of(found, "part", facts) == ""
    pitches = [note.pitch % 12 for note in compose(found, "part", facts)]
    assert pitches != [9, 0, 4, 2] * 8
