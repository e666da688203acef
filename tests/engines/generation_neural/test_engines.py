"""Each engine in its worker: made from what it hears, cut to length, the same again, cancelled, refused."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from engines.core.audio import WORK_RATE
from engines.core.errors import Cancelled, Missing
from engines.core.jobs import QUIET, Watched
from engines.core.source import RawSource, whole
from engines.core.worker import KeptWorker, run_spawned
from engines.dsp.loudness import integrated_loudness
from engines.generation.levels import REFERENCE_LUFS
from engines.generation.neural.catalogue import find
from engines.generation.neural.engine import NeuralEngine
from engines.generation.neural.folders import read_folder
from engines.generation.neural.machine import Device
from engines.generation.neural.requests import PartRefused
from engines.generation.neural.working import Done
from tests.engines.generation_neural.requests import played, request
from tests.engines.generation_neural.workers import try_models, was_marked

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.audio import FloatArray
    from engines.generation.neural.requests import PartRequest, Task
    from engines.generation.neural.working import Order

ENGINES = ("ace-step", "stable-audio", "musicgen")
CANNOT = {"stable-audio": "plays a part anew", "musicgen": "can only add a part"}
TASKS: tuple[Task, ...] = ("accompany", "complete", "vary", "repaint", "extract")


def raw(samples: FloatArray, path: Path) -> RawSource:
    """Samples as a source that a worker can open."""
    np.ascontiguousarray(samples.T, "<f4").tofile(path)
    return RawSource(path, channels=samples.shape[0])


def heard(bare: PartRequest, folder: Path) -> PartRequest:
    """The request with something to hear: a mix in one channel, and a guide in two."""
    context = played("chords", "disco", 120.0)[:1, : bare.frames]
    guide = played("pad", "ambient", 120.0)[:, : bare.frames]
    return replace(bare, context=raw(context, folder / "context"), guide=raw(guide, folder / "guide"))


@pytest.fixture
def broken_torchaudio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A torchaudio that does not match its torch: it fails when it is imported."""
    package = tmp_path / "path" / "torchaudio"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("raise OSError('undefined symbol')", "utf-8")
    monkeypatch.syspath_prepend(str(package.parent))


@pytest.mark.slow
@pytest.mark.usefixtures("broken_torchaudio")
@pytest.mark.parametrize("name", ENGINES)
def test_an_engine_renders_a_part_of_just_that_length(name: str, tiny_models: Path, tmp_path: Path) -> None:
    # Random weights keep no key, so none is asked; the length is no whole number of any model's frames.
    bare = replace(request("pad", seconds=1.5), frames=round(1.5 * WORK_RATE) - 13, key=None)
    wanted = heard(bare, tmp_path)
    said: list[str] = []
    with KeptWorker() as worker:
        engine = NeuralEngine(model=find(name, tiny_models), steps=2, worker=worker)
        made = engine.render(wanted, tmp_path / "made.f32", Watched(lambda _share, what: said.append(what)))
        assert not worker.run(was_marked, None, QUIET)
        again = engine.render(wanted, tmp_path / "again.f32", QUIET)
        assert worker.run(was_marked, None, QUIET), "the model was loaded twice"
    assert np.array_equal(whole(again.source).samples, whole(made.source).samples)

    assert made.source.frames == wanted.frames
    assert np.isfinite(made.source.read(0, wanted.frames)).all()
    assert integrated_loudness(made.source) == pytest.approx(REFERENCE_LUFS["pad"], abs=0.2)
    assert any("step 1 of" in what for what in said)
    how = made.making
    assert (how.engine, how.seed, how.device) == (name, 7, "the processor")
    assert how.weights == engine.model.folder.fingerprint
    assert how.steps >= 2
    assert ("not for commercial use" in how.allows) == (name == "musicgen")


@pytest.mark.slow
def test_what_an_engine_makes_depends_on_what_it_hears(tiny_models: Path) -> None:
    models = {name: find(name, tiny_models) for name in ENGINES}
    folders = {name: model.folder.path for name, model in models.items()}
    tried = run_spawned(try_models, (folders, request("pad", seconds=1.2), TASKS), QUIET)
    for name, found in tried.items():
        able = NeuralEngine(model=models[name]).capabilities().tasks
        for task in TASKS:
            if task not in able:
                assert CANNOT[name] in found[task].refused
                continue
            assert found[task].refused == ""
            assert found[task].frames >= found[task].asked
            assert found[task].again == 0.0
            assert found[task].changed > 1e-5
        assert "nothing sounds there" in found["nothing"].refused
        assert "lacks weights of the class" in found["lacking"].refused
        assert re.search("(does not fit|lacks weights of) the class", found["misshapen"].refused)
        assert "has a tokenizer that cannot be read" in found["wordless"].refused
        assert ("Say which bars" in found["windowless"].refused) == (name != "musicgen")
    assert "without its tokenizer" in tried["ace-step"]["untaught"].refused


