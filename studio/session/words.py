"""Edits in plain words for the person: what an edit does and where it holds."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from studio.session.names import known_name, section_name, stem_name
from studio.style.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from engines.model.operations import Operation
    from engines.model.plan import Edit, Scope
    from engines.model.song import SongFacts
    from studio.session.selection import Selection

_CONTEXT: Final = "Words"
_SENTENCES: Final[dict[str, str]] = {
    "tempo": QT_TRANSLATE_NOOP("Words", "Tempo"),
    "feel": QT_TRANSLATE_NOOP("Words", "Feel"),
    "transpose": QT_TRANSLATE_NOOP("Words", "Transpose"),
    "key": QT_TRANSLATE_NOOP("Words", "Key"),
    "gain": QT_TRANSLATE_NOOP("Words", "Level"),
    "pan": QT_TRANSLATE_NOOP("Words", "Position"),
    "width": QT_TRANSLATE_NOOP("Words", "Width"),
    "mute": QT_TRANSLATE_NOOP("Words", "Mute"),
    "solo": QT_TRANSLATE_NOOP("Words", "Solo"),
    "preserve": QT_TRANSLATE_NOOP("Words", "Keep the original"),
    "order": QT_TRANSLATE_NOOP("Words", "New order"),
    "repeat": QT_TRANSLATE_NOOP("Words", "Repeat"),
    "cut": QT_TRANSLATE_NOOP("Words", "Leave out"),
    "extend": QT_TRANSLATE_NOOP("Words", "Extend"),
    "loop": QT_TRANSLATE_NOOP("Words", "Loop"),
    "length": QT_TRANSLATE_NOOP("Words", "Length"),
    "insert": QT_TRANSLATE_NOOP("Words", "Insert"),
    "chop": QT_TRANSLATE_NOOP("Words", "Chop"),
    "stutter": QT_TRANSLATE_NOOP("Words", "Stutter"),
    "reverse": QT_TRANSLATE_NOOP("Words", "Reverse"),
    "restyle": QT_TRANSLATE_NOOP("Words", "Style"),
    "add": QT_TRANSLATE_NOOP("Words", "Add"),
    "replace": QT_TRANSLATE_NOOP("Words", "Replace"),
    "filter": QT_TRANSLATE_NOOP("Words", "Filter"),
    "eq": QT_TRANSLATE_NOOP("Words", "Tone"),
    "reverb": QT_TRANSLATE_NOOP("Words", "Reverb"),
    "delay": QT_TRANSLATE_NOOP("Words", "Echo"),
    "drive": QT_TRANSLATE_NOOP("Words", "Drive"),
    "compress": QT_TRANSLATE_NOOP("Words", "Compress"),
    "sidechain": QT_TRANSLATE_NOOP("Words", "Sidechain"),
    "texture": QT_TRANSLATE_NOOP("Words", "Texture"),
    "transition": QT_TRANSLATE_NOOP("Words", "Transition"),
    "fade": QT_TRANSLATE_NOOP("Words", "Fade"),
    "loudness": QT_TRANSLATE_NOOP("Words", "Loudness"),
}
_UNITS: Final[dict[str, str]] = {
    "bpm": "{} BPM", "ratio": "× {}", "to_bpm": "→ {} BPM", "to_ratio": "→ × {}",
    "semitones": "{} st", "gain_db": "{} dB", "times": "× {}",
    "seconds": "{} s", "lufs": "{} LUFS", "ceiling_dbtp": "≤ {} dBTP", "decay_s": "{} s", "depth_db": "{} dB",
    "release_ms": "{} ms", "from_hz": "{} Hz", "to_hz": "→ {} Hz", "repeats": "× {}",
}  # fmt: skip
_BARS: Final = QT_TRANSLATE_NOOP("Words", "{} bars")
_BARS_FROM_TO: Final = QT_TRANSLATE_NOOP("Words", "bars {}–{}")
_SPOKEN_BARS: Final = QT_TRANSLATE_NOOP("Words", "bars {} to {}")
_SPOKEN_OFF: Final = QT_TRANSLATE_NOOP("Words", "{}, switched off")
_AND: Final = QT_TRANSLATE_NOOP("Words", " and ")
_SPOKEN: Final[dict[str, str]] = {
    "mute": QT_TRANSLATE_NOOP("Words", "{} muted"),
    "solo": QT_TRANSLATE_NOOP("Words", "{} alone"),
    "preserve": QT_TRANSLATE_NOOP("Words", "{} kept as in the original"),
}
_SHARES: Final = frozenset({"amount", "wet", "density", "feedback"})
_PARAMETERS: Final[dict[str, str]] = {
    "bpm": QT_TRANSLATE_NOOP("Words", "Tempo [BPM]"),
    "ratio": QT_TRANSLATE_NOOP("Words", "Ratio"),
    "to_bpm": QT_TRANSLATE_NOOP("Words", "Gradually to [BPM]"),
    "to_ratio": QT_TRANSLATE_NOOP("Words", "Gradually to, as a ratio"),
    "feel": QT_TRANSLATE_NOOP("Words", "Feel"),
    "amount": QT_TRANSLATE_NOOP("Words", "Amount"),
    "semitones": QT_TRANSLATE_NOOP("Words", "Semitones"),
    "tonic": QT_TRANSLATE_NOOP("Words", "Tonic"),
    "mode": QT_TRANSLATE_NOOP("Words", "Mode"),
    "gain_db": QT_TRANSLATE_NOOP("Words", "Level [dB]"),
    "position": QT_TRANSLATE_NOOP("Words", "Position"),
    "level": QT_TRANSLATE_NOOP("Words", "How exactly"),
    "sections": QT_TRANSLATE_NOOP("Words", "Sections"),
    "times": QT_TRANSLATE_NOOP("Words", "Times"),
    "bars": QT_TRANSLATE_NOOP("Words", "Bars"),
    "seconds": QT_TRANSLATE_NOOP("Words", "Length [s]"),
    "kind": QT_TRANSLATE_NOOP("Words", "Kind"),
    "grid": QT_TRANSLATE_NOOP("Words", "Grid"),
    "pattern": QT_TRANSLATE_NOOP("Words", "Pattern"),
    "repeats": QT_TRANSLATE_NOOP("Words", "Repeats"),
    "style": QT_TRANSLATE_NOOP("Words", "Style"),
    "role": QT_TRANSLATE_NOOP("Words", "Part"),
    "engine": QT_TRANSLATE_NOOP("Words", "Made by"),
    "source": QT_TRANSLATE_NOOP("Words", "Played on"),
    "density": QT_TRANSLATE_NOOP("Words", "Density"),
    "octave": QT_TRANSLATE_NOOP("Words", "Octave"),
    "from_hz": QT_TRANSLATE_NOOP("Words", "From [Hz]"),
    "to_hz": QT_TRANSLATE_NOOP("Words", "To [Hz]"),
    "axis": QT_TRANSLATE_NOOP("Words", "Tone"),
    "wet": QT_TRANSLATE_NOOP("Words", "Wet"),
    "decay_s": QT_TRANSLATE_NOOP("Words", "Decay [s]"),
    "note": QT_TRANSLATE_NOOP("Words", "Note value"),
    "feedback": QT_TRANSLATE_NOOP("Words", "Feedback"),
    "depth_db": QT_TRANSLATE_NOOP("Words", "Depth [dB]"),
    "release_ms": QT_TRANSLATE_NOOP("Words", "Release [ms]"),
    "direction": QT_TRANSLATE_NOOP("Words", "Direction"),
    "lufs": QT_TRANSLATE_NOOP("Words", "Loudness [LUFS]"),
    "ceiling_dbtp": QT_TRANSLATE_NOOP("Words", "Ceiling [dBTP]"),
}


def operation_name(op: str) -> str:
    """What an operation is called: "Tempo"."""
    return _tr(_SENTENCES.get(op, op))


def parameter_name(name: str) -> str:
    """What a parameter is called, with its unit: "Tempo [BPM]"."""
    return _tr(_PARAMETERS.get(name, name))


def value_name(value: object) -> str:
    """A value as people read it: "drum_and_bass" is "drum and bass", and "chorus 2" in their language."""
    if isinstance(value, tuple):
        return ", ".join(value_name(item) for item in value)
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".").replace("-", "−")
    return known_name(str(value)).replace("_", " ")


def operation_words(operation: Operation) -> str:
    """What an operation does: "Tempo 124 BPM", "Level −6 dB", "Add pad"."""
    said = [
        _parameter_words(field.name, getattr(operation, field.name))
        for field in fields(operation)
        if getattr(operation, field.name) is not None
    ]
    return " ".join([operation_name(operation.op), *said])


def scope_words(scope: Scope) -> tuple[str, ...]:
    """Where an edit holds, one text for each thing that is named; empty for everywhere."""
    said = [section_name(name) for name in scope.sections]
    if scope.bars is not None:
        said.append(_tr(_BARS_FROM_TO).format(*scope.bars))
    if scope.seconds is not None:
        said.append("{}–{}".format(*(clock(second) for second in scope.seconds)))
    return (*said, *(stem_name(stem) for stem in scope.stems))


def selection_words(selection: Selection) -> str:
    """What is selected: "chorus 2, bars 9–12"."""
    bars = _tr(_BARS_FROM_TO).format(selection.first_bar, selection.last_bar)
    return f"{section_name(selection.section)}, {bars}" if selection.section else bars


def edit_words(edit: Edit) -> str:
    """One line for menus, undo and screen readers: "Mute: drums, intro"."""
    where = ", ".join(scope_words(edit.scope))
    return f"{operation_words(edit.operation)}: {where}" if where else operation_words(edit.operation)


def spoken_edit(edit: Edit, facts: SongFacts | None) -> str:
    """One edit as a screen reader says it: "chorus 2, bars 57 to 72, drums muted"."""
    places = [_spoken_section(name, facts) for name in edit.scope.sections]
    if edit.scope.bars is not None:
        places.append(_tr(_SPOKEN_BARS).format(*edit.scope.bars))
    if edit.scope.seconds is not None:
        places.append("{}–{}".format(*(clock(second) for second in edit.scope.seconds)))
    stems = _tr(_AND).join(stem_name(stem) for stem in edit.scope.stems)
    done = _tr(_SPOKEN[edit.op]).format(stems) if edit.op in _SPOKEN and stems else ""
    what = done or ", ".join(part for part in (stems, operation_words(edit.operation)) if part)
    said = ", ".join([*places, what])
    return said if edit.enabled else _tr(_SPOKEN_OFF).format(said)


def _spoken_section(name: str, facts: SongFacts | None) -> str:
    found = next((part for part in (facts.sections if facts is not None else ()) if part.name == name), None)
    if found is None:
        return section_name(name)
    return f"{section_name(name)}, {_tr(_SPOKEN_BARS).format(found.first_bar, found.last_bar)}"


def clock(seconds: float) -> str:
    """Seconds as 3:07."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def _parameter_words(name: str, value: Any) -> str:  # noqa: ANN401 - a parameter of any operation
    if name == "bars":
        return _tr(_BARS).format(value)
    if name in _SHARES and isinstance(value, float):
        return f"{round(value * 100)} %"
    return _UNITS.get(name, "{}").format(value_name(value))


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
