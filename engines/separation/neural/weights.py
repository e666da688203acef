"""Model files read without building anything: is the file whole, whose class is it, what does it give?"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from engines.core.audio import WORK_CHANNELS, WORK_RATE
from engines.core.errors import Missing
from engines.core.weight_files import BadWeights, file_digest, safetensors_header
from engines.separation.neural.catalogue import SHOWN_ORDER
from engines.separation.neural.quantised import QUANTISER, quantiser_of

if TYPE_CHECKING:
    from pathlib import Path

CLASSES: Final = ("demucs.htdemucs.HTDemucs", "demucs.hdemucs.HDemucs", "demucs.demucs.Demucs")
"""The only classes that a model file may name."""

_MAX_HEADER: Final = 32 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What a safetensors model file says of itself."""

    klass: str
    sources: tuple[str, ...]
    quantised: bool


def describe(path: Path) -> Described:
    """Read a safetensors file's own words and refuse what is not a whole demucs model.

    Raises:
        Missing: not there, cut short, another class, another rate, channels or stems.
    """
    header = _header(path)
    metadata = header.get("__metadata__")
    if not isinstance(metadata, dict) or not {"klass", "args", "kwargs"} <= set(metadata):
        raise refused(path, "is not a demucs model: it does not say which network it is")
    klass = str(metadata["klass"])
    if klass not in CLASSES:
        raise refused(path, f"names the class {klass[:80]!r}, which is not one of demucs' own")
    if "structure" in metadata:
        _check_quantiser(path, metadata["structure"])
    try:
        args, kwargs = json.loads(metadata["args"]), json.loads(metadata["kwargs"])
        names = kwargs["sources"] if "sources" in kwargs else args[0]
        sources = tuple(str(name) for name in names)
    except (ValueError, LookupError, TypeError) as cause:
        raise refused(path, "does not say which stems it gives") from cause
    check_shape(
        path,
        sources=sources,
        rate=kwargs.get("samplerate", WORK_RATE),
        channels=kwargs.get("audio_channels", WORK_CHANNELS),
    )
    return Described(klass=klass, sources=sources, quantised="structure" in metadata)


def _check_quantiser(path: Path, structure: str) -> None:
    try:
        if quantiser_of(structure) == QUANTISER:
            return
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as cause:
        raise refused(
            path, "is quantised in a way that cannot be read; take the model that is not"
        ) from cause
    raise refused(path, "is quantised in a way that Flipside does not read; take the model that is not")


def check_shape(path: Path, *, sources: tuple[str, ...], rate: object, channels: object) -> None:
    """Refuse a model for other sound than the studio's.

    Raises:
        Missing: another rate, other channels, or stems that nobody knows.
    """
    if rate != WORK_RATE or channels != WORK_CHANNELS:
        raise refused(path, f"is made for {channels} channels at {rate} Hz, not stereo at {WORK_RATE}")
    if not sources or len(set(sources)) < len(sources) or not set(sources) <= set(SHOWN_ORDER):
        raise refused(path, f"gives the stems {', '.join(sources) or 'none'}, which Flipside does not know")


def _header(path: Path) -> dict[str, Any]:
    try:
        return safetensors_header(
            path, most=_MAX_HEADER, not_whole="is not whole; delete it and install the model again"
        )
    except BadWeights as cause:
        raise refused(path, str(cause)) from cause


def digest(path: Path) -> str:
    """The SHA-256 of a file, hexadecimal; remembered while its size and time stay.

    Raises:
        Missing: the file cannot be read.
    """
    try:
        return file_digest(path)
    except OSError as cause:
        raise refused(path, "cannot be read") from cause


def check_legacy(path: Path, expected: str) -> None:
    """Refuse a legacy `.th` file unless its SHA-256 begins as published.

    Raises:
        Missing: another hash.
    """
    if not expected or not digest(path).startswith(expected):
        raise refused(path, "is not the published file (its SHA-256 differs), so it was not opened")


def refused(path: Path, why: str) -> Missing:
    """The one sentence for a model file that cannot be used."""
    return Missing(f"model file {path}: {why}", hint=f"The model file {path.name} {why}.")
