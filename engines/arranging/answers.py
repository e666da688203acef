"""What became of each edit: what was assumed for it, or why it could not be done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engines.arranging.places import place_of
from engines.model.arrangement import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.model.plan import Edit
    from engines.model.song import SongFacts


@dataclass(slots=True)
class Answers:
    """What became of each edit."""

    notes: dict[str, list[str]] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)

    def note(self, edit: Edit, notes: Sequence[str]) -> None:
        """Keep what was assumed for an edit; empty sentences are left out."""
        kept = self.notes.setdefault(edit.id, [])
        kept.extend(note for note in notes if note and note not in kept)

    def fail(self, edit: Edit, why: str) -> None:
        """Keep why an edit could not be done."""
        self.failed[edit.id] = why

    def outcomes(self, edits: Sequence[Edit], facts: SongFacts) -> tuple[Outcome, ...]:
        """One outcome for each of the edits."""
        return tuple(self._outcome(edit, facts) for edit in edits)

    def _outcome(self, edit: Edit, facts: SongFacts) -> Outcome:
        if edit.id in self.failed:
            return Outcome(edit=edit.id, status="impossible", text=_sentence(self.failed[edit.id]))
        notes = self.notes.get(edit.id, [])
        return Outcome(
            edit=edit.id,
            status="assumed" if notes else "done",
            text=_sentence("; ".join(notes)),
            bars=() if edit.scope.everywhere else place_of(edit.scope, facts).spans,
        )


def _sentence(text: str) -> str:
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text.endswith(".") else ".")
