"""Whatever comes in: one sentence that says what to do, the exit code of the design, and no leftovers."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.end_to_end.conftest import CHECKOUT, Ran, command, environment, leftovers

Flipside = Callable[..., Ran]
PROMPT = "make it 124 bpm"


def _wave(path: Path, seconds: float, level: float = 0.1) -> Path:
    noise = np.random.default_rng(1).standard_normal((round(seconds * 44_100), 2)) * level
    soundfile.write(path, noise.astype(np.float32), 44_100, subtype="FLOAT")
    return path


def _unreadable(folder: Path) -> Path:
    (folder / "text.mp3").write_text("this is no music")
    return folder / "text.mp3"


def _empty(folder: Path) -> Path:
    (folder / "empty.wav").touch()
    return folder / "empty.wav"


def _short(folder: Path) -> Path:
    return _wave(folder / "short.wav", 0.1)


def _silent(folder: Path) -> Path:
    return _wave(folder / "silent.wav", 5.0, 0.0)


def _not_numbers(folder: Path) -> Path:
    samples = np.zeros((44_100 * 3, 2), np.float32)
    samples[50_000:50_100] = np.nan
    soundfile.write(folder / "nan.wav", samples, 44_100, subtype="FLOAT")
    return folder / "nan.wav"


def _four_hours(folder: Path) -> Path:
    path = folder / "long.flac"
    with soundfile.SoundFile(path, "w", 8_000, 1, "PCM_16") as file:
        minute = np.zeros(8_000 * 60, np.int16)
        for _ in range(240):
            file.write(minute)
    return path


def _missing(folder: Path) -> Path:
    return folder / "no such song.wav"


def _folder(folder: Path) -> Path:
    return folder


@pytest.mark.parametrize(
    "make", [_unreadable, _empty, _short, _silent, _not_numbers, _four_hours, _missing, _folder]
)
def test_songs_that_cannot_be_used(make: Callable[[Path], Path], refusing: Flipside, tmp_path: Path) -> None:
    ran = refusing("remix", make(tmp_path), PROMPT, "-o", tmp_path / "out.wav")
    assert ran.is_one_sentence(3), ran
    assert not (tmp_path / "out.wav").exists()
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(
    "prompt", ["", "   ", "x" * 10_001, "xyzzy qwrtp"], ids=["empty", "blank", "long", "nonsense"]
)
def test_prompts_that_cannot_be_used(prompt: str, song: Path, flipside: Flipside, tmp_path: Path) -> None:
    ran = flipside("remix", song, prompt, "-o", tmp_path / "out.wav")
    assert ran.is_one_sentence(3), ran
    assert not (tmp_path / "out.wav").exists()


def _plan(**changes: object) -> str:
    edit = {"id": "e1", "op": "tempo", "params": {"bpm": 120.0}}
    return json.dumps({"schema": "flipside.plan", "version": 1, "seed": 1, "edits": [edit], **changes})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (_plan(version=99), "newer Flipside"),
        (_plan(edits=[{"id": "e1", "op": "tempo", "params": {"bpm": 9_000}}]), "edits[0].params.bpm"),
        ("[" * 100_000, "JSON"),
    ],
    ids=["future", "out of range", "no document"],
)
def test_plans_that_cannot_be_used(
    text: str, names: str, song: Path, refusing: Flipside, tmp_path: Path
) -> None:
    (tmp_path / "plan.json").write_text(text)
    ran = refusing("remix", song, "--plan", tmp_path / "plan.json", "-o", tmp_path / "out.wav")
    assert ran.is_one_sentence(3), ran
    assert names in ran.err


@pytest.mark.parametrize("out", ["missing folder/out.wav", "out.xyz", "a" * 300 + ".wav"])
def test_places_that_cannot_be_written(out: str, song: Path, refusing: Flipside, tmp_path: Path) -> None:
    ran = refusing("remix", song, PROMPT, "-o", tmp_path / out)
    assert ran.is_one_sentence(3), ran


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_without_permission(song: Path, flipside: Flipside, tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o500)
    ran = flipside("remix", song, PROMPT, "-o", tmp_path / "locked" / "out.wav")
    assert ran.is_one_sentence(3), ran
    assert "permission" in ran.err


def test_the_song_itself_is_not_overwritten(song: Path, refusing: Flipside) -> None:
    before = song.read_bytes()
    ran = refusing("remix", song, PROMPT, "-o", song)
    assert ran.is_one_sentence(3), ran
    assert song.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "code"), [(["remix"], 2), (["nothing"], 2), (["plan", "-", "x", "--bad"], 2)]
)
def test_wrong_usage(words: list[str], code: int, refusing: Flipside) -> None:
    ran = refusing(*words)
    assert ran.code == code
    assert ran.out == ""
    assert "Traceback" not in ran.err


def test_a_separator_that_is_not_there(song: Path, refusing: Flipside, tmp_path: Path) -> None:
    ran = refusing("remix", song, PROMPT, "--separator", "htdemucs", "-o", tmp_path / "out.wav")
    assert ran.is_one_sentence(4), ran


def test_rights_that_forbid(song: Path, refusing: Flipside, tmp_path: Path) -> None:
    copy = Path(shutil.copy(song, tmp_path / "song.wav"))
    policy = {"schema": "flipside.policy", "version": 1, "remix": "forbidden", "because": "not yet"}
    (tmp_path / "flipside-policy.json").write_text(json.dumps(policy))
    ran = refusing("remix", copy, PROMPT, "-o", tmp_path / "out.wav")
    assert ran.is_one_sentence(5), ran
    assert "not yet" in ran.err


def test_no_display_is_a_sentence(flipside: Flipside) -> None:
    if sys.platform != "linux":
        pytest.skip("displays are always there")
    assert flipside().is_one_sentence(4)


def test_errors_are_json_too(refusing: Flipside, tmp_path: Path) -> None:
    ran = refusing("analyse", tmp_path / "none.wav", "--json")
    told = json.loads(ran.out)
    assert (ran.code, told["schema"], told["exit_code"]) == (3, "flipside.error", 3)
    assert told["hint"] == ran.err.strip()


def _may_mount() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("mount") is not None


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Path:
    """A disk of 3 MB; skips where it may not be mounted."""
    place = tmp_path / "tiny"
    place.mkdir()
    if not _may_mount():
        pytest.skip("only root mounts disks")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", place], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip(f"no mounting here: {done.stderr.decode().strip()}")
    try:
        yield place  # type: ignore[misc]
    finally:
        subprocess.run(["umount", place], check=True)


def test_a_full_disk_under_the_result(song: Path, flipside: Flipside, tiny_disk: Path) -> None:
    ran = flipside("remix", song, PROMPT, "-o", tiny_disk / "out.wav")
    assert ran.is_one_sentence(3), ran
    assert "full" in ran.err
    assert list(tiny_disk.iterdir()) == []


def test_a_full_disk_under_the_cache(song: Path, flipside: Flipside, tiny_disk: Path, tmp_path: Path) -> None:
    ran = flipside("remix", song, PROMPT, "-o", tmp_path / "out.wav", FLIPSIDE_HOME=str(tiny_disk / "home"))
    assert ran.is_one_sentence(3), ran
    assert leftovers(tiny_disk) == []
    assert not (tmp_path / "out.wav").exists()


def test_a_broken_pipe_is_no_fault(song: Path, shared_home: Path, tmp_path: Path) -> None:
    checkout = Path(__file__).resolve().parents[2]
    process = subprocess.Popen(
        command("analyse", song, "--json"), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**environment(shared_home), "PYTHONPATH": str(checkout)},
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 0
    assert err == b""


def test_no_song_and_no_facts(refusing: Flipside) -> None:
    ran = refusing("plan", "-", PROMPT)
    assert ran.is_one_sentence(3), ran
    assert "--facts" in ran.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_results_that_cannot_be_written_out(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("models", "list", "--json"), cwd=tmp_path, stdout=full, stderr=subprocess.PIPE,
            env={**environment(tmp_path / "home"), "PYTHONPATH": str(CHECKOUT)}, check=False, timeout=120,
        )  # fmt: skip
    assert Ran(done.returncode, "", done.stderr.decode()).is_one_sentence(3), done


@pytest.mark.skipif(os.name != "posix", reason="streams are closed by a shell")
@pytest.mark.parametrize(
    ("closed", "code"), [(">&-", 0), ("2>&-", 0), ("<&- >&- 2>&-", 0)], ids=["stdout", "stderr", "all"]
)
def test_streams_that_are_closed(closed: str, code: int, tmp_path: Path) -> None:
    line = f"{shlex.join(command('models', 'list'))} {closed}"
    done = subprocess.run(
        ["sh", "-c", line], cwd=tmp_path, capture_output=True, check=False, timeout=120,
        env={**environment(tmp_path / "home"), "PYTHONPATH": str(CHECKOUT)},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (code, b""), done


def test_no_folder_is_left_by_a_split_that_failed(refusing: Flipside, tmp_path: Path) -> None:
    ran = refusing("split", _silent(tmp_path), "-o", tmp_path / "a" / "b")
    assert ran.is_one_sentence(3), ran
    assert not (tmp_path / "a").exists()
    (tmp_path / "own").mkdir()
    refusing("split", tmp_path / "silent.wav", "-o", tmp_path / "own")
    assert (tmp_path / "own").is_dir()
