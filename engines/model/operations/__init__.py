"""The operations of a plan: one typed value each, with units and bounds; the table of the contract."""

from __future__ import annotations

from typing import Final

from engines.model.operations.base import Operation
from engines.model.operations.mixing import (
    Compress,
    Delay,
    Drive,
    Eq,
    Fade,
    Filter,
    Gain,
    Loudness,
    Mute,
    Pan,
    Preserve,
    Reverb,
    Sidechain,
    Solo,
    Width,
)
from engines.model.operations.parts import Add, Replace, Restyle, Texture, Transition
from engines.model.operations.structure import (
    Chop,
    Cut,
    Extend,
    Insert,
    Length,
    Loop,
    Order,
    Repeat,
    Reverse,
    Stutter,
)
from engines.model.operations.terms import (
    STYLE_IDS,
    TONICS,
    Amount,
    Bars,
    EqAxis,
    Grid,
    Hz,
    InsertKind,
    Mode,
    Name,
    NoteValue,
    Role,
    Signed,
    TextureKind,
    Times,
    Tonic,
    TransitionKind,
)
from engines.model.operations.time_and_key import Feel, Key, Tempo, Transpose

__all__ = [
    "OPERATIONS",
    "STYLE_IDS",
    "TONICS",
    "Add",
    "Amount",
    "Bars",
    "Chop",
    "Compress",
    "Cut",
    "Delay",
    "Drive",
    "Eq",
    "EqAxis",
    "Extend",
    "Fade",
    "Feel",
    "Filter",
    "Gain",
    "Grid",
    "Hz",
    "Insert",
    "InsertKind",
    "Key",
    "Length",
    "Loop",
    "Loudness",
    "Mode",
    "Mute",
    "Name",
    "NoteValue",
    "Operation",
    "Order",
    "Pan",
    "Preserve",
    "Repeat",
    "Replace",
    "Restyle",
    "Reverb",
    "Reverse",
    "Role",
    "Sidechain",
    "Signed",
    "Solo",
    "Stutter",
    "Tempo",
    "Texture",
    "TextureKind",
    "Times",
    "Tonic",
    "Transition",
    "TransitionKind",
    "Transpose",
    "Width",
]

OPERATIONS: Final[dict[str, type[Operation]]] = {
    kind.op: kind
    for kind in (
        Tempo, Feel, Transpose, Key, Gain, Pan, Width, Mute, Solo, Preserve, Order, Repeat, Cut, Extend,
        Loop, Length, Insert, Chop, Stutter, Reverse, Restyle, Add, Replace, Filter, Eq, Reverb, Delay,
        Drive, Compress, Sidechain, Texture, Transition, Fade, Loudness,
    )
}  # fmt: skip
"""Every operation by its name in the plan contract."""
