"""The theme that is on: follows the system or the person's choice, and tells everyone when it changes."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette

from resources import locator
from studio.style.icons import icon, pixmap
from studio.style.palette import Palette, load_palette, theme_ids
from studio.style.sheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

FAMILY = "Inter"
_POINT_SIZE = 10.0


class Theme(QObject):
    """The palette that is on, and the icons in its colours.

    Attributes:
        theme_changed: the palette changed; widgets that paint themselves repaint.
    """

    theme_changed = Signal(object)

    def __init__(self, application: QApplication, chosen: str = "system") -> None:
        super().__init__()
        self._application = application
        self._chosen = "system"
        self._palette = load_palette("dark")
        self._folder = QTemporaryDir()
        _load_fonts(application)
        application.setStyle("Fusion")
        application.setWindowIcon(QIcon(pixmap("app", "#000000", size=256)))
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._apply(self._wanted())
        self.choose(chosen)

    @property
    def palette(self) -> Palette:
        """The palette that is on."""
        return self._palette

    @property
    def chosen(self) -> str:
        """What the person chose: "system" or the id of a theme."""
        return self._chosen

    def choose(self, chosen: str) -> None:
        """Take a theme by its id, or "system" to follow the desktop; an unknown one follows the desktop."""
        self._chosen = chosen if chosen in theme_ids() else "system"
        self._follow()

    def icon(self, name: str, color: str = "text_soft", *, size: int = 20) -> QIcon:
        """An icon in one of the palette's colours, by its token."""
        colors = self._palette.colors
        return icon(name, getattr(colors, color), disabled=colors.line_strong, size=size)

    def pixmap(self, name: str, color: str, *, size: int = 20, scale: float = 1) -> QPixmap:
        """A drawing in any colour "#RRGGBB"."""
        return pixmap(name, color, size=size, scale=scale)

    def _wanted(self) -> str:
        if self._chosen != "system":
            return self._chosen
        dark = self._application.styleHints().colorScheme() != Qt.ColorScheme.Light
        return "dark" if dark else "light"

    def _drawings(self) -> dict[str, str]:
        """Drawings that the style sheet shows; it takes them from files only."""
        colors = self._palette.colors
        found = {}
        for name, color in (
            ("down", colors.text_soft),
            ("up", colors.text_soft),
            ("check", colors.on_accent),
        ):
            path = Path(self._folder.path()) / f"{self._palette.id}-{name}.svg"
            if not path.is_file():
                svg = locator.read_text(f"icons/{name}.svg")
                path.write_text(svg.replace("currentColor", color), encoding="utf-8")
            found[name] = path.as_posix()
        return found

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self._palette.id:
            self._apply(wanted)
            self.theme_changed.emit(self._palette)

    def _apply(self, theme: str) -> None:
        self._palette = load_palette(theme)
        self._application.setPalette(_qt_palette(self._palette))
        sheet = style_sheet(self._palette, self._drawings())
        if self._application.styleSheet() != sheet:
            self._application.setStyleSheet(sheet)


def _load_fonts(application: QApplication) -> None:
    _font_ids()
    font = QFont(FAMILY)
    font.setPointSizeF(_POINT_SIZE)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    application.setFont(font)


@cache
def _font_ids() -> tuple[int, ...]:
    """The shipped fonts, loaded once a process."""
    names = locator.names("themes/fonts", ".otf")
    return tuple(
        QFontDatabase.addApplicationFontFromData(QByteArray(locator.read_bytes(name))) for name in names
    )


def _qt_palette(palette: Palette) -> QPalette:
    colors, role = palette.colors, QPalette.ColorRole
    made = QPalette()
    for where, color in (
        (role.Window, colors.window),
        (role.WindowText, colors.text),
        (role.Base, colors.sunken),
        (role.AlternateBase, colors.raised),
        (role.Text, colors.text),
        (role.Button, colors.raised),
        (role.ButtonText, colors.text),
        (role.BrightText, colors.bad),
        (role.Highlight, colors.accent),
        (role.HighlightedText, colors.on_accent),
        (role.ToolTipBase, colors.raised),
        (role.ToolTipText, colors.text),
        (role.PlaceholderText, colors.text_faint),
        (role.Link, colors.side_a),
        (role.LinkVisited, colors.side_a),
        (role.Light, colors.line_strong),
        (role.Mid, colors.line),
        (role.Dark, colors.sunken),
        (role.Shadow, colors.shadow),
        (role.Accent, colors.accent),
    ):
        made.setColor(where, QColor(color))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(colors.line_strong))
    return made
