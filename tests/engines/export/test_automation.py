"""Levels and filters as automation: what a DAW makes of the points is what the renderer made."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Xml

import numpy as np
import pytest

from engines import pipeline
from engines.core.jobs import QUIET
from engines.export.automation import before_filters, before_level, last_filters, level_points
from engines.export.daw_timeline import lane_files
from engines.export.dawproject import project_xml
from engines.export.reaper import reaper_text
from engines.model.arrangement import Curve, FilterEffect, Master, Point, ReverbEffect
from engines.rendering.automation import FrameCurve, gain_of
from tests.engines.export.dawproject_rules import check_project
from tests.engines.export.materials import arrangement, material
from tests.engines.pipeline.remixes import files, plan_of, remixed

if TYPE_CHECKING:
    from pathlib import Path

    from engines.export import Material
    from engines.model.arrangement import Lane

F = Fraction


def curve(*points: tuple[int, float]) -> Curve:
    return Curve(points=tuple(Point(beat=F(beat), value=value) for beat, value in points))


RAMPED = curve((0, 0.0), (4, 0.0), (4, -6.0), (8, -6.0), (12, -30.0))
REVERB = ReverbEffect(wet=0.3, decay_s=1.0)
SWEEP = FilterEffect(filter="lowpass", cutoff_hz=curve((4, 400.0), (8, 4_000.0)), start=F(4), stop=F(8))


def automated() -> Material:
    """The voice falls behind a sweep; the whole fades out."""
    made = material()
    assert made.arrangement is not None
    voice, *others = made.arrangement.lanes
    voice = replace(voice, gain_db=RAMPED, effects=(SWEEP, REVERB, SWEEP))
    master = Master(gain_db=curve((12, 0.0), (16, -60.0)))
    return replace(made, arrangement=replace(made.arrangement, lanes=(voice, *others), master=master))


def test_points_follow_the_curve_of_the_renderer() -> None:
    grid = arrangement().grid
    points = level_points(RAMPED, grid)
    frames = np.arange(0, grid.frame_of(F(12)), 64)
    drawn = np.interp(frames, [grid.frame_of(beat) for beat, _ in points], [value for _, value in points])
    wanted = gain_of(FrameCurve(RAMPED, grid).at(frames.astype(np.float64)))
    assert np.abs(20 * np.log10(drawn / wanted)).max() < 0.1
    beats = [beat for beat, _ in points]
    assert beats == sorted(beats)


def test_only_filters_at_the_end_leave_the_sound() -> None:
    lane: Lane = automated().arrangement.lanes[0]  # type: ignore[union-attr]
    assert before_level(lane).effects == lane.effects
    assert before_filters(lane).effects == (SWEEP, REVERB)
    band = replace(SWEEP, filter="bandpass")
    assert last_filters((SWEEP, band)) == []


def test_a_dawproject_automates_levels_filters_and_the_fade_of_the_master() -> None:
    made = automated()
    assert made.arrangement is not None
    lanes = lane_files(made.arrangement, made.tracks, dict.fromkeys(made.tracks, "audio/x.wav"))
    root = Xml.fromstring(project_xml(made, made.arrangement, lanes))  # noqa: S314 - our own
    check_project(root)
    rows = {points.find("Target").attrib["parameter"]: points for points in root.iter("Points")}  # type: ignore[union-attr]
    assert set(rows) == {"t0-volume", "t0-cutoff1", "master-volume"}
    cutoffs = [
        (float(p.attrib["time"]), float(p.attrib["value"])) for p in rows["t0-cutoff1"].iter("RealPoint")
    ]
    assert cutoffs == [
        pytest.approx((3.979, 20_000.0), abs=1e-3),
        (4.0, 400.0),
        pytest.approx((7.979, 4_000.0), abs=1e-3),
        (8.0, 20_000.0),
    ]
    last = list(rows["master-volume"].iter("RealPoint"))[-1].attrib
    assert (last["time"], last["value"]) == ("16", "0")
    band = root.find("Structure/Track/Channel/Devices/Equalizer/Band")
    assert band is not None
    assert band.attrib["type"] == "lowPass"


def test_a_reaper_project_holds_the_same_levels() -> None:
    made = automated()
    assert made.arrangement is not None
    lanes = lane_files(made.arrangement, made.faders, dict.fromkeys(made.faders, "x.wav"))
    lines = reaper_text(made.arrangement, lanes).splitlines()
    assert sum("<VOLENV2" in line for line in lines) == 1
    assert sum("<MASTERVOLENV2" in line for line in lines) == 1
    at = next(index for index, line in enumerate(lines) if "<VOLENV2" in line)
    envelope = lines[at : lines.index("    >", at)]
    points = [line.split()[1:] for line in envelope if line.strip().startswith("PT")]
    seconds = [float(time) for time, _, _ in points]
    assert seconds == sorted(seconds)
    assert [float(value) for _, value, _ in points][-1] == pytest.approx(10 ** (-30 / 20))


def test_a_lane_before_its_automation_times_its_points_is_the_lane(tmp_path: Path) -> None:
    edits = (
        {"op": "gain", "params": {"gain_db": -9.0}, "scope": {"sections": ["chorus"], "stems": ["drums"]}},
        {"op": "add", "params": {"role": "bass", "style": "house"}},
        {"op": "gain", "params": {"gain_db": 3.0}, "scope": {"sections": ["chorus"], "stems": ["bass"]}},
    )
    with remixed(files(tmp_path), plan_of(*edits)) as made:
        renderer, grid = made.remix.renderer, made.remix.arrangement.grid
        for lane in made.remix.arrangement.lanes:
            points = level_points(lane.gain_db, grid)
            whole = renderer.lane(lane.id).read(0, renderer.frames)
            track = renderer.lane_as(before_level(lane)).read(0, renderer.frames)
            at = np.arange(renderer.frames)
            level = np.interp(at, [grid.frame_of(beat) for beat, _ in points], [value for _, value in points])
            assert np.abs(track * level - whole).max() <= 0.01 * np.abs(whole).max(), lane.id
        assert any(len(level_points(lane.gain_db, grid)) > 1 for lane in made.remix.arrangement.lanes)
        request = pipeline.ExportRequest(target=tmp_path / "out", name="x", dawproject=True, reaper=True)
        paths = pipeline.export(made.remix, made.bounced, made.receipt, made.credits, request, QUIET)
    assert {path.suffix for path in paths} == {".wav", ".dawproject", ".rpp", ".json"}
