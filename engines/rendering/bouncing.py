"""The whole remix onto disk: mixed once, measured, and mastered until its loudness is what was asked."""

from __future__ import annotations

import math
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from engines.core.errors import OutputError
from engines.core.jobs import Part
from engines.core.source import RawSource
from engines.dsp.loudness import LoudnessMeter
from engines.rendering.chunks import CHUNK
from engines.rendering.mastering import gain_to, mastered

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.core.source import Source
    from engines.rendering.renderer import Renderer

_CLOSE_LU: Final = 0.2
_ROUNDS: Final = 4
_TRIED: Final = 10
_BLOCK: Final = 4 * CHUNK
_MIX_SHARE: Final = 0.75


def bounce(renderer: Renderer, into: Path, ctx: JobContext) -> RawSource:
    """Render a remix.

    The mix is rendered once into a temporary file beside the result; mastering reads that file as often as it
    must: where the limiter takes loudness, the gain grows until what comes out is as loud as asked.

    Args:
        renderer: of the arrangement.
        into: a folder for the result, or the file itself; made where it is missing.
        ctx: told of the progress.

    Returns:
        The mastered remix as raw stereo frames.

    Raises:
        OutputError: the folder cannot be written, or the disk is full.
        Cancelled: the person stopped it; nothing is left behind.
    """
    target = into if into.suffix else into / "remix.f32"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".mixing-", dir=target.parent) as folder:
            mix, loudness = _mixed(renderer, Path(folder) / "mix.f32", Part(ctx, 0.0, _MIX_SHARE))
            done = _mastered(renderer, mix, loudness, (Path(folder), Part(ctx, _MIX_SHARE, 1.0)))
            done.replace(target)
    except OSError as cause:
        raise OutputError(
            str(cause), hint=f"The remix could not be written to {target.parent}: {cause.strerror}."
        ) from cause
    ctx.checkpoint(1.0, "rendered")
    return RawSource(target, rate=renderer.arrangement.grid.rate)


def _mixed(renderer: Renderer, path: Path, ctx: JobContext) -> tuple[RawSource, float]:
    """The mix on disk, and its loudness."""
    meter = LoudnessMeter(renderer.arrangement.grid.rate, 2)
    _write(renderer.mix, path, ctx, ("rendering", meter))
    return RawSource(path, rate=renderer.arrangement.grid.rate), meter.lufs


def _mastered(renderer: Renderer, mix: RawSource, loudness: float, where: tuple[Path, JobContext]) -> Path:
    folder, ctx = where
    wanted = renderer.arrangement.master
    gain = gain_to(wanted.lufs, loudness, [mix.read(*place) for place in _places(mix)], wanted.ceiling_dbtp)
    path = folder / "master.f32"
    for turn in range(_ROUNDS):
        share = Part(ctx, 1.0 - 2.0**-turn, 1.0 - 2.0 ** -(turn + 1))
        meter = LoudnessMeter(mix.rate, 2)
        _write(
            mastered(mix, gain_db=gain, ceiling_dbtp=wanted.ceiling_dbtp), path, share, ("mastering", meter)
        )
        if wanted.lufs is None or not math.isfinite(meter.lufs) or abs(meter.lufs - wanted.lufs) <= _CLOSE_LU:
            break
        gain += 1.2 * (wanted.lufs - meter.lufs)
    return path


def _places(mix: RawSource) -> list[tuple[int, int]]:
    """Where the cost of limiting is tried: the whole of a short mix, else shares of a long one."""
    if mix.frames <= _TRIED * _BLOCK // 2:
        return [(-CHUNK, mix.frames + CHUNK)]
    step = mix.frames / _TRIED
    starts = [int((number + 0.5) * step) for number in range(_TRIED)]
    return [(start, start + _BLOCK // 2) for start in starts]


def _write(source: Source, path: Path, ctx: JobContext, how: tuple[str, LoudnessMeter]) -> None:
    what, meter = how
    with path.open("wb") as file:
        for start in range(0, source.frames, _BLOCK):
            ctx.checkpoint(start / source.frames, what)
            block = source.read(start, min(source.frames, start + _BLOCK))
            meter.push(block)
            file.write(np.ascontiguousarray(block.T, "<f4").tobytes())
