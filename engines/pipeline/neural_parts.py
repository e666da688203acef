"""Parts that a plan gives to a neural engine: made on the remix's grid and kept, or else played built-in."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.audio import WORK_CHANNELS, WORK_RATE
from engines.core.errors import EngineError
from engines.core.files import output_error, replacing
from engines.core.jobs import Part
from engines.core.source import RawSource, StereoSource, Summed
from engines.core.worker import KeptWorker
from engines.generation.neural.catalogue import find
from engines.generation.neural.engine import NeuralEngine
from engines.generation.neural.requests import ChordSpot, Making, PartRefused, PartRequest, Rendered
from engines.model.arrangement import Curve, Lane
from engines.model.schema import from_builtins, to_builtins
from engines.model.style import load_style
from engines.pipeline import work
from engines.rendering import Renderer
from engines.storage import paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction
    from pathlib import Path

    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.core.time import BeatGrid
    from engines.model.arrangement import Arrangement
    from engines.model.stems import Stems

KEPT_BYTES: Final = 2 << 30
"""How much made sound is kept from one remix to the next; what was made longest ago leaves first."""
_BLOCK: Final = 1 << 18
_SAME_TEMPO: Final = 1.15
"""How many times faster the fastest beat of a part may be than its slowest: players waver, ramps do more."""
_MUTED_DB: Final = -40.0
"""A lane whose gain lies below this is meant to be silent [dB]."""
_EDGE: Final = round(0.01 * WORK_RATE)
"""The fades at both ends of what a model made [frames]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch without a gap in which a part plays, start ≤ f < stop [frames of the remix]."""

    start: int
    stop: int


class Placed(StereoSource):
    """Made stretches at their places in the remix, silence between them."""

    __slots__ = ("_made",)

    def __init__(self, made: Sequence[tuple[Run, Source]], frames: int) -> None:
        super().__init__(frames)
        self._made = tuple(made)

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        out = np.zeros((WORK_CHANNELS, max(0, stop - start)), np.float32)
        for run, source in self._made:
            low, high = max(start, run.start), min(stop, run.stop)
            if low < high:
                at = np.arange(low, high)
                edge = np.minimum(at - run.start + 1, run.stop - at) / np.float32(_EDGE)
                sound = source.read(low - run.start, high - run.start)
                out[:, low - start : high - start] = sound * np.minimum(1.0, edge).astype(np.float32)
        return out


def with_neural_parts(
    arrangement: Arrangement, stems: Stems, parts: Mapping[str, Source], ctx: JobContext
) -> tuple[Arrangement, dict[str, Source]]:
    """The parts that name an engine, made by it; where that fails, the built-in ones with a word on it.

    Args:
        arrangement: with its notes written.
        stems: of the song.
        parts: the built-in sound of the generated lanes, by lane id.
        ctx: hears each step; its cancel is heard in the middle of one.

    Returns:
        The arrangement, whose lanes name their makers and whose warnings say what was done or could not be;
        and the sound of all generated lanes.

    Raises:
        Cancelled: by the context.
    """
    sounds = dict(parts)
    asked = [lane for lane in arrangement.lanes if lane.part is not None and lane.part.engine]
    with KeptWorker() as worker:
        for index, lane in enumerate(asked):
            share = Part(ctx, index / len(asked), (index + 1) / len(asked))
            assert lane.part is not None  # noqa: S101 - chosen so
            try:
                made, makings = _made(arrangement, stems, parts, lane, worker, share)
            except EngineError as cause:
                instead = (
                    f"The built-in engine plays the {lane.part.role} part instead of {lane.part.engine}."
                )
                arrangement = _told(arrangement, [f"{cause.hint} {instead}"])
                continue
            sounds[lane.id] = made
            lanes = tuple(
                replace(each, maker=maker_of(makings), cut_from="", cut_spans=())
                if each.id == lane.id
                else each
                for each in arrangement.lanes
            )
            arrangement = _told(replace(arrangement, lanes=lanes), _words(lane.part.role, makings))
    return arrangement, sounds


def maker_of(makings: Sequence[Making]) -> str:
    """What made a part, for the credits: the model, the beginning of its weights' SHA-256, the licence."""
    return f"{makings[0].model}/{makings[0].weights[:16]} ({makings[0].licence})"


