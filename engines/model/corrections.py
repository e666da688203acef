"""What the person set right in the facts of a song, kept apart from what was heard and applied over it.

Places are seconds of the song, so that a correction means the same after the song was heard again.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, replace
from typing import Final

from engines.model.correcting import applied
from engines.model.correction_kinds import CORRECTION_NAMES, CORRECTIONS, Correction, TapTempo
from engines.model.facts import facts_from_json, facts_to_json
from engines.model.schema import Json, bad, from_builtins, parse, to_builtins
from engines.model.song import SongFacts

CORRECTIONS_SCHEMA: Final = "flipside.corrections"
CORRECTIONS_VERSION: Final = 1
MOST_CORRECTIONS: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """All corrections of one song, in the order in which they were made.

    Attributes:
        source: "sha256:…" of the song's content; empty where it is not known.
        items: applied one after the other.
        facts: what somebody else heard in the song, as a recipe brings it: taken in place of what was heard
            here; None for that.
    """

    source: str = ""
    items: tuple[Correction, ...] = ()
    facts: SongFacts | None = None

    def and_then(self, item: Correction) -> Corrections:
        """These and one more."""
        return replace(self, items=(*self.items, item))

    def without_last(self) -> Corrections:
        """These but for the last."""
        return replace(self, items=self.items[:-1])


def corrected(facts: SongFacts, corrections: Corrections) -> SongFacts:
    """The facts as the person would have them; what was set by hand has a confidence of 1.

    Args:
        facts: as heard. They are not changed.
        corrections: applied in order; one that finds nothing to act on (no section there) changes nothing.
    """
    facts = corrections.facts or facts
    for item in corrections.items:
        facts = applied(facts, item)
    return facts


# -- JSON


def corrections_to_json(corrections: Corrections) -> Json:
    """As an object with schema and version; each item carries its kind."""
    facts = {"facts": facts_to_json(corrections.facts)} if corrections.facts is not None else {}
    return {
        "schema": CORRECTIONS_SCHEMA,
        "version": CORRECTIONS_VERSION,
        "source": corrections.source,
        "items": [{"kind": CORRECTION_NAMES[type(item)], **to_builtins(item)} for item in corrections.items],
        **facts,
    }


def corrections_from_json(text: str | bytes) -> Corrections:
    """Read corrections.

    Raises:
        BadDocument: not corrections, from a newer Flipside, or with a value out of bounds; names the field.
    """
    raw = parse(text, schema=CORRECTIONS_SCHEMA, version=CORRECTIONS_VERSION, upgrades={})
    source, items = raw.get("source", ""), raw.get("items", [])
    if not isinstance(source, str):
        raise bad("corrections", "source", "must be a text")
    if not isinstance(items, list) or len(items) > MOST_CORRECTIONS:
        raise bad("corrections", "items", f"must be a list of at most {MOST_CORRECTIONS}")
    facts = facts_from_json(json.dumps(raw["facts"])) if raw.get("facts") is not None else None
    found = tuple(_item(item, f"items[{i}]") for i, item in enumerate(items))
    return Corrections(source=source, items=found, facts=facts)


def _item(raw: object, at: str) -> Correction:
    kind = CORRECTIONS.get(str(raw.get("kind"))) if isinstance(raw, dict) else None
    if kind is None or not isinstance(raw, dict):
        raise bad("corrections", f"{at}.kind", "is no correction")
    fields = {name: value for name, value in raw.items() if name != "kind"}
    unknown = set(fields) - {field.name for field in dataclasses.fields(kind)}
    if unknown:
        raise bad("corrections", f"{at}.{min(unknown)[:40]}", "is no field of this correction")
    item: Correction = from_builtins(fields, kind, what="corrections", at=at)
    if isinstance(item, TapTempo) and any(b <= a for a, b in zip(item.taps, item.taps[1:], strict=False)):
        raise bad("corrections", f"{at}.taps", "must rise")
    return item
