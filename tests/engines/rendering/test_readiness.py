"""The first block waits for no import."""

from __future__ import annotations

import subprocess
import sys

_FIRST_BLOCK = """
import sys
from engines.arranging import arrange
from engines.model import operations as op
from engines.rendering import Renderer, make_ready
from tests.engines.arranging.songs import facts_of, plan_of, stems_of
facts = facts_of(bars=4)
edits = op.Tempo(bpm=112.0), op.Reverb(wet=0.3), op.Compress(amount=0.5), op.Eq(axis="bass", amount=0.5)
renderer = Renderer(arrange(plan_of(*edits), facts), stems_of(facts, 4), {})
make_ready()
ready = set(sys.modules)
renderer.master().read(0, 4_410)
print(sorted({name.partition(".")[0] for name in set(sys.modules) - ready}))
"""


def test_what_was_made_ready_is_all_that_the_first_block_needs() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_BLOCK], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"
