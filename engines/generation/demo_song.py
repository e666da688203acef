"""Makes the bundled song: `python -m engines.generation.demo_song FOLDER` writes it and its credits."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

from engines.core.files import replacing
from engines.core.jobs import QUIET, JobContext
from engines.core.source import ArraySource
from engines.generation.demo import score
from engines.generation.demo.mix import mix_song
from engines.media import EncodeSpec, FileTags, encode, write_tags
from engines.model.rights import SongCredits

PROMPT: Final = "house at 124, no drums in the intro, double the last chorus, keep the vocals"
"""What the demo asks for."""

_NOTE: Final = "Made for Flipside by its own generators; no recording and no sample was used."
_TAGS: Final = FileTags(
    credits=SongCredits(
        title=score.TITLE,
        artist="Flipside",
        genre="Electronic",
        licence="CC0-1.0 https://creativecommons.org/publicdomain/zero/1.0/",
    ),
    comment=_NOTE,
)


def write_demo_song(folder: Path, ctx: JobContext = QUIET) -> tuple[Path, ...]:
    """Write the bundled song, its credits and its prompt.

    Args:
        folder: an existing folder; files of these names are replaced.
        ctx: told of the progress.

    Returns:
        The files.

    Raises:
        OutputError: the folder cannot be written.
    """
    mixed = mix_song(ctx)
    song, card, prompt = folder / "song.ogg", folder / "song.json", folder / "prompt.txt"
    ctx.checkpoint(0.95, "writing")
    encode(ArraySource(mixed.song), song, EncodeSpec(format="ogg", bitrate_kbps=160), ctx)
    write_tags(song, _TAGS)
    _write(card, json.dumps(_credits(mixed.song.duration_s), ensure_ascii=False, indent=1) + "\n")
    _write(prompt, PROMPT + "\n")
    return song, card, prompt


def _credits(duration_s: float) -> dict[str, object]:
    at = 1
    sections = []
    for name, bars, _ in score.FORM:
        sections.append({"name": name, "first_bar": at, "bars": bars})
        at += bars
    return {
        "schema": "flipside.demo",
        "version": 1,
        "title": score.TITLE,
        "artist": "Flipside",
        "licence": "CC0-1.0",
        "note": _NOTE,
        "command": "python -m engines.generation.demo_song resources/demo",
        "tempo_bpm": score.BPM,
        "beats_per_bar": 4,
        "key": "A minor",
        "duration_s": round(duration_s, 3),
        "sections": sections,
        "chords": score.CHORDS,
    }


def _write(path: Path, text: str) -> None:
    with replacing(path) as temporary:
        temporary.write_text(text, encoding="utf-8")


def main() -> int:
    """Write the song into the folder that the command line names."""
    if len(sys.argv) != 2:
        sys.stderr.write("Give the folder to write into: python -m engines.generation.demo_song FOLDER\n")
        return 2
    for path in write_demo_song(Path(sys.argv[1])):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
