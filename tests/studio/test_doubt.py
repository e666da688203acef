"""What was not heard clearly looks so: bar lines are dotted, figures carry a question mark."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from studio.panels.lane_content import doubted, song_axis
from studio.style.palette import load_palette
from studio.widgets.axis import View
from studio.widgets.deck import Deck
from studio.widgets.deck_picture import STRIP
from studio.widgets.turns import Turns
from tests.studio.fakes import FRAMES, facts_of_song

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from engines.model.song import SongFacts

_WIDTH = 650


def _drawn(facts: SongFacts, qtbot: QtBot) -> list[float]:
    """How much of each of the first 15 bar lines is there, 0–1."""
    view = View(Turns())
    deck = Deck(view, load_palette("dark"), "side_a")
    qtbot.addWidget(deck)
    deck.resize(_WIDTH, deck.height())
    axis = song_axis(facts, FRAMES)
    view.set_total(axis.end)
    deck.set_song(axis, ())
    view.set_width(_WIDTH)
    deck.sharpen()
    image = deck.grab().toImage()
    rows = range(STRIP + 2, deck.height() - 2)
    ground = image.pixelColor(round(view.x_of(2.0)), rows[0])
    places = [round(view.x_of(float(beat))) for beat in axis.bars[1:15]]
    return [sum(image.pixelColor(x, y) != ground for y in rows) / len(rows) for x in places]


def test_bar_lines_are_dotted_where_no_beat_was_heard(qtbot: QtBot) -> None:
    facts = replace(facts_of_song(), heard_beats=(16, 40))
    lines = _drawn(facts, qtbot)
    assert [share > 0.9 for share in lines] == [4 <= bar <= 10 for bar in range(1, 15)]
    assert min(lines) > 0.2
    unsure = _drawn(replace(facts, downbeat_confidence=0.2), qtbot)
    assert max(unsure) < 0.8


def test_figures_that_are_not_sure_carry_a_question_mark() -> None:
    assert doubted("120.0 BPM", 0.9) == "120.0 BPM"
    assert doubted("120.0 BPM", 0.1) == "120.0 BPM?"
