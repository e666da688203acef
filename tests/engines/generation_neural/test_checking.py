"""What comes back from a model is believed only where it is what was asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.core.audio import WORK_RATE
from engines.generation.neural.checking import checked, moved
from engines.generation.neural.pitches import heard_pitches
from engines.generation.neural.pulse import pulse
from engines.generation.neural.requests import PartRefused
from tests.engines.generation_neural.requests import asked, noise, played, request

if TYPE_CHECKING:
    from engines.model.operations import Role


@pytest.mark.parametrize(
    ("role", "style", "bpm"),
    [("drums", "house", 124.0), ("drums", "lofi", 78.0), ("drums", "drum_and_bass", 174.0),
     ("bass", "house", 120.0), ("chords", "disco", 115.0), ("arp", "trance", 138.0),
     ("pad", "ambient", 80.0)],
)  # fmt: skip
def test_a_part_that_is_what_was_asked_is_taken(role: Role, style: str, bpm: float) -> None:
    sound = played(role, style, bpm)
    made = checked(sound, asked(role, bpm, sound.shape[1]))
    assert made.samples.shape == sound.shape
    assert np.isfinite(made.samples).all()


@pytest.mark.parametrize(("style", "bpm", "wrong"), [("house", 124.0, 103.0), ("lofi", 78.0, 93.0)])
def test_drums_in_another_tempo_are_refused(style: str, bpm: float, wrong: float) -> None:
    sound = played("drums", style, wrong)
    frames = sound.shape[1]
    with pytest.raises(PartRefused, match="BPM instead of"):
        checked(sound, asked("drums", bpm, frames))


def test_double_time_is_the_same_tempo() -> None:
    sound = played("drums", "house", 120.0)
    heard = pulse(sound, 60.0, request("drums", bpm=60.0, seconds=sound.shape[1] / WORK_RATE).beats)
    assert heard.clear
    assert heard.kept


@pytest.mark.parametrize("late_ms", [-40, 25, 60])
def test_drums_off_the_grid_are_moved_onto_it(late_ms: int) -> None:
    sound = played("drums", "house", 124.0)
    wanted = asked("drums", 124.0, sound.shape[1])
    frames = round(late_ms * WORK_RATE / 1000)
    off = moved(sound, frames)
    before = pulse(sound, wanted.bpm, wanted.beats).late
    assert before is not None
    heard = pulse(off, wanted.bpm, wanted.beats)
    assert heard.late is not None
    assert abs(heard.late - before - frames) < 0.004 * WORK_RATE
    made = checked(off, wanted)
    after = pulse(made.samples, wanted.bpm, wanted.beats).late
    assert after is not None
    assert abs(after) < 0.006 * WORK_RATE
    assert any("moved" in sentence for sentence in made.found)


@pytest.mark.parametrize("shift", [1, 2, 6])
@pytest.mark.parametrize(("role", "style"), [("chords", "disco"), ("pad", "ambient")])
def test_another_key_is_refused(role: Role, style: str, shift: int) -> None:
    sound = played(role, style, 100.0)
    wanted = asked(role, 100.0, sound.shape[1])
    assert heard_pitches(sound, wanted).shift == 0
    chords = tuple(
        replace(chord, tones=tuple((tone + shift) % 12 for tone in chord.tones)) for chord in wanted.chords
    )
    with pytest.raises(PartRefused, match=r"semitones (above|below) the key"):
        checked(sound, replace(wanted, chords=chords))


def test_noise_has_neither_beat_nor_key_and_is_no_drums() -> None:
    wanted = request("pad", seconds=8.0)
    made = checked(noise(wanted.frames), wanted)
    assert made.found == (
        "It has no beat that could be measured.",
        "No key could be measured in it.",
    )
    with pytest.raises(PartRefused, match="no beat"):
        checked(noise(wanted.frames), replace(wanted, role="drums"))


def test_too_short_not_numbers_and_silence_are_refused() -> None:
    wanted = request(seconds=2.0)
    sound = noise(wanted.frames)
    with pytest.raises(PartRefused, match=r"1\.99 s long instead of 2\.00 s"):
        checked(sound[:, : -round(0.01 * WORK_RATE)], wanted)
    broken = sound.copy()
    broken[1, 100] = np.nan
    with pytest.raises(PartRefused, match="not numbers"):
        checked(broken, wanted)
    with pytest.raises(PartRefused, match="silent"):
        checked(np.full_like(sound, 0.2), wanted)
    with pytest.raises(PartRefused, match="silent"):
        checked(1e-5 * sound, wanted)


def test_what_is_longer_is_cut_and_a_constant_offset_is_taken_out() -> None:
    wanted = request(seconds=2.0)
    made = checked(noise(wanted.frames + 500) + 0.3, wanted)
    assert made.samples.shape == (2, wanted.frames)
    assert abs(float(made.samples.mean())) < 1e-4
