"""What each action of the table does in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.windows.main import MainWindow

    Deeds: TypeAlias = dict[str, Callable[[], object]]

_NUDGE_MS: Final = 10.0
_ZOOM: Final = 1.6


def deeds(window: MainWindow) -> Deeds:
    """Every action's id with what it does."""
    return {
        **_files(window),
        **_editing(window),
        **_playing(window),
        **_by_hand(window),
        **_showing(window),
        **_takes(window),
    }


def _files(window: MainWindow) -> Deeds:
    dialogs = window.dialogs
    return {
        "open": dialogs.open,
        "demo": window.open_demo,
        "queue_hold": window.parts.queue.toggle,
        "queue_next": window.arriving.open_next_ready,
        "save": dialogs.save,
        "save_as": lambda: dialogs.save_as(collect=False),
        "collect": lambda: dialogs.save_as(collect=True),
        "export": dialogs.export,
        "rights": dialogs.rights,
        "recipe": dialogs.recipe,
        "split_sheet": dialogs.split,
        "verify": dialogs.verify,
        "preferences": dialogs.preferences,
        "models": dialogs.models,
        "quit": window.close,
        "shortcuts": dialogs.shortcuts,
        "tour": window.tour.begin,
        "about": dialogs.about,
    }


def _editing(window: MainWindow) -> Deeds:
    session = window.parts.session
    return {
        "undo": session.undo_stack.undo,
        "redo": session.undo_stack.redo,
        "prompt": window.prompt.focus,
        "select": window.steering.select_here,
        "select_none": lambda: session.select(None),
        "roll": session.roll_again,
        "better_stems": window.parts.separating.toggle,
        "palette": window.dialogs.command_palette,
    }


def _playing(window: MainWindow) -> Deeds:
    listening, steering = window.parts.listening, window.steering
    return {
        "play": listening.toggle,
        "stop": listening.player.stop,
        "to_start": lambda: listening.seek(0),
        "bar_back": lambda: listening.seek_bars(-1),
        "bar_on": lambda: listening.seek_bars(1),
        "section_back": lambda: steering.go_section(-1),
        "section_on": lambda: steering.go_section(1),
        "flip": listening.flip,
        "loop": window.toggle_loop,
        "metronome": lambda: listening.set_along("metronome", on=window.is_on("metronome")),
        "chords": lambda: listening.set_along("chords", on=window.is_on("chords")),
    }


def _by_hand(window: MainWindow) -> Deeds:
    hand, steering, dialogs = window.parts.hand, window.steering, window.dialogs
    return {
        "grid": lambda: window.timeline.set_correcting(on=window.is_on("grid")),
        "tap": hand.tap,
        "half": lambda: hand.scale("half"),
        "double": lambda: hand.scale("double"),
        "nudge_back": lambda: hand.nudge(-_NUDGE_MS),
        "nudge_on": lambda: hand.nudge(_NUDGE_MS),
        "bar_one": hand.bar_one,
        "downbeat": hand.downbeat,
        "meter": dialogs.meter,
        "rename_section": dialogs.section,
        "split_section": hand.split,
        "merge_sections": hand.merge,
        "section_line": hand.section_line,
        "key": dialogs.key,
        "chord": dialogs.chord,
        "forget_corrections": window.parts.session.clear_corrections,
        "draw_levels": lambda: window.timeline.area.set_drawing(on=window.is_on("draw_levels")),
        "section_again": steering.play_again,
        "section_out": steering.leave_out,
        "section_earlier": lambda: steering.move(-1),
        "section_later": lambda: steering.move(1),
    }


def _showing(window: MainWindow) -> Deeds:
    view, tabs = window.timeline.view, window.tabs
    return {
        "zoom_in": lambda: view.zoom(_ZOOM),
        "zoom_out": lambda: view.zoom(1 / _ZOOM),
        "zoom_all": view.show_all,
        "theme": window.flip_theme,
        "receipt": lambda: tabs.setCurrentWidget(window.receipt),
        "credits": lambda: tabs.setCurrentWidget(window.rights),
        "jobs": lambda: tabs.setCurrentWidget(window.jobs),
    }


def _takes(window: MainWindow) -> Deeds:
    session, steering, dialogs = window.parts.session, window.steering, window.dialogs

    def with_take(do: Callable[[str], None]) -> None:
        if session.work.take:
            do(session.work.take)

    return {
        "branch": lambda: with_take(lambda _take: session.branch()),
        "rename": lambda: with_take(dialogs.rename_take),
        "star": lambda: with_take(session.star_take),
        "remove_take": lambda: with_take(session.remove_take),
        "take_before": lambda: steering.step_take(-1),
        "take_next": lambda: steering.step_take(1),
        "compare": steering.compare_next,
    }
