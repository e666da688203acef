"""Levels drawn over bars by hand, as the gain edits that words would write."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engines.model.edits import with_edit, without_edits
from engines.model.operations import Gain
from engines.model.plan import Scope
from engines.model.scopes import bars_of
from studio.session.mixing import SILENT_DB, by_hand, is_by_hand

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.model.plan import Edit, RemixPlan
    from engines.model.song import SongFacts

MOST_DB = 12.0
"""The highest level that can be drawn."""


def levels(plan: RemixPlan | None, stem: str, facts: SongFacts) -> dict[int, float]:
    """The level of a stem in the bars of the song where it is not that of its fader [dB]."""
    return _sums(plan, stem, facts, drawn=None)


def with_levels(plan: RemixPlan, stem: str, wanted: Mapping[int, float], facts: SongFacts) -> RemixPlan:
    """The plan with a stem at levels of their own in some bars.

    Args:
        plan: as it is.
        stem: whose level it is.
        wanted: level by bar of the song [dB, −60 to 12]; 0 is the fader's own.
        facts: of the song.
    """
    said = _sums(plan, stem, facts, drawn=False)
    drawn = _sums(plan, stem, facts, drawn=True)
    for bar, level_db in wanted.items():
        drawn[bar] = min(MOST_DB, max(SILENT_DB, round(level_db - said.get(bar, 0.0), 1)))
    runs = dict.fromkeys(_runs(drawn))
    for edit in plan.edits:
        if _is_drawn(edit, stem) and runs.pop(_run_of(edit), edit) is edit:
            plan = without_edits(plan, (edit.id,))
    for first, last, level_db in runs:
        scope = Scope(bars=(first, last), stems=(stem,))
        plan = with_edit(plan, Gain(gain_db=level_db), scope=scope, because=by_hand(plan))
    return plan


def _sums(plan: RemixPlan | None, stem: str, facts: SongFacts, *, drawn: bool | None) -> dict[int, float]:
    """What the gains of single bars come to; of those drawn, of the others, or of all."""
    found: dict[int, float] = {}
    for edit in plan.active if plan is not None else ():
        if not isinstance(edit.operation, Gain) or edit.scope.everywhere:
            continue
        if stem not in (edit.scope.stems or (stem,)) or drawn not in {None, _is_drawn(edit, stem)}:
            continue
        for first, last in bars_of(edit.scope, facts):
            for bar in range(first, last + 1):
                found[bar] = found.get(bar, 0.0) + edit.operation.gain_db
    return found


def _runs(levels_db: Mapping[int, float]) -> list[tuple[int, int, float]]:
    """First bar, last bar and level of bars in a row that are equally loud; those at 0 dB are left out."""
    bars = sorted(bar for bar, level_db in levels_db.items() if level_db != 0.0)
    found = []
    for (_offset, level_db), run in groupby(
        enumerate(bars), lambda item: (item[1] - item[0], levels_db[item[1]])
    ):
        row = [bar for _index, bar in run]
        found.append((row[0], row[-1], level_db))
    return found


def _is_drawn(edit: Edit, stem: str) -> bool:
    scope = edit.scope
    alone = scope.bars is not None and not scope.sections and scope.seconds is None
    return isinstance(edit.operation, Gain) and is_by_hand(edit) and alone and scope.stems == (stem,)


def _run_of(edit: Edit) -> tuple[int, int, float]:
    first, last = edit.scope.bars or (0, 0)
    return first, last, edit.operation.gain_db if isinstance(edit.operation, Gain) else 0.0
