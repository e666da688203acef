"""Files appear whole or not at all, and every way in which they cannot has its own sentence."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from engines.core.errors import OutputError
from engines.core.files import output_error, replacing, shown


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "song.wav"
    path.write_bytes(b"before")
    with replacing(path, durable=True) as temporary:
        assert temporary.parent == tmp_path
        assert temporary.suffix == ".wav"
        temporary.write_bytes(b"after")
        assert path.read_bytes() == b"before"
    assert path.read_bytes() == b"after"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, MemoryError])
def test_a_failure_leaves_what_was_there(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "song.wav"
    path.write_bytes(b"before")

    def write() -> None:
        with replacing(path) as temporary:
            temporary.write_bytes(b"half")
            raise error

    with pytest.raises(error):
        write()
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "permission"),
        (errno.ENOENT, "no folder"),
        (errno.EISDIR, "is a folder"),
        (errno.ENAMETOOLONG, "shorter"),
        (errno.EIO, "could not be written"),
    ],
)
def test_each_cause_has_its_sentence(tmp_path: Path, number: int, word: str) -> None:
    def write() -> None:
        with replacing(tmp_path / "x.wav") as temporary:
            temporary.write_bytes(b"half")
            raise OSError(number, "cause")

    with pytest.raises(OutputError) as caught:
        write()
    assert word in caught.value.hint
    assert list(tmp_path.iterdir()) == []


def test_places_that_cannot_be_are_refused_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    for place in ("folder", "missing/x.wav", "file/x.wav"):
        reached = False
        with pytest.raises(OutputError), replacing(tmp_path / place):
            reached = True
        assert not reached, place


def test_names_from_outside_are_shown_printable_and_short() -> None:
    assert shown("a\nb\x1b[31m\u202e") == "“a�b�[31m�”"
    assert len(shown("x" * 1000)) <= 125
    assert "�" in output_error(Path("a\x07b") / "c", OSError(errno.EIO, "x")).hint
