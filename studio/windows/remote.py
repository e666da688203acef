"""The desktop's own playback controls on Linux, through MPRIS: panels, lock screens, headsets, `playerctl`.

Source: MPRIS D-Bus Interface Specification 2.2.
"""

from __future__ import annotations

import math
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import ClassInfo, Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusConnection, QDBusMessage, QDBusObjectPath

if TYPE_CHECKING:
    from studio.windows.main import MainWindow

SERVICE: Final = "org.mpris.MediaPlayer2.flipside"
PATH: Final = "/org/mpris/MediaPlayer2"
ROOT: Final = "org.mpris.MediaPlayer2"
PLAYER: Final = "org.mpris.MediaPlayer2.Player"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_SONG: Final = "/app/flipside/song"
_NO_SONG: Final = "/org/mpris/MediaPlayer2/TrackList/NoTrack"
_SILENT: Final = 1e-3
# PySide's types know neither names of Qt's own types nor that this one stands above a class.
_INT64: Final[Any] = "qlonglong"
_MAP: Final[Any] = "QVariantMap"
_NAMES: Final[Any] = "QStringList"
_interface: Any = ClassInfo
_LOOK_MS: Final = 250
_JUMP_US: Final = 1_000_000
"""What the place moves by itself between two looks is less than this [µs]."""


class Remote(QObject):
    """Offers the window's player on the session bus until it is closed.

    Attributes:
        told: what the desktop was told last, by the names of the interface.
    """

    def __init__(self, window: MainWindow, address: str) -> None:
        super().__init__(window)
        self._name = f"flipside-{id(self)}"
        self._bus = QDBusConnection.connectToBus(address, self._name)
        self._root = _Root(self, window)
        self._player = _Player(self, window)
        self.told = self._player.state()
        self._place = self._player.place_us()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        if self._bus.isConnected():
            self._bus.registerObject(PATH, self, QDBusConnection.RegisterOption.ExportAdaptors)
            if not self._bus.registerService(SERVICE):
                # Another window has the name; the specification says how the next one is called.
                self._bus.registerService(f"{SERVICE}.instance{os.getpid()}")
            self._timer.start()

    def close(self) -> None:
        """Leave the bus."""
        self._timer.stop()
        self._bus.unregisterObject(PATH)
        QDBusConnection.disconnectFromBus(self._name)

    def _look(self) -> None:
        """Tell the desktop what has changed since it was told last."""
        now, place = self._player.state(), self._player.place_us()
        changed = {name: value for name, value in now.items() if self.told[name] != value}
        if changed:
            signal = QDBusMessage.createSignal(PATH, _PROPERTIES, "PropertiesChanged")
            # An empty list would go out as one of another type than the interface names.
            signal.setArguments([PLAYER, changed, ["Position"]])
            self._bus.send(signal)
        if abs(place - self._place) > _JUMP_US:
            self._player.Seeked.emit(place)
        self.told, self._place = now, place


@_interface({"D-Bus Interface": ROOT})
class _Root(QDBusAbstractAdaptor):
    """The program itself."""

    def __init__(self, remote: QObject, window: MainWindow) -> None:
        super().__init__(remote)
        self._window = window

    @Slot()
    def Raise(self) -> None:  # noqa: N802 - the specification's name
        """Bring the window to the front."""
        self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()

    @Slot()
    def Quit(self) -> None:  # noqa: N802 - the specification's name
        """Close the window."""
        # Behind the answer: nothing can be answered once the bus is left.
        QTimer.singleShot(0, self._window.close)

    CanQuit = Property(bool, lambda _self: True)
    CanRaise = Property(bool, lambda _self: True)
    HasTrackList = Property(bool, lambda _self: False)
    Identity = Property(str, lambda _self: "Flipside")
    DesktopEntry = Property(str, lambda _self: "flipside")
    SupportedUriSchemes = Property(_NAMES, lambda _self: ["file"])
    SupportedMimeTypes = Property(_NAMES, lambda _self: ["audio/x-wav", "audio/flac", "audio/mpeg"])


