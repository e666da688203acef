"""The ledger: what was exported on this computer, and who held what in it. It never leaves the computer."""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from engines.core.errors import OutputError
from engines.core.files import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engines.model.rights import SongCredits
    from engines.model.splits import SplitSheet

FILE_NAME: Final = "ledger.sqlite"
_VERSION: Final = 2
_APPLICATION_ID: Final = 0x464C4C47
"""“FLLG”."""

_FIRST: Final = (
    """CREATE TABLE exports (
        id INTEGER PRIMARY KEY, made TEXT NOT NULL, report TEXT NOT NULL, mode TEXT NOT NULL,
        title TEXT NOT NULL, song TEXT NOT NULL, artist TEXT NOT NULL, isrc TEXT NOT NULL,
        source TEXT NOT NULL
    )""",
    """CREATE TABLE shares (
        export INTEGER NOT NULL REFERENCES exports(id), holder TEXT NOT NULL, role TEXT NOT NULL,
        side TEXT NOT NULL, percent TEXT NOT NULL
    )""",
    "CREATE INDEX shares_by_holder ON shares (holder)",
)
_SECOND: Final = (
    "ALTER TABLE exports ADD COLUMN watermark TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX exports_by_watermark ON exports (watermark)",
)
_STEPS: Final = (_FIRST, _SECOND)
"""What leads from each version to the next."""
_HOLDERS: Final = """
    SELECT holder, side, count(DISTINCT export), sum(CAST(percent AS REAL)) / count(DISTINCT export)
    FROM shares GROUP BY holder, side ORDER BY count(DISTINCT export) DESC, holder, side
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SongTotal:
    """How often a song was exported, and of these how often for release."""

    song: str
    artist: str
    isrc: str
    exports: int
    releases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderTotal:
    """How many exports a rights holder has a share in, and its mean [percent]."""

    holder: str
    side: str
    exports: int
    mean_percent: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """One export: when it was made, as what, of which song, and how far it went."""

    made: str
    title: str
    song: str
    mode: str


class Ledger:
    """A file of exports; see `record`, `songs`, `holders` and `marked`."""

    def __init__(self, path: Path) -> None:
        """Open the ledger, which is made where it is missing.

        Raises:
            OutputError: it cannot be written, or is something else.
        """
        self._path = path
        with self._transaction() as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version > _VERSION:
                raise OutputError(
                    f"ledger of version {version}",
                    hint=f"The ledger {shown(path)} is from a newer Flipside; update this one.",
                )
            if version < _VERSION:
                for statement in itertools.chain(*_STEPS[version:]):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {_VERSION}")

    def record(
        self, sheet: SplitSheet, song: SongCredits, *, mode: str, source: str, watermark: str = ""
    ) -> None:
        """Note an export with all shares of its proposed split, and the id that its generated parts carry.

        Raises:
            OutputError: it cannot be written.
        """
        row = (
            datetime.now(UTC).isoformat(timespec="seconds"), sheet.report, mode, sheet.title,
            song.title or song.file_name, song.artist, song.isrc, source, watermark,
        )  # fmt: skip
        with self._transaction() as connection:
            number = connection.execute(
                "INSERT INTO exports (made, report, mode, title, song, artist, isrc, source, watermark) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            ).lastrowid
            connection.executemany(
                "INSERT INTO shares VALUES (?, ?, ?, ?, ?)",
                [(number, c.name, c.role, c.side, c.percent) for c in sheet.claims],
            )

    def songs(self) -> tuple[SongTotal, ...]:
        """Totals of each song, the most used first; songs are one where their sound is."""
        with self._transaction() as connection:
            rows = connection.execute(
                "SELECT song, artist, isrc, count(*), sum(mode = 'release') FROM exports "
                "GROUP BY source ORDER BY count(*) DESC, song"
            ).fetchall()
        return tuple(
            SongTotal(song=song, artist=artist, isrc=isrc, exports=count, releases=released)
            for song, artist, isrc, count, released in rows
        )

    def holders(self) -> tuple[HolderTotal, ...]:
        """Totals of each rights holder and side, the most used first."""
        with self._transaction() as connection:
            rows = connection.execute(_HOLDERS).fetchall()
        return tuple(
            HolderTotal(holder=holder, side=side, exports=count, mean_percent=round(mean, 4))
            for holder, side, count, mean in rows
        )

    def marked(self, watermark: str) -> Noted | None:
        """The first export with that watermark; None where none was made here."""
        with self._transaction() as connection:
            row = connection.execute(
                "SELECT made, title, song, mode FROM exports WHERE watermark = ? ORDER BY id LIMIT 1",
                (watermark,),
            ).fetchone()
        return Noted(made=row[0], title=row[1], song=row[2], mode=row[3]) if row else None

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._path, timeout=5.0, isolation_level=None)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield connection
                except BaseException:
                    connection.execute("ROLLBACK")
                    raise
                connection.execute("COMMIT")
        except sqlite3.Error as cause:
            raise OutputError(
                f"{self._path}: {cause}",
                hint=f"The ledger {shown(self._path)} cannot be written; move it away to begin a new one.",
            ) from cause
