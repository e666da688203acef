from typing import Any

import pytest
import torch
from demucs.hdemucs import HDemucs

from engines.separation.neural.quickening import quicken
from tests.engines.separation.models import FOUR, lively, small


def _decibels(truth: torch.Tensor, found: torch.Tensor) -> float:
    lost = float((truth - found).double().square().sum())
    return float(10 * torch.log10(truth.double().square().sum() / max(lost, 1e-30)))


@pytest.mark.parametrize(
    "changed",
    [
        {},  # the branches of time and frequency meet in the middle
        {"nfft": 4096},  # they never meet, as in the published networks
        {"dconv_mode": 1},  # no residual branches in the decoders
        {"norm_starts": 1},  # layers with norms of their own
        {"cac": False},  # masks in place of spectra
        {"sources": ["drums", "bass", "other", "vocals", "guitar", "piano"]},
    ],
)
def test_a_quick_network_gives_the_same_numbers(changed: dict[str, Any]) -> None:
    network = lively(small(**changed))
    torch.manual_seed(1)
    sound = torch.randn(1, 2, int(1.3 * 44_100))
    with torch.inference_mode():
        expected = network(sound)
        quicken(network)
        assert _decibels(expected, network(sound)) > 110


def test_several_sounds_at_once_and_short_ones() -> None:
    network = lively(small(nfft=4096))
    torch.manual_seed(1)
    sound = torch.randn(2, 2, 20_000)
    with torch.inference_mode():
        expected = network(sound)
        quicken(network)
        assert _decibels(expected, network(sound)) > 110
        assert _decibels(expected[1:], network(sound[1:])) > 110


def test_the_older_class_gives_the_same_numbers() -> None:
    torch.manual_seed(2)
    network = lively(HDemucs(FOUR, channels=8, nfft=1024, depth=5, dconv_mode=3, segment=1).eval())
    sound = torch.randn(1, 2, 30_000)
    with torch.inference_mode():
        expected = network(sound)
        quicken(network)
        assert _decibels(expected, network(sound)) > 110
