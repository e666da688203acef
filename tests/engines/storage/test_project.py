"""The project file: every change survives a kill, harm is found, a second window reads only."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from engines.core.errors import BadDocument, EngineError, InputError, OutputError
from engines.model.correction_kinds import Nudge, SetKey
from engines.model.corrections import Corrections
from engines.model.operations import Restyle
from engines.model.plan import Because, Edit, RemixPlan
from engines.model.receipt import Measurement, Receipt, ReceiptLine
from engines.model.rights import Contribution, Credits, SongCredits
from engines.storage import (
    Draft,
    Project,
    ProjectSong,
    ProjectTake,
    create_unsaved,
    discard,
    project_file,
    unsaved_projects,
)
from tests.engines.storage.test_facts_cache import facts

SONG = ProjectSong(
    source_id="sha256:" + "a" * 64,
    path="/music/tide – 潮.ogg",
    duration_s=33.3,
    credits=SongCredits(title="Tide", artist="The Anchors"),
)


CORRECTED = Corrections(source=SONG.source_id, items=(Nudge(ms=-12.5), SetKey(tonic="F#", mode="minor")))


def plan(seed: int = 1, prompt: str = "house") -> RemixPlan:
    edit = Edit(id="e1", operation=Restyle(style="house"), because=Because(prompt=0, start=0, end=5))
    return RemixPlan(seed=seed, source=SONG.source_id, prompts=(prompt,), edits=(edit,))


RECEIPT = Receipt(
    lines=(
        ReceiptLine(
            clause="house", prompt=0, start=0, end=5, status="done", text="Done.",
            measurements=(Measurement(name="loudness", unit="LUFS", after=float("-inf")),),
        ),
    )
)  # fmt: skip
CREDITS = Credits(
    song=SONG.credits,
    contributions=(
        Contribution(
            lane="vocals", kind="recording", stem="vocals", maker="original recording", seconds=3.0,
            energy_share=1.0, source_spans=((0.0, 1.5),),
        ),
    ),
)  # fmt: skip


def test_all_that_is_kept_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "projects" / "tide.flipside"
    path.parent.mkdir()
    with Project.create(path, SONG) as project:
        assert not project.read_only
        assert (project.facts(), project.draft(), project.state("zoom")) == (None,) * 3
        assert project.corrections() == Corrections()
        project.set_facts(facts())
        project.set_corrections(CORRECTED)
        first = project.save_take(plan(1), name="first", summary="house")
        second = project.save_take(plan(2), parent=first.id, receipt=RECEIPT, credits=CREDITS)
        project.set_draft(Draft(plan=plan(3), parent=second.id))
        project.set_state("zoom", {"bars": [1, 8], "name": "音"})
        project.set_song(replace(SONG, path="/elsewhere/tide.ogg"))
    assert [p.name for p in path.parent.iterdir()] == ["tide.flipside"]
    with Project.open(path) as project:
        assert project.song == replace(SONG, path="/elsewhere/tide.ogg")
        assert project.facts() == facts()
        assert project.corrections() == CORRECTED
        assert project.draft() == Draft(plan=plan(3), parent=second.id)
        assert project.state("zoom") == {"bars": [1, 8], "name": "音"}
        takes = project.takes()
        assert takes == (first, second)
        assert (takes[1].parent, takes[1].receipt, takes[1].credits) == (first.id, RECEIPT, CREDITS)
        project.set_state("zoom", None)
        project.set_corrections(Corrections())
        project.set_draft(None)
        assert (project.draft(), project.state("zoom")) == (None, None)
        assert project.corrections() == Corrections()


def test_a_take_is_kept_under_its_own_number_with_what_was_proved(tmp_path: Path) -> None:
    path = tmp_path / "p.flipside"
    with Project.create(path, SONG) as project:
        project.keep_take(ProjectTake(id=3, parent=None, plan=plan(1), name="three"))
        created = project.take(3).created
        project.prove_take(3, RECEIPT, CREDITS)
        project.keep_take(ProjectTake(id=3, parent=2, plan=plan(1), name="renamed", starred=True))
        kept = project.take(3)
        assert (kept.name, kept.starred, kept.parent, kept.created) == ("renamed", True, 2, created)
        assert (kept.receipt, kept.credits) == (RECEIPT, CREDITS)
        project.keep_take(ProjectTake(id=3, parent=2, plan=plan(2), name="renamed"))
        assert project.take(3).receipt is None


def test_several_changes_are_kept_together_or_not_at_all(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.flipside", SONG) as project:
        with project.changing():
            project.set_state("a", 1)
            project.set_state("b", 2)
        broken = object()
        with pytest.raises(TypeError), project.changing():
            project.set_state("a", [project.set_state("b", 3), broken])
        assert (project.state("a"), project.state("b")) == (1, 2)


def test_takes_are_renamed_marked_removed_and_brought_back(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.flipside", SONG) as project:
        take = project.save_take(plan())
        changed = project.change_take(take.id, name="n" * 9_000, starred=True)
        assert (len(changed.name), changed.starred, changed.plan) == (500, True, plan())
        project.change_take(take.id, hidden=True)
        assert project.takes() == ()
        assert [t.id for t in project.takes(hidden=True)] == [take.id]
        assert project.change_take(take.id, hidden=False).starred
        assert project.prove_take(take.id, RECEIPT, CREDITS).receipt == RECEIPT
        assert project.save_take(plan()).id == take.id + 1
        with pytest.raises(KeyError):
            project.take(99)


def test_a_second_window_reads_and_does_not_write(tmp_path: Path) -> None:
    path = tmp_path / "p.flipside"
    with Project.create(path, SONG) as project:
        project.save_take(plan())
        code = (
            "import sys; from pathlib import Path; from engines.storage import Project\n"
            "p = Project.open(Path(sys.argv[1])); print(p.read_only, len(p.takes()))\n"
            "try: p.set_state('x', 1)\n"
            "except Exception as e: print(type(e).__name__, e.hint)\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
        )
        assert done.stdout.startswith("True 1\nOutputError")
        assert "another window" in done.stdout
        with pytest.raises(OutputError, match="owned"):
            Project.create(path, SONG)
    with Project.open(path) as project:
        assert not project.read_only


_SESSION = """
import sys
from pathlib import Path
from tests.engines.storage.test_project import SONG, plan
from engines.storage import Draft, Project
path = Path(sys.argv[1])
project = Project.open(path) if path.exists() else Project.create(path, SONG)
number = project.state("n") or 0
print("ready", flush=True)
while True:
    number += 1
    project.set_draft(Draft(plan=plan(number)))
    if number % 3 == 0:
        project.save_take(plan(number))
    project.set_state("n", number)
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no kill like this one")
def test_a_killed_process_loses_nothing_that_was_said_to_be_kept(tmp_path: Path) -> None:
    path = tmp_path / "p.flipside"
    chance = random.Random(7)  # noqa: S311 - nothing secret
    root = Path(__file__).resolve().parents[3]
    last = 0
    for _ in range(4):
        process = subprocess.Popen(
            [sys.executable, "-c", _SESSION, str(path)], stdout=subprocess.PIPE, text=True, cwd=root
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        deadline = time.monotonic() + chance.uniform(0.0, 0.15)
        while time.monotonic() < deadline:
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        told = [int(line) for line in process.stdout.read().splitlines() if line.isdecimal()]
        process.wait()
        process.stdout.close()
        last = max([last, *told])
        with Project.open(path) as project:
            kept = project.state("n") or 0
            draft = project.draft()
            assert kept >= last
            assert kept == last or kept == last + 1 or not told
            last = kept
            assert draft is not None
            assert draft.plan.seed in {kept, kept + 1}
            seeds = {take.plan.seed for take in project.takes()}  # a take made again has the same
            assert seeds in (set(range(3, kept + 1, 3)), set(range(3, kept + 2, 3)))
    assert last > 4


@pytest.mark.parametrize("seed", range(30))
def test_a_damaged_file_is_refused_or_read_without_harm(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "p.flipside"
    with Project.create(path, SONG) as project:
        for number in range(5):
            project.save_take(plan(number))
        project.set_facts(facts())
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 10, 200])):
        content[chance.randrange(chance.choice([100, len(content)]))] = chance.randrange(256)
    path.write_bytes(content[: chance.choice([len(content), len(content), chance.randrange(len(content))])])
    try:
        with Project.open(path) as project:
            read = (project.takes(), project.facts(), project.state("x"), project.song)
    except EngineError as error:
        assert error.hint  # noqa: PT017 - either of both is right
    else:
        assert all(take.plan in {plan(n) for n in range(5)} for take in read[0])
        assert read[1] in {None, facts()} or read[1] == facts()


