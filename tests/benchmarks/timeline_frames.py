"""How long the timeline takes to draw a frame while one zooms and scrolls: 8 lanes, 10 minutes, 1600x800.

    python -m tests.benchmarks.timeline_frames

Prints processor time of the drawing thread [ms]: while one zooms and scrolls, when the rows are moved and
stretched; for one row drawn sharp, as happens to each in turn when that has settled; and while only the
playhead moves. Nothing is shown on a screen.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from typing import TYPE_CHECKING

import numpy as np

from engines.core.audio import WORK_RATE, Audio
from engines.core.jobs import QUIET
from engines.core.source import ArraySource
from engines.core.time import BeatGrid

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from studio.session.peaks import Pyramid, pyramid
from studio.style.theme import Theme
from studio.widgets.axis import Axis, View
from studio.widgets.deck import Deck
from studio.widgets.deck_picture import Block, ChordMark
from studio.widgets.lane import LaneContent, LaneRow, Piece
from studio.widgets.playhead import Playhead
from studio.widgets.ruler import Ruler
from studio.widgets.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.widgets.row import Row

MINUTES, LANES, BPM = 10, 8, 124.0
SIZE = QSize(1600, 800)
FRAMES = 120


def main() -> int:
    """Measure and print."""
    application = QApplication(sys.argv[:1])
    box, view, rows = _timeline(Theme(application, "dark"))
    head = Playhead(Theme(application, "dark").palette, box)
    head.setGeometry(box.rect())
    picture = QPixmap(SIZE)
    box.render(picture)

    def zoom(frame: int) -> None:
        view.zoom(1.05 if frame < FRAMES // 2 else 1 / 1.05, 700.0)

    def scroll(frame: int) -> None:
        view.scroll_to(100.0 + frame * 1.5)

    def move(frame: int) -> None:
        head.place(frame * 10.0, None)

    def sharpen(frame: int) -> None:
        rows[frame % len(rows)].sharpen()

    view.zoom(4.0)
    for name, step in (("zoom", zoom), ("scroll", scroll), ("one sharp", sharpen), ("playhead", move)):
        times = _measured(step, box, picture)
        print(
            f"{name:9} {len(rows)} rows: median {statistics.median(times):5.2f} ms, "
            f"95 % {sorted(times)[int(0.95 * len(times))]:5.2f} ms"
        )
    return 0


def _measured(step: Callable[[int], None], box: QWidget, picture: QPixmap) -> list[float]:
    times = []
    for frame in range(FRAMES):
        begun = time.thread_time()
        step(frame)
        box.render(picture)
        times.append((time.thread_time() - begun) * 1000)
    return times


def _timeline(theme: Theme) -> tuple[QWidget, View, list[Row]]:
    frames = MINUTES * 60 * WORK_RATE
    beats = round(MINUTES * BPM)
    axis = Axis.of(BeatGrid.constant(BPM, beats=beats), frames)
    peaks = _noise(frames)
    view = View(Turns())
    decks = [Deck(view, theme.palette, side) for side in ("side_a", "side_b")]
    names = ("intro 1", "verse 1", "chorus 1", "verse 2", "chorus 2", "bridge 1")
    blocks = tuple(
        Block(name=names[i % len(names)], start=i * 32.0, stop=(i + 1) * 32.0) for i in range(beats // 32)
    )
    chords = tuple(
        ChordMark(name="Am7", start=float(at), stop=at + 4.0, sure=at % 3 > 0) for at in range(0, beats, 4)
    )
    for deck in decks:
        deck.set_song(axis, blocks)
        deck.set_chords(chords)
        deck.set_peaks(peaks)
    lanes = [LaneRow(view, theme.palette) for _lane in range(LANES)]
    pieces = tuple(
        Piece(start=i * 16.0, stop=(i + 1) * 16.0, source=i * 16.0, source_stop=(i + 1) * 16.0)
        for i in range(beats // 16)
    )
    for lane in lanes:
        lane.set_content(
            LaneContent(color="#6AB7FF", pieces=pieces, source_axis=axis, peaks=peaks, end=float(beats))
        )
    ruler = Ruler(view, theme.palette)
    ruler.set_axis(axis)
    rows: list[Row] = [ruler, *decks, *lanes]
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for row in rows:
        column.addWidget(row)
    column.addStretch()
    box.resize(SIZE)
    box.layout().activate()
    view.set_total(axis.end)
    for row in rows:
        row.sharpen()
    return box, view, rows


def _noise(frames: int) -> Pyramid:
    short = np.random.default_rng(1).standard_normal((1, WORK_RATE * 10)).astype(np.float32) * 0.3
    samples = np.resize(short, (1, frames)).astype(np.float32)
    return pyramid(ArraySource(Audio(samples=samples, rate=WORK_RATE)), QUIET)


if __name__ == "__main__":
    sys.exit(main())
