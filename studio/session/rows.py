"""The receipt as rows: the plan's edits and ignored words, joined with what was arranged and measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QCoreApplication

from engines.model.plan import Edit
from studio.session.engine_words import in_words
from studio.session.words import operation_words, scope_words, value_name
from studio.style.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engines.model.arrangement import Outcome
    from engines.model.plan import RemixPlan
    from engines.model.receipt import Measurement, Receipt, ReceiptLine

RowStatus: TypeAlias = Literal["waiting", "done", "assumed", "impossible", "ignored", "unproved", "off"]
STATUS_NAMES: dict[str, str] = {
    "waiting": QT_TRANSLATE_NOOP("Rows", "Working"),
    "done": QT_TRANSLATE_NOOP("Rows", "Done"),
    "assumed": QT_TRANSLATE_NOOP("Rows", "Assumed"),
    "impossible": QT_TRANSLATE_NOOP("Rows", "Not possible"),
    "ignored": QT_TRANSLATE_NOOP("Rows", "Ignored"),
    "unproved": QT_TRANSLATE_NOOP("Rows", "Not measured"),
    "off": QT_TRANSLATE_NOOP("Rows", "Off"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the receipt.

    Attributes:
        key: the edit's id, or "ignored:0", ... for words without an edit.
        prompt, start, end: which words it comes from; start = end where there are none.
        clause: those words.
        title: what the edit does.
        where: where it holds; empty for everywhere.
        status: what became of it.
        text: one sentence about that.
        proof: the measurements as texts.
        enabled: whether the edit is on.
        edit: the edit, or None for ignored words.
    """

    key: str
    prompt: int
    start: int
    end: int
    clause: str
    title: str
    where: tuple[str, ...]
    status: RowStatus
    text: str = ""
    proof: tuple[str, ...] = ()
    enabled: bool = True
    edit: Edit | None = None

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        parts = (self.title, ", ".join(self.where), status_name(self.status), self.text, *self.proof)
        return "; ".join(part for part in parts if part)


def status_name(status: str) -> str:
    """What a status is called."""
    return QCoreApplication.translate("Rows", STATUS_NAMES[status])


def rows(
    plan: RemixPlan, outcomes: Iterable[Outcome] = (), receipt: Receipt | None = None
) -> tuple[Row, ...]:
    """All rows, in the order of the plan's edits, ignored words behind.

    Args:
        plan: the plan that is on.
        outcomes: of its arrangement; empty while that is being made.
        receipt: of its sound; None while that is being measured.
    """
    arranged = {outcome.edit: outcome for outcome in outcomes}
    lines = {line.edit: line for line in receipt.lines if line.edit} if receipt is not None else {}
    made = [_edit_row(plan, edit, arranged.get(edit.id), lines.get(edit.id)) for edit in plan.edits]
    for index, words in enumerate(plan.ignored):
        made.append(
            Row(
                key=f"ignored:{index}",
                prompt=words.prompt,
                start=words.start,
                end=words.end,
                clause=words.text,
                title=f"“{words.text}”",
                where=(),
                status="ignored",
                text=in_words(words.reason),
            )
        )
    return tuple(made)


def measurement_words(found: Measurement) -> str:
    """One measurement: "tempo 124 BPM, asked 124, was 96.2"."""
    unit = f" {found.unit}" if found.unit else ""
    text = f"{in_words(found.name)} {value_name(round(found.after, 2))}{unit}"
    if found.before is not None:
        text += _tr(QT_TRANSLATE_NOOP("Rows", ", was {}")).format(value_name(round(found.before, 2)))
    if found.asked is not None and not found.ok:
        text += _tr(QT_TRANSLATE_NOOP("Rows", ", asked {}")).format(value_name(round(found.asked, 2)))
    return text


def summary(all_rows: Iterable[Row]) -> str:
    """How many rows have which status: "4 done · 1 assumed"."""
    counts: dict[str, int] = {}
    for row in all_rows:
        counts[row.status] = counts.get(row.status, 0) + 1
    return " · ".join(f"{counts[key]} {status_name(key).lower()}" for key in STATUS_NAMES if key in counts)


def _edit_row(plan: RemixPlan, edit: Edit, outcome: Outcome | None, line: ReceiptLine | None) -> Row:
    because = edit.because
    words = plan.prompts[because.prompt] if because.prompt < len(plan.prompts) else ""
    status, text = _status(edit, outcome, line)
    return Row(
        key=edit.id,
        prompt=because.prompt,
        start=because.start,
        end=because.end,
        clause=words[because.start : because.end].strip(" ,.;"),
        title=operation_words(edit.operation),
        where=scope_words(edit.scope),
        status=status,
        text=text,
        proof=tuple(measurement_words(found) for found in line.measurements) if line is not None else (),
        enabled=edit.enabled,
        edit=edit,
    )


def _status(edit: Edit, outcome: Outcome | None, line: ReceiptLine | None) -> tuple[RowStatus, str]:
    if not edit.enabled:
        return "off", ""
    if line is not None:
        noted = outcome is not None and outcome.text
        # A line without a note says once more what the row's title says.
        restates = line.status in {"done", "unproved"} and not noted
        return line.status, "" if restates else in_words(line.text)
    if outcome is not None and outcome.status != "done":
        return outcome.status, in_words(outcome.text)
    return "waiting", ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Rows", text)
