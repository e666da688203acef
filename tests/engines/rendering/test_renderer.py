"""The renderer: the song as it is bit for bit, block size without effect, seeking without surprise."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.arranging import arrange, with_triggers
from engines.core.audio import Audio
from engines.core.cache import SoundCache
from engines.core.errors import Cancelled, InputError, OutputError
from engines.core.jobs import QUIET, Watched
from engines.core.source import ArraySource
from engines.dsp.loudness import measure
from engines.model import operations as op
from engines.model.arrangement import Arrangement, TapeStopEffect
from engines.rendering import Renderer, bounce
from tests.engines.arranging.songs import RATE, clubby, facts_of, hits, plan_of, stems_of

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.audio import FloatArray
    from engines.model.plan import RemixPlan
    from engines.model.song import SongFacts

BARS = 8
FORM = (("intro", 1, 1, 2), ("verse", 1, 3, 3), ("chorus", 1, 6, 3))
FACTS = facts_of(bars=BARS, form=FORM)
STEMS = stems_of(FACTS, BARS)

BUSY = plan_of(
    op.Tempo(bpm=126.0),
    (op.Repeat(times=2), {"sections": ("chorus",)}),
    (op.Filter(kind="lowpass", from_hz=300, to_hz=9000), {"sections": ("verse",)}),
    (op.Reverb(decay_s=1.0), {"stems": ("other",)}),
    (op.Delay(note="1/8d"), {"stems": ("vocals",), "sections": ("verse",)}),
    (op.Compress(amount=0.5), {"stems": ("bass",)}),
    (op.Drive(amount=0.4), {"stems": ("bass",)}),
    (op.Eq(axis="warmth", amount=0.5), {"stems": ("other",)}),
    op.Sidechain(),
    (op.Pan(position=-0.5), {"stems": ("other",)}),
    (op.Width(amount=1.5), {"sections": ("chorus",), "stems": ("other",)}),
    (op.Transition(kind="tape_stop"), {"sections": ("chorus",)}),
    (op.Transpose(semitones=3), {"stems": ("vocals",)}),
    (op.Stutter(grid="1/16", repeats=4), {"sections": ("verse",), "stems": ("drums",)}),
    (op.Reverse(), {"sections": ("intro",), "stems": ("other",)}),
    op.Fade(direction="out", bars=2),
)


def rendered(plan: RemixPlan, facts: SongFacts = FACTS) -> tuple[Arrangement, Renderer]:
    arrangement = with_triggers(arrange(plan, facts, style_of=clubby))
    return arrangement, Renderer(arrangement, STEMS, {})


@pytest.fixture(scope="module")
def busy() -> tuple[Arrangement, FloatArray]:
    arrangement, renderer = rendered(BUSY)
    return arrangement, renderer.mix.read(0, renderer.frames)


def test_a_plan_without_edits_is_the_song_bit_for_bit() -> None:
    _, renderer = rendered(plan_of())
    for name, stem in STEMS.items():
        assert np.array_equal(renderer.lane(name).read(0, renderer.frames), stem.read(0, renderer.frames))


def test_an_unchanged_stem_passes_bit_for_bit_apart_from_gain() -> None:
    _, renderer = rendered(plan_of((op.Gain(gain_db=-6.0), {"stems": ("other",)}), op.Sidechain()))
    gain = np.float32(10.0 ** (-6.0 / 20.0))
    _, plain = rendered(plan_of((op.Gain(gain_db=-6.0), {"stems": ("other",)})))
    assert np.array_equal(renderer.lane("vocals").read(0, 90_000), STEMS["vocals"].read(0, 90_000))
    assert np.allclose(plain.lane("other").read(0, 90_000), STEMS["other"].read(0, 90_000) * gain, atol=1e-7)


@settings(max_examples=12, deadline=None)
@given(sizes=st.lists(st.integers(1, 90_000), min_size=1, max_size=8))
def test_block_size_never_changes_the_sound(busy: tuple[Arrangement, FloatArray], sizes: list[int]) -> None:
    _, whole = busy
    _, renderer = rendered(BUSY)
    at = 0
    for size in sizes:
        piece = renderer.mix.read(at, at + size)
        assert np.array_equal(piece, whole[:, at : at + size])
        at += size


@pytest.mark.parametrize("at", [0.93, 0.5, 0.11])
def test_a_read_far_ahead_is_the_sequential_one(busy: tuple[Arrangement, FloatArray], at: float) -> None:
    _, whole = busy
    _, renderer = rendered(BUSY)
    start = int(whole.shape[1] * at)
    assert np.array_equal(renderer.mix.read(start, start + 20_000), whole[:, start : start + 20_000])


def test_all_that_sounds_is_finite_and_something_sounds(busy: tuple[Arrangement, FloatArray]) -> None:
    _, whole = busy
    assert np.isfinite(whole).all()
    assert float(np.abs(whole).max()) > 0.1


def test_a_bounce_is_as_loud_as_asked_under_the_ceiling_and_the_same_twice(tmp_path: Path) -> None:
    plan = plan_of(op.Tempo(bpm=126.0), op.Loudness(lufs=-10.0, ceiling_dbtp=-1.5))
    files = []
    for name in ("a", "b"):
        _, renderer = rendered(plan)
        out = bounce(renderer, tmp_path / name, QUIET)
        files.append(out.path.read_bytes())
        assert [path.name for path in (tmp_path / name).iterdir()] == [out.path.name]
    found = measure(out)
    assert found.lufs == pytest.approx(-10.0, abs=0.5)
    assert found.true_peak_dbtp <= -1.5
    assert files[0] == files[1]
    assert out.frames == renderer.frames


def test_the_preview_is_about_as_loud_as_the_export() -> None:
    _, renderer = rendered(plan_of(op.Tempo(bpm=126.0)))
    assert measure(renderer.master()).lufs == pytest.approx(-14.0, abs=1.5)


def test_silent_stems_stay_silent(tmp_path: Path) -> None:
    arrangement = arrange(plan_of(op.Tempo(bpm=100.0)), FACTS)
    silent = {name: ArraySource(Audio.silence(FACTS.grid.frame_of(32))) for name in STEMS}
    out = bounce(Renderer(arrangement, silent, {}), tmp_path, QUIET)
    assert not np.any(out.read(0, out.frames))


def test_stems_of_other_lengths_and_channels_and_missing_ones_play_what_they_have() -> None:
    arrangement = arrange(plan_of(op.Tempo(bpm=126.0)), FACTS)
    mono = ArraySource(Audio(samples=STEMS["other"].audio.samples[:1, :200_000], rate=RATE))
    renderer = Renderer(arrangement, {"other": mono, "drums": STEMS["drums"]}, {})
    sound = renderer.mix.read(0, renderer.frames)
    assert float(np.abs(sound[:, :150_000]).max()) > 0.1
    assert not np.any(renderer.lane("vocals").read(0, 1000))


def test_stems_of_another_rate_are_refused_with_a_hint() -> None:
    arrangement = arrange(plan_of(), FACTS)
    other = ArraySource(Audio.silence(48_000, rate=48_000))
    with pytest.raises(InputError) as found:
        Renderer(arrangement, {"other": other}, {})
    assert "44100" in found.value.hint


def test_a_cancelled_bounce_leaves_nothing(tmp_path: Path) -> None:
    seen: list[float] = []
    _, renderer = rendered(plan_of(op.Tempo(bpm=126.0)))
    ctx = Watched(lambda fraction, _: seen.append(fraction), lambda: len(seen) > 1)
    with pytest.raises(Cancelled):
        bounce(renderer, tmp_path, ctx)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    _, renderer = rendered(plan_of())
    with pytest.raises(OutputError):
        bounce(renderer, tmp_path / "file" / "below", QUIET)


def test_generated_parts_take_the_room_of_what_was_muted() -> None:
    plan = plan_of(op.Replace(role="drums", style="house"))
    arrangement = arrange(plan, FACTS, style_of=clubby)
    part = hits(arrangement.grid, 32, per_beat=1)
    for scale in (0.05, 1.0, 4.0):
        scaled = ArraySource(Audio(samples=part.audio.samples * np.float32(scale), rate=RATE))
        renderer = Renderer(arrangement, STEMS, {"part:drums": scaled})
        rest = sum(renderer.lane(name).read(0, renderer.frames) for name in ("bass", "other", "part:drums"))
        before = sum(STEMS[name].read(0, renderer.frames) for name in ("drums", "bass", "other"))
        now, then = (
            measure(ArraySource(Audio(samples=np.asarray(s), rate=RATE))).lufs for s in (rest, before)
        )
        assert now == pytest.approx(then, abs=3.0)


def test_a_changed_plan_renders_only_what_it_touches() -> None:
    cache = SoundCache()
    counted = {name: _Counted(stem) for name, stem in STEMS.items()}
    first = arrange(plan_of(op.Tempo(bpm=126.0)), FACTS)
    renderer = Renderer(first, counted, {}, cache)
    renderer.mix.read(0, 200_000)
    before = {name: stem.reads for name, stem in counted.items()}
    second = arrange(plan_of(op.Tempo(bpm=126.0), (op.Gain(gain_db=-3), {"stems": ("bass",)})), FACTS)
    Renderer(second, counted, {}, cache).mix.read(0, 200_000)
    assert {name: stem.reads for name, stem in counted.items()} == before


def test_memory_of_retimed_sound_is_bounded() -> None:
    cache = SoundCache(limit_bytes=1 << 20)
    for number in range(40):
        cache.put(number, np.zeros((2, 1 << 14), np.float32))
    assert cache.get(0) is None
    assert cache.get(39) is not None


def test_a_tape_stop_ends_in_silence() -> None:
    arrangement, renderer = rendered(plan_of((op.Transition(kind="tape_stop"), {"sections": ("chorus",)})))
    [effect] = arrangement.master.effects
    assert isinstance(effect, TapeStopEffect)
    stop = arrangement.grid.frame_of(effect.stop)
    end = renderer.mix.read(stop - 1500, stop - 500)
    assert float(np.abs(end).max()) < 0.05
    assert effect.stop == Fraction(20)


class _Counted:
    def __init__(self, source: ArraySource) -> None:
        self._source = source
        self.reads = 0
        self.rate, self.channels, self.frames = source.rate, source.channels, source.frames

    def read(self, start: int, stop: int) -> FloatArray:
        self.reads += 1
        return self._source.read(start, stop)


def test_a_sum_of_two_songs_is_the_sum_of_their_remixes_where_nothing_bends() -> None:
    double = {
        name: ArraySource(Audio(samples=s.audio.samples * np.float32(0.5), rate=RATE))
        for name, s in STEMS.items()
    }
    arrangement = arrange(plan_of(op.Tempo(bpm=126.0)), FACTS)
    loud = Renderer(arrangement, STEMS, {}).mix.read(50_000, 90_000)
    soft = Renderer(arrangement, double, {}).mix.read(50_000, 90_000)
    assert np.allclose(loud * 0.5, soft, atol=2e-4)


def test_a_song_far_above_full_scale_meets_its_loudness(tmp_path: Path) -> None:
    huge = {
        name: ArraySource(Audio(samples=s.audio.samples * np.float32(3e4), rate=RATE))
        for name, s in STEMS.items()
    }
    arrangement = arrange(plan_of(op.Loudness(lufs=-14.0)), FACTS)
    out = bounce(Renderer(arrangement, huge, {}), tmp_path, QUIET)
    assert measure(out).lufs == pytest.approx(-14.0, abs=0.5)


def test_generated_parts_follow_a_voice_that_a_style_softens() -> None:
    part = hits(FACTS.grid, BARS * 4, per_beat=1)
    edits = (op.Replace(role="drums", style="house"), (op.Mute(), {"stems": ("bass", "other")}))
    levels = []
    for softer in (0.0, -6.0):
        plan = plan_of(*edits, (op.Gain(gain_db=softer), {"stems": ("vocals",)}))
        renderer = Renderer(arrange(plan, FACTS, style_of=clubby), STEMS, {"part:drums": part})
        levels.append(float(np.square(renderer.lane("part:drums").read(0, renderer.frames)).mean()))
    assert 10 * np.log10(levels[1] / levels[0]) == pytest.approx(-6.0, abs=1.0)
