"""The remix as a Stems file: the mix and four stems in one mp4, for DJ software.

Source: the Stem file format of Native Instruments, version 1: five stereo tracks, JSON in `moov.udta.stem`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from engines.core.source import Source, Summed
from engines.media.multitrack import add_user_atom, encode_tracks

if TYPE_CHECKING:
    from pathlib import Path

    from engines.core.jobs import JobContext
    from engines.export.request import Material
    from engines.media import EncodeSpec

ENDING: Final = ".stem.mp4"

_GROUPS: Final = (("Drums", "#009E73"), ("Bass", "#D55E00"), ("Other", "#CC79A7"), ("Vocals", "#56B4E9"))
"""The four stems in the order and colours that DJ software shows."""

_HOMES: Final = {
    "drums": "Drums", "percussion": "Drums", "bass": "Bass", "vocals": "Vocals",
}  # fmt: skip
"""Where a stem or the role of a part goes; all the rest is “Other”."""

_MASTERING: Final = {
    "compressor": {
        "enabled": False, "ratio": 3, "output_gain": 0.5, "release": 0.3, "attack": 0.003,
        "input_gain": 0.5, "threshold": 0, "hp_cutoff": 300, "dry_wet": 50,
    },
    "limiter": {"enabled": False, "release": 0.05, "threshold": 0, "ceiling": -0.35},
}  # fmt: skip
"""What players do to the sum of the stems: nothing."""


def write_stem_file(path: Path, material: Material, spec: EncodeSpec, ctx: JobContext) -> None:
    """Write the mix and its four stems; a stem that nothing belongs to is silent.

    Raises:
        OutputError: the file cannot be written.
        Cancelled: the person stopped it.
    """
    groups = grouped(material)
    silent = Summed([material.mix], gain=0.0)
    tracks = [Summed(groups[name]) if groups[name] else silent for name, _ in _GROUPS]
    encode_tracks([material.mix, *tracks], path, spec, ctx)
    add_user_atom(path, b"stem", json.dumps(stem_metadata(), separators=(",", ":")).encode())


def grouped(material: Material) -> dict[str, list[Source]]:
    """Every lane of a remix in one of the four stems."""
    groups: dict[str, list[Source]] = {name: [] for name, _ in _GROUPS}
    for lane, source in {**material.stems, **material.parts}.items():
        role = lane.removeprefix("part:").partition(":")[0].partition(" ")[0]
        groups[_HOMES.get(role, "Other")].append(source)
    return groups


def stem_metadata() -> dict[str, object]:
    """What the `stem` atom says."""
    stems = [{"name": name, "color": colour} for name, colour in _GROUPS]
    return {"version": 1, "mastering_dsp": _MASTERING, "stems": stems}
