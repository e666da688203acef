"""What the published DAWproject schema (Project.xsd 1.0) says of the elements that are written here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TEXT = re.compile(r"(?s).*")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|INF|-INF|NaN")
_WHOLE = re.compile(r"[+-]?\d+")
_BOOLEAN = re.compile(r"true|false|0|1")
_ID = re.compile(r"[A-Za-z_][\w.-]*")
_UNIT = re.compile(r"linear|normalized|percent|decibel|hertz|semitones|seconds|beats|bpm")
_TIME_UNIT = re.compile(r"beats|seconds")
_ROLE = re.compile(r"regular|master|effect|submix|vca")
_CONTENT = re.compile(r"((audio|automation|notes|video|markers|tracks)( |$))*")
_DEVICE = re.compile(r"instrument|noteFX|audioFX|analyzer")
_BAND = re.compile(r"highPass|lowPass|bandPass|highShelf|lowShelf|bell|notch")
_INTERPOLATION = re.compile(r"hold|linear")

_NAMED = {"name": _TEXT, "color": _TEXT, "comment": _TEXT}
_REFERRED = {**_NAMED, "id": _ID}
_PARAMETER = {**_REFERRED, "parameterID": _WHOLE}
_REAL = {**_PARAMETER, "max": _TEXT, "min": _TEXT, "unit": _UNIT, "value": _TEXT}
_TIMELINE = {**_REFERRED, "timeUnit": _TIME_UNIT, "track": _ID}

ATTRIBUTES = {
    "Project": {"version": _TEXT},
    "Application": {"name": _TEXT, "version": _TEXT},
    "Transport": {},
    "Structure": {},
    "Tempo": _REAL,
    "Pan": _REAL,
    "Volume": _REAL,
    "TimeSignature": {**_PARAMETER, "denominator": _WHOLE, "numerator": _WHOLE},
    "Mute": {**_PARAMETER, "value": _BOOLEAN},
    "Track": {**_REFERRED, "contentType": _CONTENT, "loaded": _BOOLEAN},
    "Channel": {
        **_REFERRED, "audioChannels": _WHOLE, "destination": _ID, "role": _ROLE, "solo": _BOOLEAN,
    },
    "Arrangement": _REFERRED,
    "Lanes": _TIMELINE,
    "Clips": _TIMELINE,
    "Notes": _TIMELINE,
    "Markers": _TIMELINE,
    "Clip": {
        **_NAMED, "time": _NUMBER, "duration": _NUMBER, "contentTimeUnit": _TIME_UNIT, "playStart": _NUMBER,
        "playStop": _NUMBER, "loopStart": _NUMBER, "loopEnd": _NUMBER, "fadeTimeUnit": _TIME_UNIT,
        "fadeInTime": _NUMBER, "fadeOutTime": _NUMBER, "enable": _BOOLEAN, "reference": _ID,
    },
    "Warps": {**_TIMELINE, "contentTimeUnit": _TIME_UNIT},
    "Warp": {"time": _NUMBER, "contentTime": _NUMBER},
    "Audio": {**_TIMELINE, "duration": _NUMBER, "algorithm": _TEXT, "channels": _WHOLE, "sampleRate": _WHOLE},
    "File": {"path": _TEXT, "external": _BOOLEAN},
    "Note": {
        "time": _NUMBER, "duration": _NUMBER, "channel": _WHOLE, "key": _WHOLE, "vel": _NUMBER,
        "rel": _NUMBER,
    },
    "Marker": {**_NAMED, "time": _NUMBER},
    "TempoAutomation": {**_TIMELINE, "unit": _UNIT},
    "Points": {**_TIMELINE, "unit": _UNIT},
    "Devices": {},
    "Equalizer": {
        **_REFERRED, "deviceID": _TEXT, "deviceName": _TEXT, "deviceRole": _DEVICE, "deviceVendor": _TEXT,
        "loaded": _BOOLEAN,
    },
    "Enabled": {**_PARAMETER, "value": _BOOLEAN},
    "Band": {"type": _BAND, "order": _WHOLE},
    "Freq": _REAL,
    "Target": {
        "parameter": _ID, "expression": _TEXT, "channel": _WHOLE, "key": _WHOLE, "controller": _WHOLE,
    },
    "RealPoint": {"time": _NUMBER, "value": _NUMBER, "interpolation": _INTERPOLATION},
}  # fmt: skip

REQUIRED = {
    "Project": {"version"}, "Application": {"name", "version"}, "Tempo": {"unit"},
    "TimeSignature": {"numerator", "denominator"}, "Pan": {"unit"}, "Volume": {"unit"}, "Clip": {"time"},
    "Note": {"time", "duration", "channel", "key"}, "Warps": {"contentTimeUnit"},
    "Warp": {"time", "contentTime"}, "Audio": {"channels", "sampleRate", "duration"}, "File": {"path"},
    "Equalizer": {"deviceName", "deviceRole"}, "Band": {"type"}, "Freq": {"unit"},
    "Marker": {"time"}, "RealPoint": {"time", "value"},
}  # fmt: skip

CHILDREN = {
    "Project": ["Application", "Transport", "Structure", "Arrangement", "Scenes"],
    "Transport": ["Tempo", "TimeSignature"],
    "Structure": ["Track*"],
    "Track": ["Channel", "Track*"],
    "Channel": ["Devices", "Mute", "Pan", "Sends", "Volume"],
    "Arrangement": ["Lanes", "Markers", "TempoAutomation", "TimeSignatureAutomation"],
    "Lanes": ["Lanes*", "Clips*", "Points*"],
    "Points": ["Target", "RealPoint*"],
    "Devices": ["Equalizer*"],
    "Equalizer": ["Enabled", "Band*"],
    "Band": ["Freq", "Enabled"],
    "Clips": ["Clip*"],
    "Clip": ["Notes", "Warps"],
    "Notes": ["Note*"],
    "Warps": ["Audio", "Warp*"],
    "Audio": ["File"],
    "Markers": ["Marker*"],
    "TempoAutomation": ["Target", "RealPoint*"],
}
"""In the order of the schema; * may stand several times."""

NEEDED = {
    "Project": {"Application"}, "Audio": {"File"}, "Markers": {"Marker"}, "TempoAutomation": {"Target"},
    "Warps": {"Audio", "Warp"}, "Points": {"Target"}, "Band": {"Freq"},
}  # fmt: skip

METADATA = (
    "Title", "Artist", "Album", "OriginalArtist", "Composer", "Songwriter", "Producer", "Arranger", "Year",
    "Genre", "Copyright", "Website", "Comment",
)  # fmt: skip


def check_project(root: Element) -> None:
    """Hold a project.xml against the schema."""
    assert root.tag == "Project"
    _check(root)
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    for element in root.iter():
        for name in ("track", "destination", "parameter"):
            assert element.attrib.get(name, ids[0]) in ids


def check_metadata(root: Element) -> None:
    """Hold a metadata.xml against the schema."""
    places = [METADATA.index(child.tag) for child in root]
    assert root.tag == "MetaData"
    assert places == sorted(set(places))


def _check(element: Element) -> None:
    order = [name.rstrip("*") for name in CHILDREN.get(element.tag, [])]
    many = {name.rstrip("*") for name in CHILDREN.get(element.tag, []) if name.endswith("*")}
    tags = [child.tag for child in element]
    assert set(tags) <= set(order), element.tag
    places = [order.index(tag) for tag in tags]
    assert places == sorted(places), element.tag
    assert all(tags.count(tag) == 1 for tag in set(tags) - many), element.tag
    assert NEEDED.get(element.tag, set()) <= set(tags), element.tag
    assert REQUIRED.get(element.tag, set()) <= set(element.attrib), element.tag
    for name, value in element.attrib.items():
        rule = ATTRIBUTES[element.tag].get(name)
        assert rule is not None, (element.tag, name)
        assert rule.fullmatch(value), (element.tag, name, value)
    for child in element:
        _check(child)
