"""From drafts to edits: bounds with a word about what was clamped, conflicts settled by the later clause."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

from engines.model.bounds import OutOfBounds, limits
from engines.model.operations import OPERATIONS, Gain, Operation, Pan
from engines.model.plan import Because, Edit, Scope

if TYPE_CHECKING:
    from engines.planning.drafting.drafts import Draft

_UNITS: Final = {
    "bpm": " BPM",
    "ratio": "×",
    "semitones": " semitones",
    "gain_db": " dB",
    "lufs": " LUFS",
    "from_hz": " Hz",
    "to_hz": " Hz",
    "decay_s": " s",
    "seconds": " s",
    "bars": " bars",
    "release_ms": " ms",
    "depth_db": " dB",
    "ceiling_dbtp": " dBTP",
}
_WHOLE: Final = frozenset({"times", "bars", "repeats", "octave"})
_MOST_SECTIONS: Final = 256
_ALONE: Final = frozenset({"tempo", "key", "length", "loudness", "order", "restyle", "preserve"})
"""Operations of which a plan can hold but one in one place."""
_RIVALS: Final = frozenset({"mute", "solo", "preserve"})


def operation_of(draft: Draft, warnings: list[str]) -> Operation:
    """A draft's operation with every number in its bounds; what was clamped is said."""
    kind: type[Operation] = OPERATIONS[draft.op]
    table: type = kind
    bounds = limits(table)
    params: dict[str, Any] = {}
    for name, value in draft.params.items():
        if isinstance(value, tuple) and len(value) > _MOST_SECTIONS:
            warnings.append(
                f"{len(value)} sections are more than {_MOST_SECTIONS}; the first of them are kept."
            )
            params[name] = value[:_MOST_SECTIONS]
        elif isinstance(value, int | float) and name in bounds:
            params[name] = _bounded(draft.op, name, value, bounds[name], warnings)
        else:
            params[name] = value
    try:
        return kind(**params)
    except OutOfBounds as cause:
        raise AssertionError(f"{draft.op} {params}") from cause


def _bounded(
    op: str,
    name: str,
    value: float,
    limit: tuple[float | None, float | None, tuple[Any, ...]],
    warnings: list[str],
) -> float:
    low, high, _ = limit
    held = value if low is None or value >= low else low
    held = held if high is None or held <= high else high
    if held != value:
        warnings.append(
            f"{op} of {value:g}{_UNITS.get(name, '')} is out of bounds ({low:g} to {high:g}); "
            f"{held:g} is taken."
        )
    return round(held) if name in _WHOLE else float(held)


def scope_of(draft: Draft) -> Scope:
    """A draft's scope."""
    seconds = draft.seconds if draft.seconds and draft.seconds[1] > draft.seconds[0] >= 0 else None
    bars = draft.bars if draft.bars and 1 <= draft.bars[0] <= draft.bars[1] <= 1_000_000 else None
    return Scope(
        sections=tuple(dict.fromkeys(draft.sections))[:256],
        bars=bars,
        seconds=seconds,
        stems=tuple(dict.fromkeys(draft.stems))[:32],
    )


def edit_of(draft: Draft, edit_id: str, prompt: int, warnings: list[str]) -> Edit:
    """A draft as an edit of prompt number `prompt`."""
    because = Because(
        prompt=prompt,
        start=draft.start,
        end=draft.end,
        origin=draft.origin,
        confidence=round(min(1.0, max(0.0, draft.confidence)), 3),
    )
    return Edit(id=edit_id, operation=operation_of(draft, warnings), scope=scope_of(draft), because=because)


def settled(edits: list[Edit], warnings: list[str]) -> list[Edit]:
    """The edits without contradictions: of two that cannot both hold, the later stands."""
    out: list[Edit] = []
    groups: dict[str, list[int]] = {}
    for edit in edits:
        group = groups.setdefault("whose" if edit.op in _RIVALS else edit.op, [])
        for index in group:
            reason = _conflict(out[index], edit) if out[index].enabled and edit.enabled else ""
            if reason and edit.because.origin != "said" and out[index].because.origin == "said":
                edit = dataclasses.replace(edit, enabled=False)  # noqa: PLW2901 - what was said outranks a guess
            elif reason:
                out[index] = dataclasses.replace(out[index], enabled=False)
                warnings.append(reason)
            elif _cancels(out[index], edit):
                warnings.append("Louder and quieter were asked for the same; say where each of them holds.")
            elif _pulled_apart(out[index], edit):
                warnings.append(
                    f"Both sides were asked for the one stem “{' and '.join(edit.scope.stems)}”; "
                    "the later one is heard."
                )
        group.append(len(out))
        out.append(edit)
    return out


def _pulled_apart(old: Edit, new: Edit) -> bool:
    """Such as "guitars left and keys right", where the song has one stem for both."""
    if not isinstance(old.operation, Pan) or not isinstance(new.operation, Pan) or old.scope != new.scope:
        return False
    same_prompt = old.because.prompt == new.because.prompt
    return same_prompt and old.operation.position * new.operation.position < 0


def _cancels(old: Edit, new: Edit) -> bool:
    """Such as "start quiet and get louder": two gains of one prompt that undo each other."""
    if not isinstance(old.operation, Gain) or not isinstance(new.operation, Gain) or old.scope != new.scope:
        return False
    same_prompt = old.because.prompt == new.because.prompt
    return same_prompt and old.operation.gain_db * new.operation.gain_db < 0


def _conflict(old: Edit, new: Edit) -> str:
    if old.op == new.op and old.operation == new.operation and old.scope == new.scope:
        return f"{new.op} was asked for twice; it is done once."
    if _overlap(old, new) and _contradict(old, new):
        return f"{_said(old)} and {_said(new)} cannot both hold; the later one was taken."
    return ""


def _contradict(old: Edit, new: Edit) -> bool:
    if old.op == new.op:
        return old.op in _ALONE and old.scope == new.scope
    ops = {old.op, new.op}
    if ops == {"mute", "solo"}:
        return bool(set(old.scope.stems) & set(new.scope.stems))
    return ops == {"preserve", "mute"} and old.scope == new.scope


def _overlap(old: Edit, new: Edit) -> bool:
    if old.scope.everywhere or new.scope.everywhere:
        return old.scope.everywhere == new.scope.everywhere
    same = set(old.scope.sections) & set(new.scope.sections)
    return bool(same) or (old.scope.bars is not None and old.scope.bars == new.scope.bars)


def _said(edit: Edit) -> str:
    params = {field.name: getattr(edit.operation, field.name) for field in dataclasses.fields(edit.operation)}
    values = " ".join(
        f"{value:g}{_UNITS.get(name, '')}" if isinstance(value, int | float) else str(value)
        for name, value in params.items()
        if value is not None and not isinstance(value, tuple)
    )
    stems = " and ".join(edit.scope.stems)
    return " ".join(part for part in (edit.op, stems, values) if part)


__all__ = ["edit_of", "operation_of", "scope_of", "settled"]
