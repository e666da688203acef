"""JSON in and out: schema names, versions, an upgrade chain, and errors that name the field."""

from __future__ import annotations

import dataclasses
import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

import msgspec

from engines.core.errors import BadDocument, InputError
from engines.core.files import shown
from engines.model.complaints import in_words
from engines.model.operations import OPERATIONS, Operation
from engines.model.plan import MAX_EDITS, Because, Edit, Ignored, Option, Question, RemixPlan, Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

Json: TypeAlias = dict[str, Any]
T = TypeVar("T")

PLAN_SCHEMA: Final = "flipside.plan"
PLAN_VERSION: Final = 1
MAX_BYTES: Final = 16 * 1024 * 1024
"""The largest document that is read [bytes]."""

PLAN_UPGRADES: Final[dict[int, Callable[[Json], Json]]] = {}
"""From version n to n + 1; a plan of an older version walks the chain before it is read."""


# -- any document


def to_builtins(value: object) -> Any:  # noqa: ANN401 - JSON
    """A value of the model as JSON types: dataclasses as objects, fractions as "3/4"."""
    return msgspec.to_builtins(value, enc_hook=_encode)


def from_builtins(raw: object, kind: type[T], *, what: str, at: str = "") -> T:
    """JSON types as a value of the model.

    Args:
        raw: parsed JSON.
        kind: the dataclass.
        what: the document's name for the error: "plan".
        at: where in the document `raw` stands.

    Raises:
        BadDocument: a field that is missing, of another type or out of bounds; the error names it.
    """
    try:
        return msgspec.convert(raw, kind, dec_hook=_decode, strict=True)
    except msgspec.ValidationError as cause:
        text, _, where = str(cause).partition(" - at `$")
        inner = where.rstrip("`")
        field = (at + inner).lstrip(".") or text.split(" ", 1)[0]
        raise bad(what, field, in_words(text, kind, inner.lstrip("."))) from cause


