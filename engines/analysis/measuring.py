"""What is measured of a song and its stems before anything is concluded: features and pitches."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.analysis import pulse
from engines.analysis.features import Features, measure
from engines.analysis.loudness import integrated
from engines.analysis.pitches import Halves, pitch_lane
from engines.core.jobs import Part, Together
from engines.core.source import Summed

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.model.stems import Stems

_SILENT: Final = 1e-4
_LOUD: Final = (0.12, 0.2)
"""The share of the song's power below which a stem of drums may hold but attacks, and that of real drums;"""
_HIGH_BANDS: Final = 25
_BRIGHT: Final = (2e-4, 1e-3)
"""and the same for the share of its own power in the mel bands of snares and cymbals."""

_THREADS: Final = 2
"""Sounds that are listened to at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """All that was measured: the song's own sound and that of its stems.

    Attributes:
        mix: of the song.
        stems: of its stems, by name; empty where they are not known.
        pitches: the pitch lane of the harmony, which is all but drums and vocals where the stems are known.
        vocal_pitches: the pitch lane of the vocals, or None where they are not apart.
    """

    mix: Features
    stems: dict[str, Features]
    pitches: Halves
    vocal_pitches: Halves | None

    @property
    def lufs(self) -> float | None:
        """Integrated loudness of the song; None for silence."""
        return integrated(self.mix.weighted)

    @property
    def drummed(self) -> float:
        """How far the stem of the drums holds drums, 0–1; 1 where it is not apart.

        Where nobody drums, separators put into it what they take for strokes: the attacks of all others.
        """
        drums = self.stems.get("drums")
        if drums is None:
            return 1.0
        share = float(drums.level.mean()) / max(float(self.mix.level.mean()), 1e-12)
        if share < _SILENT:
            return 0.0
        power = np.exp(drums.timbre).mean(axis=0)
        bright = float(power[_HIGH_BANDS:].sum() / power.sum())
        return float(max(np.interp(np.log(bright), np.log(_BRIGHT), (0, 1)), np.interp(share, _LOUD, (0, 1))))

    def strength(self) -> npt.NDArray[np.float64]:
        """The pulse of the song: its own, with twice the weight of its drums where they are apart."""
        own = pulse.onset_strength(self.mix)
        drums = self.stems.get("drums")
        if drums is None or float(drums.level.mean()) < 0.003 * float(self.mix.level.mean()):
            return own
        return (own + 2.0 * pulse.onset_strength(drums)) / 3.0


def measure_all(source: Source, stems: Stems | None, ctx: JobContext) -> Heard:
    """Measure everything on two threads; each sound is read by one of them."""
    parts = dict(stems.sources) if stems is not None else {}
    tonal = {name: part for name, part in parts.items() if name not in {"drums", "vocals"}}
    alone = {name: {name: part} for name, part in parts.items() if name not in tonal}
    groups = {"harmony": tonal, **alone, "song": {"song": source}}
    together = Together(ctx, len(groups))
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="hearing") as pool:
        waiting = [
            pool.submit(_listen, group, together.share(index), name, pitched=_pitched(name, tonal))
            for index, (name, group) in enumerate(groups.items())
        ]
        found = dict(zip(groups, (task.result() for task in waiting), strict=True))
    features = {name: heard for some, _ in found.values() for name, heard in some.items()}
    lanes = {name: lane for name, (_, lane) in found.items() if lane is not None}
    heard = Heard(
        mix=features["song"],
        stems={name: features[name] for name in parts},
        pitches=lanes["harmony" if tonal else "song"],
        vocal_pitches=lanes.get("vocals"),
    )
    if tonal and _next_to_silent(heard):
        return replace(heard, pitches=pitch_lane(source, ctx, "listening for notes"))
    return heard


def _pitched(name: str, tonal: Mapping[str, Source]) -> bool:
    return name in {"vocals", "harmony" if tonal else "song"}


def _listen(
    group: Mapping[str, Source], ctx: JobContext, what: str, *, pitched: bool
) -> tuple[dict[str, Features], Halves | None]:
    """The features of some sounds, and the pitch lane of their sum where that is wanted."""
    shares = len(group) + pitched
    found = {
        name: measure(part, Part(ctx, index / shares, (index + 1) / shares), f"listening to the {name}")
        for index, (name, part) in enumerate(group.items())
    }
    if not pitched or not group:
        return found, None
    summed = Summed(tuple(group.values()))
    return found, pitch_lane(summed, Part(ctx, 1.0 - 1.0 / shares, 1.0), f"listening for notes of the {what}")


def _next_to_silent(heard: Heard) -> bool:
    """Whether the stems that carry harmony hold next to nothing of the song."""
    power = sum(float(heard.stems[name].level.mean()) for name in heard.stems.keys() - {"drums", "vocals"})
    return power < 1e-4 * float(heard.mix.level.mean())
