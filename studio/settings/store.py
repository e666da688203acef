"""Settings on disk: one JSON file, written by rename; an unreadable one is set aside and never lost."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject, Signal

from engines.core.errors import OutputError
from engines.core.files import output_error, replacing
from studio.settings.values import HISTORY, RECENT, Settings

if TYPE_CHECKING:
    from pathlib import Path


class SettingsStore(QObject):
    """The settings that hold, and the file they live in.

    Attributes:
        settings_changed: something was set; carries the new `Settings`.
        not_kept: what was set holds, but could not be written; carries a sentence.
    """

    settings_changed = Signal(object)
    not_kept = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._values = _load(path)

    @property
    def values(self) -> Settings:
        """The settings that hold."""
        return self._values

    def change(self, **fields: Any) -> None:  # noqa: ANN401 - the fields of `Settings`, checked below
        """Set some fields and write the file; silent where nothing changes.

        Raises:
            msgspec.ValidationError: a value of another type or out of bounds.
        """
        wanted = msgspec.convert(msgspec.to_builtins(replace(self._values, **fields)), Settings)
        if wanted == self._values:
            return
        self._values = wanted
        try:
            _save(self._path, wanted)
        except OutputError as failure:
            self.not_kept.emit(failure.hint)
        self.settings_changed.emit(wanted)

    def remember_song(self, path: str) -> None:
        """Put a song on top of the recent ones."""
        others = (old for old in self._values.recent if old != path)
        self.change(recent=(path, *others)[:RECENT])

    def remember_prompt(self, prompt: str) -> None:
        """Put a prompt on top of the history."""
        others = (old for old in self._values.prompts if old != prompt)
        self.change(prompts=(prompt, *others)[:HISTORY])


def _load(path: Path) -> Settings:
    if not path.is_file():
        return Settings()
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except (msgspec.MsgspecError, OSError):
        with suppress(OSError):
            path.replace(path.with_suffix(".unreadable.json"))
        return Settings()


def _save(path: Path, values: Settings) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise output_error(path, cause) from cause
    with replacing(path) as part:
        part.write_bytes(msgspec.json.format(msgspec.json.encode(values), indent=1))
