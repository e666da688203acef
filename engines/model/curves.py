"""Automation: values that move over the beats of a remix."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A value at a beat."""

    beat: Fraction
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """Automation: linear between points that rise in time, constant beyond the ends.

    Two points on one beat are a step; the renderer smooths it over a few milliseconds.
    """

    points: tuple[Point, ...]

    @classmethod
    def constant(cls, value: float) -> Curve:
        """One value for ever."""
        return cls(points=(Point(beat=Fraction(0), value=value),))

    def at(self, beat: Fraction) -> float:
        """The value at a beat; of a step, the value behind it."""
        points = self.points
        index = bisect_right([point.beat for point in points], beat) - 1
        if index < 0:
            return points[0].value
        if index == len(points) - 1:
            return points[-1].value
        left, right = points[index], points[index + 1]
        share = (beat - left.beat) / (right.beat - left.beat)
        return left.value + float(share) * (right.value - left.value)

    @property
    def is_constant(self) -> bool:
        """Whether it never changes."""
        return all(point.value == self.points[0].value for point in self.points)


UNITY = Curve.constant(0.0)
"""0 dB, or the middle, for ever."""
