"""Small dialogs that set right what was heard: meter, section, key and chord."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from engines.model.song import LABELS, PITCH_CLASSES, Quality
from studio.session.names import known_name
from studio.widgets.basics import add_row, button, label

if TYPE_CHECKING:
    from engines.model.song import ChordSpan, KeyFact

_MOST_BEATS: Final = 32


class _Asking(QDialog):
    """A title, a form, and two buttons."""

    def __init__(self, title: str, why: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(360)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(20)
        self.form.setVerticalSpacing(12)
        self.apply = button(self.tr("Correct"), "primary")
        self.apply.setDefault(True)
        self.apply.clicked.connect(self.accept)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(16)
        column.addWidget(label(title, "title"))
        column.addWidget(label(why, "soft", wrap=True))
        column.addLayout(self.form)
        column.addLayout(row)

    def choice(self, words: str, values: tuple[str, ...], now: str) -> QComboBox:
        """A row of the form."""
        made = QComboBox()
        for value in values:
            made.addItem(known_name(value), value)
        made.setCurrentIndex(made.findData(now))
        made.setAccessibleName(words)
        add_row(self.form, words, made)
        return made


class MeterDialog(_Asking):
    """How many beats make a bar.

    Attributes:
        meter_chosen: carries the beats of a bar.
    """

    meter_chosen = Signal(int)

    def __init__(self, beats: int, parent: QWidget) -> None:
        super().__init__(
            self.tr("Meter"), self.tr("It holds from the bar that is heard to the end of the song."), parent
        )
        self.beats = QSpinBox()
        self.beats.setRange(1, _MOST_BEATS)
        self.beats.setValue(beats)
        self.beats.setAccessibleName(self.tr("Beats in a bar"))
        add_row(self.form, self.tr("Beats in a bar"), self.beats)
        self.accepted.connect(lambda: self.meter_chosen.emit(self.beats.value()))


class SectionDialog(_Asking):
    """What a section is called.

    Attributes:
        label_chosen: carries the label.
    """

    label_chosen = Signal(str)

    def __init__(self, now: str, parent: QWidget) -> None:
        super().__init__(
            self.tr("Name the section"), self.tr("Sections of one name are counted anew."), parent
        )
        self.label = self.choice(self.tr("Section"), LABELS, now)
        self.accepted.connect(lambda: self.label_chosen.emit(self.label.currentData()))


class KeyDialog(_Asking):
    """The key of the song.

    Attributes:
        key_chosen: carries tonic and mode.
    """

    key_chosen = Signal(str, str)

    def __init__(self, now: KeyFact | None, parent: QWidget) -> None:
        super().__init__(self.tr("Key"), self.tr("Generated parts and transpositions follow it."), parent)
        self.tonic = self.choice(self.tr("Tonic"), PITCH_CLASSES, now.tonic if now is not None else "C")
        modes = ("major", "minor")
        self.mode = self.choice(self.tr("Mode"), modes, now.mode if now is not None else "major")
        self.accepted.connect(lambda: self.key_chosen.emit(self.tonic.currentData(), self.mode.currentData()))


class ChordDialog(_Asking):
    """A chord of the song.

    Attributes:
        chord_chosen: carries root (0 for C) and quality.
    """

    chord_chosen = Signal(int, str)

    def __init__(self, now: ChordSpan | None, parent: QWidget) -> None:
        super().__init__(
            self.tr("Chord"),
            self.tr("It holds in the selected bars, or as long as the chord that is heard."),
            parent,
        )
        root = PITCH_CLASSES[now.root] if now is not None and now.root is not None else "C"
        self.root = self.choice(self.tr("Root"), PITCH_CLASSES, root)
        self.quality = self.choice(
            self.tr("Quality"), get_args(Quality), now.quality if now is not None else "maj"
        )
        self.accepted.connect(
            lambda: self.chord_chosen.emit(self.root.currentIndex(), self.quality.currentData())
        )
