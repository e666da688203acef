"""What the window asks of the engines: one interface, and the real pipeline behind it, imported late."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from engines.core.errors import EngineError, InputError
from engines.core.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.core.worker import KeptWorker
    from engines.export import Verification
    from engines.model.plan import RemixPlan
    from engines.model.receipt import Receipt
    from engines.model.rights import Credits, Statement
    from engines.model.song import SongFacts
    from engines.model.splits import SplitSheet
    from engines.model.stems import Stems
    from engines.pipeline.exporting import ExportRequest
    from engines.pipeline.opening import Song
    from engines.pipeline.remixing import Bounced, Remix
    from studio.session.made import Made

Heard: TypeAlias = Callable[[Mapping[str, Source]], None]
"""Is given stems that can be heard already, by name."""


class LocalModel(NamedTuple):
    """Where a language model of the person's own answers: its URL, empty for none, and its name there."""

    url: str = ""
    name: str = ""


class Engine(Protocol):
    """The use cases; each may take long and is called from a worker thread. Errors are `EngineError`."""

    def open_song(self, path: Path, ctx: JobContext) -> Song:
        """A file as an open song."""

    def close_song(self, song: Song) -> None:
        """Forget its temporary files."""

    def length(self, path: Path) -> float | None:
        """How long a file sounds [s]; None where it holds no sound that says so."""

    def split(self, song: Song, separator: str, ctx: JobContext, worker: KeptWorker | None = None) -> Stems:
        """The stems of a song; a worker that is kept has loaded its model once for several songs."""

    def stages(self, song: Song, separator: str) -> tuple[str, ...]:
        """The separators to ask one after another, the quick one first, so that there are stems at once."""

    def improve(
        self, song: Song, first: Stems, separator: str, ctx: JobContext, *, playhead: int, heard: Heard
    ) -> Stems:
        """The stems of a better separator, those at the playhead first.

        Args:
            song: the open song.
            first: the stems that are there.
            separator: its name.
            ctx: a cancel is a pause; the next time goes on from there.
            playhead: the frame of the song that is heard.
            heard: is given the first stems with all that is ready of the better ones; called in this thread.
        """

    def analyse(self, song: Song, stems: Stems, ctx: JobContext) -> SongFacts:
        """What can be heard in it, with the bars in which it was heard first."""

    def plan(
        self, prompt: str, song: Song, facts: SongFacts, after: RemixPlan | None, model: LocalModel
    ) -> RemixPlan:
        """The person's words as a plan; what they leave over may be asked of a local model."""

    def prepare(
        self,
        song: Song,
        stems: Stems,
        facts: SongFacts,
        plan: RemixPlan,
        ctx: JobContext,
        *,
        before: Remix | None = None,
    ) -> Remix:
        """A remix that can be heard from any place; what it shares with `before` is not rendered again."""

    def lanes(self, remix: Remix, bounced: Bounced, ctx: JobContext) -> Mapping[str, Source]:
        """The lanes of a remix by their ids, as loud as they are in its finished sound."""

    def bounce(self, remix: Remix, ctx: JobContext) -> Bounced:
        """The whole remix as finished sound."""

    def discard(self, bounced: Bounced) -> None:
        """Forget a bounce's temporary files."""

    def prove(self, remix: Remix, bounced: Bounced, ctx: JobContext) -> Receipt:
        """Each clause of the prompt, measured."""

    def credit(self, remix: Remix, song: Song, stems: Stems, ctx: JobContext) -> Credits:
        """Who contributed what."""

    def export(self, made: Made, song: Song, request: ExportRequest, ctx: JobContext) -> tuple[Path, ...]:
        """Files on disk."""

    def state(self, song: Song, statement: Statement | None) -> Song:
        """The song under what the person states of it, which is kept for the next time."""

    def split_sheet(self, credit: Credits, song: Song, title: str) -> SplitSheet:
        """Who would share in a remix, as a proposal."""

    def write_split(self, sheet: SplitSheet, path: Path) -> None:
        """A split sheet as a PDF, a table or JSON, as the ending says."""

    def verify(self, path: Path, ctx: JobContext) -> Verification:
        """What a file says of its making, and whether it was altered."""

    def apply_recipe(self, path: Path, song: Song, ctx: JobContext) -> tuple[RemixPlan, SongFacts]:
        """The plan and the facts of a recipe for the person's own copy of its song."""

    def suggest(self, text: str, facts: SongFacts | None) -> tuple[str, ...]:
        """How the words so far may go on."""

    def ideas(self, facts: SongFacts | None) -> tuple[str, ...]:
        """Prompts that suit the song."""


