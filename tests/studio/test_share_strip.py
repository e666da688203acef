"""The strip of original and generated sound shows each second's shares, and says them in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from studio.panels.rights import RightsPanel
from studio.widgets.share_strip import ShareStrip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from studio.windows.main import MainWindow


def test_columns_are_as_high_as_their_shares(qtbot: QtBot) -> None:
    strip = ShareStrip((1.0, 0.25, 0.0), (0.0, 0.75, 0.0), ("#112233", "#ddccbb"))
    qtbot.addWidget(strip)
    strip.resize(300, strip.sizeHint().height())
    picture = strip.grab().toImage()
    low, high = QColor("#112233"), QColor("#ddccbb")
    bottom = picture.height() - 2
    assert [picture.pixelColor(x, 2) for x in (50, 150)] == [low, high]
    assert [picture.pixelColor(x, bottom) for x in (50, 150)] == [low, low]
    assert picture.pixelColor(250, bottom) not in (low, high)


def test_the_rights_panel_says_the_strip_in_words(remixed: MainWindow) -> None:
    remixed.actions_table["credits"].trigger()
    (strip,) = remixed.findChild(RightsPanel).findChildren(ShareStrip)
    assert strip.accessibleName()
    assert "% of the sound was generated" in strip.accessibleDescription()
