"""`flipside recipe`: a remix without any audio, for others who have the song."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.core.jobs import Part
from engines.pipeline.recipes import write_recipe
from studio.cli.console import progress, say
from studio.cli.documents import read_document
from studio.cli.listening import opened

if TYPE_CHECKING:
    from pathlib import Path


def run_recipe(song: Path, report: Path, out: Path) -> None:
    """Write the recipe of a remix.

    Raises:
        EngineError: see `write_recipe`.
    """
    content = read_document(report)
    with progress("opening the song") as ctx, opened(song, Part(ctx, 0.0, 0.5)) as found:
        write_recipe(found, content, out, Part(ctx, 0.5, 1.0))
    say(str(out))
