# ruff: noqa: ARG002 - the fakes take what the engines take
"""A pipeline of real values over a short synthetic song; plans and arrangements are the real ones."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from engines import planning
from engines.arranging import arrange, time_map, with_triggers
from engines.core.audio import WORK_RATE, Audio
from engines.core.errors import InputError
from engines.core.source import ArraySource, RawSource
from engines.core.time import BeatGrid
from engines.model.receipt import Measurement, Receipt, ReceiptLine
from engines.model.rights import Contribution, Credits, SongCredits, Statement
from engines.model.song import ChordSpan, KeyFact, Section, SongFacts, StemFacts
from engines.model.stems import Stems
from engines.pipeline.opening import Song
from engines.pipeline.remixing import Bounced, Remix
from engines.planning.model import at_url
from engines.rights import Passport, Policy, terms
from studio.session.engine import PipelineEngine

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.core.worker import KeptWorker
    from engines.export import Verification
    from engines.model.plan import RemixPlan
    from engines.model.splits import SplitSheet
    from engines.pipeline.exporting import ExportRequest
    from engines.rendering import Renderer
    from studio.session.engine import Heard, LocalModel
    from studio.session.made import Made

BPM, BARS = 120.0, 16
FRAMES = round(BARS * 4 * 60 / BPM * WORK_RATE)


def facts_of_song() -> SongFacts:
    """16 bars at 120: intro, verse, chorus, chorus."""
    labels = (("intro", 1), ("verse", 1), ("chorus", 1), ("chorus", 2))
    return SongFacts(
        duration_s=FRAMES / WORK_RATE,
        grid=BeatGrid.constant(BPM, beats=BARS * 4 + 1),
        tempo_bpm=BPM,
        key=KeyFact(tonic="A", mode="minor", confidence=0.9),
        chords=tuple(
            ChordSpan(
                start=bar * 4, beats=4, root=(9, 5, 0, 7)[bar % 4], quality="min" if bar % 4 == 0 else "maj"
            )
            for bar in range(BARS)
        ),
        sections=tuple(
            Section(label=label, number=number, first_bar=1 + 4 * index, bars=4)
            for index, (label, number) in enumerate(labels)
        ),
        stems=tuple(StemFacts(name=name, present=True) for name in ("vocals", "drums", "bass", "other")),
        lufs=-12.0,
        source="sha256:" + "ab" * 32,
    )


def tone(hz: float, level: float) -> np.ndarray:
    """A tone with a pulse on every beat, (2, frames)."""
    at = np.arange(FRAMES) / WORK_RATE
    pulse = np.exp(-6 * ((at * BPM / 60) % 1))
    wave = (level * np.sin(2 * np.pi * hz * at) * pulse).astype(np.float32)
    return np.stack([wave, wave])


class FakeEngine:
    """Does at once what the pipeline takes long for.

    Attributes:
        hold: while it is cleared, every step waits; a cancel still ends the wait.
        exports: the requests that were written.
        lufs: how loud the next remix is measured.
        fail_open: the hint with which the next song cannot be opened; empty for none.
        statement: what was stated of every song before it was opened.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.hold = threading.Event()
        self.hold.set()
        self.exports: list[ExportRequest] = []
        self.shared: list[Remix | None] = []
        self.closed: list[Song] = []
        self.fail_open = ""
        self.statement: Statement | None = Statement(basis="own")
        self.lufs = -14.0

    def _wait(self, ctx: JobContext, what: str) -> None:
        ctx.checkpoint(0.1, what)
        while not self.hold.wait(0.01):
            ctx.checkpoint(0.5, what)

    def open_song(self, path: Path, ctx: JobContext) -> Song:
        self._wait(ctx, "opening")
        if self.fail_open:
            raise InputError("no song", hint=self.fail_open)
        raw = self.folder / "song.f32"
        mix = sum(tone(hz, level) for hz, level in ((440.0, 0.2), (110.0, 0.3), (55.0, 0.2), (660.0, 0.1)))
        np.ascontiguousarray(mix.T, "<f4").tofile(raw)  # type: ignore[union-attr]
        content = path.read_bytes() if path.is_file() else b"RIFF"
        return Song(
            path=path,
            source_id=f"sha256:{'ab' * 32 if content == b'RIFF' else hashlib.sha256(content).hexdigest()}",
            audio=RawSource(raw),
            credits=SongCredits(title="Short Song", artist="Somebody"),
            policy=Policy(),
            duration_s=FRAMES / WORK_RATE,
            folder=self.folder,
            statement=self.statement,
            terms=terms(Passport(policy=Policy(), statement=self.statement)),
        )

    def close_song(self, song: Song) -> None:
        self.closed.append(song)

    def length(self, path: Path) -> float | None:
        return FRAMES / WORK_RATE if path.suffix == ".wav" else None

    def stages(self, song: Song, separator: str) -> tuple[str, ...]:
        return (separator,)

    def improve(
        self, song: Song, first: Stems, separator: str, ctx: JobContext, *, playhead: int, heard: Heard
    ) -> Stems:
        return self.split(song, separator, ctx)

    def split(self, song: Song, separator: str, ctx: JobContext, worker: KeptWorker | None = None) -> Stems:
        self._wait(ctx, "splitting")
        levels = {"vocals": (440.0, 0.2), "drums": (110.0, 0.3), "bass": (55.0, 0.2), "other": (660.0, 0.1)}
        return Stems(
            separator="fake/1",
            sources={
                name: ArraySource(Audio(samples=tone(hz, level), rate=WORK_RATE))
                for name, (hz, level) in levels.items()
            },
        )

    def analyse(self, song: Song, stems: Stems, ctx: JobContext) -> SongFacts:
        self._wait(ctx, "listening")
        return facts_of_song()

    def plan(
        self, prompt: str, song: Song, facts: SongFacts, after: RemixPlan | None, model: LocalModel
    ) -> RemixPlan:
        asked = at_url(model.url, model.name)
        return replace(planning.plan(prompt, facts, after=after, model=asked), source=song.source_id)

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
        self._wait(ctx, "arranging")
        self.shared.append(before)
        arrangement = with_triggers(arrange(plan, facts))
        frames = arrangement.frames
        samples = np.resize(tone(330.0, 0.3), (2, frames)).astype(np.float32)
        return Remix(
            plan=plan,
            facts=facts,
            arrangement=arrangement,
            stems=stems,
            renderer=_no_renderer(),
            preview=ArraySource(Audio(samples=samples, rate=WORK_RATE)),
            time_map=time_map(arrangement, None),
        )

    def lanes(self, remix: Remix, bounced: Bounced, ctx: JobContext) -> dict[str, Source]:
        self._wait(ctx, "levels")
        sounds = {"vocals": 440.0, "drums": 110.0, "bass": 55.0, "other": 660.0}
        frames = remix.arrangement.frames
        return {
            lane.id: ArraySource(
                Audio(samples=np.resize(tone(sounds.get(lane.stem, 880.0), 0.1), (2, frames)), rate=WORK_RATE)
            )
            for lane in remix.arrangement.lanes
        }

    def bounce(self, remix: Remix, ctx: JobContext) -> Bounced:
        self._wait(ctx, "rendering")
        return Bounced(audio=remix.preview, folder=self.folder)

    def discard(self, bounced: Bounced) -> None:
        pass

    def prove(self, remix: Remix, bounced: Bounced, ctx: JobContext) -> Receipt:
        outcomes = {outcome.edit: outcome for outcome in remix.arrangement.outcomes}
        return Receipt(
            lines=tuple(
                ReceiptLine(
                    clause="",
                    prompt=0,
                    start=0,
                    end=0,
                    edit=edit.id,
                    status=outcomes[edit.id].status if edit.id in outcomes else "off",
                    text=outcomes[edit.id].text if edit.id in outcomes else "",
                    measurements=(
                        Measurement(name="tempo", unit="BPM", asked=124.0, before=120.0, after=124.0),
                    )
                    if edit.op == "tempo"
                    else (),
                )
                for edit in remix.plan.edits
            ),
            overall=(Measurement(name="loudness", unit="LUFS", after=self.lufs, asked=-14.0),),
        )

    def credit(self, remix: Remix, song: Song, stems: Stems, ctx: JobContext) -> Credits:
        return Credits(
            song=song.credits,
            contributions=(
                Contribution(
                    lane="vocals", kind="recording", stem="vocals", maker="original recording", seconds=20.0,
                    energy_share=0.75, source_spans=((0.0, 20.0),),
                ),
                Contribution(
                    lane="part:pad", kind="generated", stem="", maker="Flipside, house", seconds=12.0,
                    energy_share=0.25,
                ),
            ),
            separator="fake/1",
            generated_share=0.25,
            disclosure=("A remix of “Short Song” by Somebody.",),
        )  # fmt: skip

    def export(self, made: Made, song: Song, request: ExportRequest, ctx: JobContext) -> tuple[Path, ...]:
        self._wait(ctx, "writing")
        self.exports.append(request)
        path = request.target / f"{request.name}{request.spec.suffix}"
        path.write_bytes(b"sound")
        return (path,)

    def state(self, song: Song, statement: Statement | None) -> Song:
        return PipelineEngine().state(song, statement)

    def split_sheet(self, credit: Credits, song: Song, title: str) -> SplitSheet:
        return PipelineEngine().split_sheet(credit, song, title)

    def write_split(self, sheet: SplitSheet, path: Path) -> None:
        PipelineEngine().write_split(sheet, path)

    def verify(self, path: Path, ctx: JobContext) -> Verification:
        return PipelineEngine().verify(path, ctx)

    def apply_recipe(self, path: Path, song: Song, ctx: JobContext) -> tuple[RemixPlan, SongFacts]:
        return PipelineEngine().apply_recipe(path, song, ctx)

    def suggest(self, text: str, facts: SongFacts | None) -> tuple[str, ...]:
        return (f"{text} in the intro",)

    def ideas(self, facts: SongFacts | None) -> tuple[str, ...]:
        return ("house at 124", "half time, more reverb")


def _no_renderer() -> Renderer:
    """The window never asks a renderer; it hands remixes to the engines."""
    return None  # type: ignore[return-value]
