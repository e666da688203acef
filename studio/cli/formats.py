"""Which format a file is to be written in: by name, or by the ending of its path."""

from __future__ import annotations

from pathlib import Path

from engines.export import spec_for
from engines.media import EncodeSpec


def spec_named(name: str) -> EncodeSpec:
    """How a format is written, by its name: "wav", "mp3", "alac".

    Raises:
        OutputError: there is no such format.
    """
    plain = name.lower().removeprefix(".")
    return EncodeSpec(format="alac") if plain == "alac" else spec_for(Path(f"stem.{plain}"))
