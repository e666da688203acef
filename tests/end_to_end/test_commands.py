"""The commands on a small song, as a person types them."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from tests.end_to_end.conftest import CHECKOUT, Ran, leftovers
from tests.end_to_end.songs import BPM, write_stems

Flipside = Callable[..., Ran]
PROMPT = "house at 124, no drums in the intro, double the last chorus, keep the vocals"


def _told(ran: Ran, schema: str) -> dict[str, Any]:
    assert (ran.code, ran.err) == (0, ""), ran
    told = json.loads(ran.out)
    assert (told["schema"], told["version"]) == (schema, 1)
    return dict(told)


def test_split_writes_stems_that_sum_to_the_song(song: Path, flipside: Flipside, tmp_path: Path) -> None:
    ran = flipside("split", song, "-o", tmp_path / "stems", "--separator", "spectral", "--json")
    told = _told(ran, "flipside.stems")
    assert set(told["files"]) == {"vocals", "drums", "bass", "other"}
    total = sum(soundfile.read(path)[0] for path in told["files"].values())
    original = soundfile.read(song)[0]
    assert np.abs(total - original).max() < 1e-3


def test_a_queue_goes_on_behind_a_song_that_cannot_be_split(
    song: Path, flipside: Flipside, tmp_path: Path
) -> None:
    (tmp_path / "bad.wav").write_bytes(b"no sound")
    ran = flipside("split", tmp_path / "bad.wav", song, song, "-o", tmp_path, "--separator", "spectral")
    assert ran.code == 3
    assert "1 of 3 songs could not be split" in ran.err
    for folder in (song.stem, f"{song.stem} 2"):
        assert len(list((tmp_path / folder).iterdir())) == 4


def test_analyse_tells_the_tempo(song: Path, flipside: Flipside) -> None:
    told = _told(flipside("analyse", song, "--json"), "flipside.facts")
    assert told["tempo_bpm"] == pytest.approx(BPM, rel=0.002)
    assert told["duration_s"] == pytest.approx(19.2, abs=0.01)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("made")


def test_remix_makes_what_was_asked_and_says_so(song: Path, flipside: Flipside, made: Path) -> None:
    out = made / "out.wav"
    told = _told(flipside("remix", song, PROMPT, "--seed", "7", "-o", out, "--json"), "flipside.remix")
    assert [Path(path).name for path in told["files"]] == ["out.wav", "out.flipside.json"]
    figures = {f["name"]: f for line in told["receipt"]["lines"] for f in line["measurements"]}
    figures |= {f["name"]: f for f in told["receipt"]["overall"]}
    assert figures["tempo"]["after"] == pytest.approx(124.0, rel=0.001)
    assert figures["loudness"]["ok"]
    assert figures["true peak"]["after"] <= -0.95
    statuses = {line["status"] for line in told["receipt"]["lines"]}
    assert statuses <= {"done", "assumed", "impossible", "ignored", "unproved"}
    assert "assumed" in statuses or "done" in statuses
    shares = [part["energy_share"] for part in told["credits"]["contributions"]]
    assert sum(shares) == pytest.approx(1.0)
    assert told["credits"]["generated_share"] > 0
    assert leftovers(made) == []


def test_its_plan_gives_the_same_bytes_in_another_home(
    song: Path, flipside: Flipside, made: Path, tmp_path: Path
) -> None:
    report = json.loads((made / "out.flipside.json").read_text("utf-8"))
    (tmp_path / "plan.json").write_text(json.dumps(report["plan"]))
    again = made / "planned" / "out.wav"
    again.parent.mkdir()
    home = str(tmp_path / "other home")
    ran = flipside("remix", song, "--plan", tmp_path / "plan.json", "-o", again, FLIPSIDE_HOME=home)
    assert ran.code == 0, ran
    for name in ("out.wav", "out.flipside.json"):
        assert _digest(again.with_name(name)) == _digest(made / name), name


def test_verify_knows_its_own_and_sees_a_change(flipside: Flipside, made: Path, tmp_path: Path) -> None:
    told = _told(flipside("verify", made / "out.wav", "--json"), "flipside.verification")
    assert told["status"] == "valid"
    data = bytearray((made / "out.wav").read_bytes())
    data[200_000] ^= 0x10
    (tmp_path / "out.wav").write_bytes(data)
    ran = flipside("verify", tmp_path / "out.wav")
    assert ran.code == 3
    assert "changed" in ran.out


def test_stems_that_are_given_are_used(flipside: Flipside, song: Path, tmp_path: Path) -> None:
    stems = write_stems(tmp_path / "stems")
    ran = flipside(
        "remix",
        song,
        "drums 6 dB softer, mute the vocals",
        "--stems",
        stems,
        "-o",
        tmp_path / "out.flac",
        "--json",
    )
    told = _told(ran, "flipside.remix")
    assert told["credits"]["separator"] == "given"
    names = {part["stem"] for part in told["credits"]["contributions"]}
    assert "drums" in names
    assert "vocals" not in names


def test_people_read_lines(song: Path, flipside: Flipside) -> None:
    ran = flipside("remix", song, "124 bpm, xyzzy the qwrtp")
    assert (ran.code, ran.err) == (0, ""), ran
    assert "“124 bpm”" in ran.out
    assert "ignored" in ran.out
    assert "small song remix.wav" in ran.out


def test_models_and_doctor_tell_the_truth(flipside: Flipside) -> None:
    models = _told(flipside("models", "--json"), "flipside.models")["models"]
    states = {model["id"]: model["installed"] for model in models}
    assert {"htdemucs", "musicgen-melody"} <= set(states)
    assert not any(states.values())
    findings = _told(flipside("doctor", "--json"), "flipside.doctor")["findings"]
    looked_at = {finding["name"] for finding in findings}
    assert {"flipside", "memory", "speed", "libraries", "PortAudio", "spectral", "cache"} <= looked_at
    assert all(finding["mend"] for finding in findings if finding["state"] == "missing")


@pytest.mark.parametrize(
    "loads", ["import studio.app", "import studio.cli.doctor; studio.cli.doctor.findings()"]
)
def test_window_and_doctor_load_neither_torch_nor_librosa(loads: str) -> None:
    import subprocess

    code = f"import sys; {loads}; print(sorted({{'torch', 'librosa', 'demucs'}} & set(sys.modules)))"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, check=True, text=True, timeout=60
    )
    assert ran.stdout.strip() == "[]"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
