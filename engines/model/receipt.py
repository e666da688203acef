"""The receipt: of each clause of the prompt whether it was done, and the measurement that proves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Status: TypeAlias = Literal["done", "assumed", "impossible", "ignored", "unproved", "off"]
"""off: the person switched the edit off. unproved: it was done, but no measurement shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """A figure taken from the rendered sound.

    Attributes:
        name: what was measured: "tempo", "drums in the intro", "loudness", ...
        unit: "BPM", "LUFS", "dB", "ms", "bars", "".
        asked: what the plan asked for; None where it asked for no number.
        before: in the original; None where it has no meaning there.
        after: in the remix.
        ok: whether it is what was asked, within its tolerance.
    """

    name: str
    unit: str
    after: float
    asked: float | None = None
    before: float | None = None
    ok: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptLine:
    """One clause.

    Attributes:
        clause: the person's words, or what stands for them where the edit was inferred.
        prompt, start, end: where those words stand; start = end = 0 where there are none.
        edit: id of the edit; empty for ignored words.
        status: what became of it.
        text: one sentence for the person.
        measurements: the proof.
    """

    clause: str
    prompt: int
    start: int
    end: int
    status: Status
    text: str
    edit: str = ""
    measurements: tuple[Measurement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """All lines in the order of the prompts, and figures of the whole remix."""

    lines: tuple[ReceiptLine, ...]
    overall: tuple[Measurement, ...] = ()
    warnings: tuple[str, ...] = ()
