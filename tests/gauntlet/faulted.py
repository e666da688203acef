"""The process that plays each scene over and over while its folder fails at another change each time.

    python -m tests.gauntlet.faulted FOLDER SEED [MOST]

Runs with the library of `breaking` preloaded; says one line of JSON for each mode. The scenes are forked, so
that thousands of them do not load the libraries thousands of times.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import shutil
import sys
import traceback
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from engines.core.errors import EngineError
from tests.engines.pipeline.remixes import files, remixed
from tests.gauntlet.breaking import Faults, Mode
from tests.gauntlet.scenes import SCENES, Desk, Scene, furnish, leftovers

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from tests.engines.pipeline.remixes import Made

FAILING: Final[tuple[Mode, ...]] = ("once", "full", "read-only", "vanished")
PATIENCE_S: Final = 60.0
"""After how long a scene counts as a hang [s of wall time; one takes about a second]."""
Step: TypeAlias = "Callable[[Desk, Scene], tuple[str, list[str]]]"
"""Gives how it ended, and what was wrong."""
_FORK = multiprocessing.get_context("fork")


class Stage:
    """A folder that is furnished anew for each scene, and the faults below it."""

    def __init__(self, root: Path, made: Made) -> None:
        self.box = root / "box"
        self._furnished = root / "furnished"
        self._made = made
        os.environ["FLIPSIDE_HOME"] = str(self._furnished / "home")
        furnish(self._furnished)
        os.environ["FLIPSIDE_HOME"] = str(self.box / "home")
        self.faults = Faults(self.box)

    def play(self, scene: Scene, mode: Mode, at: int) -> tuple[str, int, list[str]]:
        """One scene with a fault: how it ended, how many changes it made, and what was wrong."""
        shutil.rmtree(self.box, ignore_errors=True)
        shutil.copytree(self._furnished, self.box)
        desk = Desk(box=self.box, made=self._made, told=[])
        self.faults.begin(mode, at)
        outcome, told, wrong = _forked(_acted, desk, scene)
        changes = self.faults.end()
        after = Desk(box=self.box, made=self._made, told=told)
        return outcome, changes, wrong + _forked(_looked, after, scene)[2]


def _forked(step: Step, desk: Desk, scene: Scene) -> tuple[str, list[str], list[str]]:
    """A step in a process of its own: its outcome, what it was told, what was wrong."""
    here, there = _FORK.Pipe(duplex=False)
    process = _FORK.Process(target=_answering, args=(step, desk, scene, there))
    process.start()
    there.close()
    try:
        if not here.poll(PATIENCE_S):
            return "hung", [], [f"no answer in {PATIENCE_S:.0f} s"]
        outcome, told, wrong = json.loads(here.recv())
    except EOFError:
        return "died", [], ["the process died"]
    finally:
        process.kill()
        process.join()
    return outcome, told, wrong


def _answering(step: Step, desk: Desk, scene: Scene, pipe: Connection) -> None:
    try:
        outcome, wrong = step(desk, scene)
    except BaseException:  # noqa: BLE001 - whatever came through is the finding
        outcome, wrong = "fault", [traceback.format_exc()]
    pipe.send(json.dumps((outcome, desk.told, wrong)))


def _acted(desk: Desk, scene: Scene) -> tuple[str, list[str]]:
    try:
        scene.act(desk)
    except EngineError as refused:
        hint = refused.hint
        whole = hint.endswith(".") and "\n" not in hint and hint.isprintable() and len(hint) < 1_000
        return "refused", [] if whole else [f"no sentence: {hint!r}"]
    return "done", []


def _looked(desk: Desk, scene: Scene) -> tuple[str, list[str]]:
    """What is wrong, and whether the same work is done when nothing fails any more."""
    wrong = scene.look(desk) + leftovers(desk)
    if not wrong:
        scene.act(desk)
        wrong = [f"when done again: {fault}" for fault in scene.look(desk)]
    return "looked", wrong


def main() -> None:
    """Play all scenes in all modes."""
    root, seed, most = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if sys.argv[3:] else 0
    os.environ["FLIPSIDE_HOME"] = str(root / "home")
    song = files(root)
    with remixed(song) as made:
        stage = Stage(root, made)
        changes = _slowly(stage)
        for mode in FAILING:
            _walk(stage, mode, changes, random.Random(f"{seed} {mode}"), most)  # noqa: S311 - chances


def _slowly(stage: Stage) -> dict[str, int]:
    """How many changes each scene makes; a slow folder alone must change nothing else."""
    counts, faults = {}, []
    for name, scene in SCENES.items():
        outcome, counts[name], wrong = stage.play(scene, "slow", 1)
        faults += [f"{name}, slow: {fault}" for fault in wrong]
        if outcome != "done":
            faults.append(f"{name}, slow: {outcome}")
    _say("slow", sum(counts.values()), ", ".join(f"{name} {count}" for name, count in counts.items()), faults)
    return counts


def _walk(stage: Stage, mode: Mode, changes: dict[str, int], draw: random.Random, most: int) -> None:
    """Let each change of each scene be the first that fails; of more than `most` so many, by chance."""
    count, outcomes, faults = 0, Counter[str](), []
    for name, scene in SCENES.items():
        places = range(1, changes[name] + 1)
        for at in sorted(draw.sample(places, most)) if 0 < most < len(places) else places:
            outcome, _, wrong = stage.play(scene, mode, at)
            outcomes[outcome] += 1
            faults += [f"{name}, {mode} at {at}: {fault}" for fault in wrong]
            count += 1
    _say(
        mode, count, f"{outcomes['refused']} told in a sentence, {outcomes['done']} done all the same", faults
    )


def _say(mode: str, count: int, note: str, faults: list[str]) -> None:
    print(json.dumps({"mode": mode, "count": count, "note": note, "faults": faults}), flush=True)


if __name__ == "__main__":
    main()
