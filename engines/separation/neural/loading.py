"""Networks from model files: only demucs' own classes, and never a pickle that could run code."""

from __future__ import annotations

import warnings
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from engines.separation.neural.quickening import quicken
from engines.separation.neural.weights import check_legacy, check_shape, describe, refused

if TYPE_CHECKING:
    from engines.separation.neural.model_set import Member, ModelSet
    from engines.separation.neural.network import Network


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

    describe(member.path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return cast("Network", load_safetensors_model(member.path))
    except (SafetensorError, RuntimeError, ValueError, TypeError, LookupError, AssertionError) as cause:
        raise refused(member.path, "does not fit the network it names; install the model again") from cause
    except OSError as cause:
        raise refused(member.path, "cannot be read") from cause


def _legacy(member: Member) -> Network:
    """A published `.th` file of the right hash; even then only tensors and demucs' classes are read."""
    import pickle  # noqa: PLC0415  (for its error's name)

    import torch  # noqa: PLC0415  (late: takes seconds to import)
    from demucs.demucs import Demucs  # noqa: PLC0415
    from demucs.hdemucs import HDemucs  # noqa: PLC0415
    from demucs.htdemucs import HTDemucs  # noqa: PLC0415
    from demucs.states import load_model  # noqa: PLC0415

    check_legacy(member.path, member.legacy_hash)
    own = [Demucs, HDemucs, HTDemucs]
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
