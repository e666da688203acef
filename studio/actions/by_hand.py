"""Actions that correct the hearing and change the arrangement by hand."""

from __future__ import annotations

from typing import Final

from studio.actions.action import Action
from studio.style.translating import QT_TRANSLATE_NOOP

BY_HAND: Final[tuple[Action, ...]] = (
    Action(
        id="grid",
        menu="grid",
        text=QT_TRANSLATE_NOOP("Actions", "Correct the grid"),
        keys="G",
        icon="grid",
        checkable=True,
        needs="song",
    ),
    Action(id="tap", menu="grid", text=QT_TRANSLATE_NOOP("Actions", "Tap the tempo"), keys="T", needs="song"),
    Action(id="half", menu="grid", text=QT_TRANSLATE_NOOP("Actions", "Half the tempo"), needs="song"),
    Action(id="double", menu="grid", text=QT_TRANSLATE_NOOP("Actions", "Twice the tempo"), needs="song"),
    Action(
        id="nudge_back",
        menu="grid",
        text=QT_TRANSLATE_NOOP("Actions", "Beats 10 ms earlier"),
        keys="Alt+,",
        needs="song",
    ),
    Action(
        id="nudge_on",
        menu="grid",
        text=QT_TRANSLATE_NOOP("Actions", "Beats 10 ms later"),
        keys="Alt+.",
        needs="song",
    ),
    Action(
        id="bar_one",
        menu="grid",
        text=QT_TRANSLATE_NOOP("Actions", "Bar 1 begins here"),
        keys="Shift+B",
        needs="song",
    ),
    Action(
        id="downbeat",
        menu="grid",
        text=QT_TRANSLATE_NOOP("Actions", "The nearest downbeat is here"),
        keys="B",
        needs="song",
    ),
    Action(id="meter", menu="grid", text=QT_TRANSLATE_NOOP("Actions", "Meter from here on…"), needs="song"),
    Action(
        id="rename_section",
        menu="grid",
        text=QT_TRANSLATE_NOOP("Actions", "Name the section here…"),
        keys="N",
        needs="song",
    ),
    Action(
        id="split_section",
        menu="grid",
        text=QT_TRANSLATE_NOOP("Actions", "Split the section here"),
        keys="Shift+N",
        needs="song",
    ),
    Action(
        id="merge_sections",
        menu="grid",
        text=QT_TRANSLATE_NOOP("Actions", "Merge at the nearest section line"),
        needs="song",
    ),
    Action(
        id="section_line",
        menu="grid",
        text=QT_TRANSLATE_NOOP("Actions", "The nearest section line is here"),
        needs="song",
    ),
    Action(id="key", menu="grid", text=QT_TRANSLATE_NOOP("Actions", "Key of the song…"), needs="song"),
    Action(id="chord", menu="grid", text=QT_TRANSLATE_NOOP("Actions", "Chord here…"), needs="song"),
    Action(
        id="forget_corrections",
        menu="grid",
        text=QT_TRANSLATE_NOOP("Actions", "Forget all corrections"),
        needs="song",
    ),
    Action(
        id="draw_levels",
        menu="arrange",
        text=QT_TRANSLATE_NOOP("Actions", "Draw levels over the lanes"),
        keys="L",
        icon="edit",
        checkable=True,
        needs="song",
    ),
    Action(
        id="section_again",
        menu="arrange",
        text=QT_TRANSLATE_NOOP("Actions", "Play this section once more"),
        keys="Ctrl+T",
        needs="plan",
    ),
    Action(
        id="section_out",
        menu="arrange",
        text=QT_TRANSLATE_NOOP("Actions", "Leave this section out"),
        keys="Delete",
        needs="plan",
    ),
    Action(
        id="section_earlier",
        menu="arrange",
        text=QT_TRANSLATE_NOOP("Actions", "Move this section earlier"),
        keys="Ctrl+Shift+Left",
        needs="plan",
    ),
    Action(
        id="section_later",
        menu="arrange",
        text=QT_TRANSLATE_NOOP("Actions", "Move this section later"),
        keys="Ctrl+Shift+Right",
        needs="plan",
    ),
)
