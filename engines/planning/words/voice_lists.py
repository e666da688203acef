"""Which words name voices, and where a list of them ends: "the drums and the bass", "vox, bass up"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.words.items import INDEFINITE, Item, Place, is_determiner
from engines.planning.words.lexemes import Lexeme

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


def voice_list(items: list[Item], at: int, facts: SongFacts) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """The stems and roles that a list names from `at` on, and where it ends."""
    names: list[str] = []
    roles: list[str] = []
    first = at
    while True:
        piece = items[at]
        assert isinstance(piece, Lexeme)  # noqa: S101 - _is_voice saw it
        names.extend(stems_named(piece, facts))
        roles.append(piece.get("role"))
        at += 1
        if _is_compound(items, at):
            roles[-1] = items[at].get("role")  # type: ignore[union-attr]
            at += 1
        while text_at(items, at) in _TRAILING:
            at += 1
        step = _linked(items, at)
        if step is None or _speaks_anew(items, at, step) or _is_wished_for(items, first, at, step):
            return tuple(dict.fromkeys(names)), tuple(roles), at
        at = step


def _is_compound(items: list[Item], at: int) -> bool:
    """Such as "rhodes chords", "guitar melody": what is played on an instrument is one thing with it."""
    return is_voice(items, at) and text_at(items, at) in _PLAYED


_PLAYED: Final = frozenset({
    "chord", "chords", "stabs", "melody", "melodies", "riff", "riffs", "lead", "line", "arp", "arps",
    "arpeggio", "arpeggios", "pad", "pads", "plucks",
})  # fmt: skip


def _speaks_anew(items: list[Item], at: int, step: int) -> bool:
    """Such as "…, hats going crazy": behind a comma, a voice with words of its own begins another wish."""
    after = items[step + 1] if step + 1 < len(items) else None
    if isinstance(after, Lexeme) and after.text == "with" and _replaces(items[max(0, at - 10) : at]):
        return True  # "replace the drums with a house beat and the bass with an 808"
    if text_at(items, at) != "," or step - at > 1:
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
    if text_at(items, at) != "," or step - at > 1:
        return False
    behind = first - 1
    while is_det(items, behind):
        behind -= 1
    before = items[behind] if behind >= 0 else None
    ahead = step + 1 + has_tag(items, step + 1, "degree")
    after = items[ahead] if ahead < len(items) else None
    if not (isinstance(before, Lexeme) and isinstance(after, Lexeme) and _describes(after)):
        return False
    return _describes(before) or _done_to(items, behind)


def _done_to(items: list[Item], at: int) -> bool:
    """Whether "on", "of", "to" stands there, behind something that is done to a voice."""
    if not has_tag(items, at, "prep"):
        return False
    return any(has_tag(items, place, kind) for place in range(max(0, at - 5), at) for kind in _DONE)


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
    while text_at(items, step) in _LINKS:
        step += 1
    if step == at:
        return None
    loose = all(text_at(items, place) in _LOOSE for place in range(at, step))
    while is_det(items, step) and not (loose or text_at(items, step) in INDEFINITE):
        step += 1
    return step if is_voice(items, step) and not loose else None


def is_voice(items: list[Item], at: int) -> bool:
    """Whether a voice is named there."""
    item = items[at] if at < len(items) else None
    if not isinstance(item, Lexeme) or item.kind == "part":
        return False
    if item.text == "instrumental" and not _is_the_one(items, at - 1):
        return False
    if item.has("stem") and not item.has("stem", ""):
        return not item.has("talk")
    return item.has("role") and not item.has("verb") and not is_for_whom(items, at)


def is_for_whom(items: list[Item], at: int) -> bool:
    """Such as "a version for my choir": who shall have it, and no part."""
    return text_at(items, at - 2) == "for" and text_at(items, at - 1) in {"my", "our", "his", "her", "their"}


def _is_the_one(items: list[Item], at: int) -> bool:
    """Such as "the instrumental louder", "more instrumental"; "an instrumental" is a version."""
    return has_tag(items, at, "dir") or (is_det(items, at) and text_at(items, at) not in INDEFINITE)


def stems_named(piece: Lexeme, facts: SongFacts) -> tuple[str, ...]:
    """The song's stems that a word means; guitar and piano are in "other" where the song has no such stem."""
    names = piece.get("stem").split()
    have = facts.stem_names
    return tuple(dict.fromkeys(name if name in have or name in _USUAL else "other" for name in names))


_USUAL: Final = frozenset({"vocals", "drums", "bass", "other"})


def has_tag(items: list[Item], at: int, category: str, *values: str) -> bool:
    """Whether the word there, if there is one, belongs to a category."""
    item = items[at] if 0 <= at < len(items) else None
    return isinstance(item, Lexeme) and item.has(category, *values)


def is_det(items: list[Item], at: int) -> bool:
    """Whether an article or the like stands there."""
    return 0 <= at < len(items) and is_determiner(items[at])


def text_at(items: list[Item], at: int) -> str:
    """The word there, or ""."""
    return items[at].text if 0 <= at < len(items) else ""
