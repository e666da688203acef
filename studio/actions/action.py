"""What an action of the window is, and the menus that they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from studio.style.translating import QT_TRANSLATE_NOOP

Menu: TypeAlias = Literal["file", "edit", "grid", "arrange", "play", "view", "takes", "help"]
MENUS: Final[dict[Menu, str]] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "grid": QT_TRANSLATE_NOOP("Actions", "&Grid and chords"),
    "arrange": QT_TRANSLATE_NOOP("Actions", "&Arrangement"),
    "play": QT_TRANSLATE_NOOP("Actions", "&Play"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "takes": QT_TRANSLATE_NOOP("Actions", "&Takes"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing that the person can do.

    Attributes:
        id: by which the window connects it.
        menu: where it stands.
        text: what it is called.
        keys: its shortcut as Qt writes it; empty for none.
        icon: name of its drawing; empty for none.
        checkable: whether it is on or off.
        needs: what must be there for it: a song, a plan, a finished remix.
    """

    id: str
    menu: Menu
    text: str
    keys: str = ""
    icon: str = ""
    checkable: bool = False
    needs: Literal["", "song", "plan", "remix"] = ""
