"""Splits a song into stems: with no model at all, or with demucs' models."""

from engines.separation.choosing import available, choose, progressive
from engines.separation.neural.installing import Offer, install, offers, remove
from engines.separation.progress import ReadyStems, ready_stems
from engines.separation.protocol import ModelInfo, Separator
from engines.separation.working import SeparationRequest, separate

__all__ = [
    "ModelInfo",
    "Offer",
    "ReadyStems",
    "SeparationRequest",
    "Separator",
    "available",
    "choose",
    "install",
    "offers",
    "progressive",
    "ready_stems",
    "remove",
    "separate",
]
