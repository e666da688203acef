"""A song's rights in words: what its file says, who speaks of it, and how far a remix may go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from studio.session.engine_words import in_words

if TYPE_CHECKING:
    from engines.model.rights import Mode, SongCredits, Terms
    from engines.pipeline.opening import Song

translate: Final = QCoreApplication.translate


def file_lines(said: SongCredits) -> tuple[str, ...]:
    """What the song's file says of who made it."""
    named = (
        (translate("Passport", "Artist"), said.artist),
        (translate("Passport", "Composer"), said.composer),
        (translate("Passport", "Album"), said.album),
        (translate("Passport", "Date"), said.date),
        (translate("Passport", "Label"), said.label),
        (translate("Passport", "Copyright"), said.copyright),
        (translate("Passport", "Licence"), said.licence),
        ("ISRC", said.isrc),
    )
    lines = [f"{name}: {value}" for name, value in named if value]
    if not (said.artist or said.copyright or said.licence):
        lines.append(
            translate("Passport", "The file does not say who made it. Ask before you publish a remix.")
        )
    return tuple(lines)


def word_lines(song: Song) -> tuple[str, ...]:
    """What a policy, an opt-out list or the song's own credentials say of remixes."""
    said, lines = song.terms.said, []
    spoken = {
        "policy": translate("Passport", "The policy beside it: {}"),
        "tags": translate("Passport", "Its licence: {}"),
        "opt-out": translate("Passport", "An opt-out list names it: {}"),
    }
    if song.terms.origin in spoken:
        lines.append(spoken[song.terms.origin].format(said or "–"))
    if song.policy.signed_by:
        lines.append(
            translate("Passport", "That policy is signed by the key {}.").format(song.policy.signed_by)
        )
    if song.terms.credit_line:
        lines.append(translate("Passport", "It is to be credited so: {}").format(song.terms.credit_line))
    if song.closed:
        lines.append(translate("Passport", "Its content credentials bind remixes of it."))
    return (*lines, *map(in_words, song.notes))


def mode_words(mode: Mode) -> str:
    """What a mode is called."""
    return {
        "sketch": translate("Passport", "As a marked preview"),
        "share": translate("Passport", "To share"),
        "release": translate("Passport", "To release"),
    }[mode]


def mode_line(terms: Terms, mode: Mode) -> str:
    """Whether a remix may go so far, and if not, why and how it could."""
    refusal = terms.refusal(mode)
    words = (
        translate("Passport", "open")
        if refusal is None
        else translate("Passport", "no: {}; {}").format(in_words(refusal.reason), in_words(refusal.how))
    )
    return f"{mode_words(mode)}: {words}"


def stated_words(terms: Terms) -> str:
    """What the person stated; empty where nothing."""
    return {
        "own": translate("Passport", "You stated: my own work."),
        "licensed": translate("Passport", "You stated: licensed to me."),
        "public_domain": translate("Passport", "You stated: in the public domain."),
        "sketch": translate("Passport", "You stated: a sketch for myself."),
        "unknown": translate("Passport", "You stated: I do not know yet."),
    }.get(terms.statement, "")
