"""A song that may not be remixed leaves by no door, and a signed remix tells its history."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
import soundfile

from engines import pipeline
from engines.core.errors import Refused
from engines.core.jobs import QUIET
from engines.media import FileTags, write_tags
from engines.model.rights import SongCredits
from engines.pipeline import ExportRequest
from engines.rights.policy import POLICY_FILE
from tests.end_to_end.conftest import leftovers
from tests.engines.pipeline.remixes import EDITS, files, plan_of, remixed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.end_to_end.conftest import Ran

OPT_OUT = {
    "schema": "flipside.opt-out", "version": 1, "name": "Everybody's list", "contact": "list@example.org",
    "entries": [{"isrc": "US-ABC-16-00001", "because": "never"}],
}  # fmt: skip


@pytest.fixture
def song(tmp_path: Path) -> Path:
    folder = tmp_path / "songs"
    folder.mkdir()
    path = files(folder)
    write_tags(path, FileTags(credits=SongCredits(title="Tide", artist="The Anchors", isrc="USABC1600001")))
    return path


def forbid(song: Path) -> None:
    policy = {"schema": "flipside.policy", "version": 1, "remix": "forbidden", "because": "ask us"}
    (song.parent / POLICY_FILE).write_text(json.dumps(policy))


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    from engines.model.schema import plan_to_json

    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan_to_json(plan_of(*EDITS))))
    return path


@pytest.mark.parametrize("door", ["policy", "opt-out"])
def test_a_refused_song_leaves_by_no_command(
    refusing: Callable[..., Ran], song: Path, plan_file: Path, tmp_path: Path, door: str
) -> None:
    if door == "policy":
        forbid(song)
    else:
        (tmp_path / "list.json").write_text(json.dumps(OPT_OUT))
        assert refusing("rights", "opt-out", tmp_path / "list.json").code == 0
    out = tmp_path / "out"
    out.mkdir()
    stems = ("--stems", song.parent / "stems")
    for words in (
        ("remix", song, "louder drums", *stems, "-o", out / "x.wav"),
        ("remix", song, "louder drums", *stems, "-o", out, "--mode", "sketch"),
        ("remix", song, "louder drums", *stems, "-o", out, "--mode", "release", "--sign"),
        ("remix", song, "--plan", plan_file, *stems, "-o", out / "x.mp3", "--also", "stems"),
        ("split", song, "-o", out),
    ):
        ran = refusing(*words)
        assert ran.is_one_sentence(5), (words, ran)
        assert ("ask us" if door == "policy" else "Everybody's list") in ran.err
        assert "permission" in ran.err
    assert list(out.iterdir()) == []
    assert leftovers(tmp_path / "out") == []


def test_a_refused_song_leaves_by_no_function(song: Path, tmp_path: Path) -> None:
    with remixed(song) as made:
        forbid(song)
        again = pipeline.open_song(song, QUIET)
        try:
            with pytest.raises(Refused):
                pipeline.prepare(again, made.stems, made.remix.facts, made.remix.plan, QUIET)
            refused = pipeline.credit(made.remix, again, made.stems, QUIET)
        finally:
            pipeline.close(again)
        for mode in ("sketch", "share", "release"):
            request = ExportRequest(target=tmp_path / "out", mode=mode)  # type: ignore[arg-type]
            with pytest.raises(Refused):
                pipeline.export(made.remix, made.bounced, made.receipt, refused, request, QUIET, song=again)
        request = ExportRequest(target=tmp_path / "out", mode="release")
        with pytest.raises(Refused, match="release"):
            pipeline.export(
                made.remix, made.bounced, made.receipt, made.credits, request, QUIET, song=made.song
            )
    assert not (tmp_path / "out").exists()


def test_a_stated_right_opens_the_door_and_the_ledger_keeps_count(
    refusing: Callable[..., Ran], song: Path, tmp_path: Path
) -> None:
    words = ("remix", song, "quieter drums", "--stems", song.parent / "stems", "--mode", "release")
    assert refusing(*words, "-o", tmp_path / "x.wav").is_one_sentence(5)
    for wrong in (
        ("--as", "mine"), ("--as", "own", "--allows", "all"), ("--as", "licensed"),
        ("--as", "own", "--owner", "Mia; ; recording; x"), ("--as", "own", "--owner", "Mia; ; both; 1"),
    ):  # fmt: skip
        assert refusing("rights", "state", song, *wrong).is_one_sentence(3), wrong
    licensed = ("rights", "state", song, "--as", "licensed", "--terms", "letter of May")
    narrow = refusing(*licensed, "--allows", "share", "--owner", "Harbour; label; recording; 3")
    assert "release    no: the licence that you stated" in narrow.out
    assert "recording  Harbour (label), 3" in narrow.out
    assert refusing(*words, "-o", tmp_path / "x.wav").is_one_sentence(5)
    stated = refusing(*licensed)
    assert "release    open" in stated.out
    assert refusing(*words, "-o", tmp_path / "x.flac", "--also", "credits").code == 0
    verified = refusing("verify", tmp_path / "x.flac", "--json")
    found = json.loads(verified.out)
    assert (verified.code, found["status"]) == (0, "trusted")
    assert found["credentials"]["ancestors"][0]["title"] == "song.wav"
    kept = json.loads(refusing("rights", "ledger", "--json").out)
    assert [(one["song"], one["exports"], one["releases"]) for one in kept["songs"]] == [("Tide", 1, 1)]
    split = refusing(
        "rights", "split", tmp_path / "x.flipside.json", "--me", "Mia", "-o", tmp_path / "split.json"
    )
    assert split.code == 0
    sheet = json.loads((tmp_path / "split.json").read_text("utf-8"))
    assert sum(float(claim["percent"]) for claim in sheet["claims"] if claim["side"] == "recording") == 100.0
    sheet["claims"][0]["percent"] = "1"
    (tmp_path / "bad.json").write_text(json.dumps(sheet))
    bad = refusing("rights", "split", tmp_path / "x.flipside.json", "--edited", tmp_path / "bad.json")
    assert bad.is_one_sentence(3)
    assert "100 %" in bad.err


def test_a_sketch_leaves_only_as_a_marked_preview(
    refusing: Callable[..., Ran], song: Path, tmp_path: Path
) -> None:
    from engines.export.sketching import Marked
    from engines.media import read_tags

    words = ("remix", song, "quieter drums", "--stems", song.parent / "stems", "--mode", "sketch")
    assert refusing(*words, "-o", tmp_path / "x.wav", "--also", "stems").is_one_sentence(5)
    assert not (tmp_path / "x.wav").exists()
    assert refusing(*words, "-o", tmp_path / "x.wav").code == 0
    assert read_tags(tmp_path / "x.wav").title.endswith("– sketch")
    with remixed(song) as made:
        plain, marked = made.bounced.audio, Marked(made.bounced.audio)
        second = 2 * plain.rate
        assert (
            abs(marked.read(second, second + 8_000) - 0.874 * plain.read(second, second + 8_000)).max() > 0.05
        )
        assert abs(marked.read(0, plain.frames)).max() <= 1.0


def test_a_recipe_is_applied_to_another_copy(
    refusing: Callable[..., Ran], song: Path, tmp_path: Path
) -> None:
    stems = ("--stems", song.parent / "stems")
    assert refusing("remix", song, "quieter drums", *stems, "-o", tmp_path / "x.wav").code == 0
    recipe = tmp_path / "x.flipside-recipe"
    assert refusing("recipe", song, tmp_path / "x.flipside.json", "-o", recipe).code == 0
    sound, rate = soundfile.read(song)
    soundfile.write(song.parent / "copy.flac", sound, rate)
    again = refusing(
        "remix", song.parent / "copy.flac", "--recipe", recipe, *stems, "-o", tmp_path / "y.wav", "--json"
    )
    assert again.code == 0, again.err
    plans = [json.loads((tmp_path / f"{name}.flipside.json").read_text("utf-8"))["plan"] for name in "xy"]
    assert plans[0]["edits"] == plans[1]["edits"]
    both = refusing("remix", song, "--recipe", recipe, "--plan", tmp_path / "x.flipside.json")
    assert both.is_one_sentence(3)
    forbid(song)
    refused = refusing("remix", song.parent / "copy.flac", "--recipe", recipe, "-o", tmp_path / "z.wav")
    assert refused.is_one_sentence(5)
    assert not (tmp_path / "z.wav").exists()


def test_a_broken_policy_beside_the_song_is_said(refusing: Callable[..., Ran], song: Path) -> None:
    (song.parent / POLICY_FILE).write_text('{"schema": "flipside.policy", "version": 1, "signature": {}}')
    ran = refusing("rights", "show", song)
    assert ran.is_one_sentence(3)
    shutil.rmtree(song.parent)
