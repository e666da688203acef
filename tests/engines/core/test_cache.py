"""Kept sound: bounded in bytes, oldest first, read-only."""

from __future__ import annotations

import numpy as np
import pytest

from engines.core.cache import SoundCache


def test_what_was_not_asked_for_the_longest_leaves_first() -> None:
    cache = SoundCache(limit_bytes=3 * 8_000)
    for key in "abc":
        cache.put(key, np.zeros((2, 1_000), np.float32))
    assert cache.get("a") is not None
    cache.put("d", np.zeros((2, 1_000), np.float32))
    assert [key for key in "abcd" if cache.get(key) is not None] == ["a", "c", "d"]


def test_sound_is_made_once_and_cannot_be_changed() -> None:
    cache, made = SoundCache(), []

    def make() -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        made.append(1)
        return np.ones((2, 4), np.float32)

    first = cache.made("x", make)
    assert cache.made("x", make) is first
    assert made == [1]
    with pytest.raises(ValueError, match="read-only"):
        first[0, 0] = 2.0
