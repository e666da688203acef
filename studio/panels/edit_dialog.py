"""Changing an edit by hand: a form made from the operation's own fields and bounds, and its scope."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, get_type_hints

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engines.model.bounds import OutOfBounds, limits
from engines.model.operations import STYLE_IDS
from studio.panels.engine_choice import EngineChoice
from studio.panels.lane_content import lane_name
from studio.session.names import section_name
from studio.session.words import operation_name, parameter_name, value_name
from studio.widgets.basics import Flow, add_row, button, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.model.operations import Operation
    from engines.model.plan import Edit, Scope
    from engines.model.song import SongFacts


class EditDialog(QDialog):
    """Asks for other parameters or another place.

    Attributes:
        edit_changed: the person pressed Apply; carries the edit's id, the operation and the scope.
    """

    edit_changed = Signal(str, object, object)

    def __init__(self, edit: Edit, facts: SongFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        self._facts = facts
        self._read: dict[str, Callable[[], object]] = {}
        self.fields: dict[str, QWidget] = {}
        self.sections: dict[str, QCheckBox] = {}
        self.stems: dict[str, QCheckBox] = {}
        self.engine: EngineChoice | None = None
        self.problem = label("", "figure", wrap=True)
        self.apply = button(self.tr("Apply"), "primary")
        self.cancel = button(self.tr("Cancel"))
        self.setWindowTitle(self.tr("Change {}").format(operation_name(edit.op)))
        self.setMinimumWidth(460)
        self._build()
        self.apply.setDefault(True)
        self.apply.clicked.connect(self._send)
        self.cancel.clicked.connect(self.reject)

    def operation(self) -> Operation:
        """The operation as the form says.

        Raises:
            OutOfBounds: two fields that cannot both be given.
        """
        found: dict[str, Any] = {name: read() for name, read in self._read.items()}
        return replace(self._edit.operation, **found)

    def scope(self) -> Scope:
        """The scope as the form says."""
        sections = tuple(name for name, box in self.sections.items() if box.isChecked())
        stems = tuple(name for name, box in self.stems.items() if box.isChecked())
        return replace(self._edit.scope, sections=sections, stems=stems)

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        for field in fields(self._edit.operation):
            widget = self._field(field.name)
            widget.setAccessibleName(parameter_name(field.name))
            self.fields[field.name] = widget
            add_row(form, parameter_name(field.name), widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(operation_name(self._edit.op), "title"))
        column.addLayout(form)
        self._add_choices(
            column, self.tr("WHERE"), self._section_names(), self._edit.scope.sections, self.sections
        )
        stems = dict.fromkeys((*self._facts.stem_names, *self._edit.scope.stems))
        self._add_choices(column, self.tr("STEMS"), tuple(stems), self._edit.scope.stems, self.stems)
        column.addWidget(
            label(self.tr("Nothing ticked means everywhere, and all stems."), "faint", wrap=True)
        )
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.apply)
        column.addLayout(row)

    def _section_names(self) -> tuple[str, ...]:
        heard = [section.name for section in self._facts.sections]
        return tuple(dict.fromkeys([*self._edit.scope.sections, *heard]))

    def _add_choices(
        self,
        column: QVBoxLayout,
        title: str,
        names: tuple[str, ...],
        on: tuple[str, ...],
        into: dict[str, QCheckBox],
    ) -> None:
        if not names:
            return
        column.addWidget(label(title, "overline"))
        box = QWidget()
        flow = Flow(box, spacing=10)
        for name in names:
            check = QCheckBox(lane_name(name) if into is self.stems else section_name(name))
            check.setAccessibleName(check.text())
            check.setChecked(name in on)
            flow.addWidget(check)
            into[name] = check
        column.addWidget(box)

    # -- one field

    def _field(self, name: str) -> QWidget:
        value = getattr(self._edit.operation, name)
        if name == "engine":
            return self._engine(value)
        low, high, choices = _limits(type(self._edit.operation), name)
        if name == "style":
            choices = STYLE_IDS
        optional = _is_optional(type(self._edit.operation), name)
        if choices:
            return self._choice(name, value, choices, optional=optional)
        if low is not None and high is not None:
            whole = _is_whole(type(self._edit.operation), name)
            return self._number(name, value, (low, high), whole=whole, optional=optional)
        return self._text(name, value)

    def _engine(self, value: str | None) -> QWidget:
        made = self.engine = EngineChoice(value)
        made.choice.setAccessibleName(parameter_name("engine"))
        self._read["engine"] = lambda: made.engine
        return made

    def _choice(self, name: str, value: object, choices: tuple[object, ...], *, optional: bool) -> QWidget:
        made = QComboBox()
        kept: list[object] = [None, *choices] if optional else list(choices)
        if value not in kept:
            kept.append(value)
        for one in kept:
            made.addItem(self.tr("as it suits") if one is None else value_name(one))
        made.setCurrentIndex(kept.index(value))
        self._read[name] = lambda: kept[made.currentIndex()]
        return made

    def _number(
        self, name: str, value: float | None, bounds: tuple[float, float], *, whole: bool, optional: bool
    ) -> QWidget:
        low, high = bounds
        step = 1 if whole else 0.05 if high - low <= 2 else 0.5 if high - low <= 80 else 1.0
        made = QSpinBox() if whole else QDoubleSpinBox()
        if isinstance(made, QDoubleSpinBox):
            made.setDecimals(2)
            made.setRange(low - step if optional else low, high)
            made.setSingleStep(step)
            made.setValue(value if value is not None else low - step)
        else:
            made.setRange(round(low) - 1 if optional else round(low), round(high))
            made.setValue(round(value) if value is not None else round(low) - 1)
        if optional:
            # The value below the lowest stands for "not given".
            made.setSpecialValueText(self.tr("as it suits"))
        self._read[name] = lambda: None if optional and made.value() < low else made.value()
        return made

    def _text(self, name: str, value: object) -> QWidget:
        many = isinstance(value, tuple)
        made = QLineEdit(", ".join(map(str, value)) if isinstance(value, tuple) else str(value or ""))

        def read() -> object:
            words = made.text().strip()
            if many:
                return tuple(part.strip() for part in words.split(",") if part.strip())
            return words or None

        self._read[name] = read
        return made

    def _send(self) -> None:
        try:
            operation = self.operation()
        except OutOfBounds as problem:
            self.problem.setText(f"{parameter_name(problem.field)}: {problem}")
            return
        self.edit_changed.emit(self._edit.id, operation, self.scope())
        self.accept()


def _limits(kind: type, name: str) -> tuple[float | None, float | None, tuple[object, ...]]:
    return limits(kind)[name]


def _is_optional(kind: type, name: str) -> bool:
    return type(None) in getattr(get_type_hints(kind)[name], "__args__", ())


def _is_whole(kind: type, name: str) -> bool:
    hint = get_type_hints(kind)[name]
    return hint is int or int in getattr(hint, "__args__", ())
