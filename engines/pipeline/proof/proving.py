"""Use case: the receipt: each clause of the prompt with what became of it and the figures that prove it."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from engines.model.receipt import Measurement, Receipt, ReceiptLine
from engines.model.song import LABELS
from engines.pipeline.proof.evidence import evidence
from engines.pipeline.proof.figures import GONE_DB
from engines.pipeline.proof.listening import Listening
from engines.pipeline.proof.measures import clicks_at
from engines.pipeline.proof.sentences import sentence
from engines.pipeline.proof.whole import duration_figure, loudness_figures, tempo_figure

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from engines.core.jobs import JobContext
    from engines.model.arrangement import Arrangement, Lane, Outcome
    from engines.model.plan import Edit, RemixPlan
    from engines.model.receipt import Status
    from engines.pipeline.remixing import Bounced, Remix

_MOST_JOINS: Final = 400


def prove(remix: Remix, bounced: Bounced, ctx: JobContext) -> Receipt:
    """Measure the finished sound and say of each clause what became of it.

    Args:
        remix: what was to be made.
        bounced: what was made.
        ctx: hears progress.

    Returns:
        One line an edit and one for words that were not understood, in the order of the prompts.

    Raises:
        Cancelled: by the context.
    """
    with remix.lock:
        receipt = _receipt(remix, bounced, Listening(remix, bounced, ctx))
    ctx.checkpoint(1.0, "measured")
    return receipt


def _receipt(remix: Remix, bounced: Bounced, sound: Listening) -> Receipt:
    plan = remix.plan
    outcomes = {outcome.edit: outcome for outcome in remix.arrangement.outcomes}
    lines = [_line(edit, plan, outcomes.get(edit.id), sound) for edit in plan.edits]
    lines += [
        ReceiptLine(
            clause=ignored.text, prompt=ignored.prompt, start=ignored.start, end=ignored.end,
            status="ignored", text=ignored.reason,
        )
        for ignored in plan.ignored
    ]  # fmt: skip
    lines.sort(key=lambda line: (line.prompt, line.start, line.end))
    return Receipt(
        lines=tuple(lines),
        overall=_overall(sound, bounced),
        warnings=tuple(
            dict.fromkeys((*plan.warnings, *remix.arrangement.warnings, *_questions(plan), *_silence(sound)))
        ),
    )


def _line(edit: Edit, plan: RemixPlan, outcome: Outcome | None, sound: Listening) -> ReceiptLine:
    because = edit.because
    line = ReceiptLine(
        clause=_words(plan, because.prompt, because.start, because.end),
        prompt=because.prompt, start=because.start, end=because.end,
        edit=edit.id, status="off", text=sentence(edit),
    )  # fmt: skip
    if not edit.enabled:
        return line
    if outcome is not None and outcome.status == "impossible":
        return replace(line, status="impossible", text=outcome.text or f"Not possible here: {line.text}")
    figures = evidence(edit, sound)
    absent = _absent_section(line.clause, edit, sound)
    assumed = bool(absent) or (outcome is not None and outcome.status == "assumed")
    text = outcome.text if outcome is not None and outcome.text else f"{absent}{line.text}"
    return replace(line, status=_status(figures, assumed=assumed), text=text, measurements=figures)


def _absent_section(clause: str, edit: Edit, sound: Listening) -> str:
    """A word on a section that was named and that the song lacks, where bars were taken in its stead."""
    if edit.scope.bars is None or edit.scope.sections:
        return ""
    known = {section.label for section in sound.facts.sections}
    named = [label for label in LABELS if label in clause.lower() and label not in known]
    return f"The song has no {named[0]}: " if named else ""


def _status(figures: tuple[Measurement, ...], *, assumed: bool) -> Status:
    if not figures or not all(figure.ok for figure in figures):
        return "assumed" if assumed and not figures else "unproved"
    return "assumed" if assumed else "done"


def _words(plan: RemixPlan, prompt: int, start: int, end: int) -> str:
    return plan.prompts[prompt][start:end] if prompt < len(plan.prompts) else ""


def _questions(plan: RemixPlan) -> Iterable[str]:
    """What was unclear, and how it was read."""
    for question in plan.questions:
        if not question.options:
            continue
        others = [option.label for i, option in enumerate(question.options) if i != question.chosen]
        chosen = question.options[question.chosen].label
        or_else = f", not as {' or '.join(others)}" if others else ""
        yield f"“{question.text}” was read as {chosen}{or_else}."


# -- the whole remix


def _silence(sound: Listening) -> Iterable[str]:
    """A word where nothing is to be heard at all: no figure says it as plainly."""
    if sound.loudness().true_peak_dbtp < GONE_DB:
        yield "The remix is silent from beginning to end; take back a mute or a solo."


def _overall(sound: Listening, bounced: Bounced) -> tuple[Measurement, ...]:
    tempo = tempo_figure(sound, None)
    joins = _joins(sound.arrangement)
    clicks = clicks_at(bounced.audio, joins[:_MOST_JOINS])
    return (
        *((tempo,) if tempo is not None else ()),
        *loudness_figures(sound),
        duration_figure(sound),
        Measurement(
            name="sections", unit="", before=float(len(sound.facts.sections)),
            after=float(len(sound.arrangement.sections)),
        ),
        Measurement(name=f"clicks at {len(joins)} joins", unit="", after=float(len(clicks)), ok=not clicks),
    )  # fmt: skip


def _joins(arrangement: Arrangement) -> tuple[int, ...]:
    """The frames at which pieces were joined that were no neighbours in the song."""
    beats = {beat for lane in arrangement.lanes for beat in _lane_joins(lane)}
    return tuple(sorted(arrangement.grid.frame_of(beat) for beat in beats))


def _lane_joins(lane: Lane) -> Iterable[Fraction]:
    clips = sorted(lane.clips, key=lambda clip: clip.start)
    for before, clip in itertools.pairwise(clips):
        if before.end != clip.start or before.source_start + before.source_length != clip.source_start:
            yield clip.start
            yield before.end
