"""The page about Flipside: what it is, which version, and under which licences."""

from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.widgets.basics import button, label

if TYPE_CHECKING:
    from studio.style.theme import Theme


class AboutDialog(QDialog):
    """What Flipside is, which version, and under which licences.

    Attributes:
        licences: the button that asks for the licences of every package.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Flipside"))
        self.setMinimumWidth(520)
        logo = QLabel()
        logo.setPixmap(theme.pixmap("flipside", "#000000", size=64, scale=self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(logo)
        words = QVBoxLayout()
        words.addWidget(label("Flipside", "display"))
        version = metadata.version("flipside-studio")
        words.addWidget(label(self.tr("Version {} · the remix studio on your desk").format(version), "soft"))
        head.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 26, 28, 22)
        column.setSpacing(14)
        column.addLayout(head)
        for text in (
            self.tr("Everything happens on this computer: no account, no cloud, no network."),
            self.tr("Consent, credit, compensation: a remix of somebody's song needs that somebody's word."),
            self.tr("Flipside is free software under the GNU General Public License, version 3 or later."),
            self.tr(
                "It stands on Qt (LGPL), PyTorch and NumPy (BSD), Demucs (MIT), "
                "pedalboard (GPL), libsndfile, FFmpeg and soxr (LGPL), "
                "PortAudio (MIT) and the typeface Inter (SIL Open Font License)."
            ),
        ):
            made = label(text, "soft", wrap=True)
            made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(made)
        close = button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.licences = button(self.tr("Licences of every package…"), "link")
        row = QHBoxLayout()
        row.addWidget(self.licences)
        row.addStretch()
        row.addWidget(close)
        column.addLayout(row)
