"""Hearing a song: beats, bars, key, chords, sections, loudness and stems, each with a confidence."""

from engines.analysis.hearing import analyse

__all__ = ["analyse"]
