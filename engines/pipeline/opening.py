"""Use case: a file becomes an open song: sound on disk, tags, cover and rights."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engines.core.errors import BadAudio, InputError, TooShort
from engines.core.files import shown
from engines.core.jobs import Part
from engines.core.source import RawSource
from engines.media import CoverArt, Decoded, decode, probe, read_cover, read_tags
from engines.media.acoustics import fingerprint
from engines.media.content_credentials import has_credentials, read_credentials
from engines.model.rights import SongCredits, Statement, Terms
from engines.pipeline import work
from engines.rights import Passport, Policy, opt_outs, read_policy, require, statements, terms
from engines.storage import paths

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.media.content_credentials import FoundCredentials
    from engines.model.rights import Mode

OPT_OUTS: Final = "opt-outs"
"""The folder of the opt-out lists that the person subscribed to, below the data folder."""

MIN_SONG_S: Final = 1.0
MAX_SONG_S: Final = 3.25 * 3600.0
"""How long a song may be [s], three hours and a little; a longer one is cut first."""
_SILENT: Final = 10.0 ** (-80.0 / 20.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Song:
    """An open song.

    Attributes:
        path: the file.
        source_id: "sha256:…" of the decoded content.
        audio: its sound at 44.1 kHz stereo, on disk below `folder`.
        credits: what its tags say.
        policy: what its rights say of remixing.
        duration_s: length [s].
        cover: the cover picture as it stands in the file, or None.
        folder: the song's temporary folder; see `close`.
        notes: sentences for the person where the file is not quite what it says it is.
        terms: what its rights passport lets a remix do.
        statement: what the person stated of it; None for nothing.
        closed: how far remixes may not go by the terms in its own content credentials.
    """

    path: Path
    source_id: str
    audio: RawSource
    credits: SongCredits
    policy: Policy
    duration_s: float
    folder: Path
    cover: CoverArt | None = None
    notes: tuple[str, ...] = ()
    terms: Terms = Terms()
    statement: Statement | None = None
    closed: tuple[str, ...] = ()


def open_song(path: Path, ctx: JobContext) -> Song:
    """Open a song of any format that can be decoded.

    Its sound goes to a temporary file that is removed by `close`, or when the process ends.

    Raises:
        InputError: no file, no sound, too short, too long, silent, or damaged.
        OutputError: the cache folder cannot be written or the disk is full.
        Cancelled: by the context.
    """
    info = probe(path)
    if info.duration_s is not None and info.duration_s > MAX_SONG_S:
        raise _too_long(path, info.duration_s)
    folder = work.new_folder("song")
    try:
        decoded = decode(path, folder / "song.f32", Part(ctx, 0.0, 0.95))
        _check(path, decoded)
        tags = read_tags(path)
        policy = read_policy(path, tags)
        own = read_credentials(path) if has_credentials(path) else None
        song = Song(
            path=path,
            source_id=decoded.source_id,
            audio=decoded.source,
            credits=tags,
            policy=policy,
            duration_s=decoded.source.frames / decoded.source.rate,
            folder=folder,
            cover=read_cover(path),
            notes=(*decoded.notes, *_said_by(own)),
            statement=statements.read_statement(paths.data_dir() / statements.FILE_NAME, decoded.source_id),
            closed=own.closed if own else (),
        )
        found, faults = terms_of(song)
        return replace(song, terms=found, notes=(*song.notes, *faults))
    except BaseException:
        work.remove(folder)
        raise


def close(song: Song) -> None:
    """Remove the temporary files of a song; its sources must not be read any more."""
    work.remove(song.folder)


def _said_by(own: FoundCredentials | None) -> tuple[str, ...]:
    """What the person should know of a song's own content credentials."""
    if own is None:
        return ()
    if own.state == "altered":
        return ("The song's content credentials do not fit it any more; it was changed after it was signed.",)
    if not own.not_allowed:
        return ()
    uses = ", ".join(use.replace("_", " ") for use in own.not_allowed)
    return (f"The song's content credentials do not allow these uses freely: {uses}.",)


def terms_of(song: Song) -> tuple[Terms, tuple[str, ...]]:
    """What a song's rights let a remix do, and a sentence for each opt-out list that cannot be asked."""
    lists, faults = opt_outs.subscribed(paths.data_dir() / OPT_OUTS)
    passport = Passport(
        policy=song.policy,
        opt_out=opt_outs.find(lists, song.credits, song.source_id, partial(fingerprint, song.audio)),
        statement=song.statement,
        closed=song.closed,
    )
    return terms(passport), faults


def permit_remix(song: Song, mode: Mode = "sketch") -> None:
    """Refuse a song whose rights do not let a remix go so far; with the default, any remix.

    Raises:
        Refused: they do.
    """
    require(song.terms, mode, song.path.name)


def _check(path: Path, decoded: Decoded) -> None:
    seconds = decoded.source.frames / decoded.source.rate
    if seconds < MIN_SONG_S:
        raise TooShort(
            f"{path} lasts {seconds:.3f} s",
            hint=f"{shown(path.name)} lasts {seconds:.1f} s; a song needs at least one second.",
        )
    if seconds > MAX_SONG_S:
        raise _too_long(path, seconds)
    if decoded.peak < _SILENT:
        raise BadAudio(
            f"{path} is silent", hint=f"{shown(path.name)} holds only silence; choose a file with music."
        )


def _too_long(path: Path, seconds: float) -> InputError:
    return InputError(
        f"{path} lasts {seconds:.0f} s",
        hint=f"{shown(path.name)} lasts {seconds / 3600:.1f} hours; "
        f"a song may last up to {MAX_SONG_S / 3600:.2f}, so cut it into parts.",
    )
