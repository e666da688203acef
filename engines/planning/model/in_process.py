"""A model in this process: transformers, its tokens held to the schema by llguidance. The "model" extra."""

from __future__ import annotations

import time
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from engines.core.errors import InputError, Missing
from engines.planning.model.protocol import ModelFailed

if TYPE_CHECKING:
    from engines.planning.model.protocol import Request

_MOST_TOKENS: Final = 800


class InProcess:
    """A causal language model from a folder with safetensors; code in the folder is never run.

    Args:
        folder: as transformers saves a model and its tokenizer.
        limit_s: how long an answer may take [s].

    Raises:
        InputError: the folder holds no model.
        Missing: transformers or llguidance is not installed.
    """

    def __init__(self, folder: Path, *, limit_s: float = 60.0) -> None:
        for name in ("transformers", "llguidance"):
            if find_spec(name) is None:
                raise Missing(f"no {name}", hint='Install the model extra: pip install "flipside[model]".')
        if not Path(folder, "config.json").is_file():
            raise InputError(
                f"no model in {folder}",
                hint="Choose a folder that holds a language model with its config.json.",
            )
        from transformers import AutoModelForCausalLM, AutoTokenizer  # noqa: PLC0415 - seconds to import
        from transformers.utils import logging  # noqa: PLC0415 - seconds to import

        logging.disable_progress_bar()
        known: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False}
        try:
            self._tokenizer: Any = AutoTokenizer.from_pretrained(folder, **known)
            self._model: Any = AutoModelForCausalLM.from_pretrained(folder, use_safetensors=True, **known)
        except (OSError, ValueError, KeyError) as cause:
            raise InputError(
                f"{folder}: {cause}", hint="The model in this folder cannot be read; choose another one."
            ) from cause
        self._limit_s = limit_s

    def answer(self, request: Request) -> str:
        """The answer, which holds to the schema as far as it goes.

        Raises:
            ModelFailed: it was not finished in time.
        """
        from transformers import LogitsProcessorList  # noqa: PLC0415 - seconds to import

        from engines.planning.model.constrained import Constrained  # noqa: PLC0415 - needs the extra

        tokens = self._tokenizer(self._text(request), return_tensors="pt")
        held = Constrained(self._tokenizer, request.schema, time.monotonic() + self._limit_s)
        made = self._model.generate(
            **{name: tokens[name] for name in ("input_ids", "attention_mask")},
            logits_processor=LogitsProcessorList([held]),
            max_new_tokens=_MOST_TOKENS,
            do_sample=False,
            pad_token_id=self._tokenizer.eos_token_id,
        )
        if held.late:
            raise ModelFailed(
                f"no answer in {self._limit_s} s", hint=f"it gave no answer within {self._limit_s:g} s."
            )
        start = tokens["input_ids"].shape[1]
        return str(self._tokenizer.decode(made[0][start:], skip_special_tokens=True))

    def _text(self, request: Request) -> str:
        messages = [
            {"role": "system", "content": request.system},
            {"role": "user", "content": request.user},
        ]
        if getattr(self._tokenizer, "chat_template", None):
            return str(
                self._tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
            )
        return f"{request.system}\n\n{request.user}\n\n"
