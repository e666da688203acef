"""Credits are measured: seconds heard, shares that sum to one, and the seconds of the song that play."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pyloudnorm
import pytest

from engines.core.audio import Audio
from engines.core.shares import exact_percents
from engines.core.source import ArraySource
from engines.core.time import BeatGrid
from engines.dsp.loudness import k_weighting
from engines.model.arrangement import Arrangement, Clip, Lane, PartSpec
from engines.model.rights import SongCredits, Terms
from engines.pipeline.surveying import HOP, levels_of
from engines.rights import Engines, Policy, ai_use, contributions, disclosure

F = Fraction
GRID = BeatGrid.constant(120.0, beats=16)


def _arrangement() -> Arrangement:
    clips = tuple(
        Clip(start=F(start), length=F(4), source_start=F(source), source_length=F(4))
        for start, source in ((0, 0), (4, 4), (8, 0))
    )
    part = PartSpec(role="drums", style="house", spans=())
    lanes = (
        Lane(id="vocals", stem="vocals", clips=clips, edits=("e1",)),
        Lane(id="bass", stem="bass", clips=clips),
        Lane(id="part:drums", part=part, edits=("e2",)),
    )
    return Arrangement(grid=GRID, source_grid=GRID, length=F(12), lanes=lanes)


def test_shares_sum_to_one_and_silent_lanes_are_left_out() -> None:
    energies = {
        "vocals": np.array([0.01, 0.01, 0.0]),
        "bass": np.zeros(3),
        "part:drums": np.array([0.06, 0.0, 0.0]),
    }
    found = contributions(_arrangement(), energies, 0.5)
    assert [part.lane for part in found] == ["vocals", "part:drums"]
    assert sum(part.energy_share for part in found) == pytest.approx(1.0)
    vocals, drums = found
    assert (vocals.seconds, vocals.kind, vocals.edits) == (1.0, "recording", ("e1",))
    assert vocals.source_spans == ((0.0, 4.0),)
    assert (drums.kind, drums.energy_share, drums.source_spans) == ("generated", pytest.approx(0.75), ())


def test_a_silent_remix_has_no_contributions() -> None:
    assert contributions(_arrangement(), {"vocals": np.zeros(4)}, 0.5) == ()


def test_the_disclosure_names_song_stems_machine_and_consent() -> None:
    energies = {"vocals": np.array([0.01]), "part:drums": np.array([0.03])}
    parts = contributions(_arrangement(), energies, 0.5)
    song = SongCredits(title="Sun", artist="Moon", copyright="© 1999 Star")
    text = " ".join(disclosure(song, parts, Policy(), "spectral/1"))
    for words in (
        "“Sun” by Moon",
        "© 1999 Star",
        "vocals (separated by spectral)",
        "drums; 75 %",
        "ask its rights",
    ):
        assert words in text
    allowed = " ".join(
        disclosure(song, (), Policy(remix="allowed", origin="policy", because="do it"), "given")
    )
    assert "Nothing of the original" in allowed
    assert "“do it”" in allowed


@pytest.mark.parametrize(
    ("statement", "words"),
    [("own", "their own work"), ("licensed", "“letter of May”"), ("public_domain", "public domain")],
)
def test_a_stated_right_is_told_in_place_of_silence(statement: str, words: str) -> None:
    known = Terms(statement=statement, said="letter of May", credit_line="Moon, remixed by you")
    text = " ".join(disclosure(SongCredits(title="Sun"), (), Policy(), "given", known))
    assert words in text
    assert "“Moon, remixed by you”" in text
    assert "says nothing" not in text


def _weight(hertz: float) -> float:
    """Power gain of the K weighting at a frequency, from its coefficients alone."""
    z = np.exp(-2j * np.pi * hertz / 44_100)
    gain = 1.0
    for section in k_weighting(44_100):
        gain *= abs(np.polyval(section[2::-1], z) / np.polyval(section[:2:-1], z)) ** 2
    return gain


def _energy(wave: np.ndarray) -> np.ndarray:
    samples = np.stack([wave, wave]).astype(np.float32)
    return levels_of(ArraySource(Audio(samples=samples, rate=44_100))).weighted


@pytest.mark.parametrize(
    ("low", "high", "levels"),
    [(60.0, 3_000.0, (0.3, 0.1)), (110.0, 440.0, (0.2, 0.2)), (45.0, 9_000.0, (0.5, 0.02))],
)
def test_shares_of_constructed_mixes_are_within_one_percent_of_the_truth(
    low: float, high: float, levels: tuple[float, float]
) -> None:
    times = np.arange(6 * 44_100) / 44_100
    waves = [level * np.sin(2 * np.pi * hz * times) for level, hz in zip(levels, (low, high), strict=True)]
    energies = {"vocals": _energy(waves[0]), "part:drums": _energy(waves[1])}
    vocals, drums = contributions(_arrangement(), energies, HOP / 44_100)
    truth = levels[0] ** 2 * _weight(low)
    truth /= truth + levels[1] ** 2 * _weight(high)
    assert vocals.energy_share == pytest.approx(truth, abs=0.01)
    assert vocals.energy_share + drums.energy_share == pytest.approx(1.0)
    assert vocals.per_second[1:5] == pytest.approx([truth] * 4, abs=0.01)


def test_shares_of_music_like_lanes_are_within_one_percent_and_add_up_to_one_hundred() -> None:
    """Three coloured noises that come and go; the truth is weighed by pyloudnorm's filters, all at once."""
    draw = np.random.default_rng(4)
    beats = np.repeat(draw.random((3, 16)) ** 4, 22_050, axis=1)
    waves = {}
    for lane, smooth, gate in zip(("vocals", "bass", "part:drums"), (20, 200, 2), beats, strict=True):
        noise = draw.standard_normal(len(gate) + smooth - 1)
        waves[lane] = 0.2 * gate * np.convolve(noise, np.ones(smooth) / np.sqrt(smooth), "valid")
    found = contributions(_arrangement(), {n: _energy(wave) for n, wave in waves.items()}, HOP / 44_100)
    truth = {}
    for lane, wave in waves.items():
        heard = wave
        for stage in pyloudnorm.Meter(44_100)._filters.values():
            heard = stage.apply_filter(heard)
        truth[lane] = float(np.square(heard).sum())
    whole = sum(truth.values())
    for part in found:
        assert part.energy_share == pytest.approx(truth[part.lane] / whole, abs=0.01)
    percents = exact_percents([part.energy_share for part in found])
    assert sum(percents) == 100
    assert len(found) == 3


