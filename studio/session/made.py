"""What was made of one plan so far, and the two sides that are heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.source import Source
    from engines.model.receipt import Receipt
    from engines.model.rights import Credits
    from engines.pipeline.remixing import Bounced, Remix
    from studio.session.peaks import Pyramid

Side: TypeAlias = Literal["A", "B"]
"""A is the original, B the remix."""


class Made(NamedTuple):
    """What was made of one plan; all but `remix` comes a little later.

    No dataclass, because those evaluate their annotations, and the engines are imported late here.
    """

    remix: Remix
    bounced: Bounced | None = None
    receipt: Receipt | None = None
    credit: Credits | None = None
    peaks: Pyramid | None = None
    lanes: Mapping[str, Source] | None = None
    """Its lanes as loud as they are in the finished sound, to be turned up and down while it plays."""

    @property
    def is_whole(self) -> bool:
        """Whether everything is there, so that it can be exported."""
        return self.bounced is not None and self.receipt is not None and self.credit is not None
