"""Guards for every test: fresh folders, no unexpected log line, no thread or process left behind."""

from __future__ import annotations

import logging
import multiprocessing
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def fresh_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, caches and models in a folder of the test's own; no screen, no network."""
    home = tmp_path / "flipside-home"
    monkeypatch.setenv("FLIPSIDE_HOME", str(home))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    return home


@pytest.fixture(autouse=True)
def no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning or error in the log fails the test, unless the test cleared it with `caplog.clear()`."""
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, [record.getMessage() for record in loud]


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """No thread and no process of the test outlives it."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=5.0)
    left = [t.name for t in threading.enumerate() if t not in before and not t.daemon]
    assert not left, left
    children = multiprocessing.active_children()
    assert not children, children


@pytest.fixture
def shared_music() -> Path:
    """The folder of measurement songs; skips aloud where it is missing."""
    folder = SHARED / "music"
    if not folder.is_dir():
        pytest.skip("no ../shared/music beside the checkout")
    return folder


@pytest.fixture
def shared_odd() -> Path:
    """The folder of broken and odd files; skips aloud where it is missing."""
    folder = SHARED / "odd"
    if not folder.is_dir():
        pytest.skip("no ../shared/odd beside the checkout")
    return folder
