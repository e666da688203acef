"""What the person states of a song, once: by what right they remix it, how far, and who owns it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final

from msgspec import Meta

from engines.core.errors import InputError
from engines.core.files import output_error, replacing, shown
from engines.model.rights import Statement
from engines.model.schema import MAX_BYTES, from_builtins, parse, to_builtins

if TYPE_CHECKING:
    from pathlib import Path

STATEMENTS_SCHEMA: Final = "flipside.statements"
STATEMENTS_VERSION: Final = 1
FILE_NAME: Final = "statements.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wire:
    songs: Annotated[dict[str, Statement], Meta(max_length=100_000)]


def read_statement(path: Path, source_id: str) -> Statement | None:
    """What was stated of a song; None where nothing was.

    Raises:
        InputError: the file of statements cannot be read.
    """
    return _read(path).get(source_id)


def state(path: Path, source_id: str, statement: Statement | None) -> None:
    """Keep a statement in place of an earlier one; None takes it back.

    Raises:
        InputError: the file of statements cannot be read, or a licence without its terms was stated.
        OutputError: it cannot be written.
    """
    if statement is not None and statement.basis == "licensed" and not statement.terms.strip():
        raise InputError(
            "licensed without terms", hint="Say how the song is licensed: by whom, and for what."
        )
    songs = _read(path)
    songs.pop(source_id, None)
    if statement is not None:
        songs[source_id] = statement
    document = {
        "schema": STATEMENTS_SCHEMA, "version": STATEMENTS_VERSION, "songs": to_builtins(songs),
    }  # fmt: skip
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as cause:
        raise output_error(path, cause) from cause
    with replacing(path, durable=True) as temporary:
        temporary.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _read(path: Path) -> dict[str, Statement]:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return {}
    except OSError as cause:
        hint = f"What you stated of songs in {shown(path)} cannot be read; make it readable."
        raise InputError(f"{path}: {cause}", hint=hint) from cause
    raw = parse(content, schema=STATEMENTS_SCHEMA, version=STATEMENTS_VERSION, upgrades={})
    return dict(from_builtins({"songs": raw.get("songs", {})}, _Wire, what="statements").songs)
