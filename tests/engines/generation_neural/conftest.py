"""Tiny models, written once for all tests here; without the extra everything that needs them skips aloud."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[3]
ENGINES = ("ace-step", "stable-audio", "musicgen")


@pytest.fixture(scope="session")
def tiny_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A models folder with a tiny model of each engine, under the catalogue's names, and a turbo one.

    They are written by a process of their own, so that the tests' process imports none of the libraries.
    """
    missing = [name for name in ("diffusers", "transformers", "accelerate") if find_spec(name) is None]
    if missing:
        pytest.skip(f"the extra `neural` is not installed: {', '.join(missing)}")
    root = tmp_path_factory.mktemp("models")
    code = (
        "import sys; from pathlib import Path; from tests.engines.generation_neural import tiny; "
        "root = Path(sys.argv[1]); "
        "tiny.write('ace-step', root / 'ace-step-1.5-base'); "
        "tiny.write('ace-step', root / 'turbo', turbo=True); "
        "tiny.write('stable-audio', root / 'stable-audio-3-small-music'); "
        "tiny.write('musicgen', root / 'musicgen-melody')"
    )
    quiet = {"TRANSFORMERS_VERBOSITY": "error", "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(root)], cwd=CHECKOUT, env={**os.environ, **quiet},
        capture_output=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return root
