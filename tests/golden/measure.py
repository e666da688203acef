"""Prints how well the golden prompts are read: python -m tests.golden.measure [-v]."""

from __future__ import annotations

import sys
from collections import Counter

from tests.golden.scoring import cases, misread, planned, wrong


def main() -> None:
    for name in ("tuned", "held_out"):
        right = wanted = missing = extra = silent = 0
        groups: Counter[str] = Counter()
        every = cases(name)
        for case in every:
            made = planned(case)
            faults = wrong(case, made)
            right += not faults
            wanted += min(len(expect) for expect in case.get("any") or [case.get("expect", [])])
            missing += sum(fault.startswith("missing") for fault in faults)
            extra += sum(fault.startswith("extra") for fault in faults)
            silent += misread(case, made)
            if faults:
                groups[case["group"]] += 1
            if faults and "-v" in sys.argv and name == "tuned":
                print("-", [*case.get("after", ()), case["prompt"]], *faults, sep="\n    ")
        hits = wanted - missing
        print(
            f"{name}: {len(every)} prompts, right {right / len(every):.3f}, recall {hits / wanted:.3f}, "
            f"precision {hits / (hits + extra):.3f}, silent misreadings {silent / len(every):.3f}"
        )


if __name__ == "__main__":
    main()
