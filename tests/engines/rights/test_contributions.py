"""Credits are measured: seconds heard, shares that sum to one, and the seconds of the song that play."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from engines.core.time import BeatGrid
from engines.model.arrangement import Arrangement, Clip, Lane, PartSpec
from engines.model.rights import SongCredits
from engines.rights import Policy, contributions, disclosure

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
