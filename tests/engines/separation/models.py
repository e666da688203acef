"""Small networks of demucs' own classes with random weights, saved as the model hub has them."""

# ruff: noqa: ANN401 - networks and their arguments have no types
from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import torch
from demucs.demucs import LayerScale
from demucs.htdemucs import HTDemucs
from safetensors.torch import save_file

from engines.separation.neural import loading

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext

FOUR = ["drums", "bass", "other", "vocals"]


def _plain(value: Any) -> Any:
    if isinstance(value, Fraction):
        return {"_type": "fraction", "numerator": value.numerator, "denominator": value.denominator}
    return value


def small(seed: int = 0, sources: list[str] | None = None, **more: Any) -> HTDemucs:
    """A tiny HTDemucs; small, but with every part of the real one."""
    torch.manual_seed(seed)
    settings = {
        "channels": 8,
        "depth": 4,
        "dconv_mode": 3,
        "nfft": 1024,
        "bottom_channels": 16,
        "t_layers": 3,
        "t_heads": 2,
        "segment": Fraction(13, 10),
        **more,
    }
    return HTDemucs(sources or FOUR, **settings).eval()


def lively(network: Any, seed: int = 0) -> Any:
    """The same network with scales and norms as training leaves them, not as they begin."""
    torch.manual_seed(seed)
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, LayerScale):
                module.scale.uniform_(-0.5, 0.5)
            elif isinstance(module, torch.nn.GroupNorm):
                module.weight.uniform_(0.5, 1.5)
                module.bias.normal_()
    return network


def save(network: Any, path: Path, **metadata: str) -> Path:
    """Write a network as the hub has it: safetensors, with class and arguments in the metadata."""
    args, kwargs = network._init_args_kwargs
    words = {
        "klass": f"{type(network).__module__}.{type(network).__name__}",
        "args": json.dumps(list(args)),
        "kwargs": json.dumps({key: _plain(value) for key, value in kwargs.items()}),
        **metadata,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({key: value.contiguous() for key, value in network.state_dict().items()}, path, words)
    return path


def times_loaded(_nothing: None, _ctx: JobContext) -> int:
    """How often this process has built networks from files."""
    return loading._loaded.cache_info().misses
