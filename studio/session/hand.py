"""Corrections by hand: what keys, buttons and the mouse set right in grid, sections and harmony."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from engines.model.correction_kinds import (
    BarOne,
    MergeSections,
    MoveDownbeat,
    MoveSectionLine,
    Nudge,
    RenameSection,
    ScaleTempo,
    SetChord,
    SetKey,
    SetMeter,
    SplitSection,
    TapTempo,
)
from engines.model.regrid import nearest_bar
from engines.model.song import KeyFact
from studio.session.names import key_name, section_name
from studio.session.words import clock, value_name

if TYPE_CHECKING:
    from typing import Literal

    from engines.model.correction_kinds import Correction
    from engines.model.operations import Mode, Tonic
    from engines.model.song import ChordSpan, Label, Quality
    from studio.session.listening import Listening
    from studio.session.session import Session

_LEAST_TAPS: Final = 4
_LONGEST_GAP_S: Final = 2.5


class Hand(QObject):
    """Sets right what was heard, at the place of the original that is heard now."""

    def __init__(self, session: Session, listening: Listening) -> None:
        super().__init__(session)
        self._session = session
        self._listening = listening
        self._taps: list[float] = []
        session.song_changed.connect(self._taps.clear)

    @property
    def here_s(self) -> float:
        """The place of the original that is heard [s]; its beginning where a remix leads in before it."""
        song, frame = self._session.song, self._listening.original_frame()
        return max(0, frame or 0) / song.audio.rate if song is not None else 0.0

    def _place(self, at_s: float | None) -> float:
        """A place that was pointed at, inside the song; else what is heard [s]."""
        return self.here_s if at_s is None else max(0.0, at_s)

    # -- beats and bars

    def tap(self) -> None:
        """A tap on the beat; from the fourth on the grid follows, more exactly with each."""
        if not self._listening.player.playing:
            self._say(self.tr("Play the song and tap along with its beat."))
            return
        now = self.here_s
        if self._taps and not 0.0 < now - self._taps[-1] <= _LONGEST_GAP_S:
            self._taps.clear()
        self._taps.append(now)
        if len(self._taps) < _LEAST_TAPS:
            self._say(self.tr("Tap on: {} more.").format(_LEAST_TAPS - len(self._taps)))
            return
        self._correct(TapTempo(taps=tuple(self._taps)), self.tr("Tap the tempo"), merge="tap")

    def nudge(self, milliseconds: float) -> None:
        """All beats later, or earlier below zero."""
        items = self._session.work.corrections.items
        last = items[-1] if items else None
        total = milliseconds + (last.ms if isinstance(last, Nudge) else 0.0)
        if abs(total) <= 2_000:
            self._correct(Nudge(ms=total), self.tr("Nudge the beats"), merge="nudge")

    def scale(self, factor: Literal["double", "half"]) -> None:
        """Twice as many beats, or half as many."""
        label = self.tr("Twice the tempo") if factor == "double" else self.tr("Half the tempo")
        self._correct(ScaleTempo(factor=factor), label)

    def bar_one(self) -> None:
        """Bar 1 begins here."""
        self._correct(BarOne(at_s=self.here_s), self.tr("Bar 1 at {}").format(clock(self.here_s)))

    def downbeat(self, at_s: float | None = None, to_s: float | None = None) -> None:
        """A downbeat moves; without places the nearest one comes to what is heard."""
        to = self._place(to_s)
        at = to if at_s is None else self._place(at_s)
        self._correct(MoveDownbeat(at_s=at, to_s=to), self.tr("Move a downbeat"))

    def meter(self, beats: int) -> None:
        """From the bar that is heard on, so many beats make a bar."""
        label = self.tr("Bars of {} from {} on").format(beats, clock(self.here_s))
        self._correct(SetMeter(at_s=self.here_s, beats_per_bar=beats), label)

    # -- sections

    def rename(self, label: Label, at_s: float | None = None) -> None:
        """The section here is called so."""
        item = RenameSection(at_s=self._place(at_s), label=label)
        self._correct(item, self.tr("Call the section {}").format(section_name(label)))

    def split(self, at_s: float | None = None) -> None:
        """A new section begins at the bar line nearest to here."""
        self._correct(SplitSection(at_s=self._place(at_s)), self.tr("Split the section"))

    def merge(self, at_s: float | None = None) -> None:
        """The nearest section line goes."""
        self._correct(MergeSections(at_s=self._place(at_s)), self.tr("Merge two sections"))

    def section_line(self, at_s: float | None = None, to_s: float | None = None) -> None:
        """A section line moves; without places the nearest one comes to what is heard."""
        to = self._place(to_s)
        at = to if at_s is None else self._place(at_s)
        self._correct(MoveSectionLine(at_s=at, to_s=to), self.tr("Move a section line"))

    # -- harmony

    def key(self, tonic: Tonic, mode: Mode) -> None:
        """The song is in this key."""
        self._correct(
            SetKey(tonic=tonic, mode=mode),
            self.tr("Key {}").format(key_name(KeyFact(tonic=tonic, mode=mode))),
        )

    def chord_here(self) -> ChordSpan | None:
        """The chord that is heard, or None."""
        facts = self._session.facts
        if facts is None:
            return None
        beat = facts.grid.beat_of(round(self.here_s * facts.grid.rate))
        found = (chord for chord in facts.chords if chord.start <= beat < chord.start + chord.beats)
        return next(found, None)

    def chord(self, root: int, quality: Quality) -> None:
        """The selected bars, or the chord that is heard, or the bar, have this chord."""
        span = self._chord_span()
        if span is None:
            return
        at_s, to_s = span
        item = SetChord(at_s=at_s, to_s=to_s, root=root, quality=quality)
        self._correct(item, self.tr("Chord at {}: {}").format(clock(at_s), value_name(quality)))

    # -- inside

    def _chord_span(self) -> tuple[float, float] | None:
        facts, selection, chord = self._session.facts, self._session.selection, self.chord_here()
        if facts is None:
            return None
        grid = facts.grid
        if selection is not None:
            frames = grid.bar_frame(selection.first_bar), grid.bar_frame(selection.last_bar + 1)
        elif chord is not None:
            frames = grid.frame_of(chord.start), grid.frame_of(chord.start + chord.beats)
        else:
            bar = nearest_bar(grid, round(self.here_s * grid.rate))
            frames = grid.bar_frame(bar), grid.bar_frame(bar + 1)
        return max(0.0, frames[0] / grid.rate), max(0.0, frames[1] / grid.rate)

    def _correct(self, item: Correction, label: str, *, merge: str = "") -> None:
        if self._session.facts is None:
            self._say(self.tr("The song is still being listened to; wait a moment."))
        elif not self._session.correct(item, label, merge=merge):
            self._say(self.tr("There is nothing here that this would change."))

    def _say(self, words: str) -> None:
        self._session.noticed.emit("info", words)
