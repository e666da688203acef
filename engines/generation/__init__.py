"""Generation: writes the parts that an arrangement asks for, and plays them on instruments of its own.

`compose` gives a lane's notes, `melody_of` says whether they are the song's own; `perform` gives their sound,
and the lane's textures, as a source.
"""

from engines.generation.composing import compose, melody_of
from engines.generation.performing import perform

__all__ = ["compose", "melody_of", "perform"]
