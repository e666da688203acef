"""Writes `docs/styles.md`: the bundled song in every style, as a picture of its lanes and of its sound.

    python -m tests.benchmarks.style_pictures [STYLE ...]

The upper part of a picture shows the whole remix, a row for each lane: the song's stems in blue, generated
parts in orange, textures in grey, section boundaries as lines. The lower part is the spectrogram of sixteen
seconds of its mix from the first strong section on, 40 Hz to 16 kHz.
"""

from __future__ import annotations

import argparse
import itertools
import struct
import sys
import tempfile
import textwrap
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from engines import pipeline
from engines.core.jobs import QUIET
from engines.dsp.onsets import power_frames
from engines.model.style import load_style, style_ids
from resources import locator
from tests.benchmarks.first_remix import CHECKOUT

if TYPE_CHECKING:
    from engines.core.source import Source
    from engines.model.arrangement import Arrangement, Lane
    from engines.model.style import Style
    from engines.pipeline import Remix

Picture = npt.NDArray[np.uint8]

PAGE: Final = CHECKOUT / "docs" / "styles.md"
FOLDER: Final = CHECKOUT / "docs" / "images" / "styles"
WIDTH, ROW, HEIGHT = 560, 9, 96
SECONDS: Final = 16
_LOW_HZ, _HIGH_HZ = 40.0, 16_000.0
_SHADES: Final = 24
_STEM, _PART, _TEXTURE, _EMPTY, _LINE = range(_SHADES, _SHADES + 5)


def palette() -> Picture:
    """The colours: shades from night blue to pale yellow, then lanes, ground and lines, (n, 3)."""
    share = np.linspace(0.0, 1.0, _SHADES)[:, None]
    stops = np.array([[12, 14, 38], [70, 40, 130], [200, 70, 90], [250, 180, 70], [255, 250, 210]], float)
    at = share[:, 0] * (len(stops) - 1)
    shades = np.stack([np.interp(at, np.arange(len(stops)), stops[:, k]) for k in range(3)], axis=1)
    lanes = np.array(
        [[74, 124, 196], [232, 146, 60], [150, 150, 150], [244, 244, 240], [120, 120, 120]], float
    )
    return np.asarray(np.rint(np.concatenate((shades, lanes))), np.uint8)


