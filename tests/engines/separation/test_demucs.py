# ruff: noqa: ANN401 - networks and their arguments have no types
import random
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
from demucs import api
from demucs.apply import BagOfModels
from demucs.hdemucs import HDemucs

from engines.core.audio import Audio, FloatArray
from engines.core.errors import BadAudio, Cancelled, EngineError
from engines.core.jobs import QUIET, Watched
from engines.core.rng import rng
from engines.core.source import ArraySource, whole
from engines.separation import choose
from engines.separation.neural import applying
from engines.separation.neural.machine import batch_size, forget_peak
from engines.separation.neural.separator import DemucsSeparator
from tests.engines.separation.models import FOUR, save, small

RATE = 44_100


def _song(seconds: float) -> Audio:
    frames = int(RATE * seconds)
    t = np.arange(frames) / RATE
    tone = 0.2 * np.sin(2 * np.pi * 220 * t) * (1 + np.sin(2 * np.pi * t))
    noise = rng(5, "song").standard_normal((2, frames)) * 0.05
    return Audio(samples=(tone + noise + 0.01).astype(np.float32), rate=RATE)


def _stock(network: Any, song: Audio, **settings: Any) -> dict[str, FloatArray]:
    """What demucs' own API gives."""
    separator = api.Separator.__new__(api.Separator)
    separator._model = network
    separator._audio_channels, separator._samplerate = network.audio_channels, network.samplerate
    separator.update_parameter(
        **{
            "device": "cpu",
            "shifts": 0,
            "overlap": 0.25,
            "split": True,
            "segment": None,
            "jobs": 0,
            "progress": False,
            "callback": None,
            "callback_arg": None,
            **settings,
        }
    )
    _, stems = separator.separate_tensor(torch.from_numpy(np.array(song.samples)))
    return {name: stem.numpy() for name, stem in stems.items()}


def _sdr(truth: FloatArray, found: FloatArray) -> float:
    lost = np.square(truth - found, dtype=np.float64).sum()
    return float(10 * np.log10(np.square(truth, dtype=np.float64).sum() / max(lost, 1e-30)))


def _ours(separator: DemucsSeparator, song: Audio, into: Path) -> dict[str, FloatArray]:
    stems = separator.separate(ArraySource(song), into, QUIET)
    return {name: np.array(whole(source).samples) for name, source in stems.sources.items()}


def _raw(path: Path, **settings: Any) -> DemucsSeparator:
    separator, _ = choose(str(path), path.parent)
    assert isinstance(separator, DemucsSeparator)
    return replace(separator, exact=False, device="cpu", **settings)


@pytest.mark.parametrize(("seconds", "workers"), [(0.05, 1), (1.3, 1), (3.1, 1), (3.1, 2)])
def test_same_numbers_as_the_stock_api(tmp_path: Path, seconds: float, workers: int) -> None:
    network, song = small(), _song(seconds)
    path = save(network, tmp_path / "m.safetensors")
    expected = _stock(network, song)
    found = _ours(_raw(path, workers=workers), song, tmp_path)
    assert list(found) == ["vocals", "drums", "bass", "other"]
    for name, stem in found.items():
        assert _sdr(expected[name], stem) > 90, name


