"""What edits write into lanes: who sounds where, at what level, through what, and what styles may do."""

from __future__ import annotations

from fractions import Fraction

import pytest

from engines.arranging import arrange, time_map, with_triggers
from engines.core.time import BeatGrid
from engines.model import operations as op
from engines.model.arrangement import Arrangement, DuckEffect, FilterEffect, Lane, Note, ReverbEffect
from engines.model.song import SongFacts, StemFacts
from tests.engines.arranging.songs import clubby, facts_of, plan_of


def sounds(lane: Lane, beat: int) -> bool:
    return any(clip.start <= beat + Fraction(1, 2) < clip.end for clip in lane.clips)


def test_no_drums_in_the_intro_means_the_generated_ones_too() -> None:
    plan = plan_of(op.Restyle(style="house"), (op.Mute(), {"sections": ("intro",), "stems": ("drums",)}))
    found = arrange(plan, facts_of(), style_of=clubby)
    part = found.lane("part:drums").part
    assert part is not None
    assert not sounds(found.lane("drums"), 4)
    assert min(span.start for span in part.spans) == 16


def test_solo_silences_the_others_there() -> None:
    found = arrange(plan_of((op.Solo(), {"sections": ("verse 1",), "stems": ("vocals",)})), facts_of())
    assert not sounds(found.lane("other"), 20)
    assert sounds(found.lane("other"), 4)
    assert sounds(found.lane("vocals"), 20)


def test_preserve_wins_over_the_style_and_words_win_over_preserve() -> None:
    plan = plan_of(op.Restyle(style="house"), (op.Preserve(), {"stems": ("vocals",)}))
    voice = arrange(plan, facts_of(), style_of=clubby).lane("vocals")
    assert voice.exact
    assert voice.gain_db.at(Fraction(0)) == 0
    assert voice.effects == ()
    plan = plan_of(
        op.Restyle(style="house"),
        (op.Preserve(), {"stems": ("vocals",)}),
        (op.Gain(gain_db=2), {"stems": ("vocals",)}),
    )
    assert arrange(plan, facts_of(), style_of=clubby).lane("vocals").gain_db.at(Fraction(0)) == 2


def test_a_style_mutes_a_stem_only_where_its_part_plays() -> None:
    found = arrange(plan_of(op.Restyle(style="house", amount=1.0)), facts_of(), style_of=clubby)
    assert found.lane("drums").clips == ()
    touch = arrange(plan_of(op.Restyle(style="house", amount=0.3)), facts_of(), style_of=clubby)
    assert sounds(touch.lane("drums"), 4)
    assert touch.master.lufs == -9.0


def test_replace_takes_the_stem_away() -> None:
    plan = plan_of((op.Replace(role="bass", style="house"), {"sections": ("chorus",)}))
    found = arrange(plan, facts_of(), style_of=clubby)
    assert not sounds(found.lane("bass"), 34)
    assert sounds(found.lane("bass"), 20)
    part = found.lane("part:bass").part
    assert part is not None
    assert [(span.start, span.stop) for span in part.spans] == [(32, 48), (64, 80)]


def test_gain_steps_at_bar_lines() -> None:
    curve = (
        arrange(plan_of((op.Gain(gain_db=-6), {"sections": ("verse 1",), "stems": ("other",)})), facts_of())
        .lane("other")
        .gain_db
    )
    assert [curve.at(Fraction(beat)) for beat in (15, 16, 31, 32)] == [0, -6, -6, 0]


def test_louder_as_a_whole_is_another_loudness() -> None:
    assert arrange(plan_of(op.Gain(gain_db=4)), facts_of()).master.lufs == -10
    assert arrange(plan_of(op.Gain(gain_db=4), op.Loudness(lufs=-12)), facts_of()).master.lufs == -12
    found = arrange(plan_of(op.Gain(gain_db=-30)), facts_of())
    assert found.master.lufs == -24
    assert found.outcomes[0].status == "assumed"
    assert "-24 LUFS" in found.outcomes[0].text


