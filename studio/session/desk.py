"""At which levels lanes are heard, beside those that the sound itself already holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.session import mixing

if TYPE_CHECKING:
    from engines.model.plan import RemixPlan
    from engines.pipeline.remixing import Remix


class Desk:
    """Faders that are moving, and lanes that are heard at another level than the remix has them.

    Attributes:
        moving: levels of stems whose faders move [dB]; the plan knows them a moment later.
        aside: levels of lanes that no plan can name [dB], for listening alone.
    """

    def __init__(self) -> None:
        self.moving: dict[str, float] = {}
        self.aside: dict[str, float] = {}

    def forget(self) -> None:
        """Another song comes."""
        self.moving.clear()
        self.aside.clear()

    def of_remix(self, remix: Remix, plan: RemixPlan | None) -> dict[str, float]:
        """The linear gains of a remix's lanes that make it sound as another plan has them."""
        return {
            lane.id: linear(self.aside.get(lane.id, 0.0))
            * self._ratio(mixing.control_of(lane), remix.plan, plan)
            for lane in remix.arrangement.lanes
        }

    def of_stems(self, names: tuple[str, ...], plan: RemixPlan | None) -> dict[str, float]:
        """The linear gains of a song's stems as a plan has them."""
        return {name: self._ratio(name, None, plan) for name in names}

    def _ratio(self, stem: str, baked: RemixPlan | None, plan: RemixPlan | None) -> float:
        """How loud a stem is wanted beside how loud it is in the sound; 1 where it is silent there."""
        there = mixing.level(baked, stem)
        if there == 0.0 or not stem:
            return 1.0
        wanted = mixing.level(plan, stem)
        if stem in self.moving and wanted > 0.0:
            wanted = linear(self.moving[stem])
        return wanted / there


def linear(level_db: float) -> float:
    """A fader's level as a gain."""
    return 0.0 if level_db <= mixing.SILENT_DB else float(10.0 ** (level_db / 20.0))
