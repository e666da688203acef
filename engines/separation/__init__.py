"""Splitting a song into stems: spectral without weights, and demucs."""
