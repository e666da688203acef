"""A split sheet: who would share in a remix, proposed from what was measured, and always 100 percent.

It is a proposal to talk about, and no statement of law: shares follow from an agreement of all who are named.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import ROUND_DOWN, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from engines.core.errors import BadDocument
from engines.core.shares import HUNDRED, exact_percents
from engines.model.schema import Json, from_builtins, parse, to_builtins
from engines.model.splits import SIDES, Claim, Holder, Side, SplitSheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.model.rights import Credits

SPLIT_SCHEMA: Final = "flipside.split"
SPLIT_VERSION: Final = 1
_STEP: Final = Decimal("0.01")
_SILENCE: Final = 1e-9
"""Shares of energy that together come to less are nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Who is to be named: the remixer, and the song's holders as far as they are known."""

    remixer: str = "Remixer"
    holders: tuple[Holder, ...] = field(default=())


def propose(credit: Credits, parties: Parties, *, title: str, song: str, report: str = "") -> SplitSheet:
    """A split from the measured contributions and the holders' shares in the song.

    Of the recording the song's holders get the share of the sound that is the original's, the remixer the
    generated share. Of the composition the song's own notes go to its holders, new ones to the remixer, and
    notes over the song's chords half to each. Silence, which has no shares, is the song's.

    Args:
        credit: the measured credits.
        parties: who is to be named; sides without a holder get one from the song's tags.
        title: of the remix.
        song: as the sheet names it.
        report: id of the export's report.
    """
    recording = {"original": 0.0, "derived": 0.0, "new": 0.0}
    for one in credit.contributions:
        recording[one.composition] += one.energy_share
    generated = sum(one.energy_share for one in credit.contributions if one.kind == "generated")
    theirs = {
        "recording": sum(one.energy_share for one in credit.contributions) - generated,
        "composition": recording["original"] + 0.5 * recording["derived"],
    }
    mine = {"recording": generated, "composition": recording["new"] + 0.5 * recording["derived"]}
    claims: list[Claim] = []
    for side in SIDES:
        known = [holder for holder in parties.holders if holder.side == side] or [_from_tags(credit, side)]
        claims += _claims(side, known, parties.remixer, (theirs[side], mine[side]))
    return SplitSheet(title=title[:200], song=song[:200], claims=tuple(claims), report=report)


def _from_tags(credit: Credits, side: Side) -> Holder:
    song = credit.song
    if side == "recording":
        return Holder(name=(song.artist or "Artist of the original")[:200], role="artist", side=side)
    return Holder(
        name=(song.composer or song.artist or "Composer of the original")[:200], role="composer", side=side
    )


def _claims(side: Side, holders: Sequence[Holder], remixer: str, shares: tuple[float, float]) -> list[Claim]:
    theirs, mine = max(0.0, shares[0]), max(0.0, shares[1])
    if theirs + mine < _SILENCE:
        theirs = 1.0
    whole = sum(holder.weight for holder in holders)
    percents = exact_percents([*(theirs * holder.weight / whole for holder in holders), mine])
    claims = [
        Claim(
            name=holder.name, role=holder.role, side=side, percent=str(percent), identity=holder.identity,
            because="holds the original",
        )
        for holder, percent in zip(holders, percents, strict=False)
    ]  # fmt: skip
    if percents[-1]:
        because = "share of the sound that was generated" if side == "recording" else "new notes"
        claims.append(
            Claim(name=remixer[:200], role="remixer", side=side, percent=str(percents[-1]), because=because)
        )
    return claims


def rebalanced(sheet: SplitSheet, index: int, percent: Decimal) -> SplitSheet:
    """The sheet with another share for one claim; the others of its side share the rest as they did before.

    Args:
        sheet: it.
        index: of the claim.
        percent: its new share, with at most two decimal places, 0–100; a claim that is alone keeps all.
    """
    side = sheet.claims[index].side
    others = [i for i, claim in enumerate(sheet.claims) if claim.side == side and i != index]
    if not others:
        return sheet
    shares = [sheet.claims[i].share for i in others]
    rest = HUNDRED - percent
    parts = _parts_of(rest, shares if sum(shares) else [Decimal(1)] * len(others))
    found = {index: percent, **dict(zip(others, parts, strict=True))}
    claims = tuple(
        replace(claim, percent=str(found[i])) if i in found else claim for i, claim in enumerate(sheet.claims)
    )
    return replace(sheet, claims=claims)


def _parts_of(rest: Decimal, shares: Sequence[Decimal]) -> list[Decimal]:
    """A rest in parts of two decimal places, which add up to it exactly."""
    parts = [(rest * percent / HUNDRED).quantize(_STEP, ROUND_DOWN) for percent in exact_percents(shares)]
    missing = int((rest - sum(parts)) / _STEP)
    return [part + _STEP if i < missing else part for i, part in enumerate(parts)]


def split_to_json(sheet: SplitSheet) -> Json:
    """The sheet as JSON types."""
    return {"schema": SPLIT_SCHEMA, "version": SPLIT_VERSION, **to_builtins(sheet)}


def split_from_json(content: str | bytes) -> SplitSheet:
    """A sheet that somebody edited.

    Raises:
        BadDocument: it is no split sheet, or the claims of a side do not add up to exactly 100.
    """
    raw = parse(content, schema=SPLIT_SCHEMA, version=SPLIT_VERSION, upgrades={})
    sheet = from_builtins(
        {name: value for name, value in raw.items() if name not in {"schema", "version"}},
        SplitSheet,
        what="split",
    )
    for side in SIDES:
        total = _total(sheet.of(side))
        if total != HUNDRED:
            raise BadDocument(
                f"{side}: {total}",
                hint=f"The shares of the {side} add up to {total} %; change them until they make 100 %.",
                field="claims",
            )
    return sheet


def _total(claims: Sequence[Claim]) -> Decimal:
    try:
        return sum((claim.share for claim in claims), Decimal(0))
    except InvalidOperation as cause:
        raise BadDocument(
            str(cause), hint="A share is no number; write it like 12.5.", field="claims"
        ) from cause
