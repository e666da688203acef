"""Drive, compression and sidechain."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from engines.planning.drafting.amounts import LEVELS, degree, direction, flips, share
from engines.planning.drafting.drafts import LIGHT, use
from engines.planning.rules.space import strength
from engines.planning.rules.switching_off import is_off, off
from engines.planning.words.items import Voices, is_determiner
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.reading import Reading


def drive(clause: Clause, reading: Reading) -> bool:
    """Such as "distort the bass", "grittier", "less distortion"."""
    return _amount_of(clause, reading, "drive", "drive")


def compress(clause: Clause, reading: Reading) -> bool:
    """Such as "compress the drums", "squash it", "more dynamic"."""
    return _amount_of(clause, reading, "compress", "compress")


def _amount_of(clause: Clause, reading: Reading, name: str, op: str) -> bool:
    piece = clause.find("fx", name)
    attr = clause.find("attr", f"{name}+", f"{name}-")
    if piece is None and attr is None:
        return False
    down = attr is not None and attr.has("attr", f"{name}-")
    if attr is not None and flips(clause, attr):
        down = not down
    sign = direction(clause)
    amount = share(clause)
    level = degree(clause) or strength(clause)
    if down or is_off(clause):
        amount = 0.0
    elif amount is None:
        amount = LEVELS["amount"][level] if sign >= 0 else 0.15
    use(*clause.all("fx", name), attr, *clause.all("verb", *LIGHT, "remove"), *clause.all("vague"))
    reading.add(clause, op, {"amount": min(1.0, amount)})
    return True


def sidechain(clause: Clause, reading: Reading) -> bool:
    """Such as "sidechain everything to the kick", "pump it, 8 dB, 200 ms release"."""
    piece = clause.find("fx", "sidechain")
    if piece is None:
        return False
    if is_off(clause):
        return off(clause, reading, piece)
    depth, release = clause.quantity("db"), clause.quantity("ms", "second")
    name = degree(clause)
    value = abs(depth.value) if depth is not None else (LEVELS["depth"][name] if name else None)
    time = None if release is None else release.value * (1000.0 if release.unit == "second" else 1.0)
    use(
        depth,
        release,
        *clause.all("fx", "sidechain"),
        *clause.all("verb", *LIGHT, "release", "remove"),
        *clause.all("dir"),
    )
    draft = reading.add(clause, "sidechain", {"depth_db": value, "release_ms": time})
    if "drums" in draft.stems and "kick" in " ".join(item.text for item in clause.items):
        draft.stems = _ducked(clause) or tuple(name for voices in clause.lent_voices for name in voices.names)
    key = _key(clause)
    if key is not None:
        draft.stems = tuple(stem for stem in draft.stems if stem not in key.names)
        reading.warnings.append("The ducking follows the kick; it cannot follow another stem yet.")
    return True


def _key(clause: Clause) -> Voices | None:
    """Such as "the vocals" of "duck the music under the vocals": what the ducking should follow."""
    for before, item in itertools.pairwise(item for item in clause.items if not is_determiner(item)):
        under = isinstance(before, Lexeme) and before.text in {"under", "below", "beneath", "behind", "when"}
        if under and isinstance(item, Voices) and item.names and "drums" not in item.names:
            return item
    return None


def _ducked(clause: Clause) -> tuple[str, ...]:
    """Of "duck the bass under the kick" the bass: the kick is what ducks."""
    from_kick = [v for v in clause.items if hasattr(v, "names") and "kick" not in v.text]
    return tuple(dict.fromkeys(name for v in from_kick for name in v.names))
