"""Plan and facts become an arrangement: what sounds when, with nothing left to decide."""

from engines.arranging.compiling import arrange
from engines.arranging.covering import covers_in
from engines.arranging.mapping import time_map
from engines.arranging.triggers import with_triggers

__all__ = ["arrange", "covers_in", "time_map", "with_triggers"]
