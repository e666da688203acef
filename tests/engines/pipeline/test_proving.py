"""The receipt measures finished sound: what was done is shown by figures, and what was not is not claimed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from engines import pipeline
from engines.core.jobs import QUIET
from engines.core.time import BeatGrid
from engines.model.schema import plan_from_json
from engines.model.song import ChordSpan, KeyFact, Section, SongFacts
from engines.pipeline.proof.evidence import evidence
from engines.pipeline.proof.listening import Listening
from tests.end_to_end.songs import BPM, write_song, write_stems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engines.model.plan import RemixPlan
    from engines.model.receipt import Receipt, ReceiptLine
    from engines.model.stems import Stems

BARS = 8
FACTS = SongFacts(
    duration_s=BARS * 4 * 60 / BPM,
    grid=BeatGrid.constant(BPM, beats=BARS * 4 + 1),
    tempo_bpm=BPM,
    key=KeyFact(tonic="A", mode="minor"),
    sections=(
        Section(label="verse", number=1, first_bar=1, bars=2),
        Section(label="verse", number=2, first_bar=3, bars=3),
        Section(label="chorus", number=1, first_bar=6, bars=3),
    ),
    chords=tuple(
        ChordSpan(
            start=4 * bar, beats=4, root=(9, 5, 0, 7)[bar % 4], quality="min" if bar % 4 == 0 else "maj"
        )
        for bar in range(BARS)
    ),
    lufs=-16.0,
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("files")
    write_song(folder / "song.wav", bars=BARS)
    write_stems(folder / "stems", bars=BARS)
    return folder


@pytest.fixture
def song(files: Path) -> Iterator[tuple[pipeline.Song, Stems]]:
    found = pipeline.open_song(files / "song.wav", QUIET)
    yield found, pipeline.split(found, QUIET, stems_dir=files / "stems")
    pipeline.close(found)


def _plan(*edits: dict[str, object], prompt: str = "as said", **more: object) -> RemixPlan:
    because = {"prompt": 0, "start": 0, "end": len(prompt)}
    numbered = [{"id": f"e{i}", "because": because, **edit} for i, edit in enumerate(edits, start=1)]
    document = {"schema": "flipside.plan", "version": 1, "prompts": [prompt], "edits": numbered, **more}
    return plan_from_json(json.dumps(document))


def _proved(
    song: tuple[pipeline.Song, Stems], plan: RemixPlan, *, sound_of: RemixPlan | None = None
) -> Receipt:
    """The receipt of a plan; with `sound_of`, over the sound of another one."""
    remix = pipeline.prepare(*song, FACTS, plan, QUIET)
    bounced = pipeline.bounce(
        remix if sound_of is None else pipeline.prepare(*song, FACTS, sound_of, QUIET), QUIET
    )
    try:
        return pipeline.prove(remix, bounced, QUIET)
    finally:
        pipeline.discard(bounced)


def _figures(line: ReceiptLine) -> dict[str, float]:
    return {figure.name: figure.after for figure in line.measurements}


def test_a_ramp_is_shown_by_the_tempos_at_both_its_ends(song: tuple[pipeline.Song, Stems]) -> None:
    ramp = {"op": "tempo", "params": {"to_bpm": 120.0}, "scope": {"bars": [4, 8]}}
    [line] = _proved(song, _plan(ramp)).lines
    figures = _figures(line)
    assert figures["tempo at the start"] == pytest.approx(BPM, rel=0.003)
    assert figures["tempo at the end"] == pytest.approx(120.0, rel=0.003)
    assert all(figure.ok for figure in line.measurements)
    assert line.text.startswith("The tempo moves gradually to 120 BPM in bars 4 to 8.")


def test_tempo_pitch_and_levels_are_shown_by_figures(song: tuple[pipeline.Song, Stems]) -> None:
    receipt = _proved(
        song,
        _plan(
            {"op": "tempo", "params": {"bpm": 112.0}},
            {"op": "transpose", "params": {"semitones": 2}, "scope": {"stems": ["other", "bass", "vocals"]}},
            {"op": "mute", "scope": {"sections": ["verse 2"], "stems": ["drums"]}},
            {"op": "gain", "params": {"gain_db": -6.0}, "scope": {"sections": ["chorus"], "stems": ["bass"]}},
            {"op": "preserve", "scope": {"stems": ["vocals"]}, "enabled": False},
        ),
    )
    tempo, pitch, mute, gain, off = receipt.lines
    assert [line.status for line in receipt.lines] == ["done", "done", "done", "done", "off"]
    assert _figures(tempo)["tempo"] == pytest.approx(112.0, rel=0.0018)
    assert _figures(pitch)["pitch"] == 2.0
    assert _figures(mute)["drums in verse 2"] <= -60.0
    assert _figures(gain)["bass in chorus"] == pytest.approx(-6.0, abs=1.0)
    assert off.measurements == ()
    overall = {figure.name: figure for figure in receipt.overall}
    assert overall["loudness"].ok
    assert overall["true peak"].ok
    assert all(figure.ok for figure in receipt.overall)


def test_a_sound_that_is_not_what_was_asked_is_not_called_done(song: tuple[pipeline.Song, Stems]) -> None:
    asked = _plan({"op": "tempo", "params": {"bpm": 112.0}}, {"op": "transpose", "params": {"semitones": 3}})
    other = _plan({"op": "tempo", "params": {"bpm": 110.0}})
    receipt = _proved(song, asked, sound_of=other)
    assert [line.status for line in receipt.lines] == ["unproved", "unproved"]
    assert _figures(receipt.lines[0])["tempo"] == pytest.approx(110.0, rel=0.001)


def test_structure_is_counted_and_kept_voices_are_likened(song: tuple[pipeline.Song, Stems]) -> None:
    receipt = _proved(
        song,
        _plan(
            {"op": "repeat", "params": {"times": 2}, "scope": {"sections": ["last chorus"]}},
            {"op": "preserve", "scope": {"stems": ["vocals"]}},
            {"op": "loudness", "params": {"lufs": -18.0, "ceiling_dbtp": -2.0}},
        ),
    )
    repeat, preserve, loudness = receipt.lines
    assert _figures(repeat) == {"playings heard": 2.0}
    assert _figures(preserve)["vocals like the original"] > 0.9
    assert _figures(loudness)["loudness"] == pytest.approx(-18.0, abs=0.5)
    assert _figures(loudness)["true peak"] <= -1.95
    assert {line.status for line in receipt.lines} == {"done"}


def test_what_was_assumed_ignored_and_impossible_is_said(song: tuple[pipeline.Song, Stems]) -> None:
    prompt = "no drums in the intro, qwrtp"
    plan = _plan(
        {
            "op": "mute",
            "scope": {"bars": [1, 2], "stems": ["drums"]},
            "because": {"prompt": 0, "start": 0, "end": 21},
        },
        {"op": "cut", "scope": {"bars": [500, 501]}},
        {"op": "cut"},
        prompt=prompt,
        ignored=[{"prompt": 0, "start": 23, "end": 28, "text": "qwrtp", "reason": "not understood"}],
    )
    receipt = _proved(song, plan)
    by_status = {line.status: line for line in receipt.lines}
    assert by_status["assumed"].clause == "no drums in the intro"
    assert "no intro" in by_status["assumed"].text
    assert by_status["ignored"].text == "not understood"
    assert [line.status for line in receipt.lines].count("impossible") == 2
    assert [line.start for line in receipt.lines] == sorted(line.start for line in receipt.lines)


def test_softer_as_a_whole_is_heard_behind_the_master(song: tuple[pipeline.Song, Stems]) -> None:
    [line] = _proved(song, _plan({"op": "gain", "params": {"gain_db": -4.0}})).lines
    assert line.status == "done"
    assert _figures(line)["loudness"] == pytest.approx(-18.0, abs=0.5)


def test_a_silent_remix_is_called_silent(song: tuple[pipeline.Song, Stems]) -> None:
    receipt = _proved(song, _plan({"op": "mute"}))
    assert any("silent from beginning to end" in warning for warning in receipt.warnings)


def test_credits_come_from_the_lanes_as_they_sound(song: tuple[pipeline.Song, Stems]) -> None:
    plan = _plan({"op": "mute", "scope": {"stems": ["vocals"]}}, {"op": "add", "params": {"role": "pad"}})
    remix = pipeline.prepare(*song, FACTS, plan, QUIET)
    credit = pipeline.credit(remix, *song)
    lanes = {part.lane: part for part in credit.contributions}
    assert "vocals" not in lanes
    assert sum(part.energy_share for part in credit.contributions) == pytest.approx(1.0)
    pads = [part for part in credit.contributions if part.kind == "generated"]
    assert pads
    assert credit.generated_share == pytest.approx(sum(part.energy_share for part in pads))
    assert lanes["bass"].source_spans[0][1] == pytest.approx(FACTS.duration_s, abs=0.1)
    # The bass is silent in the first quarter of the song.
    assert lanes["bass"].seconds == pytest.approx(0.75 * FACTS.duration_s, abs=0.8)


def test_the_preview_is_the_bounce_but_for_its_loudness(song: tuple[pipeline.Song, Stems]) -> None:
    import numpy as np

    plan = replace(_plan({"op": "tempo", "params": {"bpm": 90.0}}), seed=3)
    remix = pipeline.prepare(*song, FACTS, plan, QUIET)
    bounced = pipeline.bounce(remix, QUIET)
    assert remix.preview.frames == bounced.audio.frames
    early, late = remix.preview.read(0, 100_000), bounced.audio.read(0, 100_000)
    fit = float(np.corrcoef(early.ravel(), late.ravel())[0, 1])
    assert fit > 0.98
    pipeline.discard(bounced)


TREATMENTS: tuple[dict[str, object], ...] = (
    {"op": "reverb", "params": {"wet": 0.4, "decay_s": 2.0}, "scope": {"stems": ["drums"]}},
    {"op": "delay", "params": {"note": "1/8d", "wet": 0.4}, "scope": {"stems": ["vocals"]}},
    {"op": "drive", "params": {"amount": 0.8}, "scope": {"stems": ["drums"]}},
    {"op": "compress", "params": {"amount": 0.9}, "scope": {"stems": ["drums"]}},
    {"op": "sidechain", "params": {"depth_db": 9.0}, "scope": {"stems": ["other"]}},
    {"op": "feel", "params": {"feel": "half"}},
    {"op": "feel", "params": {"feel": "swing", "amount": 0.62}},
    {"op": "chop", "params": {"grid": "1/8"}, "scope": {"stems": ["other"], "sections": ["chorus"]}},
    {"op": "stutter", "params": {"grid": "1/16", "repeats": 8}, "scope": {"stems": ["other"]}},
    {"op": "reverse", "scope": {"stems": ["drums"], "sections": ["chorus"]}},
)


@pytest.mark.parametrize("edit", TREATMENTS, ids=[f"{edit['op']}" for edit in TREATMENTS])
def test_a_treatment_is_proved_beside_the_remix_without_it_and_not_without_doing_it(
    song: tuple[pipeline.Song, Stems], edit: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = _plan({"op": "tempo", "params": {"bpm": 112.0}}, edit)
    remix = pipeline.prepare(*song, FACTS, plan, QUIET)
    sound = Listening(remix, pipeline.Bounced(audio=remix.preview, folder=song[0].path.parent), QUIET)
    figures = evidence(plan.edits[1], sound)
    assert figures
    assert all(figure.ok for figure in figures), figures
    if figures[0].name.endswith("off-beat eighth"):
        return  # its yardstick is the number that was asked for
    monkeypatch.setattr(Listening, "without", lambda self, _edit: self.remix.renderer)
    undone = evidence(plan.edits[1], sound)
    assert undone
    assert not any(figure.ok for figure in undone), undone
