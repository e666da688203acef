from pathlib import Path

import numpy as np
import pytest

from engines.core.audio import Audio, FloatArray
from engines.core.jobs import QUIET
from engines.core.rng import rng
from engines.core.source import ArraySource, whole
from engines.dsp.stft import stft
from engines.separation import choose
from engines.separation.spectral.panning import centre

RATE = 44_100
SECONDS = 8


def _time() -> FloatArray:
    return (np.arange(RATE * SECONDS) / RATE).astype(np.float32)


def _tones(hz: float, partials: int, level: float) -> FloatArray:
    t = _time()
    return (level * sum(np.sin(2 * np.pi * hz * n * t) / n for n in range(1, partials + 1))).astype(
        np.float32
    )


def _drums() -> FloatArray:
    out = np.zeros(RATE * SECONDS, np.float32)
    noise = rng(3, "snare").standard_normal(RATE // 5).astype(np.float32)
    decay = np.exp(-np.arange(RATE // 5) / (0.03 * RATE)).astype(np.float32)
    for hit in range(2 * SECONDS - 1):
        at = hit * RATE // 2 + 5000
        out[at : at + RATE // 5] += 0.3 * noise * decay
    return out


def _sdr(truth: FloatArray, found: FloatArray) -> float:
    return float(10 * np.log10((truth**2).sum() / ((truth - found) ** 2).sum()))


def _stereo(mono: FloatArray, angle: float = np.pi / 4) -> FloatArray:
    return np.stack([np.cos(angle) * mono, np.sin(angle) * mono]).astype(np.float32)


def test_a_band_comes_apart(tmp_path: Path) -> None:
    truth = {
        "vocals": _stereo(_tones(520.0, 6, 0.2)),
        "drums": _stereo(_drums()),
        "bass": _stereo(_tones(82.0, 2, 0.2)),
        "other": _stereo(_tones(330.0, 5, 0.15), np.pi / 4 + 0.3),
    }
    mix = np.sum(list(truth.values()), axis=0)
    stems = choose("spectral", tmp_path)[0].separate(
        ArraySource(Audio(samples=mix, rate=RATE)), tmp_path, QUIET
    )
    assert stems.notes == ()
    assert set(stems.confidence) == {"vocals", "drums", "bass"}
    for name, sound in truth.items():
        assert _sdr(sound, whole(stems.sources[name]).samples) > 5.0, name


def test_the_middle_loses_what_is_panned() -> None:
    middle, panned = _tones(440.0, 4, 0.2), _tones(277.0, 4, 0.2)
    spectra = stft(_stereo(middle) + _stereo(panned, np.pi / 4 - 0.26), size=4096, hop=1024)
    clean = stft(middle, size=4096, hop=1024)
    assert _sdr(np.abs(clean), np.abs(clean - centre(spectra))) < 1.0
    assert _sdr(np.abs(clean), np.abs(centre(spectra))) > 12.0


def test_a_mono_song_is_all_middle() -> None:
    spectra = stft(_stereo(_tones(300.0, 8, 0.2)), size=4096, hop=1024)
    clean = stft(_tones(300.0, 8, 0.2), size=4096, hop=1024)
    assert _sdr(np.abs(clean), np.abs(centre(spectra))) > 60.0


@pytest.mark.parametrize("level", [0.0, 1e-4])
def test_silence_is_told(tmp_path: Path, level: float) -> None:
    bass = level * _stereo(_tones(60.0, 1, 0.5))
    stems = choose("spectral", tmp_path)[0].separate(
        ArraySource(Audio(samples=bass.astype(np.float32), rate=RATE)), tmp_path, QUIET
    )
    if level:
        assert "No vocals were heard in this song." in stems.notes
        assert not any("bass" in note for note in stems.notes)
    else:
        assert stems.notes == ("This song is silent, and so are its stems.",)
