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


def save(network: Any, path: Path, *, tensors: dict[str, Any] | None = None, **metadata: str) -> Path:
    """Write a network as the hub has it: safetensors, with class and arguments in the metadata."""
    args, kwargs = network._init_args_kwargs
    words = {
        "klass": f"{type(network).__module__}.{type(network).__name__}",
        "args": json.dumps(list(args)),
        "kwargs": json.dumps({key: _plain(value) for key, value in kwargs.items()}),
        **metadata,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    state = {key: value.contiguous() for key, value in network.state_dict().items()}
    save_file(tensors or state, path, words)
    return path


def save_quantised(
    network: Any, path: Path, *, quantiser: str = "diffq.diffq.DiffQuantizer", group_size: int = 8
) -> tuple[Path, dict[str, Any]]:
    """Write a network as the hub has quantised ones, three to ten bits a group; and what it is then."""
    tensors: dict[str, Any] = {}
    expected = network.state_dict()

    def stored(tensor: torch.Tensor) -> dict[str, str]:
        name = f"state.{len(tensors)}"
        tensors[name] = tensor.contiguous()
        return {"_tensor": name}

    plain, packed = [], []
    names = {id(weight): name for name, weight in network.named_parameters()}
    for weight in (each for module in network.modules() for each in module.parameters(recurse=False)):
        if weight.numel() <= 0.01 * 2**20 // 4:
            plain.append(stored(weight.detach().clone()))
            continue
        groups = weight.detach().reshape(-1, 8)
        bits = 3 + torch.arange(len(groups)) % 8
        low, high = float(groups.min()), float(groups.max())
        steps = (2 ** bits[:, None].float()) - 1
        levels = ((groups - low) / (high - low) * steps).round()
        expected[names[id(weight)]] = (levels / steps * (high - low) + low).view_as(weight)
        by_bits = [
            stored(_packed(levels[bits == count], count)) if (bits == count).any() else None
            for count in range(1, 15)
        ]
        packed.append({"_tuple": [{"_list": by_bits}, {"_tuple": [low, high]}, stored(_packed(bits - 2, 4))]})
    settings = {"_dict": [["group_size", group_size], ["min_size", 0.01]]}
    meta = [
        ["init_kwargs", settings],
        ["klass", {"_class": quantiser}],
        ["packed", True],
        ["torch_pack", False],
    ]
    state = [["quantized", {"_list": packed}], ["float16", {"_list": []}], ["others", {"_list": plain}]]
    structure = {"_dict": [*state, ["meta", {"_dict": meta}], ["__quantized", True]]}
    save(network, path, structure=json.dumps(structure), tensors=tensors)
    return path, expected


def _packed(numbers: torch.Tensor, bits: int) -> torch.Tensor:
    """(lines, bits, 32) words: number 32·i + j of a line is bit i of column j."""
    flat = numbers.reshape(-1).to(torch.int64)
    lines = torch.nn.functional.pad(flat, (0, -len(flat) % 2048)).view(-1, 64, 32)
    words = [sum(((lines[:, i] >> bit) & 1) << i for i in range(64)) for bit in range(bits)]
    return torch.stack(words, dim=1)


def times_loaded(_nothing: None, _ctx: JobContext) -> int:
    """How often this process has built networks from files."""
    return loading._loaded.cache_info().misses
