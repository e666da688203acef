"""Songs of known truth: tempo, drift, swing, meter, key, chords and sections come out as they were put in."""

from __future__ import annotations

import itertools
import json
from functools import cache

import numpy as np
import pytest

from engines.analysis import analyse
from engines.core.jobs import QUIET
from engines.model.facts import facts_from_json, facts_to_json
from tests.engines.analysis.sounds import speech_like
from tests.engines.analysis.synthetic import RATE, Made, Spec, make, to_source

FORM = (("A", 8), ("B", 8), ("A", 8), ("B", 8))


@cache
def pop_song() -> tuple[Made, object]:
    made = make(Spec(seed=11, bpm=118.0, tonic=7, mode="major", form=FORM))
    return made, analyse(made.source, made.given_stems, QUIET)


def beats_of(facts: object) -> np.ndarray:
    return np.array(facts.grid.beat_frames) / RATE


def share_within(truth: np.ndarray, found: np.ndarray, seconds: float) -> float:
    return float(np.mean([np.abs(found - at).min() <= seconds for at in truth]))


def test_tempo_beats_and_downbeats() -> None:
    made, facts = pop_song()
    assert facts.tempo_bpm == pytest.approx(118.0, rel=1e-3)
    assert share_within(made.beats, beats_of(facts), 0.01) > 0.98
    downbeats = np.array([facts.grid.beat_frames[i] for i in facts.grid.bar_starts]) / RATE
    assert share_within(made.downbeats, downbeats, 0.02) > 0.95
    assert facts.beat_confidence > 0.8


def test_key_chords_and_sections() -> None:
    made, facts = pop_song()
    assert (facts.key.tonic, facts.key.mode) == ("G", "major")
    right = 0
    for start, stop, root, quality in made.chords:
        beat = round(facts.grid.beat_of(round((start + stop) / 2 * RATE)))
        chord = facts.chord_at(beat)
        right += chord is not None and chord.root == root and chord.quality.startswith(quality)
    assert right / len(made.chords) > 0.8
    starts = [facts.grid.bar_frame(part.first_bar) / RATE for part in facts.sections]
    assert share_within(np.array([at for at, _ in made.sections]), np.array(starts), 0.5) >= 0.75
    labels = [
        facts.section_at(facts.grid.bar_at_frame(round((at + 4) * RATE))).label for at, _ in made.sections
    ]
    assert labels[1] == labels[3]


@pytest.mark.parametrize(("bpm", "later"), [(90.0, 128.0), (120.0, 92.0)])
def test_a_tempo_that_changes_in_the_middle_is_followed(bpm: float, later: float) -> None:
    made = make(Spec(seed=9102, bpm=bpm, later_bpm=later, form=(("A", 8), ("B", 8), ("C", 8))))
    facts = analyse(made.source, None, QUIET)
    assert share_within(made.beats, beats_of(facts), 0.03) > 0.95
    assert facts.beat_confidence > 0.5


def test_every_stem_has_its_facts() -> None:
    _, facts = pop_song()
    vocals, drums = facts.stem("vocals"), facts.stem("drums")
    assert vocals.present
    assert drums.present
    assert len(vocals.activity) == facts.last_bar
    assert np.mean(vocals.activity[8:16]) > np.mean(vocals.activity[:8]) + 0.3
    assert 55 < vocals.low_note <= vocals.high_note < 80


def test_facts_come_back_from_json() -> None:
    _, facts = pop_song()
    again = facts_from_json(json.dumps(facts_to_json(facts)))
    assert again.grid.bar_starts == facts.grid.bar_starts
    assert again.heard_beats == facts.heard_beats
    assert again.sections == facts.sections


def test_parts_get_the_names_that_people_give_them() -> None:
    """By repetition, loudness and voice; the last chorus stands a tone higher."""
    form = (
        ("intro", 4),
        ("verse", 8),
        ("chorus", 8),
        ("verse", 8),
        ("chorus", 8),
        ("bridge", 4),
        ("chorus", 8),
    )
    made = make(Spec(seed=104, bpm=140.0, form=form, lift=2))
    facts = analyse(made.source, made.given_stems, QUIET)
    for (start, name), (stop, _) in itertools.pairwise((*made.sections, (made.beats[-1], ""))):
        middle = facts.grid.bar_at_frame(round((start + stop) / 2 * RATE))
        assert facts.section_at(middle).label == name, (name, start)


