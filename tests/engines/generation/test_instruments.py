"""The instruments: in tune, band-limited, without clicks, answering to velocity, the same every time."""

from __future__ import annotations

import numpy as np
import pytest

from engines.core.errors import Missing
from engines.generation.percussion import KEYS
from engines.generation.sound.kits import load_kit
from engines.generation.sound.patches import PATCHES, patch
from engines.generation.sound.tone import Tone, hz_of
from engines.generation.sound.waves import read_table, row_of, stack, turns_of
from resources import locator

KITS = tuple(name.removeprefix("kits/").removesuffix(".toml") for name in locator.names("kits", ".toml"))
BASSES = {name for name in PATCHES if "bass" in name} | {
    "sub",
    "reese",
    "growl",
    "acid",
    "upright",
    "log_drum",
}


def _pitch(name: str) -> int:
    return 38 if name in BASSES else 64


@pytest.mark.parametrize("name", sorted(PATCHES))
def test_a_patch_is_in_tune_finite_and_silent_at_its_ends(name: str) -> None:
    tone = Tone(pitch=_pitch(name), velocity=0.8, held=44_100)
    sound = patch(name).sound(tone)
    assert sound.dtype == np.float32
    assert sound.shape[0] == 2
    assert np.isfinite(sound).all()
    assert np.array_equal(sound, patch(name).sound(tone))
    assert np.abs(sound[:, 0]).max() < 0.05 * np.abs(sound).max()
    assert np.abs(sound[:, -1]).max() < 1e-3
    assert 0.02 < np.abs(sound).max() < 2.0
    assert _tuned(sound.mean(axis=0)[2_000:], tone.hz)


def _tuned(sound: np.ndarray, hz: float) -> bool:
    """Whether there is a clear partial within 25 cents of one of the first harmonics, or an octave below."""
    size = 1 << 18
    power = np.abs(np.fft.rfft(sound * np.hanning(sound.size), size)) ** 2
    at = np.fft.rfftfreq(size, 1 / 44_100)
    peak = float(at[power.argmax()])
    ratios = np.array([0.5, *range(1, 15)])
    return bool(np.min(np.abs(1200 * np.log2(peak / (hz * ratios)))) < 25)


PANNED = {"chip_arp", "chip_chords"}
"""Channels of the old console, which stand at the sides."""


@pytest.mark.parametrize("name", sorted(PATCHES))
def test_a_patch_stands_in_the_middle_survives_mono_and_has_no_offset(name: str) -> None:
    low = _pitch(name)
    sounds = [patch(name).sound(Tone(pitch=low + up, held=33_000)) for up in (0, 1, 7, 12)]
    sides = np.sqrt(sum((sound**2).sum(axis=1) for sound in sounds))
    mono = np.sqrt(sum(2.0 * (sound.mean(axis=0) ** 2).sum() for sound in sounds))
    assert name in PANNED or abs(20 * np.log10(sides[0] / sides[1])) < 1.0
    assert 20 * np.log10(mono / np.hypot(*sides)) > -2.0
    for sound in sounds:
        assert abs(sound.mean()) < 0.06 * np.sqrt((sound**2).mean())
        assert np.abs(sound[:, 0]).max() < 0.01 * np.abs(sound).max()


@pytest.mark.parametrize("name", ["electric_piano", "bell", "fm_keys"])
def test_keys_do_not_beat_in_mono(name: str) -> None:
    """Carriers that stand alone at the two sides would cancel each other there, once a beat."""
    mono = patch(name).sound(Tone(pitch=64, held=66_150)).mean(axis=0)[4_410:61_740]
    level = np.sqrt((mono.reshape(-1, 2_205) ** 2).mean(axis=1))
    falls = 20 * np.log10(level[1:] / level[:-1])
    assert falls.min() > -6.0


