"""A local language model, if the person has one: asked only about words that the grammar left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engines.planning.model.protocol import Model


def at_url(url: str | None) -> Model | None:
    """The language model behind a URL; None for none.

    Raises:
        InputError: not an http(s) URL.
    """
    if not url:
        return None
    from engines.planning.model.endpoint import Endpoint  # noqa: PLC0415 - most plans need none

    return Endpoint(url)
