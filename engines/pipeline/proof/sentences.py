"""What the receipt says: one sentence for each edit, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.model import operations as ops

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.model.plan import Edit, Scope


def sentence(edit: Edit) -> str:
    """What an edit does, as one sentence."""
    say = _SENTENCES.get(type(edit.operation))
    body = say(edit.operation, edit) if say is not None else _plain(edit)
    return f"{body[0].upper()}{body[1:]}{_place(edit.scope)}."


def stems_words(scope: Scope) -> str:
    """The stems of a scope: "the drums and the bass", or "everything"."""
    if not scope.stems:
        return "everything"
    names = [f"the {stem}" for stem in scope.stems]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _place(scope: Scope) -> str:
    parts = [f"the {name}" if not name.startswith("the ") else name for name in scope.sections]
    if scope.bars is not None:
        first, last = scope.bars
        parts.append(f"bar {first}" if first == last else f"bars {first} to {last}")
    if scope.seconds is not None:
        parts.append(f"seconds {scope.seconds[0]:g} to {scope.seconds[1]:g}")
    return f" in {' and '.join(parts)}" if parts else ""


def _bars(count: float) -> str:
    return f"{count:g} bar{'' if count == 1 else 's'}"


def _plain(edit: Edit) -> str:
    return f"{edit.op.replace('_', ' ')} on {stems_words(edit.scope)}"


def _tempo(operation: ops.Tempo, _edit: Edit) -> str:
    if operation.is_ramp:
        return _ramp(operation)
    if operation.bpm is not None:
        return f"the tempo goes to {operation.bpm:g} BPM"
    return f"the tempo goes to {100 * (operation.ratio or 1):g} % of the original's"


def _ramp(operation: ops.Tempo) -> str:
    start = ""
    if operation.bpm is not None:
        start = f" from {operation.bpm:g} BPM"
    elif operation.ratio is not None:
        start = f" from {100 * operation.ratio:g} % of the original's"
    if operation.to_bpm is not None:
        return f"the tempo moves gradually{start} to {operation.to_bpm:g} BPM"
    way = "up" if (operation.to_ratio or 1.0) > 1 else "down"
    return f"the tempo moves gradually{start} {way} to {100 * (operation.to_ratio or 1.0):g} %"


def _feel(operation: ops.Feel, _edit: Edit) -> str:
    return {"half": "half-time feel", "double": "double-time feel", "straight": "a straight feel"}.get(
        operation.feel, "a swung feel"
    )


def _transpose(operation: ops.Transpose, edit: Edit) -> str:
    way = "up" if operation.semitones >= 0 else "down"
    count = abs(operation.semitones)
    return f"{stems_words(edit.scope)} {way} {count:g} semitone{'' if count == 1 else 's'}"


def _gain(operation: ops.Gain, edit: Edit) -> str:
    way = "louder" if operation.gain_db >= 0 else "softer"
    return f"{stems_words(edit.scope)} {abs(operation.gain_db):g} dB {way}"


def _add(operation: ops.Add, _edit: Edit) -> str:
    style = f" in the style {operation.style}" if operation.style else ""
    return f"{_part(operation)}{style}"


def _replace(operation: ops.Replace, edit: Edit) -> str:
    return f"{_part(operation)} in place of {stems_words(edit.scope)}"


def _part(operation: ops.Add | ops.Replace) -> str:
    if operation.source:
        return f"{operation.role} programmed on the song's own sound"
    return f"generated {operation.role}"


def _repeat(operation: ops.Repeat | ops.Loop, _edit: Edit) -> str:
    return f"played {operation.times} time{'' if operation.times == 1 else 's'} in a row"


def _length(operation: ops.Length, _edit: Edit) -> str:
    return (
        f"the remix lasts about {operation.seconds:g} s"
        if operation.seconds
        else f"the remix has {_bars(operation.bars or 0)}"
    )


def _restyle(operation: ops.Restyle, _edit: Edit) -> str:
    return f"into the style {operation.style.replace('_', ' ')}"


def _loudness(operation: ops.Loudness, _edit: Edit) -> str:
    return f"mastered to {operation.lufs:g} LUFS"


_SENTENCES: Final[dict[type[ops.Operation], Callable[..., str]]] = {
    ops.Tempo: _tempo, ops.Feel: _feel, ops.Transpose: _transpose, ops.Gain: _gain, ops.Add: _add,
    ops.Replace: _replace, ops.Repeat: _repeat, ops.Loop: _repeat, ops.Length: _length,
    ops.Restyle: _restyle, ops.Loudness: _loudness,
    ops.Key: lambda op, _e: f"into {op.tonic} {op.mode}",
    ops.Mute: lambda _o, edit: f"{stems_words(edit.scope)} silent",
    ops.Solo: lambda _o, edit: f"only {stems_words(edit.scope)}",
    ops.Preserve: lambda _o, edit: f"{stems_words(edit.scope)} kept from the original recording",
    ops.Pan: lambda op, edit: f"{stems_words(edit.scope)} to the {'right' if op.position > 0 else 'left'}",
    ops.Cut: lambda _o, _e: "left out",
    ops.Order: lambda op, _e: f"the order {', '.join(op.sections)}",
    ops.Extend: lambda op, _e: f"{_bars(op.bars)} more",
    ops.Insert: lambda op, _e: f"a new {op.kind} of {_bars(op.bars)}",
    ops.Filter: lambda op, edit: f"a {op.kind} filter on {stems_words(edit.scope)}",
    ops.Eq: lambda op, edit: f"{'more' if op.amount > 0 else 'less'} {op.axis} on {stems_words(edit.scope)}",
    ops.Texture: lambda op, _e: f"a bed of {op.kind}",
    ops.Transition: lambda op, _e: f"a {op.kind.replace('_', ' ')}",
    ops.Fade: lambda op, _e: f"a fade {op.direction} over {_bars(op.bars)}",
}  # fmt: skip