def _words(role: str, makings: Sequence[Making]) -> list[str]:
    """What the receipt says of a part that a model made."""
    first = makings[0]
    seconds = sum(making.compute_s for making in makings)
    words = (
        f"The {role} part was made by {first.model} on {first.device} in {first.steps} steps and "
        f"{seconds:.0f} s (weights SHA-256 {first.weights}; seed {first.seed}; "
        f"{first.licence}: {first.allows})."
    )
    found = dict.fromkeys(each for making in makings for each in (*making.found, *making.notes))
    return [words, *(f"The {role} part by {first.model}: {each}" for each in found)]


def _told(arrangement: Arrangement, words: list[str]) -> Arrangement:
    return replace(arrangement, warnings=(*arrangement.warnings, *words))


# -- one lane


def _made(
    arrangement: Arrangement,
    stems: Stems,
    parts: Mapping[str, Source],
    lane: Lane,
    worker: KeptWorker,
    ctx: JobContext,
) -> tuple[Source, list[Making]]:
    """A lane's sound, made stretch by stretch, and how."""
    assert lane.part is not None  # noqa: S101 - chosen so
    engine = NeuralEngine(model=find(lane.part.engine, paths.models_dir()), worker=worker)
    dry = tuple(_dry(each) for each in arrangement.lanes if each.stem)
    renderer = Renderer(replace(arrangement, lanes=dry), stems.sources, {})
    own = [renderer.lane(each.id) for each in dry]
    found: list[tuple[Run, Source]] = []
    makings: list[Making] = []
    runs = runs_of(arrangement, lane)
    _must_be_steady(arrangement.grid, runs)
    folder = work.new_folder("neural")
    try:
        for index, run in enumerate(runs):
            share = Part(ctx, index / len(runs), (index + 1) / len(runs))
            context = _written(Summed(own), run, folder / f"context{index}") if own else None
            guide = _written(parts[lane.id], run, folder / f"guide{index}") if lane.id in parts else None
            request = request_of(arrangement, lane, run, context, guide)
            rendered = _kept_or_made(engine, request, share)
            found.append((run, rendered.source))
            makings.append(rendered.making)
    finally:
        work.remove(folder)
    return Placed(found, arrangement.frames), makings


def _must_be_steady(grid: BeatGrid, runs: Sequence[Run]) -> None:
    """Hold that no tempo ramps where a part plays.

    Raises:
        PartRefused: it does.
    """
    for run in runs:
        beats = range(int(grid.beat_of(run.start)), int(grid.beat_of(run.stop)))
        tempos = [grid.bpm_at(beat) for beat in beats]
        if tempos and max(tempos) > _SAME_TEMPO * min(tempos):
            raise PartRefused(
                f"{min(tempos):.0f} to {max(tempos):.0f} BPM",
                hint="The tempo moves while this part plays, and a model keeps one tempo.",
            )


def _dry(lane: Lane) -> Lane:
    """A stem's lane as it is arranged, before faders and effects: those must not make a part anew."""
    points = tuple(
        replace(point, value=0.0 if point.value > _MUTED_DB else point.value) for point in lane.gain_db.points
    )
    return Lane(id=lane.id, stem=lane.stem, clips=lane.clips, gain_db=Curve(points=points))


def runs_of(arrangement: Arrangement, lane: Lane) -> list[Run]:
    """Where a lane's part plays, spans joined where they touch."""
    grid = arrangement.grid
    found: list[Run] = []
    for span in sorted(lane.part.spans if lane.part else (), key=lambda span: span.start):
        start, stop = grid.frame_of(span.start), grid.frame_of(min(span.stop, arrangement.length))
        if found and start <= found[-1].stop:
            found[-1] = Run(start=found[-1].start, stop=max(stop, found[-1].stop))
        elif start < stop:
            found.append(Run(start=start, stop=stop))
    return found


