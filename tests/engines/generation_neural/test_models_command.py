"""`flipside models`: the models that make parts are listed, put in place from a folder, and removed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from engines.core.errors import InputError, Missing
from engines.generation.neural.catalogue import catalogue, installed
from engines.storage import paths
from studio.cli.models import run_install, run_list, run_remove

if TYPE_CHECKING:
    from pathlib import Path

NAME = "musicgen-melody"


def listed(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, object]]:
    """What the command tells of the models that make parts."""
    capsys.readouterr()
    run_list(json_wanted=True)
    return {model["id"]: model for model in json.loads(capsys.readouterr().out)["neural"]}


def test_the_list_says_what_each_model_is_and_allows(capsys: pytest.CaptureFixture[str]) -> None:
    found = listed(capsys)
    assert set(found) == {model.id for model in catalogue()}
    assert found[NAME]["use"] == "non-commercial only"
    assert not any(model["installed"] for model in found.values())
    run_list(json_wanted=False)
    said = capsys.readouterr().out
    assert all(model.licence in said and model.source in said for model in catalogue())


def test_a_folder_is_put_in_place_and_removed(tiny_models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_install(NAME, tiny_models / NAME)
    assert [model.id for model in installed(paths.models_dir())] == [NAME]
    assert listed(capsys)[NAME]["installed"]
    with pytest.raises(InputError, match="is there"):
        run_install(NAME, tiny_models / NAME)
    run_remove(NAME)
    assert not (paths.models_dir() / NAME).exists()
    with pytest.raises(Missing) as gone:
        run_remove(NAME)
    assert "is not installed" in gone.value.hint


def test_a_folder_of_another_engine_is_refused(tiny_models: Path) -> None:
    with pytest.raises(Missing) as refused:
        run_install("ace-step-1.5-base", tiny_models / NAME)
    assert "is a model for musicgen, not for ace-step" in refused.value.hint
    assert not (paths.models_dir() / "ace-step-1.5-base").exists()


def test_without_a_folder_the_command_says_where_to_get_one() -> None:
    with pytest.raises(Missing) as told:
        run_install("stable-audio-3-small-music", None)
    assert "https://huggingface.co/stabilityai/stable-audio-3-small-music" in told.value.hint
