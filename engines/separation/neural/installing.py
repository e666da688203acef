"""Models brought to this computer, only by the person's choice: size, progress, resume, proof."""

from __future__ import annotations

import hashlib
import json
import os
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final

from engines.core.errors import EngineError, Missing, OutputError
from engines.core.jobs import Part
from engines.separation.neural.catalogue import Published, published
from engines.separation.neural.weights import describe

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from pathlib import Path

    from engines.core.jobs import JobContext

HUB: Final = "https://huggingface.co"
"""Where the models are published."""

NAMESPACE: Final = "adefossez"

_CHUNK: Final = 256 << 10
_TIMEOUT_S: Final = 30.0
_PROOF: Final = "sha256"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One file that a model needs, as the hub tells of it.

    Attributes:
        url: where it is.
        size: how long it is [bytes].
        sha256: of its content, hexadecimal.
    """

    url: str
    size: int
    sha256: str


def offers(name: str, *, hub: str = HUB) -> tuple[Offer, ...]:
    """What installing a model would download; asks the hub, downloads nothing.

    Raises:
        Missing: no such model, or the hub cannot be reached or does not have it.
    """
    model = _known(name)
    return tuple(_offer(model, signature, hub) for signature, _ in model.files)


def install(name: str, models_dir: Path, ctx: JobContext, *, hub: str = HUB) -> tuple[Path, ...]:
    """Download a published model and prove that it is whole.

    A cancelled or broken download leaves a `.part` file, from which the next one goes on.

    Args:
        name: such as "htdemucs".
        models_dir: where models are; a folder of the model's name is made there.
        ctx: hears progress in megabytes; its cancel is heard within a quarter of a megabyte.
        hub: where to ask.

    Returns:
        The model's files.

    Raises:
        Missing: no such model, no network, or the hub does not have it.
        OutputError: the folder cannot be written or the disk is full.
        EngineError: what came is not what the hub announced.
    """
    model = _known(name)
    ctx.checkpoint(0.0, f"asking for {name}")
    offered = offers(name, hub=hub)
    folder = models_dir / name
    total, done, files = sum(offer.size for offer in offered), 0, []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for offer, (signature, _) in zip(offered, model.files, strict=True):
            share = Part(ctx, done / max(total, 1), (done + offer.size) / max(total, 1))
            files.append(_fetch(offer, folder / f"{signature}.safetensors", share))
            done += offer.size
    except OSError as cause:
        raise OutputError(
            f"model {name} could not be written: {cause}",
            hint=f"The model could not be written to {folder}; free some disk space or take another folder.",
        ) from cause
    ctx.checkpoint(1.0, f"{name} is installed")
    return tuple(files)


def remove(name: str, models_dir: Path) -> int:
    """Delete an installed model and what is left of its downloads; the bytes given back.

    Raises:
        Missing: no such model.
        OutputError: a file cannot be deleted.
    """
    model, freed = _known(name), 0
    names = [n for s, d in model.files for n in (f"{s}.safetensors", f"{s}.safetensors.part", f"{s}-{d}.th")]
    try:
        for file in (folder / one for one in names for folder in (models_dir / name, models_dir)):
            if file.is_file():
                freed += file.stat().st_size
                file.unlink()
    except OSError as cause:
        raise OutputError(
            f"model {name} could not be removed: {cause}",
            hint=f"The model {name} could not be deleted from {models_dir}; close what uses it first.",
        ) from cause
    return freed


def _known(name: str) -> Published:
    model = published(name)
    if model is None:
        raise Missing(
            f"no model {name!r}",
            hint=f"There is no model named {name[:40]!r}; `flipside models list` shows them.",
        )
    return model


def _offer(model: Published, signature: str, hub: str) -> Offer:
    """Size and SHA-256 of one file, from the hub's listing of the repository."""
    if hub == HUB and os.environ.get("HF_HUB_OFFLINE", "0").lower() in {"1", "on", "yes", "true"}:
        raise _unreachable(model.name, f"{signature}.safetensors", OSError("HF_HUB_OFFLINE is set"))
    repository = f"{NAMESPACE}/{model.repository}"
    listing = f"{hub}/api/models/{repository}/tree/main"
    file = f"{signature}.safetensors"
    try:
        with _open(urllib.request.Request(listing)) as answer:  # noqa: S310  (http for tests, https else)
            entries = json.load(answer)
        entry = next(entry for entry in entries if entry["path"] == file)
        return Offer(
            url=f"{hub}/{repository}/resolve/main/{file}",
            size=int(entry["size"]),
            sha256=str(entry["lfs"]["oid"]).removeprefix("sha256:"),
        )
    except (ValueError, LookupError, TypeError, StopIteration) as cause:
        raise Missing(
            f"{listing} does not list {file}",
            hint=f"The model hub does not offer {model.name} at the moment; try again later.",
        ) from cause
    except OSError as cause:
        raise _unreachable(model.name, file, cause) from cause


def _fetch(offer: Offer, target: Path, ctx: JobContext) -> Path:
    """One file: go on where a `.part` ends, prove it, and give it its name."""
    part = target.with_name(target.name + ".part")
    if target.is_file() and target.stat().st_size == offer.size and _sha256_is(target, offer):
        return target
    have = part.stat().st_size if part.is_file() else 0
    if have > offer.size:
        part.unlink()
        have = 0
    if have < offer.size:
        request = urllib.request.Request(offer.url)  # noqa: S310
        if have:
            request.add_header("Range", f"bytes={have}-")
        try:
            answer = _open(request)
        except OSError as cause:
            raise _unreachable(target.parent.name, target.name, cause) from cause
        with answer, part.open("ab" if answer.status == 206 else "wb") as file:
            _copy(answer, file, offer, ctx)
    if not _sha256_is(part, offer):
        part.unlink()
        raise EngineError(
            f"{offer.url}: SHA-256 is not {offer.sha256}",
            hint="What was downloaded is not the announced model file, so it was deleted; try again.",
        )
    describe(part)
    part.replace(target)
    return target


def _copy(answer: HTTPResponse, file: IO[bytes], offer: Offer, ctx: JobContext) -> None:
    have = file.tell()
    while have < offer.size:
        megabytes = f"downloading {have / 1e6:.0f} of {offer.size / 1e6:.0f} MB"
        ctx.checkpoint(have / offer.size, megabytes)
        try:
            piece = answer.read(min(_CHUNK, offer.size - have))
        except (OSError, ValueError) as cause:
            raise _broken(offer, cause) from cause
        if not piece:
            raise _broken(offer, None)
        file.write(piece)
        have += len(piece)


def _sha256_is(path: Path, offer: Offer) -> bool:
    found = hashlib.new(_PROOF)
    with path.open("rb") as file:
        while piece := file.read(_CHUNK):
            found.update(piece)
    return found.hexdigest() == offer.sha256


def _open(request: urllib.request.Request) -> HTTPResponse:
    answer: HTTPResponse = urllib.request.urlopen(request, timeout=_TIMEOUT_S)  # noqa: S310
    return answer


def _unreachable(name: str, file: str, cause: OSError) -> Missing:
    return Missing(
        f"{file}: {cause}",
        hint=f"The model hub could not be reached; go online and try again, or put {file} into the folder "
        f"{name} of the models folder by hand.",
    )


def _broken(offer: Offer, cause: Exception | None) -> Missing:
    return Missing(
        f"{offer.url} ended early: {cause}",
        hint="The download broke off; start it again and it goes on where it stopped.",
    )
