"""Consent: an opt-out stands over all, a statement over the file's words, and silence does not publish."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.core.audio import Audio
from engines.core.errors import BadDocument, InputError, Refused
from engines.core.source import ArraySource
from engines.media.acoustics import fingerprint, packed
from engines.model.operations import Preserve, Restyle
from engines.model.rights import SongCredits, Statement, Terms
from engines.rights import Passport, Policy, keys, obeyed, opt_outs, read_policy, require, statements, terms
from engines.rights.policy import POLICY_FILE, Conditions
from engines.rights.signing import signed
from tests.engines.pipeline.remixes import plan_of

if TYPE_CHECKING:
    from pathlib import Path

    from engines.media.acoustics import Bits

SONG = SongCredits(
    title="Tide", artist="The Anchors", isrc="USABC1600001", label="Harbour", recording_id="a-b-1"
)
OPEN = ("sketch", "share", "release")
BY_LETTER = Statement(basis="licensed", terms="by letter")


def open_modes(found: Terms) -> list[str]:
    return [mode for mode in OPEN if found.refusal(mode) is None]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("policy", "statement", "allowed"),
    [
        (Policy(), None, ["sketch", "share"]),
        (Policy(remix="forbidden"), None, []),
        (Policy(remix="allowed", because="CC BY 4.0"), None, ["sketch", "share", "release"]),
        (Policy(remix="allowed", because="CC BY-NC 4.0"), None, ["sketch", "share"]),
        (Policy(remix="allowed", conditions=Conditions(modes=("sketch",))), None, ["sketch"]),
        (Policy(), Statement(basis="own"), ["sketch", "share", "release"]),
        (Policy(remix="forbidden"), BY_LETTER, ["sketch", "share", "release"]),
        (Policy(), Statement(basis="sketch"), ["sketch"]),
        (Policy(), Statement(basis="unknown"), ["sketch", "share"]),
        (Policy(remix="forbidden"), Statement(basis="unknown"), []),
        (Policy(), Statement(basis="licensed", terms="x", modes=("sketch", "share")), ["sketch", "share"]),
        (Policy(), Statement(basis="own", modes=("sketch",)), ["sketch", "share", "release"]),
        (Policy(remix="allowed", because="CC0"), Statement(basis="sketch"), ["sketch"]),
    ],
)  # fmt: skip
def test_how_far_a_remix_may_go(policy: Policy, statement: Statement | None, allowed: list[str]) -> None:
    assert open_modes(terms(Passport(policy=policy, statement=statement))) == allowed


def test_a_refusal_says_why_and_how_to_get_permission() -> None:
    asked = Conditions(modes=("sketch",), contact="band@example.org")
    found = terms(Passport(policy=Policy(remix="allowed", conditions=asked)))
    require(found, "sketch", "tide.flac")
    with pytest.raises(Refused) as caught:
        require(found, "release", "tide.flac")
    for words in ("tide.flac", "released", "rights holder", "band@example.org"):
        assert words in caught.value.hint


def test_a_remix_of_a_remix_is_bound_by_the_first_song() -> None:
    found = terms(Passport(policy=Policy(), closed=("share", "release")))
    assert open_modes(found) == ["sketch"]
    assert open_modes(terms(Passport(policy=Policy(), closed=("share",), statement=BY_LETTER))) == list(OPEN)


def opt_out(**entry: str) -> bytes:
    return listed(entry)


def listed(*entries: dict[str, str], **more: object) -> bytes:
    document = {
        "schema": "flipside.opt-out",
        "version": 1,
        "name": "Harbour's list",
        "entries": list(entries),
    }
    return json.dumps({**document, **more}).encode()


@pytest.mark.parametrize(
    ("entry", "fits"),
    [
        ({"isrc": "us-abc-16-00001"}, True),
        ({"isrc": "USABC1600002"}, False),
        ({"artist": "  the ANCHORS"}, True),
        ({"artist": "The Anchörs"}, True),
        ({"artist": "The Anchors", "title": "Tide"}, True),
        ({"artist": "The Anchors", "title": "Other"}, False),
        ({"artist": "Anchors"}, False),
        ({"label": "harbour"}, True),
        ({"recording": "A-B-1"}, True),
        ({"sound": "sha256:1"}, True),
        ({"sound": "sha256:2"}, False),
    ],
)
def test_entries_fit_as_people_would_say(entry: dict[str, str], *, fits: bool) -> None:
    found = opt_outs.find((opt_outs.read_list(opt_out(**entry), name="x"),), SONG, "sha256:1")
    assert (found is not None) == fits


def test_a_fingerprint_knows_the_song_by_ear() -> None:
    noise = np.random.default_rng(1).normal(0.0, 0.1, (2, 6 * 44_100)) * np.hanning(6 * 44_100)
    noise *= 1.0 + 0.9 * np.sin(np.arange(noise.shape[1]) / 3_000.0)

    def heard(wave: np.ndarray) -> Bits:
        return fingerprint(ArraySource(Audio(samples=wave.astype(np.float32), rate=44_100)))

    bits = heard(noise)
    entry = {"fingerprint": packed(bits), "steps": len(bits)}
    lists = (opt_outs.read_list(opt_out(**entry), name="x"),)  # type: ignore[arg-type]
    late = np.concatenate([np.zeros((2, 10_301)), 0.3 * noise], axis=1)
    calls = []

    def listen(wave: np.ndarray) -> Bits:
        calls.append(len(wave))
        return heard(wave)

    assert opt_outs.find(lists, SONG, "", lambda: listen(late)) is not None
    assert opt_outs.find(lists, SONG, "", lambda: listen(noise[:, ::-1])) is None
    assert opt_outs.find(lists, SONG, "") is None
    assert len(calls) == 2
    plain = (opt_outs.read_list(listed({"isrc": "X"}), name="x"),)
    assert opt_outs.find(plain, SONG, "", lambda: listen(noise)) is None
    assert len(calls) == 2, "nobody asked for its sound"
    with pytest.raises(BadDocument, match="entry"):
        opt_outs.read_list(opt_out(fingerprint="AAAA"), name="x")


def test_an_opt_out_stands_over_every_statement() -> None:
    lists = (
        opt_outs.read_list(listed({"artist": "The Anchors", "because": "no"}, contact="a@b.c"), name="x"),
    )
    found = opt_outs.find(lists, SONG, "")
    stated = terms(Passport(policy=Policy(remix="allowed"), opt_out=found, statement=Statement(basis="own")))
    assert open_modes(stated) == []
    with pytest.raises(Refused) as caught:
        require(stated, "sketch", "tide.flac")
    for words in ("Harbour's list", "“no”", "a@b.c"):
        assert words in caught.value.hint


def test_lists_are_taken_over_merged_and_checked(tmp_path: Path) -> None:
    key = keys.signer(tmp_path / "keys").key_pem
    whole = signed(json.loads(listed({"isrc": "USABC1600001"})), key)
    (tmp_path / "a.json").write_text(json.dumps(whole))
    (tmp_path / "b.json").write_bytes(listed({"label": "Other"}))
    folder = tmp_path / "lists"
    for name in ("a", "b"):
        opt_outs.subscribe(tmp_path / f"{name}.json", folder)
    lists, faults = opt_outs.subscribed(folder)
    assert (len(lists), faults) == (2, ())
    assert opt_outs.find(lists, SONG, "") is not None
    whole["entries"][0]["isrc"] = "USABC1600009"
    (folder / "a.json").write_text(json.dumps(whole))
    lists, faults = opt_outs.subscribed(folder)
    assert len(lists) == 1
    assert "signature" in faults[0]
    with pytest.raises(BadDocument):
        opt_outs.subscribe(folder / "a.json", folder)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[1]", listed({"title": "only"}), listed({}), listed({"isrc": 5}),  # type: ignore[dict-item]
     listed({"isrc": "x" * 600}), b"\xff" * 20, listed({"unknown": "x"}),
     listed(signature={"key": "x", "value": "?"})],
)  # fmt: skip
def test_lists_that_are_none_are_said(content: bytes) -> None:
    with pytest.raises(BadDocument) as caught:
        opt_outs.read_list(content, name="list.json")
    assert caught.value.hint.endswith((".", "”"))


def test_a_statement_is_asked_once_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "statements.json"
    assert statements.read_statement(path, "sha256:1") is None
    statements.state(path, "sha256:1", Statement(basis="licensed", terms="letter of May"))
    statements.state(path, "sha256:2", Statement(basis="own"))
    assert statements.read_statement(path, "sha256:1") == Statement(basis="licensed", terms="letter of May")
    statements.state(path, "sha256:1", None)
    assert statements.read_statement(path, "sha256:1") is None
    assert statements.read_statement(path, "sha256:2") == Statement(basis="own")
    with pytest.raises(InputError, match="terms"):
        statements.state(path, "sha256:3", Statement(basis="licensed", terms="  "))
    path.write_text("{")
    with pytest.raises(BadDocument):
        statements.read_statement(path, "sha256:1")


KIT = {
    "schema": "flipside.policy", "version": 1, "remix": "allowed", "because": "with love",
    "conditions": {
        "modes": ["sketch", "share"], "operations": ["restyle", "gain", "reverb"], "exact": ["vocals"],
        "unwanted_styles": ["nightcore"], "credit_line": "The Anchors, remixed by you",
        "contact": "band@example.org",
        "holders": [{"name": "Label", "role": "label", "weight": 2}, {"name": "Band", "role": "artist"}],
    },
}  # fmt: skip


def test_a_signed_kit_is_read_and_a_changed_one_refused(tmp_path: Path) -> None:
    key = keys.signer(tmp_path / "keys").key_pem
    (tmp_path / POLICY_FILE).write_text(json.dumps(signed(KIT, key)))
    policy = read_policy(tmp_path / "song.wav", SONG)
    assert len(policy.signed_by) == 16
    found = terms(Passport(policy=policy))
    assert open_modes(found) == ["sketch", "share"]
    assert found.credit_line == "The Anchors, remixed by you"
    assert [holder.name for holder in found.holders] == ["Label", "Band"]
    changed = {**signed(KIT, key), "because": "anything"}
    (tmp_path / POLICY_FILE).write_text(json.dumps(changed))
    with pytest.raises(BadDocument, match="signature"):
        read_policy(tmp_path / "song.wav", SONG)


def test_a_plan_obeys_the_kit_and_says_so() -> None:
    asked = Conditions(
        operations=("restyle", "gain", "reverb"), exact=("vocals",), unwanted_styles=("nightcore",)
    )
    plan = plan_of(
        {"op": "restyle", "params": {"style": "nightcore"}},
        {"op": "restyle", "params": {"style": "house"}},
        {"op": "reverb", "params": {}, "scope": {"stems": ["vocals"]}},
        {"op": "gain", "params": {"gain_db": 3.0}, "scope": {"stems": ["vocals"]}},
        {"op": "mute", "scope": {"stems": ["drums"]}},
    )
    made = obeyed(plan, asked)
    kept = [edit for edit in made.active if edit.op != Preserve.op]
    assert [edit.op for edit in kept] == ["restyle", "gain"]
    assert isinstance(kept[0].operation, Restyle)
    assert kept[0].operation.style == "house"
    (exact,) = [edit for edit in made.active if edit.op == Preserve.op]
    assert exact.scope.stems == ("vocals",)
    assert len(made.warnings) == 4
    assert obeyed(made, asked) == made
    assert obeyed(plan, Conditions()) is plan


def test_a_stem_that_stays_exact_is_no_instrument() -> None:
    chops = {"op": "add", "params": {"role": "lead", "source": "song"}}
    beat = {"op": "replace", "params": {"role": "drums", "source": "song"}, "scope": {"stems": ["drums"]}}
    made = obeyed(plan_of(chops, beat), Conditions(exact=("vocals",)))
    assert [edit.op for edit in made.active] == ["replace", "preserve"]
    assert any("vocals exact" in warning for warning in made.warnings)
    assert [edit.op for edit in obeyed(plan_of(beat), Conditions(exact=("drums",))).active] == ["preserve"]
