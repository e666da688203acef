"""The desktop's playback controls, through a session bus of the test's own."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from studio.windows.remote import PATH, PLAYER, ROOT, SERVICE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>"""


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a bus; skips aloud where none can be had."""
    for program in ("dbus-daemon", "dbus-send", "dbus-monitor"):
        if shutil.which(program) is None:
            pytest.skip(f"no {program} on this computer")
    rules = tmp_path / "bus.conf"
    rules.write_text(_BUS.format(tmp_path / "bus"))
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={rules}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    yield address
    daemon.terminate()
    daemon.stdout.close()
    daemon.wait(10)


@pytest.fixture
def monitor(bus: str) -> Iterator[subprocess.Popen[str]]:
    """Writes down every signal of the window."""
    made = subprocess.Popen(
        ["dbus-monitor", "--address", bus, f"type='signal',path='{PATH}'"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with made:
        yield made
        made.kill()


def test_the_desktop_sees_what_plays_and_works_it(
    bus: str, monitor: subprocess.Popen[str], window: MainWindow, qtbot: QtBot, song_file: Path
) -> None:
    def ask(method: str, *arguments: str) -> str:
        command = [
            "dbus-send",
            f"--bus={bus}",
            "--print-reply",
            f"--dest={SERVICE}",
            PATH,
            method,
            *arguments,
        ]
        asked = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        with asked:
            qtbot.waitUntil(lambda: asked.poll() is not None, timeout=30_000)
            said, _none = asked.communicate()
        assert asked.returncode == 0, said
        return said

    def all_of(interface: str) -> str:
        return " ".join(ask("org.freedesktop.DBus.Properties.GetAll", f"string:{interface}").split())

    assert '"Flipside"' in all_of(ROOT)
    nothing = all_of(PLAYER)
    assert '"PlaybackStatus" variant string "Stopped"' in nothing
    assert '"CanPlay" variant boolean false' in nothing
    ask(f"{PLAYER}.PlayPause")
    ask(f"{PLAYER}.Seek", "int64:1000000")
    ask(f"{PLAYER}.OpenUri", f"string:{song_file.as_uri()}")
    session, player = window.parts.session, window.parts.listening.player
    qtbot.waitUntil(lambda: session.facts is not None, timeout=60_000)
    ask(f"{PLAYER}.Play")
    assert player.playing
    ask(f"{PLAYER}.Play")
    playing = all_of(PLAYER)
    assert '"PlaybackStatus" variant string "Playing"' in playing
    assert '"xesam:title" variant string "Short Song"' in playing
    assert 'array [ string "Somebody" ]' in playing
    assert '"mpris:length" variant int32 32000000' in playing
    ask(f"{PLAYER}.Pause")
    assert not player.playing
    ask(f"{PLAYER}.SetPosition", "objpath:/app/flipside/song", "int64:5000000")
    assert window.parts.listening.frame == 5 * 44_100
    ask(f"{PLAYER}.SetPosition", "objpath:/app/another/song", "int64:9000000")
    ask(f"{PLAYER}.Seek", "int64:-1000000")
    assert window.parts.listening.frame == 4 * 44_100
    assert '"Position" variant int64 4000000' in all_of(PLAYER)
    ask(f"{PLAYER}.Next")
    assert window.parts.listening.frame == 8 * 44_100, "the verse begins with bar 5"
    ask("org.freedesktop.DBus.Properties.Set", f"string:{PLAYER}", "string:Volume", "variant:double:0.5")
    assert window.transport.volume.level_db == pytest.approx(-6.0, abs=0.2)
    qtbot.waitUntil(
        lambda: window.remote is not None and "Paused" in str(window.remote.told["PlaybackStatus"]),
        timeout=30_000,
    )
    ask(f"{ROOT}.Raise")
    ask(f"{PLAYER}.Stop")
    ask(f"{ROOT}.Quit")
    assert not window.isVisible()
    monitor.terminate()
    signals, _none = monitor.communicate()
    assert "PropertiesChanged" in signals
    assert "Seeked" in signals
    assert 'array [ string "Position" ]' in " ".join(signals.split()), "what is polled is a list of names"


def test_there_is_nothing_of_the_kind_without_a_bus(window: MainWindow) -> None:
    assert window.remote is None
