"""What the song's rights say of remixing: its tags, and a policy file that may lie beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from msgspec import Meta

from engines.core.errors import InputError, Refused
from engines.core.files import shown
from engines.model.bounds import Bounded
from engines.model.schema import MAX_BYTES, from_builtins, parse

if TYPE_CHECKING:
    from pathlib import Path

    from engines.model.rights import SongCredits

POLICY_SCHEMA: Final = "flipside.policy"
POLICY_VERSION: Final = 1
POLICY_FILE: Final = "flipside-policy.json"
"""The name of the policy that holds for the songs in its folder."""

Word: TypeAlias = Literal["allowed", "forbidden", "unstated"]
Note: TypeAlias = Annotated[str, Meta(max_length=500)]

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
class Policy(Bounded):
    """Whether a song may be remixed, and who says so.

    Attributes:
        remix: allowed or forbidden by word; unstated where neither the file nor a policy says anything.
        because: the words of the rights holder, or of the tag.
        origin: "policy" file, "tags", or "none".
    """

    remix: Word = "unstated"
    because: Note = ""
    origin: Literal["policy", "tags", "none"] = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule(Bounded):
    remix: Literal["allowed", "forbidden"]
    because: Note = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wire:
    """The policy file: a rule for the whole folder, and rules by file name that go before it."""

    remix: Literal["allowed", "forbidden"] | None = None
    because: Note = ""
    files: Annotated[dict[str, _Rule], Meta(max_length=10_000)]


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


def require_remix(policy: Policy, name: str) -> None:
    """Refuse a song whose rights forbid a remix.

    Raises:
        Refused: they do; the hint says who says so.
    """
    if policy.remix != "forbidden":
        return
    said = shown(policy.because) if policy.because else "no remixes"
    where = f"the {POLICY_FILE} beside it" if policy.origin == "policy" else "its licence tag"
    raise Refused(
        f"{name}: remix forbidden by {policy.origin}: {policy.because}",
        hint=f"{shown(name)} may not be remixed: {where} says {said}; ask its rights holder for permission.",
    )


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
    rule = wire.files.get(song.name)
    if rule is not None:
        return Policy(remix=rule.remix, because=rule.because, origin="policy")
    if wire.remix is not None:
        return Policy(remix=wire.remix, because=wire.because, origin="policy")
    return None
