"""The command line: the headless twin of the window."""

from __future__ import annotations

from studio.cli.console import interrupt, open_streams


def run() -> None:
    """Run the command that `sys.argv` names; ends the process with its exit code."""
    interrupt.install()
    open_streams()
    from studio.cli.app import app  # noqa: PLC0415 - Ctrl-C is heard from here on

    app()
