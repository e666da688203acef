"""The commands of `flipside` with their options; the module of each is loaded when it is called.

Starting fast is a promise (`flipside plan` in less than a second), hence the imports inside the commands.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from studio.cli.console import exits
from studio.cli.desktop_app import desktop_app
from studio.cli.models_app import models_app
from studio.cli.rights_app import rights_app

app: Final = typer.Typer(
    name="flipside",
    help="Remix a song by a sentence, wholly on this computer.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(desktop_app, name="desktop")
app.add_typer(models_app, name="models")
app.add_typer(rights_app, name="rights")

SongPath = Annotated[Path, typer.Argument(metavar="SONG", help="The song's file.")]
Prompt = Annotated[str, typer.Argument(metavar="PROMPT", help="What you want, in plain words.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
SeparatorName = Annotated[
    str, typer.Option("--separator", metavar="NAME", help="auto, spectral, or a model's name or file.")
]
StemsFolder = Annotated[
    Path | None,
    typer.Option("--stems", metavar="DIR", help="Ready stems: vocals.*, drums.*, bass.*, other.*."),
]
KnownFacts = Annotated[
    Path | None,
    typer.Option("--facts", metavar="FILE", help="Corrections of what is heard, or facts in its place."),
]
Seed = Annotated[
    int | None,
    typer.Option("--seed", min=0, max=2**63 - 1, metavar="N", help="Another take of what is left to chance."),
]

LanguageModel = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="URL",
        help="A language model of yours that reads what is left: Ollama, LM Studio, llama.cpp.",
    ),
]


def _version(wanted: bool) -> None:
    if wanted:
        from importlib import metadata  # noqa: PLC0415 - start fast

        typer.echo(f"flipside {metadata.version('flipside-studio')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback answers
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Open the window where no command is given."""
    if context.invoked_subcommand is None:
        _open_window(None)


@app.command("open")
def open_command(
    song: Annotated[
        Path | None, typer.Argument(metavar="[SONG]", help="The file of a song or project.")
    ] = None,
) -> None:
    """Open the window, with SONG where one is given."""
    _open_window(song)


def _open_window(song: Path | None) -> None:
    with exits():
        from studio.cli.window import open_window  # noqa: PLC0415 - only this needs Qt

        raise SystemExit(open_window(song))


@app.command()
def demo(
    folder: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="DIR", help="Where the demo's files go.")
    ] = None,
    json_wanted: Json = False,
) -> None:
    """Remix the bundled song from a bundled prompt: no network, model, sound card or display."""
    with exits(json_wanted=json_wanted):
        from studio.cli.demo import run_demo  # noqa: PLC0415 - start fast

        run_demo(folder, json_wanted=json_wanted)


@app.command()
def split(
    songs: Annotated[list[Path], typer.Argument(metavar="SONG...", help="The songs' files.")],
    folder: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where the stems go.")],
    separator: SeparatorName = "auto",
    file_format: Annotated[
        str, typer.Option("--format", metavar="NAME", help="wav, flac, mp3, ogg, opus, m4a or alac.")
    ] = "wav",
    json_wanted: Json = False,
) -> None:
    """Write the stems of each SONG as files; those of several songs into a folder each."""
    with exits(json_wanted=json_wanted):
        from studio.cli.listening import run_split  # noqa: PLC0415 - start fast

        run_split(songs, folder, separator=separator, file_format=file_format, json_wanted=json_wanted)


@app.command()
def analyse(
    song: SongPath,
    separator: SeparatorName = "auto",
    stems: StemsFolder = None,
    facts: KnownFacts = None,
    json_wanted: Json = False,
) -> None:
    """Print tempo, key, sections and more of SONG."""
    with exits(json_wanted=json_wanted):
        from studio.cli.listening import run_analyse  # noqa: PLC0415 - start fast

        run_analyse(song, separator=separator, stems=stems, known=facts, json_wanted=json_wanted)


@app.command()
def plan(
    song: Annotated[str, typer.Argument(metavar="SONG", help="The song's file; - with --facts.")],
    prompt: Prompt,
    facts: Annotated[
        Path | None,
        typer.Option(
            "--facts",
            metavar="FILE",
            help="Song facts; no audio is read then. Or corrections of what is heard.",
        ),
    ] = None,
    after: Annotated[
        Path | None, typer.Option("--after", metavar="PLAN", help="The plan that the words continue.")
    ] = None,
    model: LanguageModel = None,
    seed: Seed = None,
    json_wanted: Json = False,
) -> None:
    """Print the plan that the words mean for SONG."""
    with exits(json_wanted=json_wanted):
        from studio.cli.wishing import run_plan  # noqa: PLC0415 - start fast

        run_plan(song, prompt, facts=facts, after=after, model=model, seed=seed, json_wanted=json_wanted)


