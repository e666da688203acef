"""Stems that sum to the song: what a network left over goes to the stems that are loudest where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from engines.core.audio import WORK_RATE
from engines.dsp.stft import istft, stft
from engines.separation.blocks import blocks, crossfaded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.dsp.stft import ComplexArray
    from engines.separation.stem_files import StemFiles

_LENGTH: Final = 16 * WORK_RATE
_MARGIN: Final = 4096
_FADE: Final = 4096
_SIZE: Final = 2048
_HOP: Final = 512
_FLOOR: Final = 1e-12


class Ownership:
    """How sure each stem is, summed over blocks: the share of its energy in points that it holds alone."""

    def __init__(self, stems: tuple[str, ...]) -> None:
        self._stems = stems
        self._owned, self._power = np.zeros(len(stems)), np.full(len(stems), _FLOOR)

    def hear(self, found: FloatArray, mix: FloatArray) -> None:
        """Take in a block's stems as they were found, and the song there."""
        self._take(_points(found, mix))

    def complete(self, found: FloatArray, mix: FloatArray) -> None:
        """Take in a block, and add to each stem its share of what is left of the mix, in place."""
        points = _points(found, mix)
        for index, share in enumerate(points.shares):
            found[index] += istft(share * points.rest, mix.shape[1], size=_SIZE, hop=_HOP)
        self._take(points)

    @property
    def confidence(self) -> dict[str, float]:
        """Stem → 0–1, less for what was left of the song."""
        shares = self._owned / self._power
        return {
            name: round(float(min(1.0, share)), 3) for name, share in zip(self._stems, shares, strict=True)
        }

    def _take(self, points: _Points) -> None:
        spare = points.rest.real**2 + points.rest.imag**2
        certain = points.powers.sum(axis=0)
        sure = certain / (certain + spare.sum(axis=0) + _FLOOR)
        self._owned += (points.powers * np.sqrt(points.shares) * sure).sum(axis=(1, 2), dtype=np.float64)
        self._power += points.powers.sum(axis=(1, 2), dtype=np.float64)


class _Points(NamedTuple):
    """A block bin by bin: each stem's power and its share of all, and the spectrum of what they leave."""

    powers: FloatArray
    shares: FloatArray
    rest: ComplexArray


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
        stem → confidence; see `Ownership`.
    """
    owned = Ownership(tuple(stems))
    write_blocks(song, stems, files, step, owned.complete)
    return owned.confidence


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


def _points(found: FloatArray, mix: FloatArray) -> _Points:
    left = mix - found.sum(axis=0)
    spectra = (stft(stem, size=_SIZE, hop=_HOP) for stem in found)
    powers = np.stack([(z.real**2 + z.imag**2).sum(axis=0) for z in spectra])
    shares: FloatArray = powers + np.float32(_FLOOR)
    shares /= shares.sum(axis=0)
    return _Points(powers=powers, shares=shares, rest=stft(left, size=_SIZE, hop=_HOP))
