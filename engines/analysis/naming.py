"""Names for the segments of a song: intro, verse, chorus and the rest, from repetition, energy and voice."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines.model.song import Label, Section

if TYPE_CHECKING:
    from engines.analysis.form import Segment

Vector = npt.NDArray[np.float64]

_SUNG: Final = 0.35
"""A segment less sung than this has no singing in it."""

_QUIETER_DB: Final = 2.0
"""What begins or ends a song is quieter than the rest by this much,"""

_FEWER_BEATS: Final = 0.6
"""or has fewer strokes of drums than this share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """What is known of each bar, (bars,) each.

    Attributes:
        level_db: loudness.
        strokes: how much the drums play.
        voice: how much is sung, 0–1; None where nobody knows.
    """

    level_db: Vector
    strokes: Vector
    voice: Vector | None


def name_sections(found: tuple[Segment, ...], clues: Clues, confidence: float) -> tuple[Section, ...]:
    """Sections with labels and numbers.

    Args:
        found: segments in order, touching.
        clues: of all their bars.
        confidence: 0–1 of the boundaries and groups as a whole.
    """
    labels = _Naming(found, clues).labels()
    counts: Counter[str] = Counter()
    out = []
    for segment, label in zip(found, labels, strict=True):
        counts[label] += 1
        out.append(
            Section(
                label=label,
                number=counts[label],
                first_bar=segment.start + 1,
                bars=segment.stop - segment.start,
                confidence=float(np.clip(confidence * (0.5 + 0.5 * segment.sharpness), 0.05, 0.95)),
            )
        )
    return tuple(out)


class _Naming:
    """The segments of one song with the medians of their clues."""

    def __init__(self, found: tuple[Segment, ...], clues: Clues) -> None:
        self.found = found
        self.total = found[-1].stop
        self.length = np.array([s.stop - s.start for s in found], np.float64)
        self.energy = _medians(found, clues.level_db)
        self.strokes = _medians(found, clues.strokes)
        self.sung = (
            _medians(found, clues.voice) if clues.voice is not None and clues.voice.max() > 0 else None
        )
        self.usual_db = float(np.average(self.energy, weights=self.length))

    def labels(self) -> list[Label]:
        """One label a segment."""
        if len(self.found) == 1:
            return ["verse"]
        chorus = self._chorus()
        names: list[Label] = [
            "chorus" if segment.group == chorus else self._other(i) for i, segment in enumerate(self.found)
        ]
        ends: tuple[tuple[int, Label], ...] = ((0, "intro"), (len(names) - 1, "outro"))
        for at, name in ends:
            if names[at] != "chorus" and self._is_end(at):
                names[at] = name
        if names[-1] == "bridge" and self._is_brief(len(names) - 1):
            # A bridge leads somewhere.
            names[-1] = "outro"
        _before_chorus(names, self.found)
        return names

    def _members(self, group: int) -> list[int]:
        return [i for i, segment in enumerate(self.found) if segment.group == group]

    def _chorus(self) -> int | None:
        """The group that returns after something else, loud and sung; None where there is none."""
        spread = max(float(self.energy.std()), 1.0)
        best, chosen = 0.0, None
        for group in dict.fromkeys(segment.group for segment in self.found):
            at = self._members(group)
            runs = 1 + sum(1 for a, b in itertools.pairwise(at) if b > a + 1)
            louder = (self._over(self.energy, at) - self.usual_db) / spread
            more = 0.0
            if self.sung is not None:
                more = self._over(self.sung, at) - float(np.average(self.sung, weights=self.length))
            if runs < 2 or louder < -0.3 or more < -0.3:
                continue
            score = 1.0 + louder + 1.5 * more + 0.25 * min(runs, 4) + 0.4 * self._sits(at)
            if score > best:
                best, chosen = score, group
        return chosen

    def _sits(self, at: list[int]) -> float:
        """How far segments sit where a chorus does: behind a verse, and at the end; −2 to 2."""
        if at[0] == 0:
            return -2.0
        before = range(at[0]) if self.sung is None else [i for i in range(at[0]) if self.sung[i] >= _SUNG]
        return 1.0 * (len(before) > (self.sung is None)) + 1.0 * (at[-1] >= len(self.found) - 2)

    def _over(self, values: Vector, at: list[int]) -> float:
        return float(np.average(values[at], weights=self.length[at]))

    def _other(self, i: int) -> Label:
        """A segment that is no chorus: verse where it returns or stands early, else bridge, solo or break."""
        returns = len(self._members(self.found[i].group)) > 1
        late = self.found[i].start > 0.4 * self.total
        quiet = self.energy[i] < self.usual_db - max(3.0, float(self.energy.std()))
        if self.sung is not None and self.sung[i] < _SUNG and 0 < i < len(self.found) - 1:
            return "break" if quiet else "solo"
        if quiet and not returns and i and self.sung is None:
            return "break"
        return "bridge" if late and not returns else "verse"

    def _is_brief(self, i: int) -> bool:
        return bool(self.length[i] <= max(8.0, 0.2 * self.total))

    def _is_end(self, i: int) -> bool:
        """Whether the first or last segment is an intro or outro: brief, and not sung or thinner."""
        if not self._is_brief(i):
            return False
        rest = [j for j in range(len(self.found)) if j != i]
        quieter = self.energy[i] < self._over(self.energy, rest) - _QUIETER_DB
        thinner = self.strokes[i] < _FEWER_BEATS * self._over(self.strokes, rest)
        alone = len(self._members(self.found[i].group)) == 1
        if self.sung is not None:
            return bool(self.sung[i] < _SUNG or (alone and quieter and thinner))
        return bool(quieter or thinner or (alone and self.energy[i] < self.usual_db))


def _medians(found: tuple[Segment, ...], values: Vector) -> Vector:
    # The median, since a pickup or a last bar that rings out says nothing of the rest.
    return np.array([np.median(values[s.start : s.stop]) for s in found])


def _before_chorus(labels: list[Label], found: tuple[Segment, ...]) -> None:
    """A group of short segments that always leads into the chorus is the prechorus."""
    for group in {segment.group for segment in found}:
        at = [i for i, segment in enumerate(found) if segment.group == group]
        leads = [i for i in at if i + 1 < len(labels) and labels[i + 1] == "chorus"]
        after_verse = [i for i in at if i and labels[i - 1] == "verse" and found[i - 1].group != group]
        brief = all(found[i].stop - found[i].start <= 8 for i in at)
        if len(at) >= 2 and len(leads) == len(at) == len(after_verse) and brief:
            for i in at:
                labels[i] = "prechorus"
