"""Hearing a song: beats, bars, key, chords, sections, loudness and stems, each with a confidence."""

from engines.analysis.entry import BetterStems, Request, analyse, hear, hear_stems

__all__ = ["BetterStems", "Request", "analyse", "hear", "hear_stems"]
