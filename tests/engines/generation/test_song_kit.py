"""A kit of the song's own hits: the right pieces, cleanly cut, played by any groove."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.core.audio import Audio
from engines.core.cache import SoundCache
from engines.core.errors import InputError
from engines.core.source import ArraySource, whole
from engines.core.time import BeatGrid
from engines.generation import from_song, perform
from engines.generation.percussion import KEYS
from engines.generation.sampling.hits import hits_of
from engines.generation.sampling.song_kit import SongKit
from engines.generation.sampling.strokes import strokes_of
from engines.model.song import SongFacts
from tests.engines.generation import scenes

if TYPE_CHECKING:
    from engines.generation import SongInstrument
    from engines.model.arrangement import Arrangement, PartSpec

FACTS = SongFacts(duration_s=4.0, grid=BeatGrid.constant(120.0, beats=9), tempo_bpm=120.0)
OF_PIECE = {"kick": {36}, "snare": {37, 38, 39, 40}, "hat": {42, 44, 46, 49, 51}}
"""The keys that are known to be struck where a piece was found."""


def drum_stem(style: str, *, bars: int = 8) -> tuple[Arrangement, ArraySource]:
    """A groove whose notes are known, with the hiss that separation leaves."""
    found = scenes.written(scenes.arrangement("drums", style, bars=bars))
    sound = whole(perform(found, "part")).samples
    hiss = np.random.default_rng(5).normal(0.0, 3e-4, sound.shape).astype(np.float32)
    return found, ArraySource(Audio(samples=sound + hiss, rate=44_100))


def song_part(style: str) -> PartSpec:
    part = scenes.arrangement("drums", style).lanes[0].part
    assert part is not None
    return replace(part, source="song")


@pytest.mark.parametrize(
    ("style", "pieces"),
    [("rock", {"kick", "snare", "hat"}), ("trap", {"kick", "snare", "hat"}), ("jungle", {"kick", "snare"})],
)
def test_strokes_are_of_the_pieces_that_were_struck(style: str, pieces: set[str]) -> None:
    found, stem = drum_stem(style)
    grid = found.grid
    struck = [
        (grid.frame_of(note.start) + note.late_ms * 44.1, note.pitch)
        for note in found.lanes[0].notes
        if note.velocity > 0.2
    ]
    strokes = strokes_of(stem, hits_of(stem))
    assert set(strokes) == pieces
    for piece, (loud, soft) in strokes.items():
        for sound, start, stop in (*loud, *soft):
            keys = {key for frame, key in struck if abs(frame - start) < 200}
            assert keys & OF_PIECE[piece], (piece, start / 44_100, keys)
            assert sound.shape == (2, stop - start)
            assert np.abs(sound[:, 0]).max() < 1e-6
            assert np.abs(sound[:, -1]).max() < 1e-3 * np.abs(sound).max()


def test_another_groove_plays_the_song_s_hits_on_its_own_grid() -> None:
    _, stem = drum_stem("rock")
    kit = from_song(song_part("house"), {"drums": stem}, FACTS, SoundCache())
    assert kit.stem == "drums"
    assert not kit.note
    house = scenes.written(scenes.arrangement("drums", "house", bars=4))
    played = whole(perform(house, "part", instrument=kit)).samples
    assert np.array_equal(played, whole(perform(house, "part", instrument=kit)).samples)
    strokes = _kit(kit).strokes
    kicks = [house.grid.frame_of(n.start) + round(n.late_ms * 44.1)
             for n in house.lanes[0].notes if n.pitch == KEYS["kick"]]  # fmt: skip
    for frame in kicks[:8]:
        piece = played[0, frame : frame + 2_000]
        likeness = max(
            float(np.corrcoef(piece, stroke.sound[0, :2_000])[0, 1]) for stroke in strokes["kick"].loud
        )
        assert likeness > 0.8
    plain = whole(perform(house, "part")).samples
    rms = [20 * np.log10(np.sqrt(np.mean(sound**2))) for sound in (played, plain)]
    assert abs(rms[0] - rms[1]) < 4.0


def test_a_song_without_a_piece_says_so_and_one_without_hits_is_refused() -> None:
    frames = 44_100 * 4
    time = np.arange(frames) / 44_100
    kicks = np.sin(2 * np.pi * 55 * time) * np.exp(-((time % 0.5) / 0.08))
    stem = ArraySource(Audio(samples=np.stack([kicks, kicks]).astype(np.float32), rate=44_100))
    kit = from_song(song_part("house"), {"drums": stem}, FACTS, SoundCache())
    assert set(_kit(kit).strokes) == {"kick"}
    assert "no clean snare and no clean hat" in kit.note
    hum = np.stack([0.2 * np.sin(2 * np.pi * 60 * time)] * 2).astype(np.float32)
    drone = ArraySource(Audio(samples=hum, rate=44_100))
    for silent in (drone, ArraySource(Audio.silence(frames)), ArraySource(Audio.silence(10))):
        with pytest.raises(InputError, match="no usable hits"):
            from_song(song_part("house"), {"drums": silent}, FACTS, SoundCache())
    with pytest.raises(InputError, match="no stem drums"):
        from_song(song_part("house"), {"vocals": stem}, FACTS, SoundCache())


def _kit(instrument: SongInstrument) -> SongKit:
    played = instrument.patch.instrument
    assert isinstance(played, SongKit)
    return played
