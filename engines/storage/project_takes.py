"""The takes of a project: rows of one table, each with a check sum of its own."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from engines.core.errors import BadDocument
from engines.model.receipt import Receipt
from engines.model.rights import Credits
from engines.model.schema import from_builtins, plan_from_json, plan_text, to_builtins
from engines.storage.project_file import packed, unpacked
from engines.storage.project_values import ProjectTake

if TYPE_CHECKING:
    from engines.model.plan import RemixPlan
    from engines.storage.project_store import ProjectStore

_MOST_NAME: Final = 500


class TakeTable:
    """The part of a project that keeps takes."""

    def __init__(self, store: ProjectStore) -> None:
        self._store = store

    def save_take(
        self,
        plan: RemixPlan,
        *,
        parent: int | None = None,
        name: str = "",
        summary: str = "",
        receipt: Receipt | None = None,
        credits: Credits | None = None,  # noqa: A002 - the word of the model
    ) -> ProjectTake:
        """Keep a finished plan as a take."""
        text, check = packed(_take_body(plan, receipt, credits))
        with self._store.writing():
            row = self._store.db.execute(
                "INSERT INTO takes (parent, created, name, summary, starred, hidden, json, sum) "
                "VALUES (?, ?, ?, ?, 0, 0, ?, ?) RETURNING id",
                (parent, _now(), name[:_MOST_NAME], summary[:_MOST_NAME], text, check),
            ).fetchone()
        return self.take(int(row[0]))

    def keep_take(self, take: ProjectTake) -> None:
        """Keep a take under an id of the caller's own, in place of the one that had it.

        What was proved of it stays while its plan does, unless `take` brings something newer.
        """
        known = self._store.rows("SELECT * FROM takes WHERE id = ?", take.id)
        old = None
        with suppress(BadDocument, ValueError):
            old = _take(known[0]) if known else None
        if old is not None and old.plan == take.plan and take.receipt is None:
            take = replace(take, receipt=old.receipt, credits=old.credits)
        text, check = packed(_take_body(take.plan, take.receipt, take.credits))
        created = old.created if old is not None else _now()
        with self._store.writing():
            self._store.db.execute(
                "INSERT OR REPLACE INTO takes (id, parent, created, name, summary, starred, hidden, json, "
                "sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    take.id, take.parent, created, take.name[:_MOST_NAME], take.summary[:_MOST_NAME],
                    int(take.starred), int(take.hidden), text, check,
                ),
            )  # fmt: skip

    def takes(self, *, hidden: bool = False) -> tuple[ProjectTake, ...]:
        """The takes in the order they were made; a take that can no longer be read is left out.

        Args:
            hidden: whether those that the person removed are among them.
        """
        found = []
        for row in self._store.rows("SELECT * FROM takes WHERE hidden <= ? ORDER BY id", int(hidden)):
            with suppress(BadDocument, ValueError):
                found.append(_take(row))
        return tuple(found)

    def take(self, take_id: int) -> ProjectTake:
        """One take.

        Raises:
            KeyError: there is none of that id.
            BadDocument: it can no longer be read.
        """
        rows = self._store.rows("SELECT * FROM takes WHERE id = ?", take_id)
        if not rows:
            raise KeyError(take_id)
        try:
            return _take(rows[0])
        except ValueError as cause:
            hint = f"Take {take_id} of this project is damaged; the others can be used."
            raise BadDocument(f"take {take_id}: {cause}", hint=hint) from cause

    def change_take(
        self,
        take_id: int,
        *,
        name: str | None = None,
        starred: bool | None = None,
        hidden: bool | None = None,
    ) -> ProjectTake:
        """Rename, mark, remove or bring back a take; None leaves a field as it is.

        Raises:
            KeyError: there is none of that id.
        """
        before = self.take(take_id)
        values = (
            before.name if name is None else name[:_MOST_NAME],
            int(before.starred if starred is None else starred),
            int(before.hidden if hidden is None else hidden),
            take_id,
        )
        with self._store.writing():
            self._store.db.execute("UPDATE takes SET name = ?, starred = ?, hidden = ? WHERE id = ?", values)
        return self.take(take_id)

    def prove_take(self, take_id: int, receipt: Receipt, credits: Credits) -> ProjectTake:  # noqa: A002 - the word of the model
        """Keep what was proved and owed of a take, once it was rendered.

        Raises:
            KeyError: there is none of that id.
        """
        text, check = packed(_take_body(self.take(take_id).plan, receipt, credits))
        with self._store.writing():
            self._store.db.execute("UPDATE takes SET json = ?, sum = ? WHERE id = ?", (text, check, take_id))
        return self.take(take_id)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _take_body(plan: RemixPlan, receipt: Receipt | None, owed: Credits | None) -> dict[str, Any]:
    """A take as JSON types; the plan as text, by its public contract."""
    return {"plan": plan_text(plan), "receipt": to_builtins(receipt), "credits": to_builtins(owed)}


def _take(row: Any) -> ProjectTake:  # noqa: ANN401 - a row of SQLite
    take_id, parent, created, name, summary, starred, hidden, text, check = row
    raw = unpacked(text, check)
    return ProjectTake(
        id=take_id,
        parent=parent,
        plan=plan_from_json(raw["plan"]),
        name=name,
        summary=summary,
        starred=bool(starred),
        hidden=bool(hidden),
        receipt=None if raw["receipt"] is None else from_builtins(raw["receipt"], Receipt, what="receipt"),
        credits=None if raw["credits"] is None else from_builtins(raw["credits"], Credits, what="credits"),
        created=created,
    )
