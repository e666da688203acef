"""What proves an edit: for each operation the figures that its sound must show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.model import operations as ops
from engines.pipeline.proof.colour import eq, filtering
from engines.pipeline.proof.motion import backwards, chop, feel, stutter
from engines.pipeline.proof.parts import generated
from engines.pipeline.proof.stems import gain, mute, pan, preserve, solo, width
from engines.pipeline.proof.structure import extend, fade, insert, order, playings
from engines.pipeline.proof.treatments import compress, delay, drive, reverb, sidechain
from engines.pipeline.proof.whole import length, loudness, pitch, tempo

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.model.plan import Edit
    from engines.pipeline.proof.figures import Figures
    from engines.pipeline.proof.listening import Listening


def evidence(edit: Edit, sound: Listening) -> Figures:
    """The figures of one edit; empty where nothing can be measured for its operation."""
    prove = _PROOFS.get(type(edit.operation))
    return prove(edit, sound) if prove is not None else ()


_PROOFS: Final[dict[type[ops.Operation], Callable[[Edit, Listening], Figures]]] = {
    ops.Tempo: tempo, ops.Transpose: pitch, ops.Key: pitch, ops.Gain: gain, ops.Mute: mute,
    ops.Solo: solo, ops.Pan: pan, ops.Width: width, ops.Preserve: preserve, ops.Repeat: playings,
    ops.Loop: playings, ops.Order: order, ops.Cut: extend, ops.Extend: extend, ops.Length: length,
    ops.Insert: insert, ops.Restyle: generated, ops.Add: generated, ops.Replace: generated,
    ops.Texture: generated, ops.Transition: generated, ops.Filter: filtering, ops.Eq: eq,
    ops.Loudness: loudness, ops.Fade: fade, ops.Feel: feel, ops.Chop: chop, ops.Stutter: stutter,
    ops.Reverse: backwards, ops.Reverb: reverb, ops.Delay: delay, ops.Drive: drive, ops.Compress: compress,
    ops.Sidechain: sidechain,
}  # fmt: skip
