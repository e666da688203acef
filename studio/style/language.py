"""The window's language: the translations of Flipside and of Qt, by the system's wish or the person's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from resources.locator import folder, names

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

LANGUAGES: Final = tuple(name.removesuffix(".qm").rpartition("_")[2] for name in names("i18n", ".qm"))
"""The languages that there are translations for, as two letters."""
ENGLISH: Final = "en"


def chosen_language(wanted: str) -> str:
    """The language to speak.

    Args:
        wanted: two letters, or "system" for the first of the system's languages that there is.
    """
    if wanted in LANGUAGES:
        return wanted
    asked = (name.replace("_", "-").partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in asked if name in LANGUAGES), ENGLISH)


def speak(application: QCoreApplication, language: str) -> None:
    """Have what is built from now on speak a language, and no other.

    English has a translation too: it knows the plurals.
    """
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    qt, own = QTranslator(application), QTranslator(application)
    qt.load(QLocale(language), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    with folder("i18n") as ours:  # by path: bytes would have to be kept alive beside the translator
        own.load(str(ours / f"flipside_{language}.qm"))
    for translator in (qt, own):
        application.installTranslator(translator)
