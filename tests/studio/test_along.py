"""What is heard along with the music, and what is heard while one scrubs."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from engines.core.time import BeatGrid
from engines.model.song import ChordSpan
from studio.playback.along import ChordTones, Metronome
from tests.studio.fakes import BPM

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow
    from tests.studio.conftest import HandOutput

_RATE = 44_100
_BEAT = round(60 / BPM * _RATE)


def _read_in_blocks(source: Metronome | ChordTones, size: int) -> np.ndarray:
    ends = [*range(0, source.frames, size), source.frames]
    return np.concatenate([source.read(a, b) for a, b in itertools.pairwise(ends)], axis=1)


def test_the_metronome_clicks_on_every_beat_and_higher_on_the_first() -> None:
    grid = BeatGrid.constant(BPM, beats=9)
    clicks = Metronome(grid, 9 * _BEAT)
    sound = _read_in_blocks(clicks, 1000)
    assert np.array_equal(sound, clicks.read(0, clicks.frames)), "blocks change nothing"
    loud = np.flatnonzero(np.abs(sound[0]) > 0.01)
    starts = loud[np.flatnonzero(np.diff(loud, prepend=-_RATE) > _BEAT // 2)]
    assert np.allclose(starts, np.arange(9) * _BEAT, atol=30)
    first, second = (np.abs(np.fft.rfft(sound[0, at : at + 1300])).argmax() for at in (0, _BEAT))
    assert first > second


def test_chords_sound_as_their_tones_for_as_long_as_they_hold() -> None:
    grid = BeatGrid.constant(BPM, beats=17)
    chords = (
        ChordSpan(start=0, beats=4, root=9, quality="min"),
        ChordSpan(start=4, beats=4, root=0, quality="N"),
        ChordSpan(start=8, beats=4, root=0, quality="maj"),
    )
    tones = ChordTones(grid, chords, 16 * _BEAT)
    sound = _read_in_blocks(tones, 3000)
    assert np.allclose(sound, tones.read(0, tones.frames), atol=1e-6)
    assert not sound[:, 4 * _BEAT : 8 * _BEAT].any()
    spectrum = np.abs(np.fft.rfft(sound[0, : 4 * _BEAT]))
    peaks = {round(hertz) for hertz in np.flatnonzero(spectrum > spectrum.max() / 2) * _RATE / (4 * _BEAT)}
    for expected in (220.0, 261.6, 329.6, 440.0):
        assert any(abs(peak - expected) < 2 for peak in peaks), expected
    assert np.abs(sound).max() < 0.5


def test_the_metronome_is_heard_when_it_is_on(opened: MainWindow, output: HandOutput, qtbot: QtBot) -> None:
    listening = opened.parts.listening
    listening.toggle()
    qtbot.waitUntil(lambda: output.pull is not None, timeout=60_000)
    listening.toggle()

    def heard() -> np.ndarray:
        listening.seek(_BEAT - 2000)
        listening.toggle()
        qtbot.waitUntil(lambda: listening.player._ring.waiting > 8000, timeout=60_000)
        taken = output.take(4000)
        listening.toggle()
        return taken

    plain = heard()
    opened.actions_table["metronome"].trigger()
    clicking = heard()
    song = opened.parts.session.facts
    assert song is not None
    expected = Metronome(song.grid, 10**6).read(_BEAT - 2000, _BEAT + 2000).T
    assert np.allclose(clicking - plain, expected, atol=1e-4)
    opened.actions_table["metronome"].trigger()
    assert np.allclose(heard(), plain, atol=1e-4)


def test_scrubbing_plays_a_short_piece_and_holds(
    opened: MainWindow, output: HandOutput, qtbot: QtBot
) -> None:
    deck, player = opened.timeline.deck_a, opened.parts.listening.player
    qtbot.waitUntil(lambda: bool(deck.blocks), timeout=60_000)
    x = round(opened.timeline.view.x_of(20.0))
    qtbot.mousePress(deck, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, QPoint(x, 60))
    assert player.playing
    assert player.place.frame == pytest.approx(20 * _BEAT, abs=_BEAT / 8)
    qtbot.waitUntil(lambda: player._ring.waiting > 5000, timeout=60_000)
    sound = output.take(8192)
    played = round(0.12 * _RATE)
    assert np.abs(sound[:played]).max() > 0.01
    assert not sound[played + 1 :].any()
    qtbot.waitUntil(lambda: not player.playing, timeout=60_000)
    qtbot.mouseRelease(deck, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, QPoint(x, 60))
    assert opened.parts.session.selection is None
