"""What is ready of a split that still runs: the spans of the song whose stems are whole, and those stems."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from engines.core.source import RawSource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Span: TypeAlias = tuple[int, int]
"""First frame and one behind the last."""

JOURNAL: Final = "segments.journal"
"""Its first line says what is summed, each other one which segment was added and what is whole since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyStems:
    """Stems of which some spans can be heard already.

    Attributes:
        sources: stem name → sound of the song's length; silence or half a sum where it is not ready.
        spans: what is ready, in the order of the song, without gaps that are none.
    """

    sources: Mapping[str, RawSource]
    spans: tuple[Span, ...]


def sum_path(folder: Path, stem: str) -> Path:
    """Where the sums of a stem lie."""
    return folder / f"{stem}.f32.sum"


def ready_stems(folder: Path) -> ReadyStems | None:
    """What the split that works in a folder has ready; None before it has begun and when it is done.

    These are the networks' own stems; what they leave over of the song is shared out at the end.
    """
    try:
        lines = (folder / JOURNAL).read_text("utf-8").splitlines()
        stems = json.loads(lines[0])["stems"]
        spans: list[Span] = []
        for line in lines[1:]:
            with suppress(ValueError, KeyError, TypeError):  # the last line may be half written
                spans += [(int(start), int(stop)) for start, stop in json.loads(line)["ready"]]
        sources = {str(stem): RawSource(sum_path(folder, str(stem))) for stem in stems}
    except (OSError, ValueError, LookupError, TypeError):
        return None
    return ReadyStems(sources=sources, spans=joined(spans))


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same frames in as few spans as can be, in order."""
    found: list[Span] = []
    for start, stop in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], stop))
        else:
            found.append((start, stop))
    return tuple(found)


def untouched(span: Span, others: Iterable[Span]) -> tuple[Span, ...]:
    """The parts of a span that no other one covers."""
    at, parts = span[0], []
    for start, stop in joined(others):
        if start > at:
            parts.append((at, min(start, span[1])))
        at = max(at, stop)
        if at >= span[1]:
            break
    if at < span[1]:
        parts.append((at, span[1]))
    return tuple((start, stop) for start, stop in parts if start < stop)
