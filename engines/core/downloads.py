"""Files fetched from the network, only when a person asks: resumed, bounded, and proved by their digest."""

from __future__ import annotations

import hashlib
import shutil
import urllib.error
import urllib.request
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from typing import IO, TYPE_CHECKING, Final
from urllib.parse import urlsplit

from engines.core.errors import EngineError, Missing, OutputError
from engines.core.files import output_error, shown
from engines.core.jobs import Part

if TYPE_CHECKING:
    from collections.abc import Sequence
    from http.client import HTTPMessage, HTTPResponse
    from pathlib import Path

    from engines.core.jobs import JobContext

_CHUNK: Final = 256 << 10
_TIMEOUT_S: Final = 20.0
"""How long a server may be silent [s]."""
_MOST_CONNECTIONS: Final = 50
"""How often a download that breaks off and still comes on is taken up again by itself."""
_HERE: Final = frozenset({"127.0.0.1", "localhost", "::1"})
_SPARE_DISK: Final = 50 << 20
_GIT_SHA1_DIGITS: Final = 40
_NO_ANSWER: Final = "it did not answer to the end; go online and try again, where what came so far is kept"
_WHY: Final[dict[int, str]] = {
    HTTPStatus.UNAUTHORIZED: "it asks for an account; accept its licence there and download it in a browser",
    HTTPStatus.FORBIDDEN: "it asks for an account; accept its licence there and download it in a browser",
    HTTPStatus.NOT_FOUND: "it is not there; try again later or take a mirror",
}


class Unreachable(Exception):
    """A server that does not answer, breaks off or does not give the file; the text is for the log.

    Attributes:
        why: the same in a few words for the person, with what to do.
    """

    def __init__(self, what: str, *, why: str = _NO_ANSWER) -> None:
        super().__init__(what)
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """One file to be fetched.

    Attributes:
        url: where it is.
        size: how long it is [bytes].
        digest: of its content, hexadecimal: SHA-256, or, of 40 digits, git's SHA-1 of a blob.
    """

    url: str
    size: int
    digest: str


def fetch(download: Download, target: Path, ctx: JobContext) -> Path:
    """Fetch one file and prove it; what is there of it already is not fetched again.

    A fetch that is cancelled or breaks off leaves `NAME.part`, from which the next one goes on.

    Args:
        download: what.
        target: where it is to appear; its folder must exist.
        ctx: hears progress in megabytes, and is asked at each piece that arrives.

    Raises:
        Unreachable: the server does not answer, or ends before the file does.
        EngineError: what came is not the file that was announced, so it was deleted.
        OutputError: it cannot be written, or there is no room for it.
    """
    part = target.with_name(target.name + ".part")
    try:
        if target.is_file() and _is_proved(target, download):
            return target
        _check_room(part, download)
        _fetch_rest(download, part, ctx)
        if not _is_proved(part, download):
            part.unlink()
            raise EngineError(
                f"{download.url}: digest is not {download.digest}",
                hint=f"What was downloaded is not the announced {shown(target.name)}, so it was deleted; "
                "try again, or from another place.",
            )
        part.replace(target)
    except OSError as cause:
        raise output_error(target, cause) from cause
    return target


def fetch_all(files: Sequence[tuple[Download, Path]], ctx: JobContext) -> None:
    """Fetch files in order, each with its share of the progress; see `fetch`.

    Args:
        files: what, and where it is to appear; folders that are missing are made.
        ctx: hears progress in megabytes.

    Raises:
        Unreachable, EngineError, OutputError: as `fetch`.
        OSError: a folder cannot be made.
    """
    done, total = 0, sum(download.size for download, _ in files)
    for download, target in files:
        target.parent.mkdir(parents=True, exist_ok=True)
        fetch(download, target, Part(ctx, done / total, (done + download.size) / total))
        done += download.size


def read_small(url: str, *, most: int) -> bytes:
    """A short answer of a server, such as a listing.

    Args:
        url: where it is.
        most: the longest that is read [bytes].

    Raises:
        Unreachable: the server does not answer, or answers more.
    """
    try:
        with _open(url) as answer:
            content = answer.read(most + 1)
    except (OSError, HTTPException) as cause:
        raise Unreachable(f"{url}: {cause}") from cause
    if len(content) > most:
        raise Unreachable(f"{url} answers more than {most} bytes")
    return content