@pytest.mark.parametrize(
    "name", ["supersaw", "fm_bass", "electric_piano", "square_lead", "chip_lead", "bell", "organ"]
)
def test_high_notes_do_not_alias(name: str) -> None:
    """Between the harmonics, and below the fundamental, there is next to nothing."""
    tone = Tone(pitch=97, velocity=1.0, held=44_100)
    sound = patch(name).sound(tone)[0, 4_000:40_000].astype(np.float64)
    power = np.abs(np.fft.rfft(sound * np.blackman(sound.size))) ** 2
    at = np.fft.rfftfreq(sound.size, 1 / 44_100)
    below = power[(at > 60) & (at < 0.8 * tone.hz / (2 if name == "organ" else 1))].sum()
    assert 10 * np.log10(below / power.sum()) < -50


def test_the_oscillator_is_clean() -> None:
    """A saw at 5 kHz through the open filter: only its harmonics, the rest 75 dB below."""
    pitch = 111
    sound = read_table(stack("saw", float(pitch)), turns_of(hz_of(pitch), 65_536), row_of(18_000.0)).astype(
        float
    )
    power = np.abs(np.fft.rfft(sound * np.blackman(sound.size))) ** 2
    at = np.fft.rfftfreq(sound.size, 1 / 44_100)
    near = np.min(np.abs(at[:, None] - hz_of(pitch) * np.arange(1, 5)[None, :]), axis=1) < 12
    assert 10 * np.log10(power[~near].sum() / power[near].sum()) < -60


@pytest.mark.parametrize("name", ["analog_bass", "electric_piano", "guitar", "brass"])
def test_velocity_brightens(name: str) -> None:
    soft, hard = (
        patch(name).sound(Tone(pitch=_pitch(name), velocity=velocity, held=22_050)) for velocity in (0.2, 1.0)
    )
    assert _centroid(hard[0]) > 1.1 * _centroid(soft[0])


def _centroid(sound: np.ndarray) -> float:
    power = np.abs(np.fft.rfft(sound)) ** 2
    return float((power * np.fft.rfftfreq(sound.size, 1 / 44_100)).sum() / power.sum())


@pytest.mark.parametrize("kit", KITS)
def test_a_kit_has_its_pieces_with_variation(kit: str) -> None:
    pieces = load_kit(kit)
    wanted = set(KEYS) - {"ghost", "pedal_hat", "perc"}
    if kit != "common":
        assert wanted <= set(pieces) | {"perc"}
    for name in pieces:
        first, same, other = (patch(kit).sound(Tone(pitch=KEYS[name], take=take)) for take in (0, 0, 1))
        assert np.array_equal(first, same)
        assert np.isfinite(first).all()
        assert first.any()
        assert first.shape != other.shape or not np.array_equal(first, other)
        assert np.abs(first[:, -1]).max() < 1e-3


def test_kick_is_low_snare_in_the_middle_hat_high() -> None:
    for kit in set(KITS) - {"common"}:
        kick, snare, hat = (
            _centroid(patch(kit).sound(Tone(pitch=KEYS[name])).mean(axis=0))
            for name in ("kick", "snare", "hat")
        )
        assert kick < 0.5 * snare, kit
        assert snare < hat, kit


def test_an_open_hat_is_choked_by_its_length() -> None:
    long, short = (patch("909").sound(Tone(pitch=KEYS["open_hat"], held=held)) for held in (40_000, 3_000))
    assert short.shape[1] < 0.4 * long.shape[1]


def test_an_unknown_patch_is_refused() -> None:
    with pytest.raises(Missing):
        patch("theremin")


@pytest.mark.parametrize("velocity", [0.3, 1.0])
def test_an_instrument_knows_how_long_a_tone_sounds(velocity: float) -> None:
    tones = {name: Tone(pitch=57, velocity=velocity, held=9_000) for name in PATCHES}
    for name, tone in tones.items():
        assert patch(name).sound(tone).shape == (2, patch(name).instrument.frames(tone)), name
    for key in sorted(set(KEYS.values())):
        stroke = Tone(pitch=key, velocity=velocity, held=3_000)
        assert patch("909").sound(stroke).shape == (2, patch("909").instrument.frames(stroke)), key
