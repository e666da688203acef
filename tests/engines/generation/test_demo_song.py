"""The bundled song: shipped, small, long enough, as its score says; its singer in tune."""

from __future__ import annotations

import io
import itertools
import json

import numpy as np
import soundfile

from engines.generation import compose
from engines.generation.demo import score
from engines.generation.demo.voice import Syllable, sing
from resources import locator


def test_the_shipped_song_is_what_the_score_says() -> None:
    raw = locator.read_bytes("demo/song.ogg")
    assert len(raw) < 3_000_000
    with soundfile.SoundFile(io.BytesIO(raw)) as song:
        assert song.samplerate == 44_100
        assert song.channels == 2
        assert 60 < song.frames / song.samplerate < 100
        sound = song.read(dtype="float32")
    card = json.loads(locator.read_text("demo/song.json"))
    assert card["tempo_bpm"] == score.BPM
    assert sum(section["bars"] for section in card["sections"]) == score.bars()
    assert card["licence"] == "CC0-1.0"
    assert 0.5 < np.abs(sound).max() < 1.0
    quiet, loud = (np.sqrt(np.mean(_bars(sound, first, 4) ** 2)) for first in (1, 13))
    assert loud > 1.4 * quiet
    assert locator.read_text("demo/prompt.txt").strip()


def _bars(sound: np.ndarray, first: int, count: int) -> np.ndarray:
    grid = score.grid()
    return sound[grid.bar_frame(first) : grid.bar_frame(first + count)]


def test_the_score_is_whole() -> None:
    written = score.arrangement()
    assert written.length == score.bars() * 4
    assert {section.name.split()[0] for section in written.sections} == {
        "intro",
        "verse",
        "chorus",
        "bridge",
        "outro",
    }
    notes = score.sung()
    assert all(b[0] >= a[0] + a[1] for a, b in itertools.pairwise(notes))
    assert all(57 <= pitch <= 80 for _, _, pitch, _ in notes)
    scale = {9, 11, 0, 2, 4, 5, 7}
    assert all(pitch % 12 in scale for _, _, pitch, _ in notes)
    for lane in written.lanes:
        if lane.part is not None:
            assert compose(written, lane.id, score.facts())


def test_the_singer_sings_the_pitch() -> None:
    line = [
        Syllable(start=0.2, stop=1.4, pitch=69, sound="la"),
        Syllable(start=1.4, stop=2.4, pitch=72, sound="no"),
    ]
    sound = sing(line, 130_000)
    assert np.array_equal(sound, sing(line, 130_000))
    assert not sound[:2_000].any()
    for start, hz in ((20_000, 440.0), (75_000, 523.25)):
        piece = sound[start : start + 22_050] * np.hanning(22_050)
        lag = np.fft.irfft(np.abs(np.fft.rfft(piece, 65_536)) ** 2)
        low, high = int(44_100 / (hz * 1.3)), int(44_100 / (hz / 1.3))
        found = 44_100 / (low + int(lag[low:high].argmax()))
        assert abs(1200 * np.log2(found / hz)) < 35
