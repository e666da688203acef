"""`flipside verify`: what a file says of its making, and whether it was altered since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.model.schema import to_builtins
from engines.pipeline.verifying import verify
from studio.cli.console import INPUT, progress, say, say_json

if TYPE_CHECKING:
    from pathlib import Path


def run_verify(file: Path, *, json_wanted: bool) -> None:
    """Print what was found; the exit code is 3 where the file was altered.

    Raises:
        InputError: the file cannot be opened.
    """
    with progress("checking the file") as ctx:
        found = verify(file, ctx)
    if json_wanted:
        say_json("flipside.verification", {
            "file": str(file), "status": found.status, "findings": list(found.findings),
            "altered": list(found.altered), "tool": found.tool, "report_id": found.report_id,
            "watermark": found.watermark,
            "report": str(found.report) if found.report else None,
            "credentials": to_builtins(found.credentials),
        })  # fmt: skip
    else:
        for finding in found.findings:
            say(finding)
    if found.status == "altered":
        raise SystemExit(INPUT)
