"""Reading back what a file says of its making, and whether it was altered since."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from engines.core.errors import BadDocument, InputError
from engines.core.files import shown
from engines.export import report as reports
from engines.export.documents import DOCUMENTS
from engines.export.labels import AUDIO_TAG, REPORT_TAG, WATERMARK_TAG
from engines.export.report import REPORT_ENDING
from engines.media import door, read_tags
from engines.media.content_credentials import FoundCredentials, read_credentials
from engines.media.fingerprint import audio_sha256
from engines.media.tag_names import clean
from engines.media.tag_writing import read_extra
from engines.model.schema import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.export.report import ReportedFile, ReportHead

_MOST_REPORTS: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was found of a file's making.

    Attributes:
        status: trusted: all is as it was signed, by somebody who is trusted here; valid: all is as it was
            written; altered: something is not; none: it says nothing.
        findings: a sentence for each thing that was checked, the alterations first.
        altered: of "sound", "content", "title", "artist", "tags", "report", "credentials" what was altered.
        report_id: of the report that it names; empty for none.
        watermark: the id of the export whose watermark its tags name; empty for none.
        tool: what made it.
        report: the report that lies beside, or None.
        credentials: what its signed credentials say, or None.
    """

    status: Literal["trusted", "valid", "altered", "none"]
    findings: tuple[str, ...]
    altered: tuple[str, ...] = ()
    report_id: str = ""
    watermark: str = ""
    tool: str = ""
    report: Path | None = None
    credentials: FoundCredentials | None = None


def verify_file(path: Path, anchors_pem: bytes = b"") -> Verification:
    """Whether a file is as it was written, and by whom.

    Digests show that something changed, by accident or by hand; they do not show who wrote it: that takes
    signed credentials.

    Args:
        path: the file.
        anchors_pem: certificates of those who are trusted to sign.

    Raises:
        InputError: the file cannot be opened.
    """
    door.checked(path)
    extra = read_extra(path)
    said_id, said_audio = extra.get(REPORT_TAG, ""), extra.get(AUDIO_TAG, "")
    found = _report_beside(path, said_id)
    entry = _entry(found[1], path.name, said_audio) if found else None
    credentials = read_credentials(path, anchors_pem)
    if not said_audio and entry is None and credentials is None:
        return Verification(status="none", findings=("This file says nothing of how it was made.",))
    checks = _check_credentials(credentials)
    if said_audio or entry is not None:
        checks += [*_check_sound(path, said_audio, entry), *_check_report(found, said_id)]
    if entry is not None:
        checks += _check_tags(path, entry, embedded=bool(said_audio))
    altered = tuple(dict.fromkeys(what for what, _ in checks if what))
    head = found[1] if found else None
    trusted = credentials is not None and credentials.state == "trusted"
    return Verification(
        status="altered" if altered else "trusted" if trusted else "valid",
        findings=tuple(text for what, text in sorted(checks, key=lambda check: not check[0])),
        altered=altered,
        report_id=said_id or (head.id if head else ""),
        watermark=clean(extra.get(WATERMARK_TAG, "")),
        tool=clean(head.tool) if head else (credentials.tool if credentials else ""),
        report=found[0] if found else None,
        credentials=credentials,
    )


_Check = tuple[str, str]
"""What was altered (empty: nothing) and the sentence."""


def _check_credentials(found: FoundCredentials | None) -> list[_Check]:
    if found is None:
        return []
    if found.sound_altered:
        return [("sound", f"It was changed after {shown(found.signer)} signed it.")]
    if found.state == "altered":
        return [
            ("credentials", "Its signed credentials are broken: they were changed, or do not fit the file.")
        ]
    known = "who is trusted here" if found.state == "trusted" else "who is not known here"
    checks = [("", f"It was signed by {shown(found.signer)}, {known}, and is as it was signed.")]
    for ancestor in found.ancestors:
        own = f"signed by {shown(ancestor.signer)}" if ancestor.signed else "without credentials of its own"
        what = "Made of" if ancestor.depth == 1 else "Which was made of"
        checks.append(("", f"{what} {shown(ancestor.title)}, {own}."))
    return checks


def _check_sound(path: Path, said: str, entry: ReportedFile | None) -> list[_Check]:
    try:
        real = _digest(path, entry)
    except InputError:
        return [("sound", "Its sound can no longer be read.")]
    what = "content" if entry is not None and entry.kind in DOCUMENTS else "sound"
    wanted = {digest for digest in (said, entry.audio_sha256 if entry else "") if digest}
    if wanted == {real}:
        return [("", f"Its {what} is as it was written.")]
    return [(what, f"Its {what} was changed after it was written.")]


def _digest(path: Path, entry: ReportedFile | None) -> str:
    if entry is not None and entry.kind in DOCUMENTS:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    return audio_sha256(path)


def _check_report(found: tuple[Path, ReportHead, bool] | None, said_id: str) -> list[_Check]:
    if found is None:
        return [("", "Its report does not lie beside it; only its sound was checked.")] if said_id else []
    path, head, whole = found
    if not whole or (said_id and head.id != said_id):
        return [("report", f"The report {shown(path.name)} was changed after it was written.")]
    return [("", f"Its report is {shown(path.name)}, made by {clean(head.tool)}.")]


def _check_tags(path: Path, entry: ReportedFile, *, embedded: bool) -> list[_Check]:
    if entry.kind in DOCUMENTS:
        return []
    if not embedded:
        return [("tags", "The tags that told of its making were removed.")]
    tags = read_tags(path)
    pairs = [("title", tags.title, entry.title), ("artist", tags.artist, entry.artist)]
    return [
        (name, f"Its {name} was changed after it was written.")
        for name, real, written in pairs
        if real != clean(written)
    ]


def _entry(head: ReportHead, name: str, said_audio: str) -> ReportedFile | None:
    """What a report says of a file: by its digest, else by its name."""
    by_digest = [entry for entry in head.files if said_audio and entry.audio_sha256 == said_audio]
    by_name = [entry for entry in head.files if entry.name == name]
    return next(iter(by_name or by_digest), None)


def _report_beside(path: Path, report_id: str) -> tuple[Path, ReportHead, bool] | None:
    """The report with the id, best one that names the file; without such an id the first that names it.

    The same remix written under two names has two reports of one id.
    """
    found: list[tuple[bool, bool, tuple[Path, ReportHead, bool]]] = []
    for candidate, head, whole in _reports(path.parent):
        is_named = any(entry.name == path.name for entry in head.files)
        has_id = bool(report_id) and head.id == report_id
        if is_named or has_id:
            found.append((has_id, is_named, (candidate, head, whole)))
    return max(found, key=lambda entry: entry[:2])[2] if found else None


def _reports(folder: Path) -> Iterator[tuple[Path, ReportHead, bool]]:
    with suppress(OSError):
        for candidate in sorted(folder.glob(f"*{REPORT_ENDING}"))[:_MOST_REPORTS]:
            with suppress(OSError, BadDocument):
                if candidate.stat().st_size <= MAX_BYTES:
                    head, whole = reports.read(candidate.read_bytes())
                    yield candidate, head, whole
