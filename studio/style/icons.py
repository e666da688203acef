"""Icons: shipped SVG drawings, tinted with a colour of the theme and rendered sharp at any scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import locator

_SCALES = (1, 2, 3)


@cache
def icon(name: str, color: str, *, disabled: str = "", size: int = 20) -> QIcon:
    """A drawing as an icon.

    Args:
        name: of the file under `resources/icons`, without its ending.
        color: "#RRGGBB" for its lines.
        disabled: colour of the disabled state; empty takes Qt's own.
        size: edge in device-independent pixels.
    """
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, color, size=size, scale=scale))
        if disabled:
            made.addPixmap(pixmap(name, disabled, size=size, scale=scale), QIcon.Mode.Disabled)
    return made


@cache
def pixmap(name: str, color: str, *, size: int = 20, scale: float = 1) -> QPixmap:
    """A drawing as a picture of `size` device-independent pixels at `scale`."""
    svg = locator.read_text(f"icons/{name}.svg").replace("currentColor", color)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    picture = QPixmap(QSize(round(size * scale), round(size * scale)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture
