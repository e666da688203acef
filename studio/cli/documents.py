"""Documents that are handed in: plans and facts."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from engines.core.errors import InputError
from engines.core.files import shown
from engines.model.schema import MAX_BYTES, plan_from_json

if TYPE_CHECKING:
    from pathlib import Path

    from engines.model.plan import RemixPlan


def read_document(path: Path) -> bytes:
    """A document's bytes; `-` is stdin.

    Raises:
        InputError: there is no such file, or it cannot be read.
    """
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as cause:
        reason = (
            "there is no such file" if isinstance(cause, FileNotFoundError) else (cause.strerror or "error")
        )
        raise InputError(
            f"{path}: {cause}", hint=f"{shown(path)} cannot be read ({reason.lower()}); check its name."
        ) from cause


def read_plan(path: Path) -> RemixPlan:
    """A plan from a file, or from the plan inside a remix's report.

    Raises:
        InputError: it cannot be read or is no plan; the hint names the field.
    """
    return plan_from_json(read_document(path))
