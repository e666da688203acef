"""A small finished remix to export."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from engines.core.audio import Audio
from engines.core.source import ArraySource
from engines.core.time import BeatGrid
from engines.export import Material
from engines.media import CoverArt
from engines.model.arrangement import Arrangement, Lane, Note, PartSpec, PlacedSection
from engines.model.operations import Restyle
from engines.model.plan import Because, Edit, RemixPlan
from engines.model.receipt import Measurement, Receipt, ReceiptLine
from engines.model.rights import AiUse, Contribution, Credits, SongCredits
from engines.model.song import SongFacts

RATE = 44_100
FRAMES = RATE + 123
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(200))


def tone(hertz: float, level: float = 0.3, frames: int = FRAMES) -> ArraySource:
    at = np.arange(frames) / RATE
    wave = level * np.sin(2 * np.pi * hertz * at)
    return ArraySource(Audio(samples=np.stack([wave, 0.7 * wave]).astype(np.float32), rate=RATE))


def song(**fields: str) -> SongCredits:
    usual = {
        "title": "Tide",
        "artist": "The Anchors",
        "album": "Harbour",
        "date": "2016",
        "genre": "Folk",
        "copyright": "© 2016 The Anchors",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "isrc": "USABC1600001",
        "file_name": "tide.ogg",
    }
    return SongCredits(**{**usual, **fields})


def arrangement() -> Arrangement:
    grid = BeatGrid.constant(124.0, beats=16)
    kick = tuple(Note(start=Fraction(b), length=Fraction(1, 4), pitch=36, velocity=0.9) for b in range(8))
    bass = (Note(start=Fraction(1, 2), length=Fraction(1, 2), pitch=40, velocity=1.0, late_ms=10.0),)
    return Arrangement(
        grid=grid,
        source_grid=grid,
        length=Fraction(16),
        lanes=(
            Lane(id="vocals", stem="vocals"),
            Lane(id="part:drums", part=PartSpec(role="drums", style="house", spans=()), notes=kick),
            Lane(id="part:bass", part=PartSpec(role="bass", style="house", spans=()), notes=bass),
        ),
        sections=(
            PlacedSection(name="intro 1", first_bar=1, bars=2),
            PlacedSection(name="chorus 1", first_bar=3, bars=2),
        ),
    )


def material(*, level: float = 0.3, share: float = 0.42, credited: SongCredits | None = None) -> Material:
    edit = Edit(
        id="e1",
        operation=Restyle(style="deep_house"),
        because=Because(prompt=0, start=0, end=5),
    )
    receipt = Receipt(
        lines=(
            ReceiptLine(
                clause="house",
                prompt=0,
                start=0,
                end=5,
                status="done",
                text="It is deep house now.",
                edit="e1",
                measurements=(Measurement(name="loudness", unit="LUFS", after=float("-inf")),),
            ),
        )
    )
    credits_ = Credits(
        song=credited if credited is not None else song(),
        contributions=(
            Contribution(
                lane="vocals",
                kind="recording",
                stem="vocals",
                maker="original recording",
                seconds=3.0,
                energy_share=1.0 - share,
                edits=("e1",),
                engine="spectral/1",
                source_spans=((0.0, 3.0),),
                per_second=(1.0, 1.0 - share, 1.0 - 2.0 * share if share < 0.5 else 0.0),
            ),
            Contribution(
                lane="part:bass",
                kind="generated",
                stem="",
                maker="Flipside's synthesisers in the style house",
                seconds=2.0,
                energy_share=share,
                edits=("e1",),
                engine="rules",
                seed=3,
                composition="derived",
                per_second=(0.0, share, 2.0 * share if share < 0.5 else 1.0),
            ),
        ),
        ai=(
            AiUse(category="vocals", how="edited", edits=("e1",)),
            AiUse(category="instrumentation", how="rules", share=share, by=("rules",), edits=("e1",)),
            AiUse(category="composition", how="rules", share=share, by=("rules",), edits=("e1",)),
            AiUse(category="post-production", how="edited", by=("spectral/1",), edits=("e1",)),
            AiUse(category="lyrics", how="original"),
        ),
        separator="spectral/1",
        generated_share=share,
        tool="Flipside 0.1.0",
        watermark="1a2b3c4d",
    )
    lanes = {"vocals": tone(440.0, level), "part:bass": tone(55.0, level)}
    return Material(
        mix=tone(220.0),
        stems={"vocals": tone(440.0, level), "drums": tone(110.0, level)},
        parts={"part:bass": tone(55.0, level)},
        faders=lanes,
        tracks=lanes,
        plan=RemixPlan(seed=3, prompts=("house",), edits=(edit,)),
        facts=SongFacts(duration_s=3.0, grid=BeatGrid.constant(120.0, beats=8), tempo_bpm=120.0),
        receipt=receipt,
        credits=credits_,
        arrangement=arrangement(),
        cover=CoverArt(mime="image/png", data=PNG),
    )