def check_address(url: str) -> None:
    """Refuse an address that others on the way could read or change.

    Raises:
        Missing: neither https nor this computer.
    """
    try:
        parts = urlsplit(url)
        safe = parts.scheme == "https" and bool(parts.hostname)
        safe = safe or (parts.scheme == "http" and parts.hostname in _HERE)
    except ValueError:
        safe = False
    if not safe:
        raise Missing(
            f"unsafe address {url!r}",
            hint=f"Nothing is fetched from {shown(url)}: only https addresses, and this computer, are asked.",
        )


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only to where a download may come from."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        check_address(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _fetch_rest(download: Download, part: Path, ctx: JobContext) -> None:
    """Take up the download until it is whole, as long as each connection brings something."""
    for _ in range(_MOST_CONNECTIONS):
        have = _have(part, download)
        if have == download.size:
            return
        try:
            _append(download, part, have, ctx)
        except Unreachable:
            if _have(part, download) <= have:
                raise
    raise Unreachable(f"{download.url} broke off {_MOST_CONNECTIONS} times")


def _append(download: Download, part: Path, have: int, ctx: JobContext) -> None:
    """One connection: append what it brings behind the first `have` bytes."""
    with _open(download.url, have) as answer:
        goes_on = answer.status == HTTPStatus.PARTIAL_CONTENT
        _check_length(download, answer, have if goes_on else 0)
        with part.open("ab" if goes_on else "wb") as file:
            _copy(answer, file, download, ctx)


def _copy(answer: HTTPResponse, file: IO[bytes], download: Download, ctx: JobContext) -> None:
    while (have := file.tell()) < download.size:
        megabytes = f"downloading {have / 1e6:.0f} of {download.size / 1e6:.0f} MB"
        ctx.checkpoint(have / download.size, megabytes)
        try:
            piece = answer.read1(min(_CHUNK, download.size - have))
        except (OSError, HTTPException, ValueError) as cause:
            raise Unreachable(f"{download.url} broke off: {cause}") from cause
        if not piece:
            raise Unreachable(f"{download.url} ended after {have} of {download.size} bytes")
        file.write(piece)


def _check_length(download: Download, answer: HTTPResponse, begins: int) -> None:
    """Refuse an answer of another length, or of another place, than was asked for."""
    length = answer.headers.get("Content-Length")
    place = answer.headers.get("Content-Range")
    wrong_length = length is not None and length != str(download.size - begins)
    if wrong_length or (place is not None and not place.startswith(f"bytes {begins}-")):
        raise EngineError(
            f"{download.url}: {length} bytes at {place}, not {download.size} from {begins}",
            hint="The server offers another file than the one that was announced; try again, or from another "
            "place.",
        )


def _have(part: Path, download: Download) -> int:
    """How much is there already; more than the whole is no part of it."""
    have = part.stat().st_size if part.is_file() else 0
    if have > download.size:
        part.unlink()
        return 0
    return have


def _check_room(part: Path, download: Download) -> None:
    free = shutil.disk_usage(part.parent).free
    needed = download.size - _have(part, download) + _SPARE_DISK
    if free < needed:
        raise OutputError(
            f"{part.parent}: {free} bytes free, {needed} needed",
            hint=f"There is no room for {download.size / 1e6:.0f} MB in {shown(part.parent)}; free some disk "
            "space, or take another models folder.",
        )


def _is_proved(path: Path, download: Download) -> bool:
    if path.stat().st_size != download.size:
        return False
    git = len(download.digest) == _GIT_SHA1_DIGITS
    # Git names a small file by SHA-1; it tells a whole file from a broken one, and guards nothing that runs.
    found = hashlib.sha1(usedforsecurity=False) if git else hashlib.sha256()
    if git:
        found.update(b"blob %d\0" % download.size)
    with path.open("rb") as file:
        while piece := file.read(_CHUNK):
            found.update(piece)
    return found.hexdigest() == download.digest


def _open(url: str, begins: int = 0) -> HTTPResponse:
    """The answer of a server, asked for what stands behind the first `begins` bytes."""
    check_address(url)
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={begins}-"} if begins else {})
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - the address was checked
    try:
        answer: HTTPResponse = urllib.request.build_opener(_SafeRedirects).open(request, timeout=_TIMEOUT_S)
    except urllib.error.HTTPError as cause:
        cause.close()
        raise Unreachable(f"{url}: {cause}", why=_WHY.get(cause.code, _NO_ANSWER)) from cause
    except (OSError, HTTPException) as cause:
        raise Unreachable(f"{url}: {cause}") from cause
    return answer
