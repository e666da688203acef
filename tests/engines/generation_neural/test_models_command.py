"""`flipside models`: the models that make parts are listed, put in place from a folder, and removed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from engines.core.errors import InputError, Missing
from engines.generation.neural.catalogue import catalogue, installed
from engines.storage import paths
from studio.cli.models import run_install, run_list, run_remove
from tests.engines.generation_neural.models import plain_musicgen
from tests.hub import Hub

if TYPE_CHECKING:
    from pathlib import Path

NAME = "musicgen-melody"


@pytest.fixture
def plain_models(tmp_path: Path) -> Path:
    """A models folder with one model in it."""
    return plain_musicgen(tmp_path / "plain" / NAME).parent


def listed(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, object]]:
    """What the command tells of all models."""
    capsys.readouterr()
    run_list(json_wanted=True)
    return {model["id"]: model for model in json.loads(capsys.readouterr().out)["models"]}


def test_the_list_says_what_each_model_is_and_allows(capsys: pytest.CaptureFixture[str]) -> None:
    found = listed(capsys)
    assert {model.id for model in catalogue()} <= set(found)
    assert {"htdemucs", "htdemucs_ft", "htdemucs_6s"} <= set(found)
    assert found[NAME]["use"] == "non-commercial only"
    assert all(
        model[field]
        for model in found.values()
        for field in ("name", "task", "licence", "licence_words", "use")
    )
    assert not any(model["installed"] for model in found.values())
    run_list(json_wanted=False)
    said = capsys.readouterr().out
    assert all(f"{model['licence']}: {model['licence_words']}" in said for model in found.values())
    assert all(str(model["source"]) in said for model in found.values())


def test_a_folder_is_put_in_place_and_removed(plain_models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_install(NAME, plain_models / NAME, "")
    assert [model.id for model in installed(paths.models_dir())] == [NAME]
    assert listed(capsys)[NAME]["installed"]
    with pytest.raises(InputError, match="is there"):
        run_install(NAME, plain_models / NAME, "")
    run_remove(NAME)
    assert not (paths.models_dir() / NAME).exists()
    with pytest.raises(Missing) as gone:
        run_remove(NAME)
    assert "is not installed" in gone.value.hint


def test_a_folder_is_downloaded_checked_and_put_in_place(
    plain_models: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {f"facebook/{NAME}/{path.name}": path.read_bytes() for path in (plain_models / NAME).iterdir()}
    more = {f"facebook/{NAME}/pytorch_model.bin": b"pickle", f"facebook/{NAME}/code.py": b"print()"}
    with Hub(files | more) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        hub.break_at = 200_000
        run_install(NAME, None, "")
        assert not [path for path in hub.asked if path.endswith((".bin", ".py"))]
    assert "not for commercial use" in capsys.readouterr().err
    assert listed(capsys)[NAME]["installed"]
    assert {path.name for path in (paths.models_dir() / NAME).iterdir()} == {
        path.name for path in (plain_models / NAME).iterdir()
    }


def test_a_download_that_is_no_model_is_not_kept(plain_models: Path) -> None:
    files = {f"facebook/{NAME}/{path.name}": path.read_bytes() for path in (plain_models / NAME).iterdir()}
    del files[f"facebook/{NAME}/tokenizer.json"]
    with Hub(files) as hub:
        with pytest.raises(Missing, match="tokenizer"):
            run_install(NAME, None, hub.url)
        hub.announced_size["model.safetensors"] = 90 << 30
        with pytest.raises(Missing, match="of 96636"):
            run_install(NAME, None, hub.url)
    assert not [path for path in paths.models_dir().rglob("*") if path.is_file()]


def test_a_folder_of_another_engine_is_refused(plain_models: Path) -> None:
    with pytest.raises(Missing) as refused:
        run_install("ace-step-1.5-base", plain_models / NAME, "")
    assert "is a model for musicgen, not for ace-step" in refused.value.hint
    assert not (paths.models_dir() / "ace-step-1.5-base").exists()


def test_what_cannot_be_downloaded_says_where_to_get_it() -> None:
    with pytest.raises(Missing) as told:
        run_install("stable-audio-3-small-music", None, "")
    assert "https://huggingface.co/stabilityai/stable-audio-3-small-music" in told.value.hint
    with pytest.raises(Missing) as offline:
        run_install(NAME, None, "")
    assert f"put its folder at {paths.models_dir() / NAME}" in offline.value.hint
