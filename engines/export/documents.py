"""What an export writes beside sound: notes and projects for other programs."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

from engines.core.jobs import Part
from engines.export.credit_sheets import credits_csv, credits_json, credits_pdf
from engines.export.daw_timeline import lane_files
from engines.export.dawproject import ENDING as DAWPROJECT_ENDING
from engines.export.dawproject import write_dawproject
from engines.export.labels import remix_title
from engines.export.midi import midi_bytes
from engines.export.names import safe_name
from engines.export.reaper import ENDING as REAPER_ENDING
from engines.export.reaper import reaper_text
from engines.export.report import ReportedFile
from engines.export.share_picture import shares_svg
from engines.media import EncodeSpec, encode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.export.placing import Staging
    from engines.export.request import DocumentKind, ExportRequest, Material
    from engines.model.arrangement import Arrangement

MIDI_ENDING: Final = ".mid"
CREDITS_ENDINGS: Final = (" - credits.pdf", " - credits.csv", " - credits.json", " - credits.svg")
RECIPE_ENDING: Final = ".flipside-recipe"
DOCUMENT_ENDINGS: Final = (MIDI_ENDING, DAWPROJECT_ENDING, REAPER_ENDING, *CREDITS_ENDINGS, RECIPE_ENDING)
DOCUMENTS: Final = frozenset({"midi", "dawproject", "reaper", "credits", "recipe"})
"""The kinds of files that hold no tags, and are known by all their bytes."""

_INSIDE: Final = EncodeSpec(format="wav", bits=32)
"""How lanes lie in a project: nothing is cut or rounded."""


def write_documents(
    stage: Staging,
    base: str,
    material: Material,
    request: ExportRequest,
    sounds: Sequence[ReportedFile],
    ctx: JobContext,
) -> list[ReportedFile]:
    """The notes and projects that a request asks for, written into the staging folder.

    Raises:
        OutputError: one cannot be written.
        Cancelled: the person stopped it.
    """
    arrangement, found = material.arrangement, []
    if request.credits:
        found += _write_credits(stage, base, material)
    if material.recipe:
        path = stage.folder / f"{base}{RECIPE_ENDING}"
        path.write_text(material.recipe, "utf-8", errors="replace")
        found.append(_reported(path, "recipe", material))
    if arrangement is None:
        return found
    if request.midi:
        path = stage.folder / f"{base}{MIDI_ENDING}"
        path.write_bytes(midi_bytes(arrangement))
        found.append(_reported(path, "midi", material))
    if request.reaper:
        paths = {file.lane: file.name for file in sounds if file.kind == "track"}
        lanes = lane_files(arrangement, material.faders, paths)
        path = stage.folder / f"{base}{REAPER_ENDING}"
        path.write_text(reaper_text(arrangement, lanes), "utf-8", errors="replace", newline="\n")
        found.append(_reported(path, "reaper", material))
    if request.dawproject:
        path = stage.folder / f"{base}{DAWPROJECT_ENDING}"
        _write_dawproject(path, material, arrangement, ctx)
        found.append(_reported(path, "dawproject", material))
    return found


def _write_dawproject(path: Path, material: Material, arrangement: Arrangement, ctx: JobContext) -> None:
    known = {lane.id for lane in arrangement.lanes}
    sources = {name: source for name, source in material.tracks.items() if name in known}
    inside: dict[str, str] = {}
    files: dict[str, Path] = {}
    for index, (lane, source) in enumerate(sources.items()):
        name = f"{index + 1:02d} {safe_name(lane.removeprefix('part:'), instead='lane')}.wav"
        inside[lane], files[lane] = f"audio/{name}", path.parent / f"inside-{name}"
        encode(source, files[lane], _INSIDE, Part(ctx, index / len(sources), (index + 1) / len(sources)))
    write_dawproject(path, material, arrangement, lane_files(arrangement, sources, inside), files)
    for file in files.values():
        file.unlink()


def _write_credits(stage: Staging, base: str, material: Material) -> list[ReportedFile]:
    text = json.dumps(credits_json(material), ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    contents = (
        credits_pdf(material, remix_title(material)),
        credits_csv(material).encode("utf-8", "replace"),
        text.encode("utf-8", "replace"),
        shares_svg(material.credits, remix_title(material)).encode("utf-8", "replace"),
    )
    found = []
    for ending, content in zip(CREDITS_ENDINGS, contents, strict=True):
        path = stage.folder / f"{base}{ending}"
        path.write_bytes(content)
        found.append(_reported(path, "credits", material))
    return found


def _reported(path: Path, kind: DocumentKind, material: Material) -> ReportedFile:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    seconds = round(material.mix.frames / material.mix.rate, 6)
    ending = path.suffix.removeprefix(".") if kind == "credits" else kind
    return ReportedFile(name=path.name, kind=kind, format=ending, audio_sha256=digest, seconds=seconds)
