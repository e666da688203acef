"""What a person's work writes, scene by scene, and what must be true of each however a write ended."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engines import pipeline
from engines.core import temporaries
from engines.core.audio import Audio
from engines.core.jobs import QUIET
from engines.core.source import ArraySource
from engines.export import verify_file
from engines.model.rights import Statement
from engines.model.stems import Stems
from engines.pipeline import work
from engines.rights.statements import FILE_NAME, read_statement, state
from engines.storage import Draft, FactsCache, Project, ProjectSong, StemCache, create_unsaved, paths
from studio.settings.store import SettingsStore
from tests.engines.pipeline.remixes import EDITS, FACTS, Made, plan_of

SOURCE = "sha256:" + "5" * 64
SONG = ProjectSong(source_id=SOURCE, path="/music/tide.ogg", duration_s=33.0)
OLD = b"what stood here before"


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Where a scene plays, and what it was told: a change counts as made when its call returned."""

    box: Path
    made: Made
    told: list[str]

    @property
    def project(self) -> Path:
        """The project of the person."""
        return self.box / "work.flipside"

    @property
    def out(self) -> Path:
        """Where exports go."""
        return self.box / "out"


@dataclass(frozen=True, kw_only=True)
class Scene:
    """Something that writes.

    Attributes:
        act: writes; may raise an `EngineError`.
        look: afterwards, in another process and without faults: what is wrong.
    """

    act: Callable[[Desk], None]
    look: Callable[[Desk], list[str]]


def furnish(box: Path) -> None:
    """What is there before each scene: a project with a take, an export, settings, a statement."""
    (box / "out").mkdir(parents=True)
    (box / "out" / "song remix.wav").write_bytes(OLD)
    (box / "out" / "song remix.flipside.json").write_bytes(OLD)
    with Project.create(box / "work.flipside", SONG) as project:
        project.save_take(plan_of(*EDITS), name="first")
        project.set_draft(Draft(plan=plan_of(*EDITS, seed=1)))
    _settings().remember_prompt("first")
    state(_statements(), SOURCE, Statement(basis="licensed", terms="first"))


# -- the project


def _work(desk: Desk) -> None:
    with Project.open(desk.project) as project:
        project.set_facts(FACTS)
        for seed in (2, 3):
            project.set_draft(Draft(plan=plan_of(*EDITS, seed=seed)))
            desk.told.append(f"draft {seed}")
            take = project.save_take(plan_of(*EDITS, seed=seed), name=str(seed))
            desk.told.append(f"take {take.id}")
        project.embed(Path(__file__))
        project.set_state("window", {"zoom": 2})
        project.save_copy(desk.project.with_name("copy.flipside"))
        desk.told.append("copy")


def _worked(desk: Desk) -> list[str]:
    faults = _of_project(desk.project, desk.told)
    copy = desk.project.with_name("copy.flipside")
    if copy.exists():
        faults += _of_project(copy, [one for one in desk.told if one != "copy"])
    elif "copy" in desk.told:
        faults.append("the copy is gone")
    return faults


def _of_project(path: Path, told: list[str]) -> list[str]:
    with Project.open(path) as project:
        if project.read_only:
            return ["the project opens for reading only"]
        project.facts()
        draft = project.draft()
        takes = {take.id for take in project.takes(hidden=True)}
    drafts = [1, *(int(one.split()[1]) for one in told if one.startswith("draft"))]
    kept = {1, *(int(one.split()[1]) for one in told if one.startswith("take"))}
    faults = [f"takes are lost: {kept - takes}"] if kept - takes else []
    if draft is None or draft.plan.seed < drafts[-1]:
        faults.append(f"the draft {drafts[-1]} is lost")
    return faults


def _begin(desk: Desk) -> None:
    Project.create(desk.project, SONG).close()
    create_unsaved(SONG).close()


def _begun(desk: Desk) -> list[str]:
    """A new project takes the place of the old one whole, or the old one stays."""
    with Project.open(desk.project) as project:
        faults = [] if project.song == SONG else ["another song"]
        takes, draft = project.takes(), project.draft()
    if takes and draft is None:
        faults.append("half of the older project")
    for path in (paths.data_dir() / "unsaved").glob("[!.]*.flipside"):
        with Project.open(path) as project:
            assert project.song
    return faults


