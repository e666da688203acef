"""What the song's rights say of remixing: its tags, and a policy file that may lie beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from msgspec import Meta

from engines.core.errors import InputError
from engines.core.files import shown
from engines.model.bounds import Bounded
from engines.model.rights import Mode
from engines.model.schema import MAX_BYTES, from_builtins, parse
from engines.model.splits import Holder
from engines.rights.signing import Signature, signer_of

if TYPE_CHECKING:
    from pathlib import Path

    from engines.model.rights import SongCredits

POLICY_SCHEMA: Final = "flipside.policy"
POLICY_VERSION: Final = 1
POLICY_FILE: Final = "flipside-policy.json"
"""The name of the policy that holds for the songs in its folder."""

Word: TypeAlias = Literal["allowed", "forbidden", "unstated"]
Note: TypeAlias = Annotated[str, Meta(max_length=500)]
Name: TypeAlias = Annotated[str, Meta(max_length=60)]

_NO_DERIVATIVES: Final = re.compile(
    r"creativecommons\.org/licenses/by(-nc)?-nd|\bcc[ -]by(-nc)?-nd\b|\bby-(nc-)?nd\b"
    r"|\bno[ -]?deriv(ative)?s?\b|\bno (remix(es|ing)?|derivative works?)\b"
    r"|\bremix(es|ing)? (is |are )?(forbidden|prohibited|not allowed)",
    re.IGNORECASE,
)

_DERIVATIVES: Final = re.compile(
    r"creativecommons\.org/(licenses/by(-nc)?(-sa)?/|publicdomain/(zero|mark)/)"
    r"|\bcc[ -]?0\b|\bcc[ -]by(-nc)?(-sa)?\b(?!-)",
    re.IGNORECASE,
)
"""Public licences that let everybody make adaptations, on their terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What an artist asks of remixes: the terms of a remix kit.

    Attributes:
        modes: how far a remix may go; empty for as far as the licence lets it.
        operations: the only operations that are allowed; empty for all.
        exact: stems that may only be cut, moved or left out, and are never re-made or treated.
        unwanted_styles: ids of styles that the song is not to be put into.
        credit_line: how the artist wants to be named.
        contact: whom to ask for more.
        holders: who holds the rights, with their weights.
    """

    modes: Annotated[tuple[Mode, ...], Meta(max_length=3)] = ()
    operations: Annotated[tuple[Name, ...], Meta(max_length=100)] = ()
    exact: Annotated[tuple[Name, ...], Meta(max_length=20)] = ()
    unwanted_styles: Annotated[tuple[Name, ...], Meta(max_length=200)] = ()
    credit_line: Note = ""
    contact: Note = ""
    holders: Annotated[tuple[Holder, ...], Meta(max_length=50)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy(Bounded):
    """Whether a song may be remixed, and who says so.

    Attributes:
        remix: allowed or forbidden by word; unstated where neither the file nor a policy says anything.
        because: the words of the rights holder, or of the tag.
        origin: "policy" file, "tags", or "none".
        conditions: what the rights holder asks of remixes that are allowed.
        signed_by: fingerprint of the key that signed the policy file; empty for an unsigned one.
    """

    remix: Word = "unstated"
    because: Note = ""
    origin: Literal["policy", "tags", "none"] = "none"
    conditions: Conditions = Conditions()
    signed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule(Bounded):
    remix: Literal["allowed", "forbidden"]
    because: Note = ""
    conditions: Conditions | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wire:
    """The policy file: a rule for the whole folder, and rules by file name that go before it."""

    remix: Literal["allowed", "forbidden"] | None = None
    because: Note = ""
    files: Annotated[dict[str, _Rule], Meta(max_length=10_000)]
    conditions: Conditions = Conditions()
    signature: Signature | None = None


def read_policy(song: Path, tags: SongCredits) -> Policy:
    """What holds for a song; the policy file beside it goes before what its tags say.

    Args:
        song: the song's file.
        tags: what its tags say.

    Raises:
        BadDocument: the policy file does not hold to its schema.
        InputError: it cannot be read.
    """
    written = _from_file(song)
    if written is not None:
        return written
    for text in (tags.licence, tags.copyright):
        if _NO_DERIVATIVES.search(text):
            return Policy(remix="forbidden", because=text[:500], origin="tags")
        if _DERIVATIVES.search(text):
            return Policy(remix="allowed", because=text[:500], origin="tags")
    return Policy()


def _from_file(song: Path) -> Policy | None:
    path = song.parent / POLICY_FILE
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            text = file.read(MAX_BYTES + 1)
    except OSError as cause:
        raise InputError(
            f"{path}: {cause}", hint=f"The rights file {shown(path)} cannot be read; make it readable."
        ) from cause
    raw = parse(text, schema=POLICY_SCHEMA, version=POLICY_VERSION, upgrades={})
    wire = from_builtins({"files": {}, **raw}, _Wire, what="policy")
    signed_by = signer_of({"schema": POLICY_SCHEMA, "version": POLICY_VERSION, **raw}, name=path.name)
    rule = wire.files.get(song.name)
    if rule is not None:
        asked = wire.conditions if rule.conditions is None else rule.conditions
        return Policy(
            remix=rule.remix, because=rule.because, origin="policy", conditions=asked, signed_by=signed_by
        )
    if wire.remix is not None:
        return Policy(
            remix=wire.remix, because=wire.because, origin="policy", conditions=wire.conditions,
            signed_by=signed_by,
        )  # fmt: skip
    return None
