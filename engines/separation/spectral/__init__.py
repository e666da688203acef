"""Separation with no model at all: stereo position, percussive and harmonic medians, bass tracking."""