def test_same_numbers_with_shifts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    network, song = small(1), _song(3.0)
    separator = _raw(save(network, tmp_path / "m.safetensors"), shifts=2, overlap=0.4)
    shifts = iter(rng(0, "shifts", 0).integers(0, RATE // 2 + 1, 2).tolist())
    monkeypatch.setattr(random, "randint", lambda *_: next(shifts))
    expected = _stock(network, song, shifts=2, overlap=0.4)
    for name, stem in _ours(separator, song, tmp_path).items():
        assert _sdr(expected[name], stem) > 90, name


def test_same_numbers_from_a_bag(tmp_path: Path) -> None:
    networks, song = [small(2), small(3)], _song(2.5)
    for index, network in enumerate(networks):
        save(network, tmp_path / "bag" / f"net{index}.safetensors")
    weights = [[1.0, 0.0, 0.5, 1.0], [0.0, 1.0, 0.5, 3.0]]
    (tmp_path / "bag" / "two.yaml").write_text(f"models: [net0, net1]\nweights: {weights}\nsegment: 1\n")
    separator, _ = choose(str(tmp_path / "bag"), tmp_path)
    assert isinstance(separator, DemucsSeparator)
    expected = _stock(BagOfModels(networks, weights, 1), song)
    for name, stem in _ours(replace(separator, exact=False), song, tmp_path).items():
        assert _sdr(expected[name], stem) > 90, name


def test_same_numbers_from_the_older_class(tmp_path: Path) -> None:
    torch.manual_seed(4)
    network = HDemucs(FOUR, channels=8, nfft=1024, depth=5, dconv_lstm=9, dconv_attn=9, segment=1).eval()
    song = _song(2.2)
    expected = _stock(network, song)
    separator = _raw(save(network, tmp_path / "old.safetensors"))
    for name, stem in _ours(separator, song, tmp_path).items():
        assert _sdr(expected[name], stem) > 90, name


def test_order_does_not_change_the_stems(tmp_path: Path) -> None:
    separator, song = _raw(save(small(), tmp_path / "m.safetensors")), _song(4.0)
    first = _ours(separator, song, tmp_path)
    second = _ours(replace(separator, playhead=3 * RATE), song, tmp_path)
    assert all(np.array_equal(first[name], second[name]) for name in first)


def test_exact_stems_sum_to_the_song(tmp_path: Path) -> None:
    separator, song = _raw(save(small(), tmp_path / "m.safetensors")), _song(3.0)
    found = _ours(replace(separator, exact=True), song, tmp_path)
    assert _sdr(song.samples, np.sum(list(found.values()), axis=0)) > 90
    assert not list(tmp_path.glob("*.sum"))


def test_two_stems_are_the_one_and_the_sum_of_the_others(tmp_path: Path) -> None:
    path, song = save(small(), tmp_path / "m.safetensors"), _song(2.0)
    every = _ours(_raw(path), song, tmp_path)
    two = _ours(_raw(path, only="vocals"), song, tmp_path)
    assert list(two) == ["vocals", "other"]
    assert _sdr(every["vocals"], two["vocals"]) > 120
    assert _sdr(every["drums"] + every["bass"] + every["other"], two["other"]) > 90


def test_six_stems(tmp_path: Path) -> None:
    sources = ["drums", "bass", "other", "vocals", "guitar", "piano"]
    found = _ours(_raw(save(small(sources=sources), tmp_path / "six.safetensors")), _song(1.0), tmp_path)
    assert list(found) == ["vocals", "drums", "bass", "guitar", "piano", "other"]


def test_silence_and_nothing(tmp_path: Path) -> None:
    network = small()
    separator = _raw(save(network, tmp_path / "m.safetensors"))
    silence = Audio.silence(2 * RATE)
    expected = _stock(network, silence)
    for name, stem in _ours(separator, silence, tmp_path).items():
        assert np.abs(expected[name] - stem).max() < 1e-9
    assert all(stem.shape == (2, 0) for stem in _ours(separator, Audio.silence(0), tmp_path).values())


def test_silence_inside_a_song_keeps_its_offset(tmp_path: Path) -> None:
    network, song = small(), _song(6.0)
    samples = np.array(song.samples)
    samples[:, RATE : 5 * RATE] = 0.0
    gap = Audio(samples=samples, rate=RATE)
    expected = _stock(network, gap)
    for name, stem in _ours(_raw(save(network, tmp_path / "m.safetensors")), gap, tmp_path).items():
        assert _sdr(expected[name], stem) > 90, name


def test_cancel_leaves_nothing(tmp_path: Path) -> None:
    separator = _raw(save(small(), tmp_path / "model" / "m.safetensors"))
    into = tmp_path / "stems"
    into.mkdir()
    heard: list[float] = []
    ctx = Watched(lambda fraction, _: heard.append(fraction), lambda: len(heard) > 12)
    with pytest.raises(Cancelled):
        separator.separate(ArraySource(_song(20.0)), into, ctx)
    assert not list(into.iterdir())


def test_memory_that_runs_out_steps_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    network, song = small(), _song(4.0)
    separator = _raw(save(network, tmp_path / "m.safetensors"), workers=2)
    real, calls = applying.Applier._segments, []

    def failing(self: Any, *args: Any) -> FloatArray:
        calls.append(self.setting.workers)
        if self.setting.workers > 1 and len(calls) > 1:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory")
        return real(self, *args)

    monkeypatch.setattr(applying.Applier, "_segments", failing)
    stems = separator.separate(ArraySource(song), tmp_path, QUIET)
    assert any("Memory ran short" in note for note in stems.notes)
    expected = _stock(network, song)
    for name, source in stems.sources.items():
        assert _sdr(expected[name], np.array(whole(source).samples)) > 90
    monkeypatch.setattr(
        applying.Applier, "_segments", lambda *_: (_ for _ in ()).throw(MemoryError("out of memory"))
    )
    with pytest.raises(EngineError, match="out of memory"):
        separator.separate(ArraySource(song), tmp_path, QUIET)


def test_batches_give_the_same_numbers_and_shrink_where_memory_runs_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    network, song = small(), _song(9.0)
    separator = _raw(save(network, tmp_path / "m.safetensors"), workers=1)
    real, sizes = applying.Applier._segments, list[int]()

    def counted(self: Any, network: Any, given: FloatArray, size: int) -> FloatArray:
        sizes.append(len(given))
        if sizes == [1, 4]:
            raise RuntimeError("CUDA out of memory. Tried to allocate 2 GiB")
        return real(self, network, given, size)

    monkeypatch.setattr(applying, "batch_size", lambda _device: 4)
    monkeypatch.setattr(applying.Applier, "_segments", counted)
    stems = separator.separate(ArraySource(song), tmp_path, QUIET)
    # The first segment alone, four that do not fit, the others by two, and a shorter one at the end.
    assert sizes[:3] == [1, 4, 2]
    assert set(sizes[2:]) == {1, 2}
    assert stems.notes[1] == "Memory ran short, so fewer segments were worked on at once."
    expected = _stock(network, song)
    for name, source in stems.sources.items():
        assert _sdr(expected[name], np.array(whole(source).samples)) > 90, name


def test_a_batch_is_as_large_as_the_memory_of_the_device(monkeypatch: pytest.MonkeyPatch) -> None:
    gigabyte, free = 1 << 30, iter((0, 5, 100))
    card = SimpleNamespace(
        memory_allocated=lambda: gigabyte,
        max_memory_allocated=lambda: 3 * gigabyte,
        memory_reserved=lambda: 4 * gigabyte,
        mem_get_info=lambda: (next(free) * gigabyte, 24 * gigabyte),
    )
    monkeypatch.setattr(torch, "get_device_module", lambda device: card if device == "cuda" else object())
    assert [batch_size("cuda") for _ in range(3)] == [1, 3, 8]
    assert [batch_size(device) for device in ("cpu", "mps")] == [1, 1]


def test_a_second_song_gets_batches_as_large_as_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = Card()
    real, sizes = applying.Applier._segments, list[int]()

    def counted(self: Any, network: Any, given: FloatArray, size: int) -> FloatArray:
        sizes.append(len(given))
        card.peak = max(card.peak, len(given))
        return real(self, network, given, size)

    monkeypatch.setattr(applying.Applier, "_segments", counted)
    monkeypatch.setattr(applying, "batch_size", lambda _device: batch_size("cuda"))
    monkeypatch.setattr(applying, "forget_peak", lambda _device: forget_peak("cuda"))
    monkeypatch.setattr(torch, "get_device_module", lambda device: card if device == "cuda" else object())
    separator = _raw(save(small(), tmp_path / "m.safetensors"), workers=1)
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        separator.separate(ArraySource(_song(9.0)), tmp_path / name, QUIET)
    half = len(sizes) // 2
    assert sizes[:half] == sizes[half:]
    assert max(sizes) == 4


class Card:
    """A graphics card on which a segment takes one byte, and of whose free memory four fit."""

    def __init__(self) -> None:
        self.peak = 0

    def memory_allocated(self) -> int:
        return 0

    def max_memory_allocated(self) -> int:
        return self.peak

    def memory_reserved(self) -> int:
        return 0

    def mem_get_info(self) -> tuple[int, int]:
        return 5, 24

    def reset_peak_memory_stats(self) -> None:
        self.peak = 0


def test_numbers_that_are_none_are_refused(tmp_path: Path) -> None:
    class Broken(ArraySource):
        def read(self, start: int, stop: int) -> FloatArray:
            return np.full((2, stop - start), np.nan, np.float32)

    separator = _raw(save(small(), tmp_path / "m.safetensors"))
    with pytest.raises(BadAudio):
        separator.separate(Broken(_song(1.0)), tmp_path, QUIET)
