"""The same network, faster on the processor: its layers work piece by piece, in the cache."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from demucs.htdemucs import HTDemucs
    from torch import Tensor

    from engines.separation.neural.network import Network

_ROWS: Final = 24
"""Rows at once: with the 48 to 96 channels of the published networks about 2 MB."""

Made = TypeVar("Made")


def quicken(network: Network) -> None:
    """Give the layers of a network their quicker form; the same numbers but for rounding.

    On other devices than the processor, and for layers of a form that is not known, its own stay.
    """
    import torch  # noqa: PLC0415  (late: takes seconds to import)
    from demucs.demucs import DConv  # noqa: PLC0415
    from demucs.htdemucs import HTDemucs  # noqa: PLC0415

    if not isinstance(network, torch.nn.Module):
        return
    for module in network.modules():
        if isinstance(module, DConv):
            # An attribute of the instance goes before the class's own method.
            module.forward = _by_rows(module.layers)
    if isinstance(network, HTDemucs):
        with torch.no_grad():
            _quicken_layers(network)
        _quicken_inverse(network)


def _quicken_layers(network: HTDemucs) -> None:
    from engines.separation.neural.quick_layers import Decoder, Encoder  # noqa: PLC0415  (late: torch)

    for layer in (*network.encoder, *network.tencoder):
        if Encoder.fits(layer):
            layer.forward = _on_processor(Encoder(layer), layer.forward)
    first = len(network.decoder) - len(network.tdecoder)
    # An empty decoder of time wants a second value from the one of frequency beside it.
    giving = {first + index for index, layer in enumerate(network.tdecoder) if layer.empty}
    alone = [layer for index, layer in enumerate(network.decoder) if index not in giving]
    for layer in (*alone, *network.tdecoder):
        if Decoder.fits(layer):
            layer.forward = _on_processor(Decoder(layer), layer.forward)


def _on_processor(quick: Callable[..., Made], own: Callable[..., Made]) -> Callable[..., Made]:
    """The quick form for one sound on the processor, the layer's own for all else."""

    def forward(signal: Tensor, *more: object) -> Made:
        alone = signal.device.type == "cpu" and signal.shape[0] == 1
        return (quick if alone else own)(signal, *more)

    return forward


def _quicken_inverse(network: HTDemucs) -> None:
    """Give a network that makes complex spectra itself the direct way from them to sound."""
    from engines.separation.neural.inverse import sound_of  # noqa: PLC0415  (late: torch)

    if not network.cac:
        return
    mask, inverse = network._mask, network._ispec  # noqa: SLF001  (demucs has no public name for them)

    def kept(_: Tensor, found: Tensor) -> Tensor:
        return found

    def sound(found: Tensor, length: int) -> Tensor:
        if found.device.type == "cpu" and found.shape[0] == 1:
            return sound_of(found, length, network.nfft)
        return cast("Tensor", inverse(mask(None, found), length))

    network._mask, network._ispec = kept, sound  # noqa: SLF001


def _by_rows(layers: Iterable[Callable[[Tensor], Tensor]]) -> Callable[[Tensor], Tensor]:
    """The sum of a signal and its residual branches, a few rows of the batch at a time."""
    branches = tuple(layers)

    def forward(signal: Tensor) -> Tensor:
        if signal.shape[0] <= _ROWS or signal.device.type != "cpu":
            for branch in branches:
                signal = signal + branch(signal)
            return signal
        out = signal.new_empty(signal.shape)
        for start in range(0, signal.shape[0], _ROWS):
            rows = signal[start : start + _ROWS]
            for branch in branches:
                rows = rows + branch(rows)
            out[start : start + _ROWS] = rows
        return out

    return forward
