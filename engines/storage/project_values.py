"""What a project file holds, as values."""

from __future__ import annotations

from dataclasses import dataclass

from engines.model.plan import RemixPlan
from engines.model.receipt import Receipt
from engines.model.rights import Credits, SongCredits


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectSong:
    """The song of a project.

    Attributes:
        source_id: "sha256:…" of its decoded content; a moved file is known again by it.
        path: where it lay last.
        duration_s: length [s].
        credits: what its tags say.
    """

    source_id: str
    path: str
    duration_s: float
    credits: SongCredits = SongCredits()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectTake:
    """One finished plan, in the tree of the takes that it came from.

    Attributes:
        id: counts from 1 and is never given twice.
        parent: the take that was changed into this one; None for a beginning.
        plan: what was asked.
        name, summary: for the person.
        starred: whether the person marked it.
        hidden: whether the person removed it; it can be brought back.
        receipt, credits: what was proved and owed; None while it was not rendered.
        created: when, ISO 8601 in UTC.
    """

    id: int
    parent: int | None
    plan: RemixPlan
    name: str = ""
    summary: str = ""
    starred: bool = False
    hidden: bool = False
    receipt: Receipt | None = None
    credits: Credits | None = None
    created: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The plan that is being worked on: the last change, even where it never became a take.

    Attributes:
        plan: as it stands.
        parent: the take that it changes; None for a beginning.
    """

    plan: RemixPlan
    parent: int | None = None
