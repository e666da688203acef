"""Writing a finished remix: the mix, stems, parts, notes and the report, all at once or nothing."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engines.core.jobs import Part
from engines.core.source import Summed
from engines.export import report as reports
from engines.export.documents import DOCUMENT_ENDINGS, DOCUMENTS, write_documents
from engines.export.jobs import Job, ending_of, jobs_of, names_of
from engines.export.labels import remix_title, tags_for
from engines.export.names import safe_name
from engines.export.patterns import name_by
from engines.export.placing import free_name, staging
from engines.export.report import REPORT_ENDING, ReportedFile
from engines.export.request import place
from engines.export.signing import sign_files
from engines.export.stem_file import ENDING as STEM_FILE_ENDING
from engines.export.stem_file import write_stem_file
from engines.media import encode
from engines.media.fingerprint import audio_sha256
from engines.media.tag_writing import tag_in_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.jobs import JobContext
    from engines.export.placing import Staging
    from engines.export.request import ExportRequest, Material
    from engines.media import EncodeSpec, FileTags

SKETCH_WORDS: Final = "A marked sketch, not for release."
_HEADROOM: Final = 10.0 ** (-0.1 / 20.0)
"""How far below full scale lanes are brought that went beyond it: 0.1 dB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written.

    Attributes:
        paths: of all files, the remix first, the report last.
        report_id: of the report; also in the tags of each file.
        files: what the report says of each file of sound or notes.
    """

    paths: tuple[Path, ...]
    report_id: str
    files: tuple[ReportedFile, ...]


def write_remix(material: Material, request: ExportRequest, ctx: JobContext) -> Exported:
    """Write a remix and what goes with it.

    All files appear together by rename; on any failure nothing is left and what stood there before is
    untouched. The same material and request give the same bytes.

    Raises:
        OutputError: a file cannot be written; the hint says why.
        Cancelled: the person stopped it.
    """
    folder, given, spec = place(request)
    with staging(folder) as stage:
        base = _base_name(material, request, given)
        jobs = jobs_of(material, request)
        if not request.overwrite and not given:
            endings = [ending_of(job, spec.suffix) for job in jobs]
            base = free_name(folder, base, [*endings, *DOCUMENT_ENDINGS, STEM_FILE_ENDING, REPORT_ENDING])
        suffix = request.target.suffix if given else spec.suffix
        names = names_of(jobs, base, spec.suffix, mix_suffix=suffix)
        files = _encode_all(stage, jobs, names, spec, ctx)
        if request.stem_file:
            files.append(_stem_file(stage, base, material, spec, ctx))
        files = [_with_tags(entry, material, request) for entry in files]
        files += write_documents(stage, base, material, request, files, ctx)
        document = reports.build(material, files)
        for entry in files:
            _tag(stage, entry, material, request, document["id"] if request.report else "")
        written = [entry.name for entry in files]
        if request.sign:
            written += sign_files(stage.folder, files, material, request.mode, document["id"])
        if request.report:
            written.append(base + REPORT_ENDING)
            (stage.folder / written[-1]).write_text(reports.text(document), "utf-8", errors="replace")
        ctx.checkpoint(1.0, "writing the files")
        paths = stage.publish(written)
    return Exported(paths=paths, report_id=document["id"], files=tuple(files))


def _base_name(material: Material, request: ExportRequest, given: str) -> str:
    if not request.name and not given and request.pattern:
        return name_by(request.pattern, material)
    return safe_name(request.name or given or remix_title(material))


def _stem_file(
    stage: Staging, base: str, material: Material, spec: EncodeSpec, ctx: JobContext
) -> ReportedFile:
    path = stage.folder / f"{base}{STEM_FILE_ENDING}"
    write_stem_file(path, material, spec, ctx)
    return ReportedFile(
        name=path.name,
        kind="stem_file",
        label="stems",
        format="stem.mp4",
        audio_sha256=audio_sha256(path),
        seconds=round(material.mix.frames / material.mix.rate, 6),
    )


def _encode_all(
    stage: Staging, jobs: Sequence[Job], names: Sequence[str], spec: EncodeSpec, ctx: JobContext
) -> list[ReportedFile]:
    files, peak, share = [], 0.0, 1.0 / len(jobs)
    for index, (job, name) in enumerate(zip(jobs, names, strict=True)):
        written = encode(job.source, stage.folder / name, spec, Part(ctx, index * share, (index + 1) * share))
        files.append(_reported(stage, job, name, spec))
        if job.kind != "remix":
            peak = max(peak, written.peak)
    if peak <= 1.0 or (spec.format == "wav" and spec.bits == 32):
        return files
    return _lowered(stage, jobs, files, spec, _HEADROOM / peak, ctx)


def _lowered(
    stage: Staging,
    jobs: Sequence[Job],
    files: list[ReportedFile],
    spec: EncodeSpec,
    gain: float,
    ctx: JobContext,
) -> list[ReportedFile]:
    """All lanes once more, by one gain, so that none is cut at full scale and they still sum up."""
    for index, job in enumerate(jobs):
        if job.kind != "remix":
            name = files[index].name
            encode(Summed([job.source], gain=gain), stage.folder / name, spec, Part(ctx, 0.99, 1.0))
            again = _reported(stage, job, name, spec)
            files[index] = replace(again, gain_db=round(20.0 * math.log10(gain), 2))
    return files


def _reported(stage: Staging, job: Job, name: str, spec: EncodeSpec) -> ReportedFile:
    return ReportedFile(
        name=name,
        kind=job.kind,
        label=job.label,
        lane=job.lane,
        format=spec.format,
        audio_sha256=audio_sha256(stage.folder / name),
        seconds=round(job.source.frames / job.source.rate, 6),
    )


def _with_tags(entry: ReportedFile, material: Material, request: ExportRequest) -> ReportedFile:
    tags = _tags(entry, material, request)
    return replace(entry, title=tags.credits.title, artist=tags.credits.artist, comment=tags.comment)


def _tags(
    entry: ReportedFile, material: Material, request: ExportRequest, *, stamp: str | None = None
) -> FileTags:
    """The tags of one file; `stamp` is the id of the report, empty for none, and None before the digests."""
    is_sketch = request.mode == "sketch"
    suffix = entry.label or ("sketch" if is_sketch else "")
    audio = "" if stamp is None else entry.audio_sha256
    mark = material.credits.watermark if _holds_parts(entry, material) else ""
    tags = tags_for(material, suffix=suffix, report_id=stamp or "", audio=audio, watermark=mark)
    return replace(tags, comment=f"{SKETCH_WORDS} {tags.comment}") if is_sketch else tags


def _holds_parts(entry: ReportedFile, material: Material) -> bool:
    """Whether a file holds anything generated: a sum of lanes does, a lane of the song does not."""
    generated = {one.lane for one in material.credits.contributions if one.kind == "generated"}
    return not entry.lane or entry.lane in generated


def _tag(
    stage: Staging, entry: ReportedFile, material: Material, request: ExportRequest, report_id: str
) -> None:
    if entry.kind not in DOCUMENTS:
        tag_in_place(stage.folder / entry.name, _tags(entry, material, request, stamp=report_id))
