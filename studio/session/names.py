"""What sections, stems, keys and the values of parameters are called in the window's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from studio.style.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from engines.model.song import KeyFact

_CONTEXT: Final = "Names"
_SECTIONS: Final[dict[str, str]] = {
    "intro": QT_TRANSLATE_NOOP("Names", "intro"),
    "verse": QT_TRANSLATE_NOOP("Names", "verse"),
    "prechorus": QT_TRANSLATE_NOOP("Names", "prechorus"),
    "chorus": QT_TRANSLATE_NOOP("Names", "chorus"),
    "bridge": QT_TRANSLATE_NOOP("Names", "bridge"),
    "solo": QT_TRANSLATE_NOOP("Names", "solo"),
    "break": QT_TRANSLATE_NOOP("Names", "break"),
    "drop": QT_TRANSLATE_NOOP("Names", "drop"),
    "outro": QT_TRANSLATE_NOOP("Names", "outro"),
}
_LAST: Final = QT_TRANSLATE_NOOP("Names", "last {}")
_SECTION: Final = re.compile(rf"(last )?({'|'.join(_SECTIONS)})( \d+)?")
_STEMS: Final[dict[str, str]] = {
    "vocals": QT_TRANSLATE_NOOP("Names", "vocals"),
    "drums": QT_TRANSLATE_NOOP("Names", "drums"),
    "bass": QT_TRANSLATE_NOOP("Names", "bass"),
    "other": QT_TRANSLATE_NOOP("Names", "other"),
    "guitar": QT_TRANSLATE_NOOP("Names", "guitar"),
    "piano": QT_TRANSLATE_NOOP("Names", "piano"),
}
_VALUES: Final[dict[str, str]] = {
    "half": QT_TRANSLATE_NOOP("Names", "half time"),
    "double": QT_TRANSLATE_NOOP("Names", "double time"),
    "straight": QT_TRANSLATE_NOOP("Names", "straight"),
    "swing": QT_TRANSLATE_NOOP("Names", "swing"),
    "exact": QT_TRANSLATE_NOOP("Names", "exactly"),
    "recognisable": QT_TRANSLATE_NOOP("Names", "recognisably"),
    "build": QT_TRANSLATE_NOOP("Names", "build"),
    "breakdown": QT_TRANSLATE_NOOP("Names", "breakdown"),
    "fill": QT_TRANSLATE_NOOP("Names", "fill"),
    "percussion": QT_TRANSLATE_NOOP("Names", "percussion"),
    "chords": QT_TRANSLATE_NOOP("Names", "chords"),
    "pad": QT_TRANSLATE_NOOP("Names", "pad"),
    "arp": QT_TRANSLATE_NOOP("Names", "arpeggio"),
    "lead": QT_TRANSLATE_NOOP("Names", "lead"),
    "strings": QT_TRANSLATE_NOOP("Names", "strings"),
    "lowpass": QT_TRANSLATE_NOOP("Names", "lowpass"),
    "highpass": QT_TRANSLATE_NOOP("Names", "highpass"),
    "bandpass": QT_TRANSLATE_NOOP("Names", "bandpass"),
    "mids": QT_TRANSLATE_NOOP("Names", "mids"),
    "treble": QT_TRANSLATE_NOOP("Names", "treble"),
    "warmth": QT_TRANSLATE_NOOP("Names", "warmth"),
    "brightness": QT_TRANSLATE_NOOP("Names", "brightness"),
    "punch": QT_TRANSLATE_NOOP("Names", "punch"),
    "presence": QT_TRANSLATE_NOOP("Names", "presence"),
    "vinyl": QT_TRANSLATE_NOOP("Names", "vinyl"),
    "tape": QT_TRANSLATE_NOOP("Names", "tape"),
    "rain": QT_TRANSLATE_NOOP("Names", "rain"),
    "crowd": QT_TRANSLATE_NOOP("Names", "crowd"),
    "radio": QT_TRANSLATE_NOOP("Names", "radio"),
    "riser": QT_TRANSLATE_NOOP("Names", "riser"),
    "sweep": QT_TRANSLATE_NOOP("Names", "sweep"),
    "impact": QT_TRANSLATE_NOOP("Names", "impact"),
    "tape_stop": QT_TRANSLATE_NOOP("Names", "tape stop"),
    "echo_out": QT_TRANSLATE_NOOP("Names", "echo out"),
    "in": QT_TRANSLATE_NOOP("Names", "in"),
    "out": QT_TRANSLATE_NOOP("Names", "out"),
    "major": QT_TRANSLATE_NOOP("Names", "major"),
    "minor": QT_TRANSLATE_NOOP("Names", "minor"),
}
_KEYS: Final[dict[str, str]] = {
    "major": QT_TRANSLATE_NOOP("Names", "{} major"),
    "minor": QT_TRANSLATE_NOOP("Names", "{} minor"),
}


def section_name(name: str) -> str:
    """What a section is called: "chorus", "chorus 2", "last chorus"."""
    found = _SECTION.fullmatch(name)
    if found is None:
        return name
    last, label, number = found.groups()
    words = _tr(_SECTIONS[label]) + (number or "")
    return _tr(_LAST).format(words) if last else words


def stem_name(name: str) -> str:
    """What a stem is called inside a sentence: "drums"."""
    return _tr(_STEMS[name]) if name in _STEMS else name


def known_name(word: str) -> str:
    """A section, a stem or a value by its name; any other word stays as it is."""
    found = _STEMS.get(word) or _VALUES.get(word)
    return _tr(found) if found is not None else section_name(word)


def key_name(key: KeyFact) -> str:
    """What a key is called: "A minor"."""
    return _tr(_KEYS[key.mode]).format(key.tonic)


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
