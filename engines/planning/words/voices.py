"""Whose: stems and generated roles in lists, groups and exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.words.items import INDEFINITE, Item, Place, Voices, is_determiner
from engines.planning.words.lexemes import Lexeme
from engines.planning.words.moments import moment_of_entry

if TYPE_CHECKING:
    from engines.model.song import SongFacts

_LINKS: Final = frozenset(
    {
        "and",
        "or",
        "nor",
        "n",
        "nd",
        "&",
        "+",
        "/",
        ",",
        "y",
        "e",
        "und",
        "et",
        "oder",
        "ou",
        "o",
        "as well as",
        "ni",
        "nem",
        "together with",
        "along with",
        "and also",
        "plus",
        "sowie",
        "mit",
        "avec",
        "con",
        "com",
        "with",
        "and/or",
    }
)
_LOOSE: Final = frozenset({"with", "mit", "avec", "con", "com", "plus"})
_TRAILING: Final = frozenset(
    {
        "stem",
        "stems",
        "track",
        "tracks",
        "part",
        "parts",
        "part s",
        "channel",
        "channels",
        "spur",
        "bus",
        "buss",
        "group",
    }
)


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
    if _has(items, at, "prep", "everything_but") or _has(items, at, "prep", "except"):
        return _complement(items, at, facts)
    if _text(items, at) == "menos" and (left := _complement(items, at, facts)) is not None:
        return left  # "baja todo medio tono menos la voz"
    if not _is_voice(items, at):
        return _all_of(items, at)
    names, roles, after = _list(items, at, facts)
    return Voices(
        items[at].start, items[after - 1].end, names, roles, parts=_parts(items[at:after], facts)
    ), after


def _parts(items: list[Item], facts: SongFacts) -> tuple[tuple[str, str], ...]:
    """Words that name a part of a stem: "the snare" of the drums, "the guitar" where it is in "other"."""
    found = []
    for item in items:
        if isinstance(item, Lexeme) and (item.has("piece") or item.has("stem", "guitar", "piano")):
            held = _stems(item, facts)
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
    while _is_det(items, step) or _text(items, step) in _TO:
        step += 1
    if not _is_voice(items, step) or not _excepts(items, at):
        return None
    names, roles, after = _list(items, step, facts)
    left = tuple(stem for stem in facts.stem_names if stem not in names)
    return Voices(items[at].start, items[after - 1].end, left, roles, complement=True), after


def _excepts(items: list[Item], at: int) -> bool:
    """Such as "everything but", "except", and "but" behind "everything"."""
    if _has(items, at, "prep", "everything_but"):
        return True
    text = _text(items, at)
    if at and text not in _UNSURE:
        return True
    # "pitch everything down 2 minus the vocals": the whole may stand some words before
    near = range(max(0, at - 6), at)
    whole = any(_has(items, step, "stem", "") or getattr(items[step], "whole", False) for step in near)
    return text not in {"not", "outside"} and whole


_UNSURE: Final = frozenset(
    {"but", "minus", "sauf", "menos", "ausser", "excepto", "exceto", "not", "outside", "outside of"}
)
"""Words that leave voices out only behind the whole."""


def _all_of(items: list[Item], at: int) -> tuple[Voices, int] | None:
    if not _has(items, at, "stem", "") or _has(items, at, "prep", "whole"):
        return None
    return Voices(items[at].start, items[at].end, ()), at + 1


def _list(items: list[Item], at: int, facts: SongFacts) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    names: list[str] = []
    roles: list[str] = []
    first = at
    while True:
        piece = items[at]
        assert isinstance(piece, Lexeme)  # noqa: S101 - _is_voice saw it
        names.extend(_stems(piece, facts))
        roles.append(piece.get("role"))
        at += 1
        if _is_compound(items, at):
            roles[-1] = items[at].get("role")  # type: ignore[union-attr]
            at += 1
        while _text(items, at) in _TRAILING:
            at += 1
        step = _linked(items, at)
        if step is None or _speaks_anew(items, at, step) or _is_wished_for(items, first, at, step):
            return tuple(dict.fromkeys(names)), tuple(roles), at
        at = step


def _is_compound(items: list[Item], at: int) -> bool:
    """Such as "rhodes chords", "guitar melody": what is played on an instrument is one thing with it."""
    return _is_voice(items, at) and _text(items, at) in _PLAYED


_PLAYED: Final = frozenset({
    "chord", "chords", "stabs", "melody", "melodies", "riff", "riffs", "lead", "line", "arp", "arps",
    "arpeggio", "arpeggios", "pad", "pads", "plucks",
})  # fmt: skip


def _speaks_anew(items: list[Item], at: int, step: int) -> bool:
    """Such as "…, hats going crazy": behind a comma, a voice with words of its own begins another wish."""
    after = items[step + 1] if step + 1 < len(items) else None
    if isinstance(after, Lexeme) and after.text == "with" and _replaces(items[max(0, at - 10) : at]):
        return True  # "replace the drums with a house beat and the bass with an 808"
    if _text(items, at) != "," or step - at > 1:
        return False
    under = isinstance(after, Lexeme) and after.text in {"under", "underneath", "beneath"}
    if (isinstance(after, Place) or under) and _is_played(items[step]):
        return True  # "no vocals, strings in the last chorus"
    if not isinstance(after, Lexeme):
        return False
    if after.has("verb", "keep") and not after.has("prep"):
        return True  # "mute the drums, vocals untouched"
    return after.text.endswith("ing") and len(after.text) > 4 and not after.has("attr")


def _is_played(item: Item) -> bool:
    """Such as "strings", "rhodes chords": rather a part to be added than one of the song's stems."""
    played = isinstance(item, Lexeme) and item.has("role", "pad", "strings", "arp", "chords", "percussion")
    return played and not item.has("stem", "guitar", "piano", "drums")  # type: ignore[union-attr]


