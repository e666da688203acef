"""Separation with demucs' own models."""
