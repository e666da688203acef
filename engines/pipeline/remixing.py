"""Use case: a prompt becomes a plan, a plan becomes a remix that can be heard, and a remix becomes a file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from engines import planning, rendering
from engines.arranging import time_map, with_triggers
from engines.core.cache import SoundCache
from engines.core.errors import InputError
from engines.core.jobs import Part
from engines.core.source import Source, StereoSource
from engines.core.time import TimeMap
from engines.core.worker import KeptWorker
from engines.generation import compose, melody_of, perform
from engines.model.arrangement import Arrangement
from engines.model.plan import RemixPlan
from engines.model.song import SongFacts
from engines.model.stems import Stems
from engines.pipeline import work
from engines.pipeline.neural import Means, arranged, with_neural_parts
from engines.pipeline.opening import permit_remix
from engines.pipeline.song_parts import with_song_parts
from engines.pipeline.surveying import SurveyedRenderer
from engines.pipeline.watermarking import export_id, watermarked
from engines.rendering import Renderer
from engines.rights import obeyed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engines.core.audio import FloatArray
    from engines.core.jobs import JobContext
    from engines.model.arrangement import Lane
    from engines.pipeline.opening import Song
    from engines.planning.model.protocol import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class Remix:
    """A remix that can be heard from any place.

    Attributes:
        plan, facts, arrangement: what it was made from.
        stems: the original stems, by name.
        preview: the mastered sound with an estimated loudness, read from any place by one thread; it has a
            renderer of its own, so that it plays on while the remix is bounced.
        renderer: what bounces, proofs and exports read; `lock` is held by the one that does.
        time_map: remix time to original time.
        watermark: the id that its generated parts carry; empty where there are none.
        sounds: the retimed clips and played notes that were made so far; the next remix may use them.
    """

    plan: RemixPlan
    facts: SongFacts
    arrangement: Arrangement
    stems: Stems
    preview: Source
    renderer: SurveyedRenderer
    time_map: TimeMap
    watermark: str = ""
    sounds: SoundCache = field(default_factory=SoundCache, compare=False, repr=False)
    lock: Lock = field(default_factory=Lock, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounced:
    """A remix as finished sound on disk, below `folder`; see `discard`."""

    audio: Source
    folder: Path


def plan(
    prompt: str,
    facts: SongFacts,
    *,
    after: RemixPlan | None = None,
    seed: int = 0,
    source: str = "",
    model: Model | None = None,
) -> RemixPlan:
    """What the person wants, as a plan.

    Args:
        prompt: the person's words, at most 10 000 characters.
        facts: of the song they are about.
        after: the plan that the words continue; None begins anew.
        seed: of everything that is drawn by chance, for a new plan.
        source: identity of the song; that of the facts where empty.
        model: a language model of the person's own, asked about what the grammar leaves.

    Raises:
        InputError: the prompt is empty or too long.
    """
    made = planning.plan(prompt, facts, after=after, seed=seed, model=model)
    named = source or made.source or facts.source
    return made if made.source == named else replace(made, source=named)


def prepare(
    song: Song,
    stems: Stems,
    facts: SongFacts,
    plan: RemixPlan,
    ctx: JobContext,
    *,
    before: Remix | None = None,
) -> Remix:
    """A remix that can be heard at once: arranged, composed, and rendered only where it is read.

    Args:
        song: whose rights are asked.
        stems: of the song.
        facts: of the song.
        plan: what is wanted.
        ctx: hears progress.
        before: an earlier remix of these stems; what both have in common is not rendered again.

    Raises:
        Refused: the song's rights forbid a remix.
        InputError: the plan cannot be arranged on this song.
        Cancelled: by the context.
    """
    permit_remix(song)
    plan = obeyed(plan, song.policy.conditions)
    ctx.checkpoint(0.0, "arranging")
    sounds = before.sounds if before is not None and before.stems is stems else SoundCache()
    # Models take far longer than everything else here.
    share = 0.45 if any(getattr(edit.operation, "engine", None) for edit in plan.active) else 0.1
    with KeptWorker() as worker:
        means = Means(stems=stems, sounds=sounds, worker=worker)
        arrangement, covers = arranged(plan, facts, means, Part(ctx, 0.0, share))
        if arrangement.length <= 0 or not arrangement.lanes:
            raise InputError(
                "the arrangement is empty",
                hint="This plan leaves nothing of the song; take back a cut, a mute or a solo.",
            )
        arrangement = with_triggers(_composed(arrangement, facts, Part(ctx, share, 1.0 - share)))
        ctx.checkpoint(1.0 - share, "arranging")
        arrangement, cut = with_song_parts(arrangement, stems.sources, facts, sounds)
        played = {
            lane.id: perform(arrangement, lane.id, sounds, cut.get(lane.id))
            for lane in arrangement.lanes
            if _is_generated(lane)
        }
        arrangement, made = with_neural_parts(arrangement, played, means, Part(ctx, 1.0 - share, 1.0))
    parts = {**covers, **made}
    recorded = {lane.id for lane in arrangement.lanes if lane.cut_from}
    mark = export_id(plan, facts) if parts.keys() - recorded else ""
    parts = watermarked(parts, mark, plain=recorded)
    remix = Remix(
        plan=plan,
        facts=facts,
        arrangement=arrangement,
        stems=stems,
        preview=Preview(arrangement, stems, parts, sounds),
        renderer=SurveyedRenderer(arrangement, stems.sources, parts, sounds),
        time_map=time_map(arrangement, None),
        watermark=mark,
        sounds=sounds,
    )
    ctx.checkpoint(1.0, "arranged")
    return remix


class Preview(StereoSource):
    """The mastered sound of an arrangement; nothing is computed before the first read."""

    __slots__ = ("_arrangement", "_master", "_parts", "_sounds", "_stems")

    def __init__(
        self, arrangement: Arrangement, stems: Stems, parts: Mapping[str, Source], sounds: SoundCache
    ) -> None:
        super().__init__(arrangement.frames, arrangement.grid.rate)
        self._arrangement = arrangement
        self._stems = stems
        self._parts = parts
        self._sounds = sounds
        self._master: Source | None = None

    def read(self, start: int, stop: int) -> FloatArray:
        """The frames start ≤ f < stop, silence beyond the ends."""
        if self._master is None:
            renderer = Renderer(self._arrangement, self._stems.sources, self._parts, self._sounds)
            self._master = renderer.master()
        return self._master.read(start, stop)


def bounce(remix: Remix, ctx: JobContext) -> Bounced:
    """Render the whole remix, mastered, to a temporary file.

    Raises:
        OutputError: the disk is full.
        Cancelled: by the context.
    """
    folder = work.new_folder("bounce")
    try:
        with remix.lock:
            audio = rendering.bounce(remix.renderer, folder / "remix.f32", ctx)
        return Bounced(audio=audio, folder=folder)
    except BaseException:
        work.remove(folder)
        raise


def discard(bounced: Bounced) -> None:
    """Remove the temporary file of a bounce; its sound must not be read any more."""
    work.remove(bounced.folder)


def _is_generated(lane: Lane) -> bool:
    """Whether a lane is played by instruments or made of noise here; a cover is made from the stems."""
    if lane.part is None:
        return bool(lane.textures)
    return not lane.part.covers


def _composed(arrangement: Arrangement, facts: SongFacts, ctx: JobContext) -> Arrangement:
    """The arrangement with the notes of every generated part.

    Drums are written first: a bass may lean on the kick.
    """
    waiting = [lane.id for lane in arrangement.lanes if lane.part is not None and _is_generated(lane)]
    waiting.sort(key=lambda name: "drums" not in name)
    for index, name in enumerate(waiting):
        ctx.checkpoint(index / len(waiting), f"writing {name.removeprefix('part:')}")
        notes = compose(arrangement, name, facts)
        arrangement = replace(
            arrangement,
            lanes=tuple(
                replace(lane, notes=notes, melody_of=melody_of(arrangement, name, facts))
                if lane.id == name
                else lane
                for lane in arrangement.lanes
            ),
            warnings=arrangement.warnings if notes else (*arrangement.warnings, _unwritten(name)),
        )
    return arrangement


def _unwritten(lane: str) -> str:
    role = lane.removeprefix("part:").partition(":")[0]
    return f"Nothing was written for the {role}: this song has no bars that it fits, or no key was heard."
