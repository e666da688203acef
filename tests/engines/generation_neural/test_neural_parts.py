"""The parts of a remix that name an engine: what it is asked, what is kept, what happens when it fails."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.arranging import arrange
from engines.core.errors import EngineError, Missing, WorkerDied
from engines.core.jobs import QUIET
from engines.core.source import RawSource
from engines.generation.neural.requests import Making, PartRefused, PartRequest, Rendered
from engines.model import operations as ops
from engines.model.stems import Stems
from engines.pipeline import neural_parts
from engines.pipeline.neural_parts import Placed, Run, with_neural_parts
from tests.engines.arranging.songs import facts_of, plan_of, stems_of
from tests.engines.generation_neural.requests import noise, source

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.model.arrangement import Arrangement

FACTS = facts_of(bars=8)
STEMS = Stems(separator="given", sources=stems_of(FACTS, 8))


@dataclass
class FakeEngine:
    """Gives noise for whatever is asked, or refuses; remembers what was asked."""

    asked: list[PartRequest] = field(default_factory=list)
    refuse: EngineError | None = None
    steps: int | None = None
    model: SimpleNamespace = field(
        default_factory=lambda: SimpleNamespace(folder=SimpleNamespace(fingerprint="f" * 64))
    )

    def render(self, request: PartRequest, into: Path, _ctx: JobContext) -> Rendered:
        self.asked.append(request)
        if self.refuse is not None:
            raise self.refuse
        np.ascontiguousarray(noise(request.frames).T, "<f4").tofile(into)
        making = Making(
            engine="ace-step", model="own", weights="f" * 64, licence="MIT", allows="use it for anything",
            task="accompany", seed=request.seed, steps=2, device="the processor", compute_s=1.0,
            found=("Its beat keeps 120 BPM.",),
        )  # fmt: skip
        return Rendered(source=RawSource(into), making=making)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    """The engine that every name leads to."""
    made = FakeEngine()
    monkeypatch.setattr(neural_parts, "find", lambda _name, _folder: None)
    monkeypatch.setattr(neural_parts, "NeuralEngine", lambda **_: made)
    return made


def arranged(*operations: ops.Operation) -> Arrangement:
    """The arrangement of a plan; its parts have no notes, which nobody needs here."""
    return arrange(plan_of(*operations, seed=5), FACTS)


def test_without_an_engine_nothing_changes(engine: FakeEngine) -> None:
    arrangement = arranged(ops.Add(role="pad"))
    parts = {"part:pad": source(noise(100))}
    after, sounds = with_neural_parts(arrangement, STEMS, parts, QUIET)
    assert after is arrangement
    assert sounds == parts
    assert engine.asked == []


def test_a_part_over_a_ramp_stays_with_the_built_in_engine(engine: FakeEngine) -> None:
    arrangement = arranged(ops.Add(role="pad", engine="ace-step"), ops.Tempo(bpm=120.0, to_bpm=90.0))
    parts = {"part:pad": source(noise(100))}
    after, sounds = with_neural_parts(arrangement, STEMS, parts, QUIET)
    assert engine.asked == []
    assert sounds == parts
    assert "a model keeps one tempo. The built-in engine plays" in after.warnings[-1]


def test_an_engine_is_asked_on_the_grid_and_named_in_lane_and_receipt(engine: FakeEngine) -> None:
    arrangement = arranged(ops.Add(role="pad", engine="ace-step"))
    guide = source(noise(arrangement.frames, seed=3))
    after, sounds = with_neural_parts(arrangement, STEMS, {"part:pad": guide}, QUIET)
    (asked,) = engine.asked
    grid = arrangement.grid
    assert asked.frames == grid.frame_of(arrangement.length)
    assert asked.beats == grid.beat_frames[:32]
    assert asked.bars == tuple(grid.bar_frame(bar) for bar in range(1, 9))
    assert [chord.name for chord in asked.chords[:4]] == ["C", "Am", "F", "G"]
    assert asked.key == arrangement.key
    assert (asked.seed, asked.bpm) == (5, pytest.approx(120.0))
    assert isinstance(sounds["part:pad"], Placed)
    assert after.lane("part:pad").maker == f"own/{'f' * 16} (MIT)"
    assert any("made by own on the processor in 2 steps" in word for word in after.warnings)
    assert any("Its beat keeps 120 BPM." in word for word in after.warnings)


def test_what_was_made_is_kept_until_what_it_depends_on_changes(engine: FakeEngine) -> None:
    arrangement = arranged(ops.Add(role="pad", engine="ace-step"))
    with_neural_parts(arrangement, STEMS, {}, QUIET)
    with_neural_parts(arrangement, STEMS, {}, QUIET)
    assert len(engine.asked) == 1
    faded = arranged(ops.Add(role="pad", engine="ace-step"), ops.Gain(gain_db=-6.0), ops.Reverb(wet=0.5))
    with_neural_parts(faded, STEMS, {}, QUIET)
    assert len(engine.asked) == 1
    with_neural_parts(replace(arrangement, seed=6), STEMS, {}, QUIET)
    assert len(engine.asked) == 2
    other = Stems(separator="given", sources={**STEMS.sources, "bass": STEMS.sources["other"]})
    with_neural_parts(arrangement, other, {}, QUIET)
    assert len(engine.asked) == 3


@pytest.mark.parametrize("kind", [PartRefused, Missing, WorkerDied])
def test_a_part_that_is_not_made_is_played_by_the_built_in_engine(
    engine: FakeEngine, kind: type[EngineError]
) -> None:
    engine.refuse = kind("no", hint="What the model made is silent.")
    arrangement = arranged(ops.Add(role="pad", engine="ace-step"))
    parts = {"part:pad": source(noise(arrangement.frames))}
    after, sounds = with_neural_parts(arrangement, STEMS, parts, QUIET)
    assert sounds == parts
    assert after.lane("part:pad").maker == ""
    assert after.warnings[-1] == (
        "What the model made is silent. The built-in engine plays the pad part instead of ace-step."
    )


def test_made_stretches_stand_at_their_places_with_soft_edges() -> None:
    made = source(np.ones((2, 2_000), np.float32))
    placed = Placed([(Run(start=1_000, stop=3_000), made)], 5_000)
    sound = placed.read(0, 5_000)
    assert not sound[:, :1_000].any()
    assert not sound[:, 3_000:].any()
    assert sound[0, 1_000] < 0.01
    assert (sound[:, 1_500:2_500] == 1.0).all()
    pieces = np.concatenate([placed.read(at, at + 700) for at in range(0, 5_600, 700)], axis=1)
    assert np.array_equal(pieces[:, :5_000], sound)