def test_each_second_tells_who_is_heard_in_it() -> None:
    times = np.arange(4 * 44_100) / 44_100
    first = 0.2 * np.sin(2 * np.pi * 500 * times) * (times < 2.0)
    second = 0.1 * np.sin(2 * np.pi * 500 * times) * ((times >= 1.0) & (times < 3.0))
    energies = {"vocals": _energy(first), "part:drums": _energy(second)}
    vocals, drums = contributions(_arrangement(), energies, HOP / 44_100)
    assert vocals.per_second[:3] == pytest.approx([1.0, 0.8, 0.0], abs=0.025)
    assert drums.per_second[:3] == pytest.approx([0.0, 0.2, 1.0], abs=0.025)
    assert len(vocals.per_second) == len(drums.per_second)


def test_makers_seeds_and_notes_are_told() -> None:
    energies = {"vocals": np.array([0.01]), "part:drums": np.array([0.03])}
    vocals, drums = contributions(_arrangement(), energies, 0.5, Engines(separator="htdemucs/1"))
    assert (vocals.engine, vocals.seed, vocals.composition) == ("htdemucs/1", None, "original")
    assert (drums.engine, drums.seed, drums.composition) == ("rules", 0, "new")


def _uses(separator: str, **engines: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    energies = {"vocals": np.array([0.01]), "bass": np.array([0.01]), "part:drums": np.array([0.03])}
    known = Engines(separator=separator, generated={f"part:{name}": made for name, made in engines.items()})
    parts = contributions(_arrangement(), energies, 0.5, known)
    return {use.category: (use.how, use.by) for use in ai_use(parts, separator, ("e1", "e2"), frozenset())}


def test_rules_models_and_plain_cuts_are_told_apart() -> None:
    assert _uses("spectral/1") == {
        "vocals": ("edited", ()),
        "instrumentation": ("rules", ("rules",)),
        "composition": ("rules", ("rules",)),
        "post-production": ("edited", ("spectral/1",)),
        "lyrics": ("original", ()),
    }
    assert _uses("htdemucs/abc")["post-production"] == ("model", ("htdemucs/abc",))
    assert _uses("given", drums="some-model/1")["instrumentation"] == ("model", ("some-model/1",))


def test_a_remix_of_cuts_alone_discloses_no_machine() -> None:
    parts = contributions(_arrangement(), {"bass": np.array([0.01])}, 0.5)
    uses = ai_use(parts, "given", (), frozenset())
    assert [use.how for use in uses] == ["absent", "original", "original", "edited", "absent"]
    assert not any(use.is_ai or use.share for use in uses)


def test_noises_are_no_composition() -> None:
    energies = {"vocals": np.array([0.01]), "part:drums": np.array([0.03])}
    parts = contributions(_arrangement(), energies, 0.5)
    how = {use.category: use.how for use in ai_use(parts, "given", (), frozenset({"part:drums"}))}
    assert (how["instrumentation"], how["composition"]) == ("rules", "original")
