"""Ways through the song: from section to section, loops, takes, and what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.session.names import section_name
from studio.session.structuring import doubled, hand_order, index_at, moved, played, with_order, without

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from engines.model.plan import RemixPlan
    from studio.session.listening import Listening
    from studio.session.session import Session

    Restructure: TypeAlias = Callable[[tuple[str, ...], int], tuple[tuple[str, ...], int]]

_SLACK_S = 0.5


class Steering(QObject):
    """What the keys for sections, loops and takes do."""

    def __init__(self, session: Session, listening: Listening) -> None:
        super().__init__(session)
        self._session = session
        self._listening = listening
        self._left: tuple[RemixPlan | None, int] = None, 0

    def go_section(self, step: int) -> None:
        """To the next section, or to the beginning of this one and then of the one before."""
        listening, grid = self._listening, self._listening.grid
        if grid is None:
            return
        now, slack = listening.frame, round(_SLACK_S * grid.rate)
        starts = [start for start, _stop in self._section_frames()]
        if step > 0:
            found = next((start for start in starts if start > now + slack // 10), None)
        else:
            found = next((start for start in reversed(starts) if start < now - slack), 0)
        if found is not None:
            listening.seek(found)

    def select_here(self) -> None:
        """Select the section of the original that is heard."""
        facts, frame = self._session.facts, self._listening.original_frame()
        if facts is not None and frame is not None:
            section = facts.section_at(facts.grid.bar_at_frame(frame))
            if section is not None:
                self._session.select_section(section.name)

    def toggle_loop(self) -> None:
        """Loop the section that is heard, or no longer."""
        listening = self._listening
        if listening.player.loop is not None:
            listening.set_loop(None)
            return
        now = listening.frame
        listening.set_loop(next((span for span in self._section_frames() if span[0] <= now < span[1]), None))

    def step_take(self, step: int) -> None:
        """The take before, or the next one."""
        work = self._session.work
        ids = [take.id for take in work.takes]
        if work.take in ids:
            at = ids.index(work.take) + step
            if 0 <= at < len(ids):
                self._session.go_to_take(ids[at])

    def compare_next(self) -> None:
        """Compare with the next of the other takes; behind the last of them stands the original."""
        work, comparing = self._session.work, self._session.comparing
        others = ["", *(take.id for take in work.takes if take.id != work.take)]
        if len(others) == 1:
            self._session.noticed.emit("info", self.tr("There is no other take to compare with yet."))
            return
        at = others.index(comparing.take) if comparing.take in others else 0
        comparing.choose(others[(at + 1) % len(others)])

    # -- the arrangement, by the section that is heard or selected

    def play_again(self, index: int | None = None) -> None:
        """A section of the remix plays once more."""
        self._restructure(lambda names, at: (doubled(names, at), at), self.tr("Play {} once more"), index)

    def leave_out(self, index: int | None = None) -> None:
        """A section of the remix is left out."""
        self._restructure(lambda names, at: (without(names, at), at), self.tr("Leave out {}"), index)

    def move(self, step: int, index: int | None = None) -> None:
        """A section of the remix moves one place earlier or later."""
        words = self.tr("Move {} earlier") if step < 0 else self.tr("Move {} later")
        self._restructure(lambda names, at: (_stepped(names, at, step), at + step), words, index)

    def move_to(self, index: int, to: int) -> None:
        """A section of the remix goes before the one that stands at `to`."""
        self._restructure(lambda names, at: (moved(names, at, to), to), self.tr("Move {}"), index)

    # -- inside

    def _restructure(self, change: Restructure, words: str, index: int | None) -> None:
        session = self._session
        names, at = self._names(index)
        if not names:
            session.noticed.emit("info", self.tr("The remix is being arranged; wait a moment."))
            return
        if at is None or not 0 <= at < len(names):
            session.noticed.emit("info", self.tr("No section of the song plays here."))
            return
        fresh, to = change(names, at)
        if not fresh:
            session.noticed.emit("info", self.tr("One section has to stay."))
        elif fresh != names:
            label = words.format(section_name(names[at]))
            session.change_plan(with_order(session.plan_to_change, fresh), label)
            self._left = session.plan, to

    def _names(self, index: int | None) -> tuple[tuple[str, ...], int | None]:
        """The sections in the order of the plan that is on, and the one that is meant.

        While its remix is not there yet, the order is what was written by hand just now, and the section that
        was meant then.
        """
        session, made = self._session, self._session.made
        if made is not None and session.facts is not None and made.remix.plan == session.plan:
            names = tuple(part.name for part in played(made.remix.arrangement, session.facts))
            return names, self._index() if index is None else index
        plan, left = self._left
        if index is None and plan is not None and plan == session.plan:
            return hand_order(plan), left
        return (), None

    def _index(self) -> int | None:
        session, made, selection = self._session, self._session.made, self._session.selection
        if made is None or session.facts is None:
            return None
        parts = played(made.remix.arrangement, session.facts)
        if selection is not None and selection.section:
            return next((i for i, part in enumerate(parts) if part.name == selection.section), None)
        frame = self._listening.frame_on("B")
        if frame is None:
            return None
        return index_at(parts, made.remix.arrangement.grid.bar_at_frame(frame))

    def _section_frames(self) -> list[tuple[int, int]]:
        listening, grid = self._listening, self._listening.grid
        made, facts = listening.made_of(listening.side), self._session.facts
        if grid is None:
            return []
        if made is not None:
            placed = made.remix.arrangement.sections
            bars = [(part.first_bar, part.first_bar + part.bars) for part in placed]
        else:
            bars = [
                (part.first_bar, part.last_bar + 1) for part in (facts.sections if facts is not None else ())
            ]
        return [(max(0, grid.bar_frame(first)), grid.bar_frame(stop)) for first, stop in bars]


def _stepped(names: tuple[str, ...], index: int, step: int) -> tuple[str, ...]:
    to = index + step
    return moved(names, index, to if step < 0 else to + 1) if 0 <= to < len(names) else names
