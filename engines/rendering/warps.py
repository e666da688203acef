"""Sound of one clip, made as it is read and kept in one bounded cache for all clips."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Hashable

    from engines.core.audio import FloatArray

WARP_BYTES: Final = 192 * 1024 * 1024


class WarpCache:
    """Retimed sound by what it depends on, so that a changed plan renders only what it touches.

    One cache may serve several renderers one after another. The oldest sound leaves first.
    """

    __slots__ = ("_bytes", "_limit", "_lock", "_store")

    def __init__(self, limit_bytes: int = WARP_BYTES) -> None:
        self._limit = limit_bytes
        self._bytes = 0
        self._store: OrderedDict[Hashable, FloatArray] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> FloatArray | None:
        """What was kept under a key, or None."""
        with self._lock:
            found = self._store.get(key)
            if found is not None:
                self._store.move_to_end(key)
            return found

    def put(self, key: Hashable, sound: FloatArray) -> None:
        """Keep sound; the oldest leaves when there is no room."""
        sound.flags.writeable = False
        with self._lock:
            old = self._store.pop(key, None)
            self._bytes += sound.nbytes - (old.nbytes if old is not None else 0)
            self._store[key] = sound
            while self._bytes > self._limit and len(self._store) > 1:
                _, gone = self._store.popitem(last=False)
                self._bytes -= gone.nbytes


class ClipSound(Protocol):
    """The sound of one clip, without its gain and fades."""

    @property
    def frames(self) -> int:
        """Length in frames."""

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop of the clip, (2, stop − start)."""
