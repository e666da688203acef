"""The channels of a DAWproject: level, filters and mute, and how they move over time.

Source: the DAWproject exchange format, version 1.0 (Project.xsd).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as Xml

from engines.export.automation import OPEN_HZ, Points, cutoff_points, is_moving, last_filters, level_points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.core.time import BeatGrid
    from engines.model.arrangement import Curve, Effect

_BANDS: Final = {"lowpass": "lowPass", "highpass": "highPass"}
_ORDER: Final = "4"
"""24 dB an octave, as the renderer's."""
_USUAL_MOST: Final = 2.0
"""How far faders go up: 6 dB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Controls:
    """What moves in a channel.

    Attributes:
        level: amplitudes.
        filters: kind of each filter, and its cut-off [Hz].
    """

    level: Points
    filters: tuple[tuple[str, Points], ...] = ()


STILL: Final = Controls(level=[(Fraction(0), 1.0)])
"""A channel in which nothing moves."""


def controls_of(gain_db: Curve, effects: Sequence[Effect], grid: BeatGrid) -> Controls:
    """The level and the last filters of a lane or the master."""
    filters = tuple((one.filter, cutoff_points(one, grid)) for one in last_filters(effects))
    return Controls(level=level_points(gain_db, grid), filters=filters)


def add_channel(track: Xml.Element, name: str, controls: Controls, *, role: str, muted: bool = False) -> None:
    """The channel of a track, as it stands at the beginning.

    Args:
        track: its element.
        name: the id of the track.
        controls: what moves in it.
        role: "regular" or "master".
        muted: whether it is silent.
    """
    channel = Xml.SubElement(
        track, "Channel", id=f"{name}-channel", role=role, audioChannels="2", solo="false"
    )
    if role != "master":
        channel.set("destination", "master-channel")
    if controls.filters:
        _add_filters(Xml.SubElement(channel, "Devices"), name, controls)
    Xml.SubElement(channel, "Mute", id=f"{name}-mute", name="Mute", value=str(muted).lower())
    Xml.SubElement(
        channel, "Pan", id=f"{name}-pan", name="Pan", unit="normalized", min="0", max="1", value="0.5"
    )
    most = max(_USUAL_MOST, *(value for _, value in controls.level), 0.0)
    Xml.SubElement(
        channel, "Volume", id=f"{name}-volume", name="Volume", unit="linear", min="0", max=number(most),
        value=number(controls.level[0][1]),
    )  # fmt: skip


def add_automation(row: Xml.Element, name: str, controls: Controls) -> None:
    """What moves in a channel as lanes of points in the row of its track."""
    if is_moving(controls.level):
        _add_points(row, f"{name}-volume", "linear", controls.level)
    for index, (_, points) in enumerate(controls.filters):
        if is_moving(points):
            _add_points(row, _cutoff_id(name, index), "hertz", points)


def _add_filters(devices: Xml.Element, name: str, controls: Controls) -> None:
    equalizer = Xml.SubElement(
        devices, "Equalizer", id=f"{name}-filter", deviceName="Filter", deviceRole="audioFX", loaded="true"
    )
    Xml.SubElement(equalizer, "Enabled", id=f"{name}-filter-on", name="On/Off", value="true")
    for index, (kind, points) in enumerate(controls.filters):
        band = Xml.SubElement(equalizer, "Band", type=_BANDS[kind], order=_ORDER)
        Xml.SubElement(
            band, "Freq", id=_cutoff_id(name, index), unit="hertz", min=number(min(OPEN_HZ.values())),
            max=number(max(OPEN_HZ.values())), value=number(points[0][1]),
        )  # fmt: skip
        Xml.SubElement(band, "Enabled", id=f"{_cutoff_id(name, index)}-on", value="true")


def _cutoff_id(name: str, index: int) -> str:
    return f"{name}-cutoff{index + 1}"


def _add_points(row: Xml.Element, target: str, unit: str, points: Points) -> None:
    lane = Xml.SubElement(row, "Points", id=f"{target}-points", timeUnit="beats", unit=unit)
    Xml.SubElement(lane, "Target", parameter=target)
    for beat, value in points:
        Xml.SubElement(lane, "RealPoint", time=number(beat), value=number(value), interpolation="linear")


def number(value: Fraction | float) -> str:
    """A number as the format writes it."""
    text = f"{float(value):.9f}".rstrip("0").rstrip(".")
    return text if text not in {"", "-0"} else "0"
