"""How loud an export is, and how high its peaks may go: the presets of where it is to be heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

LoudnessPreset: TypeAlias = Literal["plan", "streaming", "club", "original", "none"]
"""plan: as the plan says. original: as loud as the song. none: the mix as it is, peaks held."""

STREAMING_LUFS: Final = -14.0
CLUB_LUFS: Final = -8.0
USUAL_CEILING_DBTP: Final = -1.0
"""The true-peak ceiling that streaming services ask for. Source: EBU R 128 s2; AES TD1008."""

CEILINGS: Final = (-9.0, 0.0)
"""The lowest and the highest ceiling that can be asked for [dBTP]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """The way out of an export.

    Attributes:
        lufs: integrated loudness [LUFS]; None leaves the mix as loud as it is.
        ceiling_dbtp: which true peak is not passed [dBTP].
    """

    lufs: float | None
    ceiling_dbtp: float


def delivery(
    preset: LoudnessPreset, ceiling_dbtp: float | None, *, planned: Delivery, song_lufs: float | None
) -> Delivery:
    """What a preset means for one remix.

    Args:
        preset: the preset.
        ceiling_dbtp: a ceiling of the person's own [dBTP]; None takes the plan's, or the usual one.
        planned: what the plan says.
        song_lufs: loudness of the song [LUFS]; None where it is not known, and then the plan's is taken.
    """
    if preset == "plan":
        lufs, usual = planned.lufs, planned.ceiling_dbtp
    else:
        usual = USUAL_CEILING_DBTP
        wanted = {"streaming": STREAMING_LUFS, "club": CLUB_LUFS, "none": None}
        lufs = wanted.get(preset, planned.lufs if song_lufs is None else song_lufs)
    return Delivery(lufs=lufs, ceiling_dbtp=usual if ceiling_dbtp is None else ceiling_dbtp)
