"""What receipt and credits say of sound that a model made: which weights, whose licence, which seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.generation.neural.requests import Making
    from engines.model.arrangement import PartSpec


def maker_of(makings: Sequence[Making]) -> str:
    """What made a part, for the credits: the model, the beginning of its weights' SHA-256, the licence."""
    return f"{makings[0].model}/{makings[0].weights[:16]} ({makings[0].licence})"


def said_of(part: PartSpec, makings: Sequence[Making]) -> list[str]:
    """What the receipt says of a part that a model made: what was done, then what was found in it."""
    first = makings[0]
    seconds = sum(making.compute_s for making in makings)
    words = (
        f"{_done(part, first)} by {first.model} on {first.device} in {first.steps} steps and "
        f"{seconds:.0f} s (weights SHA-256 {first.weights}; seed {first.seed}; "
        f"{first.licence}: {first.allows})."
    )
    subject = f"The {in_words(part.covers)}" if part.covers else f"The {part.role} part"
    found = dict.fromkeys(each for making in makings for each in (*making.found, *making.notes))
    return [words, *(f"{subject} by {first.model}: {each}" for each in found)]


def in_words(names: Sequence[str]) -> str:
    """Names in a row: "drums, bass and other"."""
    return " and ".join([*([", ".join(names[:-1])] if names[:-1] else []), *names[-1:]])


def _done(part: PartSpec, making: Making) -> str:
    if making.task == "vary":
        return f"The song's {in_words(part.covers)} were played anew"
    if making.task == "repaint":
        return f"The {part.role} part was painted into the song's {in_words(part.replaces)}"
    return f"The {part.role} part was made"
