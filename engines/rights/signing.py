"""Signed JSON documents: policies, opt-out lists and recipes that can be known to come from one key.

The signature covers the document's canonical form (keys sorted, no spaces, UTF-8) without `signature`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from engines.core.errors import BadDocument
from engines.core.files import shown
from engines.rights import keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.model.schema import Json

FIELD = "signature"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """An Ed25519 signature: public key and value in base64."""

    key: Annotated[str, Meta(max_length=60)]
    value: Annotated[str, Meta(max_length=100)]


def signed(document: Json, key_pem: bytes) -> Json:
    """The document with a signature of this key."""
    value = keys.sign(key_pem, _canonical(document))
    signature = {"key": _text(keys.public_key(key_pem)), "value": _text(value)}
    return {**document, FIELD: signature}


def signer_of(document: Mapping[str, object], *, name: str) -> str:
    """The fingerprint of the key that signed a document; empty where nobody did.

    Args:
        document: parsed JSON.
        name: of the document, for the person.

    Raises:
        BadDocument: it has a signature that is not of this key over this document.
    """
    said = document.get(FIELD)
    if said is None:
        return ""
    if isinstance(said, dict):
        try:
            public, value = (
                base64.b64decode(str(said.get(part, "")), validate=True) for part in ("key", "value")
            )
        except (binascii.Error, ValueError):
            public = value = b""
        if keys.is_signed_by(public, _canonical(document), value):
            return key_id(public)
    raise BadDocument(
        f"{name}: bad signature",
        hint=f"The signature of {shown(name)} does not fit it: it was changed; get it anew from its maker.",
        field=FIELD,
    )


def key_id(public: bytes) -> str:
    """A short name of a public key: 16 hexadecimal digits."""
    return hashlib.sha256(public).hexdigest()[:16]


def _canonical(document: Mapping[str, object]) -> bytes:
    plain = {name: value for name, value in document.items() if name != FIELD}
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")
