"""The person's own key pair, and a small authority over it, made on first use and kept in one folder.

The private key is readable by the person alone (mode 0600 in a folder of mode 0700; on Windows the folder
lies in the person's own profile). A credential signed with it shows that a file came from this person's
Flipside; others trust it once they have taken over its authority certificate.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from engines.core.errors import InputError
from engines.core.files import output_error, replacing, shown
from engines.media.content_credentials import Signer

if TYPE_CHECKING:
    from pathlib import Path

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.x509 import Certificate, CertificateBuilder, KeyUsage, Name

KEY_FILE: Final = "key.pem"
CHAIN_FILE: Final = "chain.pem"
AUTHORITY_FILE: Final = "authority.pem"
"""The certificate to hand to others, so that they trust what is signed here."""

OWN_CHAIN_FILE: Final = "own-chain.pem"
"""A certificate that somebody gave the person, and those above it."""

_AUTHORITY_YEARS: Final = 10
_LEAF_YEARS: Final = 10
_ORGANISATION: Final = "Flipside, self-made"


def signer(folder: Path, *, name: str = "") -> Signer:
    """The person's signer; its keys are made where there are none.

    Args:
        folder: of the keys, for this person only.
        name: whom the certificate names; only heard when the keys are made.

    Raises:
        InputError: the keys that lie there cannot be used.
        OutputError: they cannot be written.
    """
    if not (folder / KEY_FILE).exists():
        _make(folder, name or "A Flipside user")
    try:
        key, chain = (folder / KEY_FILE).read_bytes(), (folder / CHAIN_FILE).read_bytes()
        _private(key)
    except (OSError, ValueError, TypeError) as cause:
        hint = f"The signing keys in {shown(folder)} cannot be used; move the folder away to make new ones."
        raise InputError(f"{folder}: {cause}", hint=hint) from cause
    return Signer(chain_pem=chain, key_pem=key)


def anchors(folder: Path, trusted: Path) -> bytes:
    """The certificates that are trusted: the person's own, and those in a folder of theirs."""
    found = []
    with suppress(OSError):
        found.append((folder / AUTHORITY_FILE).read_bytes())
    with suppress(OSError):
        found.append((folder / OWN_CHAIN_FILE).read_bytes())
    with suppress(OSError):
        found += [path.read_bytes() for path in sorted(trusted.glob("*.pem"))[:200]]
    return b"\n".join(pem for pem in found if b"PRIVATE KEY" not in pem)


def _make(folder: Path, name: str) -> None:
    """Make an authority and a key below it; the authority's own key is thrown away once it has signed."""
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - only the first use needs it
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - as above

    top, key = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    authority = _authority(top)
    leaf = _leaf(key, top, authority, name)
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(folder / AUTHORITY_FILE, authority.public_bytes(pem))
        write_private(folder / CHAIN_FILE, leaf.public_bytes(pem) + authority.public_bytes(pem))
        # The key comes last: where it is, the rest is there too.
        write_private(folder / KEY_FILE, private)
    except OSError as cause:
        raise output_error(folder, cause) from cause


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only this person may read, from its first byte on.

    Raises:
        OutputError: it cannot be written.
    """
    with replacing(path, durable=True) as temporary:
        number = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(number, "wb") as file:
            file.write(content)


def _private(pem: bytes) -> Ed25519PrivateKey:
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - see above
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - see above

    key = serialization.load_pem_private_key(pem, None)
    if not isinstance(key, Ed25519PrivateKey):
        raise TypeError("no Ed25519 key")
    return key


def _authority(top: Ed25519PrivateKey) -> Certificate:
    from cryptography import x509  # noqa: PLC0415 - see above

    name = _name(f"Flipside authority {os.urandom(4).hex()}")
    builder = _builder(_AUTHORITY_YEARS).subject_name(name).issuer_name(name).public_key(top.public_key())
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(_usage(authority=True), critical=True)
    own = x509.SubjectKeyIdentifier.from_public_key(top.public_key())
    return builder.add_extension(own, critical=False).sign(top, None)


def _leaf(key: Ed25519PrivateKey, top: Ed25519PrivateKey, authority: Certificate, name: str) -> Certificate:
    from cryptography import x509  # noqa: PLC0415 - see above
    from cryptography.x509.oid import ExtendedKeyUsageOID  # noqa: PLC0415 - see above

    builder = _builder(_LEAF_YEARS).subject_name(_name(name)).issuer_name(authority.subject)
    builder = builder.public_key(key.public_key())
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(_usage(authority=False), critical=True)
    purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
    builder = builder.add_extension(purpose, critical=False)
    own = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    above = x509.AuthorityKeyIdentifier.from_issuer_public_key(top.public_key())
    return builder.add_extension(own, critical=False).add_extension(above, critical=False).sign(top, None)


def _builder(years: int) -> CertificateBuilder:
    from cryptography import x509  # noqa: PLC0415 - see above

    now = datetime.now(UTC)
    builder = x509.CertificateBuilder().serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(now - timedelta(days=1))
    return builder.not_valid_after(now + timedelta(days=365 * years))


def _name(text: str) -> Name:
    from cryptography import x509  # noqa: PLC0415 - see above
    from cryptography.x509.oid import NameOID  # noqa: PLC0415 - see above

    return x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, text[:64]),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _ORGANISATION),
        ]
    )


def _usage(*, authority: bool) -> KeyUsage:
    from cryptography import x509  # noqa: PLC0415 - see above

    return x509.KeyUsage(
        digital_signature=not authority, content_commitment=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, key_cert_sign=authority, crl_sign=authority,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip


def sign(pem: bytes, message: bytes) -> bytes:
    """An Ed25519 signature, 64 bytes."""
    return _private(pem).sign(message)


def public_key(pem: bytes) -> bytes:
    """The public half of a private key, 32 bytes."""
    return _private(pem).public_key().public_bytes_raw()


def is_signed_by(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether a signature is of this key over this message."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - see above
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415 - see above

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
