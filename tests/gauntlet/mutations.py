"""Harm done to files, by a seed: of bytes, and of JSON by its structure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

_EDGES: Final = (
    b"\x00",
    b"\xff",
    b"\x7f",
    b"\x80",
    b"\x00\x00\x00\x00",
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\x80" * 8,
)
_TEXTS: Final = (
    "",
    "\x00",
    "../../etc/passwd",
    "/dev/zero",
    "a" * 5_000,
    "\u202e\ufdfd",
    "\ud800",
    "1e999",
    "NaN",
    "%n%s",
    "chorus 999999",
)
_NUMBERS: Final = (0, -1, 1, 2**31, 2**63, -(2**63), 10**400, 0.1, -0.0, 1e308, 5e-324)


def mutated(seed: bytes, other: bytes, draw: random.Random) -> bytes:
    """One to four harms done to `seed`; `other` is what it may be spliced with."""
    harmed = seed
    for _ in range(draw.randint(1, 4)):
        harmed = draw.choice(_HARMS)(harmed, other, draw)
    return harmed


def mutated_json(seed: bytes, other: bytes, draw: random.Random) -> bytes:
    """A JSON document with values changed for others; one time in five the bytes are harmed as well."""
    document = json.loads(seed)
    for _ in range(draw.randint(1, 3)):
        document = _changed(document, draw, depth=draw.randint(1, 8))
    text = json.dumps(document, ensure_ascii=True).encode()
    return mutated(text, other, draw) if draw.random() < 0.2 else text


def _flipped(content: bytes, _: bytes, draw: random.Random) -> bytes:
    """Single bits; most of the time near the beginning, where headers stand."""
    if not content:
        return content
    harmed = bytearray(content)
    reach = len(harmed) if draw.random() < 0.4 else min(len(harmed), 512)
    for _bit in range(draw.randint(1, 16)):
        harmed[draw.randrange(reach)] ^= 1 << draw.randrange(8)
    return bytes(harmed)


def _overwritten(content: bytes, _: bytes, draw: random.Random) -> bytes:
    at = draw.randrange(len(content) + 1)
    edge = draw.choice(_EDGES)
    return content[:at] + edge + content[at + len(edge) :]


def _truncated(content: bytes, _: bytes, draw: random.Random) -> bytes:
    return content[: draw.randrange(len(content) + 1)]


def _cut(content: bytes, _: bytes, draw: random.Random) -> bytes:
    start = draw.randrange(len(content) + 1)
    return content[:start] + content[start + draw.randint(1, 4_096) :]


def _repeated(content: bytes, _: bytes, draw: random.Random) -> bytes:
    start = draw.randrange(len(content) + 1)
    return content[:start] + content[start : start + 512] * draw.randint(2, 16) + content[start:]


def _inserted(content: bytes, _: bytes, draw: random.Random) -> bytes:
    at = draw.randrange(len(content) + 1)
    return content[:at] + draw.randbytes(draw.randint(1, 64)) + content[at:]


def _spliced(content: bytes, other: bytes, draw: random.Random) -> bytes:
    return content[: draw.randrange(len(content) + 1)] + other[draw.randrange(len(other) + 1) :]


_HARMS: Final[tuple[Callable[[bytes, bytes, random.Random], bytes], ...]] = (
    _flipped, _flipped, _overwritten, _truncated, _cut, _repeated, _inserted, _spliced,
)  # fmt: skip


def _changed(value: Any, draw: random.Random, *, depth: int) -> Any:  # noqa: ANN401 - JSON
    """The value with one thing below it changed."""
    if depth and isinstance(value, dict) and value:
        name = draw.choice(list(value))
        return _with_entry(value, name, draw, depth)
    if depth and isinstance(value, list) and value:
        at = draw.randrange(len(value))
        return [*value[:at], _changed(value[at], draw, depth=depth - 1), *value[at + 1 :]]
    return _strange(value, draw)


def _with_entry(value: dict[str, Any], name: str, draw: random.Random, depth: int) -> dict[str, Any]:
    kind = draw.random()
    if kind < 0.1:
        return {key: kept for key, kept in value.items() if key != name}
    if kind < 0.2:
        return {**value, draw.choice(_TEXTS): value[name]}
    return {**value, name: _changed(value[name], draw, depth=depth - 1)}


def _strange(value: Any, draw: random.Random) -> Any:  # noqa: ANN401 - JSON
    """Something else in a value's place."""
    others = [
        draw.choice(_TEXTS),
        draw.choice(_NUMBERS),
        [value] * draw.choice((0, 1, 2, 1_000)),
        draw.choice((None, True, False, {}, [])),
        _nested(draw.choice((3, 50, 900))),
        {"value": value},
    ]
    if isinstance(value, int | float):
        others += [-value, value * 1_000_000, value + 1]
    return draw.choice(others)


def _nested(depth: int) -> Any:  # noqa: ANN401 - JSON
    value: Any = 0
    for _ in range(depth):
        value = [value]
    return value
