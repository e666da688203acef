"""What the engines say, in the window's language. The engines speak English and know no translator.

A sentence is known again by its template, and what was filled in goes into the translated template. One that
no template knows stays as the engines said it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from studio.session.engine_readings import PLACES, READINGS
from studio.session.engine_replies import REPLIES
from studio.session.engine_sentences import TEMPLATES
from studio.session.names import known_name, section_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTEXT: Final = "Engines"
_HOLE: Final = "{}"
_JOINT: Final = "; "
"""What stands between the notes on one edit."""
_FILLED: Final = rf"((?:“[^”]*”|(?!{_JOINT}).)*?)"
"""What can stand in a hole: names in their quotes, and whatever does not go on to the next note."""
_REMEMBERED: Final = 1024


def in_words(text: str) -> str:
    """What an engine said, as people read it: one sentence, or several notes that were put together."""
    parts, said, at = text.split(_JOINT), [], 0
    while at < len(parts):
        stop, words = next(_known(parts, at), (at + 1, known_name(parts[at])))
        said.append(words)
        at = stop
    return _JOINT.join(said)


def reading_words(text: str) -> str:
    """One of the readings of ambiguous words, as people read it: "wider", "every chorus"."""
    for template in PLACES if text not in READINGS else ():
        before = template.removesuffix(_HOLE)
        if text.startswith(before):
            name = section_name(text.removeprefix(before))
            return QCoreApplication.translate(_CONTEXT, template).format(name)
    return in_words(text)


def _known(parts: list[str], at: int) -> Iterator[tuple[int, str]]:
    """The longest stretch of parts from `at` on that is one known sentence: where it stops, and its words."""
    for stop in range(len(parts), at, -1):
        words = _translated(_JOINT.join(parts[at:stop]))
        if words:
            yield stop, words


def _translated(text: str) -> str:
    """A known sentence in the window's language; empty for one that is not known."""
    template, filled = _template_of(text)
    words = QCoreApplication.translate(_CONTEXT, template).format(*map(in_words, filled))
    if text[:1].isupper():
        words = words[:1].upper() + words[1:]
    return f"{words}." if template and text.endswith(".") and not template.endswith(".") else words


@lru_cache(_REMEMBERED)
def _template_of(text: str) -> tuple[str, tuple[str, ...]]:
    """The template of a sentence and what was filled in; an empty one where none knows it."""
    for template, pattern in _patterns():
        found = pattern.fullmatch(text)
        if found is not None:
            return template, found.groups()
    return "", ()


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each template with what its sentences look like, those with the most words of their own first."""
    by_words = sorted(
        (*TEMPLATES, *REPLIES, *READINGS), key=lambda template: -len(template.replace(_HOLE, ""))
    )
    return tuple((template, re.compile(_pattern(template))) for template in by_words)


def _pattern(template: str) -> str:
    pieces = [re.escape(piece) for piece in template.split(_HOLE)]
    first = template[:1]
    if first.isalpha():
        pieces[0] = f"[{first.lower()}{first.upper()}]{pieces[0][1:]}"
    return _FILLED.join(pieces) + ("" if template.endswith(".") else r"\.?")