class PipelineEngine:
    """The real one. Its modules are imported at the first use, so that the window stands before them."""

    def open_song(self, path: Path, ctx: JobContext) -> Song:
        """A file as an open song."""
        from engines.pipeline import opening  # noqa: PLC0415 - late: the window stands first

        return opening.open_song(path, ctx)

    def close_song(self, song: Song) -> None:
        """Forget its temporary files."""
        from engines.pipeline import opening  # noqa: PLC0415 - late: the window stands first

        opening.close(song)

    def length(self, path: Path) -> float | None:
        """How long a file sounds [s]; None where it holds no sound that says so."""
        from engines import media  # noqa: PLC0415 - late: the window stands first

        try:
            return media.probe(path).duration_s
        except EngineError:
            return None

    def split(self, song: Song, separator: str, ctx: JobContext, worker: KeptWorker | None = None) -> Stems:
        """The stems of a song; a worker that is kept has loaded its model once for several songs."""
        from engines.pipeline import splitting  # noqa: PLC0415 - late: the window stands first

        listening = splitting.Listening()
        return splitting.split(song, ctx, separator=separator, listening=listening, worker=worker)

    def stages(self, song: Song, separator: str) -> tuple[str, ...]:
        """The separators to ask one after another, the quick one first, so that there are stems at once."""
        from engines.pipeline import splitting  # noqa: PLC0415 - late: the window stands first

        return splitting.stages(song, separator)

    def improve(
        self, song: Song, first: Stems, separator: str, ctx: JobContext, *, playhead: int, heard: Heard
    ) -> Stems:
        """The stems of a better separator, those at the playhead first."""
        from engines.pipeline import patching, splitting  # noqa: PLC0415 - late: the window stands first

        listening = splitting.Listening(
            playhead=playhead, heard=lambda ready: heard(patching.patched(first, ready))
        )
        return splitting.split(song, ctx, separator=separator, listening=listening)

    def analyse(self, song: Song, stems: Stems, ctx: JobContext) -> SongFacts:
        """What can be heard in it, with the bars in which it was heard first."""
        from engines import planning, rendering  # noqa: PLC0415 - late: the window stands first
        from engines.pipeline import hearing  # noqa: PLC0415 - late: the window stands first

        facts = hearing.analyse_again(song, stems, ctx)
        # The first calls read the lexicon and the styles, and import filters; here in the worker that holds
        # nobody up.
        planning.ideas(facts)
        planning.suggest("a", facts)
        rendering.make_ready()
        return facts

    def plan(
        self, prompt: str, song: Song, facts: SongFacts, after: RemixPlan | None, model: LocalModel
    ) -> RemixPlan:
        """The person's words as a plan; what they leave over may be asked of a local model."""
        from engines.pipeline import remixing  # noqa: PLC0415 - late: the window stands first
        from engines.planning.model import at_url  # noqa: PLC0415 - late: the window stands first

        asked = at_url(model.url, model.name)
        return remixing.plan(prompt, facts, after=after, source=song.source_id, model=asked)

    def prepare(
        self,
        song: Song,
        stems: Stems,
        facts: SongFacts,
        plan: RemixPlan,
        ctx: JobContext,
        *,
        before: Remix | None = None,
    ) -> Remix:
        """A remix that can be heard from any place; what it shares with `before` is not rendered again."""
        from engines.pipeline import remixing  # noqa: PLC0415 - late: the window stands first

        return remixing.prepare(song, stems, facts, plan, ctx, before=before)

    def lanes(self, remix: Remix, bounced: Bounced, ctx: JobContext) -> Mapping[str, Source]:
        """The lanes of a remix by their ids, as loud as they are in its finished sound."""
        from studio.session import lanes  # noqa: PLC0415 - late: the window stands first

        return lanes.lanes_of(remix, bounced, ctx)

    def bounce(self, remix: Remix, ctx: JobContext) -> Bounced:
        """The whole remix as finished sound."""
        from engines.pipeline import remixing  # noqa: PLC0415 - late: the window stands first

        return remixing.bounce(remix, ctx)

    def discard(self, bounced: Bounced) -> None:
        """Forget a bounce's temporary files."""
        from engines.pipeline import remixing  # noqa: PLC0415 - late: the window stands first

        remixing.discard(bounced)

    def prove(self, remix: Remix, bounced: Bounced, ctx: JobContext) -> Receipt:
        """Each clause of the prompt, measured."""
        from engines.pipeline.proof import proving  # noqa: PLC0415 - late: the window stands first

        return proving.prove(remix, bounced, ctx)

    def credit(self, remix: Remix, song: Song, stems: Stems, ctx: JobContext) -> Credits:
        """Who contributed what."""
        from engines.pipeline import crediting  # noqa: PLC0415 - late: the window stands first

        return crediting.credit(remix, song, stems, ctx)

    def export(self, made: Made, song: Song, request: ExportRequest, ctx: JobContext) -> tuple[Path, ...]:
        """Files on disk."""
        from engines.pipeline import exporting  # noqa: PLC0415 - late: the window stands first

        if made.bounced is None or made.receipt is None or made.credit is None:
            raise InputError(
                "the remix is not whole", hint="The remix is still being rendered; wait a moment."
            )
        return exporting.export(made.remix, made.bounced, made.receipt, made.credit, request, ctx, song=song)

    def state(self, song: Song, statement: Statement | None) -> Song:
        """The song under what the person states of it, which is kept for the next time."""
        from engines.pipeline import consenting  # noqa: PLC0415 - late: the window stands first

        return consenting.state(song, statement)

    def split_sheet(self, credit: Credits, song: Song, title: str) -> SplitSheet:
        """Who would share in a remix, as a proposal."""
        from engines.pipeline import consenting, crediting  # noqa: PLC0415 - late: the window stands first

        return consenting.split_of(crediting.as_stated(credit, song), title=title)

    def write_split(self, sheet: SplitSheet, path: Path) -> None:
        """A split sheet as a PDF, a table or JSON, as the ending says."""
        from engines.pipeline import consenting  # noqa: PLC0415 - late: the window stands first

        consenting.write_split(sheet, path)

    def verify(self, path: Path, ctx: JobContext) -> Verification:
        """What a file says of its making, and whether it was altered."""
        from engines.pipeline import verifying  # noqa: PLC0415 - late: the window stands first

        return verifying.verify(path, ctx)

    def apply_recipe(self, path: Path, song: Song, ctx: JobContext) -> tuple[RemixPlan, SongFacts]:
        """The plan and the facts of a recipe for the person's own copy of its song."""
        from engines.pipeline import recipes  # noqa: PLC0415 - late: the window stands first

        return recipes.apply_recipe(recipes.read_recipe(path), song, ctx)

    def suggest(self, text: str, facts: SongFacts | None) -> tuple[str, ...]:
        """How the words so far may go on."""
        from engines import planning  # noqa: PLC0415 - late: the window stands first

        return tuple(found.text for found in planning.suggest(text, facts)) if facts is not None else ()

    def ideas(self, facts: SongFacts | None) -> tuple[str, ...]:
        """Prompts that suit the song."""
        from engines import planning  # noqa: PLC0415 - late: the window stands first

        return planning.ideas(facts) if facts is not None else ()
