"""The JSON schema of a model's answer: edits of the plan contract, each with the words that it is for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

import msgspec

from engines.model.operations import OPERATIONS, STYLE_IDS

if TYPE_CHECKING:
    from engines.model.song import SongFacts
    from engines.planning.model.protocol import Json

MOST_EDITS: Final = 8
"""How many edits one answer may hold."""


def answer_schema(facts: SongFacts) -> Json:
    """The schema, with the sections and stems of a song as the only ones that can be named."""
    sections = sorted({name for section in facts.sections for name in (section.label, section.name)})
    scope: Json = {
        "type": "object",
        "properties": {
            "sections": {"type": "array", "items": _one_of(sections), "maxItems": 16},
            "stems": {"type": "array", "items": _one_of(list(facts.stem_names)), "maxItems": 8},
        },
        "required": ["sections", "stems"],
        "additionalProperties": False,
    }
    edits = [_edit(op, params, scope) for op, params in _parameters().items()]
    return {
        "type": "object",
        "properties": {"edits": {"type": "array", "items": {"anyOf": edits}, "maxItems": MOST_EDITS}},
        "required": ["edits"],
        "additionalProperties": False,
    }


def _one_of(names: list[str]) -> Json:
    return {"type": "string", "enum": names} if names else {"type": "string", "maxLength": 64}


def _edit(op: str, params: Json, scope: Json) -> Json:
    return {
        "type": "object",
        "properties": {
            "words": {"type": "string", "maxLength": 200},
            "op": {"type": "string", "enum": [op]},
            "params": params,
            "scope": scope,
        },
        "required": ["words", "op", "params", "scope"],
        "additionalProperties": False,
    }


@cache
def _parameters() -> dict[str, Json]:
    """Of each operation the schema of its parameters, from the types that a plan is read with."""
    _, parts = msgspec.json.schema_components(list(OPERATIONS.values()))
    return {op: _plain(op, parts[kind.__name__]) for op, kind in OPERATIONS.items()}


def _plain(op: str, part: dict[str, Any]) -> Json:
    properties = {name: _without_null(value) for name, value in part.get("properties", {}).items()}
    for name in ("engine", "source"):
        properties.pop(name, None)
    if op in {"restyle", "add", "replace"} and "style" in properties:
        properties["style"] = {"type": "string", "enum": list(STYLE_IDS)}
    return {
        "type": "object",
        "properties": properties,
        "required": part.get("required", []),
        "additionalProperties": False,
    }


def _without_null(value: dict[str, Any]) -> Json:
    """A parameter that may be left out is left out, and not null."""
    arms = [arm for arm in value.get("anyOf", ()) if arm.get("type") != "null"]
    found = dict(arms[0]) if len(arms) == 1 else {"anyOf": arms} if arms else dict(value)
    found.pop("default", None)
    return found
