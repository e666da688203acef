"""A plan is made by a process that starts fast: nothing on its way needs numpy."""

from __future__ import annotations

import subprocess
import sys


def test_a_plan_from_facts_needs_no_numpy() -> None:
    code = "import sys, engines.planning, engines.model.facts; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
