"""Sound that is dear to make, kept by what it depends on, up to a number of bytes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from engines.core.audio import FloatArray

SOUND_BYTES: Final = 256 * 1024 * 1024


class SoundCache:
    """Arrays by key; the one that was not asked for the longest leaves first. Safe to use from any thread."""

    __slots__ = ("_bytes", "_limit", "_lock", "_store")

    def __init__(self, limit_bytes: int = SOUND_BYTES) -> None:
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
        """Keep sound, read-only from now on; the oldest leaves when there is no room."""
        sound.flags.writeable = False
        with self._lock:
            old = self._store.pop(key, None)
            self._bytes += sound.nbytes - (old.nbytes if old is not None else 0)
            self._store[key] = sound
            while self._bytes > self._limit and len(self._store) > 1:
                _, gone = self._store.popitem(last=False)
                self._bytes -= gone.nbytes

    def made(self, key: Hashable, make: Callable[[], FloatArray]) -> FloatArray:
        """What was kept under a key, else what `make` gives, which is kept."""
        found = self.get(key)
        if found is None:
            found = make()
            self.put(key, found)
        return found
