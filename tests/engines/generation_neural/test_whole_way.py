"""From a prompt that names an engine to an exported remix with receipt and credits, on the processor."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.songs import write_stems

CHECKOUT = Path(__file__).resolve().parents[3]


PROMPT = (
    "add a house pad with stable audio, house bass with musicgen, house chords with ace-step "
    "and house drums with stable audio"
)

ANEW = (
    "restyle bars 1 to 2 to house with ace-step and replace the bass in bars 3 to 4 with stable audio, "
    "at 120 bpm"
)


def remix(prompt: str, models: Path, folder: Path) -> tuple[dict[str, object], str]:
    """Remix the small song by the command line, its models in a home of its own."""
    home = folder / "home"
    home.mkdir()
    (home / "models").symlink_to(models)
    stems = write_stems(folder / "stems", bars=4)
    words = [
        "remix",
        stems / "other.wav",
        prompt,
        "--seed",
        11,
        "--stems",
        stems,
        "-o",
        folder / "out.wav",
    ]
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "studio", *map(str, words), "--json"],
        cwd=CHECKOUT, env={**os.environ, "FLIPSIDE_HOME": str(home), "OMP_NUM_THREADS": "1"},
        capture_output=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    assert (folder / "out.wav").stat().st_size > 100_000
    made: dict[str, object] = json.loads(done.stdout)
    return made, json.dumps(made["receipt"], ensure_ascii=False)


@pytest.mark.slow
def test_parts_of_a_prompt_are_made_by_models_and_credited(tiny_models: Path, tmp_path: Path) -> None:
    made, receipt = remix(PROMPT, tiny_models, tmp_path)
    assert "The pad part was made by stable-audio-3-small-music on the processor in 8 steps" in receipt
    assert "seed 11; Stability AI Community License" in receipt
    assert "The bass part was made by musicgen-melody on the processor" in receipt
    # Random weights know no key, so that what they make may be refused; then a word says why.
    refused = "The built-in engine plays the chords part instead of ace-step."
    assert (
        "The chords part was made by ace-step-1.5-base" in receipt or f"that was asked. {refused}" in receipt
    )
    # Random weights keep no beat, so what they make is no drums.
    assert "The built-in engine plays the drums part instead of stable-audio." in receipt
    credited = made["credits"]
    assert isinstance(credited, dict)
    engines = {part["lane"]: part["engine"] for part in credited["contributions"]}
    assert engines["part:pad"].startswith("stable-audio-3-small-music/")
    assert engines["part:drums"] == "rules"
    assert any("trained model stable-audio-3-small-music" in line for line in credited["disclosure"])


@pytest.mark.slow
def test_stems_are_played_anew_and_painted_into(tiny_models: Path, tmp_path: Path) -> None:
    made, receipt = remix(ANEW, tiny_models, tmp_path)
    # Random weights know no key and no beat, so that what they make may be refused; then a word says why.
    anew = "The song's drums, bass and other were played anew by ace-step-1.5-base on the processor"
    assert anew in receipt or "restyles the drums, bass and other instead of ace-step." in receipt
    painted = "The bass part was painted into the song's bass by stable-audio-3-small-music"
    assert painted in receipt or "plays the bass part instead of stable-audio." in receipt
    assert anew in receipt or painted in receipt
    credited = made["credits"]
    assert isinstance(credited, dict)
    engines = {part["lane"]: part["engine"] for part in credited["contributions"]}
    for lane, words in (("part:cover:e1", anew), ("part:bass", painted)):
        assert (engines.get(lane, "rules") != "rules") == (words in receipt)


def test_an_engine_that_is_not_there_leaves_the_part_to_the_built_in_one(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    made, receipt = remix("add a house pad with ace-step", tmp_path / "models", tmp_path)
    assert "is not installed: run `flipside models install ace-step" in receipt
    assert "get it from https://huggingface.co/ACE-Step" in receipt
    assert "The built-in engine plays the pad part instead of ace-step." in receipt
    credited = made["credits"]
    assert isinstance(credited, dict)
    assert "part:pad" in {part["lane"] for part in credited["contributions"] if part["engine"] == "rules"}
