"""Quantised networks, as the diffq package packs them: groups of weights of one to fourteen bits each.

They are read here without that package: its licence keeps it out, and it would import what a file names. How
a state is laid out in safetensors is said by demucs' `tools/export_hf.py`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from torch import Tensor
    from torch.nn import Module, Parameter

QUANTISER: Final = "diffq.diffq.DiffQuantizer"
"""The one way of quantising that published models use."""

_DEFAULTS: Final = {"group_size": 1, "min_size": 0.01, "min_bits": 2, "float16": False, "exclude": []}
_WORD: Final = 64
_MOST_BITS: Final = 14


def quantiser_of(structure: str) -> str:
    """What a file says that it was quantised by; empty where it does not say.

    Raises:
        ValueError, LookupError, TypeError: it is no structure.
    """
    return str(_nested(json.loads(structure), {}).get("meta", {}).get("klass", ""))


def fill(network: Module, tensors: Mapping[str, Tensor], structure: str) -> None:
    """Give a network the weights of a quantised state.

    Args:
        network: of the class that the state is for.
        tensors: of the file, by name.
        structure: how they are nested, as JSON.

    Raises:
        ValueError, LookupError, TypeError, RuntimeError: they do not fit.
    """
    state = _nested(json.loads(structure), tensors)
    meta = state["meta"]
    settings = {**_DEFAULTS, **meta["init_kwargs"]}
    if meta["klass"] != QUANTISER or not meta.get("packed") or meta.get("torch_pack"):
        raise ValueError("packed in another way")
    if settings["float16"] or settings["exclude"] or settings["group_size"] < 1:
        raise ValueError("packed by settings that published models do not use")
    largest_plain = settings["min_size"] * 2**20 // 4
    packed = [weight for weight in _weights(network) if weight.numel() > largest_plain]
    plain = [weight for weight in _weights(network) if weight.numel() <= largest_plain]
    for weight, values in zip(plain, state["others"], strict=True):
        weight.data.copy_(values)
    for weight, values in zip(packed, state["quantized"], strict=True):
        weight.data.copy_(_weight(weight, values, settings))


def _weights(network: Module) -> Iterator[Parameter]:
    """The weights in the order in which they were packed."""
    for module in network.modules():
        yield from module.parameters(recurse=False)


def _weight(weight: Parameter, values: Any, settings: Mapping[str, Any]) -> Tensor:  # noqa: ANN401 - as nested
    """One weight out of its levels: bits by group, and the range that all its levels share."""
    import torch  # noqa: PLC0415  (late: takes seconds to import)

    by_bits, (low, high), packed_bits = values
    groups = weight.numel() // settings["group_size"]
    bits = _unpacked(packed_bits)[:groups] + settings["min_bits"]
    if len(bits) < groups or bits.min() < 1 or bits.max() > _MOST_BITS:
        raise ValueError("levels of no such size")
    levels = np.zeros((groups, settings["group_size"]), np.float32)
    for count, packed in enumerate(by_bits, start=1):
        if packed is not None:
            those = bits == count
            size = int(those.sum()) * settings["group_size"]
            levels[those] = _unpacked(packed)[:size].reshape(-1, settings["group_size"])
    shares = levels * (1 / (2.0 ** bits[:, None].astype(np.float32) - 1))
    return torch.from_numpy(shares * (float(high) - float(low)) + float(low)).view_as(weight)


def _unpacked(packed: Tensor) -> np.ndarray[Any, np.dtype[np.int16]]:
    """Whole numbers out of (lines, bits, columns) words: each word holds one bit of 64 numbers."""
    words = packed.numpy().view(np.uint64)
    lines, bits, columns = words.shape
    places = np.arange(_WORD, dtype=np.uint64)[:, None]
    found = np.zeros((lines, _WORD, columns), np.int16)
    for bit in range(bits):
        found |= ((words[:, bit, None, :] >> places) & np.uint64(1)).astype(np.int16) << bit
    return found.reshape(-1)


def _nested(node: Any, tensors: Mapping[str, Tensor]) -> Any:  # noqa: ANN401 - JSON
    """A structure with its tensors in place; a class stays a name."""
    if not isinstance(node, dict):
        return node
    ((kind, value),) = node.items()
    if kind == "_tensor":
        return tensors.get(value)
    if kind == "_dict":
        return {key: _nested(item, tensors) for key, item in value}
    if kind in {"_list", "_tuple"}:
        return [_nested(item, tensors) for item in value]
    if kind == "_class":
        return value
    raise ValueError(f"no such node: {kind}")
