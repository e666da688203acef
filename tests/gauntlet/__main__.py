"""Break things on purpose, and count what should not have been.

    python -m tests.gauntlet [TRIAL ...] [--short] [--seed N] [--keep FOLDER] [--write]

Trials: see `TRIALS`; without a name, all of them. The exit code is 1 where there was a fault.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.gauntlet.failing import failing_folders
from tests.gauntlet.inputs import harmed_inputs
from tests.gauntlet.kills import killed_sessions
from tests.gauntlet.long_songs import remixed_long_songs
from tests.gauntlet.playing import played_hours
from tests.gauntlet.projects import opened_projects
from tests.gauntlet.prompts import read_prompts
from tests.gauntlet.trial import HEAD, Row
from tests.gauntlet.workers import troubled_workers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "security.md"
_BEGIN: Final = "<!-- gauntlet: begin -->"
_END: Final = "<!-- gauntlet: end -->"


def main() -> None:
    """Run the trials that were named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("trials", nargs="*", choices=[*TRIALS, []], metavar="TRIAL", help=", ".join(TRIALS))
    parser.add_argument("--short", action="store_true", help="a hundredth of each, as in CI")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hours", type=float, default=3.0, help="how long the long song is")
    parser.add_argument("--changes", type=int, default=0, help="of each scene, how many are let fail; 0: all")
    parser.add_argument("--keep", type=Path, help="a folder for the files that made a fault")
    parser.add_argument("--write", action="store_true", help="put the table into docs/security.md")
    options = parser.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    rows: list[Row] = []
    for name in options.trials or TRIALS:
        for row in TRIALS[name](options):
            rows.append(row)
            print(row.cells, flush=True)
            for fault in row.faults[:20]:
                print(f"    {fault}", file=sys.stderr, flush=True)
    if options.write:
        _write("\n".join([HEAD, *(row.cells for row in rows)]))
    sys.exit(any(row.faults for row in rows))


def _write(table: str) -> None:
    before, _, rest = _PAGE.read_text("utf-8").partition(_BEGIN)
    _PAGE.write_text(f"{before}{_BEGIN}\n{table}\n{_END}{rest.partition(_END)[2]}", "utf-8")


def _inputs(options: argparse.Namespace) -> list[Row]:
    return harmed_inputs(200 if options.short else 20_000, options.seed, options.keep)


TRIALS: Final[Mapping[str, Callable[[argparse.Namespace], list[Row]]]] = {
    "inputs": _inputs,
    "folders": lambda options: failing_folders(2 if options.short else options.changes, options.seed),
    "kills": lambda options: killed_sessions(10 if options.short else 500, options.seed),
    "long": lambda options: remixed_long_songs(0.02 if options.short else options.hours, options.seed),
    "playback": lambda options: played_hours(0.1 if options.short else 8.0, options.seed),
    "projects": lambda options: opened_projects(20 if options.short else 200, options.seed),
    "workers": lambda options: troubled_workers(4 if options.short else 200, options.seed),
    "prompts": lambda options: read_prompts(3_600.0, options.seed, 2_000 if options.short else 0),
}
"""By name."""


if __name__ == "__main__":
    main()
