"""`flipside remix`: a song and a sentence become a remix, its plan, receipt and credits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from engines import pipeline
from engines.core.errors import InputError, OutputError
from engines.core.files import output_error, shown
from engines.core.jobs import Part
from engines.core.temporaries import temporary_in
from engines.model.edits import with_seed
from engines.model.plan import MAX_PROMPT, RemixPlan
from engines.model.receipt import Receipt
from engines.model.rights import Credits
from engines.model.schema import plan_to_json, to_builtins
from engines.pipeline.recipes import apply_recipe, read_recipe
from engines.planning.model import at_url
from studio.cli.console import progress, say, say_json
from studio.cli.documents import read_plan
from studio.cli.export_options import ExportWish, request_of
from studio.cli.formats import spec_named
from studio.cli.knowing import facts_with, read_known
from studio.cli.listening import opened
from studio.cli.wording import measurement_words, receipt_line

if TYPE_CHECKING:
    from engines.export import ExportRequest
    from engines.model.song import SongFacts
    from engines.pipeline import Song
    from engines.planning.model.protocol import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class RemixOrder:
    """What was asked on the command line; see `flipside remix --help`."""

    song: Path
    prompt: str | None = None
    plan_file: Path | None = None
    seed: int | None = None
    separator: str = "auto"
    stems: Path | None = None
    known: Path | None = None
    recipe: Path | None = None
    out: Path | None = None
    export: ExportWish = ExportWish()
    model: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What came of it."""

    plan: RemixPlan
    receipt: Receipt
    credits: Credits
    files: tuple[Path, ...]
    notes: tuple[str, ...]


def run_remix(order: RemixOrder, *, json_wanted: bool) -> None:
    """Remix a song and print what was done.

    Raises:
        EngineError: see the use cases; all that can be refused early is refused before any sound is read.
    """
    made = make_remix(order)
    if json_wanted:
        say_json("flipside.remix", made_fields(made))
    else:
        print_made(made)


def made_fields(made: Made) -> dict[str, object]:
    """The remix as JSON."""
    return {
        "plan": plan_to_json(made.plan),
        "receipt": to_builtins(made.receipt),
        "credits": to_builtins(made.credits),
        "files": [str(path) for path in made.files],
        "notes": list(made.notes),
    }


def print_made(made: Made) -> None:
    """The remix for people: notes, the receipt line by line, the figures, the credits, the files."""
    for note in made.notes:
        say(note)
    for line in made.receipt.lines:
        say(receipt_line(line))
    for figure in made.receipt.overall:
        say(f"measured   {measurement_words(figure)}")
    for warning in made.receipt.warnings:
        say(f"mind       {warning}")
    for sentence in made.credits.disclosure:
        say(f"credits    {sentence}")
    for path in made.files:
        say(str(path))


