"""The readings that the engines offer for words that can mean several things, to be translated."""

from __future__ import annotations

from typing import Final

from studio.style.translating import QT_TRANSLATE_NOOP

READINGS: Final = (
    QT_TRANSLATE_NOOP("Engines", "1 minute"),
    QT_TRANSLATE_NOOP("Engines", "2 minutes"),
    QT_TRANSLATE_NOOP("Engines", "3 minutes"),
    QT_TRANSLATE_NOOP("Engines", "a big-room house beat"),
    QT_TRANSLATE_NOOP("Engines", "a fourth up"),
    QT_TRANSLATE_NOOP("Engines", "a house beat"),
    QT_TRANSLATE_NOOP("Engines", "a house remix"),
    QT_TRANSLATE_NOOP("Engines", "a large room"),
    QT_TRANSLATE_NOOP("Engines", "a larger room"),
    QT_TRANSLATE_NOOP("Engines", "a little faster"),
    QT_TRANSLATE_NOOP("Engines", "a little slower"),
    QT_TRANSLATE_NOOP("Engines", "a pad under it"),
    QT_TRANSLATE_NOOP("Engines", "a quarter longer"),
    QT_TRANSLATE_NOOP("Engines", "acoustic"),
    QT_TRANSLATE_NOOP("Engines", "ambient"),
    QT_TRANSLATE_NOOP("Engines", "an intro and an outro of 16 bars"),
    QT_TRANSLATE_NOOP("Engines", "brighter"),
    QT_TRANSLATE_NOOP("Engines", "clearer and tighter"),
    QT_TRANSLATE_NOOP("Engines", "denser and louder"),
    QT_TRANSLATE_NOOP("Engines", "drier and closer"),
    QT_TRANSLATE_NOOP("Engines", "faster"),
    QT_TRANSLATE_NOOP("Engines", "half as long"),
    QT_TRANSLATE_NOOP("Engines", "higher in pitch"),
    QT_TRANSLATE_NOOP("Engines", "less brightness"),
    QT_TRANSLATE_NOOP("Engines", "less punch"),
    QT_TRANSLATE_NOOP("Engines", "lo-fi"),
    QT_TRANSLATE_NOOP("Engines", "louder drums"),
    QT_TRANSLATE_NOOP("Engines", "lower in pitch"),
    QT_TRANSLATE_NOOP("Engines", "more percussion"),
    QT_TRANSLATE_NOOP("Engines", "more presence and punch"),
    QT_TRANSLATE_NOOP("Engines", "muffled"),
    QT_TRANSLATE_NOOP("Engines", "no drums"),
    QT_TRANSLATE_NOOP("Engines", "only vocals and the other instruments"),
    QT_TRANSLATE_NOOP("Engines", "punchier drums"),
    QT_TRANSLATE_NOOP("Engines", "quieter"),
    QT_TRANSLATE_NOOP("Engines", "slower"),
    QT_TRANSLATE_NOOP("Engines", "softer and duller"),
    QT_TRANSLATE_NOOP("Engines", "softer and warmer"),
    QT_TRANSLATE_NOOP("Engines", "three quarters as long"),
    QT_TRANSLATE_NOOP("Engines", "twice as long"),
    QT_TRANSLATE_NOOP("Engines", "two semitones down"),
    QT_TRANSLATE_NOOP("Engines", "two semitones up"),
    QT_TRANSLATE_NOOP("Engines", "vinyl crackle"),
    QT_TRANSLATE_NOOP("Engines", "warmer"),
    QT_TRANSLATE_NOOP("Engines", "wider"),
    QT_TRANSLATE_NOOP("Engines", "alone there"),
    QT_TRANSLATE_NOOP("Engines", "silent elsewhere"),
    QT_TRANSLATE_NOOP("Engines", "leave it out"),
    QT_TRANSLATE_NOOP("Engines", "the whole song"),
)
PLACES: Final = (
    QT_TRANSLATE_NOOP("Engines", "every {}"),
    QT_TRANSLATE_NOOP("Engines", "only the last {}"),
    QT_TRANSLATE_NOOP("Engines", "the {}"),
)
"""Readings of a place, with the name of a section."""
