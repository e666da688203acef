"""What is heard: original or remix, at the same place of the song, and how a new remix takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.playback.player import Swap

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.core.source import Source
    from engines.core.time import BeatGrid
    from studio.playback.player import Player
    from studio.session.session import Made, Session, Side


class Listening(QObject):
    """Keeps the player on the right source. Side A is the original, side B the remix.

    Attributes:
        side_changed: the other side is heard; carries "A" or "B".
        loop_changed: another stretch, or none, plays round and round.
    """

    side_changed = Signal(str)
    loop_changed = Signal()

    def __init__(self, session: Session, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._player = player
        self._side: Side = "A"
        self._heard: Made | None = None
        self._match = True
        session.song_changed.connect(self._song_changed)
        session.made_changed.connect(self._made_changed)

    @property
    def player(self) -> Player:
        """The player."""
        return self._player

    @property
    def side(self) -> Side:
        """Which side is heard."""
        return self._side

    @property
    def frame(self) -> int:
        """The frame that is heard, of the side that is heard."""
        return self._player.place.frame

    @property
    def grid(self) -> BeatGrid | None:
        """The grid of the side that is heard."""
        return self.grid_of(self._side)

    def grid_of(self, side: Side) -> BeatGrid | None:
        """The grid of one side, where it is known."""
        if side == "B":
            return self._heard.remix.arrangement.grid if self._heard is not None else None
        return self._session.facts.grid if self._session.facts is not None else None

    def frame_on(self, side: Side) -> int | None:
        """Where the other side stands at what is heard; None where it has no such place."""
        frame = self.frame
        if side == self._side or self._heard is None:
            return frame if side == self._side else None
        times = self._heard.remix.time_map
        return times.to_source(frame) if side == "A" else times.to_remix(frame, near=frame)

    def set_match_loudness(self, *, match: bool) -> None:
        """Whether both sides play equally loud."""
        if match != self._match:
            self._match = match
            self._play_side(self._side, self.frame)

    # -- what the person does

    def toggle(self) -> None:
        """Play or hold."""
        if self._player.playing:
            self._player.pause()
        else:
            self._player.play()

    def flip(self) -> None:
        """The other side, at the same place of the song."""
        self.go_to_side("A" if self._side == "B" else "B")

    def go_to_side(self, side: Side) -> None:
        """One side, at the same place of the song; nothing happens where there is no remix."""
        if side == self._side or (side == "B" and self._heard is None):
            return
        frame = self.frame_on(side)
        if frame is None:
            frame = self._same_bar(side)
        self._side = side
        self._play_side(side, frame)
        self.loop_changed.emit()
        self.side_changed.emit(side)

    def seek(self, frame: int, side: Side | None = None) -> None:
        """Go on at a frame of a side."""
        if side is not None and side != self._side:
            self._side = side
            self._play_side(side, frame)
            self.side_changed.emit(side)
        else:
            self._player.seek(frame)

    def seek_bars(self, bars: int) -> None:
        """Jump by bars, to the start of a bar."""
        grid = self.grid
        if grid is None:
            self._player.seek(max(0, self.frame + bars * 2 * self._player_rate()))
            return
        bar = grid.bar_at_frame(self.frame + round(0.05 * grid.rate))
        self._player.seek(max(0, grid.bar_frame(max(1, bar + bars))))

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Play a stretch of the side that is heard round and round, or no longer."""
        self._player.set_loop(loop)
        if loop is not None and not loop[0] <= self.frame < loop[1]:
            self._player.seek(loop[0])
        self.loop_changed.emit()

    def watch(self) -> str:
        """One sentence where the device has gone away, else empty; called again and again."""
        player = self._player
        if player.playing and not player.output.alive:
            player.lose_output()
            return self.tr("The sound device has gone; playback is paused. Press Play to go on.")
        if player.failure:
            player.failure = ""
            return self.tr("The sound device cannot be opened; playing silently.")
        return ""

    # -- inside

    def _player_rate(self) -> int:
        song = self._session.song
        return song.audio.rate if song is not None else 44_100

    def _same_bar(self, side: Side) -> int:
        here, there = self.grid, self.grid_of(side)
        if here is None or there is None:
            return self.frame
        return max(0, there.frame_of(here.beat_of(self.frame)))

    def _song_changed(self) -> None:
        self._heard = None
        self._side = "A"
        song = self._session.song
        self._player.set_source(song.audio if song is not None else None, tag="A")
        self.side_changed.emit("A")

    def _made_changed(self) -> None:
        made, old = self._session.made, self._heard
        if made is None:
            return
        self._heard = made
        if self._side != "B" or old is None:
            return
        source, gain = self._source(made), self._gains()[1]
        if made.remix is old.remix:
            bars: tuple[int, ...] = (self.frame,)
            self._player.swap(Swap(source=source, tag="B", gain=gain, bars=bars, follow=lambda frame: frame))
            return
        grid = old.remix.arrangement.grid
        bars = tuple(grid.frame_of(beat) for beat in grid.bar_starts)
        self._player.swap(Swap(source=source, tag="B", gain=gain, bars=bars, follow=_follow(old, made)))

    def _play_side(self, side: Side, frame: int) -> None:
        gains = self._gains()
        song = self._session.song
        if side == "B" and self._heard is not None:
            self._player.set_source(self._source(self._heard), tag="B", at=frame, gain=gains[1])
        elif song is not None:
            self._player.set_source(song.audio, tag="A", at=frame, gain=gains[0])

    @staticmethod
    def _source(made: Made) -> Source:
        return made.bounced.audio if made.bounced is not None else made.remix.preview

    def _gains(self) -> tuple[float, float]:
        """Gains of both sides: the louder one is turned down to the other."""
        facts, made = self._session.facts, self._heard
        if not self._match or facts is None or facts.lufs is None or made is None:
            return 1.0, 1.0
        lufs = made.remix.arrangement.master.lufs
        if made.receipt is not None:
            lufs = next((found.after for found in made.receipt.overall if found.unit == "LUFS"), lufs)
        if lufs is None:
            return 1.0, 1.0
        down = 10.0 ** (-abs(lufs - facts.lufs) / 20.0)
        return (1.0, down) if lufs > facts.lufs else (down, 1.0)


def _follow(old: Made, new: Made) -> Callable[[int], int]:
    """The frame of a new remix that belongs to a frame of the one before it."""

    def follow(frame: int) -> int:
        here, there = old.remix.arrangement.grid, new.remix.arrangement.grid
        same_beat = max(0, there.frame_of(here.beat_of(frame)))
        source = old.remix.time_map.to_source(frame)
        found = new.remix.time_map.to_remix(source, near=same_beat) if source is not None else None
        return same_beat if found is None else found

    return follow
