"""The parts of a remix that name an engine: what it is asked, what is kept, what happens when it fails."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.arranging import arrange
from engines.core.audio import FloatArray
from engines.core.cache import SoundCache
from engines.core.errors import EngineError, Missing, WorkerDied
from engines.core.jobs import QUIET
from engines.core.source import RawSource, whole
from engines.core.worker import KeptWorker
from engines.generation.neural.requests import (
    Capabilities,
    Making,
    PartRefused,
    PartRequest,
    Rendered,
    Task,
)
from engines.model import operations as ops
from engines.model.stems import Stems
from engines.pipeline.neural import Means, covers, parts, with_neural_parts
from engines.pipeline.neural import arranged as arranged_with
from engines.pipeline.neural.runs import Placed, Run
from tests.engines.arranging.songs import facts_of, plan_of, stems_of
from tests.engines.generation_neural.requests import noise, source

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.model.arrangement import Arrangement

FACTS = facts_of(bars=8)
STEMS = Stems(separator="given", sources=stems_of(FACTS, 8))
MEANS = Means(stems=STEMS, sounds=SoundCache(), worker=KeptWorker())
"""The worker never begins: the fake engine needs none."""


@dataclass
class FakeEngine:
    """Gives noise for whatever is asked, or refuses; remembers what was asked."""

    asked: list[PartRequest] = field(default_factory=list)
    heard: list[FloatArray | None] = field(default_factory=list)
    refuse: EngineError | None = None
    steps: int | None = None
    tasks: tuple[Task, ...] = ("accompany", "vary", "repaint")
    model: SimpleNamespace = field(
        default_factory=lambda: SimpleNamespace(folder=SimpleNamespace(fingerprint="f" * 64))
    )

    def capabilities(self) -> Capabilities:
        return Capabilities(tasks=self.tasks, longest_s=120.0)

    def render(self, request: PartRequest, into: Path, _ctx: JobContext) -> Rendered:
        self.asked.append(request)
        self.heard.append(whole(request.context).samples if request.context is not None else None)
        if self.refuse is not None:
            raise self.refuse
        np.ascontiguousarray(noise(request.frames).T, "<f4").tofile(into)
        making = Making(
            engine="ace-step", model="own", weights="f" * 64, licence="MIT", allows="use it for anything",
            task=request.task, seed=request.seed, steps=2, device="the processor", compute_s=1.0,
            found=("Its beat keeps 120 BPM.",),
        )  # fmt: skip
        return Rendered(source=RawSource(into), making=making)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    """The engine that every name leads to."""
    made = FakeEngine()
    for module in (parts, covers):
        monkeypatch.setattr(module, "find", lambda _name, _folder: None)
        monkeypatch.setattr(module, "NeuralEngine", lambda **_: made)
    return made


def arranged(*operations: ops.Operation) -> Arrangement:
    """The arrangement of a plan; its parts have no notes, which nobody needs here."""
    return arrange(plan_of(*operations, seed=5), FACTS)


def test_without_an_engine_nothing_changes(engine: FakeEngine) -> None:
    arrangement = arranged(ops.Add(role="pad"))
    played = {"part:pad": source(noise(100))}
    after, sounds = with_neural_parts(arrangement, played, MEANS, QUIET)
    assert after is arrangement
    assert sounds == played
    assert engine.asked == []


def test_a_part_over_a_ramp_stays_with_the_built_in_engine(engine: FakeEngine) -> None:
    arrangement = arranged(ops.Add(role="pad", engine="ace-step"), ops.Tempo(bpm=120.0, to_bpm=90.0))
    played = {"part:pad": source(noise(100))}
    after, sounds = with_neural_parts(arrangement, played, MEANS, QUIET)
    assert engine.asked == []
    assert sounds == played
    assert "a model keeps one tempo. The built-in engine plays" in after.warnings[-1]


def test_an_engine_is_asked_on_the_grid_and_named_in_lane_and_receipt(engine: FakeEngine) -> None:
    arrangement = arranged(ops.Add(role="pad", engine="ace-step"))
    guide = source(noise(arrangement.frames, seed=3))
    after, sounds = with_neural_parts(arrangement, {"part:pad": guide}, MEANS, QUIET)
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
    with_neural_parts(arrangement, {}, MEANS, QUIET)
    with_neural_parts(arrangement, {}, MEANS, QUIET)
    assert len(engine.asked) == 1
    faded = arranged(ops.Add(role="pad", engine="ace-step"), ops.Gain(gain_db=-6.0), ops.Reverb(wet=0.5))
    with_neural_parts(faded, {}, MEANS, QUIET)
    assert len(engine.asked) == 1
    with_neural_parts(replace(arrangement, seed=6), {}, MEANS, QUIET)
    assert len(engine.asked) == 2
    other = Stems(separator="given", sources={**STEMS.sources, "bass": STEMS.sources["other"]})
    with_neural_parts(arrangement, {}, replace(MEANS, stems=other, sounds=SoundCache()), QUIET)
    assert len(engine.asked) == 3


@pytest.mark.parametrize("kind", [PartRefused, Missing, WorkerDied])
def test_a_part_that_is_not_made_is_played_by_the_built_in_engine(
    engine: FakeEngine, kind: type[EngineError]
) -> None:
    engine.refuse = kind("no", hint="What the model made is silent.")
    arrangement = arranged(ops.Add(role="pad", engine="ace-step"))
    played = {"part:pad": source(noise(arrangement.frames))}
    after, sounds = with_neural_parts(arrangement, played, MEANS, QUIET)
    assert sounds == played
    assert after.lane("part:pad").maker == ""
    assert after.warnings[-1] == (
        "What the model made is silent. The built-in engine plays the pad part instead of ace-step."
    )


def test_a_part_in_place_of_a_stem_is_painted_into_just_those_bars(engine: FakeEngine) -> None:
    scope = {"bars": (5, 6), "stems": ("drums",)}
    arrangement = arrange(plan_of((ops.Replace(role="drums", engine="stable-audio"), scope)), FACTS)
    after, sounds = with_neural_parts(arrangement, {}, MEANS, QUIET)
    (asked,) = engine.asked
    grid = arrangement.grid
    first, last = grid.bar_frame(5), grid.bar_frame(7)
    assert (asked.task, asked.frames) == ("repaint", last - first)
    assert asked.around == (min(first, 8 * 44_100), arrangement.frames - last)
    assert asked.guide is None
    # It hears the drums that it is to join, and nothing else; in those bars nothing of them is left.
    assert asked.context is not None
    heard = engine.heard[0]
    drums = STEMS.sources["drums"].read(first - asked.around[0], last + asked.around[1])
    middle = slice(asked.around[0], asked.around[0] + asked.frames)
    assert np.abs(heard[:, : middle.start - 2_000] - drums[:, : middle.start - 2_000]).max() < 1e-3
    assert not heard[:, middle.start + 2_000 : middle.stop - 2_000].any()
    sound = sounds["part:drums"].read(0, arrangement.frames)
    assert sound[:, first:last].any()
    assert not sound[:, :first].any()
    assert not sound[:, last:].any()
    assert any("was painted into the song's drums by own" in word for word in after.warnings)


def test_a_part_in_place_of_a_whole_stem_is_made_to_the_others(engine: FakeEngine) -> None:
    whole_song = arranged(ops.Replace(role="drums", engine="stable-audio"))
    with_neural_parts(whole_song, {"part:drums": source(noise(whole_song.frames))}, MEANS, QUIET)
    engine.tasks = ("accompany",)
    some = arrange(plan_of((ops.Replace(role="drums", engine="musicgen"), {"bars": (5, 6)})), FACTS)
    with_neural_parts(some, {}, MEANS, QUIET)
    assert [asked.task for asked in engine.asked] == ["accompany", "accompany"]
    assert engine.asked[0].guide is not None
    assert all(asked.context is not None for asked in engine.asked)


@pytest.mark.parametrize(
    ("stems", "kept", "anew"),
    [((), (), ("drums", "bass", "other")), (("drums",), (), ("drums",)), ((), ("bass",), ("drums", "other"))],
)
def test_a_restyle_plays_the_stems_in_its_scope_anew_and_leaves_the_voice(
    engine: FakeEngine, stems: tuple[str, ...], kept: tuple[str, ...], anew: tuple[str, ...]
) -> None:
    scope = {"bars": (3, 6), "stems": stems}
    preserve = [(ops.Preserve(level="exact"), {"stems": kept})] if kept else []
    restyle = ops.Restyle(style="lofi", engine="ace-step", amount=0.6)
    asked_for = plan_of((restyle, scope), ops.Tempo(bpm=120.0), *preserve, seed=5)
    arrangement, sounds = arranged_with(asked_for, FACTS, MEANS, QUIET)
    (asked,) = engine.asked
    assert (asked.task, asked.covers, asked.strength, asked.seed) == ("vary", anew, 0.6, 5)
    grid = arrangement.grid
    first, last = grid.bar_frame(3), grid.bar_frame(7)
    wanted = sum(STEMS.sources[name].read(first, last) for name in anew)
    assert np.abs(engine.heard[0] - wanted)[:, 2_000:-2_000].max() < 1e-3
    (lane,) = [lane for lane in arrangement.lanes if lane.part is not None]
    assert lane.part is not None
    assert (lane.part.covers, lane.maker) == (anew, f"own/{'f' * 16} (MIT)")
    assert list(sounds) == [lane.id]
    for name in ("vocals", "drums", "bass", "other"):
        clips = arrangement.lane(name).clips
        sounding = any(clip.start < 16 and clip.end > 12 for clip in clips)
        assert sounding == (name not in anew)
    assert any("were played anew by own" in word for word in arrangement.warnings)


def test_what_cannot_be_played_anew_is_restyled_built_in(engine: FakeEngine) -> None:
    asked_for = plan_of(ops.Restyle(style="lofi", engine="ace-step"))
    bare = plan_of(ops.Restyle(style="lofi"))
    engine.refuse = PartRefused("no", hint="What the model made is silent.")
    arrangement, sounds = arranged_with(asked_for, FACTS, MEANS, QUIET)
    built_in = arrange(bare, FACTS)
    assert (arrangement.lanes, sounds) == (built_in.lanes, {})
    assert arrangement.warnings[-1] == (
        "What the model made is silent. The built-in engine restyles the drums, bass and other instead of "
        "ace-step."
    )
    # An engine that plays nothing anew makes the style's parts one by one.
    engine.tasks = ("accompany",)
    arrangement, _ = arranged_with(asked_for, FACTS, MEANS, QUIET)
    assert {lane.part.engine for lane in arrangement.lanes if lane.part is not None} == {"ace-step"}
    assert len(engine.asked) == 1


def test_no_model_sings_the_voice_anew(engine: FakeEngine) -> None:
    asked_for = plan_of((ops.Restyle(style="lofi", engine="ace-step"), {"stems": ("vocals",)}))
    arrangement, _ = arranged_with(asked_for, FACTS, MEANS, QUIET)
    assert engine.asked == []
    assert "no model sings it anew" in arrangement.outcomes[0].text


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