def test_other_files_are_no_projects(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no file"):
        Project.open(tmp_path / "missing.flipside")
    (tmp_path / "text.flipside").write_text("hello " * 1000)
    (tmp_path / "empty.flipside").write_bytes(b"")
    with closing(sqlite3.connect(tmp_path / "other.flipside")) as other:
        other.execute("CREATE TABLE x (y)")
    for name in ("text", "empty", "other"):
        with pytest.raises(BadDocument):
            Project.open(tmp_path / f"{name}.flipside")


def _changed(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute(statement)
        other.commit()


def test_triggers_and_strange_tables_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.flipside"
    Project.create(path, SONG).close()
    _changed(path, "CREATE TRIGGER t AFTER INSERT ON takes BEGIN DELETE FROM takes; END")
    with pytest.raises(BadDocument, match="tables"):
        Project.open(path)


def test_tables_in_no_known_letters_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.flipside"
    Project.create(path, SONG).close()
    whole = path.read_bytes()
    assert b"sha256 TEXT NOT NULL" in whole
    path.write_bytes(whole.replace(b"sha256 TEXT NOT NULL", b"sha256 TEXT NOT NUL\xcc"))
    with pytest.raises(BadDocument):
        Project.open(path)


def test_a_project_of_the_future_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "p.flipside"
    Project.create(path, SONG).close()
    _changed(path, f"PRAGMA user_version = {project_file.VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(BadDocument) as caught:
        Project.open(path)
    assert "update Flipside" in caught.value.hint
    assert path.read_bytes() == before


def test_an_older_project_is_brought_up_to_date_and_backed_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.flipside"
    with Project.create(path, SONG) as project:
        project.save_take(plan())
    monkeypatch.setattr(project_file, "VERSION", 2)
    monkeypatch.setitem(
        project_file.UPGRADES, 1, lambda db: db.execute("UPDATE takes SET name = 'upgraded'") and None
    )
    with Project.open(path) as project:
        assert project.takes()[0].name == "upgraded"
    monkeypatch.setattr(project_file, "VERSION", 1)
    with Project.open(tmp_path / "p.version1.flipside") as backup:
        assert backup.takes()[0].name == ""
    with pytest.raises(BadDocument, match="version 2"):
        Project.open(path)


def test_a_copy_holds_all_and_stands_alone(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.flipside", SONG) as project:
        take = project.save_take(plan())
        project.save_copy(tmp_path / "copy.flipside")
        with Project.open(tmp_path / "copy.flipside") as copy:
            assert copy.takes() == (take,)
            copy.save_take(plan(9))
        assert len(project.takes()) == 1
        with pytest.raises(OutputError):
            project.save_copy(tmp_path / "missing" / "copy.flipside")


def test_unsaved_work_is_offered_back_until_it_is_discarded() -> None:
    assert unsaved_projects() == ()
    project = create_unsaved(SONG)
    project.save_take(plan())
    path = project.path
    code = "from engines.storage import unsaved_projects; print(len(unsaved_projects()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n", "it is open here"
    discard(path)
    assert path.is_file()
    project.close()
    (found,) = unsaved_projects()
    assert (found.path, found.song, found.takes) == (path, SONG, 1)
    discard(path)
    assert unsaved_projects() == ()
    assert not path.exists()


def test_many_projects_leave_no_open_file(tmp_path: Path) -> None:
    def handles() -> int:
        return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - links that vanish

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("no /proc here")
    Project.create(tmp_path / "p.flipside", SONG).close()
    before = handles()
    for _ in range(30):
        with Project.open(tmp_path / "p.flipside") as project:
            project.set_state("n", 1)
    assert handles() <= before + 1


def test_a_song_inside_the_project_comes_out_as_it_went_in(tmp_path: Path) -> None:
    song = tmp_path / "song.wav"
    song.write_bytes(bytes(range(256)) * 40_000)
    path = tmp_path / "p.flipside"
    with Project.create(path, SONG) as project:
        name = project.embed(song)
        assert project.embed(song) == name
        project.extract(name, tmp_path / "out.wav")
        with pytest.raises(KeyError):
            project.extract("0" * 64, tmp_path / "none.wav")
        with pytest.raises(InputError):
            project.embed(tmp_path / "missing.wav")
    assert (tmp_path / "out.wav").read_bytes() == song.read_bytes()
    _changed(path, "UPDATE blobs SET data = x'00' WHERE part = 1")
    with Project.open(path) as project, pytest.raises(BadDocument):
        project.extract(name, tmp_path / "harmed.wav")
    assert not (tmp_path / "harmed.wav").exists()
