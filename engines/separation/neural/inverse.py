"""The sound of the spectra that a hybrid network gives, in one pass; the numbers of demucs' own inverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from torch import Tensor


def sound_of(spectra: Tensor, length: int, size: int) -> Tensor:
    """Inverse short-time Fourier transform of spectra as demucs' networks give them.

    Step k is centred on frame (k + ½)·size/4. There, all windows that a sample can have are at hand, so that
    their squares sum to the same 1.5 everywhere.

    Args:
        spectra: (1, stems, channels · 2, size/2, steps): real and imaginary parts in turn.
        length: frames wanted.
        size: of the transform.

    Returns:
        (1, stems, channels, length).
    """
    _, stems, doubled, bins, steps = spectra.shape
    hop, channels = size // 4, doubled // 2
    window = torch.hann_window(size) * (size**0.5 / 1.5)
    out = spectra.new_zeros((stems, channels, steps + 3, hop))
    points = torch.zeros((channels, steps, bins + 1), dtype=torch.complex64)
    parts = torch.view_as_real(points)
    for stem, found in enumerate(spectra[0].view(stems, channels, 2, bins, steps)):
        parts[:, :, :bins] = found.permute(0, 3, 2, 1)
        pieces = torch.fft.irfft(points, size).mul_(window).view(channels, steps, 4, hop)
        for part in range(4):
            out[stem, :, part : part + steps] += pieces[:, :, part]
    start = hop // 2 * 3
    return out.flatten(2)[None, ..., start : start + length]
