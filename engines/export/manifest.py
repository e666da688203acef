"""What a remix's content credentials say: the song, each edit with the words that asked for it, the terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from engines.export.credit_sheets import words_of
from engines.media.content_credentials import PARENT
from engines.media.tag_names import clean
from engines.model.schema import edit_to_json, to_builtins

if TYPE_CHECKING:
    from engines.export.request import Material
    from engines.model.plan import Edit
    from engines.model.rights import Contribution, Mode

_SOURCE_TYPE: Final = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_HUMAN: Final = f"{_SOURCE_TYPE}humanEdits"
_RULES: Final = f"{_SOURCE_TYPE}algorithmicMedia"
_MODEL: Final = f"{_SOURCE_TYPE}trainedAlgorithmicMedia"
_ENHANCED: Final = f"{_SOURCE_TYPE}algorithmicallyEnhanced"
"""Source: the digital source types of the IPTC."""

_MAKES: Final = frozenset({"add", "replace", "restyle", "texture", "transition", "insert"})
"""Operations that generate sound."""

_TREATS: Final = frozenset({"filter", "eq", "reverb", "delay", "drive", "compress", "sidechain", "loudness"})


def manifest_of(material: Material, *, title: str, mode: Mode, report: str) -> dict[str, Any]:
    """The manifest definition of one file of an export.

    Args:
        material: the remix.
        title: of the file.
        mode: how far it goes.
        report: id of the report.
    """
    credit = material.credits
    tool, _, version = (credit.tool or "Flipside").partition(" ")
    actions = [{"action": "c2pa.opened", "parameters": {"ingredientIds": [PARENT]}}]
    actions += _separated(material)
    actions += [_action(edit, material) for edit in material.plan.active]
    actions += _watermarked(credit.watermark)
    terms = {"mode": mode, **to_builtins(credit.terms)}
    disclosed = {"ai": to_builtins(credit.ai), "report": report, "watermark": credit.watermark}
    song = {
        "source": material.plan.source,
        **{name: clean(getattr(credit.song, name)) for name in ("title", "artist", "isrc", "copyright")},
    }
    return {
        "claim_generator_info": [{"name": clean(tool), "version": clean(version) or "0"}],
        "title": clean(title),
        "assertions": [
            {"label": "c2pa.actions.v2", "data": {"actions": actions}},
            {"label": "org.flipside.terms", "data": _plain(terms)},
            {"label": "org.flipside.song", "data": song},
            {"label": "org.flipside.disclosure", "data": disclosed},
        ],
    }


def _separated(material: Material) -> list[dict[str, Any]]:
    split = [one for one in material.credits.contributions if one.kind == "recording"]
    separator = material.credits.separator
    if not split or separator in {"", "given"}:
        return []
    words = f"separated into stems by {clean(separator.partition('/')[0])}"
    return [{"action": "c2pa.edited", "description": words, "digitalSourceType": _ENHANCED}]


def _watermarked(mark: str) -> list[dict[str, Any]]:
    words = f"the generated parts carry the inaudible watermark {mark}"
    return [{"action": "c2pa.watermarked.unbound", "description": words}] if mark else []


def _action(edit: Edit, material: Material) -> dict[str, Any]:
    made = [one for one in material.credits.contributions if one.kind == "generated" and edit.id in one.edits]
    said = words_of(material, edit.id)
    return {
        "action": "c2pa.filtered" if edit.op in _TREATS else "c2pa.edited",
        "description": f"{edit.op}, asked for by “{said}”" if said else edit.op,
        "digitalSourceType": _source_type(edit, made),
        "parameters": {"org.flipside.edit": _plain(edit_to_json(edit))},
    }


def _source_type(edit: Edit, made: list[Contribution]) -> str:
    if edit.op not in _MAKES or not made:
        return _HUMAN
    return _RULES if all(one.engine == "rules" for one in made) else _MODEL


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON
    """JSON that credentials can carry: without nulls."""
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items() if item is not None}
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value
