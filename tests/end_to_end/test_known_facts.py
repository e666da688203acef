"""`--facts`: corrections over what is heard, or facts in its place."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from engines.core.errors import InputError
from engines.core.time import BeatGrid
from engines.model.correction_kinds import RenameSection, ScaleTempo
from engines.model.corrections import Corrections, corrections_to_json
from engines.model.facts import facts_to_json
from engines.model.song import Section, SongFacts
from studio.cli.knowing import facts_with, read_known

if TYPE_CHECKING:
    from pathlib import Path

HEARD = SongFacts(
    duration_s=32.0,
    grid=BeatGrid.constant(60.0, beats=32),
    tempo_bpm=60.0,
    sections=(Section(label="verse", number=1, first_bar=1, bars=8),),
    source="sha256:song",
)
CORRECTIONS = Corrections(
    source="sha256:song", items=(ScaleTempo(factor="double"), RenameSection(at_s=4.0, label="intro"))
)


def heard() -> SongFacts:
    return HEARD


def never() -> SongFacts:
    raise AssertionError("nothing is heard where facts are given")


def known(folder: Path, document: object) -> SongFacts | Corrections | None:
    (folder / "known.json").write_text(json.dumps(document))
    return read_known(folder / "known.json")


def test_corrections_are_laid_over_what_is_heard(tmp_path: Path) -> None:
    given = known(tmp_path, corrections_to_json(CORRECTIONS))
    facts = facts_with(given, heard, source="sha256:song", duration_s=32.0)
    assert facts.tempo_bpm == 120.0
    assert [part.name for part in facts.sections] == ["intro 1"]
    assert HEARD.tempo_bpm == 60.0


def test_facts_stand_in_place_of_a_hearing(tmp_path: Path) -> None:
    given = known(tmp_path, facts_to_json(replace(HEARD, tempo_bpm=61.0)))
    assert facts_with(given, never, source="sha256:song", duration_s=32.4).tempo_bpm == 61.0


def test_without_a_file_the_song_is_heard() -> None:
    assert facts_with(read_known(None), heard, source="sha256:song", duration_s=32.0) is HEARD


@pytest.mark.parametrize(
    ("document", "source", "duration_s"),
    [
        (corrections_to_json(CORRECTIONS), "sha256:other", 32.0),
        (facts_to_json(HEARD), "sha256:other", 32.0),
        (facts_to_json(replace(HEARD, source="")), "sha256:song", 50.0),
    ],
)
def test_what_belongs_to_another_song_is_refused(
    document: object, source: str, duration_s: float, tmp_path: Path
) -> None:
    given = known(tmp_path, document)
    with pytest.raises(InputError) as caught:
        facts_with(given, heard, source=source, duration_s=duration_s)
    assert "another song" in caught.value.hint


@pytest.mark.parametrize("document", [[], {"schema": "flipside.plan"}, {"schema": 3}, "x"])
def test_other_documents_are_refused_with_a_hint(document: object, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        known(tmp_path, document)
    assert caught.value.hint.endswith(".")
