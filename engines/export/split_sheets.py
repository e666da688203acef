"""A split sheet to hand on: a PDF to sign, and a table."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from engines.export.credit_sheets import csv_text
from engines.export.pdf import Sheet, Table
from engines.model.splits import SIDES

if TYPE_CHECKING:
    from engines.model.splits import SplitSheet

_HEADINGS: Final = {
    "recording": "Recording (master)",
    "composition": "Composition (publishing)",
}


def split_pdf(sheet: SplitSheet) -> bytes:
    """The sheet as people sign it: both sides with names, roles, identities and shares."""
    page = Sheet(f"Split sheet (proposal): {sheet.title}")
    page.paragraph(sheet.note)
    page.paragraph(f"A remix of {sheet.song}.")
    for side in SIDES:
        claims = sheet.of(side)
        page.heading(_HEADINGS[side])
        rows = [(c.name, c.role, c.identity, f"{c.percent} %", "") for c in claims]
        total = sum((c.share for c in claims), start=Decimal(0))
        rows.append(("Total", "", "", f"{total} %", ""))
        head = ("Name", "Role", "IPI / ISNI", "Share", "Signature and date")
        page.table(Table(head=head, rows=tuple(rows), widths=(30, 16, 16, 12, 26)))
    if sheet.report:
        page.paragraph(f"Measured in the report {sheet.report}.")
    return page.content()


def split_csv(sheet: SplitSheet) -> str:
    """A row for each claim."""
    head = ("title", "side", "name", "role", "identity", "percent", "because", "status")
    rows = [
        (sheet.title, c.side, c.name, c.role, c.identity, c.percent, c.because, "proposal")
        for c in sheet.claims
    ]
    return csv_text(head, rows)
