"""What each tag format calls a song's title, artist and the rest; one table for reading and writing."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 500
"""The longest text that is taken from or put into a tag [characters]."""

LONGEST_COMMENT: Final = 2_000

_DIRECTION_MARKS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Invisible marks that make text read as something else."""

_BLANKS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols that are drawn as nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TagName:
    """The names of one field: ID3 frames, Vorbis comments (APE takes them too), MP4 atoms, ASF attributes."""

    id3: tuple[str, ...]
    vorbis: tuple[str, ...]
    mp4: tuple[str, ...]
    asf: tuple[str, ...] = ()


FIELDS: Final[dict[str, TagName]] = {
    "title": TagName(id3=("TIT2",), vorbis=("title",), mp4=("\xa9nam",), asf=("Title",)),
    "artist": TagName(id3=("TPE1",), vorbis=("artist",), mp4=("\xa9ART",), asf=("Author",)),
    "album": TagName(id3=("TALB",), vorbis=("album",), mp4=("\xa9alb",), asf=("WM/AlbumTitle",)),
    "date": TagName(
        id3=("TDRC", "TYER", "TDRL"), vorbis=("date", "year"), mp4=("\xa9day",), asf=("WM/Year",)
    ),
    "genre": TagName(id3=("TCON",), vorbis=("genre",), mp4=("\xa9gen",), asf=("WM/Genre",)),
    "composer": TagName(id3=("TCOM",), vorbis=("composer",), mp4=("\xa9wrt",), asf=("WM/Composer",)),
    "copyright": TagName(id3=("TCOP",), vorbis=("copyright",), mp4=("cprt",), asf=("Copyright",)),
    "licence": TagName(
        id3=("WCOP", "TXXX:LICENSE"),
        vorbis=("license", "licence"),
        mp4=("----:com.apple.iTunes:LICENSE",),
        asf=("LICENSE",),
    ),
    "isrc": TagName(id3=("TSRC",), vorbis=("isrc",), mp4=("----:com.apple.iTunes:ISRC",), asf=("WM/ISRC",)),
    "label": TagName(
        id3=("TPUB",),
        vorbis=("label", "organization", "publisher"),
        mp4=("----:com.apple.iTunes:LABEL",),
        asf=("WM/Publisher",),
    ),
    "recording_id": TagName(
        id3=("UFID:http://musicbrainz.org",),
        vorbis=("musicbrainz_trackid",),
        mp4=("----:com.apple.iTunes:MusicBrainz Track Id",),
        asf=("MusicBrainz/Track Id",),
    ),
}
"""The fields of `SongCredits` that a file carries."""

COMMENT: Final = TagName(
    id3=("COMM",), vorbis=("comment", "description"), mp4=("\xa9cmt",), asf=("Description",)
)


def clean(text: object, *, most: int = LONGEST) -> str:
    """Text from outside as one printable line of bounded length.

    Control characters and marks that turn the direction of writing become spaces or vanish; the rest of every
    script stays. Text of nothing but invisible characters is empty.
    """
    raw = str(text)[: 8 * most]
    kept = "".join(_kept(character) for character in unicodedata.normalize("NFC", raw))
    line = " ".join(kept.split())[:most].rstrip()
    return line if any(map(_is_seen, line)) else ""


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in {"Cf", "Mn", "Zs"} and character not in _BLANKS


def _kept(character: str) -> str:
    if character in _DIRECTION_MARKS or unicodedata.category(character) in {"Cs", "Cn"}:
        return ""
    return " " if unicodedata.category(character) in {"Cc", "Zl", "Zp"} else character
