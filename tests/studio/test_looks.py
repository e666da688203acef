"""Themes, icons and the style sheet: complete, and readable by contrast figures."""

from __future__ import annotations

import re

import pytest

from resources import locator
from studio.actions.table import ACTIONS
from studio.panels.lane_content import ICONS
from studio.session.rows import STATUS_NAMES
from studio.style.palette import contrast, load_palette, theme_ids
from studio.style.sheet import style_sheet


@pytest.mark.parametrize("theme", theme_ids())
def test_text_stands_out_from_every_ground(theme: str) -> None:
    colors = load_palette(theme).colors
    least = 7.0 if theme == "contrast" else 4.5
    for ground in (colors.window, colors.surface, colors.raised, colors.sunken):
        assert contrast(colors.text, ground) >= 7.0
        for token in ("text_soft", "text_faint", "ok", "warn", "bad", "side_a"):
            assert contrast(getattr(colors, token), ground) >= min(least, 4.5), (token, ground)
    assert contrast(colors.on_accent, colors.accent) >= 4.5
    assert contrast(colors.focus, colors.surface) >= 3.0


@pytest.mark.parametrize("theme", theme_ids())
def test_the_style_sheet_uses_only_tokens_of_the_palette(theme: str) -> None:
    sheet = style_sheet(load_palette(theme), {"down": "d", "up": "u", "check": "c"})
    assert "$" not in sheet
    assert not re.search(r"#[0-9A-Fa-f]{3}\b(?![0-9A-Fa-f])", sheet)


def test_every_icon_that_is_named_is_drawn() -> None:
    named = {action.icon for action in ACTIONS if action.icon} | set(ICONS.values()) | set(STATUS_NAMES)
    drawn = {name.rpartition("/")[2].removesuffix(".svg") for name in locator.names("icons", ".svg")}
    assert named <= drawn


def test_no_two_actions_share_a_shortcut_or_an_id() -> None:
    keys = [action.keys for action in ACTIONS if action.keys]
    assert len(set(keys)) == len(keys)
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_a_known_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
