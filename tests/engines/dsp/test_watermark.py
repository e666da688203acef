"""The watermark: found again with its payload, silent where its carrier is, and never made up."""

from __future__ import annotations

import numpy as np
import pytest

from engines.core.audio import Audio
from engines.core.jobs import QUIET
from engines.core.source import ArraySource
from engines.dsp.masking import masked_power
from engines.dsp.watermark import BELOW_DB, Watermarked
from engines.dsp.watermark_reading import read_watermark

RATE = 44_100
PAYLOAD = 0x1A2B3C4D


def source(samples: np.ndarray) -> ArraySource:
    return ArraySource(Audio(samples=np.ascontiguousarray(samples, np.float32), rate=RATE))


def part(seconds: float) -> np.ndarray:
    """Struck chords of twelve harmonics, a second each, with a breath of noise: (2, frames)."""
    draw = np.random.default_rng(5)
    times = np.arange(RATE) / RATE
    struck = []
    for _ in range(int(seconds)):
        roots = draw.choice([110.0, 131.0, 147.0, 165.0, 196.0], 3, replace=False)
        tones = [np.sin(2 * np.pi * n * root * times) / n for root in roots for n in range(1, 13)]
        noise = 0.05 * draw.standard_normal(RATE)
        struck.append(0.08 * (sum(tones) + noise) * np.exp(-2.5 * times))
    wave = np.concatenate(struck)
    return np.stack([wave, 0.8 * np.roll(wave, 40)])


@pytest.fixture(scope="module")
def carrier() -> np.ndarray:
    return part(24)


@pytest.fixture(scope="module")
def marked(carrier: np.ndarray) -> np.ndarray:
    made = Watermarked(source(carrier), PAYLOAD)
    return made.read(0, made.frames)


def test_the_payload_is_read_from_a_mix_that_was_cut_and_made_louder(marked: np.ndarray) -> None:
    other = 0.02 * np.random.default_rng(1).standard_normal(marked.shape)
    mix = 1.26 * (marked + other)[:, 12_345:]
    found = read_watermark(source(mix), QUIET)
    assert found.is_sure
    assert found.payload == PAYLOAD


@pytest.mark.parametrize("payload", [0, 0xFFFF_FFFF])
def test_every_payload_can_be_carried(carrier: np.ndarray, payload: int) -> None:
    made = Watermarked(source(carrier[:, : 12 * RATE]), payload)
    assert read_watermark(made, QUIET).payload == payload


def test_no_mark_is_found_where_none_is(carrier: np.ndarray) -> None:
    assert not read_watermark(source(carrier), QUIET).is_sure
    assert not read_watermark(source(np.zeros((2, 5 * RATE))), QUIET).is_sure
    assert not read_watermark(source(np.zeros((2, 0))), QUIET).is_sure


def test_how_it_is_read_never_changes_the_sound(carrier: np.ndarray, marked: np.ndarray) -> None:
    made = Watermarked(source(carrier), PAYLOAD)
    for start, stop in ((0, 1), (-5, 40), (32_760, 32_780), (70_001, 150_000)):
        wanted = np.zeros((2, stop - start), np.float32)
        wanted[:, max(0, -start) :] = marked[:, max(0, start) : stop]
        assert np.array_equal(made.read(start, stop), wanted)
    assert not made.read(made.frames, made.frames + 10).any()


def test_the_mark_stays_under_what_its_carrier_masks(carrier: np.ndarray, marked: np.ndarray) -> None:
    size, hop = 1_024, 512
    window = np.hanning(size)

    def power(samples: np.ndarray) -> np.ndarray:
        pieces = np.lib.stride_tricks.sliding_window_view(samples, size, axis=-1)[:, ::hop]
        return np.abs(np.fft.rfft(pieces * window)) ** 2

    bin_hz = RATE / size
    low, high = round(600 / bin_hz), round(11_000 / bin_hz)
    mask = masked_power(power(carrier), low, high, bin_hz)
    noise = power(marked - carrier)[..., low:high]
    ratios = 10 * np.log10(noise.sum(axis=-1) / mask.sum(axis=-1))
    assert np.median(ratios) < -BELOW_DB
    assert ratios.max() < 0.0


def test_the_mark_is_silent_where_its_carrier_is(carrier: np.ndarray) -> None:
    late = np.concatenate([np.zeros((2, RATE)), carrier[:, :RATE], np.zeros((2, RATE))], axis=1)
    made = Watermarked(source(late), PAYLOAD)
    assert not made.read(0, RATE - 256).any()
    assert not made.read(2 * RATE + 256, 3 * RATE).any()
