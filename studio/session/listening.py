"""What is heard: original, take or remix, at the same place of the song, and how a new remix takes over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from studio.playback.places import Swap
from studio.session import mixing, sides
from studio.session.sounding import Sounding, source_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from engines.core.source import Source
    from engines.core.time import BeatGrid
    from engines.model.plan import RemixPlan
    from studio.playback.lane_mix import LaneMix
    from studio.playback.player import Player
    from studio.session.made import Made, Side
    from studio.session.session import Session
    from studio.session.sounding import Along

_SCRUB_S: Final = 0.12


class Listening(QObject):
    """Keeps the player on the right source. Side A is the original or another take, side B the remix.

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
        self._other: Made | None = None
        self._left = 0, 0
        self._match = True
        self._mix: LaneMix | None = None
        self._plan: RemixPlan | None = None
        self._sounding = Sounding(session)
        session.song_changed.connect(self._song_changed)
        session.made_changed.connect(self._made_changed)
        session.comparing.made_changed.connect(self._other_changed)
        session.heard.connect(self._stems_changed)
        session.work_changed.connect(self._let_go)

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
        made = self.made_of(side)
        if made is not None:
            return made.remix.arrangement.grid
        facts = self._session.facts
        return facts.grid if facts is not None and side == "A" else None

    def made_of(self, side: Side) -> Made | None:
        """The remix that is heard on a side; None for the original, and where there is none yet."""
        return self._heard if side == "B" else self._other

    def frame_on(self, side: Side) -> int | None:
        """Where the other side stands at what is heard; None where it has no such place."""
        frame = self.frame
        if side == self._side or self._heard is None:
            return frame if side == self._side else None
        here, there = self._left
        # Where a moment is heard several times, the way back leads to where one came from.
        near = there + frame - here if here or there else frame
        return sides.counterpart(frame, self.made_of(self._side), self.made_of(side), near=near)

    def original_frame(self) -> int | None:
        """The frame of the original that is heard; None where what is heard is not of the song."""
        return sides.counterpart(self.frame, self.made_of(self._side), None, near=0)

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
            frame = sides.same_beat(self.frame, self.grid, self.grid_of(side))
        self._left = frame, self.frame
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

    def scrub(self, frame: int, side: Side) -> None:
        """Hear a short piece at a place of a side, and hold there."""
        if side != self._side:
            self.seek(frame, side)
        self._player.play_piece(frame, round(_SCRUB_S * self._player_rate()))

    def set_pieces(self, stems: Mapping[str, Source]) -> None:
        """Hear the stems of the original better where better ones are ready."""
        self._sounding.set_pieces(stems)
        if self._side == "A":
            self._put_lanes()

    def set_along(self, name: Along, *, on: bool) -> None:
        """Hear the metronome, or the chords, along with the original and the remix, or no longer."""
        self._sounding.set_along(name, on=on)
        self._put_lanes()

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Play a stretch of the side that is heard round and round, or no longer."""
        self._player.set_loop(loop)
        if loop is not None and not loop[0] <= self.frame < loop[1]:
            self._player.seek(loop[0])
        self.loop_changed.emit()

    def move_level(self, stem: str, level_db: float) -> None:
        """Hear a stem at a level while its fader moves; what it comes to is written into the plan."""
        self._sounding.desk.moving[stem] = level_db
        self._turn()

    def set_aside(self, lane_id: str, level_db: float) -> None:
        """Hear a lane at another level than the remix has it; that is for listening alone."""
        self._sounding.desk.aside[lane_id] = level_db
        self._turn()

    def aside_db(self, lane_id: str) -> float:
        """How much louder a lane is heard than the remix has it [dB]."""
        return self._sounding.desk.aside.get(lane_id, 0.0)

    @property
    def levels(self) -> dict[str, float]:
        """The linear gains at which lanes are heard, beside what the sound itself already holds."""
        return self._sounding.levels(self._heard, on_remix=self._side == "B")

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

    def _song_changed(self) -> None:
        self._heard = self._other = None
        self._left = 0, 0
        self._side = "A"
        self._sounding.desk.forget()
        song = self._session.song
        self._mix = self._sounding.mix(song.audio, None, None, {}) if song is not None else None
        self._player.set_source(self._mix, tag="A")
        self.side_changed.emit("A")

    def _stems_changed(self) -> None:
        self._sounding.follow_stems()
        if self._side == "A":
            self._put_lanes()

    def _put_lanes(self) -> None:
        """Give the sound that plays the lanes that there are now."""
        if self._mix is not None:
            self._mix.lanes = self._sounding.lanes(self.made_of(self._side), self.grid, self._mix.frames)
            self._turn()

    def _made_changed(self) -> None:
        made, old = self._session.made, self._heard
        if made is None:
            return
        turned = old is None and self._side == "A" and bool(self.levels.keys() - self._sounding.along)
        self._heard = made
        if turned:
            # Levels that were turned on the original live in the remix from now on.
            self.go_to_side("B")
        if self._side != "B" or old is None:
            return
        if self._mix is not None and self._mix.source is source_of(made):
            self._put_lanes()
            return
        self._take_over(old, made)

    def _other_changed(self) -> None:
        """Another take, or the original again, stands on side A."""
        old, self._other = self._other, self._session.comparing.made
        if self._side != "A" or self._session.song is None:
            return
        if old is not None and self._other is not None:
            frame: int | None = sides.follow(self.frame, old, self._other)
        else:
            frame = sides.counterpart(self.frame, old, self._other, near=self.frame)
        self._play_side("A", self.frame if frame is None else frame)
        self.side_changed.emit("A")

    def _take_over(self, old: Made, made: Made) -> None:
        """Let a new remix, or the finished sound of the same one, follow the one that is heard."""
        gain, grid = self._gain("B"), old.remix.arrangement.grid
        bars = tuple(grid.frame_of(beat) for beat in grid.bar_starts)
        follow: Callable[[int], int] = partial(sides.follow, old=old, new=made)
        if made.remix is old.remix:
            bars, follow = (self.frame,), lambda frame: frame
        elif mixing.without_mixer(made.remix.plan) == mixing.without_mixer(old.remix.plan):
            bars = (self.frame,)
        self._mix = self._new_mix(source_of(made))
        self._player.swap(Swap(source=self._mix, tag="B", gain=gain, bars=bars, follow=follow))

    def _play_side(self, side: Side, frame: int) -> None:
        song, made = self._session.song, self.made_of(side)
        if song is not None:
            self._mix = self._new_mix(source_of(made) if made is not None else song.audio)
            self._player.set_source(self._mix, tag=side, at=frame, gain=self._gain(side))

    def _new_mix(self, source: Source) -> LaneMix:
        return self._sounding.mix(source, self.made_of(self._side), self.grid, self.levels)

    def _let_go(self) -> None:
        if self._session.plan != self._plan:
            self._plan = self._session.plan
            self._sounding.desk.moving.clear()
            self._turn()

    def _turn(self) -> None:
        if self._mix is not None:
            self._player.turn(self._mix, self.levels)

    def _gain(self, side: Side) -> float:
        """The gain of a side: the louder one is turned down to the other."""
        if not self._match or self._heard is None:
            return 1.0
        mine, other = (self._other, self._heard) if side == "A" else (self._heard, self._other)
        facts = self._session.facts
        return sides.turned_down(sides.lufs_of(mine, facts), sides.lufs_of(other, facts))
