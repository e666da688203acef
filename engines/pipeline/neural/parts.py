"""Parts that a plan gives to a neural engine: made on the remix's grid, or else played built-in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engines.core.errors import EngineError
from engines.core.jobs import Part
from engines.generation.neural.catalogue import find
from engines.generation.neural.engine import NeuralEngine
from engines.pipeline import work
from engines.pipeline.neural.asking import hold_steady, request_for
from engines.pipeline.neural.hearing import Stage
from engines.pipeline.neural.keeping import kept_or_made
from engines.pipeline.neural.runs import Placed, runs_of
from engines.pipeline.neural.telling import maker_of, said_of
from engines.storage import paths
from engines.storage.devices import chosen_device

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.generation.neural.requests import Making
    from engines.model.arrangement import Arrangement, Lane
    from engines.pipeline.neural.hearing import Means
    from engines.pipeline.neural.runs import Run


def with_neural_parts(
    arrangement: Arrangement, parts: Mapping[str, Source], means: Means, ctx: JobContext
) -> tuple[Arrangement, dict[str, Source]]:
    """The parts that name an engine, made by it; where that fails, the built-in ones with a word on it.

    Args:
        arrangement: with its notes written.
        parts: the built-in sound of the generated lanes, by lane id.
        means: what parts are made with.
        ctx: hears each step; its cancel is heard in the middle of one.

    Returns:
        The arrangement, whose lanes name their makers and whose warnings say what was done or could not be;
        and the sound of all generated lanes.

    Raises:
        Cancelled: by the context.
    """
    sounds = dict(parts)
    asked = [lane for lane in arrangement.lanes if lane.part and lane.part.engine and not lane.part.covers]
    for index, lane in enumerate(asked):
        share = Part(ctx, index / len(asked), (index + 1) / len(asked))
        assert lane.part is not None  # noqa: S101 - chosen so
        try:
            made, makings = make_lane(arrangement, lane, parts.get(lane.id), means, share)
        except EngineError as cause:
            instead = f"The built-in engine plays the {lane.part.role} part instead of {lane.part.engine}."
            arrangement = arrangement.warned(f"{cause.hint} {instead}")
            continue
        sounds[lane.id] = made
        arrangement = with_maker(arrangement, lane.id, makings).warned(*said_of(lane.part, makings))
    return arrangement, sounds


def with_maker(arrangement: Arrangement, lane_id: str, makings: list[Making]) -> Arrangement:
    """The arrangement with what made a lane's sound named on it."""
    lanes = tuple(
        replace(lane, maker=maker_of(makings), cut_from="", cut_spans=()) if lane.id == lane_id else lane
        for lane in arrangement.lanes
    )
    return replace(arrangement, lanes=lanes)


def make_lane(
    arrangement: Arrangement, lane: Lane, guide: Source | None, means: Means, ctx: JobContext
) -> tuple[Source, list[Making]]:
    """A lane's sound, made stretch by stretch by its engine, and how.

    Args:
        arrangement: of the remix.
        lane: of a part that names its engine.
        guide: the part as the built-in engine plays it.
        means: what it is made with.
        ctx: hears each step.

    Raises:
        EngineError: it cannot be made, or is not what was asked; the hint says why.
        Cancelled: by the context.
    """
    assert lane.part is not None  # noqa: S101 - as said
    model = find(lane.part.engine, paths.models_dir())
    engine = NeuralEngine(model=model, device=chosen_device(), worker=means.worker)
    found: list[tuple[Run, Source]] = []
    makings: list[Making] = []
    runs = runs_of(arrangement, lane)
    hold_steady(arrangement.grid, runs)
    folder = work.new_folder("neural")
    try:
        stage = Stage(arrangement, means, folder)
        for index, run in enumerate(runs):
            share = Part(ctx, index / len(runs), (index + 1) / len(runs))
            request = request_for(arrangement, lane, run, stage, guide=guide, able=engine.capabilities())
            rendered = kept_or_made(engine, request, share)
            found.append((run, rendered.source))
            makings.append(rendered.making)
    finally:
        work.remove(folder)
    return Placed(found, arrangement.frames), makings
