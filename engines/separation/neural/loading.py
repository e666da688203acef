"""Networks from model files: only demucs' own classes, and never a pickle that could run code."""

from __future__ import annotations

import json
import warnings
from fractions import Fraction
from functools import lru_cache
from inspect import signature
from typing import TYPE_CHECKING, Any, Final, cast

from engines.separation.neural.quantised import fill
from engines.separation.neural.quickening import quicken
from engines.separation.neural.weights import check_legacy, check_shape, describe, refused

if TYPE_CHECKING:
    from pathlib import Path

    from engines.separation.neural.model_set import Member, ModelSet
    from engines.separation.neural.network import Network


_MISFITS: Final = (RuntimeError, ValueError, TypeError, LookupError, AssertionError, AttributeError)
"""What a network raises that is built or filled with what is another's."""


def load_networks(models: ModelSet) -> tuple[Network, ...]:
    """The networks of a model, ready to be used; those of the model that was asked for last are kept.

    Raises:
        Missing: a file is gone, not whole, or not what it says.
    """
    return _loaded(models, models.fingerprint)


@lru_cache(maxsize=1)
def _loaded(models: ModelSet, _fingerprint: str) -> tuple[Network, ...]:
    networks = []
    for member in models.members:
        network = _legacy(member) if member.legacy_hash else _safetensors(member)
        check_shape(
            member.path,
            sources=tuple(network.sources),
            rate=network.samplerate,
            channels=network.audio_channels,
        )
        if tuple(network.sources) != models.sources:
            raise refused(member.path, "gives other stems than it says")
        _lengthen(network, models.segment_s)
        network.eval()
        quicken(network)
        networks.append(network)
    return tuple(networks)


def _lengthen(network: Network, segment_s: float | None) -> None:
    """Give the network the bag's segment as demucs does: a transformer's may only get shorter."""
    transformer = type(network).__name__ == "HTDemucs"
    if segment_s is not None and not (transformer and segment_s > float(network.segment)):
        network.segment = segment_s


def _safetensors(member: Member) -> Network:
    from demucs.hf import load_safetensors_model  # noqa: PLC0415  (late: torch takes seconds to import)
    from safetensors import SafetensorError  # noqa: PLC0415

    described = describe(member.path)
    load = _quantised if described.quantised else load_safetensors_model
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return cast("Network", load(member.path))
    except (SafetensorError, *_MISFITS) as cause:
        raise refused(member.path, "does not fit the network it names; install the model again") from cause
    except OSError as cause:
        raise refused(member.path, "cannot be read") from cause


def _quantised(path: Path) -> Network:
    """A network whose weights are packed, built as demucs builds the others."""
    from safetensors import safe_open  # noqa: PLC0415

    with safe_open(path, framework="pt") as file:
        words = file.metadata()
        tensors = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118 - it is no dict
    kind = next(kind for kind in _classes() if f"{kind.__module__}.{kind.__qualname__}" == words["klass"])
    args, kwargs = (json.loads(words[name], object_hook=_fraction) for name in ("args", "kwargs"))
    taken = signature(kind).parameters
    network = kind(*args, **{name: value for name, value in kwargs.items() if name in taken})
    fill(network, tensors, words["structure"])
    return cast("Network", network)


def _fraction(node: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON
    if node.get("_type") == "fraction":
        return Fraction(node["numerator"], node["denominator"])
    return node


def _classes() -> tuple[type[Any], ...]:
    from demucs.demucs import Demucs  # noqa: PLC0415  (late: torch takes seconds to import)
    from demucs.hdemucs import HDemucs  # noqa: PLC0415
    from demucs.htdemucs import HTDemucs  # noqa: PLC0415

    return Demucs, HDemucs, HTDemucs


def _legacy(member: Member) -> Network:
    """A published `.th` file of the right hash; even then only tensors and demucs' classes are read."""
    import pickle  # noqa: PLC0415  (for its error's name)

    import torch  # noqa: PLC0415  (late: takes seconds to import)
    from demucs.states import load_model  # noqa: PLC0415

    check_legacy(member.path, member.legacy_hash)
    own = _classes()
    try:
        with torch.serialization.safe_globals([*own, Fraction]), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            package = torch.load(member.path, "cpu", weights_only=True)
            if package["klass"] not in own:
                raise refused(member.path, "names a class that is not one of demucs' own")
            return cast("Network", load_model(package))
    except (pickle.UnpicklingError, RuntimeError, ValueError, TypeError, LookupError, EOFError) as cause:
        raise refused(member.path, "is not a model file that can be opened safely") from cause
    except OSError as cause:
        raise refused(member.path, "cannot be read") from cause