@app.command()
def remix(
    song: SongPath,
    prompt: Annotated[
        str | None, typer.Argument(metavar="[PROMPT]", help="What you want, in plain words.")
    ] = None,
    plan_file: Annotated[
        Path | None, typer.Option("--plan", metavar="FILE", help="A plan; a PROMPT beside it continues it.")
    ] = None,
    model: LanguageModel = None,
    seed: Seed = None,
    separator: SeparatorName = "auto",
    stems: StemsFolder = None,
    facts: KnownFacts = None,
    recipe_file: Annotated[
        Path | None,
        typer.Option("--recipe", metavar="FILE", help="A recipe; SONG is your own copy of its song."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="OUT", help="The remix; its ending names the format."),
    ] = None,
    also: Annotated[
        list[str] | None,
        typer.Option(
            "--also",
            metavar="KIND",
            help="Write stems, parts, instrumental, acappella, loops, midi, dawproject, reaper, stem.mp4, "
            "credits or recipe, too.",
        ),
    ] = None,
    file_format: Annotated[
        str | None,
        typer.Option("--format", metavar="NAME", help="wav, flac, mp3, ogg, opus, m4a or alac."),
    ] = None,
    bits: Annotated[int | None, typer.Option("--bits", metavar="N", help="16, 24, or 32 for float.")] = None,
    kbps: Annotated[
        int | None, typer.Option("--kbps", metavar="N", help="Bit rate of mp3 and the like.")
    ] = None,
    variable: Annotated[bool, typer.Option("--vbr", help="An mp3 whose bit rate follows the music.")] = False,
    rate: Annotated[int | None, typer.Option("--rate", metavar="HZ", help="Frames per second.")] = None,
    loudness: Annotated[
        str, typer.Option("--loudness", metavar="PRESET", help="plan, streaming, club, original or none.")
    ] = "plan",
    ceiling: Annotated[
        float | None, typer.Option("--ceiling", metavar="DBTP", help="Which true peak is not passed.")
    ] = None,
    pattern: Annotated[
        str, typer.Option("--name", metavar="PATTERN", help="Of the files in a folder: “{artist} - {title}”.")
    ] = "",
    mode: Annotated[
        str, typer.Option("--mode", metavar="MODE", help="sketch (a marked preview), share or release.")
    ] = "share",
    sign: Annotated[
        bool,
        typer.Option("--sign", help="Sign the files with content credentials (C2PA); releases always are."),
    ] = False,
    watermark: Annotated[
        bool,
        typer.Option(
            "--watermark/--no-watermark", help="Mark generated parts inaudibly with the export's id."
        ),
    ] = True,
    json_wanted: Json = False,
) -> None:
    """Remix SONG as PROMPT says; print what was done and measured."""
    with exits(json_wanted=json_wanted):
        from studio.cli.export_options import ExportWish  # noqa: PLC0415 - start fast
        from studio.cli.remixing import RemixOrder, run_remix  # noqa: PLC0415 - start fast

        wish = ExportWish(
            also=tuple(also or ()), format=file_format, bits=bits, kbps=kbps, variable=variable, rate=rate,
            loudness=loudness, ceiling_dbtp=ceiling, pattern=pattern,
            mode=mode, sign=sign, watermark=watermark,
        )  # fmt: skip

        run_remix(
            RemixOrder(
                song=song, prompt=prompt, plan_file=plan_file, seed=seed, separator=separator, stems=stems,
                known=facts, recipe=recipe_file, out=out, export=wish, model=model,
            ),
            json_wanted=json_wanted,
        )  # fmt: skip


@app.command()
def recipe(
    song: SongPath,
    report: Annotated[Path, typer.Argument(metavar="REPORT", help="NAME.flipside.json of its remix.")],
    out: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="Where the recipe goes.")],
) -> None:
    """Write a remix of SONG without any audio, for others who have the song."""
    with exits():
        from studio.cli.recipes import run_recipe  # noqa: PLC0415 - start fast

        run_recipe(song, report, out)


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A remix.")], json_wanted: Json = False
) -> None:
    """Say what FILE tells of its making, and whether it was altered."""
    with exits(json_wanted=json_wanted):
        from studio.cli.verifying import run_verify  # noqa: PLC0415 - start fast

        run_verify(file, json_wanted=json_wanted)


@app.command()
def doctor(json_wanted: Json = False) -> None:
    """Say what is there, what is missing, and how to mend it."""
    with exits(json_wanted=json_wanted):
        from studio.cli.doctor import run_doctor  # noqa: PLC0415 - start fast

        run_doctor(json_wanted=json_wanted)
