"""Generation: writes the parts that an arrangement asks for, and plays them on instruments of its own.

`compose` gives a lane's notes, `melody_of` says whether they are the song's own; `perform` gives their sound,
and the lane's textures, as a source. `from_song` cuts an instrument for them from the song's stems.
"""

from engines.generation.composing import compose, melody_of
from engines.generation.performing import perform
from engines.generation.sampling.instrument import SongInstrument
from engines.generation.sampling.song_sounds import from_song

__all__ = ["SongInstrument", "compose", "from_song", "melody_of", "perform"]
