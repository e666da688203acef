"""The commands of `flipside desktop`; loaded late, as all others."""

from __future__ import annotations

from typing import Final

import typer

from studio.cli.console import exits

desktop_app: Final = typer.Typer(
    help="Put Flipside into the desktop's menu, with its icon and file types (Linux).", rich_markup_mode=None,
    no_args_is_help=True,
)  # fmt: skip


@desktop_app.command("install")
def install() -> None:
    """Add the menu entry, the icon, the type of projects and “open with” for songs, for this person only."""
    with exits():
        from studio.cli.desktop import run_install  # noqa: PLC0415 - start fast

        run_install()


@desktop_app.command("remove")
def remove() -> None:
    """Take all of that away again."""
    with exits():
        from studio.cli.desktop import run_remove  # noqa: PLC0415 - start fast

        run_remove()
