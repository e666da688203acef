"""A certificate of the person's own, given by an authority that others trust already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.core.errors import InputError
from engines.core.files import output_error, shown
from engines.media.content_credentials import Algorithm, Signer
from engines.rights.keys import OWN_CHAIN_FILE, signer, write_private

if TYPE_CHECKING:
    from pathlib import Path

OWN_KEY_FILE: Final = "own-key.pem"
_CURVES: Final[dict[str, Algorithm]] = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
_LEAST_RSA: Final = 2_048


def adopt(chain_pem: bytes, key_pem: bytes, folder: Path) -> Signer:
    """Sign content credentials with a certificate of the person's own from now on.

    Raises:
        InputError: the certificate and the key do not belong together, or are of no kind that signs here.
        OutputError: they cannot be kept.
    """
    made = _own(chain_pem, key_pem)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(folder / OWN_CHAIN_FILE, chain_pem)
        write_private(folder / OWN_KEY_FILE, key_pem)
    except OSError as cause:
        raise output_error(folder, cause) from cause
    return made


def content_signer(folder: Path) -> Signer:
    """Who signs content credentials: the person's own certificate, else the self-made one.

    Raises:
        InputError: the keys that lie there cannot be used.
        OutputError: they cannot be written.
    """
    try:
        chain, key = ((folder / name).read_bytes() for name in (OWN_CHAIN_FILE, OWN_KEY_FILE))
    except FileNotFoundError:
        return signer(folder)
    except OSError as cause:
        hint = f"The certificate in {shown(folder)} cannot be read; make it readable, or remove it."
        raise InputError(f"{folder}: {cause}", hint=hint) from cause
    return _own(chain, key)


def _own(chain_pem: bytes, key_pem: bytes) -> Signer:
    from cryptography import x509  # noqa: PLC0415 - only signing needs it
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - as above

    try:
        key = serialization.load_pem_private_key(key_pem, None)
        first = x509.load_pem_x509_certificates(chain_pem)[0]
        algorithm = _algorithm(key)
        matches = first.public_key() == key.public_key()
    except (ValueError, TypeError, IndexError) as cause:
        hint = "This is no certificate with a key that can sign: both as PEM, the key without a password."
        raise InputError(f"certificate: {cause}", hint=hint) from cause
    if algorithm is None or not matches:
        hint = "The certificate and the key do not belong together, or are no Ed25519, ECDSA or RSA key."
        raise InputError("certificate and key", hint=hint)
    private, pem = serialization.PrivateFormat.PKCS8, serialization.Encoding.PEM
    return Signer(
        chain_pem=chain_pem,
        key_pem=key.private_bytes(pem, private, serialization.NoEncryption()),
        algorithm=algorithm,
    )


def _algorithm(key: object) -> Algorithm | None:
    """How a key signs; None for keys that are none of the standard's."""
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey  # noqa: PLC0415 - as above

    if isinstance(key, EllipticCurvePrivateKey):
        return _CURVES.get(key.curve.name)
    if isinstance(key, RSAPrivateKey):
        return "ps256" if key.key_size >= _LEAST_RSA else None
    return "ed25519" if isinstance(key, Ed25519PrivateKey) else None
