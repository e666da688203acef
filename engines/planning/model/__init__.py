"""A local language model, if the person has one: asked only about words that the grammar left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engines.planning.model.protocol import Model


def at_url(url: str | None, name: str = "") -> Model | None:
    """The language model of a name behind a URL, the first there for no name; None for no URL.

    Raises:
        InputError: not an http(s) URL.
    """
    if not url:
        return None
    from engines.planning.model.endpoint import Endpoint  # noqa: PLC0415 - most plans need none

    return Endpoint(url, name=name)
