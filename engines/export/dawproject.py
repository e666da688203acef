"""The remix as a DAWproject, which Bitwig, Cubase, Studio One and others open.

Each lane is the sound that was rendered before its level and its last filters, which are automation. It is
cut at the sections and warped to the beats, so it follows the tempo of the project. Generated lanes also come
as notes on a muted track, for the person's own instruments.

Source: the DAWproject exchange format, version 1.0 (Project.xsd, MetaData.xsd).
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as Xml

from engines.export.daw_channels import STILL, add_automation, add_channel, controls_of, number
from engines.export.daw_timeline import note_times, regions, tempi, warps
from engines.export.labels import disclosure, remix_title
from engines.media.tag_names import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction
    from pathlib import Path

    from engines.export.daw_timeline import LaneFile
    from engines.export.request import Material
    from engines.model.arrangement import Arrangement

ENDING: Final = ".dawproject"
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every file inside, so that the same remix gives the same bytes."""


def write_dawproject(
    path: Path,
    material: Material,
    arrangement: Arrangement,
    lanes: Sequence[LaneFile],
    files: Mapping[str, Path],
) -> None:
    """Write a project with its sound inside.

    Args:
        path: the file.
        material: for title and credits.
        arrangement: for sections, tempo and notes.
        lanes: the lanes, with their paths inside the project.
        files: lane id → where its sound lies now.

    Raises:
        OSError: it cannot be written.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        _add(archive, "metadata.xml", metadata_xml(material))
        _add(archive, "project.xml", project_xml(material, arrangement, lanes))
        for lane in lanes:
            entry = zipfile.ZipInfo(lane.path, _LONG_AGO)
            entry.file_size = files[lane.lane].stat().st_size
            with files[lane.lane].open("rb") as source, archive.open(entry, "w") as target:
                while block := source.read(1 << 20):
                    target.write(block)


def project_xml(material: Material, arrangement: Arrangement, lanes: Sequence[LaneFile]) -> str:
    """The project as XML."""
    root = Xml.Element("Project", version="1.0")
    tool, _, version = (material.credits.tool or "Flipside").partition(" ")
    Xml.SubElement(root, "Application", name=clean(tool), version=clean(version) or "0")
    changes = tempi(arrangement)
    transport = Xml.SubElement(root, "Transport")
    Xml.SubElement(
        transport,
        "Tempo",
        id="tempo",
        name="Tempo",
        unit="bpm",
        min="20",
        max="666",
        value=number(changes[0][1]),
    )
    Xml.SubElement(
        transport, "TimeSignature", id="meter", numerator=str(arrangement.grid.beats_per_bar), denominator="4"
    )
    structure = Xml.SubElement(root, "Structure")
    timeline = Xml.SubElement(root, "Arrangement", id="arrangement")
    rows = Xml.SubElement(timeline, "Lanes", id="lanes", timeUnit="beats")
    for index, lane in enumerate(lanes):
        _audio_track(structure, rows, f"t{index}", lane, arrangement)
        if lane.notes:
            track = _track(structure, f"n{index}", f"{lane.name} notes", "notes")
            add_channel(track, f"n{index}", STILL, role="regular", muted=True)
            _note_row(rows, f"n{index}", lane, arrangement)
    controls = controls_of(arrangement.master.gain_db, arrangement.master.effects, arrangement.grid)
    add_channel(_track(structure, "master", "Master", "audio"), "master", controls, role="master")
    add_automation(_row(rows, "master"), "master", controls)
    _markers(timeline, arrangement)
    if len(changes) > 1:
        _tempo_automation(timeline, changes)
    Xml.indent(root, " ")
    return Xml.tostring(root, "unicode")


def metadata_xml(material: Material) -> str:
    """Title, artist and the like as XML."""
    song = material.credits.song
    root = Xml.Element("MetaData")
    for name, text in (
        ("Title", remix_title(material)), ("Artist", song.artist), ("Album", song.album),
        ("OriginalArtist", song.artist), ("Composer", song.composer), ("Genre", song.genre),
        ("Copyright", song.copyright), ("Comment", disclosure(material.credits)),
    ):  # fmt: skip
        if text:
            Xml.SubElement(root, name).text = clean(text)
    Xml.indent(root, " ")
    return Xml.tostring(root, "unicode")


def _track(structure: Xml.Element, name: str, label: str, content: str) -> Xml.Element:
    return Xml.SubElement(structure, "Track", id=name, name=label, contentType=content, loaded="true")


def _row(rows: Xml.Element, track: str) -> Xml.Element:
    return Xml.SubElement(rows, "Lanes", id=f"{track}-lanes", track=track)


def _audio_track(
    structure: Xml.Element, rows: Xml.Element, name: str, lane: LaneFile, arrangement: Arrangement
) -> None:
    placed = arrangement.lane(lane.lane)
    controls = controls_of(placed.gain_db, placed.effects, arrangement.grid)
    add_channel(_track(structure, name, lane.name, "audio"), name, controls, role="regular")
    row = _row(rows, name)
    _audio_clips(row, name, lane, arrangement)
    add_automation(row, name, controls)


def _audio_clips(row: Xml.Element, track: str, lane: LaneFile, arrangement: Arrangement) -> None:
    clips = Xml.SubElement(row, "Clips", id=f"{track}-clips")
    points = warps(arrangement, lane.seconds)
    found = regions(arrangement)
    for index, region in enumerate(found):
        # The last one rings out to the end of the file.
        stop = max(region.stop, points[-1][0]) if index == len(found) - 1 else region.stop
        clip = Xml.SubElement(
            clips, "Clip", time=number(region.start), duration=number(stop - region.start),
            playStart=number(region.start), contentTimeUnit="beats", name=region.name or lane.name,
        )  # fmt: skip
        warped = Xml.SubElement(clip, "Warps", timeUnit="beats", contentTimeUnit="seconds")
        audio = Xml.SubElement(
            warped, "Audio", algorithm="stretch", channels=str(lane.channels), sampleRate=str(lane.rate),
            duration=number(lane.seconds),
        )  # fmt: skip
        Xml.SubElement(audio, "File", path=lane.path)
        for beat, second in points:
            Xml.SubElement(warped, "Warp", time=number(beat), contentTime=number(second))


def _note_row(rows: Xml.Element, track: str, lane: LaneFile, arrangement: Arrangement) -> None:
    clips = Xml.SubElement(_row(rows, track), "Clips", id=f"{track}-clips")
    end = max([arrangement.length, *(note.start + note.length for note in lane.notes)])
    clip = Xml.SubElement(clips, "Clip", time="0", duration=number(end), playStart="0", name=lane.name)
    notes = Xml.SubElement(clip, "Notes", id=f"{track}-notes")
    for note in lane.notes:
        start, length = note_times(note, arrangement.grid)
        Xml.SubElement(
            notes, "Note", time=number(start), duration=number(length), channel="9" if lane.drums else "0",
            key=str(min(127, max(0, note.pitch))), vel=number(min(1.0, max(0.0, note.velocity))),
        )  # fmt: skip


def _markers(timeline: Xml.Element, arrangement: Arrangement) -> None:
    markers = Xml.SubElement(timeline, "Markers", id="markers", timeUnit="beats")
    for region in regions(arrangement):
        Xml.SubElement(markers, "Marker", time=number(region.start), name=region.name or "Remix")


def _tempo_automation(timeline: Xml.Element, changes: Sequence[tuple[Fraction, float]]) -> None:
    points = Xml.SubElement(timeline, "TempoAutomation", id="tempo-map", timeUnit="beats", unit="bpm")
    Xml.SubElement(points, "Target", parameter="tempo")
    for beat, bpm in changes:
        Xml.SubElement(points, "RealPoint", time=number(beat), value=number(bpm), interpolation="hold")


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    content = f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'
    archive.writestr(zipfile.ZipInfo(name, _LONG_AGO), content.encode("utf-8", "replace"))
