"""Trial: folders that are full, read-only, gone or slow from each change on; nothing lost, one sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.gauntlet import breaking
from tests.gauntlet.trial import Row

_NAMES: Final = {
    "slow": "changes in a slow folder",
    "once": "one change that fails",
    "full": "a disk full from a change on",
    "read-only": "a folder read-only from a change on",
    "vanished": "a folder gone from a change on",
}


def failing_folders(most: int, seed: int) -> list[Row]:
    """Let each change of each scene fail in each way; a row for each way.

    Args:
        most: how many changes of a scene are tried; 0 tries them all.
        seed: chooses them.
    """
    with tempfile.TemporaryDirectory(prefix="gauntlet") as name:
        root = Path(name)
        broken = breaking.environment(root)
        if broken is None:
            return [Row(name="failing folders", note="not tried: this needs Linux and a C compiler")]
        words = [sys.executable, "-m", "tests.gauntlet.faulted", str(root), str(seed), str(most)]
        done = subprocess.run(
            words, env={**os.environ, **broken}, stdout=subprocess.PIPE, text=True, check=False
        )
        said = [json.loads(line) for line in done.stdout.splitlines()]
    rows = [
        Row(name=_NAMES[one["mode"]], count=one["count"], seed=seed, note=one["note"], faults=one["faults"])
        for one in said
    ]
    if done.returncode or len(rows) < len(_NAMES):
        rows.append(
            Row(name="failing folders", seed=seed, faults=[f"the trial ended with {done.returncode}"])
        )
    return rows
