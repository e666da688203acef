"""Song facts on disk, found by the song's content and the identity of the analysis."""

from __future__ import annotations

import hashlib
import json
import logging
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from engines.core.errors import BadDocument, OutputError
from engines.core.files import replacing
from engines.model.facts import facts_from_json, facts_to_json
from engines.model.schema import MAX_BYTES
from engines.storage import paths
from engines.storage.entries import is_stale, key

if TYPE_CHECKING:
    from pathlib import Path

    from engines.model.song import SongFacts

_LOG: Final = logging.getLogger(__name__)

DEFAULT_LIMIT_BYTES: Final = 200_000_000


class FactsCache:
    """Facts by content; small files that appear by rename, the least recently used go first."""

    def __init__(self, root: Path | None = None, *, limit_bytes: int = DEFAULT_LIMIT_BYTES) -> None:
        """A cache in a folder.

        Args:
            root: the folder; None takes the person's cache folder. It is made when first written.
            limit_bytes: how much may lie there.
        """
        self.root = root or paths.cache_dir() / "facts"
        self.limit_bytes = limit_bytes

    def get(self, source_sha256: str, identity: str) -> SongFacts | None:
        """The facts of a song, or None where there are none that hold to their check."""
        path = self._path(source_sha256, identity)
        try:
            facts = facts_from_json(_checked_text(path))
            os.utime(path)
        except FileNotFoundError:
            return None
        except (BadDocument, OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            with suppress(OSError):
                path.unlink(missing_ok=True)
            return None
        return facts

    def put(self, source_sha256: str, identity: str, facts: SongFacts) -> None:
        """Keep facts. A cache that cannot be written costs only time, so that is logged and no error."""
        text = json.dumps(facts_to_json(facts), ensure_ascii=False)
        wrapped = {"source": source_sha256, "identity": identity, "sha256": _digest(text), "facts": text}
        try:
            paths.ready(self.root)
            with replacing(self._path(source_sha256, identity)) as temporary:
                temporary.write_text(json.dumps(wrapped), "utf-8")
        except OutputError as cause:
            _LOG.info("facts are not kept: %s", cause)
            return
        self._evict()

    def _path(self, source_sha256: str, identity: str) -> Path:
        return self.root / f"{key(source_sha256, identity)}.json"

    def _evict(self) -> None:
        found = []
        for path in self.root.glob("*.json"):
            with suppress(OSError):
                state = path.stat()
                found.append((state.st_mtime, state.st_size, path))
        for leftover in self.root.glob(".flipside-*"):
            with suppress(OSError):
                if is_stale(leftover):
                    leftover.unlink()
        total = sum(size for _, size, _ in found)
        for _, size, path in sorted(found)[:-1]:
            if total <= self.limit_bytes:
                break
            with suppress(OSError):
                path.unlink(missing_ok=True)
                total -= size


def _checked_text(path: Path) -> str:
    if path.stat().st_size > 2 * MAX_BYTES:
        raise ValueError("larger than any facts")
    wrapped: Any = json.loads(path.read_bytes())
    text: str = wrapped["facts"]
    if wrapped["sha256"] != _digest(text):
        raise ValueError("not what was written")
    return text


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
