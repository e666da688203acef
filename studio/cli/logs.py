"""The log of the command line: a small rotating file that holds what the screen is spared."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, Final

from engines.core.errors import OutputError
from engines.storage import paths

if TYPE_CHECKING:
    from pathlib import Path

_BYTES: Final = 500_000
_KEPT: Final = 3


def write_fault(trace: str) -> Path | None:
    """Write the trace of an unforeseen fault; None where no log can be written."""
    try:
        path = paths.ready(paths.log_dir()) / "flipside.log"
        handler = RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8")
    except (OSError, OutputError):
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    record = logging.LogRecord("flipside", logging.ERROR, "", 0, "%s", (trace,), None)
    try:
        handler.emit(record)
    finally:
        handler.close()
    return path
