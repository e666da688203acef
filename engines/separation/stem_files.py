"""Stems on their way to disk: one raw float file each, written in order, gone again if the work fails."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_CHANNELS, WORK_RATE, FloatArray
from engines.core.errors import BadAudio, OutputError
from engines.core.source import RawSource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import TracebackType

    from engines.core.source import Source

_SILENT: Final = 1e-12
"""The mean square below which a song is silent (−120 dBFS)."""

_UNHEARD: Final = 1e-4
"""The share of the stems' energy below which one of them is as good as silent (−40 dB)."""

_PLURAL: Final = ("vocals", "drums", "other")


def check_input(source: Source) -> None:
    """Refuse what no separator can read.

    Raises:
        BadAudio: another rate or channel count than the studio's.
    """
    if source.rate != WORK_RATE or source.channels != WORK_CHANNELS:
        raise BadAudio(
            f"{source.channels} channels at {source.rate} Hz, not {WORK_CHANNELS} at {WORK_RATE}",
            hint="Open the song through Flipside, which brings it to 44.1 kHz stereo before it is split.",
        )


def finite(block: FloatArray) -> FloatArray:
    """The block, if all of it is numbers.

    Raises:
        BadAudio: a NaN or an infinity in it.
    """
    if not np.isfinite(block).all():
        raise BadAudio(
            "NaN or infinity in the song",
            hint="This song carries samples that are not numbers; export it again from where it was made.",
        )
    return block


class StemFiles:
    """Open files for a set of stems; a context manager that leaves all of them whole or none.

    Attributes:
        paths: stem name → file.
        written: frames written so far.
    """

    def __init__(self, into: Path, stems: tuple[str, ...]) -> None:
        self.paths = {stem: into / f"{stem}.f32" for stem in stems}
        self.written = 0
        self._files: dict[str, IO[bytes]] = {}
        self._energy = dict.fromkeys(stems, 0.0)

    def __enter__(self) -> StemFiles:
        try:
            for stem, path in self.paths.items():
                self._files[stem] = path.open("wb")
        except OSError as cause:
            self._close()
            self._remove()
            raise unwritable(cause) from cause
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._close()
        except OSError as cause:
            self._remove()
            if error is None:
                raise unwritable(cause) from cause
            return
        if error is not None:
            self._remove()

    def append(self, blocks: Mapping[str, FloatArray]) -> None:
        """Write the next frames of every stem, (channels, frames) each, all of one length.

        Raises:
            OutputError: the disk is full or gone.
        """
        try:
            for stem, block in blocks.items():
                self._energy[stem] += float(np.einsum("cf,cf->", block, block, dtype=np.float64))
                self._files[stem].write(np.ascontiguousarray(block.T, "<f4").tobytes())
        except OSError as cause:
            raise unwritable(cause) from cause
        self.written += next(iter(blocks.values())).shape[1]

    def notes(self) -> tuple[str, ...]:
        """A sentence for each stem in which nothing, or next to nothing, is heard."""
        total = sum(self._energy.values())
        if total <= _SILENT * max(1, self.written):
            return ("This song is silent, and so are its stems.",)
        return tuple(
            f"No {stem if stem != 'other' else 'other instruments'} were heard in this song."
            if stem in _PLURAL
            else f"No {stem} was heard in this song."
            for stem, energy in self._energy.items()
            if energy < _UNHEARD * total
        )

    def sources(self) -> dict[str, RawSource]:
        """The stems as sources, once the files are closed."""
        return {stem: RawSource(path) for stem, path in self.paths.items()}

    def _close(self) -> None:
        for file in self._files.values():
            file.close()

    def _remove(self) -> None:
        for path in self.paths.values():
            path.unlink(missing_ok=True)


def unwritable(cause: OSError) -> OutputError:
    """The one sentence for stems that cannot be written."""
    return OutputError(
        f"stems could not be written: {cause}",
        hint="The stems could not be written; free some disk space or choose another cache folder.",
    )
