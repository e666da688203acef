"""Chopped vocals as an instrument: steady notes of the voice, in tune at any pitch, on the chords."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.core.audio import Audio
from engines.core.cache import SoundCache
from engines.core.errors import InputError
from engines.core.source import ArraySource, whole
from engines.dsp.fundamental import pitches
from engines.generation import compose, from_song, melody_of, perform
from engines.generation.harmony import at_beat, chord_lane, chord_tones
from engines.generation.sampling.chops import chops_of
from engines.generation.sound.tone import Tone, hz_of
from engines.model.song import SongFacts, StemFacts
from tests.engines.generation import scenes

if TYPE_CHECKING:
    from engines.model.arrangement import Arrangement

RATE = 44_100
SUNG = ((0.5, 57.0), (1.5, 60.3), (2.5, 64.0), (3.5, 61.8))
MELODY = tuple((start, start + 0.6, round(pitch)) for start, pitch in SUNG)


def voice() -> ArraySource:
    """Notes with vibrato between breaths of noise, at pitches that are known to the cent."""
    out = np.random.default_rng(3).normal(0.0, 0.002, RATE * 5)
    times = np.arange(round(0.6 * RATE)) / RATE
    edge = np.minimum(1.0, np.minimum(times, 0.6 - times) / 0.03)
    for start, pitch in SUNG:
        hz = hz_of(pitch) * (1.0 + 0.003 * np.sin(2 * np.pi * 5.5 * times))
        phase = 2 * np.pi * np.cumsum(hz) / RATE
        at = round(start * RATE)
        out[at : at + times.size] += 0.15 * edge * sum(np.sin(k * phase) / k for k in range(1, 8))
    return ArraySource(Audio(samples=np.stack([out, out]).astype(np.float32), rate=RATE))


def asked(role: scenes.Role = "lead") -> tuple[Arrangement, SongFacts]:
    """An arrangement whose part is to be played on the song's voice, and its facts."""
    found = scenes.arrangement(role, "jersey_club")
    lane = found.lanes[0]
    assert lane.part is not None
    found = replace(found, lanes=(replace(lane, part=replace(lane.part, source="song")),))
    heard = StemFacts(name="vocals", present=True, melody=MELODY, low_note=57.0, high_note=64.0)
    return found, replace(scenes.facts(found), stems=(heard,))


def test_chops_are_the_notes_that_are_sung() -> None:
    found = chops_of(voice(), MELODY)
    assert [round(chop.pitch, 1) for chop in found] == pytest.approx(sorted(p for _, p in SUNG), abs=0.1)
    for chop in found:
        assert any(start - 0.1 < chop.start / RATE < start + 0.3 for start, _ in SUNG)
        assert chop.sound.shape == (2, chop.stop - chop.start)


@pytest.mark.parametrize("role", ["lead", "arp"])
def test_a_part_of_chops_is_in_tune_on_the_chords_and_near_the_voice(role: scenes.Role) -> None:
    found, facts = asked(role)
    notes = compose(found, "part", facts)
    lane = chord_lane(found)
    assert notes
    assert all(note.pitch % 12 in chord_tones(at_beat(lane, note.start), "seventh") for note in notes)
    assert abs(float(np.median([note.pitch for note in notes])) - 61) <= 7
    assert not melody_of(found, "part", facts)

    part = found.lanes[0].part
    assert part is not None
    instrument = from_song(part, {"vocals": voice()}, facts, SoundCache())
    for pitch in (55, 60, 65, 69):
        tone = Tone(pitch=pitch, held=20_000)
        sound = instrument.patch.instrument.render(tone)
        assert sound.shape == (2, instrument.patch.instrument.frames(tone))
        heard = pitches(sound.mean(axis=0), RATE)
        clear = heard.hz[heard.clarity > 0.8]
        assert abs(1200 * np.log2(float(np.median(clear)) / hz_of(pitch))) < 25
        assert np.abs(sound[:, [0, -1]]).max() < 1e-3

    written = replace(found, lanes=(replace(found.lanes[0], notes=notes),))
    source = perform(written, "part", instrument=instrument)
    played = whole(source).samples
    assert np.array_equal(source.read(90_000, 120_001), played[:, 90_000:120_001])
    plain = whole(perform(written, "part")).samples
    levels = [20 * np.log10(np.sqrt(np.mean(sound**2))) for sound in (played, plain)]
    assert abs(levels[0] - levels[1]) < 8.0


def test_a_song_without_a_steady_voice_is_refused() -> None:
    found, facts = asked()
    part = found.lanes[0].part
    assert part is not None
    hiss = np.random.default_rng(1).normal(0.0, 0.1, (2, RATE * 5)).astype(np.float32)
    noise = ArraySource(Audio(samples=hiss, rate=RATE))
    unsung = replace(facts, stems=())
    for stem, known in ((noise, facts), (voice(), unsung), (ArraySource(Audio.silence(100)), facts)):
        with pytest.raises(InputError, match="no steady notes"):
            from_song(part, {"vocals": stem}, known, SoundCache())
