from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from engines.core.audio import Audio, FloatArray
from engines.core.errors import Cancelled, Missing
from engines.core.jobs import QUIET, JobContext, Watched
from engines.core.rng import rng
from engines.core.source import ArraySource, Source, whole
from engines.model.stems import Stems
from engines.separation import Separator, choose, progressive
from engines.separation.cleaning import Cleaned, clean
from engines.separation.neural.separator import DemucsSeparator
from engines.separation.stem_files import StemFiles
from tests.engines.separation.models import save, small

RATE = 44_100
LEAK = 0.3


def _apart(seconds: float) -> FloatArray:
    """A voice-like tone in the middle and strokes of noise at the right, (2, 2, frames)."""
    frames = int(seconds * RATE)
    t = np.arange(frames) / RATE
    tone = 0.2 * np.sin(2 * np.pi * (220 * t + 3 * np.sin(2 * np.pi * 5 * t)))
    noise = 0.2 * rng(1, "strokes").standard_normal(frames) * np.exp(-20 * (t % 0.5))
    return np.stack([np.stack([tone, tone]), np.stack([0.2 * noise, noise])]).astype(np.float32)


def _leaking(true: FloatArray) -> FloatArray:
    """Each stem with a share of the other, and as much less of its own; the sum stays the song."""
    found: FloatArray = (1 - LEAK) * true + LEAK * true[::-1]
    return found


def _foreign_db(true: FloatArray, found: FloatArray) -> list[float]:
    """How loud the other stem is in each, by the best fit of both: foreign power over own [dB]."""
    levels = []
    for index, stem in enumerate(found):
        parts = true.reshape(2, -1)
        gains, *_ = np.linalg.lstsq(parts.T.astype(np.float64), stem.ravel().astype(np.float64), rcond=None)
        power = (gains**2) * (parts.astype(np.float64) ** 2).sum(axis=1)
        levels.append(float(10 * np.log10(power[1 - index] / power[index])))
    return levels


def test_less_of_the_other_stem_is_heard() -> None:
    true = _apart(3.0)
    found = _leaking(true)
    before = _foreign_db(true, found)
    clean(found, true.sum(axis=0))
    after = _foreign_db(true, found)
    assert all(new < old - 6 for new, old in zip(after, before, strict=True)), (before, after)


@pytest.mark.parametrize("song", ["stereo", "mono", "silent"])
def test_cleaned_stems_still_sum_to_the_song(song: str) -> None:
    true = _apart(1.0)
    if song == "mono":
        true[:, 1] = true[:, 0]
    if song == "silent":
        true[:] = 0
    found = _leaking(true)
    clean(found, true.sum(axis=0))
    assert np.isfinite(found).all()
    assert np.abs(found.sum(axis=0) - true.sum(axis=0)).max() < 1e-3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Halves:
    """A separator that gives each of two stems half of the song."""

    name: str = "halves"
    identity: str = "halves/1"
    stems: tuple[str, ...] = ("vocals", "other")
    cost_s_per_s: float = 0.01

    def separate(self, source: Source, into: Path, ctx: JobContext) -> Stems:
        with StemFiles(into, self.stems) as files:
            half = source.read(0, source.frames) / 2
            ctx.checkpoint(1.0, "halving")
            files.append(dict.fromkeys(self.stems, half))
        return Stems(separator=self.identity, sources=files.sources(), confidence={"vocals": 0.4})


def _song(seconds: float) -> Audio:
    return Audio(samples=_apart(seconds).sum(axis=0), rate=RATE)


def test_any_separator_can_be_followed_by_cleaning(tmp_path: Path) -> None:
    song, heard = _song(2.0), list[float]()
    stems = Cleaned(inner=_Halves()).separate(
        ArraySource(song), tmp_path, Watched(lambda f, _: heard.append(f))
    )
    total = np.sum([whole(source).samples for source in stems.sources.values()], axis=0)
    error = float(((total - song.samples) ** 2).sum())
    assert 10 * np.log10(float((song.samples**2).sum()) / max(error, 1e-30)) > 90
    assert stems.separator == "halves/1/clean2"
    assert stems.confidence == {"vocals": 0.4}
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.f32", "vocals.f32"]


def test_cancel_while_cleaning_leaves_nothing(tmp_path: Path) -> None:
    seen: list[str] = []
    ctx = Watched(lambda _, what: seen.append(what), lambda: "cleaning the stems" in seen)
    with pytest.raises(Cancelled):
        Cleaned(inner=_Halves()).separate(ArraySource(_song(1.0)), tmp_path, ctx)
    assert not list(tmp_path.iterdir())


def test_cleaning_is_asked_for_behind_a_name(tmp_path: Path) -> None:
    path = save(small(), tmp_path / "m.safetensors")
    spectral, _ = choose("spectral:clean", tmp_path)
    assert spectral.identity == f"{choose('spectral', tmp_path)[0].identity}/clean2"
    assert choose("auto:clean", tmp_path)[0] == spectral
    network, _ = choose(f"{path}:clean:fast", tmp_path)
    assert network == choose(f"{path}:fast:clean", tmp_path)[0]
    later = progressive(network, playhead=7, partial=tmp_path)
    assert isinstance(later, Cleaned)
    assert isinstance(later.inner, DemucsSeparator)
    assert later == replace(later, inner=replace(later.inner, playhead=7, partial=tmp_path, overlap=0.1))
    with pytest.raises(Missing) as caught:
        choose("spectral:loud", tmp_path)
    assert "clean" in caught.value.hint


def test_a_networks_stems_are_cleaned_as_it_found_them(tmp_path: Path) -> None:
    path, song = save(small(), tmp_path / "m.safetensors"), _song(2.0)
    network, _ = choose(str(path), tmp_path)
    assert isinstance(network, DemucsSeparator)

    def stems(separator: Separator, name: str) -> dict[str, FloatArray]:
        into = tmp_path / name
        into.mkdir()
        made = separator.separate(ArraySource(song), into, QUIET)
        assert list(made.confidence) == ([] if name == "raw" else list(made.sources))
        return {stem: np.array(whole(source).samples) for stem, source in made.sources.items()}

    raw = stems(replace(network, exact=False), "raw")
    expected = np.stack(list(raw.values()))
    clean(expected, song.samples)
    found = stems(choose(f"{path}:clean", tmp_path)[0], "clean")
    assert all(np.abs(found[name] - stem).max() < 1e-4 for name, stem in zip(raw, expected, strict=True))
    total = np.sum(list(found.values()), axis=0)
    assert np.abs(total - song.samples).max() < 1e-6