def _is_wished_for(items: list[Item], first: int, at: int, step: int) -> bool:
    """Such as "mono bass, vox up front", "reverb on the vox, bass down": each voice with its own wish."""
    if _text(items, at) != "," or step - at > 1:
        return False
    behind = first - 1
    while _is_det(items, behind):
        behind -= 1
    before = items[behind] if behind >= 0 else None
    ahead = step + 1 + _has(items, step + 1, "degree")
    after = items[ahead] if ahead < len(items) else None
    if not (isinstance(before, Lexeme) and isinstance(after, Lexeme) and _describes(after)):
        return False
    return _describes(before) or _done_to(items, behind)


def _done_to(items: list[Item], at: int) -> bool:
    """Whether "on", "of", "to" stands there, behind something that is done to a voice."""
    if not _has(items, at, "prep"):
        return False
    return any(_has(items, place, kind) for place in range(max(0, at - 5), at) for kind in _DONE)


_DONE: Final = ("fx", "axis", "attr", "texture")


def _describes(item: Lexeme) -> bool:
    sided = item.has("verb", "mono", "remove", "off", "left", "right", "center")
    return item.has("attr") or sided or item.has("dir")


def _replaces(before: list[Item]) -> bool:
    """Whether something is replaced "with" something in these items."""
    words = [item for item in before if isinstance(item, Lexeme)]
    return any(item.has("verb", "replace", "swap") for item in words) and any(
        item.text in {"with", "for", "by"} for item in words
    )


def _linked(items: list[Item], at: int) -> int | None:
    """Behind "and the": where the next voice stands, if one does."""
    step = at
    while _text(items, step) in _LINKS:
        step += 1
    if step == at:
        return None
    loose = all(_text(items, place) in _LOOSE for place in range(at, step))
    while _is_det(items, step) and not (loose or _text(items, step) in INDEFINITE):
        step += 1
    return step if _is_voice(items, step) and not loose else None


def _is_voice(items: list[Item], at: int) -> bool:
    item = items[at] if at < len(items) else None
    if not isinstance(item, Lexeme) or item.kind == "part":
        return False
    if item.text == "instrumental" and not _is_the_one(items, at - 1):
        return False
    if item.has("stem") and not item.has("stem", ""):
        return not item.has("talk")
    return item.has("role") and not item.has("verb") and not _is_for_whom(items, at)


def _forget_whom(items: list[Item], at: int) -> None:
    item = items[at]
    if isinstance(item, Lexeme) and item.has("role") and _is_for_whom(items, at):
        item.tags = {}
        item.kind = "filler"


def _is_for_whom(items: list[Item], at: int) -> bool:
    """Such as "a version for my choir": who shall have it, and no part."""
    return _text(items, at - 2) == "for" and _text(items, at - 1) in {"my", "our", "his", "her", "their"}


def _is_the_one(items: list[Item], at: int) -> bool:
    """Such as "the instrumental louder", "more instrumental"; "an instrumental" is a version."""
    return _has(items, at, "dir") or (_is_det(items, at) and _text(items, at) not in INDEFINITE)


def _stems(piece: Lexeme, facts: SongFacts) -> tuple[str, ...]:
    """The song's stems that a word means; guitar and piano are in "other" where the song has no such stem."""
    names = piece.get("stem").split()
    have = facts.stem_names
    return tuple(dict.fromkeys(name if name in have or name in _USUAL else "other" for name in names))


_USUAL: Final = frozenset({"vocals", "drums", "bass", "other"})


def _has(items: list[Item], at: int, category: str, *values: str) -> bool:
    item = items[at] if 0 <= at < len(items) else None
    return isinstance(item, Lexeme) and item.has(category, *values)


def _is_det(items: list[Item], at: int) -> bool:
    return 0 <= at < len(items) and is_determiner(items[at])


def _text(items: list[Item], at: int) -> str:
    return items[at].text if 0 <= at < len(items) else ""
