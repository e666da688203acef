"""Downloads: resumed, bounded, proved; over a server that does everything wrong that a server can do."""

from __future__ import annotations

import hashlib
import shutil
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.core import downloads
from engines.core.downloads import Download, Unreachable, fetch, read_small
from engines.core.errors import Cancelled, EngineError, Missing, OutputError
from engines.core.hub import hub_address, repository_files
from engines.core.jobs import QUIET, Watched
from tests.hub import Hub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTENT = np.random.default_rng(1).bytes(300_000)


@pytest.fixture
def hub() -> Iterator[Hub]:
    with Hub({"a/b/weights.safetensors": CONTENT}) as served:
        yield served


def wanted(hub: Hub, content: bytes = CONTENT) -> Download:
    return Download(
        url=f"{hub.url}/a/b/resolve/main/weights.safetensors",
        size=len(content),
        digest=hashlib.sha256(content).hexdigest(),
    )


def test_a_file_is_fetched_once_with_progress(hub: Hub, tmp_path: Path) -> None:
    heard: list[tuple[float, str]] = []
    target = fetch(wanted(hub), tmp_path / "w", Watched(lambda f, what: heard.append((f, what))))
    assert target.read_bytes() == CONTENT
    assert [f for f, _ in heard] == sorted(f for f, _ in heard)
    assert heard[0][1] == "downloading 0 of 0 MB"
    asked = len(hub.asked)
    fetch(wanted(hub), target, QUIET)
    assert len(hub.asked) == asked
    assert [path.name for path in tmp_path.iterdir()] == ["w"]


def test_what_breaks_off_is_taken_up_by_itself(hub: Hub, tmp_path: Path) -> None:
    hub.break_at = 70_000
    assert fetch(wanted(hub), tmp_path / "w", QUIET).read_bytes() == CONTENT
    assert hub.served == len(CONTENT)
    assert len(hub.asked) == 5


def test_what_brings_nothing_more_ends_and_keeps_what_came(hub: Hub, tmp_path: Path) -> None:
    (tmp_path / "w.part").write_bytes(CONTENT[:1000])
    hub.break_at = 0
    with pytest.raises(Unreachable, match="ended after 1000") as broken:
        fetch(wanted(hub), tmp_path / "w", QUIET)
    assert "is kept" in broken.value.why
    assert (tmp_path / "w.part").read_bytes() == CONTENT[:1000]
    hub.break_at = None
    assert fetch(wanted(hub), tmp_path / "w", QUIET).read_bytes() == CONTENT
    assert hub.served == len(CONTENT) - 1000


def test_without_ranges_it_begins_anew(hub: Hub, tmp_path: Path) -> None:
    (tmp_path / "w.part").write_bytes(b"x" * 1000)
    hub.ranges = False
    assert fetch(wanted(hub), tmp_path / "w", QUIET).read_bytes() == CONTENT


def test_a_part_that_is_too_long_begins_anew(hub: Hub, tmp_path: Path) -> None:
    (tmp_path / "w.part").write_bytes(CONTENT + b"more")
    assert fetch(wanted(hub), tmp_path / "w", QUIET).read_bytes() == CONTENT


def test_a_cancel_leaves_what_came(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "_CHUNK", 4096)
    heard: list[float] = []
    with pytest.raises(Cancelled):
        fetch(wanted(hub), tmp_path / "w", Watched(lambda f, _: heard.append(f), lambda: len(heard) > 4))
    assert 0 < (tmp_path / "w.part").stat().st_size < len(CONTENT)
    assert fetch(wanted(hub), tmp_path / "w", QUIET).read_bytes() == CONTENT


@pytest.mark.parametrize("begun", [0, 1000])
def test_wrong_bytes_are_deleted(hub: Hub, tmp_path: Path, begun: int) -> None:
    (tmp_path / "w.part").write_bytes(CONTENT[:begun])
    hub.files["a/b/weights.safetensors"] = CONTENT[:-1] + b"\0"
    with pytest.raises(EngineError, match="digest is not") as wrong:
        fetch(wanted(hub), tmp_path / "w", QUIET)
    assert "so it was deleted" in wrong.value.hint
    assert not list(tmp_path.iterdir())


