"""Opt-out lists: artists, labels and recordings that are not to be remixed, asked when a song is opened.

The format is open (docs/rights.md). Lists are files in one folder, put there by the person; all of them hold.
"""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Final

from msgspec import Meta

from engines.core.errors import BadDocument, InputError
from engines.core.files import output_error, replacing, shown
from engines.media.acoustics import MOST_STEPS, is_same, unpacked
from engines.model.schema import content_of, from_builtins, parse
from engines.rights.signing import Signature, signer_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engines.media.acoustics import Bits
    from engines.model.rights import SongCredits

OPT_OUT_SCHEMA: Final = "flipside.opt-out"
OPT_OUT_VERSION: Final = 1
ENDING: Final = ".json"
_MOST_LISTS: Final = 1_000

_Text = Annotated[str, Meta(max_length=500)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Whom or what one entry names; every field that is given must fit.

    Attributes:
        isrc: of a recording, with or without hyphens.
        recording: the MusicBrainz id of a recording.
        artist: a whole artist.
        label: a whole label.
        title: narrows an artist to one song.
        sound: "sha256:…" of the decoded sound, as reports name their source.
        fingerprint, steps: acoustic, as `flipside rights fingerprint` writes it: knows the recording by ear.
        because: the words of who opted out.
    """

    isrc: _Text = ""
    recording: _Text = ""
    artist: _Text = ""
    label: _Text = ""
    title: _Text = ""
    sound: _Text = ""
    fingerprint: Annotated[str, Meta(max_length=1_000_000)] = ""
    steps: Annotated[int, Meta(ge=0, le=MOST_STEPS)] = 0
    because: _Text = ""

    @property
    def names_something(self) -> bool:
        """Whether it names more than a title."""
        return any((self.isrc, self.recording, self.artist, self.label, self.sound, self.fingerprint))


@dataclass(frozen=True, slots=True, kw_only=True)
class OptOutList:
    """A list: its name, whom to ask, its entries, and who signed it."""

    name: _Text
    contact: _Text = ""
    entries: Annotated[tuple[Entry, ...], Meta(max_length=200_000)] = ()
    signature: Signature | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OptOut:
    """An entry that fits a song, and the list it stands in."""

    entry: Entry
    list_name: str
    contact: str


def read_list(content: bytes, *, name: str) -> OptOutList:
    """A list from JSON.

    Raises:
        BadDocument: it is none, an entry names nothing, or its signature does not fit.
    """
    raw = parse(content, schema=OPT_OUT_SCHEMA, version=OPT_OUT_VERSION, upgrades={})
    body = {key: value for key, value in raw.items() if key not in {"schema", "version"}}
    found = from_builtins(body, OptOutList, what="opt-out list")
    signer_of({"schema": OPT_OUT_SCHEMA, "version": OPT_OUT_VERSION, **body}, name=name)
    for index, entry in enumerate(found.entries):
        if not entry.names_something:
            hint = f"Entry {index + 1} of {shown(name)} names no recording, artist or label; complete it."
            raise BadDocument(f"entry {index}", hint=hint, field=f"entries[{index}]")
        _check_fingerprint(entry, index, name)
    return found


def _check_fingerprint(entry: Entry, index: int, name: str) -> None:
    try:
        if entry.fingerprint:
            unpacked(entry.fingerprint, entry.steps)
    except ValueError as cause:
        hint = f"The fingerprint of entry {index + 1} of {shown(name)} is damaged; write it anew."
        raise BadDocument(f"entry {index}: {cause}", hint=hint, field=f"entries[{index}]") from cause


def subscribe(source: Path, folder: Path) -> OptOutList:
    """Take a list over, in place of an earlier one of the same file name.

    Raises:
        InputError: it cannot be read, is no list, or its signature does not fit.
        OutputError: it cannot be kept.
    """
    content = content_of(source, what="The opt-out list ")
    found = read_list(content, name=source.name)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as cause:
        raise output_error(folder, cause) from cause
    with replacing(folder / f"{source.stem[:100]}{ENDING}") as temporary:
        temporary.write_bytes(content)
    return found


def subscribed(folder: Path) -> tuple[tuple[OptOutList, ...], tuple[str, ...]]:
    """The lists in a folder, and a sentence for each that cannot be used."""
    lists, faults = [], []
    with suppress(OSError):
        for path in sorted(folder.glob(f"*{ENDING}"))[:_MOST_LISTS]:
            try:
                lists.append(read_list(content_of(path, what="The opt-out list "), name=path.name))
            except InputError as error:
                faults.append(f"An opt-out list was not asked: {error.hint}")
    return tuple(lists), tuple(faults)


def find(
    lists: tuple[OptOutList, ...], song: SongCredits, source_id: str, hear: Callable[[], Bits] | None = None
) -> OptOut | None:
    """The first entry that fits a song.

    Args:
        lists: to be asked.
        song: what its tags say.
        source_id: its identity.
        hear: gives its acoustic fingerprint; called once, and only where an entry has one to compare with.
    """
    listen = cache(hear) if hear is not None else None
    for one in lists:
        for entry in one.entries:
            if _fits(entry, song, source_id) and _sounds(entry, listen):
                return OptOut(entry=entry, list_name=one.name, contact=one.contact)
    return None


def _fits(entry: Entry, song: SongCredits, source_id: str) -> bool:
    pairs = (
        (_code(entry.isrc), _code(song.isrc)),
        (_code(entry.recording), _code(song.recording_id)),
        (_folded(entry.artist), _folded(song.artist)),
        (_folded(entry.label), _folded(song.label)),
        (_folded(entry.title), _folded(song.title)),
        (entry.sound, source_id),
    )
    return entry.names_something and all(wanted == real for wanted, real in pairs if wanted)


def _sounds(entry: Entry, listen: Callable[[], Bits] | None) -> bool:
    """Whether the song sounds as the entry's fingerprint; true where it has none."""
    if not entry.fingerprint:
        return True
    return listen is not None and is_same(unpacked(entry.fingerprint, entry.steps), listen())


def _code(text: str) -> str:
    return "".join(c for c in text.upper() if c.isalnum())


def _folded(text: str) -> str:
    """As people compare names: no case, accents, signs or double spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split())
