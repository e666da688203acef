"""Named random streams: a seed and a name always give the same numbers, and no stream disturbs another."""

from __future__ import annotations

import hashlib

import numpy as np


def rng(seed: int, *names: str | int) -> np.random.Generator:
    """The stream of `seed` with that name, such as `rng(plan.seed, "drums", bar)`.

    Args:
        seed: any integer; the plan's.
        names: what the numbers are for. Streams of different names are independent.
    """
    text = "\x1f".join([str(seed), *(f"{type(name).__name__}:{name}" for name in names)])
    digest = hashlib.blake2b(text.encode(), digest_size=32).digest()
    return np.random.Generator(np.random.PCG64(np.frombuffer(digest, np.uint32).tolist()))
