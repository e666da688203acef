"""The watermark of a remix: an id made from what it is, and the generated parts that carry it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

from engines.dsp.watermark import PAYLOAD_BITS, Watermarked
from engines.model.facts import facts_to_json
from engines.model.schema import plan_to_json

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from engines.core.source import Source
    from engines.model.plan import RemixPlan
    from engines.model.song import SongFacts

_DIGITS: Final = PAYLOAD_BITS // 4


def export_id(plan: RemixPlan, facts: SongFacts) -> str:
    """The short id of what is exported, eight hexadecimal digits: the same for the same remix."""
    canonical = json.dumps([plan_to_json(plan), facts_to_json(facts)], sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:_DIGITS]


def shown_id(payload: int) -> str:
    """A payload as the id that it is."""
    return f"{payload:0{_DIGITS}x}"


def watermarked(parts: Mapping[str, Source], mark: str, *, plain: Collection[str] = ()) -> dict[str, Source]:
    """Generated parts that carry an id, each under what its own sound masks; `plain` ones are recordings."""
    return {name: part if name in plain else Watermarked(part, int(mark, 16)) for name, part in parts.items()}


def unmarked(parts: Mapping[str, Source]) -> dict[str, Source]:
    """The same parts without their watermark."""
    return {name: part.plain if isinstance(part, Watermarked) else part for name, part in parts.items()}
