"""The way in: `flipside` and `python -m studio`."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> None:
    """Run the command line; ends the process with its exit code."""
    multiprocessing.freeze_support()
    try:
        from studio.cli import run  # noqa: PLC0415 - Ctrl-C during the import must end quietly, too

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
