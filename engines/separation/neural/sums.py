"""Overlap-add on disk: segments come in any order, memory stays at one segment, a broken-off split goes on.

A segment is added in three steps: the new sums go to a file of their own, which gets its name when it is
whole; they are copied into place; a line in the journal says so. Whatever ends the process, the next one
finds either the old sums or a whole file of new ones, and copies that again.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_CHANNELS
from engines.core.source import RawSource
from engines.separation.progress import JOURNAL, sum_path
from engines.separation.stem_files import unwritable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from engines.core.audio import FloatArray
    from engines.separation.progress import Span

_FRAME_BYTES: Final = 4 * WORK_CHANNELS
_PENDING: Final = "pending.sum"


class StemSums:
    """Files of sums, one a stem, zero at first.

    Removed when the context ends; where they are kept, only when it ends well.

    Attributes:
        done: marks of the segments that were there when it was opened.
    """

    def __init__(
        self, into: Path, stems: tuple[str, ...], frames: int, *, identity: str = "", kept: bool = False
    ) -> None:
        """Sums in a folder.

        Args:
            into: the folder.
            stems: their names.
            frames: the song's length.
            identity: of what is summed; sums of something else are not gone on with.
            kept: whether sums that were broken off stay, for the next time.
        """
        self.done: set[str] = set()
        self._into = into
        self._stems = stems
        self._frames = frames
        self._head = {"identity": identity, "frames": frames, "stems": list(stems)}
        self._kept = kept
        self._files: dict[str, IO[bytes]] = {}

    def __enter__(self) -> StemSums:
        try:
            if self._kept and self._is_continued():
                self._go_on()
            else:
                self._begin()
        except OSError as cause:
            self._close()
            self._remove()
            raise unwritable(cause) from cause
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()
        if error is None or not self._kept:
            self._remove()

    def add(self, mark: str, at: int, blocks: Mapping[str, FloatArray], ready: Sequence[Span] = ()) -> None:
        """Add (channels, frames) to each stem from song frame `at` on; what lies outside the song is dropped.

        Args:
            mark: of the segment, for the journal.
            at: song frame of the first one; may be before the song.
            blocks: by stem, all of one length.
            ready: which frames of the song are whole with it.

        Raises:
            OutputError: the disk is full or gone.
        """
        length = next(iter(blocks.values())).shape[1]
        low, high = max(at, 0), min(at + length, self._frames)
        line = json.dumps({"done": mark, "ready": list(ready), "low": low, "high": max(low, high)})
        try:
            new = [self._sum(stem, low, high, blocks[stem], at) for stem in self._stems if low < high]
            self._write_pending(line, new)
            self._put(low, new)
            self._note(line)
            (self._into / _PENDING).unlink(missing_ok=True)
        except OSError as cause:
            raise unwritable(cause) from cause

    def sources(self) -> dict[str, RawSource]:
        """The sums so far, to be read while the context lasts."""
        return {stem: RawSource(sum_path(self._into, stem)) for stem in self._stems}

    # -- inside

    def _sum(self, stem: str, low: int, high: int, block: FloatArray, at: int) -> FloatArray:
        """What the stem is from `low` to `high` with the block, (frames, channels)."""
        file = self._files[stem]
        file.seek(low * _FRAME_BYTES)
        old = np.frombuffer(file.read((high - low) * _FRAME_BYTES), "<f4").reshape(-1, WORK_CHANNELS)
        new: FloatArray = (old + block[:, low - at : high - at].T).astype("<f4")
        return new

    def _write_pending(self, line: str, new: Sequence[FloatArray]) -> None:
        if not self._kept:
            return
        part = self._into / f"{_PENDING}.part"
        with part.open("wb") as file:
            file.write(f"{line}\n".encode())
            for block in new:
                file.write(block.tobytes())
        part.replace(self._into / _PENDING)

    def _note(self, line: str) -> None:
        with (self._into / JOURNAL).open("a", encoding="utf-8") as journal:
            journal.write(f"{line}\n")

    def _put(self, low: int, new: Sequence[FloatArray]) -> None:
        for stem, block in zip(self._stems, new, strict=bool(new)):
            file = self._files[stem]
            file.seek(low * _FRAME_BYTES)
            file.write(block.tobytes())
            file.flush()

    def _is_continued(self) -> bool:
        """Whether the folder holds sums of the same song by the same networks."""
        try:
            with (self._into / JOURNAL).open(encoding="utf-8") as journal:
                head = json.loads(journal.readline())
        except (OSError, ValueError):
            return False
        sizes = {sum_path(self._into, stem) for stem in self._stems if sum_path(self._into, stem).is_file()}
        whole = all(path.stat().st_size == self._frames * _FRAME_BYTES for path in sizes)
        return bool(head == self._head) and len(sizes) == len(self._stems) and whole

    def _begin(self) -> None:
        for stem in self._stems:
            self._files[stem] = sum_path(self._into, stem).open("w+b")
            self._files[stem].truncate(self._frames * _FRAME_BYTES)
        (self._into / _PENDING).unlink(missing_ok=True)
        (self._into / JOURNAL).write_text(json.dumps(self._head) + "\n", "utf-8")

    def _go_on(self) -> None:
        for stem in self._stems:
            self._files[stem] = sum_path(self._into, stem).open("r+b")
        journal = (self._into / JOURNAL).read_text("utf-8")
        if not journal.endswith("\n"):
            self._note("")  # its last line was cut; what it said is in the pending file
        for line in journal.splitlines()[1:]:
            with suppress(ValueError, KeyError, TypeError):
                self.done.add(str(json.loads(line)["done"]))
        if (self._into / _PENDING).is_file():
            self._put_pending((self._into / _PENDING).read_bytes())

    def _put_pending(self, content: bytes) -> None:
        """Copy sums that were written but not copied, or not wholly; again is as good as once."""
        line, _, samples = content.partition(b"\n")
        head = json.loads(line)
        new = np.frombuffer(samples, "<f4").reshape(len(self._stems), -1, WORK_CHANNELS)
        self._put(head["low"], list(new))
        if head["done"] not in self.done:
            self._note(line.decode())
            self.done.add(head["done"])

    def _close(self) -> None:
        for file in self._files.values():
            with suppress(OSError):  # What it still held is not wanted, or is in the pending file.
                file.close()

    def _remove(self) -> None:
        names = (JOURNAL, _PENDING, f"{_PENDING}.part")
        for path in (*(sum_path(self._into, stem) for stem in self._stems), *map(self._into.joinpath, names)):
            with suppress(OSError):
                path.unlink(missing_ok=True)
