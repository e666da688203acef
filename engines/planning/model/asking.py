"""Ask a model about the words that the grammar left, and believe only what the schema and the song allow."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from engines.core.errors import EngineError
from engines.model.operations import STYLE_IDS
from engines.model.plan import Edit
from engines.model.schema import PLAN_SCHEMA, PLAN_VERSION, plan_from_json
from engines.planning.model.answer_schema import MOST_EDITS, answer_schema
from engines.planning.model.protocol import ModelFailed, Request
from engines.planning.words.sections import Sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.model.song import SongFacts
    from engines.planning.drafting.drafts import Left
    from engines.planning.model.protocol import Json, Model

_CONFIDENCE: Final = 0.6
"""Of an edit that a model read: it was inferred, and not said in words that are known."""
_STEMS: Final = frozenset({"vocals", "drums", "bass", "other"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model read.

    Attributes:
        edits: in the order of the answer.
        covered: spans that these edits are for.
        warning: a sentence for the person about what the model did.
    """

    edits: tuple[Edit, ...]
    covered: tuple[tuple[int, int], ...]
    warning: str


def ask(model: Model, prompt: str, left: Sequence[Left], facts: SongFacts, index: int) -> Answer:
    """Let a model read what is left of a prompt.

    Args:
        model: that is asked.
        prompt: as typed.
        left: what the grammar did not understand.
        facts: of the song.
        index: of the prompt in its conversation.
    """
    try:
        raw = model.answer(_request(prompt, left, facts))
        items = _items(raw)
    except ModelFailed as failure:
        return Answer((), (), f"The local model was not heard: {failure.hint}")
    found: list[Edit] = []
    spans: list[tuple[int, int]] = []
    for number, item in enumerate(items):
        span = _span(item, prompt, left)
        edit = _edit(item, span, prompt, f"m{index}.{number}", facts, index) if span else None
        if span and edit is not None:
            found.append(edit)
            spans.append(span)
    if not found:
        return Answer((), (), "The local model was asked about what is left and made nothing of it.")
    read = ", ".join(f"“{prompt[start:end]}”" for start, end in dict.fromkeys(spans))
    return Answer(tuple(found), tuple(spans), f"A local model read {read}; look whether that is meant.")


def _request(prompt: str, left: Sequence[Left], facts: SongFacts) -> Request:
    words = "; ".join(json.dumps(prompt[item.start : item.end], ensure_ascii=False) for item in left)
    sections = ", ".join(f"{s.name} (bars {s.first_bar} to {s.last_bar})" for s in facts.sections)
    key = f", {facts.key.tonic} {facts.key.mode}" if facts.key else ""
    system = (
        "You read a person's wish for the remix of a song and answer with edits as JSON by the schema. "
        "Everything else in the wish is already done; read only these words that were not understood: "
        f'{words}. In "words", copy the exact words of the wish that an edit is for. '
        "Give an edit only where the words plainly ask for it, and an empty list where they ask for "
        "nothing that an edit can do. Empty sections or stems mean all of them. "
        f"The song: {facts.tempo_bpm:g} BPM{key}; sections: {sections or 'unknown'}; "
        f"stems: {', '.join(facts.stem_names)}."
    )
    return Request(system=system, user=prompt, schema=answer_schema(facts))


def _items(raw: str) -> list[Any]:
    """The edits of an answer, which may stand in a fence or among other words.

    Raises:
        ModelFailed: there is no JSON object with edits in it.
    """
    start, end = raw.find("{"), raw.rfind("}")
    try:
        found = json.loads(raw[start : end + 1])
        items = found["edits"]
    except (ValueError, KeyError, TypeError, RecursionError) as cause:
        raise ModelFailed(
            f"no edits in {raw[:200]!r}", hint="its answer was no plan; what it left is reported instead."
        ) from cause
    return list(items)[:MOST_EDITS] if isinstance(items, list) else []


def _span(item: object, prompt: str, left: Sequence[Left]) -> tuple[int, int] | None:
    """Where the words of an edit stand in the prompt, at something that was left; None where they do not."""
    words = item.get("words") if isinstance(item, dict) else None
    if not isinstance(words, str) or not words.strip():
        return None
    text, wanted = prompt.casefold(), words.strip().casefold()
    if len(text) != len(prompt):
        text, wanted = prompt, words.strip()
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if any(at < other.end and other.start < end for other in left):
            return at, end
        at = text.find(wanted, at + 1)
    return None


def _edit(
    item: Json, span: tuple[int, int], prompt: str, edit_id: str, facts: SongFacts, index: int
) -> Edit | None:
    """One edit through the schema that every plan goes through, and the song's facts; None where it fails."""
    because = {
        "prompt": index, "start": span[0], "end": span[1], "origin": "inferred", "confidence": _CONFIDENCE
    }  # fmt: skip
    wanted = {name: item[name] for name in ("op", "params", "scope") if name in item}
    document: Json = {"schema": PLAN_SCHEMA, "version": PLAN_VERSION, "prompts": [prompt], "edits": [
        {**wanted, "id": edit_id, "because": because}
    ]}  # fmt: skip
    try:
        (edit,) = plan_from_json(json.dumps(document)).edits
    except (EngineError, ValueError, RecursionError):
        return None
    return edit if _fits(edit, facts) else None


def _fits(edit: Edit, facts: SongFacts) -> bool:
    """Whether a song has what an edit names."""
    song = Sections(facts)
    named = (*edit.scope.sections, *getattr(edit.operation, "sections", ()))
    bars, style = edit.scope.bars, getattr(edit.operation, "style", None)
    return (
        all(song.named((name,)) for name in named)
        and (bars is None or bars[1] <= song.last_bar)
        and set(edit.scope.stems) <= _STEMS | set(facts.stem_names)
        and (style is None or style in STYLE_IDS)
    )
