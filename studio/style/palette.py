"""Palettes: the colours of one theme as typed tokens, read from `resources/themes/*.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from typing import Literal, TypeAlias

from engines.core.errors import BadDocument
from resources import locator

Scheme: TypeAlias = Literal["light", "dark"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Colors:
    """The tokens of a theme, each "#RRGGBB"."""

    window: str
    surface: str
    raised: str
    hover: str
    sunken: str
    line: str
    line_strong: str
    text: str
    text_soft: str
    text_faint: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    side_a: str
    side_a_soft: str
    side_b: str
    side_b_soft: str
    ok: str
    warn: str
    bad: str
    focus: str
    shadow: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """One theme.

    Attributes:
        id: the file's name: "dark", "light", "contrast".
        name: as people read it.
        scheme: which of the system's two it belongs to.
        colors: the tokens.
        sections: colour of each section label and inserted kind.
        stems: colour of each stem, and of generated parts under "part".
    """

    id: str
    name: str
    scheme: Scheme
    colors: Colors
    sections: dict[str, str]
    stems: dict[str, str]

    def section(self, name: str) -> str:
        """The colour of a section by its name: "chorus 2" has that of "chorus"."""
        return self.sections.get(name.split(" ", 1)[0], self.colors.line_strong)

    def stem(self, name: str) -> str:
        """The colour of a stem; generated parts share one."""
        return self.stems.get(name, self.stems["part"])


@cache
def load_palette(theme: str) -> Palette:
    """A shipped theme.

    Raises:
        BadDocument: the file lacks a token.
    """
    raw = tomllib.loads(locator.read_text(f"themes/{theme}.toml"))
    missing = {field.name for field in fields(Colors)} - set(raw["colors"])
    if missing:
        raise BadDocument(
            f"theme {theme} lacks {min(missing)}",
            hint=f"The theme {theme} is incomplete.",
            field=f"colors.{min(missing)}",
        )
    return Palette(
        id=theme,
        name=raw["name"],
        scheme=raw["scheme"],
        colors=Colors(**raw["colors"]),
        sections=raw["sections"],
        stems=raw["stems"],
    )


def theme_ids() -> tuple[str, ...]:
    """The shipped themes."""
    return tuple(name.rpartition("/")[2].removesuffix(".toml") for name in locator.names("themes", ".toml"))


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21.

    Source: WCAG 2.2, definition of contrast ratio.
    """
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
