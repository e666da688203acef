"""What to do with a fault of the program's own: keep a report on this computer, say so, and go on."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from importlib import metadata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from engines.core.errors import EngineError
from engines.core.files import replacing
from engines.storage import paths

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from studio.session.session import Session

_MOST: Final = 10
_SAME: Final = 3
"""How often the same fault is reported in one session."""


class Faults(QObject):
    """Takes what nobody caught. Reports hold code and versions, nothing of the person's music or words."""

    _caught = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._seen: dict[str, int] = {}
        self._caught.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """From now on, faults of this process come here; they still stand on stderr, too."""
        sys.excepthook = self.catch

    def catch(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Report one fault."""
        sys.__excepthook__(kind, fault, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        last = traceback.extract_tb(trace)[-1:]
        place = f"{kind.__name__} {last[0].filename}:{last[0].lineno}" if last else kind.__name__
        self._seen[place] = self._seen.get(place, 0) + 1
        if self._seen[place] <= _SAME:
            path = write_report(kind, trace)
            self._caught.emit(str(path) if path is not None else "")

    def _say(self, path: str) -> None:
        words = self.tr("Something went wrong inside Flipside; your work is kept.")
        if path:
            words += " " + self.tr("A report to read, and to send if you like, lies in {}").format(path)
        self._session.noticed.emit("bad", words)


def write_report(kind: type[BaseException], trace: TracebackType | None) -> Path | None:
    """Write a report and remove the oldest; None where it cannot be written.

    What a fault says of itself may quote a file's name or a prompt, so only its kind is kept.
    """
    lines = [
        f"Flipside {metadata.version('flipside-studio')}",
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}",
        kind.__name__,
        *(line.rstrip() for line in traceback.format_tb(trace)),
    ]
    now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    try:
        folder = paths.ready(paths.log_dir())
        path = folder / f"crash-{now}.txt"
        with replacing(path) as part:
            part.write_text("\n".join(lines) + "\n", encoding="utf-8")
        for old in sorted(folder.glob("crash-*.txt"))[:-_MOST]:
            old.unlink(missing_ok=True)
    except (EngineError, OSError):
        return None
    return path
