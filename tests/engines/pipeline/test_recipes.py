"""A recipe applied to another copy of the song gives the same plan on the same beats."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile

from engines import pipeline
from engines.core.audio import Audio
from engines.core.errors import BadDocument, InputError, Refused
from engines.core.jobs import QUIET
from engines.core.source import ArraySource
from engines.export import verify_file
from engines.media import EncodeSpec, encode
from engines.media.acoustics import align, fingerprint
from engines.pipeline import ExportRequest
from engines.pipeline.recipes import apply_recipe, read_recipe, write_recipe
from engines.rights.policy import POLICY_FILE
from tests.end_to_end.songs import RATE
from tests.engines.pipeline.remixes import FACTS, files, remixed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The song, its remix's recipe, and other copies of the song."""
    made = tmp_path_factory.mktemp("recipes")
    song = files(made)
    with remixed(song) as found:
        request = ExportRequest(target=made / "x.wav", recipe=True)
        paths = pipeline.export(
            found.remix, found.bounced, found.receipt, found.credits, request, QUIET, song=found.song
        )
        write_recipe(found.song, paths[-1].read_bytes(), made / "later.flipside-recipe", QUIET)
        encode(found.song.audio, made / "copy.mp3", EncodeSpec(format="mp3", bitrate_kbps=128), QUIET)
    sound, _ = soundfile.read(song, dtype="float32")
    soundfile.write(made / "late.wav", np.concatenate([np.zeros((round(1.3 * RATE), 2)), sound]), RATE)
    soundfile.write(made / "cut.wav", 0.6 * sound[20_000:], RATE)
    soundfile.write(made / "other.wav", sound[::-1], RATE)
    return made


@pytest.mark.parametrize(
    ("name", "late_s"), [("song.wav", 0.0), ("copy.mp3", 0.0), ("late.wav", 1.3), ("cut.wav", -20_000 / RATE)]
)
def test_beats_of_other_copies_are_within_five_milliseconds(folder: Path, name: str, late_s: float) -> None:
    recipe = read_recipe(folder / "x.flipside-recipe")
    song = pipeline.open_song(folder / name, QUIET)
    try:
        plan, facts = apply_recipe(recipe, song, QUIET)
    finally:
        pipeline.close(song)
    assert (plan.edits, plan.prompts, plan.seed) == (recipe.plan.edits, recipe.plan.prompts, recipe.plan.seed)
    assert plan.source == facts.source == song.source_id
    wanted = np.array(FACTS.grid.beat_frames) / RATE + late_s
    assert np.abs(np.array(facts.grid.beat_frames) / RATE - wanted).max() < 0.005
    assert facts.sections == FACTS.sections
    assert len(recipe.signed_by) == 16


def test_a_recipe_is_the_same_with_the_export_and_from_its_report(folder: Path) -> None:
    first, later = (read_recipe(folder / f"{name}.flipside-recipe") for name in ("x", "later"))
    assert (first.plan, first.facts, first.credits) == (later.plan, later.facts, later.credits)
    assert np.array_equal(first.fingerprint, later.fingerprint)
    assert verify_file(folder / "x.flipside-recipe").status == "valid"


def test_another_recording_is_refused(folder: Path) -> None:
    recipe = read_recipe(folder / "x.flipside-recipe")
    song = pipeline.open_song(folder / "other.wav", QUIET)
    try:
        with pytest.raises(InputError) as caught:
            apply_recipe(recipe, song, QUIET)
    finally:
        pipeline.close(song)
    assert "another recording" in caught.value.hint


def test_a_recipe_holds_no_sound(folder: Path) -> None:
    assert (folder / "x.flipside-recipe").stat().st_size < (folder / "copy.mp3").stat().st_size / 5


def test_a_changed_recipe_is_refused(folder: Path, tmp_path: Path) -> None:
    document = json.loads((folder / "x.flipside-recipe").read_text("utf-8"))
    for field, value in (("plan", {**document["plan"], "seed": 99}), ("fingerprint", "AAAA"), ("steps", 7)):
        (tmp_path / "r").write_text(json.dumps({**document, field: value}))
        with pytest.raises(BadDocument):
            read_recipe(tmp_path / "r")
        unsigned = {name: part for name, part in document.items() if name != "signature"}
        (tmp_path / "r").write_text(json.dumps({**unsigned, field: value}))
        if field != "plan":
            with pytest.raises(BadDocument, match="fingerprint"):
                read_recipe(tmp_path / "r")
    (tmp_path / "r").write_text(json.dumps(unsigned))
    assert read_recipe(tmp_path / "r").signed_by == ""


def test_a_recipe_opens_no_song_that_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "song.wav").write_bytes((folder / "late.wav").read_bytes())
    policy = {"schema": "flipside.policy", "version": 1, "remix": "forbidden"}
    (tmp_path / POLICY_FILE).write_text(json.dumps(policy))
    song = pipeline.open_song(tmp_path / "song.wav", QUIET)
    try:
        with pytest.raises(Refused):
            apply_recipe(read_recipe(folder / "x.flipside-recipe"), song, QUIET)
        with pytest.raises(Refused):
            write_recipe(song, b"", tmp_path / "r", QUIET)
    finally:
        pipeline.close(song)


def test_a_faster_master_is_found_with_its_speed() -> None:
    noise = np.random.default_rng(3).normal(size=RATE * 60)
    from scipy.signal import lfilter, resample

    slow = lfilter([1.0], [1.0, -0.9], noise * (1.0 + np.sin(np.arange(len(noise)) / 9_000)))
    fast = resample(slow, round(len(slow) * 0.9995))
    sources = [
        ArraySource(Audio(samples=(0.05 * np.stack([wave, wave])).astype(np.float32), rate=RATE))
        for wave in (slow, fast)
    ]
    found = align(fingerprint(sources[0]), sources[1])
    assert found is not None
    assert found.speed == pytest.approx(0.9995, abs=2e-5)
