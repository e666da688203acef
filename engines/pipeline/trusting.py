"""Use case: who signs here, and who is trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.rights import keys, own_certificate
from engines.storage import paths

if TYPE_CHECKING:
    from engines.media.content_credentials import Signer

KEYS: Final = "keys"
"""The folder of the person's signing keys, below the data folder."""

TRUSTED: Final = "trusted"
"""The folder of certificates (*.pem) of others whom the person trusts, below the settings."""


def own_signer() -> Signer:
    """The person's signer, made on first use.

    Raises:
        InputError: the keys that lie there cannot be used.
        OutputError: they cannot be written.
    """
    return keys.signer(paths.data_dir() / KEYS)


def content_signer() -> Signer:
    """Who signs content credentials: the person's own certificate, else the signer above.

    Raises:
        InputError: the keys that lie there cannot be used.
        OutputError: they cannot be written.
    """
    return own_certificate.content_signer(paths.data_dir() / KEYS)


def trusted() -> bytes:
    """The certificates of the person's own authority and of those they trust, as PEM."""
    return keys.anchors(paths.data_dir() / KEYS, paths.config_dir() / TRUSTED)
