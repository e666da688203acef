"""What is wrong with a value of a document, in words: the kind that was wanted, or the range."""

from __future__ import annotations

import re
from dataclasses import is_dataclass
from typing import Final

from engines.model.bounds import limits

_KINDS: Final = {
    "float": "a number",
    "int": "a whole number",
    "str": "a text",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "nothing",
}
_WRONG_KIND: Final = re.compile(r"^Expected `(?P<want>[^`]+)`, got `(?P<got>\w+)`")
_RANGE: Final = re.compile(r"^Expected `(?P<kind>\w+)` (?P<sign>>=|<=|>|<) (?P<limit>\S+)$")
_LENGTH: Final = re.compile(r"^Expected `(?P<kind>\w+)` of length (?P<sign>>=|<=|==)? ?(?P<limit>\S+)$")
_MISSING: Final = re.compile(r"^Object missing required field `(?P<field>[^`]+)`")
_CHOICE: Final = re.compile(r"^Invalid enum value '?(?P<got>[^']*)'?$")
_LIMITS: Final = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than", "==": "exactly"}


def in_words(text: str, kind: type, field: str) -> str:
    """A complaint of the decoder as a part of a sentence: "must be 40 to 240".

    Args:
        text: as the decoder says it.
        kind: the dataclass that was read.
        field: its field that is wrong, or "".
    """
    low, high, choices = limits(kind).get(field, (None, None, ())) if is_dataclass(kind) else (None, None, ())
    if choices:
        return f"must be one of {', '.join(map(str, choices))}"
    if _RANGE.match(text) and low is not None and high is not None:
        return f"must be {low:g} to {high:g}"
    return _by_number(text) or _by_kind(text) or text


def _by_number(text: str) -> str:
    """A limit or a length that was not kept; empty for any other complaint."""
    if found := _RANGE.match(text):
        return f"must be {_LIMITS[found['sign']]} {found['limit'].removesuffix('.0')}"
    if found := _LENGTH.match(text):
        thing = "item" if found["kind"] == "array" else "character"
        many = "" if found["limit"] == "1" else "s"
        return f"must have {_LIMITS[found['sign'] or '==']} {found['limit']} {thing}{many}"
    return ""


def _by_kind(text: str) -> str:
    """A value of another kind, a missing field, an unknown choice; empty for any other complaint."""
    if found := _WRONG_KIND.match(text):
        return f"must be {_named(found['want'])}, not {_named(found['got'])}"
    if found := _MISSING.match(text):
        return f'lacks "{found["field"]}"'
    if found := _CHOICE.match(text):
        return f'does not know "{found["got"][:40]}"'
    return ""


def _named(kinds: str) -> str:
    """Such as "float | null": a number or nothing."""
    return " or ".join(_KINDS.get(kind.strip(), kind.strip()) for kind in kinds.split("|"))
