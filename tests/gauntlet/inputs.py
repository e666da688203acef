"""Trial: harmed files at every door; no crash, hang, traceback, write outside, or more than 1 GB."""

from __future__ import annotations

import json
import os
import random
import selectors
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.gauntlet.mutations import mutated, mutated_json
from tests.gauntlet.seeds import Seeds, all_seeds
from tests.gauntlet.trial import Row

SHARES: Final = {
    "song": 0.30, "tags": 0.15, "plan": 0.14, "facts": 0.12, "policy": 0.08, "project": 0.08, "model": 0.03,
    "verify": 0.10,
}  # fmt: skip
"""Which part of the inputs each door gets."""
PATIENCE_S: Final = 60.0
"""After how long a file counts as a hang [s of wall time; opening one takes some milliseconds]."""
_KEPT: Final = 20


def harmed_inputs(count: int, seed: int, keep: Path | None = None) -> list[Row]:
    """Send `count` harmed files through the doors; a row for each door.

    Args:
        count: over all doors.
        seed: of the harm.
        keep: where files that made a fault are kept, to be looked at.
    """
    with tempfile.TemporaryDirectory(prefix="gauntlet") as name:
        folder = Path(name)
        (folder / "seeds").mkdir()
        seeds = all_seeds(folder / "seeds")
        return [
            _through(door, round(share * count), seed, seeds[door], Place(folder=folder / door, keep=keep))
            for door, share in SHARES.items()
        ]


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where harmed files go."""

    folder: Path
    keep: Path | None


def _through(door: str, count: int, seed: int, seeds: Seeds, place: Place) -> Row:
    row = Row(name=f"harmed files: {door}", count=count, seed=seed)
    seen: Counter[str] = Counter()
    opener = Opener(place.folder)
    draw = random.Random(f"{seed} {door}")  # noqa: S311 - chances, no secrets
    harm = mutated_json if seeds.structured else mutated
    try:
        for number in range(count):
            content = harm(draw.choice(seeds.files), draw.choice(seeds.files), draw)
            answer = opener.open(door, content, seeds.suffix)
            seen[answer["outcome"]] += 1
            if answer["outcome"] == "fault":
                row.faults.append(f"{door} {number}: {answer['text']}")
                _keep(place.keep, f"{door} {number}{seeds.suffix}", content)
    finally:
        opener.close()
    row.note = f"{seen['opened']} opened, {seen['refused']} refused, peak {opener.peak / 1e6:.0f} MB"
    return row


def _keep(folder: Path | None, name: str, content: bytes) -> None:
    if folder is not None and len(list(folder.iterdir())) < _KEPT:
        (folder / name).write_bytes(content)


@dataclass
class Opener:
    """A guarded process that opens one file after the other, started again when it dies."""

    folder: Path
    peak: int = 0
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def open(self, door: str, content: bytes, suffix: str) -> dict[str, Any]:
        """Open one content; a death or a hang is a fault."""
        box = self.folder / "box"
        shutil.rmtree(box, ignore_errors=True)
        box.mkdir(parents=True)
        path = box / f"harmed{suffix}"
        path.write_bytes(content)
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(f"{door} {path}\n".encode())
            process.stdin.flush()
        except OSError:
            return self._ended("died before it was asked")
        with selectors.DefaultSelector() as ready:
            ready.register(process.stdout, selectors.EVENT_READ)
            if not ready.select(PATIENCE_S):
                return self._ended(f"no answer in {PATIENCE_S:.0f} s")
        line = process.stdout.readline()
        if not line:
            return self._ended("died")
        answer: dict[str, Any] = json.loads(line)
        self.peak = max(self.peak, answer["peak"])
        return answer

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _start(self) -> subprocess.Popen[bytes]:
        home = self.folder / "home"
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.gauntlet.guarded", str(self.folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "FLIPSIDE_HOME": str(home), "TMPDIR": str(self.folder)},
        )
        assert process.stdout is not None
        if process.stdout.readline() != b"ready\n":
            raise RuntimeError("the guarded process does not start; what it said stands above")
        self._process = process
        return process

    def _ended(self, how: str) -> dict[str, Any]:
        assert self._process is not None
        code = self._process.poll()
        self.close()
        return {"outcome": "fault", "text": f"{how} (exit {code})", "peak": 0}
