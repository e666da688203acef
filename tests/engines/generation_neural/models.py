"""A model's folder that has all files of its kind; nothing loads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
from safetensors.numpy import save_file

if TYPE_CHECKING:
    from pathlib import Path


def plain_musicgen(folder: Path) -> Path:
    """A MusicGen that has no more than its files."""
    folder.mkdir(parents=True)
    parts = {"text_encoder": "t5", "audio_encoder": "encodec", "decoder": "musicgen_melody_decoder"}
    config = {"model_type": "musicgen_melody"} | {part: {"model_type": kind} for part, kind in parts.items()}
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    (folder / "tokenizer.json").write_text("{}", "utf-8")
    save_file({"weights": np.zeros(100_000, np.float32)}, folder / "model.safetensors")
    return folder
