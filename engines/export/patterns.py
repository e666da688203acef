"""File names by a pattern of the person's own: “{artist} - {title} ({style} {bpm})”."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Final

from engines.core.errors import InputError
from engines.core.files import shown
from engines.export.labels import original_title, remix_title, styles_of
from engines.export.names import safe_name

if TYPE_CHECKING:
    from engines.export.request import Material

FIELDS: Final = ("artist", "title", "album", "remix", "style", "bpm", "key", "seed")
"""What a pattern may name: “title” is the song's, “remix” the remix's whole title."""

LONGEST_PATTERN: Final = 300


def checked_pattern(pattern: str) -> str:
    """A pattern as it was given.

    Raises:
        InputError: it is too long, names a field that there is not, or has a brace too many.
    """
    known = ", ".join(f"{{{name}}}" for name in FIELDS)
    if len(pattern) > LONGEST_PATTERN:
        raise InputError(
            f"a pattern of {len(pattern)} characters",
            hint=f"The name pattern is longer than {LONGEST_PATTERN} characters; choose a shorter one.",
        )
    try:
        named = [(name, form, conversion) for _, name, form, conversion in string.Formatter().parse(pattern)]
    except ValueError as cause:
        hint = f"The name pattern {shown(pattern)} has a brace too many; write fields like {known}."
        raise InputError(f"{pattern!r}: {cause}", hint=hint) from cause
    for name, form, conversion in named:
        if name is not None and (name not in FIELDS or form or conversion):
            raise InputError(
                f"field {name!r}", hint=f"A name pattern knows {known}, and not {shown('{' + name + '}')}."
            )
    return pattern


def name_by(pattern: str, material: Material) -> str:
    """The name, without folder and ending, that a pattern gives a remix; safe on every system.

    Raises:
        InputError: see `checked_pattern`.
    """
    fields = _fields(material)
    parts = []
    for text, name, _, _ in string.Formatter().parse(checked_pattern(pattern)):
        parts += [text, fields[name] if name else ""]
    return safe_name("".join(parts))


def _fields(material: Material) -> dict[str, str]:
    song, key = material.credits.song, material.facts.key
    tempo = material.arrangement.grid.mean_bpm if material.arrangement else material.facts.tempo_bpm
    styles = styles_of(material)
    texts = {
        "artist": song.artist or "Unknown artist",
        "title": original_title(song),
        "album": song.album,
        "remix": remix_title(material),
        "style": styles[0] if styles else "",
        "bpm": f"{tempo:.4g}",
        "key": f"{key.tonic} {key.mode}" if key is not None else "",
        "seed": str(material.plan.seed),
    }
    # A separator inside a tag must not look like one of the pattern's own.
    return {name: safe_name(text, instead="") for name, text in texts.items()}
