"""Which models there are and which of them stand here; folders that are not what they say are refused."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from engines.core.errors import Missing
from engines.generation.neural import catalogue as catalogued
from engines.generation.neural.catalogue import catalogue, find, installed
from engines.generation.neural.folders import read_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_the_catalogue_says_of_each_model_what_a_person_must_know() -> None:
    found = catalogue()
    assert {model.engine for model in found} == {"ace-step", "stable-audio", "musicgen"}
    assert len({model.id for model in found}) == len(found)
    for model in found:
        assert model.source.startswith("https://")
        assert model.megabytes > 500
        assert all((model.name, model.task, model.licence, model.licence_words, model.use))
        assert model.downloadable or model.convert


def test_a_model_is_found_by_engine_by_name_and_by_folder(tiny_models: Path) -> None:
    assert find("ace-step", tiny_models).id == "ace-step-1.5-base"
    assert find("musicgen-melody", tiny_models).folder.engine == "musicgen"
    own = find("turbo", tiny_models)
    assert own.folder.turbo
    assert not own.listed.source
    assert own.listed.licence == "licence not known"
    assert own.listed.licence_words.startswith("ask whoever")
    assert [model.id for model in installed(tiny_models)] == [
        "ace-step-1.5-base", "stable-audio-3-small-music", "musicgen-melody", "turbo",
    ]  # fmt: skip


def test_what_is_not_there_says_where_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(Missing) as gone:
        find("stable-audio", tmp_path)
    assert "https://huggingface.co/stabilityai/stable-audio-3-small-music, convert it" in gone.value.hint
    assert str(tmp_path / "stable-audio-3-small-music") in gone.value.hint
    with pytest.raises(Missing) as unknown:
        find("../secrets", tmp_path)
    assert "There is no engine" in unknown.value.hint


def test_without_the_extra_one_line_says_what_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    missing = catalogued.missing_packages()
    assert missing is not None
    assert 'pip install "flipside-studio[neural]"' in missing.hint


def test_nothing_of_the_libraries_is_imported_by_the_packages_themselves() -> None:
    code = (
        "import sys; import engines.generation.neural.engine, engines.pipeline.neural.estimating; "
        "print([name for name in ('torch', 'diffusers', 'transformers') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.fixture
def copy(tiny_models: Path, tmp_path: Path) -> Callable[[str], Path]:
    """A copy of a tiny model to spoil."""

    def make(name: str) -> Path:
        return shutil.copytree(tiny_models / name, tmp_path / name)

    return make


def edit(file: Path, **values: object) -> None:
    """Change a configuration."""
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **values}), "utf-8")


def no_safetensors(path: Path) -> None:
    (path / "vae" / "diffusion_pytorch_model.safetensors").unlink()
    (path / "vae" / "diffusion_pytorch_model.bin").write_bytes(b"\x80\x04\x95pickle")


def half_written(path: Path) -> None:
    file = path / "transformer" / "diffusion_pytorch_model.safetensors"
    file.write_bytes(file.read_bytes()[:-100])


def own_code(path: Path) -> None:
    (path / "vae" / "modeling.py").write_text("", "utf-8")


def mapped_code(path: Path) -> None:
    edit(path / "transformer" / "config.json", auto_map={"AutoModel": "modeling.Model"})


def foreign_pipeline(path: Path) -> None:
    edit(path / "model_index.json", _class_name="OtherPipeline")


def no_tokenizer(path: Path) -> None:
    (path / "tokenizer" / "tokenizer.json").unlink()


def no_scheduler(path: Path) -> None:
    shutil.rmtree(path / "scheduler")


def foreign_text_encoder(path: Path) -> None:
    edit(path / "config.json", text_encoder={"model_type": "llama"})


def foreign_model(path: Path) -> None:
    edit(path / "config.json", model_type="llama")


def no_config(path: Path) -> None:
    (path / "vae" / "config.json").unlink()


def no_json(path: Path) -> None:
    (path / "vae" / "config.json").write_text("{", "utf-8")


def list_for_config(path: Path) -> None:
    (path / "vae" / "config.json").write_text("[]", "utf-8")


def endless_config(path: Path) -> None:
    (path / "vae" / "config.json").write_text(" " * (5 << 20), "utf-8")


SPOILT = (
    ("ace-step-1.5-base", no_config, "cannot be read"),
    ("ace-step-1.5-base", no_json, "is not JSON"),
    ("ace-step-1.5-base", list_for_config, "is not a configuration"),
    ("ace-step-1.5-base", endless_config, "is too large to be a configuration"),
    ("ace-step-1.5-base", no_safetensors, "no safetensors weights in vae"),
    ("ace-step-1.5-base", half_written, "is not whole"),
    ("ace-step-1.5-base", own_code, "code of its own"),
    ("ace-step-1.5-base", mapped_code, "code of its own"),
    ("ace-step-1.5-base", foreign_pipeline, "no model that Flipside knows"),
    ("ace-step-1.5-base", no_tokenizer, "lacks its tokenizer"),
    ("ace-step-1.5-base", no_scheduler, "lacks its scheduler"),
    ("musicgen-melody", foreign_text_encoder, "not MusicGen's own"),
    ("musicgen-melody", foreign_model, "no model that Flipside knows"),
)


@pytest.mark.parametrize(("name", "spoil", "why"), SPOILT)
def test_a_folder_that_is_not_what_it_says_is_refused(
    name: str, spoil: Callable[[Path], None], why: str, copy: Callable[[str], Path]
) -> None:
    path = copy(name)
    read_folder(path)
    spoil(path)
    with pytest.raises(Missing) as refused:
        read_folder(path)
    assert why in refused.value.hint


def test_shards_from_outside_the_folder_are_refused(copy: Callable[[str], Path]) -> None:
    path = copy("musicgen-melody")
    index = {"weight_map": {"a": "../ace-step-1.5-base/vae/diffusion_pytorch_model.safetensors"}}
    (path / "model.safetensors.index.json").write_text(json.dumps(index), "utf-8")
    with pytest.raises(Missing, match="lacks weights"):
        read_folder(path)


def test_other_weights_have_another_fingerprint(copy: Callable[[str], Path]) -> None:
    path = copy("musicgen-melody")
    before = read_folder(path).fingerprint
    file = path / "model.safetensors"
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    assert read_folder(path).fingerprint != before
