"""The hits of a drum stem: where each begins, what was struck, and how cleanly it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

import numpy as np

from engines.dsp.attacks import attacks
from engines.dsp.onsets import power_frames_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.dsp.attacks import IntArray
    from engines.dsp.onsets import Matrix

Piece: TypeAlias = Literal["kick", "snare", "hat"]
PIECES: Final[tuple[Piece, ...]] = ("kick", "snare", "hat")

_PLACE: Final = 1 << 18
"""Frames that are listened to at once, 6 s."""
_MARGIN: Final = 1 << 14
_PLACES: Final = 16
"""Places of a song that are listened to, evenly over its length: a minute and a half tells its kit."""
_WINDOW: Final = 2_048
_BEHIND: Final = (-512, 512, 1_536)
"""Where the windows begin in which a hit is heard, from its onset on [frames]."""
_BEFORE: Final = -_WINDOW - 256
"""Where the window begins in which the sound before it is heard."""
_EDGES_HZ: Final = (30.0, 130.0, 350.0, 2_000.0, 5_000.0, 16_000.0)
_SILENT_DB: Final = -50.0
_TINY: Final = 1e-12
_RINGS, _LAST = 13_230, 882
"""Frames after which a hit should have rung out, and in which its end is heard."""
_KICK_LOW, _KICK_BODY = 0.35, 0.6
"""A kick has this share of its power below 130 Hz, and with what lies below 350 Hz this one."""
_HAT_HIGH, _HAT_BODY = 0.5, 0.12
"""A hat has this share above 5 kHz, and no more than this one below 350 Hz."""
_SNARE_BRIGHT: Final = 0.02
"""A snare has at least this share between 2 and 5 kHz; drums without wires have less."""


class Hit(NamedTuple):
    """One hit.

    Attributes:
        frame: where it begins.
        stop: where the next begins.
        piece: what was struck; empty for what is none of the three.
        level_db: its peak [dBFS].
        own: share of its power that lies where its piece has it, 0–1.
        bleed_db: what sounds just before it, against it, in the band of its piece.
        left_db: how loud it still is where the next begins, or after 0.3 s, against its peak.
    """

    frame: int
    stop: int
    piece: Piece | Literal[""]
    level_db: float
    own: float
    bleed_db: float
    left_db: float


def hits_of(stem: Source) -> list[Hit]:
    """The hits of a drum stem, rising; of a long song those of places spread evenly over it."""
    found: list[Hit] = []
    for base in _places(stem.frames):
        samples = stem.read(base - _MARGIN, base + _PLACE + _MARGIN)
        begins = attacks(samples, stem.rate)
        found.extend(
            hit._replace(frame=hit.frame + base - _MARGIN, stop=hit.stop + base - _MARGIN)
            for hit in _described(samples, begins, stem.rate)
            if _MARGIN <= hit.frame < _MARGIN + _PLACE
        )
    return found


def _places(frames: int) -> list[int]:
    count = -(-frames // _PLACE)
    chosen = np.linspace(0, count - 1, min(count, _PLACES)).round()
    return [int(place) * _PLACE for place in chosen]


def _described(samples: FloatArray, begins: IntArray, rate: int) -> Iterator[Hit]:
    inside = begins[(begins >= -_BEFORE) & (begins < samples.shape[1] - _BEHIND[-1] - _WINDOW)]
    if not inside.size:
        return
    mono = samples.mean(axis=0)
    after = np.mean([_bands(mono, inside + offset, rate) for offset in _BEHIND], axis=0)
    before = _bands(mono, inside + _BEFORE, rate)
    stops = [*begins[1:].tolist(), samples.shape[1] - _MARGIN]
    stop_of = dict(zip(begins.tolist(), stops, strict=True))
    for frame, now, earlier in zip(inside.tolist(), after, before, strict=True):
        level_db = _peak_db(samples[:, frame : frame + 2_205])
        if level_db < _SILENT_DB:
            continue
        end = min(stop_of[frame], frame + _RINGS)
        left_db = _peak_db(samples[:, max(frame, end - _LAST) : end]) - level_db
        piece, own = _piece(np.maximum(now - earlier, 0.0))
        heard = slice(*_PASS[piece])
        ratio = (float(earlier[heard].sum()) + _TINY) / (float(now[heard].sum()) + _TINY)
        yield Hit(frame, stop_of[frame], piece, level_db, own, float(10.0 * np.log10(ratio)), left_db)


_PASS: Final[dict[str, tuple[int, int]]] = {"kick": (0, 5), "snare": (1, 5), "hat": (2, 5), "": (0, 5)}
"""The bands that a piece is cut with; what rings below a hat is filtered out of it."""


def _peak_db(samples: FloatArray) -> float:
    return float(20.0 * np.log10(np.abs(samples).max(initial=0.0) + _TINY))


def _bands(mono: FloatArray, starts: IntArray, rate: int) -> Matrix:
    """(starts, 5) power in five bands, from the kick's own to the air of the cymbals."""
    power = power_frames_at(mono, _WINDOW, starts)
    edges = np.searchsorted(np.fft.rfftfreq(_WINDOW, 1.0 / rate), _EDGES_HZ)
    bands: Matrix = np.add.reduceat(power[:, : edges[-1]], edges[:-1], axis=1)
    return bands


def _piece(bands: Matrix) -> tuple[Piece | Literal[""], float]:
    """What has such a spectrum, and which share of it is its own."""
    low, body, middle, bright, air = (float(share) for share in bands / (bands.sum() + _TINY))
    if air > _HAT_HIGH and low + body < _HAT_BODY:
        return "hat", air + bright
    if low > _KICK_LOW and low + body > _KICK_BODY:
        return "kick", low + body
    if bright > _SNARE_BRIGHT and body + middle + bright > low:
        return "snare", body + middle
    return "", 0.0
