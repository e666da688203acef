"""From a prompt and the song's facts to a plan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from engines.core.errors import InputError
from engines.model.edits import next_number
from engines.model.operations import Key, Tempo
from engines.model.plan import MAX_EDITS, MAX_PROMPT, Edit, Ignored, Option, Question, RemixPlan
from engines.model.song import LABELS, KeyFact
from engines.planning import grammar
from engines.planning.drafting.drafts import Draft, Left
from engines.planning.drafting.history import History
from engines.planning.drafting.languages import foreign, refuse
from engines.planning.drafting.leftovers import leftovers
from engines.planning.drafting.placing import asked_places
from engines.planning.drafting.quantities import with_quantities
from engines.planning.drafting.reading import Reading
from engines.planning.drafting.settling import edit_of, settled
from engines.planning.drafting.splitting import split
from engines.planning.model.asking import ask
from engines.planning.talk.conversation import Conversation
from engines.planning.talk.engine_names import with_engines
from engines.planning.talk.restating import restate
from engines.planning.words.lexemes import lexemes
from engines.planning.words.lexicon import detect, lexicon
from engines.planning.words.places import PlaceReader
from engines.planning.words.sections import Sections
from engines.planning.words.text import tokenise
from engines.planning.words.voices import with_voices

if TYPE_CHECKING:
    from engines.model.song import SongFacts
    from engines.planning.model.protocol import Model

_MAX_TOKENS: Final = 4_000
NOTHING: Final = (
    'Nothing in this was understood as a wish; say what should change, such as "slower, no drums".'
)
"""The reason for a prompt in which no wish was found at all."""


def plan(
    prompt: str,
    facts: SongFacts,
    *,
    after: RemixPlan | None = None,
    seed: int = 0,
    model: Model | None = None,
) -> RemixPlan:
    """The plan that a prompt asks for.

    Args:
        prompt: one wish or several, in plain words, up to 10 000 characters.
        facts: of the song; section names and bars are read with them.
        after: the plan so far, which the prompt continues.
        seed: of the random streams; a plan that continues keeps its own.
        model: a local language model, asked about what the grammar leaves; what it says is held to the
            same schema and song, and where it fails the words are reported as if there were none.

    Raises:
        InputError: the prompt is empty or too long.
    """
    _checked(prompt)
    bare = RemixPlan(seed=seed, source=facts.source)
    before = after or bare

    def read(earlier: str, so_far: RemixPlan | None, history: History) -> tuple[RemixPlan, int | None]:
        return _planned(earlier, facts, so_far or bare, history if so_far is not None else None)

    history = History(before.prompts, read)
    return _planned(prompt, facts, before, history if after is not None else None, model)[0]


def _planned(
    prompt: str,
    facts: SongFacts,
    before: RemixPlan,
    history: History | None,
    model: Model | None = None,
) -> tuple[RemixPlan, int | None]:
    """The plan after one more prompt, and the take that the prompt went back to."""
    index = len(before.prompts)
    warnings: list[str] = []
    ids = _Ids(before)
    reading, talk = _read(prompt, facts, before, history, ids)
    ids.skip_to(talk.next_id if talk is not None else 1)
    edits, questions = _edits(reading, index, ids, warnings)
    _say_nothing_was_found(reading, talk, edits, questions, before)
    if model is not None:
        edits.extend(_asked(model, reading, index))
    ignored = tuple(
        Ignored(
            prompt=index,
            start=left.start,
            end=left.end,
            text=prompt[left.start : left.end][:2_000],
            reason=left.reason,
        )
        for left in sorted(reading.left, key=lambda left: left.start)
    )
    whole = settled([*(talk.edits if talk is not None else before.edits), *edits], warnings)[-MAX_EDITS:]
    made = replace(
        before,
        seed=talk.seed if talk is not None else before.seed,
        prompts=(*before.prompts, prompt),
        edits=tuple(whole),
        ignored=(*before.ignored, *ignored),
        questions=(*(talk.questions if talk is not None else before.questions), *questions),
        warnings=tuple(dict.fromkeys((*_earlier_warnings(before, talk), *reading.warnings, *warnings))),
    )
    return made, talk.returned_to if talk is not None else None


def _asked(model: Model, reading: Reading, index: int) -> tuple[Edit, ...]:
    """What a model reads in the words that were left; what it covers is left no more."""
    left = [item for item in reading.left if not item.refused]
    if not left:
        return ()
    answer = ask(model, reading.prompt, left, reading.facts, index)
    covered = [
        item for item in left if any(start < item.end and item.start < end for start, end in answer.covered)
    ]
    told = {item.reason for item in covered}
    reading.left = [item for item in reading.left if item not in covered]
    reading.warnings[:] = [warning for warning in reading.warnings if warning not in told]
    reading.warnings.append(answer.warning)
    return answer.edits


def _earlier_warnings(before: RemixPlan, talk: Conversation | None) -> tuple[str, ...]:
    """The warnings so far; of a take that was gone back to, those that it had."""
    if talk is None or talk.returned_to is None:
        return before.warnings
    return talk.history.after(talk.returned_to).warnings


def _say_nothing_was_found(
    reading: Reading,
    talk: Conversation | None,
    edits: list[Edit],
    questions: list[Question],
    before: RemixPlan,
) -> None:
    """A prompt that changed nothing, of which no word was reported, is reported as a whole."""
    if edits or questions or reading.left or reading.warnings:
        return
    if talk is not None and (talk.did_something or tuple(talk.edits) != before.edits):
        return
    start, end = len(reading.prompt) - len(reading.prompt.lstrip()), len(reading.prompt.rstrip())
    reading.left.append(Left(start, end, NOTHING))


def _checked(prompt: str) -> None:
    if not prompt.strip():
        raise InputError(
            "empty prompt", hint='Say what the remix should be, such as "house at 124, keep the vocals".'
        )
    if len(prompt) > MAX_PROMPT:
        raise InputError(
            f"prompt of {len(prompt)} characters",
            hint=f"The prompt has {len(prompt)} characters; say it in {MAX_PROMPT} or fewer.",
        )


def _read(
    prompt: str, facts: SongFacts, before: RemixPlan, history: History | None, ids: _Ids
) -> tuple[Reading, Conversation | None]:
    """Everything that is read from a prompt, and what it changes in the plan so far."""
    tokens = tokenise(prompt)[:_MAX_TOKENS]
    language = detect([token.text for token in tokens if token.kind == "word"])
    book = lexicon(language)
    strange = foreign(tokens, language)
    items = with_engines(with_quantities(lexemes(tokens, book), language))
    items = with_voices(PlaceReader(items, facts, _last_label(before)).read(), facts, language)
    clauses = split(items)
    reading = Reading(facts, prompt, Sections(facts))
    reading.tempo, reading.key = _tempo(before, facts), _key(before)
    talk = Conversation.about(before, reading, ids.next, history) if history is not None else None
    grammar.read(clauses, reading, talk)
    if talk is not None:
        restate(talk, clauses)
    if strange:
        refuse(reading, strange)
    else:
        reading.left.extend(leftovers(clauses, reading, book))
    return reading, talk


def _last_label(before: RemixPlan) -> str:
    """The section that was named last: "and before the first one"."""
    for edit in reversed(before.active):
        if edit.scope.sections:
            words = edit.scope.sections[-1].split()
            return next((word for word in words if word in LABELS), "")
    return ""


def _tempo(before: RemixPlan, facts: SongFacts) -> float:
    """The tempo that "5 bpm faster" counts from."""
    for edit in reversed(before.active):
        if isinstance(edit.operation, Tempo) and not edit.operation.is_ramp:
            operation = edit.operation
            return operation.bpm or facts.tempo_bpm * (operation.ratio or 1.0)
    return facts.tempo_bpm


def _key(before: RemixPlan) -> KeyFact | None:
    """The key that the plan has asked for, which "relative major" counts from."""
    asked = [edit.operation for edit in before.active if isinstance(edit.operation, Key)]
    return KeyFact(tonic=asked[-1].tonic, mode=asked[-1].mode, confidence=1.0) if asked else None


class _Ids:
    """Edit ids that neither the plan nor this prompt has used."""

    def __init__(self, plan: RemixPlan) -> None:
        self.next = next_number(plan)

    def new(self) -> str:
        self.next += 1
        return f"e{self.next - 1}"

    def skip_to(self, number: int) -> None:
        """Leave out numbers that the conversation has used."""
        self.next = max(self.next, number)


def _edits(
    reading: Reading, prompt: int, ids: _Ids, warnings: list[str]
) -> tuple[list[Edit], list[Question]]:
    made: dict[Draft, Edit] = {}
    edits: list[Edit] = []
    for draft in (part for whole in reading.drafts for part in whole.apart()):
        edit = edit_of(draft, ids.new(), prompt, warnings)
        made[draft] = edit
        edits.append(edit)
    questions = []
    for asked in asked_places(reading):
        options = tuple(
            Option(label=label, edits=tuple(_option_edit(draft, made, ids, prompt) for draft in drafts))
            for label, drafts in asked.options
        )
        questions.append(
            Question(
                prompt=prompt, start=asked.start, end=asked.end, text=asked.text[:2_000], options=options
            )
        )
    return edits, questions


def _option_edit(draft: Draft, made: dict[Draft, Edit], ids: _Ids, prompt: int) -> Edit:
    known = made.get(draft)
    return known if known is not None else edit_of(draft, ids.new(), prompt, [])
