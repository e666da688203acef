"""Separation with demucs' own networks: the numbers of its API, in bounded memory, cancellable."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_RATE
from engines.core.rng import rng
from engines.model.stems import Stems
from engines.separation.exactness import write_exact
from engines.separation.neural.applying import Applier, Level, Setting, level_of
from engines.separation.neural.grid import Lane, nearest_first
from engines.separation.neural.loading import load_networks
from engines.separation.neural.machine import device_for, tuned, worker_count
from engines.separation.neural.model_set import ModelSet
from engines.separation.neural.sums import StemSums
from engines.separation.progress import untouched
from engines.separation.stem_files import StemFiles, check_input

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.separation.neural.network import Network

_MAX_SHIFT: Final = WORK_RATE // 2
_EXACT_SHARE: Final = 0.05
_COST_S_PER_S: Final = 0.45
_REST: Final = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemucsSeparator:
    """Stems by a demucs model.

    Attributes:
        models: the networks, as plain values.
        shifts: how many randomly shifted passes are averaged; 0 for one pass as it is.
        overlap: the share of a segment that the next one covers too, 0–0.5.
        exact: whether what the networks leave over is given to the nearest stems, so that they sum to the
            song sample for sample.
        only: one stem, to get it and everything else ("other") alone; "" for all.
        playhead: the song frame whose segments are done first.
        seed: of the shifts.
        device: torch's name of the device; "" for the best there is.
        workers: segments at once; 0 for as many as cores and memory allow.
        partial: a folder in which a split that is broken off stays, for the next one to go on from; while it
            works, `ready_stems` reads there what can be heard already. None to keep nothing.
    """

    models: ModelSet
    shifts: int = 0
    overlap: float = 0.25
    exact: bool = True
    only: str = ""
    playhead: int = 0
    seed: int = 0
    device: str = ""
    workers: int = 0
    partial: Path | None = None

    @property
    def name(self) -> str:
        """The model's name."""
        return self.models.name

    @property
    def identity(self) -> str:
        """The networks' fingerprint and every setting that changes the numbers."""
        parts = [f"{self.models.name}/{self.models.fingerprint}", f"o{self.overlap:g}"]
        if self.shifts:
            parts.append(f"s{self.shifts}.{self.seed}")
        if not self.exact:
            parts.append("raw")
        if self.only:
            parts.append(self.only)
        return "/".join([*parts, "1"])

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems in the order to be shown."""
        return (self.only, _REST) if self.only else self.models.stems

    @property
    def cost_s_per_s(self) -> float:
        """About how long a second of song takes on two cores [s]."""
        return _COST_S_PER_S * len(self.models.members) * max(1, self.shifts)

    def separate(self, source: Source, into: Path, ctx: JobContext) -> Stems:
        """Write the stems into `into`; see `Separator.separate`."""
        check_input(source)
        device = device_for(self.device)
        ctx.checkpoint(0.0, f"loading {self.name}")
        networks = load_networks(self.models)
        setting = Setting(device=device, workers=self.workers or worker_count(device))
        with ExitStack() as stack:
            stack.enter_context(tuned(device))
            sums = stack.enter_context(self._sums(source, into))
            notes = [f"Split by {self.name} on {_DEVICES.get(device, device)}."]
            if source.frames:
                notes += self._sum_up(networks, source, setting, sums, ctx)
            files = stack.enter_context(StemFiles(into, self.stems))
            confidence = self._write(source, sums, files, ctx)
            ctx.checkpoint(1.0, "splitting the song")
        return Stems(
            separator=self.identity,
            sources=files.sources(),
            confidence=confidence,
            notes=(*notes, *files.notes()),
        )

    def _sums(self, source: Source, into: Path) -> StemSums:
        """Sums in the folder that is kept, where there is one."""
        if self.partial is not None:
            self.partial.mkdir(parents=True, exist_ok=True)
        return StemSums(
            self.partial or into,
            self.stems,
            source.frames,
            identity=self.identity,
            kept=self.partial is not None,
        )

    def _sum_up(
        self, networks: tuple[Network, ...], source: Source, setting: Setting, sums: StemSums, ctx: JobContext
    ) -> list[str]:
        """Run every pass of every network and add what they give, weighted, to the sums."""
        level = level_of(source, WORK_RATE * 30, lambda: ctx.checkpoint(0.0, "listening to the level"))
        passes = [(index, lead) for index in range(len(networks)) for lead in self._leads(index)]
        lanes = [self._lane(networks[index], source.frames, lead) for index, lead in passes]
        total = sum(len(lane.offsets) for lane in lanes)
        applier = Applier(source, level, setting)
        shares = self._shares()
        left = {
            f"{number}:{offset}": (offset - lane.lead, offset - lane.lead + lane.size(offset))
            for number, lane in enumerate(lanes)
            for offset in lane.offsets
        }
        left = {mark: span for mark, span in left.items() if mark not in sums.done}

        def wait() -> None:
            done = 1.0 - len(left) / total
            ctx.checkpoint((1.0 - _EXACT_SHARE) * done, f"splitting the song with {self.name}")

        for number, ((index, _), lane) in enumerate(zip(passes, lanes, strict=True)):
            wanted = [at for at in nearest_first(lane, self.playhead) if f"{number}:{at}" in left]
            for offset, found in applier.run(networks[index], lane, wanted, wait):
                scaled = _scaled(found, lane.weight(offset), shares[index], level)
                mark = f"{number}:{offset}"
                span = left.pop(mark)
                ready = untouched((max(span[0], 0), span[1]), left.values())
                sums.add(mark, span[0], self._named(scaled), ready)
                wait()
        return applier.notes

    def _named(self, found: FloatArray) -> dict[str, FloatArray]:
        """The stems of a segment by name; where one is wanted alone, the others are summed."""
        named = dict(zip(self.models.sources, found, strict=True))
        if not self.only:
            return named
        rest = [stem for name, stem in named.items() if name != self.only]
        return {self.only: named[self.only], _REST: np.sum(rest, axis=0)}

    def _leads(self, index: int) -> list[int]:
        """The silent frames before each pass of a network: none, or half a second less a random shift."""
        if not self.shifts:
            return [0]
        shifts = rng(self.seed, "shifts", index).integers(0, _MAX_SHIFT + 1, self.shifts)
        return [_MAX_SHIFT - int(shift) for shift in shifts]

    def _lane(self, network: Network, frames: int, lead: int) -> Lane:
        segment = int(WORK_RATE * network.segment)
        return Lane(frames=frames, lead=lead, segment=segment, stride=int((1 - self.overlap) * segment))

    def _shares(self) -> FloatArray:
        """How much one pass of each network counts for each stem, (networks, stems); each stem sums to 1."""
        count = len(self.models.members)
        weights = np.array(self.models.weights or [[1.0] * len(self.models.sources)] * count, np.float32)
        shares: FloatArray = weights / weights.sum(axis=0) / max(1, self.shifts)
        return shares

    def _write(self, source: Source, sums: StemSums, files: StemFiles, ctx: JobContext) -> dict[str, float]:
        def step(share: float) -> None:
            ctx.checkpoint(1.0 - _EXACT_SHARE * (1.0 - share), "writing the stems")

        found = sums.sources()
        if self.exact:
            return write_exact(source, found, files, step)
        for at in range(0, source.frames, WORK_RATE * 30):
            step(at / source.frames)
            stop = min(at + WORK_RATE * 30, source.frames)
            files.append({name: stem.read(at, stop) for name, stem in found.items()})
        return {}


_DEVICES: Final = {
    "cpu": "the processor",
    "cuda": "the graphics card (CUDA)",
    "mps": "the graphics card (MPS)",
    "xpu": "the graphics card (XPU)",
}


def _scaled(found: FloatArray, weight: FloatArray, shares: FloatArray, level: Level) -> FloatArray:
    """A segment's stems at the song's level, times what they count where segments overlap."""
    scaled: FloatArray = found * np.float32(level.deviation)
    scaled += np.float32(level.mean)
    scaled *= weight
    scaled *= shares[:, None, None]
    return scaled
