"""`flipside plan`: words become a plan. Loads no sound where facts are given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from engines import planning
from engines.core.errors import InputError
from engines.model.schema import plan_to_json
from engines.model.song import SongFacts
from engines.planning.model import at_url
from studio.cli.console import say, say_json
from studio.cli.documents import read_plan
from studio.cli.knowing import read_known

if TYPE_CHECKING:
    from engines.model.plan import RemixPlan


def run_plan(
    song: str,
    prompt: str,
    *,
    facts: Path | None,
    after: Path | None,
    model: str | None,
    seed: int | None,
    json_wanted: bool,
) -> None:
    """Print the plan.

    Raises:
        InputError: the song, the facts, the earlier plan, the prompt or the model's URL cannot be used.
    """
    earlier = read_plan(after) if after is not None else None
    given = read_known(facts)
    known = given if isinstance(given, SongFacts) else _heard(song, facts if given is not None else None)
    seed = seed if seed is not None else (earlier.seed if earlier is not None else 0)
    made = planning.plan(prompt, known, after=earlier, seed=seed, model=at_url(model))
    if json_wanted:
        fields = plan_to_json(made)
        say_json(fields.pop("schema"), fields, version=fields.pop("version"))
    else:
        print_plan(made)


def print_plan(plan: RemixPlan) -> None:
    """The plan for people: one line an edit, then what was not understood and what is unclear."""
    from studio.cli.wording import edit_line, words_of  # noqa: PLC0415 - JSON needs none of it

    for edit in plan.edits:
        say(edit_line(edit, plan))
    for left in plan.ignored:
        say(f"ignored   {words_of(plan, left.prompt, left.start, left.end)}: {left.reason}")
    for question in plan.questions:
        labels = " or ".join(
            f"[{option.label}]" if index == question.chosen else option.label
            for index, option in enumerate(question.options)
        )
        say(f"question  “{question.text}”: {labels}")
    for warning in plan.warnings:
        say(f"mind      {warning}")


def _heard(song: str, corrections: Path | None) -> SongFacts:
    """What is heard in the song, with the corrections in a file.

    Raises:
        InputError: no song was named, or it cannot be used.
    """
    if song == "-":
        raise InputError(
            "no song and no facts", hint="Name the song's file, or give what was heard in it by --facts."
        )
    from studio.cli.listening import hear  # noqa: PLC0415 - with facts at hand no sound is loaded

    return hear(Path(song), known=corrections)
