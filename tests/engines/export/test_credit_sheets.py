"""Credits to hand on: percentages that add up, cells that run nothing, and a sheet that can be read."""

from __future__ import annotations

import csv
import io
import json
import re
import zlib
from decimal import Decimal
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Xml

import pytest

from engines.core.jobs import QUIET
from engines.export import ExportRequest, verify_file, write_remix
from engines.export.credit_sheets import (
    composition_shares,
    credits_csv,
    credits_pdf,
    csv_text,
    recording_shares,
)
from engines.export.share_picture import shares_svg
from engines.media.tag_writing import read_extra
from tests.engines.export.materials import material, song

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("share", [0.0, 0.333333, 0.42, 0.999999, 1.0])
def test_shares_add_up_to_one_hundred(share: float) -> None:
    credit = material(share=share).credits
    for shares in (recording_shares(credit), composition_shares(credit)):
        assert sum(shares.values()) == 100
    assert abs(recording_shares(credit)["part:bass"] - Decimal(str(100 * share))) <= Decimal("0.01")


def test_credits_are_written_as_sheet_table_and_json(tmp_path: Path) -> None:
    done = write_remix(material(), ExportRequest(target=tmp_path, name="x", credits=True), QUIET)
    names = [path.name for path in done.paths]
    assert names[1:5] == [f"x - credits.{ending}" for ending in ("pdf", "csv", "json", "svg")]
    said = json.loads((tmp_path / "x - credits.json").read_text("utf-8"), parse_constant=pytest.fail)
    assert (said["schema"], said["version"]) == ("flipside.credits", 1)
    assert said["percent"]["recording"] == {"vocals": "58.00", "part:bass": "42.00"}
    assert said["percent"]["composition"] == {"original": "58.00", "derived": "42.00"}
    assert said["operations"] == {"e1": {"op": "restyle", "words": "house"}}
    assert [use["how"] for use in said["ai"]] == ["edited", "rules", "rules", "edited", "original"]
    assert (tmp_path / "x - credits.pdf").read_bytes().startswith(b"%PDF-1.")
    for name in names[1:5]:
        assert verify_file(tmp_path / name).status == "valid"
    changed = tmp_path / "x - credits.csv"
    changed.write_text(changed.read_text("utf-8").replace("42.00", "2.00"), "utf-8")
    assert verify_file(changed).altered == ("content",)
    told = read_extra(tmp_path / "x.wav")["FLIPSIDE_AI_DISCLOSURE"].split("; ")
    assert told == [
        "vocals: edited",
        "instrumentation: rules",
        "composition: rules",
        "post-production: edited",
        "lyrics: original",
    ]


def test_the_picture_stacks_original_and_generated_and_says_so_in_words() -> None:
    root = Xml.fromstring(shares_svg(material().credits, "Tide"))  # noqa: S314 - our own
    space = "{http://www.w3.org/2000/svg}"
    groups = {
        group.findtext(f"{space}title"): group.findall(f"{space}rect") for group in root.iter(f"{space}g")
    }
    heights = {name: [float(rect.attrib["height"]) for rect in rects] for name, rects in groups.items()}
    assert heights["original recording"] == pytest.approx([80.0, 80 * 0.58, 80 * 0.16])
    assert heights["generated"] == pytest.approx([80 * 0.42, 80 * 0.84])
    tops = [float(rect.attrib["y"]) for rect in groups["generated"]]
    assert tops == [0.0, 0.0]
    assert "42 % of the sound was generated" in (root.findtext(f"{space}desc") or "")


def test_the_same_credits_give_the_same_sheet() -> None:
    assert credits_pdf(material(), "x") == credits_pdf(material(), "x")


def streams_of(pdf: bytes) -> list[bytes]:
    raw = re.findall(rb"stream\n(.*?)\nendstream", pdf, re.DOTALL)
    return [zlib.decompress(data) if data[:1] == b"x" else data for data in raw]


def letters_of(streams: list[bytes]) -> list[dict[int, str]]:
    """Of each font in a sheet its glyphs and the letters that they stand for."""
    tables = [data for data in streams if b"beginbfchar" in data or b"beginbfrange" in data]
    pairs = [re.findall(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>", table) for table in tables]
    return [
        {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in table}
        for table in pairs
    ]


def text_of(pdf: bytes) -> str:
    """What a reader of the sheet can search: its glyphs, by the tables that the file itself carries."""
    streams = streams_of(pdf)
    letters = letters_of(streams)[0]
    return "".join(
        "".join(letters.get(number, "") for number in _numbers(data)) for data in streams if b" Tf" in data
    )


_ESCAPED = {b"r": b"\r", b"n": b"\n", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def _numbers(content: bytes) -> list[int]:
    found = []
    for piece in re.findall(rb"\(((?:\\.|[^\\)])*)\)\s*T[jJ]", content, re.DOTALL):
        raw = re.sub(rb"\\(.)", lambda mark: _ESCAPED.get(mark[1], mark[1]), piece, flags=re.DOTALL)
        found += [int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2)]
    return found


@pytest.mark.parametrize(
    "title", ["Ünïcode Žlutý Ωμέγα Привет", "音楽 \x00\x1b[31m", "x" * 5_000, "", "\u202egpj"]
)
def test_any_title_can_be_printed(title: str) -> None:
    content = credits_pdf(material(credited=song(title=title, artist=title)), title)
    assert content.startswith(b"%PDF-1.")
    assert content.rstrip().endswith(b"%%EOF")


def test_the_sheet_says_what_was_measured() -> None:
    text = text_of(credits_pdf(material(), "Žlutá έ"))
    for words in (
        "Žlutá έ",
        "bass (generated)",
        "58.00 %",
        "42.00 %",
        "vocals",
        "Composition",
        "no trained model",
    ):
        assert words.replace(" ", "") in text.replace(" ", "")


@pytest.mark.parametrize("name", ["東京事変", "ひらがなカタカナ", "방탄소년단", "周杰倫邓丽君", "Мумий Ωδή"])
def test_names_of_other_scripts_are_printed(name: str) -> None:
    tables = letters_of(streams_of(credits_pdf(material(), name)))
    assert set(name) <= {letter for table in tables for text in table.values() for letter in text}


def test_arabic_letters_are_joined() -> None:
    name = "محمد"
    tables = letters_of(streams_of(credits_pdf(material(), name)))
    glyphs = [glyph for table in tables for glyph, text in table.items() if text == "م"]
    assert len(glyphs) == 2, "the first letter of the name and the one inside look different"


def test_what_no_font_has_is_named() -> None:
    text = text_of(credits_pdf(material(), "go 🔥🎵 ไทย"))
    assert "[fire,musicalnote][3lettersofThai]" in text.replace(" ", "")


def test_a_cell_never_runs_as_a_formula() -> None:
    cells = ("=1+1", "+cmd", "@x", "-2+3", "-3.5", "plain", 'a"b,c\nd')
    (row,) = list(csv.reader(io.StringIO(csv_text(["h"] * 7, [cells]))))[1:]
    assert row == ["'=1+1", "'+cmd", "'@x", "'-2+3", "-3.5", "plain", 'a"b,c d']


def test_the_table_has_a_row_for_each_lane() -> None:
    rows = list(csv.DictReader(io.StringIO(credits_csv(material()))))
    assert [row["lane"] for row in rows] == ["vocals", "part:bass"]
    assert sum(Decimal(row["percent of the recording"]) for row in rows) == 100
    assert rows[1]["seed"] == "3"
    assert rows[0]["operations"] == "e1 restyle"