@_interface({"D-Bus Interface": PLAYER})
class _Player(QDBusAbstractAdaptor):
    """What plays. Times are microseconds of the side that is heard."""

    Seeked = Signal(_INT64)

    def __init__(self, remote: QObject, window: MainWindow) -> None:
        super().__init__(remote)
        self._window = window
        self._listening = window.parts.listening

    def state(self) -> dict[str, Any]:
        """All that the desktop is told of when it changes, by the names of the interface."""
        there = self._is_open()
        return {
            "PlaybackStatus": self._status(),
            "Metadata": self._metadata(),
            "CanPlay": there,
            "CanPause": there,
            "CanSeek": there,
            "CanGoNext": there,
            "CanGoPrevious": there,
        }

    def place_us(self) -> int:
        """What is heard [µs]."""
        return round(self._listening.frame / self._rate() * 1e6)

    @Slot()
    def PlayPause(self) -> None:  # noqa: N802 - the specification's name
        """Play or hold."""
        self._do("play")

    @Slot()
    def Play(self) -> None:  # noqa: N802 - the specification's name
        """Play; nothing happens where it plays already."""
        if not self._listening.player.playing:
            self._do("play")

    @Slot()
    def Pause(self) -> None:  # noqa: N802 - the specification's name
        """Hold; nothing happens where it holds already."""
        if self._listening.player.playing:
            self._do("play")

    @Slot()
    def Stop(self) -> None:  # noqa: N802 - the specification's name
        """Hold, and go back to the beginning."""
        self._do("stop")

    @Slot()
    def Next(self) -> None:  # noqa: N802 - the specification's name
        """To the next section."""
        self._do("section_on")

    @Slot()
    def Previous(self) -> None:  # noqa: N802 - the specification's name
        """To the section before."""
        self._do("section_back")

    @Slot(_INT64)
    def Seek(self, by_us: int) -> None:  # noqa: N802 - the specification's name
        """Go on or back by so much."""
        self._go(self.place_us() + by_us)

    @Slot(QDBusObjectPath, _INT64)
    def SetPosition(self, track: QDBusObjectPath, place_us: int) -> None:  # noqa: N802 - the specification's name
        """Go to a place of the song; what was asked of another one came too late."""
        if track.path() == _SONG:
            self._go(place_us)

    @Slot(str)
    def OpenUri(self, uri: str) -> None:  # noqa: N802 - the specification's name
        """Open a file."""
        url = QUrl(uri)
        if url.isLocalFile():
            self._window.arriving.take([Path(url.toLocalFile())])

    PlaybackStatus = Property(str, lambda self: self._status())
    Metadata = Property(_MAP, lambda self: self._metadata())
    Position = Property(_INT64, lambda self: self.place_us())
    Volume = Property(float, lambda self: self._volume(), lambda self, gain: self._set_volume(gain))
    Rate = Property(float, lambda _self: 1.0)
    MinimumRate = Property(float, lambda _self: 1.0)
    MaximumRate = Property(float, lambda _self: 1.0)
    CanControl = Property(bool, lambda _self: True)
    CanPlay = Property(bool, lambda self: self._is_open())
    CanPause = Property(bool, lambda self: self._is_open())
    CanSeek = Property(bool, lambda self: self._is_open())
    CanGoNext = Property(bool, lambda self: self._is_open())
    CanGoPrevious = Property(bool, lambda self: self._is_open())

    # -- inside

    def _do(self, action: str) -> None:
        self._window.actions_table[action].trigger()

    def _go(self, place_us: int) -> None:
        if self._is_open():
            self._listening.seek(max(0, round(place_us / 1e6 * self._rate())))

    def _is_open(self) -> bool:
        return self._window.parts.session.song is not None

    def _rate(self) -> int:
        song = self._window.parts.session.song
        return song.audio.rate if song is not None else 44_100

    def _status(self) -> str:
        if self._listening.player.playing:
            return "Playing"
        return "Paused" if self._listening.frame else "Stopped"

    def _metadata(self) -> dict[str, Any]:
        session = self._window.parts.session
        song, made = session.song, self._listening.made_of(self._listening.side)
        if song is None:
            return {"mpris:trackid": QDBusObjectPath(_NO_SONG)}
        frames = made.remix.arrangement.frames if made is not None else song.audio.frames
        found = {
            "mpris:trackid": QDBusObjectPath(_SONG),
            "mpris:length": round(frames / self._rate() * 1e6),
            "xesam:title": session.title,
            "xesam:artist": [song.credits.artist],
            "xesam:album": song.credits.album,
        }
        return {name: value for name, value in found.items() if value not in ("", [""])}

    def _volume(self) -> float:
        return float(10.0 ** (self._window.transport.volume.level_db / 20.0))

    def _set_volume(self, gain: float) -> None:
        self._window.transport.volume.move_to(20.0 * math.log10(max(gain, _SILENT)))
