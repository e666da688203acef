"""The values of a split sheet: who is named with which percentage on which side."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Final, Literal, TypeAlias

from msgspec import Meta

PROPOSAL: Final = (
    "This is a proposal from measured contributions, and not law. It binds nobody until all who are named "
    "here have agreed to it and signed."
)

Side: TypeAlias = Literal["recording", "composition"]
SIDES: Final[tuple[Side, ...]] = ("recording", "composition")
Words: TypeAlias = Annotated[str, Meta(max_length=200)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Somebody who holds rights in the song, and which part of that side is theirs.

    Attributes:
        name: of the person or firm.
        role: "artist", "composer", "label", "publisher", ...
        side: of the recording or of the composition.
        weight: against the other holders of that side of the song, more than 0.
        identity: an IPI, ISNI or the like.
    """

    name: Annotated[str, Meta(min_length=1, max_length=200)]
    role: Words = ""
    side: Side = "recording"
    weight: Annotated[float, Meta(gt=0, le=1e6)] = 1.0
    identity: Annotated[str, Meta(max_length=60)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One line of the sheet; `percent` is a decimal number as text, so that nothing is rounded."""

    name: Annotated[str, Meta(min_length=1, max_length=200)]
    side: Side
    percent: Annotated[str, Meta(pattern=r"^\d{1,3}(\.\d{1,6})?$")]
    role: Words = ""
    identity: Annotated[str, Meta(max_length=60)] = ""
    because: Annotated[str, Meta(max_length=300)] = ""

    @property
    def share(self) -> Decimal:
        """The percentage."""
        return Decimal(self.percent)


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitSheet:
    """A proposal for one remix; the claims of each side add up to exactly 100."""

    title: Words
    song: Words
    claims: Annotated[tuple[Claim, ...], Meta(max_length=200)]
    report: Annotated[str, Meta(max_length=64)] = ""
    note: Annotated[str, Meta(max_length=2_000)] = PROPOSAL

    def of(self, side: Side) -> tuple[Claim, ...]:
        """The claims of one side."""
        return tuple(claim for claim in self.claims if claim.side == side)
