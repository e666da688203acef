"""Stems that sum to the song: what a network left over goes to the stems that are loudest where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_RATE
from engines.dsp.stft import istft, stft
from engines.separation.blocks import blocks, crossfaded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.separation.stem_files import StemFiles

_LENGTH: Final = 16 * WORK_RATE
_MARGIN: Final = 4096
_FADE: Final = 4096
_SIZE: Final = 2048
_HOP: Final = 512
_FLOOR: Final = 1e-12


def write_exact(
    song: Source, stems: Mapping[str, Source], files: StemFiles, step: Callable[[float], None]
) -> dict[str, float]:
    """Write stems that sum to the song sample for sample.

    Args:
        song: what was split.
        stems: what was found, by name; all of the song's length.
        files: open for the same names.
        step: hears the share done, 0–1; may raise to stop.

    Returns:
        stem → confidence 0–1: the share of its energy in points that it holds alone, less for what was left.
    """
    owned, power = np.zeros(len(stems)), np.full(len(stems), _FLOOR)

    def complete(found: FloatArray, mix: FloatArray) -> None:
        own, strength = _completed(found, mix)
        np.add(owned, own, out=owned)
        np.add(power, strength, out=power)

    write_blocks(song, stems, files, step, complete)
    return {name: round(float(min(1.0, share)), 3) for name, share in zip(stems, owned / power, strict=True)}


def write_blocks(
    song: Source,
    stems: Mapping[str, Source],
    files: StemFiles,
    step: Callable[[float], None],
    work: Callable[[FloatArray, FloatArray], None],
) -> None:
    """Write stems, worked on by overlapping blocks; the last takes what the others leave of the song.

    Args:
        song: what was split.
        stems: what was found, by name; all of the song's length.
        files: open for the same names.
        step: hears the share done, 0–1; may raise to stop.
        work: changes a block's stems (stems, channels, frames) in place, given the song there.
    """
    names = tuple(stems)
    tail: FloatArray | None = None
    for block in blocks(song.frames, length=_LENGTH, margin=_MARGIN, fade=_FADE):
        step(block.keep_start / song.frames)
        mix = song.read(block.start, block.stop)
        found = np.stack([stems[name].read(block.start, block.stop) for name in names])
        work(found, mix)
        low, high = block.keep_start - block.start, block.keep_stop - block.start
        kept = found[..., low:high].copy()
        if tail is not None and block.fade:
            kept[..., : block.fade] = crossfaded(tail, kept[..., : block.fade])
        tail = found[..., high : high + _FADE].copy()
        kept[-1] = mix[:, low:high] - kept[:-1].sum(axis=0)
        files.append(dict(zip(names, kept, strict=True)))


def _completed(found: FloatArray, mix: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Add to each stem its share of what is left of the mix, in place; owned and whole power per stem."""
    left = mix - found.sum(axis=0)
    spectra = [stft(stem, size=_SIZE, hop=_HOP) for stem in found]
    powers = np.stack([(z.real**2 + z.imag**2).sum(axis=0) for z in spectra])
    del spectra
    shares = powers + _FLOOR
    shares /= shares.sum(axis=0)
    rest = stft(left, size=_SIZE, hop=_HOP)
    for index, share in enumerate(shares):
        found[index] += istft(share * rest, mix.shape[1], size=_SIZE, hop=_HOP)
    spare = (rest.real**2 + rest.imag**2).sum(axis=0)
    certain = powers.sum(axis=0)
    sure = certain / (certain + spare + _FLOOR)
    owned = (powers * np.sqrt(shares) * sure).sum(axis=(1, 2), dtype=np.float64)
    return owned.astype(np.float32), powers.sum(axis=(1, 2), dtype=np.float64).astype(np.float32)