def png(picture: Picture) -> bytes:
    """A picture of palette indices, (height, width), as a PNG file."""
    height, width = picture.shape
    rows = b"".join(b"\0" + row.tobytes() for row in picture)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = (
        (b"IHDR", head),
        (b"PLTE", palette().tobytes()),
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def lanes_picture(arrangement: Arrangement) -> Picture:
    """A row for each lane over the whole remix."""
    out = np.full((ROW * len(arrangement.lanes) + 1, WIDTH), _EMPTY, np.uint8)
    for section in arrangement.sections:
        out[:, _column(arrangement, arrangement.grid.bar_beat(section.first_bar))] = _LINE
    for number, lane in enumerate(arrangement.lanes):
        colour = _STEM if lane.stem else _PART if lane.part is not None else _TEXTURE
        for start, stop in _spans(lane):
            left, right = _column(arrangement, start), _column(arrangement, stop)
            out[number * ROW + 2 : number * ROW + ROW, left : max(left + 1, right - 1)] = colour
    return out


def _spans(lane: Lane) -> list[tuple[float, float]]:
    spans = [
        (float(clip.start), float(clip.end)) for clip in lane.clips if lane.gain_db.at(clip.start) > -60.0
    ]
    spans += [(float(note.start), float(note.start + note.length)) for note in lane.notes]
    return spans + [(float(span.start), float(span.stop)) for span in lane.textures]


def _column(arrangement: Arrangement, beat: float) -> int:
    return min(WIDTH - 1, max(0, int(beat / float(arrangement.length) * WIDTH)))


def spectrogram(source: Source, start: int) -> Picture:
    """The shades of `SECONDS` from a frame on, low notes below, (HEIGHT, WIDTH)."""
    hop, window = SECONDS * source.rate // WIDTH, 4_096
    block = source.read(start - window // 2, start + (WIDTH - 1) * hop + window // 2)
    power = power_frames(block, window, hop)
    hz = np.fft.rfftfreq(window, 1.0 / source.rate)
    edges = np.searchsorted(hz, np.geomspace(_LOW_HZ, _HIGH_HZ, HEIGHT + 1))
    edges = np.maximum.accumulate(np.maximum(edges, edges[0] + np.arange(HEIGHT + 1) // 4))
    bands = np.stack([power[:, a : max(a + 1, b)].max(axis=1) for a, b in itertools.pairwise(edges)])
    tilt = 3.0 * np.log2(np.geomspace(1.0, _HIGH_HZ / _LOW_HZ, HEIGHT))[:, None]
    level = 10.0 * np.log10(bands + 1e-12) + tilt
    share = np.clip((level - level.max() + 60.0) / 60.0, 0.0, 1.0)
    return np.asarray(np.rint(share[::-1] * (_SHADES - 1)), np.uint8)


def drawn(remix: Remix) -> bytes:
    """The picture of a remix."""
    arrangement = remix.arrangement
    strong = next(
        (s for s in arrangement.sections if s.name.startswith(("chorus", "drop"))), arrangement.sections[0]
    )
    sound = spectrogram(remix.renderer.mix, arrangement.grid.bar_frame(strong.first_bar))
    ground = np.full((3, WIDTH), _EMPTY, np.uint8)
    return png(np.concatenate((lanes_picture(arrangement), ground, sound)))


def described(style: Style, remix: Remix) -> str:
    """What the page says of a style."""
    arrangement = remix.arrangement
    swing = f", off-beat eighth at {style.swing_eighth:g}" if style.swing_eighth > 0.5 else ""
    tempo = (
        f"{style.tempo.low:g}–{style.tempo.high:g} BPM" if style.ratio is None else f"tempo × {style.ratio:g}"
    )
    played = ", ".join(f"{part.role} ({part.patch.replace('_', ' ')})" for part in style.parts) or "nothing"
    kept = ", ".join(lane.stem for lane in arrangement.lanes if lane.stem and lane.clips)
    text = (
        f"{tempo}{swing}, {style.lufs:g} LUFS. Generated: {played}. Of the song sounds: {kept}. "
        f"Here at {arrangement.grid.mean_bpm:.0f} BPM. {style.source}."
    )
    return "\n".join(
        (
            f"## {style.name}",
            "",
            f"![{style.name}](images/styles/{style.id}.png)",
            "",
            *textwrap.wrap(text, 116),
            "",
        )
    )


HEAD: Final = """# Styles

The bundled song in every style, with seed 1, written by `python -m tests.benchmarks.style_pictures`. Above:
the whole remix, a row for each lane: the song's stems blue, generated parts orange, textures grey, sections
between lines. Below: sixteen seconds of the mix from the first chorus on, 40 Hz to 16 kHz.
"""


def main() -> None:
    """Draw every style, or those that are named."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("styles", nargs="*", default=style_ids())
    asked = reader.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    texts = [HEAD]
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "song.ogg"
        copy.write_bytes(locator.read_bytes("demo/song.ogg"))
        song = pipeline.open_song(copy, QUIET)
        stems = pipeline.split(song, QUIET, separator="spectral")
        facts = pipeline.analyse(song, stems, QUIET)
        for name in asked.styles:
            style = load_style(name)
            plan = pipeline.plan(f"{name.replace('_', ' ')} version", facts, seed=1)
            remix = pipeline.prepare(song, stems, facts, plan, QUIET)
            (FOLDER / f"{name}.png").write_bytes(drawn(remix))
            texts.append(described(style, remix))
            print(name, file=sys.stderr, flush=True)
        pipeline.close(song)
    PAGE.write_text("\n".join(texts), "utf-8")


if __name__ == "__main__":
    main()
