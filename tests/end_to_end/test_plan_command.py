"""`flipside plan`: the contract on stdout, from facts alone, without loading any sound library."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from engines.model.schema import plan_from_json
from tests.end_to_end.conftest import CHECKOUT, Ran, environment

if TYPE_CHECKING:
    from pathlib import Path

Flipside = Callable[..., Ran]

FACTS = {
    "schema": "flipside.facts", "version": 1, "duration_s": 200.0, "tempo_bpm": 96.0, "beats_per_bar": 4,
    "key": {"tonic": "A", "mode": "minor"}, "stems": ["vocals", "drums", "bass", "other"],
    "sections": [
        {"label": "intro", "number": 1, "first_bar": 1, "bars": 8},
        {"label": "verse", "number": 1, "first_bar": 9, "bars": 16},
        {"label": "chorus", "number": 1, "first_bar": 25, "bars": 16},
        {"label": "verse", "number": 2, "first_bar": 41, "bars": 16},
        {"label": "chorus", "number": 2, "first_bar": 57, "bars": 16},
    ],
}  # fmt: skip


def _facts(folder: Path) -> Path:
    (folder / "facts.json").write_text(json.dumps(FACTS))
    return folder / "facts.json"


def test_a_prompt_becomes_a_plan(flipside: Flipside, tmp_path: Path) -> None:
    ran = flipside(
        "plan", "-", "120 bpm, no drums in the intro", "--facts", _facts(tmp_path), "--seed", "9", "--json"
    )
    assert (ran.code, ran.err) == (0, "")
    plan = plan_from_json(ran.out)
    assert plan.seed == 9
    assert {"tempo", "mute"} <= {edit.op for edit in plan.edits}


def test_a_conversation_goes_on(flipside: Flipside, tmp_path: Path) -> None:
    facts = _facts(tmp_path)
    first = flipside("plan", "-", "120 bpm", "--facts", facts, "--json")
    (tmp_path / "plan.json").write_text(first.out)
    ran = flipside(
        "plan", "-", "mute the bass", "--facts", facts, "--after", tmp_path / "plan.json", "--json"
    )
    plan = plan_from_json(ran.out)
    assert len(plan.prompts) == 2
    assert {"tempo", "mute"} <= {edit.op for edit in plan.edits}


def test_people_read_one_line_an_edit(flipside: Flipside, tmp_path: Path) -> None:
    ran = flipside("plan", "-", "mute the drums in the intro, xyzzy", "--facts", _facts(tmp_path))
    assert "mute" in ran.out
    assert "drums in intro" in ran.out


def test_facts_come_from_stdin_too(flipside: Flipside) -> None:
    ran = flipside("plan", "-", "120 bpm", "--facts", "-", "--json", stdin=json.dumps(FACTS).encode())
    assert plan_from_json(ran.out).edits


def test_neither_torch_nor_scipy_nor_qt_is_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['flipside', 'plan', '-', '120 bpm', '--facts', sys.argv[1], '--json']\n"
        "from studio.__main__ import main\n"
        "heavy = {'torch', 'scipy', 'librosa', 'PySide6', 'pedalboard', 'soundfile'}\n"
        "try: main()\n"
        "finally: print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(_facts(tmp_path))], cwd=CHECKOUT, env=environment(tmp_path),
        capture_output=True, check=False, text=True, timeout=60,
    )  # fmt: skip
    assert ran.stderr.strip().splitlines()[-1] == "[]", ran.stderr
