"""Which rules read a clause, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from engines.planning.rules import balance as balancing
from engines.planning.rules import (
    cuts,
    dynamics,
    entrances,
    fades,
    inserts,
    loudness,
    parts,
    pitch,
    refusals,
    space,
    stereo,
    structure,
    styles,
    textures,
    tone,
    transitions,
    vague,
)
from engines.planning.rules import feel as feeling
from engines.planning.rules import filters as filtering
from engines.planning.rules import gain as gains
from engines.planning.rules import keep as keeping
from engines.planning.rules import length as lengths
from engines.planning.rules import mute as muting
from engines.planning.rules import order as ordering
from engines.planning.rules import slices as slicing
from engines.planning.rules import solo as soloing
from engines.planning.rules import tempo as tempi
from engines.planning.talk.forbidding import forbidden
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading

Rule: TypeAlias = "Callable[[Clause, Reading], bool]"


RULES: Final[tuple[Rule, ...]] = (
    refusals.refused,
    forbidden,
    balancing.balance,
    fades.fade,
    ordering.order,
    loudness.loudness,
    loudness.ceiling,
    parts.replace,
    muting.kept_out,
    entrances.held_back,
    keeping.keep,
    filtering.filters,
    inserts.described,
    feeling.feel,
    pitch.key,
    dynamics.sidechain,
    slicing.slices,
    space.delay,
    space.reverb,
    dynamics.drive,
    dynamics.compress,
    textures.texture,
    transitions.transition,
    inserts.bars_of_drums,
    inserts.insert,
    soloing.begins_with,
    soloing.only,
    structure.extend,
    stereo.pan,
    entrances.enter,
    parts.add,
    styles.restyle,
    lengths.length,
    tempi.tempo,
    pitch.transpose,
    structure.repeat,
    muting.without,
    keeping.unchanged,
    muting.remove,
    cuts.cut,
    tone.at_frequency,
    tone.eq,
    stereo.width,
    gains.gain,
    vague.vague,
    vague.longer_or_shorter,
    refusals.sung_otherwise,
)


def apply_rules(clause: Clause, reading: Reading) -> None:
    """Rules read a clause until none finds anything more."""
    plain = not clause.categories and all(isinstance(item, Lexeme) for item in clause.items)
    rules = (tempi.tempo,) if plain else RULES  # a bare number can only be a tempo
    for _ in range(8):
        if not any(rule(clause, reading) for rule in rules) or all(item.used for item in clause.items):
            return
