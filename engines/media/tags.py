"""Reading what a file says of its song: title, artist, rights, picture."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any, Final

from mutagen.apev2 import APEv2
from mutagen.asf import ASFTags
from mutagen.flac import FLAC, Picture
from mutagen.id3 import ID3
from mutagen.mp4 import MP4Tags

from engines.media import door
from engines.media.av_reader import container_tags
from engines.media.tag_files import BROKEN, open_tags
from engines.media.tag_names import FIELDS, TagName, clean
from engines.media.values import CoverArt
from engines.model.rights import SongCredits

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MAX_COVER_BYTES: Final = 10_000_000


def read_tags(path: Path) -> SongCredits:
    """What the file says of its song; empty where it is silent or its tags are broken.

    Raises:
        InputError: the file cannot be opened at all.
    """
    door.checked(path)
    tags = getattr(open_tags(path), "tags", None)
    found = {field: _text(tags, name) for field, name in FIELDS.items()} if tags is not None else {}
    if not any(found.values()):
        found = {field: clean(text) for field, text in container_tags(path).items() if field in FIELDS}
    return SongCredits(**found, file_name=clean(path.name))


def read_cover(path: Path) -> CoverArt | None:
    """The front cover, or the first picture there is; None where there is none that can be used.

    Raises:
        InputError: the file cannot be opened at all.
    """
    door.checked(path)
    file = open_tags(path)
    try:
        pictures = list(_pictures(file)) if file is not None else []
    except BROKEN:
        return None
    ranked = sorted(pictures, key=lambda found: found[0] != _FRONT)
    return next((cover for _, data in ranked if (cover := cover_from(data)) is not None), None)


def cover_from(data: bytes) -> CoverArt | None:
    """The bytes of a picture as cover art; None where they are no JPEG or PNG or larger than 10 MB."""
    if len(data) > MAX_COVER_BYTES:
        return None
    if data.startswith(b"\xff\xd8\xff"):
        return CoverArt(mime="image/jpeg", data=data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return CoverArt(mime="image/png", data=data)
    return None


_FRONT: Final = 3
"""The picture type of a front cover in ID3, FLAC and ASF."""


def _text(tags: Any, name: TagName) -> str:  # noqa: ANN401 - mutagen ships no types
    for key in _keys(tags, name):
        try:
            text = clean(_first(tags, key))
        except BROKEN:
            continue
        if text:
            return text
    return ""


def _keys(tags: object, name: TagName) -> tuple[str, ...]:
    if isinstance(tags, ID3):
        return name.id3
    if isinstance(tags, MP4Tags):
        return name.mp4
    return name.asf if isinstance(tags, ASFTags) else name.vorbis


def _first(tags: Any, key: str) -> object:  # noqa: ANN401 - mutagen ships no types
    if isinstance(tags, ID3):
        frames = tags.getall(key)
        if not frames:
            return ""
        if key.startswith("UFID"):
            return bytes(frames[0].data).decode("ascii", "replace")
        return frames[0].url if key.startswith("W") else next(iter(frames[0].text), "")
    value = tags.get(key, "")
    if isinstance(value, (list, tuple)) or isinstance(tags, APEv2):
        value = next(iter(value), "")
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _pictures(file: Any) -> Iterable[tuple[int, bytes]]:  # noqa: ANN401 - mutagen ships no types
    """The pictures of a file with their type."""
    tags = file.tags
    if isinstance(file, FLAC):
        yield from ((picture.type, picture.data) for picture in file.pictures)
    if isinstance(tags, ID3):
        yield from ((frame.type, frame.data) for frame in tags.getall("APIC"))
    elif isinstance(tags, MP4Tags):
        yield from ((_FRONT, bytes(data)) for data in tags.get("covr", ()))
    elif tags is not None:
        yield from _coded(tags)


def _coded(tags: Any) -> Iterable[tuple[int, bytes]]:  # noqa: ANN401 - mutagen ships no types
    """Pictures that are written as text, as in Ogg files."""
    for text in tags.get("metadata_block_picture", ()) if not isinstance(tags, (APEv2, ASFTags)) else ():
        picture = Picture(base64.b64decode(text))
        yield picture.type, picture.data
