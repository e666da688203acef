"""How two sounds of one song stand to each other: the same place in both, and both equally loud."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engines.core.time import BeatGrid
    from engines.model.song import SongFacts
    from studio.session.made import Made


def counterpart(frame: int, here: Made | None, there: Made | None, *, near: int) -> int | None:
    """The frame of one sound at which the same moment of the song is heard as in another; None for none.

    Args:
        frame: of the sound that is heard.
        here: the remix that it belongs to; None for the original.
        there: the remix of the frame that is asked for; None for the original.
        near: where that moment is heard several times, the one nearest to this frame is taken.
    """
    source = here.remix.time_map.to_source(frame) if here is not None else frame
    if source is None or there is None:
        return source
    return there.remix.time_map.to_remix(source, near=near)


def same_beat(frame: int, here: BeatGrid | None, there: BeatGrid | None) -> int:
    """The frame at the same beat of another grid, for places that the song does not have."""
    if here is None or there is None:
        return frame
    return max(0, there.frame_of(here.beat_of(frame)))


def follow(frame: int, old: Made, new: Made) -> int:
    """The frame of a new remix that belongs to a frame of the one before it."""
    beat = same_beat(frame, old.remix.arrangement.grid, new.remix.arrangement.grid)
    found = counterpart(frame, old, new, near=beat)
    return beat if found is None else found


def lufs_of(made: Made | None, facts: SongFacts | None) -> float | None:
    """How loud a remix is, or the original where there is none; None where that is not known [LUFS]."""
    if made is None:
        return facts.lufs if facts is not None else None
    lufs = made.remix.arrangement.master.lufs
    if made.receipt is not None:
        lufs = next((found.after for found in made.receipt.overall if found.unit == "LUFS"), lufs)
    return lufs


def turned_down(lufs: float | None, other: float | None) -> float:
    """The linear gain that brings a sound down to another's loudness; 1 where it is not the louder one."""
    if lufs is None or other is None:
        return 1.0
    return float(10.0 ** (min(0.0, other - lufs) / 20.0))
