"""Whose: stems and generated roles in lists, groups and exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.words.items import INDEFINITE, Item, Voices
from engines.planning.words.lexemes import Lexeme
from engines.planning.words.moments import moment_of_entry
from engines.planning.words.voice_lists import (
    has_tag,
    is_det,
    is_for_whom,
    is_voice,
    stems_named,
    text_at,
    voice_list,
)

if TYPE_CHECKING:
    from engines.model.song import SongFacts


def with_voices(items: list[Item], facts: SongFacts, language: str = "en") -> list[Item]:
    """The items with voices in place of the words that name them."""
    articles = INDEFINITE - {"a"} if language == "pt" else INDEFINITE  # "a voz" is "the voice"
    out: list[Item] = []
    at = 0
    while at < len(items):
        found = _voices(items, at, facts)
        if found is None:
            _forget_whom(items, at)
            out.append(items[at])
            at += 1
            continue
        voices, after = found
        voices.indefinite |= _is_new(out, articles)
        voices.text = " ".join(item.text for item in items[at:after])
        if voices.complement:
            _spare(out, voices)
        if moment := moment_of_entry(out, items, after, voices.names, facts):
            out.append(moment)
            at = after + 1
            continue
        out.append(voices)
        at = after
    return out


def _voices(items: list[Item], at: int, facts: SongFacts) -> tuple[Voices, int] | None:
    if has_tag(items, at, "prep", "everything_but") or has_tag(items, at, "prep", "except"):
        return _complement(items, at, facts)
    if text_at(items, at) == "menos" and (left := _complement(items, at, facts)) is not None:
        return left  # "baja todo medio tono menos la voz"
    if not is_voice(items, at):
        return _all_of(items, at)
    names, roles, after = voice_list(items, at, facts)
    return Voices(
        items[at].start, items[after - 1].end, names, roles, parts=_parts(items[at:after], facts)
    ), after


def _parts(items: list[Item], facts: SongFacts) -> tuple[tuple[str, str], ...]:
    """Words that name a part of a stem: "the snare" of the drums, "the guitar" where it is in "other"."""
    found = []
    for item in items:
        if isinstance(item, Lexeme) and (item.has("piece") or item.has("stem", "guitar", "piano")):
            held = stems_named(item, facts)
            if item.has("piece") or held == ("other",):
                found.append((item.text, held[0]))
    return tuple(found)


def _is_new(before: list[Item], articles: frozenset[str]) -> bool:
    """Such as "a", "a rolling": an article, with unknown words behind it at most."""
    for item in reversed(before[-3:]):
        if not isinstance(item, Lexeme):
            return False
        if item.text in articles:
            return True
        described = item.has("attr", "density+", "density-") or item.has("degree")
        if (item.tags or item.kind != "word") and not described:
            return False
    return False


_TO: Final = frozenset({"for", "from", "a", "à", "au", "an", "bei", "de", "à la", "al", "on", "not"})


def _spare(before: list[Item], spared: Voices) -> None:
    """Such as "mute the band but not the bass": taken from the voices that the wish has named itself."""
    for item in reversed(before):
        if isinstance(item, Voices):
            left = tuple(name for name in item.names if name in spared.names)
            if item.names and not item.complement:
                item.names = left or item.names
                spared.names, spared.used = (), True
            return
        if isinstance(item, Lexeme) and (item.has("join", "but", "then") or item.text in _ENDS):
            return


_ENDS: Final = frozenset({",", ".", ";", "!", "?", ":"})


def _complement(items: list[Item], at: int, facts: SongFacts) -> tuple[Voices, int] | None:
    step = at + 1
    while is_det(items, step) or text_at(items, step) in _TO:
        step += 1
    if not is_voice(items, step) or not _excepts(items, at):
        return None
    names, roles, after = voice_list(items, step, facts)
    left = tuple(stem for stem in facts.stem_names if stem not in names)
    return Voices(items[at].start, items[after - 1].end, left, roles, complement=True), after


def _excepts(items: list[Item], at: int) -> bool:
    """Such as "everything but", "except", and "but" behind "everything"."""
    if has_tag(items, at, "prep", "everything_but"):
        return True
    text = text_at(items, at)
    if at and text not in _UNSURE:
        return True
    # "pitch everything down 2 minus the vocals": the whole may stand some words before
    near = range(max(0, at - 6), at)
    whole = any(has_tag(items, step, "stem", "") or getattr(items[step], "whole", False) for step in near)
    return text not in {"not", "outside"} and whole


_UNSURE: Final = frozenset(
    {"but", "minus", "sauf", "menos", "ausser", "excepto", "exceto", "not", "outside", "outside of"}
)
"""Words that leave voices out only behind the whole."""


def _all_of(items: list[Item], at: int) -> tuple[Voices, int] | None:
    if not has_tag(items, at, "stem", "") or has_tag(items, at, "prep", "whole"):
        return None
    return Voices(items[at].start, items[at].end, ()), at + 1


def _forget_whom(items: list[Item], at: int) -> None:
    item = items[at]
    if isinstance(item, Lexeme) and item.has("role") and is_for_whom(items, at):
        item.tags = {}
        item.kind = "filler"