def content_of(path: Path, *, what: str = "") -> bytes:
    """A document's bytes, for `parse`; of a larger one than is parsed only so much that it is refused.

    Args:
        path: the file.
        what: words before its name for the error: "The opt-out list ".

    Raises:
        InputError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as cause:
        hint = f"{what}{shown(path.name)} cannot be read; check its name and rights."
        raise InputError(f"{path}: {cause}", hint=hint) from cause


def parse(
    text: str | bytes, *, schema: str, version: int, upgrades: Mapping[int, Callable[[Json], Json]]
) -> Json:
    """Parse a document and bring it up to the present version.

    Args:
        text: JSON in UTF-8.
        schema: the name it must carry.
        version: the newest version that is understood.
        upgrades: the chain, by the version that each step starts from.

    Raises:
        BadDocument: no JSON, too large, another schema, or a version from the future.
    """
    what = schema.rpartition(".")[2]
    if len(text) > MAX_BYTES:
        raise bad(what, "", "it is larger than 16 MB")
    try:
        raw = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as cause:
        raise bad(what, "", "it is not JSON") from cause
    if not isinstance(raw, dict):
        raise bad(what, "", "it is not a JSON object")
    if raw.get("schema") != schema:
        raise bad(what, "schema", f'must be "{schema}"')
    found = raw.get("version")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise bad(what, "version", "must be a whole number from 1")
    if found > version:
        raise BadDocument(
            f"{what} version {found} is newer than {version}",
            hint=f"{_this(what)} came from a newer Flipside (version {found}); update Flipside to open it.",
            field="version",
        )
    for step in range(found, version):
        raw = upgrades[step](raw)
    return {name: value for name, value in raw.items() if name not in {"schema", "version"}}


def bad(what: str, field: str, why: str) -> BadDocument:
    """The error for a document that does not hold to its schema."""
    place = f" at {field}" if field else ""
    return BadDocument(
        f"{what}{place}: {why}", hint=f"{_this(what)} cannot be used{place}: {why}.", field=field
    )


def _this(what: str) -> str:
    """The document as a sentence begins with it: "This plan", "These facts"."""
    return f"{'These' if what.endswith('s') else 'This'} {what}"


def _encode(value: object) -> object:
    if isinstance(value, Fraction):
        return str(value)
    raise NotImplementedError(type(value))


def _decode(kind: type, value: object) -> object:
    if kind is Fraction and isinstance(value, str | int) and len(str(value)) <= 40:
        try:
            return Fraction(value)
        except (ValueError, ZeroDivisionError) as cause:
            raise ValueError(f"{value!r} is not a fraction") from cause
    raise NotImplementedError(kind)


# -- plans


def plan_to_json(plan: RemixPlan) -> Json:
    """The plan by the public contract."""
    return {
        "schema": PLAN_SCHEMA,
        "version": PLAN_VERSION,
        "seed": plan.seed,
        "source": plan.source,
        "prompts": list(plan.prompts),
        "edits": [edit_to_json(edit) for edit in plan.edits],
        "ignored": to_builtins(plan.ignored),
        "questions": [_question_to_json(question) for question in plan.questions],
        "warnings": list(plan.warnings),
    }


def edit_to_json(edit: Edit) -> Json:
    """One edit by the public contract; parameters that were not given are left out."""
    params = {field.name: getattr(edit.operation, field.name) for field in dataclasses.fields(edit.operation)}
    return {
        "id": edit.id,
        "op": edit.op,
        "params": {name: to_builtins(value) for name, value in params.items() if value is not None},
        "scope": to_builtins(edit.scope),
        "enabled": edit.enabled,
        "because": to_builtins(edit.because),
    }


def plan_text(plan: RemixPlan) -> str:
    """The plan as JSON text."""
    return json.dumps(plan_to_json(plan), ensure_ascii=False, indent=1)


def plan_from_json(text: str | bytes) -> RemixPlan:
    """Read a plan.

    Raises:
        BadDocument: not a plan, from a newer Flipside, or with a value out of bounds; names the field.
    """
    raw = parse(text, schema=PLAN_SCHEMA, version=PLAN_VERSION, upgrades=PLAN_UPGRADES)
    outer = from_builtins({**raw, "edits": [], "questions": []}, _PlanWire, what="plan")
    edits = tuple(_edit(item, f"edits[{i}]") for i, item in enumerate(_items(raw, "edits", MAX_EDITS)))
    names = [edit.id for edit in edits]
    if len(set(names)) != len(names):
        raise bad("plan", "edits", "two edits have one id")
    questions = tuple(
        _question(item, f"questions[{i}]") for i, item in enumerate(_items(raw, "questions", 500))
    )
    return RemixPlan(
        seed=outer.seed,
        source=outer.source,
        prompts=outer.prompts,
        edits=edits,
        ignored=outer.ignored,
        questions=questions,
        warnings=outer.warnings,
    )


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _PlanWire:
    seed: int = 0
    source: str = ""
    prompts: tuple[str, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _EditWire:
    id: str
    op: str
    params: dict[str, Any] = dataclasses.field(default_factory=dict)
    scope: Scope = Scope()
    enabled: bool = True
    because: Because = Because(prompt=0, start=0, end=0, origin="default")


def _items(raw: Json, name: str, most: int, at: str = "") -> list[object]:
    items = raw.get(name, [])
    if not isinstance(items, list):
        raise bad("plan", f"{at}{name}", "must be a list")
    if len(items) > most:
        raise bad("plan", f"{at}{name}", f"holds more than {most}")
    return items


def _edit(raw: object, at: str) -> Edit:
    wire = from_builtins(raw, _EditWire, what="plan", at=at)
    kind = OPERATIONS.get(wire.op)
    if kind is None:
        raise bad("plan", f"{at}.op", f'"{wire.op[:40]}" is no operation')
    unknown = set(wire.params) - {field.name for field in dataclasses.fields(kind)}
    if unknown:
        raise bad("plan", f"{at}.params.{min(unknown)[:40]}", f'is no parameter of "{wire.op}"')
    operation: Operation = from_builtins(wire.params, kind, what="plan", at=f"{at}.params")
    return Edit(id=wire.id, operation=operation, scope=wire.scope, enabled=wire.enabled, because=wire.because)


def _question_to_json(question: Question) -> Json:
    raw = {field.name: getattr(question, field.name) for field in dataclasses.fields(question)}
    raw["options"] = [
        {"label": option.label, "edits": [edit_to_json(edit) for edit in option.edits]}
        for option in question.options
    ]
    return raw


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _QuestionWire:
    prompt: int
    start: int
    end: int
    text: str
    chosen: int = 0


def _question(raw: object, at: str) -> Question:
    if not isinstance(raw, dict):
        raise bad("plan", at, "must be an object")
    wire = from_builtins({k: v for k, v in raw.items() if k != "options"}, _QuestionWire, what="plan", at=at)
    options = tuple(
        _option(item, f"{at}.options[{i}]") for i, item in enumerate(_items(raw, "options", 16, f"{at}."))
    )
    if not 0 <= wire.chosen < max(1, len(options)):
        raise bad("plan", f"{at}.chosen", "names an option that is not there")
    return Question(
        prompt=wire.prompt,
        start=wire.start,
        end=wire.end,
        text=wire.text,
        options=options,
        chosen=wire.chosen,
    )


def _option(raw: object, at: str) -> Option:
    if not isinstance(raw, dict) or not isinstance(raw.get("label"), str):
        raise bad("plan", f"{at}.label", "must be a text")
    edits = tuple(
        _edit(item, f"{at}.edits[{i}]") for i, item in enumerate(_items(raw, "edits", 64, f"{at}."))
    )
    return Option(label=raw["label"], edits=edits)
