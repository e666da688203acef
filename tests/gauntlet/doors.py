"""Every way by which a file from elsewhere gets in, each as one function of a path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines import pipeline
from engines.core.jobs import QUIET
from engines.export import verify_file
from engines.media import read_cover, read_tags
from engines.model.facts import facts_from_json
from engines.model.rights import SongCredits
from engines.model.schema import plan_from_json
from engines.rights import read_policy
from engines.rights.policy import POLICY_FILE
from engines.storage import Project

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


def _song(path: Path) -> None:
    """Opened as by a person: probed, decoded, tags, cover, rights."""
    pipeline.close(pipeline.open_song(path, QUIET))


def _tags(path: Path) -> None:
    """Read although the sound cannot be."""
    read_tags(path)
    read_cover(path)


def _plan(path: Path) -> None:
    plan_from_json(path.read_bytes())


def _facts(path: Path) -> None:
    facts_from_json(path.read_bytes())


def _policy(path: Path) -> None:
    placed = path.with_name(POLICY_FILE)
    path.replace(placed)
    read_policy(path.with_name("seed.wav"), SongCredits())


def _project(path: Path) -> None:
    """Opened and read through."""
    with Project.open(path) as project:
        assert project.song
        project.facts()
        project.corrections()
        project.draft()
        project.takes(hidden=True)
        project.state("window")


def _model(path: Path) -> None:
    from engines.separation.neural.loading import load_networks
    from engines.separation.neural.model_set import by_path

    load_networks(by_path(path))


def _verify(path: Path) -> None:
    verify_file(path)


DOORS: Mapping[str, Callable[[Path], None]] = {
    "song": _song,
    "tags": _tags,
    "plan": _plan,
    "facts": _facts,
    "policy": _policy,
    "project": _project,
    "model": _model,
    "verify": _verify,
}
"""By name."""
