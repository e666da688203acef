"""The renderer: an arrangement, stems and parts become sound that is read by the block, anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engines.core.cache import SoundCache
from engines.core.errors import InputError
from engines.model.arrangement import DelayEffect, ReverbEffect
from engines.rendering.automation import FrameCurve, amplified
from engines.rendering.balance import part_trim
from engines.rendering.chunks import CHUNK, Chunked, Silence, stereo
from engines.rendering.effects import with_effect
from engines.rendering.lanes import ClipSounds, mixed, treated_lane
from engines.rendering.mastering import gain_to, integrated, mastered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.model.arrangement import Arrangement, Lane

_SAMPLES = 4
"""Chunks of the mix that are heard for the estimate."""


class Renderer:
    """Makes the sound of an arrangement as it is read.

    Nothing is computed before it is asked for, but for the level of the generated parts, which is measured
    once in a few places. How it is read never changes the sound.

    Args:
        arrangement: with its notes written and its ducking triggered.
        stems: the song's stems by name; a lane whose stem is missing here is silent.
        parts: the sound of generated lanes by lane id.
        cache: retimed sound to share with earlier renderers of the same song; None for one of its own.

    Attributes:
        arrangement, parts: as given.

    Raises:
        InputError: stems or parts of another rate.
    """

    def __init__(
        self,
        arrangement: Arrangement,
        stems: Mapping[str, Source],
        parts: Mapping[str, Source],
        cache: SoundCache | None = None,
    ) -> None:
        rate = arrangement.grid.rate
        for name, source in (*stems.items(), *parts.items()):
            if source.rate != rate:
                raise InputError(
                    f"{name} has {source.rate} Hz, the arrangement {rate} Hz",
                    hint=f"The sound of {name} has another sample rate than the song: make it {rate} Hz.",
                )
        self.arrangement = arrangement
        self.parts = parts
        self._stems = stems
        self._rough = _Graph(arrangement, stems, parts, cache=None)
        self._exact = _Graph(arrangement, stems, parts, cache=cache or SoundCache())
        self._levelled = False
        self._pieces: list[FloatArray] | None = None

    @property
    def frames(self) -> int:
        """Length of the remix with its tail [frames]."""
        return self.arrangement.frames

    @property
    def mix(self) -> Source:
        """All lanes with the master's own gain and effects, before loudness and ceiling."""
        self._level()
        return self._exact.mix

    def lane(self, lane_id: str) -> Source:
        """One lane with its effects, level and place.

        Raises:
            KeyError: there is no such lane.
        """
        if self.arrangement.lane(lane_id).part is not None:
            self._level()
        return self._exact.lane(lane_id)

    def lane_as(self, lane: Lane) -> Source:
        """A lane as it would sound with another level, place or effects than the arrangement's.

        A generated part keeps the trim that it has in the remix.
        """
        if lane.part is not None:
            self._level()
        return self._exact.lane_as(lane)

    def master(self, loudness: float | None = None) -> Source:
        """The mix at the loudness asked for, its true peaks under the ceiling.

        Args:
            loudness: of the mix [LUFS], measured; None takes `estimate`, which is quick and nearly right.
        """
        wanted = self.arrangement.master
        heard = self._heard()
        measured = integrated(heard) if loudness is None else loudness
        gain = gain_to(wanted.lufs, measured, heard, wanted.ceiling_dbtp)
        return mastered(self.mix, gain_db=gain, ceiling_dbtp=wanted.ceiling_dbtp)

    @property
    def estimate(self) -> float:
        """The loudness of the mix [LUFS] from a few places of it; -inf where all of them are silent.

        For it clips are not stretched and rooms do not ring: both cost time and hardly change a level.
        """
        return integrated(self._heard())

    def _heard(self) -> list[FloatArray]:
        """The mix in a few places, once."""
        if self._pieces is None:
            self._level()
            self._pieces = [self._rough.mix.read(start, start + length) for start, length in self._sampled()]
        return self._pieces

    def _sampled(self) -> list[tuple[int, int]]:
        """Where to listen: in the middle of equal shares of the remix, on chunks."""
        total = self.arrangement.grid.frame_of(self.arrangement.length)
        if total <= _SAMPLES * CHUNK:
            return [(0, total + CHUNK)]
        share = total / _SAMPLES
        return [(int((number + 0.5) * share) // CHUNK * CHUNK, CHUNK) for number in range(_SAMPLES)]

    def _level(self) -> None:
        """Find how loud the generated parts stand, once."""
        if not self._levelled:
            self._levelled = True
            places = [
                start for first, length in self._sampled() for start in range(first, first + length, CHUNK)
            ]
            trim = part_trim(self.arrangement, self._stems, self._rough.raw, places)
            self._rough.trim(trim)
            self._exact.trim(trim)


class _Graph:
    """The steps from stems and parts to the mix."""

    def __init__(
        self,
        arrangement: Arrangement,
        stems: Mapping[str, Source],
        parts: Mapping[str, Source],
        *,
        cache: SoundCache | None,
    ) -> None:
        self.arrangement = arrangement
        self._stems = stems
        self._parts = parts
        self._rough = cache is None
        self._clips = ClipSounds(arrangement, cache)
        self._trim_db = 0.0
        self._lanes: dict[str, Source] = {}
        self._mix: Source | None = None

    @property
    def frames(self) -> int:
        return self.arrangement.frames

    def trim(self, trim_db: float) -> None:
        """Set the level of the generated parts."""
        self._trim_db = trim_db

    def raw(self, lane_id: str) -> Source:
        """One lane with its effects, level and place, but for the trim of generated parts."""
        if lane_id not in self._lanes:
            self._lanes[lane_id] = self._made(self.arrangement.lane(lane_id))
        return self._lanes[lane_id]

    def lane(self, lane_id: str) -> Source:
        """One lane with its effects, level and place."""
        return self._trimmed(self.arrangement.lane(lane_id), self.raw(lane_id))

    def lane_as(self, lane: Lane) -> Source:
        """A lane with another level, place or effects than the arrangement's."""
        return self._trimmed(lane, self._made(lane))

    def _trimmed(self, lane: Lane, sound: Source) -> Source:
        if lane.part is None or isinstance(sound, Silence) or not self._trim_db:
            return sound
        gain = np.float32(10.0 ** (self._trim_db / 20.0))
        return Chunked(self.frames, lambda start: sound.read(start, start + CHUNK) * gain, kept=1)

    @property
    def mix(self) -> Source:
        """All lanes with the master's own gain and effects."""
        if self._mix is None:
            lanes = [self.lane(lane.id) for lane in self.arrangement.lanes]
            sound = mixed([lane for lane in lanes if not isinstance(lane, Silence)], self.frames)
            for effect in self.arrangement.master.effects:
                sound = with_effect(sound, effect, self.arrangement.grid)
            self._mix = self._faded(sound)
        return self._mix

    def _made(self, lane: Lane) -> Source:
        plain = self._plain(lane)
        if isinstance(plain, Silence):
            return plain
        effects = lane.effects
        if self._rough:
            effects = tuple(e for e in effects if not isinstance(e, ReverbEffect | DelayEffect))
        return treated_lane(lane, plain, self.arrangement.grid, effects)

    def _plain(self, lane: Lane) -> Source:
        """The lane's own sound before its effects."""
        if lane.stem:
            stem = self._stems.get(lane.stem)
            if stem is None or not lane.clips:
                return Silence(self.frames)
            return self._clips.lane(lane, stem, self.frames)
        part = self._parts.get(lane.id)
        if part is None:
            return Silence(self.frames)
        sound = stereo(part)
        kept = 2 * _SAMPLES if self._rough else 3
        return Chunked(self.frames, lambda start: sound.read(start, start + CHUNK), kept=kept)

    def _faded(self, sound: Source) -> Source:
        gain = FrameCurve(self.arrangement.master.gain_db, self.arrangement.grid)
        if gain.constant == 0:
            return sound

        def chunk(start: int) -> FloatArray:
            return amplified(sound.read(start, start + CHUNK), gain, start)

        return Chunked(sound.frames, chunk)
