"""Which rules read a clause, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from engines.planning import grammar_balance as balancing
from engines.planning import grammar_cuts as cuts
from engines.planning import grammar_dynamics as dynamics
from engines.planning import grammar_entrances as entrances
from engines.planning import grammar_fades as fades
from engines.planning import grammar_feel as feeling
from engines.planning import grammar_filters as filtering
from engines.planning import grammar_gain as gains
from engines.planning import grammar_inserts as inserts
from engines.planning import grammar_keep as keeping
from engines.planning import grammar_length as lengths
from engines.planning import grammar_loudness as loudness
from engines.planning import grammar_mute as muting
from engines.planning import grammar_order as ordering
from engines.planning import grammar_parts as parts
from engines.planning import grammar_pitch as pitch
from engines.planning import grammar_slices as slicing
from engines.planning import grammar_solo as soloing
from engines.planning import grammar_space as space
from engines.planning import grammar_stereo as stereo
from engines.planning import grammar_structure as structure
from engines.planning import grammar_styles as styles
from engines.planning import grammar_tempo as tempi
from engines.planning import grammar_textures as textures
from engines.planning import grammar_tone as tone
from engines.planning import grammar_transitions as transitions
from engines.planning import refusals, vague
from engines.planning.forbidding import forbidden
from engines.planning.lexemes import Lexeme

if TYPE_CHECKING:
    from collections.abc import Callable

    from engines.planning.clauses import Clause
    from engines.planning.reading import Reading

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
