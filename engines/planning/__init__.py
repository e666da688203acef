"""From plain words to a remix plan: a grammar over a lexicon, read with the song's facts."""

from engines.planning.planner import plan

__all__ = ["plan"]