def test_a_lie_about_the_size_is_refused_before_a_byte(hub: Hub, tmp_path: Path) -> None:
    hub.wrong_length = 1
    with pytest.raises(EngineError) as lie:
        fetch(wanted(hub), tmp_path / "w", QUIET)
    assert "another file" in lie.value.hint
    hub.wrong_length = 0
    hub.files["a/b/weights.safetensors"] = CONTENT * 2
    with pytest.raises(EngineError, match="600000 bytes"):
        fetch(wanted(hub), tmp_path / "w", QUIET)
    assert not list(tmp_path.iterdir())


def test_a_silent_server_ends_in_a_word(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "_TIMEOUT_S", 0.2)
    hub.silent = True
    hub.files["a/b/weights.safetensors"] = CONTENT[:2]
    with pytest.raises(Unreachable, match="timed out"):
        fetch(wanted(hub, CONTENT[:2]), tmp_path / "w", QUIET)


@pytest.mark.parametrize(
    ("status", "why"),
    [(401, "accept its licence"), (403, "accept its licence"), (404, "not there"), (503, "online")],
)
def test_a_refusal_says_what_to_do(hub: Hub, tmp_path: Path, status: int, why: str) -> None:
    hub.status = status
    with pytest.raises(Unreachable) as refused:
        fetch(wanted(hub), tmp_path / "w", QUIET)
    assert why in refused.value.why


def test_redirects_go_only_where_a_download_may_come_from(hub: Hub, tmp_path: Path) -> None:
    with Hub(dict(hub.files)) as other:
        hub.redirect = other.url
        assert fetch(wanted(hub), tmp_path / "w", QUIET).read_bytes() == CONTENT
    for place in ("http://example.org", "ftp://127.0.0.1", "file:///etc/passwd?"):
        hub.redirect = place
        with pytest.raises((Missing, Unreachable)):
            fetch(wanted(hub), tmp_path / "other", QUIET)


def test_only_safe_addresses_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for address in ("http://example.org", "ftp://example.org", "file:///etc", "https://", "http://[", "//x"):
        with pytest.raises(Missing, match="unsafe"):
            hub_address(address)
    monkeypatch.setenv("HF_ENDPOINT", "https://mirror.example/")
    assert hub_address() == "https://mirror.example"
    assert hub_address("https://other.example") == "https://other.example"


def test_no_server_at_all(tmp_path: Path) -> None:
    gone = Download(url="http://127.0.0.1:9/x", size=3, digest="0" * 64)
    with pytest.raises(Unreachable):
        fetch(gone, tmp_path / "w", QUIET)
    with pytest.raises(Unreachable):
        read_small("http://127.0.0.1:9/x", most=10)


def test_no_room_is_said_before_a_byte(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1000))
    with pytest.raises(OutputError) as full:
        fetch(wanted(hub), tmp_path / "w", QUIET)
    assert "no room" in full.value.hint
    assert not hub.asked


def test_a_listing_is_read_with_care(hub: Hub) -> None:
    names = ("../up.json", "/etc/passwd", "a/b/c/deep.json", "con\nfig.json", ".hidden.json", "fine.json")
    hub.files = {f"a/b/{name}": b"{}" for name in names} | {"a/b/bad.bin": b"x", "a/b/empty.json": b""}
    hub.announced["bad.bin"] = "no digest"
    (found,) = repository_files(hub.url, "a/b")
    assert found.path == "fine.json"
    assert found.download.size == 2
    with pytest.raises(Unreachable, match="404"):
        repository_files(hub.url, "a/nothing")
    with pytest.raises(Unreachable, match="more than 10"):
        read_small(f"{hub.url}/api/models/a/b/tree/main", most=10)
