"""Words of data tables, translated where they are shown; Qt's tools find them by the function's name."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - the name that Qt's tools look for
    """The text itself; `context` is for Qt's tools."""
    return text
