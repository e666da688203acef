"""What a machine did, in the five categories that the industry's metadata disclose.

Told apart are a plain edit of the recording, what rules generated, and what a trained model made; only the
last is called artificial intelligence.

Source: the categories of AI contribution in the DDEX standards (2025): vocals, instrumentation, composition,
post-production, lyrics.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from engines.model.rights import AiUse
from engines.rights.contributions import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engines.model.rights import Contribution

_NO_MODEL: Final = frozenset({"", "given", RULES, "spectral"})
_SUNG: Final = "vocals"


def ai_use(
    contributions: Sequence[Contribution], separator: str, edits: Iterable[str], noise_lanes: frozenset[str]
) -> tuple[AiUse, ...]:
    """One entry for each category, as far as the edit graph and the sound tell.

    Args:
        contributions: the measured shares; lanes that are not heard do not count.
        separator: identity of what split the song.
        edits: ids of the plan's active edits.
        noise_lanes: generated lanes that play no notes: textures and gestures.
    """
    generated = [one for one in contributions if one.kind == "generated"]
    recorded = [one for one in contributions if one.kind == "recording"]
    sung = [one for one in recorded if one.stem == _SUNG]
    played = [one for one in recorded if one.stem != _SUNG]
    programmed = [one for one in recorded if one.composition != "original"]
    composed = [*(one for one in generated if one.lane not in noise_lanes), *programmed]
    return (
        AiUse(category="vocals", how=_kept(sung), edits=_edits(sung)),
        _made("instrumentation", generated, played),
        _made("composition", composed, recorded, edited=False),
        _post(recorded, separator, tuple(edits)),
        AiUse(category="lyrics", how="original" if sung else "absent"),
    )


def _kept(
    recorded: Sequence[Contribution], *, edited: bool = True
) -> Literal["absent", "original", "edited"]:
    if not recorded:
        return "absent"
    return "edited" if edited and any(one.edits for one in recorded) else "original"


def _made(
    category: Literal["instrumentation", "composition"],
    generated: Sequence[Contribution],
    recorded: Sequence[Contribution],
    *,
    edited: bool = True,
) -> AiUse:
    if not generated:
        kept = _edits(recorded) if edited else ()
        return AiUse(category=category, how=_kept(recorded, edited=edited), edits=kept)
    engines = tuple(dict.fromkeys(RULES if one.kind == "recording" else one.engine for one in generated))
    return AiUse(
        category=category,
        how="model" if any(map(is_model, engines)) else "rules",
        share=sum(one.energy_share for one in generated),
        by=engines,
        edits=_edits(generated),
    )


def _post(recorded: Sequence[Contribution], separator: str, edits: tuple[str, ...]) -> AiUse:
    if recorded and is_model(separator):
        return AiUse(category="post-production", how="model", by=(separator,), edits=edits)
    return AiUse(category="post-production", how="edited", by=(separator,) if separator else (), edits=edits)


def is_model(engine: str) -> bool:
    """Whether an engine is a trained model."""
    return engine.partition("/")[0] not in _NO_MODEL


def _edits(found: Sequence[Contribution]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(edit for one in found for edit in one.edits))
