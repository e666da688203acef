"""Which files make a model, found by name, folder or file, as plain values for a worker process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engines.core.errors import Missing
from engines.separation.neural.catalogue import SHOWN_ORDER, Published, model_files, published
from engines.separation.neural.weights import check_legacy, describe, digest, refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One network of a model.

    Attributes:
        path: its file.
        legacy_hash: for a `.th` file, what its SHA-256 must begin with.
    """

    path: Path
    legacy_hash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSet:
    """A model: one network or a bag of several.

    Attributes:
        name: for people.
        members: the networks.
        sources: the stems in the networks' own order.
        weights: how much each network counts for each of `sources`; empty for all alike.
        segment_s: how long a piece each network is given [s]; None for its own.
    """

    name: str
    members: tuple[Member, ...]
    sources: tuple[str, ...]
    weights: tuple[tuple[float, ...], ...] = ()
    segment_s: float | None = None

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems in the order to be shown."""
        return tuple(name for name in SHOWN_ORDER if name in self.sources)

    @property
    def fingerprint(self) -> str:
        """Hexadecimal digits that tell these networks from any others."""
        return "+".join(digest(member.path)[:16] for member in self.members)


def by_name(name: str, models_dir: Path) -> ModelSet | None:
    """A published model that is on disk; None where it is unknown or not there.

    Raises:
        Missing: it is there but not usable; the sentence says why.
    """
    model = published(name)
    files = model_files(model, models_dir) if model else None
    if model is None or files is None:
        return None
    return _published_set(model, files)


def by_path(path: Path) -> ModelSet:
    """The model in a safetensors file, or in a folder with one YAML list of networks or one safetensors file.

    Raises:
        Missing: there is no usable model.
    """
    if path.is_file():
        if path.suffix != ".safetensors":
            raise refused(path, "is not a safetensors file; other files could run code and are not opened")
        return ModelSet(name=path.stem, members=(Member(path=path),), sources=describe(path).sources)
    lists = sorted(path.glob("*.yaml"))
    if len(lists) == 1:
        return _bag(lists[0])
    files = sorted(path.glob("*.safetensors"))
    if len(files) == 1:
        return by_path(files[0])
    raise Missing(
        f"{path}: {len(lists)} lists, {len(files)} networks",
        hint=f"The folder {path.name} needs one safetensors file, or one YAML file that lists several.",
    )


def _published_set(model: Published, files: tuple[Path, ...]) -> ModelSet:
    members, found = [], set()
    for file, network in zip(files, model.files, strict=True):
        if file.suffix == ".th":
            check_legacy(file, network.legacy)
            members.append(Member(path=file, legacy_hash=network.legacy))
            found.add(_training_order(model))
        else:
            members.append(Member(path=file))
            found.add(describe(file).sources)
    if len(found) > 1:
        raise refused(files[0], "gives other stems than the model's other files")
    return ModelSet(
        name=model.name,
        members=tuple(members),
        sources=found.pop(),
        weights=model.weights,
        segment_s=model.segment_s,
    )


def _training_order(model: Published) -> tuple[str, ...]:
    """The order in which the published networks give their stems."""
    return tuple(s for s in ("drums", "bass", "other", "vocals", "guitar", "piano") if s in model.stems)


def _bag(path: Path) -> ModelSet:
    import yaml  # type: ignore[import-untyped]  # noqa: PLC0415  (late: only for a folder with a list)

    try:
        content: Any = yaml.safe_load(path.read_text("utf-8"))
        names = [str(name) for name in content["models"]]
        weights = tuple(tuple(float(w) for w in row) for row in content.get("weights") or ())
        segment = content.get("segment")
        segment_s = float(segment) if segment is not None else None
    except (OSError, yaml.YAMLError, LookupError, TypeError, ValueError, AttributeError) as cause:
        raise refused(path, "is not a list of models as demucs writes it") from cause
    files = [path.parent / f"{name}.safetensors" for name in names]
    missing = next((file for file in files if file.parent != path.parent or not file.is_file()), None)
    if missing is not None or not files:
        raise refused(path, f"lists {missing.name if missing else 'no networks'}, which is not beside it")
    found = {describe(file).sources for file in files}
    if len(found) > 1:
        raise refused(path, "lists networks that give different stems")
    sources = found.pop()
    if weights and (len(weights) != len(files) or any(len(row) != len(sources) for row in weights)):
        raise refused(path, "has weights that do not fit its networks and stems")
    if weights and any(sum(row[k] for row in weights) <= 0 for k in range(len(sources))):
        raise refused(path, "has weights that leave a stem without a network")
    return ModelSet(
        name=path.stem,
        members=tuple(Member(path=file) for file in files),
        sources=sources,
        weights=weights,
        segment_s=segment_s,
    )
