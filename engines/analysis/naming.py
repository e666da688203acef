"""Names for the segments of a song: intro, verse, chorus and the rest, from repetition, energy and voice."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from engines.model.song import Label, Section

if TYPE_CHECKING:
    from engines.analysis.form import Segment

Vector = npt.NDArray[np.float64]


def name_sections(
    found: tuple[Segment, ...], level_db: Vector, voice: Vector | None, confidence: float
) -> tuple[Section, ...]:
    """Sections with labels and numbers.

    Args:
        found: segments in order, touching.
        level_db: (bars,) loudness of each bar.
        voice: (bars,) share of each bar that is sung, or None where nobody knows.
        confidence: 0–1 of the boundaries and groups as a whole.
    """
    energy = np.array([level_db[s.start : s.stop].mean() for s in found])
    sung = np.array([voice[s.start : s.stop].mean() for s in found]) if voice is not None else None
    labels = _labels(found, energy, sung)
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


def _labels(found: tuple[Segment, ...], energy: Vector, sung: Vector | None) -> list[Label]:
    if len(found) == 1:
        return ["verse"]
    total = found[-1].stop
    chorus = _chorus(found, energy, sung)
    labels: list[Label] = []
    for i, segment in enumerate(found):
        labels.append("chorus" if segment.group == chorus else _other(i, found, energy, sung))
    _ends(labels, found, energy, sung, total)
    _before_chorus(labels, found)
    return labels


def _chorus(found: tuple[Segment, ...], energy: Vector, sung: Vector | None) -> int | None:
    """The group that returns, is loud, sung, and does not open the song; None where nothing returns."""
    groups = Counter(segment.group for segment in found)
    spread = max(float(energy.std()), 1.0)
    best, chosen = 0.0, None
    for group, times in groups.items():
        at = [i for i, segment in enumerate(found) if segment.group == group]
        if times < 2 or (at[0] == 0 and times < 3):
            continue
        score = 1.0 + (energy[at].mean() - energy.mean()) / spread + 0.2 * times - 0.6 * (at[0] == 0)
        if sung is not None:
            score += 1.5 * (sung[at].mean() - sung.mean())
        if score > best:
            best, chosen = float(score), group
    return chosen


def _other(i: int, found: tuple[Segment, ...], energy: Vector, sung: Vector | None) -> Label:
    """A segment that is no chorus: verse where it returns or is sung early, else bridge, solo or break."""
    repeated = sum(1 for segment in found if segment.group == found[i].group) > 1
    late = found[i].start > 0.45 * found[-1].stop
    quiet = energy[i] < energy.mean() - max(3.0, float(energy.std()))
    if sung is not None and sung.max() > 0.2 and sung[i] < 0.15 and 0 < i < len(found) - 1:
        return "break" if quiet else "solo"
    if quiet and not repeated and i:
        return "break"
    return "bridge" if late and not repeated else "verse"


def _ends(
    labels: list[Label], found: tuple[Segment, ...], energy: Vector, sung: Vector | None, total: int
) -> None:
    """The first and the last segment: intro and outro where they are short and quieter, or not sung."""
    ends: tuple[tuple[int, Label], ...] = ((0, "intro"), (-1, "outro"))
    for at, label in ends:
        segment = found[at]
        alone = sum(1 for other in found if other.group == segment.group) == 1
        quieter = bool(energy[at] < energy.mean() - 3.0)
        plain = alone or quieter
        if sung is not None and sung.max() > 0.2:
            plain = bool(sung[at] < 0.35) or (alone and quieter)
        if plain and segment.stop - segment.start <= max(8, 0.2 * total):
            labels[at] = label


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
