"""Model folders read without building anything: whose they are, whether they are whole, what they weigh."""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from engines.core.errors import Missing
from engines.core.files import shown
from engines.core.weight_files import BadWeights, file_digest, safetensors_header

Engine: TypeAlias = Literal["ace-step", "stable-audio", "musicgen"]

_DIFFUSERS: Final[dict[str, Engine]] = {
    "AceStepPipeline": "ace-step",
    "StableAudio3Pipeline": "stable-audio",
    "StableAudio3AudioToAudioPipeline": "stable-audio",
    "StableAudio3InpaintPipeline": "stable-audio",
}
"""The pipelines that a `model_index.json` may name, and the engine that reads them."""

COMPONENTS: Final[dict[Engine, tuple[str, ...]]] = {
    "ace-step": ("vae", "text_encoder", "transformer", "condition_encoder"),
    "stable-audio": ("vae", "text_encoder", "transformer", "duration_embedder"),
    "musicgen": (".",),
}
"""The folders whose weights and configuration each engine needs."""

OPTIONAL: Final = ("audio_tokenizer", "audio_token_detokenizer")
"""What ACE-Step needs only to vary what it hears."""

_TOKENIZER: Final[dict[Engine, str]] = {"ace-step": "tokenizer", "stable-audio": "tokenizer", "musicgen": "."}
_MUSICGEN: Final = {"text_encoder": "t5", "audio_encoder": "encodec", "decoder": "musicgen_melody_decoder"}
_MOST_JSON: Final = 4 << 20
_MOST_HEADER: Final = 64 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFolder:
    """A whole model on disk.

    Attributes:
        path: its folder.
        engine: which engine reads it.
        weights: its safetensors files, in order.
        turbo: whether its guidance is distilled in, so that it has few steps and fewer tasks.
    """

    path: Path
    engine: Engine
    weights: tuple[Path, ...]
    turbo: bool = False

    @property
    def float_mb(self) -> int:
        """What the weights take in float32 [MB]."""
        return math.ceil(sum(4 * _numbers(file) for file in self.weights) / 1e6)

    @property
    def largest_mb(self) -> int:
        """What the weights of its largest component take in float32 [MB]."""
        folders = {file.parent for file in self.weights}
        sizes = (sum(4 * _numbers(f) for f in self.weights if f.parent == folder) for folder in folders)
        return math.ceil(max(sizes) / 1e6)

    @property
    def disk_mb(self) -> int:
        """What the weights take on disk [MB]."""
        return math.ceil(sum(file.stat().st_size for file in self.weights) / 1e6)

    @property
    def fingerprint(self) -> str:
        """SHA-256 over the weights' names and digests, hexadecimal; reads every file once a process."""
        found = hashlib.sha256()
        for file in self.weights:
            found.update(f"{file.relative_to(self.path).as_posix()} {file_digest(file)}\n".encode())
        return found.hexdigest()


def engine_of(path: Path) -> Engine | None:
    """Which engine a folder is for, by its own words; None where it is none of ours."""
    try:
        if (path / "model_index.json").is_file():
            return _DIFFUSERS.get(str(read_json(path / "model_index.json").get("_class_name")))
        if (path / "config.json").is_file():
            kind = read_json(path / "config.json").get("model_type")
            return "musicgen" if kind == "musicgen_melody" else None
    except Missing:
        return None
    return None


def read_folder(path: Path) -> ModelFolder:
    """A model's folder, checked file by file; nothing in it is run.

    Raises:
        Missing: it is no model of ours, not whole, brings code of its own, or has no safetensors.
    """
    engine = engine_of(path)
    if engine is None:
        raise refused(path, "holds no model that Flipside knows")
    configs = [_config(path, path / part) for part in COMPONENTS[engine]]
    folders = [path / part for part in COMPONENTS[engine]]
    folders += [path / part for part in OPTIONAL if engine == "ace-step" and (path / part).is_dir()]
    weights = [file for folder in folders for file in _weights(path, folder)]
    if not (path / _TOKENIZER[engine] / "tokenizer.json").is_file():
        raise refused(path, "lacks its tokenizer.json")
    if engine == "musicgen":
        _check_musicgen(path, configs[0])
    elif not (path / "scheduler" / "scheduler_config.json").is_file():
        raise refused(path, "lacks its scheduler")
    return ModelFolder(path=path, engine=engine, weights=tuple(weights), turbo=_is_turbo(engine, configs))


def _is_turbo(engine: Engine, configs: list[dict[str, Any]]) -> bool:
    if engine != "ace-step":
        return False
    transformer = configs[COMPONENTS[engine].index("transformer")]
    return bool(transformer.get("is_turbo")) or transformer.get("model_version") == "turbo"


def read_json(file: Path) -> dict[str, Any]:
    """A JSON object from a model's folder.

    Raises:
        Missing: not there, too large, or no JSON object.
    """
    try:
        if file.stat().st_size > _MOST_JSON:
            raise refused(file, "is too large to be a configuration")
        content = json.loads(file.read_bytes())
    except OSError as cause:
        raise refused(file, "cannot be read") from cause
    except (ValueError, RecursionError) as cause:
        raise refused(file, "is not JSON") from cause
    if not isinstance(content, dict):
        raise refused(file, "is not a configuration")
    return content


def refused(path: Path, why: str) -> Missing:
    """The one sentence for a model that cannot be used."""
    return Missing(f"model {path}: {why}", hint=f"The model {shown(path.name)} {why}; install it again.")


def _config(model: Path, folder: Path) -> dict[str, Any]:
    config = read_json(folder / "config.json")
    if "auto_map" in config or next(folder.glob("*.py"), None) is not None:
        raise refused(model, "brings code of its own, which Flipside never runs")
    return config


def _weights(model: Path, folder: Path) -> list[Path]:
    """The safetensors files of one component; pickles are not looked at."""
    for index in folder.glob("*.safetensors.index.json"):
        names = {str(name) for name in (read_json(index).get("weight_map") or {}).values()}
        if any(Path(name).name != name or not (folder / name).is_file() for name in names):
            raise refused(model, f"lacks weights that {index.name} lists")
    found = sorted(folder.glob("*.safetensors"))
    if not found:
        raise refused(model, f"has no safetensors weights in {folder.name or 'its folder'}")
    for file in found:
        _header(file)
    return found


def _check_musicgen(path: Path, config: dict[str, Any]) -> None:
    for part, kind in _MUSICGEN.items():
        own = config.get(part)
        if not isinstance(own, dict) or own.get("model_type") != kind or "auto_map" in own:
            raise refused(path, f"has a {part.replace('_', ' ')} that is not MusicGen's own")


def _header(file: Path) -> dict[str, Any]:
    try:
        return safetensors_header(file, most=_MOST_HEADER, not_whole="is not whole")
    except BadWeights as cause:
        raise refused(file, str(cause)) from cause


def _numbers(file: Path) -> int:
    tensors = (entry for name, entry in _header(file).items() if name != "__metadata__")
    return sum(math.prod(entry["shape"]) for entry in tensors)
