"""The encoders and decoders of a hybrid transformer network over a few rows at a time; the same numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from demucs.hdemucs import HDecLayer, HEncLayer
from torch.nn import functional

from engines.separation.neural.residual import PIECE, Branch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from torch import Tensor, nn


def _plain(layer: HEncLayer | HDecLayer) -> bool:
    """Whether an encoder or decoder has no normalisation of its own and only parts that are known here."""
    if not isinstance(layer, HEncLayer | HDecLayer):
        return False
    norms = [getattr(layer, name) for name in ("norm1", "norm2") if hasattr(layer, name)]
    return (
        not layer.empty
        and layer.kernel_size == 2 * layer.stride
        and layer.rewrite is not None
        and all(type(norm).__name__ == "Identity" for norm in norms)
        and all(Branch.fits(branch) for branch in _branches_of(layer))
    )


class Encoder:
    """An encoder: convolution, GELU, residual branches, a product, a gate."""

    def __init__(self, layer: HEncLayer) -> None:
        self._layer = layer
        self._branches = [Branch(branch) for branch in _branches_of(layer)]
        self._weights = layer.rewrite.weight.flatten(1)
        self._offset = layer.rewrite.bias[:, None]

    @staticmethod
    def fits(layer: HEncLayer) -> bool:
        """Whether the product looks at one point at a time."""
        return _plain(layer) and set(layer.rewrite.kernel_size) == {1}

    def __call__(self, signal: Tensor, inject: Tensor | None = None) -> Tensor:
        """(1, channels, [rows,] frames) to the same with more channels and fewer rows or frames.

        Args:
            signal: what the encoder before gave.
            inject: what the encoder of time beside it gives to the convolution, (1, channels, frames).
        """
        if not self._layer.freq:
            signal = signal.flatten(1, -2)
            signal = functional.pad(signal, (0, -signal.shape[-1] % self._layer.stride))
        found = self._layer.conv(signal)[0]
        if inject is not None:
            found += inject[0, :, None] if self._layer.freq else inject[0]
        return (self._rows(found) if self._layer.freq else self._frames(found))[None]

    def _rows(self, found: Tensor) -> Tensor:
        channels, _, frames = found.shape
        for rows in _pieces(found.shape[1], 2 * channels * frames):
            part = torch.ops.aten.gelu_(found[:, rows].transpose(0, 1).contiguous())
            for branch in self._branches:
                branch.add_to(part)
            wide = torch.baddbmm(self._offset, self._weights.expand(len(part), -1, -1), part)
            torch.mul(wide[:, :channels], wide[:, channels:].sigmoid_(), out=part)
            found[:, rows] = part.transpose(0, 1)
        return found

    def _frames(self, found: Tensor) -> Tensor:
        torch.ops.aten.gelu_(found)
        for branch in self._branches:
            branch.add_to(found[None])
        channels = len(found)
        for piece in _pieces(found.shape[1], 2 * channels):
            wide = torch.addmm(self._offset, self._weights, found[:, piece])
            torch.mul(wide[:channels], wide[channels:].sigmoid_(), out=found[:, piece])
        return found


class Decoder:
    """A decoder: the skip added, convolution, gate, residual branches, transposed convolution, GELU."""

    def __init__(self, layer: HDecLayer) -> None:
        self._layer = layer
        self._branches = [Branch(branch) for branch in _branches_of(layer)]
        weights = layer.conv_tr.weight.flatten(2)  # (in, out, taps)
        self._taps = weights.permute(2, 1, 0).contiguous()  # (taps, out, in)
        self._offset = layer.conv_tr.bias[:, None]

    @staticmethod
    def fits(layer: HDecLayer) -> bool:
        """Whether the convolution before the gate sees one neighbour on each side."""
        return _plain(layer) and set(layer.rewrite.kernel_size) == {3}

    def __call__(self, signal: Tensor, skip: Tensor, length: int) -> tuple[Tensor, None]:
        """What the next decoder gets, (1, channels, [rows,] frames), and nothing for one beside it."""
        if self._layer.freq:
            return self._rows(signal.reshape(skip.shape), skip)[None], None
        return self._frames(signal, skip, length)[None], None

    def _rows(self, signal: Tensor, skip: Tensor) -> Tensor:
        """Every row gives `stride` rows and as many more to the next one."""
        _, channels, count, frames = signal.shape
        stride, pad = self._layer.stride, self._layer.pad
        both = signal.new_zeros((1, channels, count + 2, frames))
        torch.add(signal, skip, out=both[:, :, 1:-1])
        weights = self._taps.flatten(0, 1)
        out = signal.new_empty((self._taps.shape[1], stride * (count + 1), frames))
        carried = signal.new_zeros((stride, self._taps.shape[1], frames))
        for rows in _pieces(count, 2 * channels * frames):
            part = self._gated(both[:, :, rows.start : rows.stop + 2], (0, 1))[0].transpose(0, 1).contiguous()
            for branch in self._branches:
                branch.add_to(part)
            spread = torch.bmm(weights.expand(len(part), -1, -1), part)
            spread = spread.view(len(part), 2, stride, -1, frames)
            found = spread[:, 0]
            found[0] += carried
            found[1:] += spread[:-1, 1]
            carried = spread[-1, 1].clone()
            self._finished(found.flatten(0, 1), out[:, stride * rows.start : stride * rows.stop])
        self._finished(carried, out[:, stride * count :])
        return out[:, pad:-pad] if pad else out

    def _finished(self, rows: Tensor, out: Tensor) -> None:
        """Write (rows, channels, frames) to their place, (channels, rows, frames)."""
        rows += self._offset
        out.copy_((rows if self._layer.last else torch.ops.aten.gelu_(rows)).transpose(0, 1))

    def _frames(self, signal: Tensor, skip: Tensor, length: int) -> Tensor:
        _, channels, count = signal.shape
        both = functional.pad(signal + skip, (1, 1))
        part = signal.new_empty((1, channels, count))
        for piece in _pieces(count, 2 * channels):
            part[..., piece] = self._gated(both[..., piece.start : piece.stop + 2], (0,))
        for branch in self._branches:
            branch.add_to(part)
        stride, pad = self._layer.stride, self._layer.pad
        weights = self._taps.flatten(0, 1)
        out = signal.new_empty((self._taps.shape[1], count + 1, stride))
        out[:, -1] = 0.0
        carried = signal.new_zeros((stride, self._taps.shape[1]))
        for piece in _pieces(count, len(weights)):
            spread = (weights @ part[0, :, piece]).view(2, stride, -1, piece.stop - piece.start)
            found = spread[0]
            found[..., 0] += carried
            found[..., 1:] += spread[1, ..., :-1]
            carried = spread[1, ..., -1].clone()
            out[:, piece] = found.permute(1, 2, 0)
        out[:, -1] = carried.T
        sound = out.flatten(1).add_(self._offset)
        return (sound if self._layer.last else torch.ops.aten.gelu_(sound))[:, pad : pad + length]

    def _gated(self, both: Tensor, padding: tuple[int, ...]) -> Tensor:
        convolve: Callable[..., Tensor] = functional.conv2d if self._layer.freq else functional.conv1d
        wide = convolve(both, self._layer.rewrite.weight, self._layer.rewrite.bias, padding=padding)
        many = wide.shape[1] // 2
        return wide[:, :many] * wide[:, many:].sigmoid_()


def _branches_of(layer: HEncLayer | HDecLayer) -> Iterable[nn.Module]:
    return () if layer.dconv is None else layer.dconv.layers


def _pieces(count: int, each: int) -> Iterator[slice]:
    """`count` rows or frames in pieces of about `PIECE` values; each one has `each` values."""
    step = max(1, PIECE // each)
    for at in range(0, count, step):
        yield slice(at, min(at + step, count))
