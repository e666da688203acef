"""The rights passport of a song: what its file, its policy, opt-out lists and the person say."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from engines.core.errors import Refused
from engines.core.files import shown
from engines.model.rights import Mode, Refusal, Statement, Terms
from engines.rights.opt_outs import OptOut
from engines.rights.policy import POLICY_FILE, Policy

MODES: Final[tuple[Mode, ...]] = ("sketch", "share", "release")

_RIGHTS: Final = frozenset({"own", "licensed", "public_domain"})
"""The statements that open a song."""

_WHERE: Final = "“Rights of the song…”, or flipside rights state SONG"

_NON_COMMERCIAL: Final = re.compile(r"\bby-nc|\bnon-?commercial\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passport:
    """All that is known of a song's rights.

    Attributes:
        policy: what the policy file beside it or its tags say.
        opt_out: the entry of an opt-out list that fits it; None for none.
        statement: what the person stated; None for nothing.
        closed: how far its remixes may not go, by the terms in its own content credentials.
    """

    policy: Policy
    opt_out: OptOut | None = None
    statement: Statement | None = None
    closed: tuple[str, ...] = ()


def terms(passport: Passport) -> Terms:
    """What the passport lets a remix do.

    An opt-out stands over everything; then what the person states of their own right to the song; then the
    policy and the tags. What nobody speaks of may be made and shown, but not published until the person has
    said by what right.
    """
    policy, statement, opt_out = passport.policy, passport.statement, passport.opt_out
    asked = policy.conditions
    holders = statement.holders if statement is not None and statement.holders else asked.holders
    known = Terms(
        statement=statement.basis if statement else "", credit_line=asked.credit_line, holders=holders
    )
    if opt_out is not None:
        refusals = _all(*_opted_out(opt_out))
        return replace(known, refusals=refusals, said=opt_out.entry.because, origin="opt-out")
    if statement is not None and statement.basis in _RIGHTS:
        return replace(known, refusals=_by_licence(statement), said=statement.terms, origin="statement")
    refusals = _merged(_by_policy(policy), _inherited(passport.closed))
    if statement is not None and statement.basis == "sketch":
        refusals = _merged(refusals, _sketch_only())
    return replace(known, refusals=refusals, said=policy.because, origin=policy.origin)


def _by_licence(statement: Statement) -> tuple[Refusal, ...]:
    """What the licence does not cover that the person has; other rights cover everything."""
    if statement.basis != "licensed" or not statement.modes:
        return ()
    reason = "the licence that you stated does not go so far"
    how = "ask who licensed it, and state the wider licence"
    return tuple(Refusal(mode=mode, reason=reason, how=how) for mode in MODES if mode not in statement.modes)


def _by_policy(policy: Policy) -> tuple[Refusal, ...]:
    ask = _ask(policy.conditions.contact)
    if policy.remix == "forbidden":
        said = shown(policy.because) if policy.because else "no remixes"
        where = f"the {POLICY_FILE} beside it" if policy.origin == "policy" else "its licence tag"
        return _all(f"{where} says {said}", ask)
    if policy.remix == "unstated":
        how = f"state by what right you publish it ({_WHERE}), or ask its rights holders"
        return (Refusal(mode="release", reason="nothing is known of who allows it", how=how),)
    allowed = policy.conditions.modes or MODES
    refusals = [
        Refusal(mode=mode, reason="its rights holder does not let remixes go so far", how=ask)
        for mode in MODES
        if mode not in allowed
    ]
    if _NON_COMMERCIAL.search(policy.because):
        reason = f"its licence {shown(policy.because)} is for non-commercial use"
        refusals = list(_merged(tuple(refusals), (Refusal(mode="release", reason=reason, how=ask),)))
    return tuple(refusals)


def _opted_out(found: OptOut) -> tuple[str, str]:
    because = f": {shown(found.entry.because)}" if found.entry.because else ""
    return f"the opt-out list {shown(found.list_name)} names it{because}", _ask(found.contact)


def _inherited(closed: tuple[str, ...]) -> tuple[Refusal, ...]:
    """A remix of a remix is bound by what bound the first one."""
    reason = "its content credentials say that it is made of a song whose rights do not let it go so far"
    return tuple(
        Refusal(mode=mode, reason=reason, how="ask the rights holders of that song")
        for mode in MODES
        if mode in closed
    )


def _sketch_only() -> tuple[Refusal, ...]:
    how = f"state another right to it ({_WHERE})"
    return tuple(
        Refusal(mode=mode, reason="you stated that it is a sketch for yourself", how=how)
        for mode in MODES
        if mode != "sketch"
    )


def _all(reason: str, how: str) -> tuple[Refusal, ...]:
    return tuple(Refusal(mode=mode, reason=reason, how=how) for mode in MODES)


def _merged(first: tuple[Refusal, ...], second: tuple[Refusal, ...]) -> tuple[Refusal, ...]:
    taken = {refusal.mode for refusal in first}
    return first + tuple(refusal for refusal in second if refusal.mode not in taken)


def _ask(contact: str) -> str:
    return f"ask {shown(contact)} for permission" if contact else "ask its rights holder for permission"


def require(found: Terms, mode: Mode, name: str) -> None:
    """Refuse a song whose rights do not let a remix go so far.

    Args:
        found: the song's terms.
        mode: how far the remix is to go.
        name: of the song, for the person.

    Raises:
        Refused: they do not; the hint says why, and how to get permission.
    """
    refusal = found.refusal(mode)
    if refusal is None:
        return
    everywhere = all(found.refusal(other) for other in MODES)
    verb = (
        "remixed"
        if everywhere
        else {"sketch": "sketched with", "share": "shared", "release": "released"}[mode]
    )
    what = shown(name) if everywhere or mode == "sketch" else f"A remix of {shown(name)}"
    raise Refused(
        f"{name}: {mode} refused by {found.origin}",
        hint=f"{what} may not be {verb}: {refusal.reason}; {refusal.how}.",
    )
