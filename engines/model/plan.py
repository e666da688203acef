"""The remix plan: what the person wants, in musical words. Frozen, serialisable, with a seed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from engines.model.bounds import Bounded, OutOfBounds
from engines.model.operations import Operation

Origin: TypeAlias = Literal["said", "inferred", "default"]
Index: TypeAlias = Annotated[int, Meta(ge=0, le=1_000_000)]
Text: TypeAlias = Annotated[str, Meta(max_length=2_000)]
MAX_EDITS = 2_000
MAX_PROMPT = 10_000
"""The longest prompt [characters]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope(Bounded):
    """Where an edit holds; empty means everywhere.

    Attributes:
        sections: names such as "chorus 2", "last chorus", or "chorus" for all of them.
        bars: first and last bar of the original, counted from 1, both included.
        seconds: from and to, of the original.
        stems: names such as "vocals"; empty means all.
    """

    sections: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=64)], ...], Meta(max_length=256)
    ] = ()
    bars: tuple[int, int] | None = None
    seconds: tuple[float, float] | None = None
    stems: Annotated[tuple[Annotated[str, Meta(min_length=1, max_length=64)], ...], Meta(max_length=32)] = ()

    def __post_init__(self) -> None:
        if self.bars is not None and not 1 <= self.bars[0] <= self.bars[1] <= 1_000_000:
            raise OutOfBounds("bars", "must be [first, last], counted from 1")
        if self.seconds is not None and not 0 <= self.seconds[0] < self.seconds[1] <= 1e6:
            raise OutOfBounds("seconds", "must be [from, to], rising")

    @property
    def everywhere(self) -> bool:
        """Whether no time is named: the edit holds from the first bar to the last."""
        return not self.sections and self.bars is None and self.seconds is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Because(Bounded):
    """Why an edit is there: characters start ≤ c < end of prompt number `prompt`."""

    prompt: Index
    start: Index
    end: Index
    origin: Origin = "said"
    confidence: Annotated[float, Meta(ge=0, le=1)] = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One thing that the remix does. On the wire: id, op, params, scope, enabled, because."""

    id: str
    operation: Operation
    because: Because
    scope: Scope = Scope()
    enabled: bool = True

    @property
    def op(self) -> str:
        """The operation's name in the plan contract."""
        return self.operation.op


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored(Bounded):
    """Words that were not understood or cannot be done, and why."""

    prompt: Index
    start: Index
    end: Index
    text: Text
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One reading of ambiguous words."""

    label: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Ambiguous words with their readings. The edits of the chosen option also stand in the plan's edits."""

    prompt: int
    start: int
    end: int
    text: str
    options: tuple[Option, ...]
    chosen: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RemixPlan:
    """What the person wants. Equal plans sound equal, bit for bit, on one machine.

    Attributes:
        seed: of every named random stream.
        source: "sha256:…" of the song's decoded content, or empty where no song was read.
        prompts: what was said, in order; `because.prompt` counts in it from 0.
    """

    seed: int = 0
    source: str = ""
    prompts: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    questions: tuple[Question, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def active(self) -> tuple[Edit, ...]:
        """The edits that are switched on, in order."""
        return tuple(edit for edit in self.edits if edit.enabled)

    def edit(self, edit_id: str) -> Edit:
        """The edit of that id.

        Raises:
            KeyError: there is none.
        """
        for edit in self.edits:
            if edit.id == edit_id:
                return edit
        raise KeyError(edit_id)
