"""Restyles whose engine plays the song's own stems anew, in place of the style's parts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engines.arranging import arrange
from engines.core.errors import EngineError, Missing
from engines.core.jobs import Part
from engines.generation.neural.catalogue import find
from engines.generation.neural.engine import NeuralEngine
from engines.model.operations import Restyle
from engines.pipeline.neural.parts import make_lane, with_maker
from engines.pipeline.neural.telling import in_words, said_of
from engines.storage import paths

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.model.arrangement import Arrangement
    from engines.model.plan import Edit, RemixPlan
    from engines.model.song import SongFacts
    from engines.pipeline.neural.hearing import Means


def arranged(
    plan: RemixPlan, facts: SongFacts, means: Means, ctx: JobContext
) -> tuple[Arrangement, dict[str, Source]]:
    """The arrangement of a plan, with the stems played anew where a restyle's engine can.

    Args:
        plan: what is wanted.
        facts: of the song.
        means: what parts are made with.
        ctx: hears each step; its cancel is heard in the middle of one.

    Returns:
        The arrangement, in which those stems are silent under what was made of them and whose warnings say
        what was done; and the sound of the lanes that were made. Where that fails, the style's built-in parts
        play, and a warning says why.

    Raises:
        Cancelled: by the context.
    """
    wanted = [edit.id for edit in plan.active if _can_vary(edit)]
    if not wanted:
        return arrange(plan, facts), {}
    heard = arrange(plan, facts, covers=dict.fromkeys(wanted, False))
    lanes = [lane for lane in heard.lanes if lane.part is not None and lane.part.covers]
    sounds: dict[str, Source] = {}
    made = {}
    words: list[str] = []
    for index, lane in enumerate(lanes):
        share = Part(ctx, index / len(lanes), (index + 1) / len(lanes))
        assert lane.part is not None  # noqa: S101 - chosen so
        try:
            sounds[lane.id], made[lane.id] = make_lane(heard, lane, None, means, share)
        except EngineError as cause:
            plan = _built_in(plan, lane.edits[0])
            wanted.remove(lane.edits[0])
            words.append(
                f"{cause.hint} The built-in engine restyles the {in_words(lane.part.covers)} instead of "
                f"{lane.part.engine}."
            )
        else:
            words += said_of(lane.part, made[lane.id])
    arrangement = arrange(plan, facts, covers=dict.fromkeys(wanted, True))
    for name, makings in made.items():
        arrangement = with_maker(arrangement, name, makings)
    return arrangement.warned(*words), sounds


def _can_vary(edit: Edit) -> bool:
    """Whether an edit is a restyle by a model that is here and plays what it hears anew."""
    if not isinstance(edit.operation, Restyle) or not edit.operation.engine:
        return False
    try:
        model = find(edit.operation.engine, paths.models_dir())
    except Missing:
        return False  # Its parts are asked for one by one, and then say what is missing.
    return "vary" in NeuralEngine(model=model).capabilities().tasks


def _built_in(plan: RemixPlan, edit_id: str) -> RemixPlan:
    """The plan with an edit left to the built-in engine."""
    edits = tuple(
        replace(edit, operation=replace(edit.operation, engine=None))
        if edit.id == edit_id and isinstance(edit.operation, Restyle)
        else edit
        for edit in plan.edits
    )
    return replace(plan, edits=edits)