@pytest.mark.slow
def test_silence_and_what_is_no_sound_are_refused_as_they_come(tiny_models: Path, tmp_path: Path) -> None:
    model = find("stable-audio", tiny_models)
    wanted = heard(request("pad", seconds=1.5), tmp_path)
    with KeptWorker() as worker:
        for factor, words in ((1e-6, "is silent"), (np.nan, "samples that are not numbers")):
            copy = shutil.copytree(model.folder.path, tmp_path / words)
            (file,) = (copy / "vae").glob("*.safetensors")
            spoilt = {name: tensor * np.float32(factor) for name, tensor in load_file(file).items()}
            save_file(spoilt, file, metadata={"format": "pt"})
            engine = NeuralEngine(model=replace(model, folder=read_folder(copy)), steps=1, worker=worker)
            with pytest.raises(PartRefused, match=words):
                engine.render(wanted, tmp_path / "made.f32", QUIET)


@pytest.mark.slow
def test_a_cancel_ends_the_work_in_the_middle(tiny_models: Path, tmp_path: Path) -> None:
    wanted = heard(request("pad", seconds=8.0), tmp_path)
    said: list[str] = []
    ctx = Watched(lambda _share, what: said.append(what), lambda: any("step 1 of" in what for what in said))
    with pytest.raises(Cancelled):
        NeuralEngine(model=find("musicgen", tiny_models)).render(wanted, tmp_path / "made.f32", ctx)
    last = next(what for what in said if "step 1 of" in what).rpartition(" ")[2]
    assert not any(f"step {last} of" in what for what in said)


def test_the_turbo_model_makes_no_single_parts(tiny_models: Path, tmp_path: Path) -> None:
    engine = NeuralEngine(model=find("turbo", tiny_models))
    assert engine.capabilities().tasks == ("vary", "repaint")
    with pytest.raises(PartRefused) as refused:
        engine.render(heard(request("pad"), tmp_path), tmp_path / "made.f32", QUIET)
    assert "single parts need the base model" in refused.value.hint


def test_a_task_that_an_engine_has_not_and_packages_that_are_not_there(
    tiny_models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = NeuralEngine(model=find("musicgen", tiny_models))
    wanted = heard(request("pad"), tmp_path)
    with pytest.raises(PartRefused) as refused:
        engine.render(replace(wanted, task="repaint"), tmp_path / "made.f32", QUIET)
    assert refused.value.hint == "musicgen-melody cannot do that."
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(Missing) as missing:
        engine.render(wanted, tmp_path / "made.f32", QUIET)
    assert "pip install" in missing.value.hint


def test_a_worker_that_writes_another_length_is_not_believed(
    tiny_models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, into = heard(request("pad"), tmp_path), tmp_path / "made.f32"

    def short(_worker: object, _work: object, order: Order, _ctx: object) -> Done:
        order.into.write_bytes(bytes(8 * (wanted.frames - 1)))
        return Done(device="", steps=1, compute_s=0.0, found=(), notes=())

    monkeypatch.setattr(KeptWorker, "run", short)
    with pytest.raises(PartRefused) as refused:
        NeuralEngine(model=find("musicgen", tiny_models)).render(wanted, into, QUIET)
    assert "another length than was asked" in refused.value.hint


def test_a_part_with_nothing_to_hear_is_refused_before_any_work(tiny_models: Path, tmp_path: Path) -> None:
    with pytest.raises(PartRefused, match="nothing to hear"):
        NeuralEngine(model=find("ace-step", tiny_models)).render(request("pad"), tmp_path / "made.f32", QUIET)


def test_an_estimate_says_memory_time_and_licence(tiny_models: Path) -> None:
    engine = NeuralEngine(model=find("musicgen", tiny_models))
    wanted = request("pad", seconds=10.0)
    card = Device(name="cuda", label="a graphics card", free_mb=24_000)
    first = engine.estimate(wanted, card)
    assert first.seconds is None
    assert first.memory_mb >= engine.model.folder.float_mb
    assert "not for commercial use" in first.licence
    assert first.words.startswith("On a graphics card: about 0.0 GB of memory, of 24.0 GB that are free")
    assert "is known once it has made something here" in first.words
    timed = engine.estimate(wanted, card, speed=1.5)
    assert timed.words.endswith("about 15 s for 10 s of sound, as it went last.")
    small = engine.estimate(wanted, replace(card, free_mb=0))
    assert small.setting == "a graphics card with half precision and offloading"
    assert small.memory_mb <= first.memory_mb


def test_the_largest_component_is_what_offloading_needs(tiny_models: Path) -> None:
    folder = find("ace-step", tiny_models).folder
    assert 0 < folder.largest_mb < folder.float_mb
