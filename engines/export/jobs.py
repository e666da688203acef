"""Which sounds an export writes, and under which names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engines.core.source import Source, Summed
from engines.export.daw_timeline import regions
from engines.export.mixing import Piece
from engines.export.names import safe_name
from engines.export.request import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.export.request import ExportRequest, Material


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One file to write.

    Attributes:
        kind: what it is.
        label: what stands in its name behind the remix's; empty for the remix.
        lane: id of the lane; empty for sums and pieces.
        source: its sound.
    """

    kind: Kind
    label: str
    lane: str
    source: Source


def jobs_of(material: Material, request: ExportRequest) -> list[Job]:
    """The sounds that a request asks for, the remix first."""
    jobs = [Job(kind="remix", label="", lane="", source=material.mix)]
    if request.stems:
        jobs += [Job(kind="stem", label=n, lane=n, source=s) for n, s in material.stems.items()]
    if request.parts:
        jobs += [
            Job(kind="part", label=f"part {_plain(n)}", lane=n, source=s) for n, s in material.parts.items()
        ]
    if request.reaper:
        jobs += [
            Job(kind="track", label=f"track {_plain(n)}", lane=n, source=s)
            for n, s in material.faders.items()
        ]
    return jobs + _sums(material, request) + (_loops(material) if request.loops else [])


def ending_of(job: Job, suffix: str) -> str:
    """What stands behind the common name."""
    return f" - {safe_name(job.label, instead=job.kind)}{suffix}" if job.label else suffix


def names_of(jobs: Sequence[Job], base: str, suffix: str, *, mix_suffix: str) -> list[str]:
    """The file names of the jobs, no two alike even where case does not count."""
    names: list[str] = []
    taken: set[str] = set()
    for job in jobs:
        name = base + ending_of(job, suffix if job.label else mix_suffix)
        stem, _, ending = name.rpartition(".")
        number = 2
        while name.casefold() in taken:
            name = f"{stem} {number}.{ending}"
            number += 1
        taken.add(name.casefold())
        names.append(name)
    return names


def _plain(lane: str) -> str:
    return lane.removeprefix("part:")


def _sums(material: Material, request: ExportRequest) -> list[Job]:
    lanes = {**material.stems, **material.parts}
    rest = [source for name, source in lanes.items() if name != "vocals"]
    jobs = []
    if request.instrumental and rest:
        jobs.append(Job(kind="instrumental", label="instrumental", lane="", source=Summed(rest)))
    if request.acappella and "vocals" in lanes:
        jobs.append(Job(kind="acappella", label="a cappella", lane="vocals", source=lanes["vocals"]))
    return jobs


def _loops(material: Material) -> list[Job]:
    """Each section of the mix, cut on its bars, so that it repeats without a step in time."""
    if material.arrangement is None:
        return []
    grid, jobs = material.arrangement.grid, []
    for index, region in enumerate(regions(material.arrangement), 1):
        piece = Piece(material.mix, max(0, grid.frame_of(region.start)), grid.frame_of(region.stop))
        label = f"{index:02d} {region.name or 'loop'}"
        jobs.append(Job(kind="loop", label=label, lane="", source=piece))
    return [job for job in jobs if job.source.frames]
