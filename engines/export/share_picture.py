"""Original against generated sound over time, as a picture (SVG) that also says in words what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as Xml

from engines.export.pdf import PALETTE
from engines.media.tag_names import clean

if TYPE_CHECKING:
    from engines.model.rights import Credits

_WIDTH: Final = 1000
_HEIGHT: Final = 80


def shares_svg(credit: Credits, title: str) -> str:
    """The picture: a column for each second, the original at the bottom and what was generated over it."""
    root = Xml.Element(
        "svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {_WIDTH} {_HEIGHT}", role="img",
        preserveAspectRatio="none",
    )  # fmt: skip
    Xml.SubElement(root, "title").text = clean(title)
    Xml.SubElement(root, "desc").text = in_words(credit)
    floor = [0.0] * len(credit.over_time("recording"))
    kinds = (("original recording", "recording"), ("generated", "generated"))
    for (name, kind), color in zip(kinds, PALETTE, strict=False):
        shares = credit.over_time(kind)  # type: ignore[arg-type]  # written above
        group = Xml.SubElement(root, "g", fill="#{:02x}{:02x}{:02x}".format(*color))
        Xml.SubElement(group, "title").text = name
        _add_columns(group, shares, floor)
        floor = [low + share for low, share in zip(floor, shares, strict=True)]
    Xml.indent(root, " ")
    return Xml.tostring(root, "unicode") + "\n"


def in_words(credit: Credits) -> str:
    """What the picture shows, for those who do not see it."""
    made = round(100 * credit.generated_share)
    generated = credit.over_time("generated")
    quarters = [generated[len(generated) * i // 4 : len(generated) * (i + 1) // 4] for i in range(4)]
    shares = ", ".join(f"{round(100 * sum(q) / len(q))} %" for q in quarters if q)
    return f"{made} % of the sound was generated; in the four quarters of the remix: {shares}."


def _add_columns(group: Xml.Element, shares: tuple[float, ...], floor: list[float]) -> None:
    step = _WIDTH / max(1, len(shares))
    for second, (low, share) in enumerate(zip(floor, shares, strict=True)):
        if share > 0.0:
            Xml.SubElement(
                group, "rect", x=f"{second * step:.3f}", y=f"{_HEIGHT * (1.0 - low - share):.3f}",
                width=f"{step:.3f}", height=f"{_HEIGHT * share:.3f}",
            )  # fmt: skip
