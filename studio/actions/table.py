"""All actions of the window in one table: menus, shortcuts and the command palette are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from studio.style.translating import QT_TRANSLATE_NOOP

Menu: TypeAlias = Literal["file", "edit", "play", "view", "takes", "help"]
MENUS: Final[dict[Menu, str]] = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
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


ACTIONS: Final[tuple[Action, ...]] = (
    Action(
        id="open", menu="file", text=QT_TRANSLATE_NOOP("Actions", "Open song…"), keys="Ctrl+O", icon="open"
    ),
    Action(id="demo", menu="file", text=QT_TRANSLATE_NOOP("Actions", "Open the demo song"), icon="disc"),
    Action(
        id="export",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Export remix…"),
        keys="Ctrl+E",
        icon="export",
        needs="remix",
    ),
    Action(
        id="preferences",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Preferences…"),
        keys="Ctrl+,",
        icon="settings",
    ),
    Action(id="quit", menu="file", text=QT_TRANSLATE_NOOP("Actions", "Quit"), keys="Ctrl+Q", icon="quit"),
    Action(id="undo", menu="edit", text=QT_TRANSLATE_NOOP("Actions", "Undo"), keys="Ctrl+Z", icon="undo"),
    Action(
        id="redo", menu="edit", text=QT_TRANSLATE_NOOP("Actions", "Redo"), keys="Ctrl+Shift+Z", icon="redo"
    ),
    Action(
        id="prompt",
        menu="edit",
        text=QT_TRANSLATE_NOOP("Actions", "Write a prompt"),
        keys="Ctrl+L",
        icon="sparkle",
        needs="song",
    ),
    Action(
        id="select",
        menu="edit",
        text=QT_TRANSLATE_NOOP("Actions", "Select the section here"),
        keys="Ctrl+J",
        needs="song",
    ),
    Action(
        id="select_none",
        menu="edit",
        text=QT_TRANSLATE_NOOP("Actions", "Select nothing"),
        keys="Ctrl+Shift+J",
        needs="song",
    ),
    Action(
        id="roll",
        menu="edit",
        text=QT_TRANSLATE_NOOP("Actions", "Roll again"),
        keys="Ctrl+R",
        icon="dice",
        needs="plan",
    ),
    Action(
        id="palette",
        menu="edit",
        text=QT_TRANSLATE_NOOP("Actions", "All commands…"),
        keys="Ctrl+K",
        icon="command",
    ),
    Action(
        id="play",
        menu="play",
        text=QT_TRANSLATE_NOOP("Actions", "Play or pause"),
        keys="Space",
        icon="play",
        needs="song",
    ),
    Action(
        id="stop",
        menu="play",
        text=QT_TRANSLATE_NOOP("Actions", "Stop"),
        keys="Ctrl+.",
        icon="stop",
        needs="song",
    ),
    Action(
        id="to_start",
        menu="play",
        text=QT_TRANSLATE_NOOP("Actions", "To the beginning"),
        keys="Home",
        icon="to-start",
        needs="song",
    ),
    Action(
        id="bar_back",
        menu="play",
        text=QT_TRANSLATE_NOOP("Actions", "One bar back"),
        keys="Left",
        needs="song",
    ),
    Action(
        id="bar_on", menu="play", text=QT_TRANSLATE_NOOP("Actions", "One bar on"), keys="Right", needs="song"
    ),
    Action(
        id="section_back",
        menu="play",
        text=QT_TRANSLATE_NOOP("Actions", "Section before"),
        keys="Shift+Left",
        needs="song",
    ),
    Action(
        id="section_on",
        menu="play",
        text=QT_TRANSLATE_NOOP("Actions", "Next section"),
        keys="Shift+Right",
        needs="song",
    ),
    Action(
        id="flip",
        menu="play",
        text=QT_TRANSLATE_NOOP("Actions", "Flip original and remix"),
        keys="X",
        icon="flip",
        needs="plan",
    ),
    Action(
        id="loop",
        menu="play",
        text=QT_TRANSLATE_NOOP("Actions", "Loop the section"),
        keys="Ctrl+Shift+L",
        icon="loop",
        checkable=True,
        needs="song",
    ),
    Action(
        id="zoom_in",
        menu="view",
        text=QT_TRANSLATE_NOOP("Actions", "Zoom in"),
        keys="Ctrl++",
        icon="zoom-in",
        needs="song",
    ),
    Action(
        id="zoom_out",
        menu="view",
        text=QT_TRANSLATE_NOOP("Actions", "Zoom out"),
        keys="Ctrl+-",
        icon="zoom-out",
        needs="song",
    ),
    Action(
        id="zoom_all",
        menu="view",
        text=QT_TRANSLATE_NOOP("Actions", "Show the whole song"),
        keys="Ctrl+0",
        icon="fit",
        needs="song",
    ),
    Action(
        id="theme",
        menu="view",
        text=QT_TRANSLATE_NOOP("Actions", "Light or dark"),
        keys="Ctrl+Shift+D",
        icon="moon",
    ),
    Action(
        id="receipt",
        menu="view",
        text=QT_TRANSLATE_NOOP("Actions", "Receipt"),
        keys="Ctrl+1",
        icon="done",
        needs="song",
    ),
    Action(
        id="credits",
        menu="view",
        text=QT_TRANSLATE_NOOP("Actions", "Credits"),
        keys="Ctrl+2",
        icon="credits",
        needs="song",
    ),
    Action(id="jobs", menu="view", text=QT_TRANSLATE_NOOP("Actions", "Jobs"), keys="Ctrl+3", icon="waiting"),
    Action(
        id="branch",
        menu="takes",
        text=QT_TRANSLATE_NOOP("Actions", "Keep a copy of this take"),
        keys="Ctrl+D",
        icon="copy",
        needs="plan",
    ),
    Action(
        id="rename",
        menu="takes",
        text=QT_TRANSLATE_NOOP("Actions", "Rename this take…"),
        keys="F2",
        icon="edit",
        needs="plan",
    ),
    Action(
        id="star",
        menu="takes",
        text=QT_TRANSLATE_NOOP("Actions", "Star this take"),
        keys="Ctrl+B",
        icon="star",
        needs="plan",
    ),
    Action(
        id="remove_take",
        menu="takes",
        text=QT_TRANSLATE_NOOP("Actions", "Remove this take"),
        icon="trash",
        needs="plan",
    ),
    Action(
        id="take_before",
        menu="takes",
        text=QT_TRANSLATE_NOOP("Actions", "Take before"),
        keys="Alt+Left",
        needs="plan",
    ),
    Action(
        id="take_next",
        menu="takes",
        text=QT_TRANSLATE_NOOP("Actions", "Next take"),
        keys="Alt+Right",
        needs="plan",
    ),
    Action(
        id="about", menu="help", text=QT_TRANSLATE_NOOP("Actions", "About Flipside and licences"), icon="info"
    ),
)
