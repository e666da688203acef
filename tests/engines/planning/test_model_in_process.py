"""A tiny model with random weights, held to the schema: whatever it babbles has the right form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from engines.core.errors import InputError
from engines.planning import plan
from engines.planning.model.in_process import InProcess
from engines.planning.model.protocol import ModelFailed, Request
from tests.engines.planning.test_plan_properties import check
from tests.golden.scoring import facts

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("llguidance", reason="the model extra is not installed")
transformers = pytest.importorskip("transformers", reason="the model extra is not installed")
tokenizers = pytest.importorskip("tokenizers", reason="the model extra is not installed")

SONG = facts()
LEVEL = {
    "type": "object",
    "properties": {"level": {"type": "string", "enum": ["a bit", "a lot"]}},
    "required": ["level"],
    "additionalProperties": False,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of a few thousand random weights over single bytes, as transformers saves it."""
    place: Path = tmp_path_factory.mktemp("tiny")
    alphabet = sorted(tokenizers.pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {"<s>": 0, "</s>": 1, **{letter: number for number, letter in enumerate(alphabet, 2)}}
    core = tokenizers.Tokenizer(tokenizers.models.BPE(vocab=vocabulary, merges=[]))
    core.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    core.decoder = tokenizers.decoders.ByteLevel()
    fast = transformers.PreTrainedTokenizerFast(tokenizer_object=core, bos_token="<s>", eos_token="</s>")  # noqa: S106 - a token of text
    fast.save_pretrained(place)
    config = transformers.LlamaConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        max_position_embeddings=8192,
        bos_token_id=0,
        eos_token_id=1,
    )
    transformers.set_seed(7)
    transformers.utils.logging.disable_progress_bar()
    made: Any = transformers.LlamaForCausalLM(config)
    made.save_pretrained(place)
    return place


def test_an_answer_holds_to_the_schema(folder: Path) -> None:
    text = InProcess(folder).answer(Request(system="How much?", user="much", schema=LEVEL))
    assert json.loads(text)["level"] in {"a bit", "a lot"}


def test_babble_never_becomes_an_edit_that_nobody_asked_for(folder: Path) -> None:
    made = plan("make it 100 bpm and zorblify the vocals", SONG, model=InProcess(folder, limit_s=5.0))
    check(made)
    assert "tempo" in [edit.op for edit in made.active]
    assert all("zorblify" in made.prompts[0][e.because.start : e.because.end] for e in made.active[1:])
    assert any("local model" in warning for warning in made.warnings)


def test_a_model_that_is_too_slow_is_given_up(folder: Path) -> None:
    with pytest.raises(ModelFailed, match="no answer"):
        InProcess(folder, limit_s=0.0).answer(Request(system="", user="much", schema=LEVEL))


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        InProcess(tmp_path)
    assert "config.json" in caught.value.hint


def test_a_model_that_is_a_pickle_is_refused(folder: Path, tmp_path: Path) -> None:
    for name in ("config.json", "tokenizer.json", "tokenizer_config.json"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    (tmp_path / "pytorch_model.bin").write_bytes(b"\x80\x02N.")
    with pytest.raises(InputError):
        InProcess(tmp_path)
