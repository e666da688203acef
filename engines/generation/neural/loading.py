"""Networks from a model's folder: by our choice of class, from safetensors, offline, without its code."""

from __future__ import annotations

import os
import sys
import warnings
from typing import TYPE_CHECKING, Any

from engines.core.errors import Missing
from engines.core.machine import is_out_of_memory
from engines.generation.neural.folders import refused

if TYPE_CHECKING:
    from pathlib import Path

    from engines.generation.neural.machine import Setting


def shield() -> None:
    """Keep the libraries offline and quiet, and torchaudio out: one that does not match torch breaks imports.

    For a worker process, before anything of them is imported.
    """
    quiet = (
        "HF_HUB_OFFLINE",
        "TRANSFORMERS_OFFLINE",
        "HF_HUB_DISABLE_TELEMETRY",
        "HF_HUB_DISABLE_PROGRESS_BARS",
    )
    os.environ.update(dict.fromkeys(quiet, "1"))
    os.environ.update(TRANSFORMERS_VERBOSITY="error", DIFFUSERS_VERBOSITY="error")
    sys.modules["torchaudio"] = None  # type: ignore[assignment]
    # What the libraries call deprecated in each other is nobody's business here.
    warnings.simplefilter("ignore")


def network(kind: Any, folder: Path, setting: Setting) -> Any:  # noqa: ANN401 - untyped libraries
    """A network of a class that we name, in the setting's precision.

    Raises:
        Missing: the weights do not fit the class.
    """
    import torch  # noqa: PLC0415  (late: takes seconds to import)

    dtype = torch.bfloat16 if setting.half else torch.float32
    options = {"torch_dtype": dtype} if kind.__module__.startswith("diffusers") else {"dtype": dtype}
    try:
        found, told = kind.from_pretrained(
            folder, local_files_only=True, use_safetensors=True, output_loading_info=True, **options
        )
    except (OSError, ValueError, TypeError, LookupError, RuntimeError) as cause:
        if is_out_of_memory(cause):
            raise
        raise refused(folder, f"does not fit the class {kind.__name__}") from cause
    # What is not in the file would be drawn by chance, without a word.
    if told.get("missing_keys") or told.get("mismatched_keys"):
        raise refused(folder, f"lacks weights of the class {kind.__name__}")
    found.eval()
    return found


def tokenizer(folder: Path) -> Any:  # noqa: ANN401 - untyped libraries
    """The tokenizer of a `tokenizer.json`, whatever class its configuration names.

    Raises:
        Missing: it cannot be read.
    """
    from transformers import PreTrainedTokenizerFast  # noqa: PLC0415  (late: imports torch)

    try:
        found = PreTrainedTokenizerFast.from_pretrained(folder, local_files_only=True)
    except Missing:
        raise
    except Exception as cause:  # the tokenizers library raises bare exceptions
        raise refused(folder, "has a tokenizer that cannot be read") from cause
    if found.pad_token is None:
        found.pad_token = found.eos_token
    return found


def placed(pipeline: Any, setting: Setting) -> None:  # noqa: ANN401 - untyped libraries
    """Bring a pipeline to its device, whole or part by part as it works."""
    pipeline.set_progress_bar_config(disable=True)
    if setting.offload:
        pipeline.enable_model_cpu_offload(device=setting.device)
    else:
        pipeline.to(setting.device)
