"""Signing the files of an export, after their tags are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.core.errors import InputError
from engines.export.documents import DOCUMENTS
from engines.export.manifest import manifest_of
from engines.media.content_credentials import sign_in_place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from engines.export.report import ReportedFile
    from engines.export.request import Material
    from engines.model.rights import Mode


def sign_files(
    folder: Path, files: Sequence[ReportedFile], material: Material, mode: Mode, report: str
) -> list[str]:
    """Sign all sounds of an export in its folder.

    Returns:
        The names of the credentials that lie beside their files.

    Raises:
        InputError: nobody signs, or the song's file is not known.
        OutputError: a file cannot be signed.
    """
    if material.signer is None or material.origin is None:
        raise InputError(
            "no signer or no origin", hint="The song's file is not at hand, so the export cannot be signed."
        )
    beside = []
    for entry in files:
        if entry.kind not in DOCUMENTS:
            manifest = manifest_of(material, title=entry.title or entry.name, mode=mode, report=report)
            sidecar = sign_in_place(folder / entry.name, manifest, material.signer, material.origin)
            beside += [sidecar.name] if sidecar is not None else []
    return beside
