"""Preferences, made from the typed settings: a row for every field that a person chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin, get_type_hints

from PySide6.QtCore import QCoreApplication, QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from studio.playback.outputs import device_names
from studio.settings.values import Settings
from studio.style.translating import QT_TRANSLATE_NOOP
from studio.widgets.basics import add_row, button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studio.settings.store import SettingsStore

_BLOCKS: Final = (256, 512, 1024, 2048, 4096)
_FIELDS: Final[dict[str, str]] = {
    "theme": QT_TRANSLATE_NOOP("Preferences", "Look"),
    "language": QT_TRANSLATE_NOOP("Preferences", "Language, from the next start on"),
    "output_device": QT_TRANSLATE_NOOP("Preferences", "Sound device"),
    "block_frames": QT_TRANSLATE_NOOP("Preferences", "Device buffer"),
    "separator": QT_TRANSLATE_NOOP("Preferences", "Stems"),
    "model_url": QT_TRANSLATE_NOOP("Preferences", "Address of a local language model"),
    "model_name": QT_TRANSLATE_NOOP("Preferences", "Its name there"),
    "match_loudness": QT_TRANSLATE_NOOP("Preferences", "Play original and remix equally loud"),
    "reduced_motion": QT_TRANSLATE_NOOP("Preferences", "Move nothing but the playhead"),
}
"""The settings that are shown, in this order; the others are remembered without asking."""
_VALUES: Final[dict[str, str]] = {
    "system": QT_TRANSLATE_NOOP("Preferences", "Follow the system"),
    "light": QT_TRANSLATE_NOOP("Preferences", "Light"),
    "dark": QT_TRANSLATE_NOOP("Preferences", "Dark"),
    "contrast": QT_TRANSLATE_NOOP("Preferences", "High contrast"),
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "pt": "Português",
    "ja": "日本語",
}


_ADDRESSES: Final = {"model_url": "http://localhost:11434"}
"""Settings that are a URL, with an example of one."""
_URL: Final = QRegularExpression(r"|https?://[^\s/@:?#]+(:[0-9]{1,4}|:[1-5][0-9]{4})?(/[^\s?#]*)?")


class PreferencesDialog(QDialog):
    """Each choice holds at once.

    Attributes:
        controls: by the name of the setting.
    """

    def __init__(
        self, settings: SettingsStore, separators: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumWidth(480)
        self._choices: dict[str, list[tuple[Any, str]]] = {
            "output_device": [("", self.tr("The system's")), *((name, name) for name in device_names())],
            "block_frames": [(size, self.tr("{} frames").format(size)) for size in _BLOCKS],
            "separator": [("auto", self.tr("The best that is here")), *separators],
        }
        self.controls: dict[str, QCheckBox | QComboBox | QLineEdit] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(12)
        hints = get_type_hints(Settings)
        for field, words in _FIELDS.items():
            name = _tr(words)
            made = self.controls[field] = self._control(field, hints[field], name)
            made.setAccessibleName(name)
            if isinstance(made, QCheckBox):
                form.addRow("", made)
            elif field == "separator" and isinstance(made, QComboBox):
                add_row(form, name, made, field=self._with_folder(made))
            else:
                add_row(form, name, made)
        done = button(self.tr("Done"), "primary")
        done.clicked.connect(self.accept)
        done.setDefault(True)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(18)
        column.addWidget(label(self.tr("Preferences"), "title"))
        column.addLayout(form)
        column.addLayout(row)

    def _control(self, field: str, kind: object, words: str) -> QCheckBox | QComboBox | QLineEdit:
        if kind is bool:
            return self._check(field, words)
        if kind is str and field not in self._choices:
            return self._line(field)
        if get_origin(kind) is Literal:
            return self._choice(field, [(value, _tr(_VALUES[value])) for value in get_args(kind)])
        return self._choice(field, self._choices[field])

    def _with_folder(self, choice: QComboBox) -> QHBoxLayout:
        """The choice of separators, and a button for a model that lies elsewhere."""
        self.browse = button(self.tr("Model in a folder…"))
        self.browse.clicked.connect(self._ask_folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(choice, 1)
        row.addWidget(self.browse)
        return row

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder with a demucs model"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.take_folder)
        dialog.open()

    def take_folder(self, folder: str) -> None:
        """Split songs by the model in a folder from now on."""
        choice = self.controls["separator"]
        if isinstance(choice, QComboBox) and folder:
            if choice.findData(folder) < 0:
                choice.addItem(folder, folder)
            choice.setCurrentIndex(choice.findData(folder))

    def _choice(self, field: str, choices: list[tuple[Any, str]]) -> QComboBox:
        made = QComboBox()
        now = getattr(self._settings.values, field)
        if now not in [value for value, _words in choices]:
            choices = [*choices, (now, str(now))]
        for value, words in choices:
            made.addItem(words, value)
        made.setCurrentIndex([value for value, _words in choices].index(now))
        made.currentIndexChanged.connect(lambda _index: self._settings.change(**{field: made.currentData()}))
        return made

    def _line(self, field: str) -> QLineEdit:
        """A line of text; an address is taken once it is one."""
        made = QLineEdit(getattr(self._settings.values, field))
        if field in _ADDRESSES:
            made.setPlaceholderText(_ADDRESSES[field])
            made.setValidator(QRegularExpressionValidator(_URL, made))
        made.editingFinished.connect(lambda: self._settings.change(**{field: made.text().strip()}))
        return made

    def _check(self, field: str, words: str) -> QCheckBox:
        made = QCheckBox(words)
        made.setChecked(getattr(self._settings.values, field))
        made.toggled.connect(lambda on: self._settings.change(**{field: on}))
        return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("Preferences", text)
