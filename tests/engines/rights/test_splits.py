"""Split sheets are proposals that add up to one hundred, whoever edits them; the ledger adds up the uses."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.core.errors import BadDocument, OutputError
from engines.export.split_sheets import split_csv, split_pdf
from engines.model.rights import Contribution, Credits, SongCredits
from engines.model.splits import SIDES, Holder
from engines.rights.ledger import Ledger
from engines.rights.splits import Parties, propose, rebalanced, split_from_json, split_to_json

if TYPE_CHECKING:
    from pathlib import Path


def credits_of(*shares: tuple[str, str, float]) -> Credits:
    contributions = tuple(
        Contribution(
            lane=f"lane{index}", kind=kind, stem="", maker="", seconds=1.0, energy_share=share,  # type: ignore[arg-type]
            composition=composition,  # type: ignore[arg-type]
        )
        for index, (kind, composition, share) in enumerate(shares)
    )  # fmt: skip
    return Credits(
        song=SongCredits(title="Tide", artist="The Anchors", composer="A. Nchor"), contributions=contributions
    )


USUAL = credits_of(("recording", "original", 0.6), ("generated", "derived", 0.3), ("generated", "new", 0.1))


def percents(sheet: object, side: str) -> dict[str, Decimal]:
    return {claim.name: claim.share for claim in sheet.of(side)}  # type: ignore[attr-defined]


def test_the_proposal_follows_what_was_measured() -> None:
    sheet = propose(USUAL, Parties(remixer="Me"), title="Tide remix", song="Tide")
    assert percents(sheet, "recording") == {"The Anchors": 60, "Me": 40}
    assert percents(sheet, "composition") == {"A. Nchor": 75, "Me": 25}
    assert "not law" in sheet.note


def test_holders_share_the_original_by_their_weights() -> None:
    holders = (
        Holder(name="Label", role="label", weight=2.0),
        Holder(name="Singer", role="artist"),
        Holder(name="Writer", role="composer", side="composition", identity="IPI 1"),
    )
    sheet = propose(USUAL, Parties(remixer="Me", holders=holders), title="x", song="y")
    assert percents(sheet, "recording") == {"Label": 40, "Singer": 20, "Me": 40}
    assert percents(sheet, "composition") == {"Writer": 75, "Me": 25}


@given(
    shares=st.lists(st.floats(0.0, 1.0), min_size=1, max_size=6),
    weights=st.lists(st.floats(0.001, 1e5), max_size=7),
)
@settings(max_examples=60, deadline=None)
def test_each_side_adds_up_to_exactly_one_hundred(shares: list[float], weights: list[float]) -> None:
    kinds = (("recording", "original"), ("generated", "derived"), ("generated", "new"))
    credit = credits_of(*((*kinds[i % 3], share) for i, share in enumerate(shares)))
    holders = tuple(Holder(name=f"h{i}", weight=w, side=SIDES[i % 2]) for i, w in enumerate(weights))
    sheet = propose(credit, Parties(holders=holders), title="t", song="s")
    for side in SIDES:
        assert sum(claim.share for claim in sheet.of(side)) == 100
    assert split_from_json(json.dumps(split_to_json(sheet))) == sheet


@given(data=st.data(), cents=st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_another_share_leaves_each_side_at_one_hundred(data: st.DataObject, cents: int) -> None:
    holders = tuple(Holder(name=f"h{i}", weight=i + 0.3, side=SIDES[i % 2]) for i in range(5))
    sheet = propose(USUAL, Parties(holders=holders), title="t", song="s")
    index = data.draw(st.integers(0, len(sheet.claims) - 1))
    changed = rebalanced(sheet, index, Decimal(cents).scaleb(-2))
    assert changed.claims[index].share == Decimal(cents).scaleb(-2)
    for side in SIDES:
        assert sum(claim.share for claim in changed.of(side)) == 100
        assert all(claim.share >= 0 for claim in changed.of(side))
    assert split_from_json(json.dumps(split_to_json(changed))) == changed
    kept = [i for i, claim in enumerate(sheet.claims) if claim.side != sheet.claims[index].side]
    assert all(changed.claims[i] == sheet.claims[i] for i in kept)


def test_who_is_alone_on_a_side_keeps_all() -> None:
    sheet = propose(credits_of(("recording", "original", 1.0)), Parties(), title="t", song="s")
    assert rebalanced(sheet, 0, Decimal(40)) == sheet


def test_an_edited_sheet_must_add_up() -> None:
    raw = split_to_json(propose(USUAL, Parties(), title="t", song="s"))
    raw["claims"][0]["percent"] = "59.99"
    with pytest.raises(BadDocument) as caught:
        split_from_json(json.dumps(raw))
    assert "99.99" in caught.value.hint
    for bad in ("-1", "1e2", "nan", "60 %"):
        raw["claims"][0]["percent"] = bad
        with pytest.raises(BadDocument):
            split_from_json(json.dumps(raw))


def test_the_sheet_is_written_as_pdf_and_table() -> None:
    sheet = propose(USUAL, Parties(remixer="=cmd()"), title="Tide", song="Tide")
    assert split_pdf(sheet).startswith(b"%PDF")
    rows = list(csv.DictReader(io.StringIO(split_csv(sheet))))
    assert {row["status"] for row in rows} == {"proposal"}
    assert rows[1]["name"] == "'=cmd()"
    for side in SIDES:
        assert sum(Decimal(row["percent"]) for row in rows if row["side"] == side) == 100


def test_the_ledger_totals_songs_and_holders(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    sheet = propose(USUAL, Parties(remixer="Me"), title="t", song="s", report="r")
    for mode, source in (("share", "a"), ("release", "a"), ("share", "b")):
        Ledger(path).record(sheet, USUAL.song, mode=mode, source=source)
    songs = Ledger(path).songs()
    assert [(one.song, one.exports, one.releases) for one in songs] == [("Tide", 2, 1), ("Tide", 1, 0)]
    totals = {(one.holder, one.side): (one.exports, one.mean_percent) for one in Ledger(path).holders()}
    assert totals["The Anchors", "recording"] == (3, 60.0)
    assert totals["Me", "composition"] == (3, 25.0)


def test_a_ledger_of_the_first_version_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    Ledger(path).record(
        propose(USUAL, Parties(), title="old", song="Tide"), USUAL.song, mode="share", source="a"
    )
    with closing(sqlite3.connect(path)) as old:
        old.executescript(
            "DROP INDEX exports_by_watermark; ALTER TABLE exports DROP COLUMN watermark;"
            "PRAGMA user_version = 1"
        )
    sheet = propose(USUAL, Parties(), title="new", song="Tide")
    for mode in ("share", "release"):
        Ledger(path).record(sheet, USUAL.song, mode=mode, source="a", watermark="1a2b3c4d")
    assert [song.exports for song in Ledger(path).songs()] == [3]
    noted = Ledger(path).marked("1a2b3c4d")
    assert noted is not None
    assert (noted.title, noted.mode) == ("new", "share"), "the first of them"
    assert Ledger(path).marked("00000000") is None


def test_a_file_that_is_no_ledger_is_said(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(b"not a database, but long enough to be looked at " * 20)
    with pytest.raises(OutputError, match="ledger"):
        Ledger(path)
    assert path.read_bytes().startswith(b"not a database")