def test_a_sweep_moves_evenly_in_octaves() -> None:
    plan = plan_of((op.Filter(kind="lowpass", from_hz=200, to_hz=3200), {"sections": ("verse 1",)}))
    [effect] = arrange(plan, facts_of()).master.effects
    assert isinstance(effect, FilterEffect)
    assert effect.cutoff_hz.at(Fraction(24)) == pytest.approx(800, rel=0.01)


def test_effects_on_everything_leave_a_kept_voice_alone() -> None:
    found = arrange(plan_of((op.Preserve(), {"stems": ("vocals",)}), op.Reverb(wet=0.5)), facts_of())
    assert found.lane("vocals").effects == ()
    assert isinstance(found.lane("other").effects[0], ReverbEffect)
    assert "stayed as recorded" in found.outcomes[1].text


@pytest.mark.parametrize(
    ("section", "bars"), [("bridge", None), ("outro", "17–20"), ("chorus 7", "chorus 2"), ("solo", "chorus")]
)
def test_a_section_that_is_missing_is_assumed_and_said(section: str, bars: str | None) -> None:
    found = arrange(plan_of((op.Mute(), {"sections": (section,), "stems": ("drums",)})), facts_of())
    [outcome] = found.outcomes
    assert outcome.status == "assumed"
    assert section.partition(" ")[0] in outcome.text
    assert bars is None or bars in outcome.text


def test_an_intro_is_what_comes_before_the_first_voice() -> None:
    found = arrange(plan_of((op.Mute(), {"sections": ("intro",), "stems": ("drums",)})), facts_of(form=()))
    assert "bars 1–4" in found.outcomes[0].text
    assert found.outcomes[0].bars == ((1, 4),)
    assert not sounds(found.lane("drums"), 14)
    assert sounds(found.lane("drums"), 17)


def test_a_name_that_is_no_section_and_bars_behind_the_end_are_impossible() -> None:
    plan = plan_of((op.Mute(), {"sections": ("wobble",)}), (op.Mute(), {"bars": (90, 99)}))
    found = arrange(plan, facts_of())
    assert [outcome.status for outcome in found.outcomes] == ["impossible", "impossible"]
    assert "wobble" in found.outcomes[0].text


def test_every_operation_is_answered_for() -> None:
    defaults: dict[str, op.Operation] = {
        "tempo": op.Tempo(bpm=100), "feel": op.Feel(feel="swing"), "transpose": op.Transpose(semitones=2),
        "key": op.Key(tonic="D", mode="major"), "gain": op.Gain(gain_db=1), "pan": op.Pan(position=0.2),
        "width": op.Width(amount=1.2), "mute": op.Mute(), "solo": op.Solo(), "preserve": op.Preserve(),
        "order": op.Order(sections=("intro", "verse 1")), "repeat": op.Repeat(times=2), "cut": op.Cut(),
        "extend": op.Extend(bars=2), "loop": op.Loop(times=2), "length": op.Length(bars=24),
        "insert": op.Insert(kind="fill", bars=1), "chop": op.Chop(grid="1/8"),
        "stutter": op.Stutter(grid="1/16", repeats=4), "reverse": op.Reverse(),
        "restyle": op.Restyle(style="house"), "add": op.Add(role="pad"), "replace": op.Replace(role="drums"),
        "filter": op.Filter(kind="highpass", from_hz=200), "eq": op.Eq(axis="bass", amount=0.5),
        "reverb": op.Reverb(), "delay": op.Delay(note="1/8d"), "drive": op.Drive(amount=0.3),
        "compress": op.Compress(amount=0.5), "sidechain": op.Sidechain(), "texture": op.Texture(kind="vinyl"),
        "transition": op.Transition(kind="riser"), "fade": op.Fade(direction="out", bars=4),
        "loudness": op.Loudness(lufs=-12),
    }  # fmt: skip
    assert set(defaults) == set(op.OPERATIONS)
    facts = facts_of()
    for name, operation in defaults.items():
        for sections in ((), ("verse 1",)):
            found = arrange(plan_of((operation, {"sections": sections})), facts, style_of=clubby)
            [outcome] = found.outcomes
            assert outcome.edit == "e1"
            whole_cut = name == "cut" and not sections
            assert (outcome.status == "impossible") == whole_cut, (name, outcome)