# -- sound


def _cache(desk: Desk) -> None:
    cache = StemCache()
    with cache.room(SOURCE, "spectral/1", expected_bytes=1_000) as room:
        room.keep(_stems(), QUIET)
    desk.told.append("stems")
    FactsCache().put(SOURCE, "analysis", FACTS)


def _cached(desk: Desk) -> list[str]:
    found = StemCache().get(SOURCE, "spectral/1", thorough=True)
    if found is None:
        return ["the stems are gone"] if "stems" in desk.told else []
    kept = found.sources["drums"].read(0, 40_000)
    wrong = not np.array_equal(kept, _stems().sources["drums"].read(0, 40_000))
    facts = FactsCache().get(SOURCE, "analysis")
    return ["other stems"] * wrong + ["other facts"] * (facts is not None and facts.grid != FACTS.grid)


def _stems() -> Stems:
    noise = np.random.default_rng(7).normal(0.0, 0.1, (2, 40_000)).astype(np.float32)
    source = ArraySource(Audio(samples=noise, rate=44_100))
    return Stems(separator="spectral", sources={"drums": source, "vocals": source})


def _open(desk: Desk) -> None:
    pipeline.close(pipeline.open_song(desk.made.song.path, QUIET))


def _opened(_: Desk) -> list[str]:
    return []


def _export(desk: Desk) -> None:
    made = desk.made
    request = pipeline.ExportRequest(
        target=desk.out, name="song remix", overwrite=True, midi=True, credits=True, stems=True
    )
    bounced = pipeline.bounce(made.remix, QUIET)
    try:
        pipeline.export(made.remix, bounced, made.receipt, made.credits, request, QUIET, song=made.song)
        desk.told.append("export")
    finally:
        pipeline.discard(bounced)


def _exported(desk: Desk) -> list[str]:
    """All files of the export, or only those that stood there before."""
    there = {path.name: path for path in desk.out.iterdir() if not path.name.startswith(temporaries.PREFIX)}
    old = {name for name, path in there.items() if path.read_bytes() == OLD}
    if old == set(there) == {"song remix.wav", "song remix.flipside.json"}:
        return ["the export is gone"] if "export" in desk.told else []
    found = verify_file(desk.out / "song remix.wav")
    faults = [] if found.status == "valid" else [f"the remix is {found.status}: {found.findings}"]
    if old or len(there) < 5:
        faults.append(f"half an export: {sorted(there)}")
    return faults


# -- small files


def _settle(desk: Desk) -> None:
    _settings().remember_prompt("second")
    state(_statements(), SOURCE, Statement(basis="licensed", terms="second"))
    desk.told.append("second")


def _settled(desk: Desk) -> list[str]:
    prompts = _settings().values.prompts
    faults = [] if "first" in prompts else [f"the settings are lost: {prompts}"]
    kept = read_statement(_statements(), SOURCE)
    if kept is None or kept.terms not in ({"second"} if desk.told else {"first", "second"}):
        faults.append(f"the statement is lost: {kept}")
    return faults


def _settings() -> SettingsStore:
    return SettingsStore(paths.config_dir() / "settings.json")


def _statements() -> Path:
    return paths.data_dir() / FILE_NAME


def leftovers(desk: Desk) -> list[str]:
    """What is still there once the next process began to work in the same places."""
    for folder in (desk.out, desk.box, paths.config_dir(), paths.data_dir(), paths.data_dir() / "unsaved"):
        temporaries.sweep(folder)
    work.new_folder("look")
    own = f"run-{os.getpid()}"
    left = [path for path in desk.box.rglob(f"{temporaries.PREFIX}*") if "cache" not in path.parts]
    left += [path for path in (paths.cache_dir() / "work").glob("run-*") if path.name != own]
    left += list(paths.config_dir().glob("*.part"))
    return [f"left behind: {[str(path.relative_to(desk.box)) for path in left]}"] if left else []


SCENES: dict[str, Scene] = {
    "project": Scene(act=_work, look=_worked),
    "new project": Scene(act=_begin, look=_begun),
    "cache": Scene(act=_cache, look=_cached),
    "opening": Scene(act=_open, look=_opened),
    "export": Scene(act=_export, look=_exported),
    "settings": Scene(act=_settle, look=_settled),
}
"""By name."""
