"""How the remix is written: the options of the command line as an export request."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, get_args

from engines.core.errors import InputError
from engines.core.files import shown
from engines.export import ExportRequest, LoudnessPreset, checked_pattern, spec_for
from engines.media import EncodeSpec
from engines.model.bounds import OutOfBounds
from engines.model.rights import Mode
from studio.cli.formats import spec_named

if TYPE_CHECKING:
    from pathlib import Path

ALSO: Final = {
    "stems": "stems", "parts": "parts", "instrumental": "instrumental", "acappella": "acappella",
    "loops": "loops", "midi": "midi", "dawproject": "dawproject", "reaper": "reaper", "stem.mp4": "stem_file",
    "credits": "credits", "recipe": "recipe",
}  # fmt: skip
"""What can be written beside the remix, and the field of the request that asks for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportWish:
    """What was asked of the files on the command line; None and empty where nothing was said."""

    also: tuple[str, ...] = ()
    format: str | None = None
    bits: int | None = None
    kbps: int | None = None
    variable: bool = False
    rate: int | None = None
    loudness: str = "plan"
    ceiling_dbtp: float | None = None
    pattern: str = ""
    mode: str = "share"
    sign: bool = False
    watermark: bool = True


def request_of(wish: ExportWish, out: Path) -> ExportRequest:
    """The request that the options mean.

    Raises:
        InputError: an option is unknown or out of bounds.
        OutputError: the ending of `out` is none that can be written.
    """
    unknown = set(wish.also) - set(ALSO)
    if unknown:
        raise InputError(
            f"--also {unknown}", hint=f"--also takes {', '.join(ALSO)}, and not {shown(min(unknown))}."
        )
    _check_choice("--loudness", wish.loudness, get_args(LoudnessPreset))
    _check_choice("--mode", wish.mode, get_args(Mode))
    kinds: dict[str, Any] = {ALSO[name]: True for name in wish.also}
    return ExportRequest(
        target=out,
        spec=_spec(wish, out),
        overwrite=True,
        loudness=wish.loudness,  # type: ignore[arg-type]  # looked up above
        mode=wish.mode,  # type: ignore[arg-type]  # looked up above
        sign=wish.sign,
        watermark=wish.watermark,
        ceiling_dbtp=wish.ceiling_dbtp,
        pattern=checked_pattern(wish.pattern),
        **kinds,
    )


def _check_choice(option: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        hint = f"{option} takes {', '.join(choices)}, and not {shown(value)}."
        raise InputError(f"{option} {value}", hint=hint)


def _spec(wish: ExportWish, out: Path) -> EncodeSpec:
    try:
        spec = spec_named(wish.format) if wish.format else EncodeSpec()
        if out.suffix and not _is_folder(out):
            spec = spec_for(out, spec)
        wanted = spec_named(wish.format) if wish.format else spec
        if spec.format != wanted.format:
            hint = f"{shown(out.name)} is no name for {wish.format}; let it end in {wanted.suffix}."
            raise InputError(f"--format {wish.format} into {out.name}", hint=hint)
        return _detailed(spec, wish)
    except OutOfBounds as cause:
        raise InputError(str(cause), hint=f"The export cannot be written so: {cause}.") from cause


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that no file can have; writing says so
        return False


def _detailed(spec: EncodeSpec, wish: ExportWish) -> EncodeSpec:
    changed: dict[str, Any] = {}
    if wish.bits is not None:
        changed["bits"] = wish.bits
    if wish.kbps is not None:
        changed["bitrate_kbps"] = wish.kbps
    if wish.rate is not None:
        changed["rate"] = wish.rate
    if wish.variable:
        changed["variable"] = True
    return replace(spec, **changed)
