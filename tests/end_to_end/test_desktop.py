"""Menu entry, icon and file types: put in the places of the person, valid, and away again."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from engines.core.errors import Missing
from resources.locator import names, read_bytes
from studio.cli.desktop import run_install, run_remove

if TYPE_CHECKING:
    from pathlib import Path

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="freedesktop.org's places are Linux's"
)


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


@linux
def test_the_entry_starts_this_program_whatever_its_path(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / 'odd "place" $HOME 100%' / "flipside"
    program.parent.mkdir()
    program.write_bytes(b"")
    monkeypatch.setattr(sys, "executable", str(program.with_name("python")))
    run_install()
    path = base / "applications" / "flipside.desktop"
    entry = configparser.RawConfigParser()
    entry.read(path, encoding="utf-8")
    values = entry["Desktop Entry"]
    assert values["Exec"].endswith(r'odd \"place\" \$HOME 100%%/flipside" open %f')
    assert values["TryExec"] == str(program)
    assert {"application/x-flipside", "audio/flac", "audio/mpeg"} <= set(values["MimeType"].split(";"))
    assert (base / "icons/hicolor/scalable/apps" / f"{values['Icon']}.svg").is_file()
    tool = shutil.which("desktop-file-validate")
    if tool is not None:
        checked = subprocess.run([tool, path], capture_output=True, text=True, check=False)
        assert (checked.returncode, checked.stdout) == (0, "")


@linux
def test_projects_have_a_type_of_their_own(base: Path) -> None:
    if shutil.which("update-mime-database") is None:
        pytest.skip("update-mime-database is not installed")
    run_install()
    assert "50:application/x-flipside:*.flipside" in (base / "mime/globs2").read_text("utf-8")
    assert b"application/x-flipside]" in (base / "mime/magic").read_bytes()


@linux
def test_nothing_is_left_behind(base: Path) -> None:
    run_install()
    assert (base / "applications" / "flipside.desktop").is_file()
    run_remove()
    assert not [path for path in base.rglob("*") if "flipside" in path.name and path.is_file()]


def test_other_systems_are_told_that_nothing_is_to_be_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    for run in (run_install, run_remove):
        with pytest.raises(Missing) as told:
            run()
        assert "nothing is to be done" in told.value.hint


def test_the_icons_have_the_sizes_that_their_names_say() -> None:
    for name in names("desktop", ".png"):
        size = int(name.removesuffix(".png").rpartition("-")[2])
        header = read_bytes(name)[:24]
        assert header[:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")) == (size, size)
    assert read_bytes("desktop/flipside.ico")[:4] == b"\0\0\1\0"
    icns = read_bytes("desktop/flipside.icns")
    assert icns[:4] == b"icns"
    assert int.from_bytes(icns[4:8], "big") == len(icns)