def request_of(
    arrangement: Arrangement, lane: Lane, run: Run, context: RawSource | None, guide: RawSource | None
) -> PartRequest:
    """What the engine is asked for one stretch of a lane."""
    assert lane.part is not None  # noqa: S101 - chosen so
    grid = arrangement.grid
    first, last = grid.beat_of(run.start), grid.beat_of(run.stop)
    beats = tuple(frame - run.start for frame in _frames_between(arrangement, first, last))
    bars = [grid.bar_frame(bar) for bar in range(grid.bar_at(first), grid.bar_at(last) + 1)]
    return PartRequest(
        role=lane.part.role,
        style=load_style(lane.part.style).name,
        frames=run.stop - run.start,
        bpm=60.0 * grid.rate * float(last - first) / (run.stop - run.start),
        beats_per_bar=grid.beats_per_bar,
        beats=beats,
        bars=tuple(frame - run.start for frame in bars if run.start <= frame < run.stop),
        key=arrangement.key,
        chords=tuple(_chords(arrangement, run)),
        context=context,
        guide=guide,
        strength=lane.part.amount,
        seed=arrangement.seed,
    )


def _frames_between(arrangement: Arrangement, first: Fraction, last: Fraction) -> Iterator[int]:
    beat = -(-first // 1)
    while beat < last:
        yield arrangement.grid.frame_of(beat)
        beat += 1


def _chords(arrangement: Arrangement, run: Run) -> Iterator[ChordSpot]:
    for placed in arrangement.chords:
        start = max(run.start, arrangement.grid.frame_of(placed.start))
        stop = min(run.stop, arrangement.grid.frame_of(placed.start + placed.length))
        if start < stop:
            yield ChordSpot(
                start=start - run.start, stop=stop - run.start, name=placed.chord.name,
                tones=placed.chord.pitch_classes,
            )  # fmt: skip


def _written(source: Source, run: Run, file: Path) -> RawSource:
    """A stretch of a source as a raw file, so that a worker can read it."""
    try:
        with file.open("wb") as stream:
            for at in range(run.start, run.stop, _BLOCK):
                block = source.read(at, min(run.stop, at + _BLOCK))
                stream.write(np.ascontiguousarray(block.T, "<f4").tobytes())
    except OSError as cause:
        raise output_error(file, cause) from cause
    return RawSource(file, channels=source.channels)


# -- what was made before


def _kept_or_made(engine: NeuralEngine, request: PartRequest, ctx: JobContext) -> Rendered:
    """The same part from the cache where it was made before; else made, and kept."""
    folder = paths.ready(paths.cache_dir() / "parts")
    key = _key(engine, request)
    sound, told = folder / f"{key}.f32", folder / f"{key}.json"
    try:
        making = from_builtins(json.loads(told.read_bytes()), Making, what="making")
        if sound.stat().st_size == 4 * WORK_CHANNELS * request.frames:
            return Rendered(source=RawSource(sound), making=making)
    except (OSError, ValueError, EngineError):
        pass  # Not there, or not whole: it is made anew.
    with replacing(sound) as temporary:
        # Its source is let go at once: some systems do not rename a file that is mapped.
        making = engine.render(request, temporary, ctx).making
    with replacing(told) as temporary:
        temporary.write_text(json.dumps(to_builtins(making)), "utf-8")
    _prune(folder, sound)
    return Rendered(source=RawSource(sound), making=making)


def _key(engine: NeuralEngine, request: PartRequest) -> str:
    """What the sound depends on: the weights, the request, and every sample that is heard."""
    bare = replace(request, context=None, guide=None)
    found = hashlib.sha256(f"{engine.model.folder.fingerprint} {engine.steps} {bare!r}".encode())
    for source in (request.context, request.guide):
        found.update(b"|")
        if isinstance(source, RawSource):
            with source.path.open("rb") as stream:
                found.update(hashlib.file_digest(stream, "sha256").digest())
    return found.hexdigest()[:32]


def _prune(folder: Path, newest: Path) -> None:
    """Delete what was made longest ago until the rest fits."""
    files = sorted(folder.glob("*.f32"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    held = newest.stat().st_size
    for file in files:
        if file != newest:
            held += file.stat().st_size
            if held > KEPT_BYTES:
                file.unlink(missing_ok=True)
                file.with_suffix(".json").unlink(missing_ok=True)
