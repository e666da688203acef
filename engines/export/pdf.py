"""A plain printed sheet: headings, text, tables and stacked shares over time, in fonts that are shipped."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from engines.media.tag_names import clean
from resources import locator

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FONT: Final = "fonts/DejaVuSans.ttf"
_FAMILY: Final = "sheet"
_EAST_FONT: Final = "fonts/DroidSansFallback.ttf"
"""Chinese, Japanese and Korean letters."""
_EAST: Final = "east"
_ALWAYS: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""The time of every sheet, so that the same credits give the same bytes."""

_MARGIN_MM: Final = 18.0
_LINE_MM: Final = 5.2
_PICTURE_MM: Final = 32.0

Colour = tuple[int, int, int]

_PAPER: Final[Colour] = (255, 255, 255)
PALETTE: Final[tuple[Colour, ...]] = (
    (0, 114, 178), (230, 159, 0), (0, 158, 115), (204, 121, 167), (86, 180, 233), (213, 94, 0),
    (120, 120, 120), (240, 228, 66),
)  # fmt: skip
"""Colours that people with any colour vision tell apart. Source: Okabe and Ito, 2008."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of text under a head; `widths` are shares of the page."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


class Sheet:
    """A sheet that is written from top to bottom."""

    def __init__(self, title: str) -> None:
        from fpdf import FPDF  # noqa: PLC0415 - a fifth of a second that only sheets need

        self._pdf: Any = FPDF(format="A4", unit="mm")
        self._pdf.set_creation_date(_ALWAYS)
        self._pdf.set_margin(_MARGIN_MM)
        self._pdf.set_auto_page_break(auto=True, margin=_MARGIN_MM)
        self._known: set[int] = set()
        self._add_font(_FAMILY, _FONT)
        # Joins Arabic letters, and writes from right to left what is read so.
        self._pdf.set_text_shaping(True)
        self._pdf.set_title(self._shown(title))
        self._pdf.set_creator("Flipside")
        self._pdf.add_page()
        self._write(title, size=17, after=3.0)

    def heading(self, text: str) -> None:
        """A heading inside the sheet."""
        self._pdf.ln(2.0)
        self._write(text, size=11.5, after=1.0)

    def paragraph(self, text: str) -> None:
        """Some sentences."""
        self._write(text, size=9, after=1.0)

    def table(self, table: Table) -> None:
        """A table; long texts wrap inside their cells."""
        self._pdf.set_font(_FAMILY, size=8)
        self._pdf.set_fill_color(*_PAPER)
        with self._pdf.table(
            col_widths=table.widths,
            line_height=4.4,
            first_row_as_headings=False,
            borders_layout="HORIZONTAL_LINES",
            text_align="LEFT",
        ) as drawn:
            for cells in (table.head, *table.rows):
                row = drawn.row()
                for cell in cells:
                    row.cell(self._shown(cell))
        self._pdf.ln(2.0)

    def shares_over_time(self, shares: Mapping[str, Sequence[float]]) -> None:
        """Stacked shares of each second, 0–1, with a legend; the first stands at the bottom."""
        seconds = max((len(values) for values in shares.values()), default=0)
        if not seconds:
            return
        width, left = self._pdf.epw, self._pdf.l_margin
        if self._pdf.will_page_break(_PICTURE_MM + 3 * _LINE_MM):
            self._pdf.add_page()
        top = self._pdf.get_y()
        step = width / seconds
        floor = [0.0] * seconds
        for index, values in enumerate(shares.values()):
            self._pdf.set_fill_color(*PALETTE[index % len(PALETTE)])
            for second, share in enumerate(values):
                height = _PICTURE_MM * share
                if height > 0.0:
                    at = top + _PICTURE_MM * (1.0 - floor[second]) - height
                    self._pdf.rect(left + second * step, at, step, height, style="F")
                    floor[second] += share
        self._pdf.set_y(top + _PICTURE_MM + 1.0)
        self._legend(list(shares))

    def content(self) -> bytes:
        """The finished PDF."""
        return bytes(self._pdf.output())

    def _add_font(self, family: str, font: str) -> None:
        with locator.folder(font) as path:
            self._pdf.add_font(family, fname=str(path))
        self._known |= set(self._pdf.fonts[family].cmap)

    def _legend(self, names: Sequence[str]) -> None:
        self._pdf.set_font(_FAMILY, size=8)
        for index, name in enumerate(names):
            text = self._shown(name)
            needed = self._pdf.get_string_width(text) + 9.0
            if self._pdf.get_x() + needed > self._pdf.w - _MARGIN_MM:
                self._pdf.ln(_LINE_MM)
            self._pdf.set_fill_color(*PALETTE[index % len(PALETTE)])
            self._pdf.rect(self._pdf.get_x(), self._pdf.get_y() + 1.2, 2.6, 2.6, style="F")
            self._pdf.set_x(self._pdf.get_x() + 3.6)
            self._pdf.cell(needed - 3.6, _LINE_MM, text)
        self._pdf.ln(_LINE_MM + 2.0)

    def _write(self, text: str, *, size: float, after: float) -> None:
        self._pdf.set_font(_FAMILY, size=size)
        self._pdf.multi_cell(0, size * 0.5, self._shown(text), new_x="LMARGIN", new_y="NEXT", align="L")
        self._pdf.ln(after)

    def _shown(self, text: str) -> str:
        """One line of text in the letters that the fonts have; what they lack is named."""
        line = clean(text, most=2_000)
        if _EAST not in self._pdf.fonts and not self._known.issuperset(map(ord, line)):
            self._add_font(_EAST, _EAST_FONT)
            self._pdf.set_fallback_fonts([_EAST], exact_match=False)
        runs = groupby(line, key=lambda letter: ord(letter) in self._known)
        return "".join("".join(run) if is_known else _named("".join(run)) for is_known, run in runs)


def _named(run: str) -> str:
    """Letters or signs that cannot be printed, in words: “[5 letters of Thai]”, “[fire]”."""
    letters = [letter for letter in run if unicodedata.category(letter)[0] == "L"]
    if letters:
        script = unicodedata.name(letters[0], "an unknown script").split()[0].title()
        return f"[{len(letters)} letters of {script}]"
    names = [unicodedata.name(sign, "unknown sign") for sign in run if unicodedata.category(sign)[0] != "M"]
    return f"[{', '.join(names).lower()}]" if names else ""
