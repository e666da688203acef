"""Time that is left, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def time_words(seconds: float) -> str:
    """Seconds that are left, in words that are as exact as they can be."""
    translate = QCoreApplication.translate
    if seconds < 1.5:
        return translate("Jobs", "a moment left")
    if seconds < 90:
        return translate("Jobs", "about {} s left").format(round(seconds))
    return translate("Jobs", "about {} min left").format(round(seconds / 60))
