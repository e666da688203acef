"""Which edits of a plan words point at: "the reverb", "the techno", "the mute in the intro"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.drafts import first_role

if TYPE_CHECKING:
    from engines.model.plan import Edit
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading
    from engines.planning.words.lexemes import Lexeme

_FX_OPS: Final = {"lowpass": "filter", "highpass": "filter", "bandpass": "filter"}
_AXIS_OPS: Final = {
    "tempo": ("tempo",),
    "volume": ("gain",),
    "pitch": ("transpose", "key"),
    "key": ("key", "transpose"),
    "width": ("width",),
    "pan": ("pan",),
    "length": ("length",),
    "loudness": ("loudness",),
}
_VERB_OPS: Final = {
    "remove": ("mute", "cut"),
    "only": ("solo",),
    "keep": ("preserve",),
    "repeat": ("repeat", "loop"),
    "double": ("repeat",),
    "loop": ("loop",),
    "extend": ("extend",),
    "shorten": ("length", "cut"),
    "fade_in": ("fade",),
    "fade_out": ("fade",),
    "fade": ("fade",),
    "transpose": ("transpose",),
    "replace": ("replace",),
    "swap": ("order", "replace"),
    "order": ("order",),
    "master": ("loudness",),
    "mono": ("width",),
    "acapella": ("solo",),
}


_VERB_VALUES: Final = {"fade_in": ("in",), "fade_out": ("out",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What edits must be like to be meant; empty sets say nothing."""

    ops: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    sections: tuple[str, ...] = ()

    @property
    def names_anything(self) -> bool:
        """Whether anything at all is named."""
        return bool(self.ops or self.values or self.roles or self.stems or self.sections)

    def fits(self, edit: Edit, reading: Reading) -> bool:
        """Whether an edit is meant."""
        if self.ops and edit.op not in self.ops:
            return bool(self.roles) and edit.op in {"add", "replace"} and self._role_fits(edit)
        if (self.values and not self._value_fits(edit)) or self._is_another_part(edit):
            return False
        if not self.ops and not self.values and self.roles and self._role_fits(edit):
            return True
        if self.stems and edit.scope.stems and not self.stems & set(edit.scope.stems):
            return False
        if self.stems and not edit.scope.stems and not self.ops and not self.values:
            return False
        return self._place_fits(edit, reading)

    def _is_another_part(self, edit: Edit) -> bool:
        return edit.op == "add" and bool(self.roles) and not self._role_fits(edit)

    def _role_fits(self, edit: Edit) -> bool:
        return getattr(edit.operation, "role", None) in self.roles

    def _value_fits(self, edit: Edit) -> bool:
        own = {
            str(getattr(edit.operation, name, ""))
            for name in ("kind", "style", "feel", "axis", "role", "direction")
        }
        return bool(own & self.values)

    def _place_fits(self, edit: Edit, reading: Reading) -> bool:
        if not self.sections or not edit.scope.sections:
            return not self.sections or edit.scope.everywhere
        named = {section.name for section in reading.song.named(self.sections)}
        return bool(named & {section.name for section in reading.song.named(edit.scope.sections)})


def target_of(clause: Clause, *, skip: Lexeme | None = None) -> Target:
    """The target that a clause's words name."""
    ops: set[str] = set()
    values: set[str] = set()
    for piece in clause.lexemes:
        if piece is not skip:
            _collect(piece, ops, values)
    return Target(
        ops=frozenset(ops),
        values=frozenset(values),
        roles=frozenset(first_role(voices) for voices in clause.voices if first_role(voices)),
        stems=frozenset(name for voices in clause.voices for name in voices.names),
        sections=tuple(
            name for place in clause.places for name in place.sections if place.relation != "except"
        ),
    )


def _collect(piece: Lexeme, ops: set[str], values: set[str]) -> None:
    if piece.has("fx"):
        name = piece.get("fx")
        ops.add(_FX_OPS.get(name, name))
        if name in _FX_OPS:
            values.add(name)
    elif piece.has("style"):
        ops.update(("restyle", "replace", "add"))
        values.add(piece.get("style"))
    elif piece.has("texture"):
        ops.add("texture")
        values.add(piece.get("texture"))
    elif piece.has("transition"):
        ops.update(("transition",))
        values.add(piece.get("transition"))
    elif piece.has("insert"):
        ops.add("insert")
        values.add(piece.get("insert"))
    elif piece.has("feel"):
        ops.add("feel")
        values.add(piece.get("feel"))
    else:
        _collect_axis(piece, ops, values)


def _collect_axis(piece: Lexeme, ops: set[str], values: set[str]) -> None:
    axis = piece.get("axis") or piece.get("attr").rstrip("+-")
    if axis.startswith("eq."):
        ops.add("eq")
        values.add(axis[3:])
    elif axis in {"reverb", "drive", "compress"}:
        ops.add(axis)
    elif axis in _AXIS_OPS:
        ops.update(_AXIS_OPS[axis])
    elif piece.has("verb") and not piece.has("prep") and not piece.has("talk") and piece.text != "again":
        for verb in piece.tags["verb"]:
            ops.update(_VERB_OPS.get(verb, ()))
            values.update(_VERB_VALUES.get(verb, ()))
