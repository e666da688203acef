"""What is handed in by `--facts`: facts in place of a hearing, or corrections over what is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from engines.core.errors import InputError
from engines.model.corrections import CORRECTIONS_SCHEMA, Corrections, corrected, corrections_from_json
from engines.model.facts import facts_from_json
from engines.model.song import SongFacts
from studio.cli.documents import read_document

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LENGTH_S: Final = 1.0
"""Facts whose song is longer or shorter by more than this are of another song [s]."""


def read_known(path: Path | None) -> SongFacts | Corrections | None:
    """Facts or corrections, told apart by their schema; None without a file.

    Raises:
        InputError: the file cannot be read, or is neither; the hint names the field.
    """
    if path is None:
        return None
    text = read_document(path)
    try:
        schema = msgspec.json.decode(text, type=_Schema).schema
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        schema = ""
    return corrections_from_json(text) if schema == CORRECTIONS_SCHEMA else facts_from_json(text)


class _Schema(msgspec.Struct):
    schema: str = ""


def facts_with(
    known: SongFacts | Corrections | None, hear: Callable[[], SongFacts], *, source: str, duration_s: float
) -> SongFacts:
    """The facts to go by: those handed in, or what is heard with the corrections applied.

    Args:
        known: of `read_known`.
        hear: hears the song; not called where facts were handed in.
        source: identity of the song.
        duration_s: length of the song [s].

    Raises:
        InputError: they are of another song.
    """
    if known is not None and known.source and known.source != source:
        raise _other_song(f"{known.source} is not {source}")
    if isinstance(known, SongFacts):
        if abs(known.duration_s - duration_s) > _LENGTH_S:
            raise _other_song(f"{known.duration_s} s is not {duration_s} s")
        return known
    heard = hear()
    return heard if known is None else corrected(heard, known)


def _other_song(what: str) -> InputError:
    return InputError(
        what,
        hint="What is given by --facts belongs to another song; take the file that was made for this one.",
    )
