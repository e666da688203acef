"""Scores plans against what golden prompts ask for: every expected edit there, and nothing else said."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engines.model.facts import facts_from_json
from engines.model.schema import plan_to_json
from engines.planning import plan

if TYPE_CHECKING:
    from engines.model.plan import RemixPlan
    from engines.model.song import SongFacts

FOLDER = Path(__file__).parent
Json = dict[str, Any]


@cache
def facts(name: str = "facts") -> SongFacts:
    """The song that the golden prompts speak of, or another of the folder."""
    return facts_from_json((FOLDER / f"{name}.json").read_text())


def song_of(case: Json) -> SongFacts:
    """The song that a case speaks of."""
    return facts(case.get("song", "facts"))


def cases(name: str) -> list[Json]:
    """Golden prompts: "tuned" or "held_out"."""
    lines = (FOLDER / f"prompts_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def planned(case: Json) -> Json:
    """The plan, as JSON, that a case's conversation leads to."""
    made: RemixPlan | None = None
    for prompt in (*case.get("after", ()), case["prompt"]):
        made = plan(prompt, song_of(case), after=made)
    assert made is not None
    read: Json = json.loads(json.dumps(plan_to_json(made)))
    return read


def wrong(case: Json, made: Json) -> list[str]:
    """What is wrong with a plan: the shortest list over the readings that the case allows."""
    wanted = case.get("any") or [case.get("expect", [])]
    return min((_wrong(expect, case, made) for expect in wanted), key=len)


def misread(case: Json, made: Json) -> bool:
    """Whether an edit was said that was not meant and nothing was flagged."""
    faults = wrong(case, made)
    flagged = made["ignored"] or made["questions"] or made["warnings"]
    return any(fault.startswith("extra") for fault in faults) and not flagged


def _wrong(expect: list[Json], case: Json, made: Json) -> list[str]:
    song = song_of(case)
    left = list(made["edits"])
    faults = []
    for want in expect:
        hit = next((edit for edit in left if _matches(want, edit, song)), None)
        if hit is None:
            faults.append(f"missing {want}")
        else:
            left.remove(hit)
    faults += [f"extra {edit}" for edit in left if edit["because"]["origin"] == "said" and edit["enabled"]]
    said = " ".join(item["text"].lower() for item in made["ignored"])
    faults += [f"not ignored {word}" for word in case.get("ignored", []) if word.lower() not in said]
    if case.get("ask") and not made["questions"]:
        faults.append("no question")
    return faults


def _matches(want: Json, got: Json, song: SongFacts) -> bool:
    if want["op"] != got["op"] or not got["enabled"]:
        return False
    params = got["params"]
    if not all(
        name in params and _fits(value, params[name]) for name, value in want.get("params", {}).items()
    ):
        return False
    scope, own = want.get("scope", {}), got["scope"]
    if _sections(scope.get("sections"), song) != _sections(own["sections"], song):
        return False
    if scope.get("bars") != own["bars"]:
        return False
    return "stems" not in scope or set(scope["stems"]) == set(own["stems"])


def _fits(want: object, got: object) -> bool:
    if isinstance(want, str) and isinstance(got, int | float):
        if want[0] in "<>":
            return got > float(want[1:]) if want[0] == ">" else got < float(want[1:])
        low, _, high = want.partition("..")
        return bool(high) and float(low) <= got <= float(high)
    if isinstance(want, int | float) and isinstance(got, int | float):
        return abs(want - got) <= (0.5 if abs(want) > 30 else 0.02)
    return want == got


def _sections(names: list[str] | None, song: SongFacts) -> set[tuple[str, int]]:
    out: set[tuple[str, int]] = set()
    for name in names or []:
        *first, word = name.split()
        label = next((part for part in name.split() if part not in {"last", "first"} and part.isalpha()), "")
        numbers = [section.number for section in song.sections if section.label == label]
        if first and word.isdecimal():
            numbers = [int(word)]
        elif "last" in first:
            numbers = numbers[-1:]
        out |= {(label, number) for number in numbers or [0]}
    return out