def make_remix(order: RemixOrder) -> Made:
    """Remix a song and write its files."""
    earlier = read_plan(order.plan_file) if order.plan_file is not None else None
    known = read_known(order.known)
    recipe = read_recipe(order.recipe) if order.recipe is not None else None
    if earlier is not None and recipe is not None:
        raise InputError(
            "plan and recipe", hint="A recipe holds its own plan; give either --plan or --recipe."
        )
    if earlier is None and recipe is None and not (order.prompt or "").strip():
        raise InputError("no prompt", hint="Say in a few words what the remix should be, or give a --plan.")
    if len(order.prompt or "") > MAX_PROMPT:
        raise InputError(
            f"a prompt of {len(order.prompt or '')} characters",
            hint=f"The prompt is longer than {MAX_PROMPT} characters; say it in fewer words.",
        )
    model = at_url(order.model)
    out = order.out if order.out is not None else _free_place(order)
    request = _request(order, out)
    with progress("opening the song") as ctx, opened(order.song, Part(ctx, 0.0, 0.05)) as song:
        pipeline.permit_remix(song, request.mode)
        stems = pipeline.split(song, Part(ctx, 0.05, 0.3), separator=order.separator, stems_dir=order.stems)
        hear = partial(pipeline.analyse, song, stems, Part(ctx, 0.3, 0.5))
        if recipe is not None:
            earlier, aligned = apply_recipe(recipe, song, Part(ctx, 0.3, 0.5))
            hear = partial(replace, aligned)
        facts = facts_with(known, hear, source=song.source_id, duration_s=song.duration_s)
        plan = _plan(order, earlier, song, facts, model)
        remix = pipeline.prepare(song, stems, facts, plan, Part(ctx, 0.5, 0.55))
        bounced = pipeline.bounce(remix, Part(ctx, 0.55, 0.75))
        try:
            receipt = pipeline.prove(remix, bounced, Part(ctx, 0.75, 0.9))
            credit = pipeline.credit(remix, song, stems, Part(ctx, 0.9, 0.92))
            files = pipeline.export(remix, bounced, receipt, credit, request, Part(ctx, 0.92, 1.0), song=song)
        finally:
            pipeline.discard(bounced)
        notes = (*song.notes, *stems.notes, *_other_song(earlier, song))
    return Made(plan=remix.plan, receipt=receipt, credits=credit, files=files, notes=notes)


def _request(order: RemixOrder, out: Path) -> ExportRequest:
    """Where everything goes; refused now where it could not be written later."""
    request = request_of(order.export, out)
    if _is_same(out, order.song):
        raise OutputError(
            f"{out} is the song", hint=f"{shown(out.name)} is the song itself; choose another name with -o."
        )
    _try_writing(out)
    return request


def _is_same(out: Path, song: Path) -> bool:
    try:
        return out.samefile(song)
    except OSError:
        return False


def _try_writing(out: Path) -> None:
    """Refuse a place that cannot be written, before minutes of work and not behind them.

    Raises:
        OutputError: no such folder, or not writable.
    """
    try:
        folder = out if out.is_dir() else out.parent
        trial = temporary_in(folder)
        trial.touch()
        trial.unlink()
        out.exists()
    except OSError as cause:
        raise output_error(out, cause) from cause


def _plan(
    order: RemixOrder, earlier: RemixPlan | None, song: Song, facts: SongFacts, model: Model | None
) -> RemixPlan:
    plan = earlier
    if (order.prompt or "").strip() or earlier is None:
        plan = pipeline.plan(
            order.prompt or "",
            facts,
            after=earlier,
            seed=order.seed or 0,
            source=song.source_id,
            model=model,
        )
    assert plan is not None  # noqa: S101 - without a prompt there is an earlier plan
    if order.seed is not None and plan.seed != order.seed:
        plan = with_seed(plan, order.seed)
    if not plan.active:
        raise InputError(
            f"no edit in the plan of {order.prompt!r}",
            hint="None of this could be understood as a change to the song; "
            "try words like “house at 124, no drums in the intro, louder vocals”.",
        )
    return plan


def _other_song(earlier: RemixPlan | None, song: Song) -> tuple[str, ...]:
    if earlier is None or not earlier.source or earlier.source == song.source_id:
        return ()
    return ("The plan was made for another song; its sections and bars were looked up in this one.",)


def _free_place(order: RemixOrder) -> Path:
    """The working folder where a pattern gives the name, else a free name in it."""
    if order.export.pattern:
        return Path()
    return _free_name(order.song, spec_named(order.export.format or "wav").suffix)


def _free_name(song: Path, suffix: str) -> Path:
    """`<song> remix.wav` in the working folder, numbered where it is taken."""
    for number in range(1, 10_000):
        path = Path(f"{song.stem[:150]} remix{'' if number == 1 else f' {number}'}{suffix}")
        if not path.exists():
            return path
    raise OutputError("all names taken", hint="There are too many remixes here; name the file with -o.")
