"""A parent that waits for a worker which never ends; the tests end the parent."""

from __future__ import annotations

import signal
import sys

from engines.core.jobs import QUIET
from engines.core.worker import run_spawned
from tests.engines.core.workers import notes_its_pid_and_loops

if __name__ == "__main__":
    # Begun in the background of a shell, a process hears no interrupt unless it says so.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        run_spawned(notes_its_pid_and_loops, sys.argv[1], QUIET)
    except KeyboardInterrupt:
        sys.exit(130)
