"""Operations that bring sound which is not the song's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from engines.model.operations.base import Operation
from engines.model.operations.terms import Amount, Name, Role, TextureKind, TransitionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Restyle(Operation):
    """Into a style, from a touch (0) to the full thing (1); `engine` names what makes its parts."""

    op: ClassVar[str] = "restyle"
    style: Name
    amount: Amount | None = None
    engine: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Add(Operation):
    """A generated part beside what is there.

    `engine` names a neural engine that makes it, "ace-step"; `source` says that it is played on the song's
    own sound: drums and percussion on its drum hits, a lead or an arp on short notes of its voice.
    """

    op: ClassVar[str] = "add"
    role: Role
    style: Name | None = None
    density: Amount | None = None
    octave: Annotated[int, Meta(ge=-2, le=2)] | None = None
    engine: Name | None = None
    source: Literal["song"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replace(Operation):
    """A generated part in place of the scope's stem; `engine` and `source` as in `Add`."""

    op: ClassVar[str] = "replace"
    role: Role
    style: Name | None = None
    density: Amount | None = None
    octave: Annotated[int, Meta(ge=-2, le=2)] | None = None
    engine: Name | None = None
    source: Literal["song"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Texture(Operation):
    """A bed of noise."""

    op: ClassVar[str] = "texture"
    kind: TextureKind
    amount: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition(Operation):
    """A gesture that ends where the scope's section begins."""

    op: ClassVar[str] = "transition"
    kind: TransitionKind
    bars: Annotated[int, Meta(ge=1, le=8)] | None = None
