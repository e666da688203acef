"""Splits a song into stems: with no model at all, or with demucs' models."""

from engines.separation.choosing import available, choose
from engines.separation.neural.installing import Offer, install, offers, remove
from engines.separation.protocol import ModelInfo, Separator
from engines.separation.working import SeparationRequest, separate

__all__ = [
    "ModelInfo",
    "Offer",
    "SeparationRequest",
    "Separator",
    "available",
    "choose",
    "install",
    "offers",
    "remove",
    "separate",
]
