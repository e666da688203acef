"""Trial: prompts of any text, in conversations; every plan valid, none slow."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, Final

from engines.planning import plan
from tests.engines.planning.test_plan_properties import BARE, GLUE, SONG, WORDS, check
from tests.gauntlet.trial import Row
from tests.golden.scoring import cases

if TYPE_CHECKING:
    from engines.model.plan import RemixPlan
    from engines.model.song import SongFacts

_LONG: Final = 2_000
"""Characters of the longest prompts."""
_MOST_S: Final = 0.2
"""The longest that reading such a prompt may take [s of processor]."""
_TURNS: Final = 5
_TRIES: Final = 3


def read_prompts(seconds: float, seed: int, most: int = 0) -> list[Row]:
    """Read prompts for so many seconds of processor time, and no more than so many; 0: without end."""
    row = Row(name="prompts", seed=seed)
    chance = random.Random(seed)  # noqa: S311 - for trials, not for secrets
    golden = [case["prompt"] for case in cases("tuned")]
    plan("make it slower", SONG)
    slowest, began = 0.0, time.process_time()
    while time.process_time() - began < seconds and not 0 < most <= row.count:
        song = chance.choice((SONG, SONG, BARE))
        made: RemixPlan | None = None
        for _ in range(chance.randint(1, _TURNS)):
            text = _text(chance, golden)
            before = made
            try:
                made, taken = _read(text, song, before)
                check(made)
            except Exception as cause:  # noqa: BLE001 - every kind of failure is what is looked for
                row.faults.append(f"{cause!r} at {text!r} behind {before.prompts if before else ()}")
                break
            row.count += 1
            if before is not None:
                continue  # a later prompt may have the earlier ones read again
            for _ in range(_TRIES - 1):  # a machine's pause is not the prompt's
                taken = taken if taken <= _MOST_S else min(taken, _read(text, song, None)[1])
            if taken > _MOST_S:
                row.faults.append(f"{taken:.3f} s for {len(text)} characters: {text!r}")
            slowest = max(slowest, taken)
    spent = time.process_time() - began
    row.note = f"{spent:.0f} s of processor, the slowest prompt {slowest * 1000:.0f} ms"
    return [row]


def _read(text: str, song: SongFacts, before: RemixPlan | None) -> tuple[RemixPlan, float]:
    """The plan, and the processor time that it took [s]."""
    start = time.process_time()
    made = plan(text, song, after=before)
    return made, time.process_time() - start


def _text(chance: random.Random, golden: list[str]) -> str:
    kind = chance.randrange(5)
    if kind == 0:
        text = "".join(
            chr(chance.choice((chance.randrange(32, 1_000), chance.randrange(0x11000)))) for _ in range(40)
        )
        text = text.encode("utf-8", "ignore").decode()
    elif kind == 1:
        text = _misspelt(chance, chance.choice(golden))
    else:
        count = chance.choice((3, 8, 20, 300))
        text = " ".join(chance.choice(chance.choice((WORDS, WORDS, GLUE, golden))) for _ in range(count))
    return text[:_LONG] if text.strip() else "slower"


def _misspelt(chance: random.Random, text: str) -> str:
    """A prompt with a few letters left out, doubled or changed."""
    letters = list(text)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(letters))
        letters[at] = chance.choice(("", letters[at] * 2, chance.choice("abcdefghij ,.'-")))
    return "".join(letters)
