"""Splits a song into stems: with no model at all, or with demucs' models."""

from engines.separation.choosing import available, choose, progressive
from engines.separation.progress import ReadyStems, ready_stems
from engines.separation.protocol import ModelInfo, Separator
from engines.separation.working import SeparationRequest, separate

__all__ = [
    "ModelInfo",
    "ReadyStems",
    "SeparationRequest",
    "Separator",
    "available",
    "choose",
    "progressive",
    "ready_stems",
    "separate",
]
