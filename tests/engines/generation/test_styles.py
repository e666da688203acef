"""Styles: all of them load, name what exists, differ from each other, and play what they describe."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest

from engines.core.source import whole
from engines.generation import perform
from engines.generation.levels import REFERENCE_LUFS, measured, reference, with_trim
from engines.generation.patterns import load_patterns
from engines.generation.percussion import KEYS
from engines.generation.sound.patches import patch
from engines.model.operations import STYLE_IDS, Role
from engines.model.style import load_style, style_ids

if TYPE_CHECKING:
    from engines.model.arrangement import Note

FOUR_ON_THE_FLOOR = (
    "house",
    "deep_house",
    "tech_house",
    "techno",
    "trance",
    "hardstyle",
    "eurodance",
    "disco",
    "reggaeton",
    "phonk",
)
BACKBEAT = (
    "drum_and_bass",
    "synthwave",
    "lofi",
    "boom_bap",
    "rock",
    "punk",
    "funk",
    "uk_garage",
    "country",
    "disco",
)
HALF_TIME = ("trap", "dubstep")
SNARES = (KEYS["snare"], KEYS["clap"])


@cache
def drum_notes(style: str) -> tuple[Note, ...]:
    """What the drums of a style play on the reference phrase."""
    return reference("drums", style).lane("part").notes


@cache
def hits(style: str, *keys: int) -> Counter[int]:
    """How often each sixteenth of the bar is struck, in bars without a fill or a crash, of the chorus."""
    notes = [n for n in drum_notes(style) if n.pitch in keys and int(n.start // 4) in {9, 10, 12, 13}]
    return Counter(round(float(note.start % 4) * 4 - 0.15) for note in notes)


def test_every_style_of_the_contract_is_built() -> None:
    assert set(style_ids()) == set(STYLE_IDS)


@pytest.mark.parametrize("style", STYLE_IDS)
def test_a_style_names_only_what_exists(style: str) -> None:
    found = load_style(style)
    assert found.source.startswith("Wikipedia: ")
    for habit in found.parts:
        assert patch(habit.patch)
    for kind, name in (
        ("bass", found.bass),
        ("chords", found.chords),
        ("chords", found.pad),
        ("chords", found.strings),
        ("arps", found.arp),
        ("leads", found.lead),
    ):
        assert name in load_patterns(kind)
    for line in (*found.groove, *found.fill, *found.percussion):
        assert line.instrument in KEYS
        assert len(line.steps) % (4 * line.per_beat) == 0, line
        assert len(line.chance) in {0, len(line.steps)}, line


def test_patterns_hold_only_known_steps() -> None:
    alphabets = {"bass": "Rr8537 6asx-.", "chords": "123456789-.=", "arps": "0123456789-.", "leads": "x-."}
    for kind, alphabet in alphabets.items():
        for name, pattern in load_patterns(kind).items():
            for take in pattern.takes:
                assert len(take) % 16 == 0, (kind, name)
                assert set(take) <= set(alphabet), (kind, name)


@pytest.mark.parametrize("style", FOUR_ON_THE_FLOOR)
def test_four_on_the_floor(style: str) -> None:
    kicks = hits(style, KEYS["kick"])
    assert all(kicks[step] == 4 for step in (0, 4, 8, 12))


@pytest.mark.parametrize("style", BACKBEAT)
def test_backbeat_on_two_and_four(style: str) -> None:
    snares = hits(style, *SNARES)
    assert snares[4] >= 4
    assert snares[12] >= 4
    assert snares[0] + snares[8] < 2 or style == "country"


@pytest.mark.parametrize("style", HALF_TIME)
def test_half_time_snare_on_three(style: str) -> None:
    snares = hits(style, *SNARES)
    assert snares[8] >= 4
    assert snares[4] + snares[12] == 0


def test_one_drop_dembow_and_clave() -> None:
    reggae = hits("reggae", KEYS["kick"])
    assert reggae[8] == 4
    assert reggae[0] == 0
    assert {0, 4, 8, 12}.isdisjoint(hits("reggaeton", KEYS["snare"]))
    assert {3, 6, 11, 14} <= set(hits("reggaeton", KEYS["snare"]))
    found = reference("drums", "salsa", seed=3).lane("part").notes
    clave = sorted({int(n.start % 8 * 2) for n in found if n.pitch == KEYS["clave"] and n.start < 8})
    assert clave in ([0, 3, 6, 10, 12], [2, 4, 8, 11, 14])


@pytest.mark.parametrize("style", [s for s in STYLE_IDS if load_style(s).swing > 0.5])
def test_swing_is_played_as_described(style: str) -> None:
    found = load_style(style)
    notes = [n for role in ("drums", "percussion") for n in reference(role, style).lane("part").notes]
    places = [float(n.start % 1) * 2 % 1 for n in notes]
    off = [place for place in places if 0.1 < place < 0.9]
    assert off
    assert abs(np.median(off) - found.swing) < 0.01


def features(style: str) -> np.ndarray:
    """Tempo, swing, loudness target, and where kicks, snares, hats and bass notes fall, as one vector."""
    found = load_style(style)
    groups = (
        (KEYS["kick"],),
        (*SNARES, KEYS["rim"]),
        (KEYS["hat"], KEYS["ride"], KEYS["shaker"]),
        (KEYS["open_hat"],),
    )
    grids = [np.array([hits(style, *keys)[step] for step in range(16)]) / 4 for keys in groups]
    bass = Counter(int(n.start % 4 * 4) for n in reference("bass", style).lane("part").notes)
    grids.append(np.array([bass[step] for step in range(16)]) / 16)
    octaves = 4 * np.log2(found.tempo.best / 100)
    return np.concatenate([*grids, [octaves, 8 * found.swing, 8 * found.swing_eighth]])


def test_styles_differ_from_each_other() -> None:
    vectors = {style: features(style) for style in STYLE_IDS}
    closest = min(
        combinations(STYLE_IDS, 2), key=lambda pair: np.linalg.norm(vectors[pair[0]] - vectors[pair[1]])
    )
    assert np.linalg.norm(vectors[closest[0]] - vectors[closest[1]]) > 0.7, closest


def test_tempos_follow_their_descriptions() -> None:
    best = {style: load_style(style).tempo.best for style in STYLE_IDS}
    assert (
        best["lofi"]
        < best["boom_bap"]
        < best["house"]
        < best["trance"]
        < best["hardstyle"]
        < best["drum_and_bass"]
    )
    assert best["dub"] < best["reggaeton"] < best["disco"] < best["punk"]
    for style in STYLE_IDS:
        tempo = load_style(style).tempo
        assert tempo.high / tempo.low < 2.5
    assert load_style("nightcore").ratio == 1.25
    assert (load_style("slowed_reverb").ratio or 1.0) < 0.9


@cache
def balance(style: str) -> tuple[float, float]:
    """Of the drums and bass of a style: share of power below 120 Hz, and above 5 kHz [dB]."""
    mix = sum(
        whole(perform(reference(role, style, bars=4), "part")).samples.mean(axis=0)
        for role in ("drums", "bass")
    )
    power = np.abs(np.fft.rfft(mix)) ** 2
    at = np.fft.rfftfreq(mix.size, 1 / 44_100)
    low, high = power[(at > 25) & (at < 120)].sum(), power[at > 5_000].sum()
    return float(10 * np.log10(low / power.sum())), float(10 * np.log10(high / power.sum()))


def test_spectral_balance_agrees_with_the_descriptions() -> None:
    assert balance("lofi")[1] < balance("house")[1] - 3
    assert balance("dub")[1] < balance("disco")[1] - 3
    assert balance("dub")[0] > balance("punk")[0] + 1
    assert balance("trap")[0] > balance("jazz")[0] + 1
    for style in ("house", "disco", "punk", "trap"):
        assert balance(style)[1] > -21, "hats and claps are heard beside the kick"


@pytest.mark.parametrize("index", range(10))
def test_parts_stand_at_their_reference_loudness(index: int) -> None:
    """Every fourth style, another role each time; over half the phrase that the trims were measured on."""
    style = STYLE_IDS[index * 4 + index % 4]
    habits = load_style(style).parts
    habit = habits[index % len(habits)]
    assert abs(measured(habit.role, style, bars=8) - REFERENCE_LUFS[habit.role]) < 3.0


@pytest.mark.parametrize("role", ["chords", "lead", "arp", "strings"])
def test_roles_that_a_style_lacks_stand_at_their_reference_loudness(role: Role) -> None:
    style = next(
        s for s in ("house", "synthwave") if role not in {habit.role for habit in load_style(s).parts}
    )
    assert abs(measured(role, style, bars=8) - REFERENCE_LUFS[role]) < 3.0


def test_a_trim_is_written_into_its_line_only() -> None:
    text = (
        'parts = [\n    { role = "drums", patch = "909" },\n'
        '    { role = "bass", patch = "sub", trim_db = 1.5 },\n]\n'
    )
    changed = with_trim(with_trim(text, "bass", -2.0), "drums", 0.5)
    assert '{ role = "drums", patch = "909", trim_db = 0.5 },' in changed
    assert '{ role = "bass", patch = "sub", trim_db = -2.0 },' in changed


@pytest.mark.parametrize("style", STYLE_IDS[::3])
def test_bass_and_chords_are_no_thinner_in_the_chorus(style: str) -> None:
    for role in {habit.role for habit in load_style(style).parts} & {"bass", "chords"}:
        found = reference(role, style, bars=8)
        struck = [note.start for note in found.lane("part").notes]
        half = found.length / 2
        verse, chorus = ({at for at in struck if (at >= half) is loud} for loud in (False, True))
        assert len(chorus) >= len(verse), role
