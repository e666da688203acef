import numpy as np
import pytest

from engines.core.rng import rng
from engines.dsp.stft import istft, stft


@pytest.mark.parametrize("frames", [0, 1, 100, 4096, 44100])
@pytest.mark.parametrize(("size", "hop"), [(1024, 256), (4096, 1024), (512, 256)])
def test_unchanged_spectra_come_back_exactly(frames: int, size: int, hop: int) -> None:
    sound = rng(1, "noise").standard_normal((2, frames)).astype(np.float32)
    back = istft(stft(sound, size=size, hop=hop), frames, size=size, hop=hop)
    assert back.shape == sound.shape
    assert back.dtype == np.float32
    assert np.allclose(back, sound, atol=1e-5)


def test_a_sine_stands_in_its_bin() -> None:
    t = np.arange(44100) / 44100
    spectra = stft(np.sin(2 * np.pi * 441 * t).astype(np.float32)[None], size=4410, hop=441)
    assert (np.abs(spectra[0, 10:-10]).argmax(axis=-1) == 44).all()
