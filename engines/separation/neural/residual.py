"""The residual branches of a network in a form that stays in the processor's cache; the same numbers.

A branch is: a dilated convolution to few channels, a normalisation, GELU, a product back to many channels, a
second normalisation, a gate. The second normalisation needs mean and deviation of that wide product. Both
follow from the few channels alone, by their Gram matrix; so it becomes part of the product's weights, and the
wide sound is made, gated and added piece by piece.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, cast

import torch

if TYPE_CHECKING:
    from demucs.demucs import LayerScale
    from torch import Tensor, nn

    _Parts: TypeAlias = tuple[
        nn.Conv1d, nn.GroupNorm, nn.Module, nn.Conv1d, nn.GroupNorm, nn.Module, LayerScale
    ]

PIECE: Final = 1 << 19
"""How many values the widest array of one piece may have: 2 MB, so that some fit the processor's cache."""

_PARTS: Final = ("Conv1d", "GroupNorm", "GELU", "Conv1d", "GroupNorm", "GLU", "LayerScale")


class Branch:
    """One residual branch.

    Args:
        layer: demucs' own, of the parts in `_PARTS`; see `fits`.
    """

    def __init__(self, layer: nn.Module) -> None:
        narrow, first, _, wide, second, _, scale = cast("_Parts", tuple(layer.children()))
        self._reach = int(narrow.dilation[0])
        self._taps = narrow.weight.permute(2, 0, 1).flatten(0, 1)  # (3·few, many)
        self._offset = cast("Tensor", narrow.bias)[:, None]
        self._first = first
        # The weights of the wide product with its offsets as one more column, for one more row of ones.
        self._wide = torch.cat([wide.weight[..., 0], cast("Tensor", wide.bias)[:, None]], dim=1)
        columns = self._wide.double()
        self._gram = columns.T @ columns
        self._total = columns.sum(dim=0)
        gain: Tensor = scale.scale
        self._gain = torch.cat([gain, torch.ones_like(gain)])[:, None]
        self._slope, self._shift, self._eps = second.weight[:, None], second.bias[:, None], second.eps
        self._many = len(gain)

    @staticmethod
    def fits(layer: nn.Module) -> bool:
        """Whether a layer is of the one form that is known here."""
        parts = tuple(layer.children())
        if tuple(type(part).__name__ for part in parts) != _PARTS:
            return False
        narrow, first, _, wide, second, _, _ = cast("_Parts", parts)
        return (
            narrow.kernel_size == (3,)
            and narrow.padding == narrow.dilation
            and wide.kernel_size == (1,)
            and first.num_groups == second.num_groups == 1
        )

    def add_to(self, rows: Tensor) -> None:
        """Add the branch to (rows, channels, frames), in place; each row is normalised by itself."""
        few = self._few(rows)
        weights = self._normalised(few)
        many, frames = self._many, rows.shape[-1]
        step = max(1, PIECE // (2 * many * len(rows)))
        for at in range(0, frames, step):
            piece = slice(at, min(at + step, frames))
            wide = torch.bmm(weights, few[..., piece])
            rows[..., piece].addcmul_(wide[:, :many], wide[:, many:].sigmoid_())

    def _few(self, rows: Tensor) -> Tensor:
        """The few channels and a row of ones, (rows, few + 1, frames)."""
        few, reach = len(self._offset), self._reach
        frames = rows.shape[-1]
        spread = torch.bmm(self._taps.expand(len(rows), -1, -1), rows)
        found = spread[:, few : 2 * few] + self._offset
        if reach < frames:
            found[..., reach:] += spread[:, :few, :-reach]
            found[..., :-reach] += spread[:, 2 * few :, reach:]
        out = rows.new_ones((len(rows), few + 1, frames))
        normal: Tensor = self._first(found)
        out[:, :few] = torch.ops.aten.gelu_(normal)
        return out

    def _normalised(self, few: Tensor) -> Tensor:
        """The wide product's weights, its result's normalisation in them, (rows, 2·many, few + 1)."""
        products = torch.bmm(few, few.transpose(1, 2)).double()
        count = 2 * self._many * few.shape[-1]
        mean = (products[..., -1] @ self._total) / count
        power = (products * self._gram).sum(dim=(1, 2)) / count
        spread = (power - mean * mean).clamp_(min=0.0).add_(self._eps).rsqrt_()
        slope = self._slope * spread.float()[:, None, None]
        weights = self._wide * slope
        weights[..., -1:] += self._shift - slope * mean.float()[:, None, None]
        return weights.mul_(self._gain)
