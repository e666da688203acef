"""The two decks of the timeline: what stands on side A above, the remix below, each with its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.panels.deck_head import DeckHead
from studio.panels.lane_content import (
    chord_marks,
    doubted,
    remix_axis,
    remix_blocks,
    song_axis,
    song_blocks,
    tempo_marks,
)
from studio.session.names import key_name
from studio.session.words import selection_words
from studio.widgets.axis import Axes, Axis, bar_bpm
from studio.widgets.deck import Deck

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studio.session.made import Made, Side
    from studio.session.session import Session
    from studio.style.theme import Theme
    from studio.widgets.axis import View


class Decks(QObject):
    """Shows original and remix, or two takes.

    Attributes:
        a, b: the decks.
        head_a, head_b: their heads.
    """

    def __init__(self, session: Session, view: View, theme: Theme) -> None:
        super().__init__(view)
        self._session = session
        self._axes = Axes()
        self.a = Deck(view, theme.palette, "side_a")
        self.b = Deck(view, theme.palette, "side_b")
        self.head_a = DeckHead("A", self.tr("Original"))
        self.head_b = DeckHead("B", self.tr("Remix"))
        self.a.setAccessibleName(self.tr("Original: waveform and sections"))
        self.b.setAccessibleName(self.tr("Remix: waveform and sections"))
        self.b.set_grips(lines=False, blocks=True)

    def of(self, side: Side) -> Deck:
        """The deck of a side."""
        return self.b if side == "B" else self.a

    def made_on(self, side: Side) -> Made | None:
        """The remix that a deck shows; None for the original."""
        return self._session.made if side == "B" else self._session.comparing.made

    def refresh(self) -> None:
        """Show what the session holds now."""
        other = self._session.comparing.made
        self.a.set_grips(lines=other is None, blocks=False)
        if other is None:
            self._show_song()
        else:
            self._show_remix(self.a, other)
        self._show_remix(self.b, self._session.made)
        self.b.set_words(self._words())
        self._show_heads()

    def song_axis(self) -> Axis | None:
        """The axis of the original."""
        song, facts = self._session.song, self._session.facts
        if song is None:
            return None
        if facts is None:
            return self._axes.of(song, lambda: Axis.unheard(song.audio.frames, song.audio.rate))
        return self._axes.of(facts, lambda: song_axis(facts, song.audio.frames))

    def show_selection(self) -> None:
        """Show which bars are selected, on both decks."""
        self.a.set_selected(self._selected("A"))
        self.b.set_selected(self._selected("B"))
        self._speak()

    # -- inside

    def _show_song(self) -> None:
        axis, facts = self.song_axis(), self._session.facts
        if facts is not None and axis is not None:
            self.a.set_song(axis, song_blocks(facts, axis))
            self.a.set_chords(chord_marks(facts, axis))
        else:
            self.a.set_song(axis, ())
            self.a.set_chords(())
        self.a.set_peaks(self._session.peaks("song"))

    def _show_remix(self, deck: Deck, made: Made | None) -> None:
        if made is None:
            deck.set_song(None, ())
            deck.set_chords(())
        else:
            arrangement = made.remix.arrangement
            deck.set_chords(tempo_marks(arrangement))
            deck.set_song(
                self._axes.of(arrangement, lambda: remix_axis(arrangement)), remix_blocks(arrangement)
            )
        deck.set_peaks(made.peaks if made is not None else None)

    def _words(self) -> str:
        """What stands in the remix's deck while there is none."""
        session = self._session
        if session.song is None:
            return ""
        if session.plan is None:
            return self.tr("Your remix appears here. Say what you want on the right.")
        if session.made is not None:
            return self.tr("Rendering… you can already play it.")
        return self.tr("Arranging…") if session.facts is not None else self.tr("Listening to the song first…")

    def _show_heads(self) -> None:
        session, comparing = self._session, self._session.comparing
        names = {take.id: f"{index}  {take.name}" for index, take in enumerate(session.work.takes, start=1)}
        if comparing.made is None:
            self.head_a.show_name(self.tr("Original"))
            self.head_a.show_figures(*self._song_figures())
        else:
            self.head_a.show_name(names.get(comparing.take, ""))
            self.head_a.show_figures(*self._figures(comparing.made))
        self.head_b.show_name(names.get(session.work.take, "") if comparing.made else self.tr("Remix"))
        self.head_b.show_figures(*self._figures(session.made))

    def _song_figures(self) -> tuple[str, str]:
        session, facts = self._session, self._session.facts
        if facts is None:
            return (self.tr("listening…") if session.song is not None else ""), ""
        key, tempo = "", doubted(f"{facts.tempo_bpm:.1f} BPM", facts.beat_confidence)
        if facts.key is not None:
            key = doubted(f" · {key_name(facts.key)}", facts.key.confidence)
        meter = doubted(str(facts.beats_per_bar), facts.meter_confidence)
        rest = self.tr("%n bar(s) of {}", "", facts.last_bar).format(meter)
        if session.work.corrections.items:
            rest += self.tr(" · corrected")
        return f"{tempo}{key}", rest

    def _figures(self, made: Made | None) -> tuple[str, str]:
        if made is None:
            return "", ""
        arrangement = made.remix.arrangement
        key = f" · {key_name(arrangement.key)}" if arrangement.key is not None else ""
        last = arrangement.grid.bar_at(arrangement.length - 1)
        tempi = dict.fromkeys(f"{bar_bpm(arrangement.grid, bar):.1f}" for bar in (1, last))
        return f"{' → '.join(tempi)} BPM{key}", self.tr("%n bar(s)", "", last)

    def _selected(self, side: Side) -> tuple[float, float] | None:
        selection, facts, made = self._session.selection, self._session.facts, self.made_on(side)
        if selection is None or facts is None or (side == "B" and made is None):
            return None
        bars = selection.first_bar, selection.last_bar + 1
        frames = [max(0, facts.grid.bar_frame(bar)) for bar in bars]
        if made is not None:
            times = made.remix.time_map
            first, last = times.to_remix(frames[0]), times.to_remix(frames[1] - 1)
            if first is None or last is None or first >= last:
                return None
            frames = [first, last]
        return _beats(self.of(side).axis, frames)

    def _speak(self) -> None:
        """The arrangement in words, for screen readers, and what of it is selected."""
        selection = self._session.selection
        for deck in (self.a, self.b):
            words = "; ".join(block.spoken for block in deck.blocks)
            if selection is not None:
                words = self.tr("Selected: {}. {}").format(selection_words(selection), words)
            deck.setAccessibleDescription(words)


def _beats(axis: Axis | None, frames: Sequence[int]) -> tuple[float, float] | None:
    return (axis.beat_at(frames[0]), axis.beat_at(frames[1])) if axis is not None else None
