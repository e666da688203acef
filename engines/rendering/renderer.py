"""The renderer: an arrangement, stems and parts become sound that is read by the block, anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.core.errors import InputError
from engines.dsp.loudness import LoudnessMeter
from engines.rendering.automation import FrameCurve, gain_of
from engines.rendering.balance import part_trim
from engines.rendering.chunks import CHUNK, Chunked, Silence, stereo
from engines.rendering.effects import with_effect
from engines.rendering.lanes import ClipSounds, mixed, treated_lane
from engines.rendering.mastering import gain_to, mastered
from engines.rendering.warps import WarpCache

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.audio import FloatArray
    from engines.core.source import Source
    from engines.model.arrangement import Arrangement, Lane

_SAMPLED_S = 3.0
_SAMPLES = 6


class Renderer:
    """Makes the sound of an arrangement as it is read.

    Nothing is computed before it is asked for, but for the level of the generated parts, which is measured
    once in a few places. How it is read never changes the sound.

    Args:
        arrangement: with its notes written and its ducking triggered.
        stems: the song's stems by name; a lane whose stem is missing here is silent.
        parts: the sound of generated lanes by lane id.
        cache: retimed sound to share with earlier renderers of the same song; None for one of its own.

    Raises:
        InputError: stems or parts of another rate.
    """

    def __init__(
        self,
        arrangement: Arrangement,
        stems: Mapping[str, Source],
        parts: Mapping[str, Source],
        cache: WarpCache | None = None,
    ) -> None:
        rate = arrangement.grid.rate
        for name, source in (*stems.items(), *parts.items()):
            if source.rate != rate:
                raise InputError(
                    f"{name} has {source.rate} Hz, the arrangement {rate} Hz",
                    hint=f"The sound of {name} has another sample rate than the song: make it {rate} Hz.",
                )
        self.arrangement = arrangement
        self._stems = stems
        self._parts = parts
        self._clips = ClipSounds(arrangement, cache or WarpCache())
        self._lanes: dict[str, Source] = {}
        self._trim_db: float | None = None
        self._mix: Source | None = None
        self._estimate: float | None = None

    @property
    def frames(self) -> int:
        """Length of the remix with its tail [frames]."""
        return self.arrangement.frames

    @property
    def mix(self) -> Source:
        """All lanes with the master's own gain and effects, before loudness and ceiling."""
        if self._mix is None:
            lanes = [self.lane(lane.id) for lane in self.arrangement.lanes]
            sound = mixed([lane for lane in lanes if not isinstance(lane, Silence)], self.frames)
            for effect in self.arrangement.master.effects:
                sound = with_effect(sound, effect, self.arrangement.grid)
            self._mix = self._faded(sound)
        return self._mix

    def lane(self, lane_id: str) -> Source:
        """One lane with its effects, level and place.

        Raises:
            KeyError: there is no such lane.
        """
        if lane_id not in self._lanes:
            lane = self.arrangement.lane(lane_id)
            generated = lane.part is not None
            trim = self._part_trim() if generated else 0.0
            self._lanes[lane_id] = self._made(lane, trim)
        return self._lanes[lane_id]

    def master(self, loudness: float | None = None) -> Source:
        """The mix at the loudness asked for, its true peaks under the ceiling.

        Args:
            loudness: of the mix [LUFS], measured; None takes `estimate`, which is quick and nearly right.
        """
        wanted = self.arrangement.master
        measured = self.estimate if loudness is None else loudness
        return mastered(self.mix, gain_db=gain_to(wanted.lufs, measured), ceiling_dbtp=wanted.ceiling_dbtp)

    @property
    def estimate(self) -> float:
        """The loudness of the mix [LUFS] from a few places of it; -inf where all of them are silent."""
        if self._estimate is None:
            meter = LoudnessMeter(self.arrangement.grid.rate, 2)
            for start, stop in self._sampled():
                for at in range(start, stop, CHUNK):
                    meter.push(self.mix.read(at, min(stop, at + CHUNK)))
            self._estimate = meter.lufs
        return self._estimate

    def _sampled(self) -> list[tuple[int, int]]:
        """Where to listen: in the middle of equal shares of the remix."""
        length = round(_SAMPLED_S * self.arrangement.grid.rate)
        total = self.arrangement.grid.frame_of(self.arrangement.length)
        if total <= length * _SAMPLES:
            return [(0, total)]
        share = total // _SAMPLES
        starts = [(number * share + (share - length) // 2) // CHUNK * CHUNK for number in range(_SAMPLES)]
        return [(start, start + length) for start in starts]

    def _made(self, lane: Lane, trim_db: float) -> Source:
        plain = self._plain(lane)
        if isinstance(plain, Silence):
            return plain
        return treated_lane(lane, plain, self.arrangement.grid, trim_db=trim_db)

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
        return Chunked(self.frames, lambda start: sound.read(start, start + CHUNK))

    def _part_trim(self) -> float:
        if self._trim_db is None:
            self._trim_db = 0.0
            raw = {lane.id: self._made(lane, 0.0) for lane in self.arrangement.lanes}
            self._trim_db = part_trim(self.arrangement, self._stems, raw)
        return self._trim_db

    def _faded(self, sound: Source) -> Source:
        gain = FrameCurve(self.arrangement.master.gain_db, self.arrangement.grid)
        if gain.constant == 0:
            return sound

        def chunk(start: int) -> FloatArray:
            return sound.read(start, start + CHUNK) * gain_of(gain.values(start, start + CHUNK))

        return Chunked(sound.frames, chunk)
