"""The report beside an export: what was asked, heard, done and measured, who made what, and all digests."""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Final

from msgspec import Meta

from engines.model.facts import facts_to_json
from engines.model.schema import Json, from_builtins, parse, plan_to_json, to_builtins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.export.request import Material

REPORT_SCHEMA: Final = "flipside.report"
REPORT_VERSION: Final = 1
REPORT_ENDING: Final = ".flipside.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedFile:
    """One file of an export.

    Attributes:
        name: without folder.
        kind: "remix", "stem", "part", "instrumental", "acappella", "loop", "track", "stem_file",
            "midi", "dawproject", "reaper", "credits" or "recipe".
        label: what of the remix it is, as in its name: "vocals", "part bass", ...; empty for the remix.
        lane: id of the lane; empty for sums.
        format: as in `EncodeSpec`, or "stem.mp4", "midi", "dawproject", "reaper", "recipe", "pdf", "csv",
            "json".
        audio_sha256: digest of the coded sound, tags left out; of notes and projects, of all their bytes.
        seconds: length [s].
        gain_db: what was taken off so that nothing was cut at full scale; the same for all lanes.
        title, artist, comment: the tags that were written.
    """

    name: Annotated[str, Meta(min_length=1, max_length=255)]
    kind: str
    format: str
    audio_sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    seconds: float
    label: str = ""
    lane: str = ""
    gain_db: float = 0.0
    title: str = ""
    artist: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHead:
    """What `verify` needs of a report.

    Attributes:
        id: digest of all the rest but the names of the files.
        tool: what made it, such as "Flipside 0.1.0".
        files: what was written.
    """

    id: str
    tool: str
    files: Annotated[tuple[ReportedFile, ...], Meta(max_length=1_000)]


def build(material: Material, files: Sequence[ReportedFile]) -> Json:
    """The report as JSON types; its id is the digest of everything else in it."""
    body: Json = {
        "tool": material.credits.tool or "Flipside",
        "plan": plan_to_json(material.plan),
        "facts": facts_to_json(material.facts),
        "receipt": to_builtins(material.receipt),
        "credits": to_builtins(material.credits),
        "files": to_builtins(list(files)),
    }
    body = _finite(body)
    return {"schema": REPORT_SCHEMA, "version": REPORT_VERSION, "id": digest(body), **body}


def text(report: Json) -> str:
    """The report as it is written."""
    return json.dumps(report, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def digest(body: Json) -> str:
    """The id of a report's content: schema, version and the id itself left out.

    File names are left out too: the files carry the id, and the same remix has the same bytes by any name.
    """
    plain = {name: value for name, value in body.items() if name not in {"schema", "version", "id"}}
    files = plain.get("files")
    if isinstance(files, list):
        plain["files"] = [_nameless(entry) for entry in files]
    canonical = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def _nameless(entry: object) -> object:
    if not isinstance(entry, dict):
        return entry
    return {name: value for name, value in entry.items() if name != "name"}


def read(content: bytes) -> tuple[ReportHead, bool]:
    """A report's head, and whether the report is as it was written.

    Raises:
        BadDocument: no report, or from a newer Flipside.
    """
    raw = parse(content, schema=REPORT_SCHEMA, version=REPORT_VERSION, upgrades={})
    head = {name: raw.get(name) for name in ("id", "tool", "files")}
    return from_builtins(head, ReportHead, what="report"), digest(raw) == raw.get("id")


def _finite(value: Any) -> Any:  # noqa: ANN401 - JSON
    """JSON knows no infinity: a level of silence is null."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {name: _finite(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    return value
