"""The takes of a conversation: what the plan was after each prompt, as a tree that "go back" walks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from engines.model.plan import RemixPlan

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.model.plan import Edit

Continue: TypeAlias = "Callable[[str, RemixPlan | None, History], tuple[RemixPlan, int | None]]"
_MOST: Final = 60_000
"""The longest conversation that is read again [characters]."""


class History:
    """The takes of one conversation. Take 0 is the bare song, take n the plan after n prompts.

    A plan keeps its prompts and no earlier states; reading is deterministic, so they are read again.

    Args:
        prompts: of the plan so far.
        read: reads a prompt on from a plan; gives the plan and the take that the prompt went back to.

    Attributes:
        readable: whether the conversation is short enough to be read again.
    """

    def __init__(self, prompts: tuple[str, ...], read: Continue) -> None:
        self._prompts = prompts
        self.readable = sum(map(len, prompts)) <= _MOST
        self._read = read
        self._plans: list[RemixPlan] = [RemixPlan()]
        self._places = [0]
        self._parents = [0]

    def prompt(self, number: int) -> str:
        """A prompt of the plan so far; empty where that is another one."""
        return self._prompts[number] if number < len(self._prompts) else ""

    def after(self, take: int) -> RemixPlan:
        """The plan after that many prompts."""
        while len(self._plans) <= take:
            self._grow()
        return self._plans[take]

    def place(self, take: int) -> int:
        """The take that a take is the same as: itself, or the one that it went back to."""
        self.after(take)
        return self._places[take]

    def parent(self, take: int) -> int:
        """The take that a take was made from."""
        return self._parents[self.place(take)]

    def made_in(self, take: int) -> set[str]:
        """The ids of the edits that a take brought in."""
        return {edit.id for edit in self.after(take).edits} - {
            edit.id for edit in self.after(self.parent(take)).edits
        }

    def introduced(self, fits: Callable[[Edit], bool], takes: int) -> int | None:
        """The newest of the first `takes` takes that brought in an edit of a kind, or None."""
        for take in range(takes, 0, -1):
            made = self.made_in(take)
            if any(edit.id in made and fits(edit) for edit in self.after(take).edits):
                return take
        return None

    def _grow(self) -> None:
        take = len(self._plans)
        before = self._plans[-1] if take > 1 else None
        made, back = self._read(self._prompts[take - 1], before, self)
        self._plans.append(made)
        self._parents.append(self._places[-1])
        self._places.append(take if back is None else back)
