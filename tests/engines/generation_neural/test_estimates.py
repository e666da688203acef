"""What a part would take is told before anyone waits, on the device that the person chose."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from engines.core.audio import WORK_RATE
from engines.core.errors import InputError, Missing
from engines.core.jobs import QUIET
from engines.generation.neural.catalogue import missing_packages
from engines.generation.neural.machine import Device
from engines.generation.neural.requests import Making
from engines.model.schema import to_builtins
from engines.pipeline.neural import estimating
from engines.pipeline.neural.keeping import speed_of
from engines.separation.neural.machine import device_for
from engines.storage import paths
from engines.storage.devices import choose_device, chosen_device
from studio.cli.models import run_device, run_estimate
from tests.engines.generation_neural.models import plain_musicgen

if TYPE_CHECKING:
    from engines.core.jobs import JobContext

NAME = "musicgen-melody"


def keep(seconds: float, compute_s: float, device: str) -> None:
    """A part of silence as if the model had made it."""
    making = Making(
        engine="musicgen", model=NAME, weights="f" * 64, licence="", allows="", task="accompany", seed=1,
        steps=2, device=device, compute_s=compute_s,
    )  # fmt: skip
    folder = paths.ready(paths.cache_dir() / "parts")
    (folder / f"{device}.json").write_text(json.dumps(to_builtins(making)), "utf-8")
    (folder / f"{device}.f32").write_bytes(bytes(8 * round(seconds * WORK_RATE)))


def test_a_device_is_chosen_for_good_and_given_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert chosen_device() == ""
    run_device(None)
    assert "best device that is here" in capsys.readouterr().out
    run_device("cpu")
    assert chosen_device() == "cpu"
    assert "Models run on the processor." in capsys.readouterr().out
    with pytest.raises(InputError) as unknown:
        choose_device("tpu")
    assert "there are auto, cuda, xpu, mps, cpu" in unknown.value.hint
    run_device("auto")
    assert chosen_device() == ""


def test_a_chosen_device_that_is_not_there_is_one_sentence() -> None:
    assert device_for("cpu") == "cpu"
    with pytest.raises(Missing) as gone:
        device_for("xpu")
    assert "There is no device 'xpu' here; there are cpu" in gone.value.hint
    assert "flipside models device" in gone.value.hint


def test_an_estimate_knows_the_chosen_device_and_how_it_went_last(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run_estimate(30.0)
    assert "pip install" in capsys.readouterr().out or missing_packages() is None
    monkeypatch.setattr("studio.cli.models.missing_packages", lambda: None)
    run_estimate(30.0)
    assert "No model that makes parts is installed" in capsys.readouterr().out
    plain_musicgen(paths.models_dir() / NAME)
    asked: list[str] = []

    def found(_work: object, wanted: str, _ctx: JobContext) -> Device:
        asked.append(wanted)
        return Device(name="cuda", label="a card", free_mb=8_000)

    monkeypatch.setattr(estimating, "run_spawned", found)
    monkeypatch.setattr(estimating, "missing_packages", lambda: None)
    choose_device("cuda")
    keep(10.0, 99.0, "the processor")
    first = estimating.estimates(30.0, QUIET)[NAME]
    assert (asked, first.seconds) == (["cuda"], None)
    keep(10.0, 20.0, "a card")
    assert speed_of(NAME, "a card") == pytest.approx(2.0)
    run_estimate(30.0)
    said = capsys.readouterr().out
    assert f"{NAME:<27} On a card: about 0.0 GB of memory, of 8.0 GB that are free" in said
    assert "about 60 s for 30 s of sound" in said
    assert "not for commercial use" in said
