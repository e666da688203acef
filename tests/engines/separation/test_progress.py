# ruff: noqa: ANN401 - networks and their arguments have no types
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engines.core.audio import Audio, FloatArray
from engines.core.errors import Cancelled
from engines.core.jobs import QUIET, Watched
from engines.core.rng import rng
from engines.core.source import ArraySource, whole
from engines.separation import choose, progressive, ready_stems
from engines.separation.neural import applying
from engines.separation.neural.applying import Applier
from engines.separation.neural.separator import DemucsSeparator
from engines.separation.neural.sums import StemSums
from engines.separation.progress import joined, untouched
from tests.engines.separation.models import save, small

RATE = 44_100


def _song(seconds: float, seed: int = 5) -> Audio:
    noise = rng(seed, "song").standard_normal((2, int(RATE * seconds))) * 0.1
    return Audio(samples=noise.astype(np.float32), rate=RATE)


@pytest.fixture
def separator(tmp_path: Path) -> DemucsSeparator:
    path = save(small(), tmp_path / "model" / "m.safetensors")
    separator = progressive(choose(str(path), tmp_path)[0], playhead=0, partial=tmp_path / "partial")
    assert isinstance(separator, DemucsSeparator)
    return replace(separator, device="cpu", workers=1)


def _split(separator: DemucsSeparator, song: Audio, into: Path, ctx: Any = QUIET) -> dict[str, FloatArray]:
    into.mkdir(exist_ok=True)
    stems = separator.separate(ArraySource(song), into, ctx)
    return {name: np.array(whole(source).samples) for name, source in stems.sources.items()}


def _stop_after(count: int, monkeypatch: pytest.MonkeyPatch) -> tuple[Watched, list[int]]:
    """A context that cancels after so many segments, and the list of all segments that are worked on."""
    worked: list[int] = []
    real = Applier._segments

    def counted(self: Any, *args: Any) -> FloatArray:
        worked.append(1)
        return real(self, *args)

    monkeypatch.setattr(Applier, "_segments", counted)
    return Watched(lambda *_: None, lambda: len(worked) >= count), worked


def test_a_split_that_was_cancelled_goes_on(
    separator: DemucsSeparator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    song = _song(8.0)
    expected = _split(replace(separator, partial=None), song, tmp_path / "whole")
    ctx, worked = _stop_after(4, monkeypatch)
    with pytest.raises(Cancelled):
        _split(separator, song, tmp_path / "first", ctx)
    assert not list((tmp_path / "first").iterdir())
    before = ready_stems(tmp_path / "partial")
    assert before is not None
    assert before.spans
    total, worked[:] = 9, []
    found = _split(replace(separator, playhead=4 * RATE), song, tmp_path / "second")
    assert 0 < len(worked) <= total - 3
    assert all(np.array_equal(expected[name], found[name]) for name in expected)
    assert ready_stems(tmp_path / "partial") is None


@pytest.mark.parametrize("step", ["_put", "_note"])
def test_a_process_that_dies_while_it_writes_spoils_nothing(
    separator: DemucsSeparator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    song = _song(5.0)
    expected = _split(replace(separator, partial=None), song, tmp_path / "whole")
    real, calls = getattr(StemSums, step), []

    def dying(self: StemSums, *args: Any) -> None:
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        real(self, *args)

    with monkeypatch.context() as patched:
        patched.setattr(StemSums, step, dying)
        with pytest.raises(KeyboardInterrupt):
            _split(separator, song, tmp_path / "first")
    found = _split(separator, song, tmp_path / "second")
    assert all(np.array_equal(expected[name], found[name]) for name in expected)


def test_what_lies_there_of_another_song_is_not_gone_on_with(
    separator: DemucsSeparator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ctx, _ = _stop_after(3, monkeypatch)
    with pytest.raises(Cancelled):
        _split(separator, _song(6.0), tmp_path / "first", ctx)
    (tmp_path / "partial" / "segments.journal").write_text("no journal")
    song = _song(6.0, seed=6)
    expected = _split(replace(separator, partial=None), song, tmp_path / "whole")
    found = _split(separator, song, tmp_path / "second")
    assert all(np.array_equal(expected[name], found[name]) for name in expected)


def test_the_playhead_is_ready_first(separator: DemucsSeparator, tmp_path: Path) -> None:
    song, at = _song(8.0), 5 * RATE
    seen: list[tuple[tuple[int, int], ...]] = []

    def look(*_: object) -> None:
        ready = ready_stems(tmp_path / "partial")
        if ready is not None and ready.spans and ready.spans not in seen:
            seen.append(ready.spans)

    found = _split(replace(separator, playhead=at, exact=False), song, tmp_path / "stems", Watched(look))
    # Where two segments overlap, both are needed.
    assert any(start <= at < stop for spans in seen[:2] for start, stop in spans)
    assert seen[-1] == ((0, song.frames),)
    assert all(stem.shape == (2, song.frames) for stem in found.values())


def test_a_span_that_is_ready_holds_the_final_stems(separator: DemucsSeparator, tmp_path: Path) -> None:
    song = _song(6.0)
    raw = replace(separator, exact=False)
    expected = _split(replace(raw, partial=None), song, tmp_path / "whole")
    checked: list[int] = []

    def look(*_: object) -> None:
        ready = ready_stems(tmp_path / "partial")
        for start, stop in ready.spans if ready is not None else ():
            for name, source in ready.sources.items() if ready is not None else ():
                assert np.array_equal(source.read(start, stop), expected[name][:, start:stop])
            checked.append(stop - start)

    _split(raw, song, tmp_path / "stems", Watched(look))
    assert max(checked) == song.frames


def test_spans() -> None:
    assert joined([(5, 9), (0, 2), (2, 3), (8, 12)]) == ((0, 3), (5, 12))
    assert untouched((0, 10), [(2, 4), (6, 20)]) == ((0, 2), (4, 6))
    assert untouched((0, 10), []) == ((0, 10),)
    assert untouched((3, 5), [(0, 9)]) == ()
    assert untouched((3, 9), [(0, 4), (20, 30)]) == ((4, 9),)


def test_a_segment_may_be_done_between_two_looks_at_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(applying, "_POLL_S", 0.0)
    looks: list[bool] = []

    class DoneWhenAsked(Future[FloatArray]):
        def done(self) -> bool:
            finish()
            return super().done()

    def finish() -> None:
        if not Future.done(future):
            future.set_result(np.ones((4, 2, 8), np.float32))

    def look() -> None:
        looks.append(Future.done(future))
        if len(looks) == 3:
            finish()

    future = DoneWhenAsked()
    assert applying._result(future, look).all()
    assert looks[0] is False
