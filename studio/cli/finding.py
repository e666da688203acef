"""One thing that `flipside doctor` looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        name: what.
        state: ok; missing: something cannot be done without it; note: worth knowing, nothing is wrong.
        text: what was found.
        mend: what to do; empty where nothing is to be done.
    """

    name: str
    state: Literal["ok", "missing", "note"]
    text: str
    mend: str = ""
