"""Work that is done side by side: most of rendering happens inside numpy, which lets other threads run."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WORKERS: Final = 2
Given = TypeVar("Given")
Made = TypeVar("Made")


def side_by_side(make: Callable[[Given], Made], given: Sequence[Given]) -> list[Made]:
    """What `make` gives for each of some values, in their order; the first error is raised."""
    if len(given) < 2:
        return [make(one) for one in given]
    with ThreadPoolExecutor(WORKERS, thread_name_prefix="render") as pool:
        return list(pool.map(make, given))
