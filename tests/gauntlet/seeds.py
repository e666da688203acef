"""Good files of every kind that may come from elsewhere, to be harmed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

import numpy as np

from engines import planning
from engines.core.audio import Audio
from engines.core.jobs import QUIET
from engines.core.source import ArraySource
from engines.media import CoverArt, EncodeSpec, FileTags, encode, write_tags
from engines.media.values import Format
from engines.model.facts import facts_from_json, facts_to_json
from engines.model.rights import SongCredits
from engines.model.schema import plan_to_json
from engines.storage import Project, ProjectSong
from tests.golden import __file__ as golden

if TYPE_CHECKING:
    from engines.model.song import SongFacts

FACTS: Final = Path(golden).with_name("facts.json")
RATE: Final = 22_050
ODD: Final = Path(__file__).resolve().parents[3] / "shared" / "odd"
_MOST_ODD_BYTES: Final = 300_000


@dataclass(frozen=True, kw_only=True)
class Seeds:
    """The seeds of one door.

    Attributes:
        suffix: how a harmed file is named.
        files: the good contents.
        structured: whether they are JSON, to be harmed by structure.
    """

    suffix: str
    files: tuple[bytes, ...]
    structured: bool = False


def all_seeds(folder: Path) -> dict[str, Seeds]:
    """By the name of the door; made in `folder`."""
    facts = facts_from_json(FACTS.read_bytes())
    return {
        "song": Seeds(suffix="", files=(*_songs(folder), *_odd())),
        "tags": Seeds(suffix="", files=(*_songs(folder), *_odd())),
        "plan": Seeds(suffix=".json", files=(_plan(facts),), structured=True),
        "facts": Seeds(suffix=".json", files=(json.dumps(facts_to_json(facts)).encode(),), structured=True),
        "policy": Seeds(suffix=".json", files=(_policy(),), structured=True),
        "project": Seeds(suffix=".flipside", files=(_project(folder, facts),)),
        "model": Seeds(suffix=".safetensors", files=(_model(folder),)),
        "verify": Seeds(suffix="", files=_songs(folder)),
    }


def _songs(folder: Path) -> tuple[bytes, ...]:
    """1.2 s in each format, with tags and a cover."""
    time = np.arange(round(1.2 * RATE)) / RATE
    sound = 0.4 * np.stack([np.sin(2 * np.pi * 220 * time), np.sin(2 * np.pi * 331 * time)])
    source = ArraySource(Audio(samples=sound.astype(np.float32), rate=RATE))
    cover = CoverArt(mime="image/png", data=b"\x89PNG\r\n\x1a\n" + bytes(64))
    said = SongCredits(title="Tide", artist="The Anchors", licence="CC BY 4.0")
    made = []
    for name in get_args(Format):
        spec = EncodeSpec(format=name)
        path = folder / f"seed {name}{spec.suffix}"
        encode(source, path, spec, QUIET)
        write_tags(path, FileTags(credits=said, cover=cover, comment="no comment"))
        made.append(path.read_bytes())
    return tuple(made)


def _odd() -> tuple[bytes, ...]:
    """Files that others broke or bent, where they lie beside the checkout."""
    found = [
        path for path in sorted(ODD.rglob("*")) if path.is_file() and path.stat().st_size < _MOST_ODD_BYTES
    ]
    return tuple(path.read_bytes() for path in found)


def _plan(facts: SongFacts) -> bytes:
    wish = "house at 124, no drums in the intro, double the last chorus, add reverb to the vocals, darker"
    return json.dumps(plan_to_json(planning.plan(wish, facts))).encode()


def _policy() -> bytes:
    rules = {"seed.wav": {"remix": "forbidden", "because": "ask first"}}
    return json.dumps(
        {"schema": "flipside.policy", "version": 1, "remix": "allowed", "files": rules}
    ).encode()


def _project(folder: Path, facts: SongFacts) -> bytes:
    path = folder / "seed.flipside"
    song = ProjectSong(source_id="sha256:" + "a" * 64, path="/music/tide.ogg", duration_s=33.0)
    with Project.create(path, song) as project:
        project.set_facts(facts)
        project.save_take(planning.plan("house at 124", facts))
        project.set_state("window", {"zoom": 2})
    return path.read_bytes()


def _model(folder: Path) -> bytes:
    from tests.engines.separation.models import save, small

    return save(small(), folder / "seed.safetensors").read_bytes()