def test_six_fast_beats_are_not_three_slow_ones() -> None:
    made = make(Spec(seed=3620, bpm=176.0, meter=6, form=(("A", 6), ("B", 6), ("A", 6))))
    facts = analyse(made.source, None, QUIET)
    assert facts.tempo_bpm == pytest.approx(176.0, rel=1e-3)
    assert facts.beats_per_bar == 6


def test_a_drifting_tempo_is_followed() -> None:
    made = make(Spec(seed=4, bpm=100.0, drift=0.06, form=(("A", 8), ("B", 8))))
    facts = analyse(made.source, None, QUIET)
    assert share_within(made.beats, beats_of(facts), 0.02) > 0.95


@pytest.mark.parametrize(("meter", "bpm"), [(3, 110.0), (5, 150.0)])
def test_odd_meters(meter: int, bpm: float) -> None:
    made = make(Spec(seed=5, bpm=bpm, meter=meter, form=(("A", 8), ("B", 8))))
    facts = analyse(made.source, None, QUIET)
    assert facts.beats_per_bar == meter
    assert facts.tempo_bpm == pytest.approx(bpm, rel=1e-3)


def test_swing_is_heard() -> None:
    made = make(Spec(seed=503, bpm=108.0, swing=0.62, form=(("A", 8), ("B", 8))))
    assert made.off_beats
    assert analyse(made.source, None, QUIET).swing == pytest.approx(0.62, abs=0.03)


def test_a_song_out_of_tune_tells_its_own_pitch() -> None:
    made = make(Spec(seed=11, bpm=118.0, tonic=7, tuning_cents=-30.0, form=(("A", 8),)))
    facts = analyse(made.source, None, QUIET)
    assert 1200 * np.log2(facts.tuning_hz / 440.0) == pytest.approx(-30.0, abs=6.0)
    assert facts.key.tonic == "G"


def test_a_silent_intro_gets_a_grid_that_says_it_was_not_heard() -> None:
    made = make(Spec(seed=11, bpm=120.0, lead_in_s=6.0, form=(("A", 8),)))
    facts = analyse(made.source, None, QUIET)
    assert facts.grid.beat_frames[0] < 0.6 * RATE
    first, _ = facts.heard_beats
    assert facts.grid.beat_frames[first] / RATE == pytest.approx(6.0, abs=0.6)


@pytest.mark.parametrize("kind", ["noise", "drone", "two tones", "click", "speech", "3 s"])
def test_what_is_no_music_is_doubted(kind: str) -> None:
    time = np.arange(12 * RATE) / RATE
    sounds = {
        "noise": 0.1 * np.random.default_rng(0).standard_normal(time.size),
        "drone": 0.3 * np.sin(2 * np.pi * 110 * time),
        "two tones": 0.3 * np.sin(2 * np.pi * 110 * time) + 0.2 * np.sin(2 * np.pi * 165 * time),
        "3 s": 0.3 * np.sin(2 * np.pi * 220 * time[: 3 * RATE]) * np.exp(-3 * (time[: 3 * RATE] % 0.5)),
        "click": np.where(np.arange(time.size) == RATE, 0.9, 0.0),
        "speech": speech_like(12.0, 1),
    }
    facts = analyse(to_source(sounds[kind]), None, QUIET)
    assert facts.beat_confidence < 0.3
    assert facts.downbeat_confidence < 0.3
    assert facts.section_confidence < 0.3
    assert facts.key is None or facts.key.confidence < 0.6
    assert facts.grid.beats >= 2


def test_the_channels_may_cancel_each_other() -> None:
    """Beats are heard from the power of both channels, so a song in opposite phase is no silence."""
    made = make(Spec(seed=11, bpm=118.0, form=(("A", 8),)))
    mono = sum(made.stems.values())
    facts = analyse(to_source(np.stack([mono, -mono])), None, QUIET)
    assert facts.tempo_bpm == pytest.approx(118.0, rel=1e-3)
