"""The tools of hearing: loudness from spectra, groups by likeness, beats by the likeliest path."""

from __future__ import annotations

import numpy as np
import pytest

from engines.analysis.chords import chords_of
from engines.analysis.chroma import bass_classes, fundamentals, pitch_classes
from engines.analysis.features import measure, one_channel
from engines.analysis.form import bar_features, segments, turnover
from engines.analysis.linkage import average_linkage
from engines.analysis.loudness import integrated
from engines.analysis.phase import unslipped
from engines.analysis.pitches import BINS_PER_SEMITONE, LOWEST_NOTE, pitch_lane
from engines.analysis.tracking import track
from engines.core.jobs import QUIET
from engines.dsp.loudness import integrated_loudness
from tests.engines.analysis.synthetic import RATE, to_source


@pytest.mark.parametrize("hz", [55.0, 82.4, 220.0, 1_000.0, 5_000.0])
def test_loudness_is_that_of_the_standard(hz: float) -> None:
    time = np.arange(6 * RATE) / RATE
    source = to_source(np.stack([0.3 * np.sin(2 * np.pi * hz * time), 0.1 * np.cos(2 * np.pi * hz * time)]))
    lufs = integrated(measure(source, QUIET, "").weighted)
    assert lufs == pytest.approx(integrated_loudness(source), abs=0.5 if hz < 100 else 0.1)


def test_wide_noise_is_as_loud_as_it_is() -> None:
    noise = 0.1 * np.random.default_rng(3).standard_normal((2, 6 * RATE))
    source = to_source(noise)
    assert integrated(measure(source, QUIET, "").weighted) == pytest.approx(
        integrated_loudness(source), abs=0.05
    )


def test_silence_has_no_loudness() -> None:
    assert integrated(measure(to_source(np.zeros((2, RATE))), QUIET, "").weighted) is None


def test_opposite_channels_keep_their_power_in_one() -> None:
    wave = np.sin(np.arange(1_000) / 7.0).astype(np.float32)
    for sign in (1.0, -1.0):
        mono = one_channel(np.stack([wave, np.float32(sign) * wave]))
        assert np.square(mono).sum() == pytest.approx(2.0 * np.square(wave).sum(), rel=1e-4)


@pytest.mark.parametrize("note", [33, 57, 80])
def test_a_tone_stands_at_its_note_in_the_pitch_lane(note: int) -> None:
    time = np.arange(3 * RATE) / RATE
    lane = pitch_lane(to_source(0.4 * np.sin(2 * np.pi * 440.0 * 2 ** ((note - 69) / 12) * time)), QUIET, "")
    assert lane.shape[0] == 31
    step = int(lane[15].astype(float).argmax())
    assert (step - BINS_PER_SEMITONE // 2) / BINS_PER_SEMITONE + LOWEST_NOTE == pytest.approx(note, abs=0.21)


def test_groups_join_by_their_mean_distance() -> None:
    places = np.array([0.0, 5.0, 0.2, 5.1, 0.1, 20.0])
    assert average_linkage(np.abs(places[:, None] - places), 1.0) == [0, 1, 0, 1, 0, 2]
    assert average_linkage(np.abs(places[:, None] - places), 100.0) == [0] * 6
    assert average_linkage(np.zeros((1, 1)), 1.0) == [0]


def test_the_path_of_beats_is_the_likeliest_of_all() -> None:
    """Every beat of a clear pulse is found, to four frames, through a change of pace and a gap."""
    strength = np.zeros(3_000)
    true = np.cumsum(np.concatenate([np.full(25, 50), np.full(25, 54)]))
    strength[true] = 1.0
    strength[true[30]] = 0.0
    found = track(strength, 118.0, QUIET)
    assert np.sum((found > 40) & (found <= true[-1] + 4)) == true.size
    assert max(np.abs(found - at).min() for at in true) <= 4


def heard_notes(*notes: int) -> np.ndarray:
    """Levels as a pitch lane shows them: each note with its overtones."""
    levels = np.zeros(72)
    for note in notes:
        for harmonic in range(1, 9):
            step = round(note - LOWEST_NOTE + 12 * np.log2(harmonic))
            if step < levels.size:
                levels[step] += harmonic**-1.5
    return np.sqrt(levels)


def test_overtones_are_told_from_notes() -> None:
    found = fundamentals(np.stack([heard_notes(33), heard_notes(40, 64, 67, 72)]))
    assert found[0].argmax() == 33 - LOWEST_NOTE
    assert found[0].max() > 0.8 * found[0].sum()
    assert {int(i) + LOWEST_NOTE for i in np.argsort(found[1])[-4:]} == {40, 64, 67, 72}


def test_a_bass_on_the_fifth_leaves_the_chord_as_it_is() -> None:
    """A deep G holds a B among its overtones, but over C and E the chord is C all the same."""
    beats = np.stack([heard_notes(36, 60, 64, 67), heard_notes(43, 60, 64)] * 4)
    notes = fundamentals(beats)
    chords = chords_of(pitch_classes(notes), bass_classes(notes), (0, 4), ())
    assert [(chord.root, chord.quality, chord.beats) for chord in chords] == [(0, "maj", 8)]


def test_chords_that_go_round_are_nothing_new() -> None:
    first, second = np.eye(12)[[0, 7, 9, 5] * 4], np.eye(12)[[2, 4, 11, 2] * 4]
    assert turnover(first, 8).max() == pytest.approx(0.0, abs=1e-9)
    assert int(turnover(np.concatenate([first, second]), 8).argmax()) == 16


def test_a_part_that_goes_through_its_chords_twice_is_one() -> None:
    """Its second half is a little brighter, as songs build."""
    g = np.random.default_rng(5)
    loops = {name: (g.random((8, 12)), g.normal(0.0, 1.0, 40)) for name in "PQ"}
    chroma, timbre = [], []
    for name in "PQP":
        notes, colour = loops[name]
        chroma += [*notes, *notes]
        timbre += [*[colour] * 8, *[colour + np.linspace(0.0, 0.9, 40)] * 8]
    noise = g.normal(0.0, 0.05, (48, 40))
    found = segments(bar_features(np.array(chroma), np.array(timbre) + noise, np.zeros(48)))
    assert [part.start for part in found] == [0, 16, 32]
    assert [part.group for part in found] == [0, 1, 0]


def test_beats_that_slip_onto_the_off_beat_come_back() -> None:
    """Forty of 160 beats stand half a beat late. A change of tempo is no slip."""
    line = 0.5 + 0.5 * np.arange(160)
    slipped = line.copy()
    slipped[60:100] += 0.25
    assert np.allclose(unslipped(slipped), line, atol=1e-6)
    assert unslipped(line) is line
    faster = np.concatenate([line[:110], line[109] + 0.4 * np.arange(1, 50)])
    assert unslipped(faster) is faster
