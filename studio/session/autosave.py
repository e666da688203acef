"""Nothing that was made is lost: each song's plan and takes are kept in a small file, written by rename."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer

from engines.core.errors import EngineError
from engines.core.files import replacing
from engines.model.schema import parse, plan_from_json, plan_to_json
from studio.session.commands import Work
from studio.session.takes import Take

if TYPE_CHECKING:
    from studio.session.session import Session

log = logging.getLogger(__name__)
SCHEMA: Final = "flipside.session"
VERSION: Final = 1
_DELAY_MS: Final = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A song that was worked on, as it is offered at the start.

    Attributes:
        file: where the work is kept.
        song: path of the song.
        title: of the song.
        takes: how many there are.
    """

    file: Path
    song: str
    title: str
    takes: int


class Autosave(QObject):
    """Writes the work of the open song shortly after each change, and at once when asked.

    Args:
        folder: where the files live, one a song.
    """

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self.save)
        session.work_changed.connect(self._timer.start)

    def save(self) -> None:
        """Write the work of the open song; nothing is written where none was done."""
        self._timer.stop()
        song, work = self._session.song, self._session.work
        if song is None or (work.plan is None and not work.takes):
            return
        text = json.dumps(
            work_to_json(work, song=str(song.path), title=self._session.title), ensure_ascii=False
        )
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with replacing(self._file(song.source_id)) as part:
                part.write_text(text, encoding="utf-8")
        except (EngineError, OSError) as cause:
            log.info("autosave failed: %s", cause)
            said = self.tr("Your work could not be saved: {}")
            self._session.noticed.emit("bad", said.format(getattr(cause, "hint", cause)))

    def load(self, source_id: str) -> Work | None:
        """The work that was done on a song, or None."""
        file = self._file(source_id)
        if not file.is_file():
            return None
        try:
            return work_from_json(file.read_bytes())
        except (EngineError, OSError) as cause:
            log.info("%s cannot be read: %s", file, cause)
            return None

    def kept(self, most: int = 6) -> tuple[Kept, ...]:
        """The songs that were worked on, newest first."""
        if not self._folder.is_dir():
            return ()
        files = sorted(self._folder.glob("*.json"), key=lambda file: file.stat().st_mtime, reverse=True)
        return tuple(one for one in map(_kept, files[:most]) if one is not None)

    def _file(self, source_id: str) -> Path:
        return self._folder / f"{source_id.removeprefix('sha256:')[:32]}.json"


def work_to_json(work: Work, *, song: str, title: str) -> dict[str, Any]:
    """The work as a document."""
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "song": song,
        "title": title,
        "plan": plan_to_json(work.plan) if work.plan is not None else None,
        "take": work.take,
        "takes": [
            {
                "id": take.id,
                "name": take.name,
                "starred": take.starred,
                "summary": take.summary,
                "plan": plan_to_json(take.plan),
            }
            for take in work.takes
        ],
    }


def work_from_json(text: str | bytes) -> Work:
    """Read a document.

    Raises:
        BadDocument: it is none, from a newer Flipside, or a plan in it is wrong.
    """
    raw = parse(text, schema=SCHEMA, version=VERSION, upgrades={})
    takes = tuple(
        Take(
            id=str(item["id"]),
            name=str(item["name"]),
            starred=bool(item.get("starred", False)),
            summary=str(item.get("summary", "")),
            plan=plan_from_json(json.dumps(item["plan"])),
        )
        for item in raw.get("takes", [])
    )
    plan = raw.get("plan")
    return Work(
        plan=plan_from_json(json.dumps(plan)) if plan is not None else None,
        takes=takes,
        take=str(raw.get("take", "")),
    )


def _kept(file: Path) -> Kept | None:
    try:
        raw = parse(file.read_bytes(), schema=SCHEMA, version=VERSION, upgrades={})
        return Kept(file=file, song=str(raw["song"]), title=str(raw["title"]), takes=len(raw["takes"]))
    except (EngineError, OSError, KeyError, TypeError) as cause:
        log.info("%s cannot be read: %s", file, cause)
        return None
