"""Actions of files: opening, keeping, exporting, and what belongs to rights."""

from __future__ import annotations

from typing import Final

from studio.actions.action import Action
from studio.style.translating import QT_TRANSLATE_NOOP

FILES: Final[tuple[Action, ...]] = (
    Action(
        id="open",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Open songs or a project…"),
        keys="Ctrl+O",
        icon="open",
    ),
    Action(
        id="queue_next",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Open the next song that is ready"),
        keys="Ctrl+Shift+O",
    ),
    Action(
        id="queue_hold",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Pause the queue, or go on"),
    ),
    Action(id="demo", menu="file", text=QT_TRANSLATE_NOOP("Actions", "Open the demo song"), icon="disc"),
    Action(
        id="save",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Save"),
        keys="Ctrl+S",
        needs="song",
    ),
    Action(
        id="save_as",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Save as…"),
        keys="Ctrl+Shift+S",
        needs="song",
    ),
    Action(
        id="collect",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Collect and save…"),
        needs="song",
    ),
    Action(
        id="export",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Export remix…"),
        keys="Ctrl+E",
        icon="export",
        needs="remix",
    ),
    Action(
        id="rights",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Rights of the song…"),
        keys="Ctrl+Shift+R",
        icon="credits",
        needs="song",
    ),
    Action(
        id="split_sheet",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Split sheet…"),
        icon="credits",
        needs="remix",
    ),
    Action(
        id="recipe",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Apply a recipe…"),
        keys="Ctrl+Shift+E",
        icon="sparkle",
    ),
    Action(
        id="verify",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Verify…"),
        keys="Ctrl+Shift+V",
        icon="done",
    ),
    Action(
        id="preferences",
        menu="file",
        text=QT_TRANSLATE_NOOP("Actions", "Preferences…"),
        keys="Ctrl+,",
        icon="settings",
    ),
    Action(id="models", menu="file", text=QT_TRANSLATE_NOOP("Actions", "Models…"), icon="disc"),
    Action(id="quit", menu="file", text=QT_TRANSLATE_NOOP("Actions", "Quit"), keys="Ctrl+Q", icon="quit"),
)
