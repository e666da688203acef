"""Overlap-add on disk: segments come in any order, memory stays at one segment, a full disk is an error."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import numpy as np

from engines.core.audio import WORK_CHANNELS
from engines.core.source import RawSource
from engines.separation.stem_files import unwritable

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from engines.core.audio import FloatArray

_FRAME_BYTES = 4 * WORK_CHANNELS


class StemSums:
    """Files of sums, one a stem, zero at first; removed when the context ends."""

    def __init__(self, into: Path, stems: tuple[str, ...], frames: int) -> None:
        self._frames = frames
        self.paths = {stem: into / f"{stem}.f32.sum" for stem in stems}
        self._files: dict[str, IO[bytes]] = {}

    def __enter__(self) -> StemSums:
        try:
            for stem, path in self.paths.items():
                self._files[stem] = path.open("w+b")
                self._files[stem].truncate(self._frames * _FRAME_BYTES)
        except OSError as cause:
            self._end()
            raise unwritable(cause) from cause
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def add(self, stem: str, at: int, block: FloatArray) -> None:
        """Add (channels, frames) to a stem from song frame `at` on; what lies outside the song is dropped.

        Raises:
            OutputError: the disk is full or gone.
        """
        low, high = max(at, 0), min(at + block.shape[1], self._frames)
        if low >= high:
            return
        file = self._files[stem]
        try:
            file.seek(low * _FRAME_BYTES)
            old = np.frombuffer(file.read((high - low) * _FRAME_BYTES), "<f4").reshape(-1, WORK_CHANNELS)
            file.seek(low * _FRAME_BYTES)
            file.write((old + block[:, low - at : high - at].T).astype("<f4").tobytes())
        except OSError as cause:
            raise unwritable(cause) from cause

    def sources(self) -> dict[str, RawSource]:
        """The sums so far, to be read while the context lasts."""
        try:
            for file in self._files.values():
                file.flush()
        except OSError as cause:
            raise unwritable(cause) from cause
        return {stem: RawSource(path) for stem, path in self.paths.items()}

    def _end(self) -> None:
        for file in self._files.values():
            try:
                file.close()
            except OSError:
                continue  # The file is removed below; what it still held is not wanted.
        for path in self.paths.values():
            path.unlink(missing_ok=True)
