"""What cannot be done, by name, with what could be done instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import Left

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading

REASONS: Final = {
    "lyrics": "New lyrics cannot be written or sung; the vocals can be muted, chopped or pitched instead.",
    "voice": "Another voice cannot be made; the vocals can be pitched, filtered or muted instead.",
    "language": "Nothing can be sung in another language; vocals can be muted, kept or chopped instead.",
    "artist": "No artist can be imitated by name; say a genre, a tempo or an effect instead.",
    "other_song": "Another song cannot be mixed in here; this one can be restyled or rearranged instead.",
    "random": "Sections cannot be shuffled by chance; name their order, such as “chorus, verse 1, bridge”.",
    "video": "Only sound is made here; export the remix as a file and use it elsewhere.",
}


def refused(clause: Clause, reading: Reading) -> bool:
    """Refuse a whole clause by name."""
    piece = clause.find("refuse")
    if piece is None:
        return False
    if piece.has("refuse", "voice", "lyrics") and (
        clause.find("verb", "remove", "keep") or clause.find("talk", "back")
    ):
        return False
    if piece.has("refuse", "voice", "language") and clause.keys:
        piece.used = True
        return False  # "I'd like to sing this in G minor"
    if (
        piece.has("refuse", "voice")
        and "like" in piece.text + getattr(piece.link, "text", "")
        and clause.find("fx")
    ):
        piece.used = True
        return False
    if piece.has("refuse", "video") and (
        clause.quantity("lufs") is not None or clause.find("verb", "master")
    ):
        piece.used = True
        return False
    kind = piece.get("refuse")
    if clause.find("tongue") and kind in {"voice", "lyrics"}:
        kind = "language"
    reading.left.append(Left(clause.start, clause.end, REASONS[kind], refused=True))
    for item in clause.items:
        item.used = True
    return True


def sung_otherwise(clause: Clause, reading: Reading) -> bool:
    """Such as "vocals in Japanese", "a Spanish version": a language beside the voice."""
    piece = clause.find("tongue")
    if piece is None or clause.find("style"):
        return False
    reading.left.append(Left(clause.start, clause.end, REASONS["language"], refused=True))
    for item in clause.items:
        item.used = True
    return True
