"""A network over a song: segments read from the song, worked on side by side, handed out as they are done."""

from __future__ import annotations

from collections import deque
from concurrent import futures
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.errors import EngineError
from engines.core.machine import is_out_of_memory
from engines.separation.neural.grid import Lane, window
from engines.separation.neural.machine import batch_size, forget_peak
from engines.separation.stem_files import finite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.separation.neural.network import Network

_POLL_S: Final = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """The song's own level: what networks are given is (sound − mean) / deviation."""

    mean: float
    deviation: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How segments are worked on; it never changes the numbers beyond rounding.

    Attributes:
        device: torch's name for it.
        workers: threads, each with segments of its own.
        batch: segments that a thread gives to the network at once.
    """

    device: str
    workers: int
    batch: int = 1

    def smaller(self) -> Setting | None:
        """The next setting that needs less memory; None where there is none."""
        if self.batch > 1:
            return replace(self, batch=self.batch // 2)
        if self.workers > 1:
            return replace(self, workers=1)
        return replace(self, device="cpu") if self.device != "cpu" else None


def level_of(source: Source, block: int, wait: Callable[[], None]) -> Level:
    """Mean and deviation of the song's mono sound, read once by blocks; as demucs' own API takes them."""
    total = squares = 0.0
    for at in range(0, source.frames, block):
        mono = finite(source.read(at, min(at + block, source.frames))).mean(axis=0, dtype=np.float64)
        total += float(mono.sum())
        squares += float(mono @ mono)
        wait()
    mean = total / source.frames
    spread = max(squares - source.frames * mean * mean, 0.0) / max(source.frames - 1, 1)
    return Level(mean=mean, deviation=spread**0.5 + 1e-8)


class Applier:
    """One network over the segments of a lane.

    Attributes:
        setting: as it is now; memory that runs out makes it smaller.
        notes: what the person should know of that.
    """

    def __init__(self, source: Source, level: Level, setting: Setting) -> None:
        self.setting = setting
        self.notes: list[str] = []
        self._source = source
        self._level = level
        self._begun = False
        self._quiet: dict[tuple[object, ...], FloatArray] = {}

    def run(
        self, network: Network, lane: Lane, offsets: Sequence[int], wait: Callable[[], None]
    ) -> Iterator[tuple[int, FloatArray]]:
        """Each offset with the network's stems there, (stems, channels, frames), in the order given.

        Args:
            network: of demucs' own classes.
            lane: where the segments lie.
            offsets: which of them, in which order.
            wait: called again and again; may raise to stop.

        Raises:
            EngineError: memory ran out at the smallest setting.
        """
        self._quiet = {}
        left = deque(offsets)
        while left:
            # Someone waits for the first segment, so all threads work on it; then each has its own.
            some = tuple(left) if self._begun else (left[0],)
            workers = self.setting.workers if self._begun else 1
            try:
                for offset, stems in self._pass(network, lane, some, workers, wait):
                    yield offset, stems
                    left.popleft()
                self._grow()
            except (RuntimeError, MemoryError) as error:
                self._shrink(error)

    def _pass(
        self,
        network: Network,
        lane: Lane,
        offsets: tuple[int, ...],
        workers: int,
        wait: Callable[[], None],
    ) -> Iterator[tuple[int, FloatArray]]:
        network.to(self.setting.device)
        if not self._begun:
            forget_peak(self.setting.device)
        valid = _valid_frames(network)
        pool = ThreadPoolExecutor(workers, initializer=_one_thread if workers > 1 else None)
        pending: deque[tuple[list[int], Future[FloatArray]]] = deque()
        waiting = deque(offsets)
        try:
            while waiting or pending:
                while waiting and len(pending) <= workers:
                    batch = _next_batch(waiting, lane, self.setting.batch)
                    size = lane.size(batch[0])
                    given = np.stack([self._input(lane, offset, valid(size)) for offset in batch])
                    pending.append((batch, pool.submit(self._segments, network, given, size)))
                batch, future = pending.popleft()
                yield from zip(batch, _result(future, wait), strict=True)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _input(self, lane: Lane, offset: int, valid: int) -> FloatArray:
        """What the network gets: the song at its own level, and silence that stays zero around it."""
        start = window(lane, offset, valid)
        block = np.array(finite(self._source.read(start, start + valid)))
        low, high = max(-start, 0), min(self._source.frames - start, valid)
        if low < high:
            block[:, low:high] -= np.float32(self._level.mean)
            block[:, low:high] /= np.float32(self._level.deviation)
        return block

    def _segments(self, network: Network, given: FloatArray, size: int) -> FloatArray:
        """What the network makes of a batch, (segments, stems, channels, frames)."""
        import torch  # noqa: PLC0415

        # Silence is the same everywhere, so a network is asked about it once.
        key = (given.shape, size, given.flat[0]) if _is_constant(given) else None
        if key in self._quiet:
            return self._quiet[key]
        with torch.inference_mode():
            found = network(torch.from_numpy(given).to(self.setting.device))
            spare = found.shape[-1] - size
            stems: FloatArray = found[..., spare // 2 : spare // 2 + size].float().cpu().numpy()
        if key:
            self._quiet = {key: stems}
        return stems

    def _grow(self) -> None:
        """After the first segment it is known how many fit at once."""
        if not self._begun:
            self._begun = True
            self.setting = replace(self.setting, batch=batch_size(self.setting.device))

    def _shrink(self, error: BaseException) -> None:
        """Go on with less memory, or give up in one sentence."""
        if not is_out_of_memory(error):
            raise EngineError(
                f"the network failed: {error}",
                hint="The separation model could not work on this song; install it again or use `spectral`.",
            ) from error
        smaller = self.setting.smaller()
        if smaller is None:
            raise EngineError(
                f"out of memory: {error}",
                hint="There is too little free memory for this model; close programs or use `spectral`.",
            ) from error
        if smaller.device != self.setting.device:
            self.notes.append("The graphics memory ran out, so the processor went on.")
        else:
            self.notes.append("Memory ran short, so fewer segments were worked on at once.")
        self.setting = smaller


def _next_batch(waiting: deque[int], lane: Lane, most: int) -> list[int]:
    """Take the next segments of one size, `most` of them at most."""
    batch = [waiting.popleft()]
    while waiting and len(batch) < most and lane.size(waiting[0]) == lane.size(batch[0]):
        batch.append(waiting.popleft())
    return batch


def _one_thread() -> None:
    import torch  # noqa: PLC0415  (late: takes seconds to import)

    torch.set_num_threads(1)


def _is_constant(given: FloatArray) -> bool:
    return bool((given == given.flat[0]).all())


def _result(future: Future[FloatArray], wait: Callable[[], None]) -> FloatArray:
    wait()
    while not futures.wait((future,), timeout=_POLL_S).done:
        wait()
    return future.result()


def _valid_frames(network: Network) -> Callable[[int], int]:
    """How long an input the network wants for a segment of so many frames."""
    wanted = getattr(network, "valid_length", None)
    return (lambda size: int(wanted(size))) if wanted else (lambda size: size)
