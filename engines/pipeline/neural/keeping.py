"""What models made is kept, so that the next remix with the same request does not make it again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from engines.core.audio import WORK_CHANNELS, WORK_RATE
from engines.core.errors import EngineError
from engines.core.files import replacing
from engines.core.source import RawSource
from engines.generation.neural.requests import Making, PartRequest, Rendered
from engines.model.schema import from_builtins, to_builtins
from engines.storage import paths

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.generation.neural.engine import NeuralEngine

KEPT_BYTES: Final = 2 << 30
"""How much made sound is kept from one remix to the next; what was made longest ago leaves first."""


def kept_or_made(engine: NeuralEngine, request: PartRequest, ctx: JobContext) -> Rendered:
    """The same part from the cache where it was made before; else made, and kept.

    Raises:
        EngineError: see `NeuralEngine.render`.
        Cancelled: by the context.
    """
    folder = paths.ready(paths.cache_dir() / "parts")
    key = _key(engine, request)
    sound, told = folder / f"{key}.f32", folder / f"{key}.json"
    try:
        making = from_builtins(json.loads(told.read_bytes()), Making, what="making")
        if sound.stat().st_size == 4 * WORK_CHANNELS * request.frames:
            return Rendered(source=RawSource(sound), making=making)
    except (OSError, ValueError, EngineError):
        pass  # Not there, or not whole: it is made anew.
    with replacing(sound) as temporary:
        # Its source is let go at once: some systems do not rename a file that is mapped.
        making = engine.render(request, temporary, ctx).making
    with replacing(told) as temporary:
        temporary.write_text(json.dumps(to_builtins(making)), "utf-8")
    _prune(folder, sound)
    return Rendered(source=RawSource(sound), making=making)


def speed_of(model_id: str, device: str) -> float | None:
    """How many seconds a second of sound took when a model last made some there; None where it never did.

    Args:
        model_id: its name.
        device: where, in words, as a making tells it.
    """
    folder = paths.cache_dir() / "parts"
    for told in sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime_ns, reverse=True):
        try:
            making = from_builtins(json.loads(told.read_bytes()), Making, what="making")
            frames = told.with_suffix(".f32").stat().st_size / (4 * WORK_CHANNELS)
        except (OSError, ValueError, EngineError):
            continue
        if frames and (making.model, making.device) == (model_id, device):
            return making.compute_s * WORK_RATE / frames
    return None


def _key(engine: NeuralEngine, request: PartRequest) -> str:
    """What the sound depends on: the weights, the request, and every sample that is heard."""
    bare = replace(request, context=None, guide=None)
    found = hashlib.sha256(f"{engine.model.folder.fingerprint} {engine.steps} {bare!r}".encode())
    for source in (request.context, request.guide):
        found.update(b"|")
        if isinstance(source, RawSource):
            with source.path.open("rb") as stream:
                found.update(hashlib.file_digest(stream, "sha256").digest())
    return found.hexdigest()[:32]


def _prune(folder: Path, newest: Path) -> None:
    """Delete what was made longest ago until the rest fits."""
    files = sorted(folder.glob("*.f32"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    held = newest.stat().st_size
    for file in files:
        if file != newest:
            held += file.stat().st_size
            if held > KEPT_BYTES:
                file.unlink(missing_ok=True)
                file.with_suffix(".json").unlink(missing_ok=True)
