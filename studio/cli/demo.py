"""`flipside demo`: the bundled song and the bundled prompt, with nothing but what is installed."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from engines.core.errors import Missing
from engines.storage import paths
from resources import locator
from studio.cli.console import say, say_json
from studio.cli.listening import ready_folder
from studio.cli.remixing import RemixOrder, made_fields, make_remix, print_made

_SOUNDS: Final = (".opus", ".ogg", ".flac", ".mp3", ".wav")
_PROMPT: Final = "demo/prompt.txt"


def run_demo(folder: Path | None, *, json_wanted: bool) -> None:
    """Remix the bundled song; the files go to `folder`, or to the data folder.

    Raises:
        Missing: the installation lacks its demo song.
        OutputError: the folder cannot be written.
    """
    name = _song_name()
    prompt = locator.read_text(_PROMPT).strip()
    place = folder if folder is not None else paths.data_dir() / "demo"
    ready_folder(place)
    if not json_wanted:
        say(f"The demo song {Path(name).name}, and the prompt “{prompt}”:")
    with locator.folder("demo") as shipped:
        order = RemixOrder(
            song=shipped / Path(name).name, prompt=prompt, separator="spectral", out=place / "demo remix.wav"
        )
        made = make_remix(order)
    if json_wanted:
        say_json("flipside.remix", made_fields(made))
    else:
        print_made(made)


def _song_name() -> str:
    for ending in _SOUNDS:
        try:
            found = locator.names("demo", ending)
        except FileNotFoundError:
            break
        if found:
            return found[0]
    raise Missing("no demo song", hint="The demo song is missing; install flipside-studio again.")
