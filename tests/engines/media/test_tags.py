"""Tags in and out: every format, any text, and files that lie."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engines.core.errors import InputError, OutputError
from engines.core.jobs import QUIET
from engines.media import (
    CoverArt,
    EncodeSpec,
    FileTags,
    audio_sha256,
    encode,
    read_cover,
    read_tags,
    write_tags,
)
from engines.media.tag_files import BoundedReader
from engines.media.tag_names import clean
from engines.media.tag_writing import read_extra
from engines.model.rights import SongCredits
from tests.engines.media.files import tone, write
from tests.engines.media.test_encoding import noise, source

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("wav", "flac", "mp3", "ogg", "opus", "m4a", "alac")
PNG = CoverArt(mime="image/png", data=b"\x89PNG\r\n\x1a\n" + bytes(3_000))
JPEG = CoverArt(mime="image/jpeg", data=b"\xff\xd8\xff" + bytes(90_000))
FULL = SongCredits(
    title="Tide – 潮 🌊",
    artist="Ångström & Sons",
    album="Harbour",
    date="2016-03-18",
    genre="Folk",
    composer="C. O. Mposer",
    copyright="© 2016",
    licence="https://creativecommons.org/licenses/by/4.0/",
    isrc="USABC1600001",
)


def made(folder: Path, name: str) -> Path:
    spec = EncodeSpec(format=name, bits=16)  # type: ignore[arg-type]
    path = folder / f"song{spec.suffix}"
    encode(source(noise(9_000)), path, spec, QUIET)
    return path


@pytest.mark.parametrize("cover", [PNG, JPEG])
@pytest.mark.parametrize("name", FORMATS)
def test_every_field_comes_back_and_the_sound_stays(tmp_path: Path, name: str, cover: CoverArt) -> None:
    path = made(tmp_path, name)
    before = audio_sha256(path)
    extra = (("FLIPSIDE_REPORT", "abc"), ("ORIGINAL_ISRC", "USABC1600001"))
    write_tags(path, FileTags(credits=FULL, comment="A remix.", extra=extra, cover=cover))
    found = read_tags(path)
    assert found.file_name == path.name
    for field in SongCredits.__slots__:
        if field != "file_name":
            assert getattr(found, field) == getattr(FULL, field), field
    assert read_cover(path) == cover
    assert {name: read_extra(path).get(name) for name, _ in extra} == dict(extra)
    assert audio_sha256(path) == before
    write_tags(path, FileTags(credits=SongCredits(title="Other", licence="MIT", isrc="us-abc-16-00001")))
    again = read_tags(path)
    assert (again.title, again.artist, again.licence, again.isrc) == ("Other", "", "MIT", "USABC1600001")
    assert read_cover(path) is None
    assert "FLIPSIDE_REPORT" not in read_extra(path)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


@given(text=st.text(max_size=3_000))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_becomes_one_printable_line(tmp_path: Path, text: str) -> None:
    line = clean(text)
    assert len(line) <= 500
    assert "\n" not in line
    assert not any(ord(c) < 32 or "\u202a" <= c <= "\u202e" for c in line)
    assert clean(line) == line


@pytest.mark.parametrize("title", ["a\x00b\nc", "\u202egpj.exe", "x" * 50_000, "\ud800", " ", "😀" * 600])
@pytest.mark.parametrize("name", ["wav", "flac", "mp3", "m4a"])
def test_hostile_titles_are_written_and_read_tame(tmp_path: Path, name: str, title: str) -> None:
    path = made(tmp_path, name)
    write_tags(path, FileTags(credits=SongCredits(title=title), comment=title))
    assert read_tags(path).title == clean(title)


def test_info_lists_of_wave_files_are_read(tmp_path: Path) -> None:
    path = write(tmp_path / "x.wav", tone())
    content = path.read_bytes()
    info = b"INFO" + b"".join(
        key + struct.pack("<I", len(text)) + text + b"\0" * (len(text) % 2)
        for key, text in ((b"INAM", b"Tide\0"), (b"IART", b"The Anchors\0"))
    )
    content += b"LIST" + struct.pack("<I", len(info)) + info
    path.write_bytes(content[:4] + struct.pack("<I", len(content) - 8) + content[8:])
    assert (read_tags(path).title, read_tags(path).artist) == ("Tide", "The Anchors")


def test_files_without_tags_say_nothing(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("hello")
    assert read_tags(path) == SongCredits(file_name="text.txt")
    assert read_cover(path) is None
    assert read_extra(path) == {}
    with pytest.raises(InputError):
        read_tags(tmp_path / "missing.mp3")
    with pytest.raises(InputError):
        audio_sha256(path)
    with pytest.raises(OutputError):
        write_tags(path, FileTags())
    assert path.read_text() == "hello"


def test_covers_that_are_no_pictures_or_too_large_are_left_out(tmp_path: Path) -> None:
    from mutagen.id3 import APIC, ID3

    path = made(tmp_path, "mp3")
    for data in (b"MZ" + bytes(100), b"\xff\xd8\xff" + bytes(10_000_001), b""):
        tags = ID3()
        tags.add(APIC(encoding=3, mime="image/jpeg", type=3, data=data))
        tags.save(path)
        assert read_cover(path) is None


def test_the_front_cover_comes_before_other_pictures(tmp_path: Path) -> None:
    from mutagen.id3 import APIC, ID3

    path = made(tmp_path, "mp3")
    tags = ID3()
    tags.add(APIC(encoding=3, mime="image/png", type=4, desc="back", data=PNG.data + b"back"))
    tags.add(APIC(encoding=3, mime="image/png", type=3, desc="front", data=PNG.data))
    tags.save(path)
    assert read_cover(path) == PNG


def test_the_digest_of_sound_differs_with_the_sound(tmp_path: Path) -> None:
    one = write(tmp_path / "1.wav", tone())
    same = write(tmp_path / "2.wav", tone())
    other = write(tmp_path / "3.wav", np.nextafter(tone(), 1) + np.float32(2e-5))
    assert audio_sha256(one) == audio_sha256(same) != audio_sha256(other)


def test_no_more_is_read_at_once_than_is_there(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"12345")
    with BoundedReader(path) as file:
        assert file.read(2) == b"12"
        assert file.read(2**40) == b"345"
        assert file.read() == b""
    with path.open("rb+") as large:
        large.truncate(10**10)
    with BoundedReader(path) as file, pytest.raises(ValueError, match="at once"):
        file.read(10**9)


@pytest.mark.parametrize("chunk", [b"fmt ", b"data", b"id3 "])
def test_chunks_that_claim_gigabytes_are_harmless(tmp_path: Path, chunk: bytes) -> None:
    path = made(tmp_path, "wav")
    write_tags(path, FileTags(credits=SongCredits(title="Tide")))
    content = bytearray(path.read_bytes())
    at = content.lower().find(chunk) + 4
    content[at : at + 4] = b"\xff\xff\xff\xff"
    path.write_bytes(content)
    assert read_tags(path).title in {"", "Tide"}
    assert read_cover(path) is None
