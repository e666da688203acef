"""Less of each stem in the others: a multichannel Wiener filter over the song, from stems that were found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from engines.core.jobs import Part
from engines.dsp.stft import ComplexArray, istft, power_of, stft
from engines.model.stems import Stems
from engines.separation.exactness import Ownership, write_blocks
from engines.separation.protocol import Separator
from engines.separation.stem_files import StemFiles, unwritable

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source

    Spread: TypeAlias = tuple[FloatArray, FloatArray, ComplexArray]
    """Of each stem or point: power on the left, on the right, and what both have in common."""

_SIZE: Final = 4096
_HOP: Final = 1024
_FLOOR: Final = 1e-10
_DIFFUSE: Final = np.float32(1e-3)
"""The share of each stem's power that comes from everywhere; keeps the filter of a mono song finite."""

_SHARE: Final = 0.15
"""The share of the whole work that cleaning takes."""

_COST_S_PER_S: Final = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """Another separator, whose stems are cleaned of one another; they sum to the song sample for sample.

    The filter itself shares the whole song out, so it is given the stems as they were found: what they left
    of the song must not be in them yet.

    Attributes:
        inner: a separator that leaves its stems as it found them.
    """

    inner: Separator

    @property
    def name(self) -> str:
        """The inner separator's name."""
        return self.inner.name

    @property
    def identity(self) -> str:
        """The inner separator's, and this step's version."""
        return f"{self.inner.identity}/clean2"

    @property
    def stems(self) -> tuple[str, ...]:
        """The inner separator's."""
        return self.inner.stems

    @property
    def cost_s_per_s(self) -> float:
        """About how long a second of song takes on two cores [s]."""
        return self.inner.cost_s_per_s + _COST_S_PER_S

    def separate(self, source: Source, into: Path, ctx: JobContext) -> Stems:
        """Write the stems into `into`; see `Separator.separate`."""
        with _folder_in(into) as first:
            found = self.inner.separate(source, Path(first), Part(ctx, 0.0, 1.0 - _SHARE))

            def step(share: float) -> None:
                ctx.checkpoint(1.0 - _SHARE * (1.0 - share), "cleaning the stems")

            owned = Ownership(found.names)

            def work(stems: FloatArray, song: FloatArray) -> None:
                if not found.confidence:
                    owned.hear(stems, song)
                clean(stems, song)

            with StemFiles(into, found.names) as files:
                write_blocks(source, found.sources, files, step, work)
                step(1.0)
        return Stems(
            separator=self.identity,
            sources=files.sources(),
            confidence=found.confidence or owned.confidence,
            notes=found.notes,
        )


def clean(stems: FloatArray, song: FloatArray) -> None:
    """Filter the song into each stem by its power and its place between left and right, in place.

    Args:
        stems: (stems, 2, frames) float32, as they were found.
        song: (2, frames) float32; the stems sum to it afterwards, but for rounding.

    Source: Duong, Vincent and Gribonval, "Under-determined reverberant audio source separation using a
    full-rank spatial covariance model", 2010, eqs. 5 and 6, one step, with one covariance a bin and block.
    """
    spectra = stft(stems, size=_SIZE, hop=_HOP)
    floor = np.float32(_FLOOR)
    power = (power_of(spectra[:, 0]) + power_of(spectra[:, 1])) / 2 + floor
    places = _places(spectra, power.sum(axis=1))
    del spectra
    left, right, common = (np.einsum("stf,sf->tf", power, part) for part in places)
    mix = stft(song, size=_SIZE, hop=_HOP)
    mix /= left * right - power_of(common) + floor * floor
    # The song, weighted by the inverse of its covariance at each point.
    first = right * mix[0] - common * mix[1]
    second = left * mix[1] - common.conj() * mix[0]
    for stem, strength, *place in zip(stems, power, *places, strict=True):
        own_left, own_right, shared = place
        both = np.stack([own_left * first + shared * second, shared.conj() * first + own_right * second])
        both *= strength
        stem[:] = istft(both, song.shape[1], size=_SIZE, hop=_HOP)


def _places(spectra: ComplexArray, power: FloatArray) -> Spread:
    """How each stem stands between left and right in each bin, at a mean power of 1, (stems, bins) each."""
    left, right = (power_of(spectra[:, side]).sum(axis=1) / power for side in (0, 1))
    common = np.einsum("stf,stf->sf", spectra[:, 0], spectra[:, 1].conj()) / power
    diffuse = _DIFFUSE * (left + right) + np.float32(_FLOOR)
    return left + diffuse, right + diffuse, common


def _folder_in(into: Path) -> TemporaryDirectory[str]:
    try:
        return TemporaryDirectory(prefix="uncleaned-", dir=into)
    except OSError as cause:
        raise unwritable(cause) from cause
