"""Hearing a song: beats, bars, key, chords, sections, loudness and stems, each with a confidence."""

from engines.analysis.entry import Request, analyse, hear

__all__ = ["Request", "analyse", "hear"]
