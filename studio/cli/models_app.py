"""The commands of `flipside models` with their options; loaded late, as all others."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from studio.cli.console import exits

models_app: Final = typer.Typer(
    help="Show, install or remove models.", rich_markup_mode=None, invoke_without_command=True
)

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
ModelName = Annotated[str, typer.Argument(metavar="NAME", help="The model's name.")]

Source = Annotated[
    Path | None, typer.Option("--from", metavar="PATH", help="A file or folder that was brought by hand.")
]
Folder = Annotated[
    Path | None, typer.Argument(metavar="[DIR]", help="A folder of yours, such as one on a larger disk.")
]


@models_app.callback()
def models(context: typer.Context, json_wanted: Json = False) -> None:
    """Show the models."""
    if context.invoked_subcommand is None:
        _list_models(json_wanted=json_wanted)


@models_app.command("list")
def models_list(json_wanted: Json = False) -> None:
    """Show the models: what each is for, what it weighs, what its licence allows."""
    _list_models(json_wanted=json_wanted)


def _list_models(*, json_wanted: bool) -> None:
    with exits(json_wanted=json_wanted):
        from studio.cli.models import run_list  # noqa: PLC0415 - start fast

        run_list(json_wanted=json_wanted)


@models_app.command("install")
def models_install(
    name: ModelName,
    source: Source = None,
    hub: Annotated[
        str,
        typer.Option("--hub", metavar="URL", help="A mirror of the model hub; else HF_ENDPOINT names it."),
    ] = "",
) -> None:
    """Install a model; the one command that uses the network, unless --from is given."""
    with exits():
        from studio.cli.models import run_install  # noqa: PLC0415 - start fast

        run_install(name, source, hub)


@models_app.command("remove")
def models_remove(name: ModelName) -> None:
    """Remove an installed model."""
    with exits():
        from studio.cli.models import run_remove  # noqa: PLC0415 - start fast

        run_remove(name)


@models_app.command("folder")
def models_folder(
    folder: Folder = None,
    usual: Annotated[bool, typer.Option("--usual", help="Back to the usual folder.")] = False,
) -> None:
    """Show or choose the folder of the models; what is in the old one stays there."""
    with exits():
        from studio.cli.models import run_folder  # noqa: PLC0415 - start fast

        run_folder(folder, usual=usual)


@models_app.command("device")
def models_device(
    name: Annotated[
        str | None, typer.Argument(metavar="[auto|cuda|xpu|mps|cpu]", help="What models are to run on.")
    ] = None,
) -> None:
    """Show or choose the device that models run on; auto takes the best that is here."""
    with exits():
        from studio.cli.models import run_device  # noqa: PLC0415 - start fast

        run_device(name)


@models_app.command("estimate")
def models_estimate(
    seconds: Annotated[
        float, typer.Argument(metavar="[SECONDS]", min=1.0, max=3600.0, help="How long the part is.")
    ] = 30.0,
) -> None:
    """Say what a part would take by each model that is here: memory, time, licence."""
    with exits():
        from studio.cli.models import run_estimate  # noqa: PLC0415 - start fast

        run_estimate(seconds)
