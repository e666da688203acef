"""Writing tags and a cover into the files that are made here."""

from __future__ import annotations

import base64
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import mutagen
from mutagen.flac import FLAC, Picture
from mutagen.id3 import APIC, COMM, ID3, TXXX, UFID, WCOP, Encoding, Frames, PictureType
from mutagen.mp3 import MP3
from mutagen.mp4 import MP4, AtomDataType, MP4Cover, MP4FreeForm
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis
from mutagen.wave import WAVE

from engines.core.errors import OutputError
from engines.core.files import replacing, shown
from engines.media.tag_files import BROKEN, open_tags
from engines.media.tag_names import FIELDS, LONGEST_COMMENT, clean
from engines.media.values import CoverArt
from engines.model.rights import SongCredits

if TYPE_CHECKING:
    from pathlib import Path

_FREE: Final = "----:com.apple.iTunes:"
_ISRC_LENGTH: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class FileTags:
    """What a file is to say of itself.

    Attributes:
        credits: title, artist and so on; empty fields are left out.
        comment: a sentence or two for the person.
        extra: further names and texts, such as ("FLIPSIDE_REPORT", "…"); upper-case ASCII names.
        cover: a picture.
    """

    credits: SongCredits = SongCredits()
    comment: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    cover: CoverArt | None = field(default=None, repr=False)


def write_tags(path: Path, tags: FileTags) -> None:
    """Replace the tags of a wav, flac, mp3, ogg, opus or m4a file; its sound stays as it is.

    Texts become one printable line of bounded length. The file changes by rename.

    Raises:
        OutputError: the file cannot be written or is of another kind.
    """
    with replacing(path) as temporary:
        shutil.copyfile(path, temporary)
        tag_in_place(temporary, tags)


def tag_in_place(path: Path, tags: FileTags) -> None:
    """As `write_tags`, for a file that nobody else knows yet.

    Raises:
        OutputError: the file cannot be written or is of another kind.
    """
    try:
        _write(path, tags)
    except OSError:
        raise
    except BROKEN as cause:
        hint = f"The tags of {shown(path.name)} could not be written; export it again."
        raise OutputError(f"{path}: {cause}", hint=hint) from cause


def read_extra(path: Path) -> dict[str, str]:
    """The further names and texts of a file, as `write_tags` wrote them; empty where there are none."""
    file = open_tags(path)
    try:
        return _extra(file)
    except BROKEN:
        return {}


def _extra(file: Any) -> dict[str, str]:  # noqa: ANN401 - mutagen ships no types
    tags = getattr(file, "tags", None)
    if isinstance(tags, ID3):
        return {str(frame.desc): str(frame.text[0]) for frame in tags.getall("TXXX") if frame.text}
    if isinstance(file, MP4):
        free = {
            key.removeprefix(_FREE): value for key, value in (tags or {}).items() if key.startswith(_FREE)
        }
        return {name: bytes(value[0]).decode("utf-8", "replace") for name, value in free.items() if value}
    if tags is None or not hasattr(tags, "as_dict"):
        return {}
    return {name.upper(): values[0] for name, values in tags.as_dict().items() if values}


def _write(path: Path, tags: FileTags) -> None:
    file: Any = mutagen.File(path, options=[WAVE, FLAC, MP3, OggVorbis, OggOpus, MP4])
    if file is None:
        raise mutagen.MutagenError("no file that tags are written to")
    if file.tags is None:
        file.add_tags()
    texts = _texts(tags)
    if isinstance(file, MP3 | WAVE):
        file.tags.clear()
        _write_id3(file.tags, tags, texts)
    elif isinstance(file, MP4):
        file.tags.clear()
        _write_mp4(file.tags, tags, texts)
    else:
        file.tags.clear()
        _write_vorbis(file, tags, texts)
    file.save()


def _texts(tags: FileTags) -> dict[str, str]:
    """The fields that say something, cleaned."""
    found = {name: clean(getattr(tags.credits, name)) for name in FIELDS}
    found["isrc"] = found["isrc"].replace("-", "").upper()[:_ISRC_LENGTH]
    return {name: text for name, text in found.items() if text}


def _write_id3(frames: Any, tags: FileTags, texts: dict[str, str]) -> None:  # noqa: ANN401 - mutagen is untyped
    for name, text in texts.items():
        key = FIELDS[name].id3[0]
        if name == "licence" and text.startswith(("http://", "https://")):
            frames.add(WCOP(url=text))
        elif name == "licence":
            frames.add(TXXX(encoding=Encoding.UTF8, desc="LICENSE", text=[text]))
        elif name == "recording_id":
            frames.add(UFID(owner="http://musicbrainz.org", data=text.encode("ascii", "replace")))
        else:
            frames.add(Frames[key](encoding=Encoding.UTF8, text=[text]))
    if tags.comment:
        text = clean(tags.comment, most=LONGEST_COMMENT)
        frames.add(COMM(encoding=Encoding.UTF8, lang="eng", desc="", text=[text]))
    for name, value in tags.extra:
        frames.add(TXXX(encoding=Encoding.UTF8, desc=name, text=[clean(value, most=LONGEST_COMMENT)]))
    if tags.cover is not None:
        frames.add(
            APIC(
                encoding=Encoding.UTF8,
                mime=tags.cover.mime,
                type=PictureType.COVER_FRONT,
                data=tags.cover.data,
            )
        )


def _write_mp4(atoms: Any, tags: FileTags, texts: dict[str, str]) -> None:  # noqa: ANN401 - mutagen is untyped
    for name, text in texts.items():
        key = FIELDS[name].mp4[0]
        atoms[key] = [_free(text)] if key.startswith("----") else [text]
    if tags.comment:
        atoms["\xa9cmt"] = [clean(tags.comment, most=LONGEST_COMMENT)]
    for name, value in tags.extra:
        atoms[_FREE + name] = [_free(clean(value, most=LONGEST_COMMENT))]
    if tags.cover is not None:
        kind = MP4Cover.FORMAT_PNG if tags.cover.mime == "image/png" else MP4Cover.FORMAT_JPEG
        atoms["covr"] = [MP4Cover(tags.cover.data, imageformat=kind)]


def _free(text: str) -> MP4FreeForm:
    return MP4FreeForm(text.encode(), dataformat=AtomDataType.UTF8)


def _write_vorbis(file: Any, tags: FileTags, texts: dict[str, str]) -> None:  # noqa: ANN401 - mutagen is untyped
    for name, text in texts.items():
        file.tags[FIELDS[name].vorbis[0]] = [text]
    if tags.comment:
        file.tags["comment"] = [clean(tags.comment, most=LONGEST_COMMENT)]
    for name, value in tags.extra:
        file.tags[name] = [clean(value, most=LONGEST_COMMENT)]
    if isinstance(file, FLAC):
        file.clear_pictures()
    if tags.cover is not None:
        picture = Picture()
        picture.type, picture.mime, picture.data = PictureType.COVER_FRONT, tags.cover.mime, tags.cover.data
        if isinstance(file, FLAC):
            file.add_picture(picture)
        else:
            file.tags["metadata_block_picture"] = [base64.b64encode(picture.write()).decode("ascii")]
