"""What generation plays: on its frame, the same by any block, without clicks, in stereo."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from engines.core.source import Source
from engines.generation import perform
from engines.model.arrangement import Lane, Note, TextureSpan
from tests.engines.generation import scenes


@pytest.mark.parametrize(
    ("role", "style"), [("drums", "house"), ("bass", "trap"), ("pad", "synthwave"), ("chords", "lofi")]
)
def test_block_size_and_seeking_never_change_the_sound(role: scenes.Role, style: str) -> None:
    found = scenes.written(scenes.arrangement(role, style, bars=4))
    whole = perform(found, "part").read(0, 200_000)
    assert isinstance(perform(found, "part"), Source)
    assert whole.dtype == np.float32
    assert whole.shape == (2, 200_000)
    again = perform(found, "part")
    blocks = [again.read(at, min(at + 7_777, 200_000)) for at in range(0, 200_000, 7_777)]
    assert np.array_equal(np.concatenate(blocks, axis=1), whole)
    late = perform(found, "part")
    assert np.array_equal(late.read(150_000, 160_000), whole[:, 150_000:160_000])
    assert np.array_equal(late.read(10_000, 11_000), whole[:, 10_000:11_000])


def test_reading_beyond_the_ends_is_silence() -> None:
    found = scenes.written(scenes.arrangement("drums", bars=2))
    source = perform(found, "part")
    assert source.frames == found.frames
    assert not source.read(-100, 0).any()
    assert not source.read(source.frames, source.frames + 100).any()
    assert source.read(5, 5).shape == (2, 0)


def test_notes_begin_on_their_frame() -> None:
    found = scenes.arrangement("drums", bars=4)
    notes = tuple(
        Note(start=Fraction(beat), length=Fraction(1, 8), pitch=pitch, velocity=0.9, late_ms=late)
        for beat, pitch, late in ((0, 36, 0.0), (3, 38, 7.0), (6, 42, -4.0), (9, 39, 0.0))
    )
    found = replace(found, lanes=(replace(found.lanes[0], notes=notes),))
    sound = perform(found, "part").read(0, found.frames)
    for note in notes:
        frame = found.grid.frame_of(note.start) + round(note.late_ms * 44.1)
        assert np.abs(sound[:, max(0, frame - 2_000) : frame]).max(initial=0.0) < 1e-3
        assert np.abs(sound[:, frame : frame + 130]).max() > 0.01


def test_a_lane_without_notes_is_silent() -> None:
    found = scenes.arrangement("bass", bars=2)
    assert not perform(found, "part").read(0, found.frames).any()


def test_overlapping_bass_notes_slide() -> None:
    found = scenes.arrangement("bass", "trap", bars=2, bpm=120)
    tied = (
        Note(start=Fraction(0), length=Fraction(9, 8), pitch=33, velocity=0.8),
        Note(start=Fraction(1), length=Fraction(2), pitch=45, velocity=0.8),
    )
    apart = (replace(tied[0], length=Fraction(7, 8)), tied[1])
    sounds = [
        perform(replace(found, lanes=(replace(found.lanes[0], notes=notes),)), "part").read(22_050, 23_500)
        for notes in (tied, apart)
    ]
    turns = [int(np.sum(np.diff(np.signbit(sound[0, 200:])))) for sound in sounds]
    assert turns[0] < turns[1]


@pytest.mark.parametrize("kind", ["vinyl", "tape", "rain", "crowd", "radio"])
def test_beds_last_from_start_to_stop_and_do_not_depend_on_blocks(kind: str) -> None:
    found = scenes.arrangement("drums", bars=8, bpm=120)
    span = TextureSpan(kind=kind, start=Fraction(4), stop=Fraction(28), amount=0.6)
    found = replace(found, lanes=(Lane(id="texture", textures=(span,)),))
    source = perform(found, "texture")
    start, stop = found.grid.frame_of(4), found.grid.frame_of(28)
    sound = source.read(0, source.frames)
    assert not sound[:, :start].any()
    assert not sound[:, stop:].any()
    loud = 20 * np.log10(np.sqrt(np.mean(sound[:, start:stop] ** 2)))
    assert -45 < loud < -28
    assert np.array_equal(source.read(99_999, 123_456), sound[:, 99_999:123_456])
    assert np.corrcoef(sound[:, start + 30_000 : stop - 30_000])[0, 1] < 0.9


def test_a_riser_climbs_and_ends_where_its_span_ends() -> None:
    found = scenes.arrangement("drums", bars=8, bpm=120)
    span = TextureSpan(kind="riser", start=Fraction(0), stop=Fraction(16), amount=0.7)
    found = replace(found, lanes=(Lane(id="texture", textures=(span,)),))
    sound = perform(found, "texture").read(0, found.frames)
    stop = found.grid.frame_of(16)
    early, late = sound[:, : stop // 4], sound[:, 3 * stop // 4 : stop]
    assert np.sqrt(np.mean(late**2)) > 3 * np.sqrt(np.mean(early**2))
    assert _centroid(late[0]) > 2 * _centroid(early[0])
    assert not sound[:, stop:].any()


def _centroid(sound: np.ndarray) -> float:
    power = np.abs(np.fft.rfft(sound)) ** 2
    return float((power * np.fft.rfftfreq(sound.size, 1 / 44_100)).sum() / power.sum())


@pytest.mark.parametrize("to_bpm", [140.0, 90.0])
def test_a_wobble_follows_a_ramp(to_bpm: float) -> None:
    found = scenes.arrangement("bass", "dubstep", bars=8)
    beats = np.arange(33)
    paces = 140.0 + (to_bpm - 140.0) * (beats + 0.5) / 33
    frames = np.rint(np.concatenate(([0.0], np.cumsum(60.0 * 44_100 / paces)[:-1]))).astype(int)
    grid = replace(found.grid, beat_frames=tuple(int(frame) for frame in frames))
    notes = tuple(
        Note(start=Fraction(beat), length=Fraction(3), pitch=33, velocity=0.8) for beat in (0, 12, 28)
    )
    found = replace(found, grid=grid, lanes=(replace(found.lanes[0], notes=notes),))
    sound = perform(found, "part")
    first, last = (sound.read(grid.frame_of(beat), grid.frame_of(beat) + 50_000) for beat in (0, 28))
    assert np.array_equal(first, last) == (to_bpm == 140.0)
