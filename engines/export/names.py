"""File names from titles: safe on every system, whatever stands in a song's tags."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST_BYTES: Final = 120
"""The longest name that is made [bytes of UTF-8]: systems hold 255, and endings and numbers come behind."""

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]')
_RESERVED: Final = re.compile(
    r"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(\.|$)", re.IGNORECASE
)
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def safe_name(text: str, *, instead: str = "remix") -> str:
    """A file name, without folder and ending, that every system takes and that stays in its folder.

    Separators, wildcards, control and other invisible characters go; so do dots and spaces at the ends; names
    that Windows keeps for devices get a line before them. What is left is cut to `LONGEST_BYTES` between
    characters.

    Args:
        text: a title from anywhere, of any length.
        instead: what is taken where nothing is left.
    """
    plain = unicodedata.normalize("NFC", text[: 8 * LONGEST_BYTES])
    plain = "".join(" " if unicodedata.category(c) in _UNSEEN else c for c in plain)
    plain = _trimmed(_FORBIDDEN.sub(" ", plain))
    while len(plain.encode()) > LONGEST_BYTES:
        plain = _trimmed(plain[:-1])
    if not plain:
        return instead
    return f"_{plain}" if _RESERVED.match(plain) else plain


def _trimmed(text: str) -> str:
    return " ".join(text.split()).strip(". ").lstrip("~-")
