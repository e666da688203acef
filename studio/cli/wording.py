"""Words for people: edits, facts and receipt lines as one line each."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engines.model.plan import Edit, RemixPlan, Scope
    from engines.model.receipt import Measurement, ReceiptLine


def words_of(plan: RemixPlan, prompt: int, start: int, end: int) -> str:
    """The person's own words, quoted; empty where there are none."""
    if not 0 <= prompt < len(plan.prompts) or start >= end:
        return ""
    return f"“{plan.prompts[prompt][start:end]}”"


def edit_line(edit: Edit, plan: RemixPlan) -> str:
    """One edit: what, where, why."""
    values = (
        f"{field.name} {_value(getattr(edit.operation, field.name))}"
        for field in dataclasses.fields(edit.operation)
        if getattr(edit.operation, field.name) is not None
    )
    why = words_of(plan, edit.because.prompt, edit.because.start, edit.because.end)
    parts = [f"{edit.id:<4} {edit.op:<10} {', '.join(values)}".rstrip(), scope_words(edit.scope)]
    if why:
        parts.append(f"from {why}" if edit.because.origin == "said" else f"{edit.because.origin} from {why}")
    if not edit.enabled:
        parts.append("switched off")
    return " · ".join(part for part in parts if part)


def scope_words(scope: Scope) -> str:
    """Where an edit holds; empty for everywhere."""
    parts = [*scope.sections]
    if scope.bars is not None:
        parts.append(f"bars {scope.bars[0]}–{scope.bars[1]}")
    if scope.seconds is not None:
        parts.append(f"{scope.seconds[0]:g}–{scope.seconds[1]:g} s")
    where = ", ".join(parts)
    stems = ", ".join(scope.stems)
    return f"{stems} in {where}" if stems and where else stems or where


def receipt_line(line: ReceiptLine) -> str:
    """One line of the receipt with its figures."""
    clause = f"“{line.clause}” " if line.clause else ""
    figures = "; ".join(map(measurement_words, line.measurements))
    return f"{line.status:<10} {clause}{line.text}" + (f" [{figures}]" if figures else "")


def measurement_words(figure: Measurement) -> str:
    """One figure: its name, before → after, what was asked."""
    unit = f" {figure.unit}" if figure.unit else ""
    before = f"{_number(figure.before)} → " if figure.before is not None else ""
    asked = f", asked {_number(figure.asked)}" if figure.asked is not None else ""
    return f"{figure.name} {before}{_number(figure.after)}{unit}{asked}{'' if figure.ok else ' (!)'}"


def _number(value: float) -> str:
    digits = 3 if 0.0 < abs(value) < 10.0 else 2
    return f"{value:.{digits}f}".rstrip("0").rstrip(".") if abs(value) < 1e6 else f"{value:.3g}"


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)
