"""What a job still needs is thrown away only when the job is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Holding:
    """Counts who needs a thing; what is dropped while it is needed goes with the last who needs it."""

    def __init__(self) -> None:
        self._needed: dict[int, int] = {}
        self._dropped: dict[int, Callable[[], None]] = {}

    def hold(self, *things: object) -> None:
        """Someone needs these."""
        for thing in things:
            self._needed[id(thing)] = self._needed.get(id(thing), 0) + 1

    def release(self, *things: object) -> None:
        """Someone needs these no longer."""
        for thing in things:
            self._needed[id(thing)] -= 1
            if not self._needed[id(thing)]:
                del self._needed[id(thing)]
                self._dropped.pop(id(thing), _nothing)()

    def drop(self, thing: object, throw_away: Callable[[], None]) -> None:
        """Throw a thing away, now or when nobody needs it any more."""
        if id(thing) in self._needed:
            self._dropped[id(thing)] = throw_away
        else:
            throw_away()

    def drop_all(self) -> None:
        """The end: throw away all that was dropped, whoever needs it."""
        self._needed.clear()
        dropped, self._dropped = self._dropped, {}
        for throw_away in dropped.values():
            throw_away()


def _nothing() -> None:
    pass
