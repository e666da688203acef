"""The style sheet: every colour comes from the palette's tokens; shapes and spacing are written here once."""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from studio.style.palette import Palette

_SHEET = Template(
    """
* { outline: none; }
QWidget { color: $text; font-size: 13px; }
QMainWindow, QDialog { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $line_strong; padding: 6px 8px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: 16px; font-weight: 600; }
QLabel[role="display"] { font-size: 30px; font-weight: 700; }
QLabel[role="heading"] { font-size: 13px; font-weight: 600; }
QLabel[role="overline"] { font-size: 11px; font-weight: 600; color: $text_faint; letter-spacing: 1px; }
QLabel[role="soft"] { color: $text_soft; }
QLabel[role="faint"] { color: $text_faint; font-size: 12px; }
QLabel[role="clock"] { font-size: 21px; font-weight: 600; }
QLabel[role="figure"] { color: $text_soft; font-size: 12px; }
QLabel[role="status"] { font-size: 12px; font-weight: 600; color: $text_faint; }
QLabel[role="status"][status="done"] { color: $ok; }
QLabel[role="status"][status="assumed"] { color: $warn; }
QLabel[role="status"][status="impossible"] { color: $bad; }
QLabel[role="status"][status="unproved"] { color: $side_a; }
QLabel[role="side"] { font-size: 13px; font-weight: 700; border-radius: 15px; }
QLabel[role="side"][side="A"] { color: $side_a; border: 2px solid $side_a; }
QLabel[role="side"][side="B"] { color: $side_b; border: 2px solid $side_b; }
QLabel[role="side"][side="A"][heard="true"] { background: $side_a; color: $window; }
QLabel[role="side"][side="B"][heard="true"] { background: $side_b; color: $window; }
QLabel[role="chip"] { background: $raised; border: 1px solid $line; border-radius: 10px; padding: 2px 9px;
  font-size: 12px; color: $text_soft; }
QLabel[role="key"] { background: $raised; border: 1px solid $line; border-radius: 5px; padding: 1px 6px;
  font-size: 11px; color: $text_soft; }

QFrame[role="bar"] { background: $surface; border: none; }
QFrame[role="topbar"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[role="transport"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[role="side"] { background: $surface; border: none; border-left: 1px solid $line; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[role="row"] { background: $raised; border: 1px solid $line; border-radius: 10px; }
QFrame[role="row"][off="true"] { background: $surface; border: 1px dashed $line; }
QFrame[role="take"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[role="take"]:hover { background: $hover; }
QFrame[role="take"][on="true"] { background: $accent_soft; border: 1px solid $accent; }
QFrame[role="take"][compared="true"] { border: 1px solid $side_a; }
QFrame[role="take"]:focus { border: 2px solid $focus; }
QFrame[role="question"] { background: $side_a_soft; border: 1px solid $side_a; border-radius: 10px; }
QFrame[role="tour"] { background: $raised; border: 2px solid $accent; border-radius: 14px; }
QFrame[role="gridbar"] { background: $accent_soft; border: none; border-bottom: 1px solid $line; }
QFrame[role="notice"] { background: $raised; border: 1px solid $line_strong; border-radius: 10px; }
QFrame[role="notice"][level="bad"] { border: 1px solid $bad; }
QFrame[role="verdict"] { background: $raised; border: 1px solid $line_strong; border-left-width: 5px;
  border-radius: 10px; }
QFrame[role="verdict"][level="ok"] { border-color: $ok; }
QFrame[role="verdict"][level="warn"] { border-color: $warn; }
QFrame[role="verdict"][level="bad"] { border-color: $bad; }
QFrame[role="drop"] { background: $surface; border: 2px dashed $line_strong; border-radius: 18px; }
QFrame[role="drop"][hot="true"] { border: 2px dashed $accent; background: $accent_soft; }
QFrame[role="line"] { background: $line; max-height: 1px; min-height: 1px; border: none; }
QFrame[role="vline"] { background: $line; max-width: 1px; min-width: 1px; border: none; }

QPushButton { background: $raised; color: $text; border: 1px solid $line; border-radius: 8px;
  padding: 7px 14px; font-weight: 500; min-height: 18px; }
QPushButton:hover { background: $hover; border-color: $line_strong; }
QPushButton:pressed { background: $sunken; }
QPushButton:focus { border: 2px solid $focus; padding: 6px 13px; }
QPushButton:disabled { color: $line_strong; background: $surface; border-color: $line; }
QPushButton:checked { background: $accent_soft; border-color: $accent; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent;
  font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $focus; }
QPushButton[role="primary"]:disabled { background: $hover; color: $text_faint; border-color: $hover; }
QPushButton[role="chip"] { border-radius: 14px; padding: 4px 12px; font-weight: 400; color: $text_soft;
  background: $surface; font-size: 12px; }
QPushButton[role="chip"]:hover { color: $text; background: $hover; }
QPushButton[role="chip"]:focus { padding: 3px 11px; }
QPushButton[role="chip"]:checked { color: $text; background: $accent_soft; border-color: $accent; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: $side_a;
  padding: 2px 6px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $focus; padding: 1px 5px; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 6px;
  color: $text_soft; }
QToolButton:hover { background: $hover; color: $text; }
QToolButton:pressed { background: $sunken; }
QToolButton:checked { background: $accent_soft; border-color: $accent; color: $text; }
QToolButton:focus { border: 2px solid $focus; padding: 5px; }
QToolButton:disabled { color: $line_strong; }
QToolButton::menu-indicator { image: none; }
QToolButton[role="round"] { border-radius: 22px; background: $accent; padding: 10px; }
QToolButton[role="round"]:hover { background: $accent_hover; }
QToolButton[role="round"]:focus { border: 3px solid $focus; padding: 8px; }
QToolButton[role="round"]:disabled { background: $hover; }
QToolButton[role="small"] { padding: 3px; border-radius: 6px; }
QToolButton[role="small"]:focus { padding: 2px; }
QToolButton[role="letter"] { padding: 0; min-width: 24px; max-width: 24px; min-height: 22px; max-height: 22px;
  border: 1px solid $line; border-radius: 6px; font-size: 11px; font-weight: 700; color: $text_faint; }
QToolButton[role="letter"]:checked { color: $window; background: $warn; border-color: $warn; }
QToolButton[role="letter"][kind="solo"]:checked { background: $side_a; border-color: $side_a; }
QToolButton[role="letter"]:focus { border: 2px solid $focus; padding: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: $sunken; color: $text;
  border: 1px solid $line; border-radius: 8px; padding: 6px 10px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:hover, QPlainTextEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover {
  border-color: $line_strong; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus { border: 2px solid $focus; padding: 5px 9px; }
QPlainTextEdit[role="prompt"] { font-size: 15px; border-radius: 12px; padding: 8px 10px; }
QPlainTextEdit[role="prompt"]:focus { border: 2px solid $accent; padding: 7px 9px; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("$down"); width: 16px; height: 16px; margin-right: 10px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line_strong; padding: 4px;
  selection-background-color: $accent_soft; selection-color: $text; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { background: transparent; border: none;
  padding: 0 8px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {
  width: 18px; border: none; background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url("$up"); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url("$down"); width: 12px; height: 12px; }
QRadioButton { spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px; }
QRadioButton:focus { border-color: $focus; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $line_strong; border-radius: 8px;
  background: $sunken; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; border-radius: 8px;
  background: $on_accent; }
QCheckBox { spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus { border-color: $focus; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid $line_strong; border-radius: 4px;
  background: $sunken; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }

QTabWidget::pane { border: none; border-top: 1px solid $line; top: -1px; }
QTabWidget::tab-bar { left: 18px; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $text_faint; padding: 8px 4px; margin-right: 18px;
  border-bottom: 2px solid transparent; font-weight: 600; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $focus; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line_strong; border-radius: 3px; margin: 3px; min-height: 28px;
  min-width: 28px; }
QScrollBar::handle:hover { background: $text_faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QListView { background: $surface; border: 1px solid $line; border-radius: 10px; padding: 4px; }
QListView::item { padding: 8px 10px; border-radius: 6px; }
QListView::item:hover { background: $hover; }
QListView::item:selected { background: $accent_soft; color: $text; }
QListView:focus { border: 2px solid $focus; padding: 3px; }

QMenu { background: $raised; border: 1px solid $line_strong; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 7px 26px 7px 12px; border-radius: 5px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $line_strong; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }

QProgressBar { background: $hover; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
  text-align: center; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QGroupBox { border: 1px solid $line; border-radius: 10px; margin-top: 18px; padding: 12px 12px 10px 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 4px; color: $text_faint; font-weight: 600; }
"""
)


def style_sheet(palette: Palette, drawings: Mapping[str, str]) -> str:
    """The whole application's style sheet in a palette's colours.

    Args:
        palette: the colours.
        drawings: files with the drawings "down", "up" and "check", in these colours.
    """
    return _SHEET.substitute(asdict(palette.colors), **drawings)