def test_transposed_chords_and_key() -> None:
    found = arrange(plan_of(op.Key(tonic="D", mode="major")), facts_of())
    assert found.key is not None
    assert found.key.tonic == "D"
    assert found.chords[0].chord.root == 2
    assert found.lane("vocals").clips[0].method == "voice"
    assert found.lane("drums").clips[0].semitones == 0


def test_a_key_of_the_other_mode_goes_to_the_one_with_the_same_notes() -> None:
    found = arrange(plan_of(op.Key(tonic="A", mode="minor")), facts_of())
    assert found.lane("other").clips[0].semitones == 0
    assert found.outcomes[0].status == "assumed"


def test_a_stem_that_the_song_does_not_have() -> None:
    facts = facts_of()
    plan = plan_of(
        (op.Gain(gain_db=3), {"stems": ("guitar",)}), (op.Gain(gain_db=3), {"stems": ("theremin",)})
    )
    found = arrange(plan, facts)
    assert found.outcomes[0].status == "assumed"
    assert "other" in found.outcomes[0].text
    assert found.outcomes[1].status == "impossible"


def test_triggers_are_the_kicks_and_else_the_beats() -> None:
    found = arrange(plan_of(op.Add(role="drums", style="house"), op.Sidechain()), facts_of(), style_of=clubby)
    beats = _duck(with_triggers(found)).triggers
    assert beats == tuple(range(80))
    kicks = tuple(Note(start=Fraction(beat), length=Fraction(1), pitch=36, velocity=1) for beat in (0, 2, 7))
    lanes = tuple(
        Lane(id=lane.id, part=lane.part, notes=kicks) if lane.id == "part:drums" else lane
        for lane in found.lanes
    )
    changed = Arrangement(grid=found.grid, source_grid=found.source_grid, length=found.length, lanes=lanes)
    assert _duck(with_triggers(changed)).triggers == (0, 2, 7)


def _duck(arrangement: Arrangement) -> DuckEffect:
    return next(e for lane in arrangement.lanes for e in lane.effects if isinstance(e, DuckEffect))


def test_the_time_map_goes_both_ways_through_a_reordered_song() -> None:
    found = arrange(plan_of(op.Order(sections=("chorus 2", "intro")), op.Tempo(bpm=100)), facts_of())
    remix = time_map(found)
    for frame in (10_000, 200_000, 500_000, 700_000):
        source = remix.to_source(frame)
        assert source is not None
        assert remix.to_remix(source, near=frame) == pytest.approx(frame, abs=2)
    assert remix.to_source(0) == facts_of().grid.bar_frame(17)


def test_a_song_of_four_seconds_and_one_without_sections_or_stems() -> None:
    grid = BeatGrid.constant(120.0, beats=9)
    facts = SongFacts(duration_s=4.0, grid=grid, tempo_bpm=120.0)
    plan = plan_of(
        op.Tempo(bpm=124), (op.Mute(), {"sections": ("intro",), "stems": ("drums",)}),
        (op.Repeat(times=2), {"sections": ("last chorus",)}), op.Length(bars=8),
    )  # fmt: skip
    found = arrange(plan, facts)
    assert [outcome.status for outcome in found.outcomes] == ["done", "assumed", "assumed", "done"]
    assert found.length == 32


def test_words_about_a_voice_that_was_not_heard() -> None:
    facts = facts_of()
    silent = tuple(
        StemFacts(name=stem.name, present=stem.name != "vocals", activity=stem.activity)
        for stem in facts.stems
    )
    from dataclasses import replace

    found = arrange(plan_of((op.Gain(gain_db=3), {"stems": ("vocals",)})), replace(facts, stems=silent))
    assert found.outcomes[0].status == "assumed"
    assert "no vocals" in found.outcomes[0].text.lower()


def test_equal_plans_give_equal_arrangements() -> None:
    plan = plan_of(op.Restyle(style="house"), op.Transition(kind="riser"), op.Chop(grid="1/8"), seed=3)
    assert arrange(plan, facts_of(), style_of=clubby) == arrange(plan, facts_of(), style_of=clubby)
