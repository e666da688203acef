"""The model hub, or a mirror of it: which files a repository has, how long they are, and their digests."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, TypeVar
from urllib.parse import quote

from engines.core.downloads import Download, Unreachable, check_address, read_small
from engines.core.errors import Missing

Model = TypeVar("Model")

HUB: Final = "https://huggingface.co"
"""Where the models are published."""
MIRROR_VARIABLE: Final = "HF_ENDPOINT"
"""The environment variable that names a mirror, as the hub's own tools read it."""
OFFLINE_VARIABLE: Final = "HF_HUB_OFFLINE"

_MOST_LISTING: Final = 4 << 20
_MOST_FILES: Final = 1000
_PATH: Final = re.compile(r"\w[\w.-]{0,150}(/\w[\w.-]{0,150})?", re.ASCII)
_DIGEST: Final = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class HubFile:
    """A file of a repository: its path there, and how it is fetched."""

    path: str
    download: Download


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallRequest(Generic[Model]):
    """What a process that brings a model is asked; picklable.

    Attributes:
        model: which, as its catalogue knows it.
        models_dir: where models are.
        source: a file or folder that was brought by hand; None for the network.
        hub: where to ask; empty for the usual place, see `hub_address`.
    """

    model: Model
    models_dir: Path
    source: Path | None
    hub: str


def hub_address(wanted: str = "") -> str:
    """The address to ask: the one that is wanted, else the mirror of the environment, else the hub.

    Raises:
        Missing: an address that nothing is fetched from.
    """
    address = (wanted or os.environ.get(MIRROR_VARIABLE, "") or HUB).rstrip("/")
    check_address(address)
    return address


def file_url(hub: str, repository: str, path: str) -> str:
    """Where a file of a repository is."""
    return f"{hub}/{repository}/resolve/main/{quote(path)}"


def repository_files(hub: str, repository: str) -> tuple[HubFile, ...]:
    """The files of a repository that have plain names, at most one folder deep.

    Raises:
        Unreachable: the hub is not to be asked, does not answer, or does not know the repository.
    """
    if hub == HUB and os.environ.get(OFFLINE_VARIABLE, "0").lower() in {"1", "on", "yes", "true"}:
        raise Unreachable(f"{OFFLINE_VARIABLE} is set")
    url = f"{hub}/api/models/{repository}/tree/main?recursive=true"
    try:
        entries = json.loads(read_small(url, most=_MOST_LISTING))
        return tuple(_files(hub, repository, entries[:_MOST_FILES]))
    except (ValueError, LookupError, TypeError, RecursionError) as cause:
        raise Unreachable(f"{url} is no listing: {cause}") from cause


def no_model(name: str, source: str, by_hand: str, cause: Unreachable) -> Missing:
    """The sentence for a model that could not be fetched.

    Args:
        name: the model.
        source: where it is published.
        by_hand: how to bring it without a network, as the end of a sentence.
        cause: what went wrong.
    """
    return Missing(
        f"{name}: {cause}",
        hint=f"{name} could not be fetched from {source}: {cause.why}, or {by_hand}.",
    )


def _files(hub: str, repository: str, entries: list[dict[str, Any]]) -> list[HubFile]:
    found = []
    for entry in entries:
        path, size = str(entry["path"]), int(entry["size"])
        digest = str(entry["lfs"]["oid"] if entry.get("lfs") else entry.get("oid", ""))
        digest = digest.removeprefix("sha256:")
        if _PATH.fullmatch(path) and _DIGEST.fullmatch(digest) and size > 0:
            download = Download(url=file_url(hub, repository, path), size=size, digest=digest)
            found.append(HubFile(path=path, download=download))
    return found
