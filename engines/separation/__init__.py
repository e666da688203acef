"""Splits a song into stems: with no model at all, or with demucs' models."""

from engines.separation.choosing import available, choose
from engines.separation.protocol import ModelInfo, Separator

__all__ = ["ModelInfo", "Separator", "available", "choose"]
