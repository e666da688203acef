"""From plain words to a remix plan: a grammar over a lexicon, read with the song's facts."""

from engines.planning.planner import plan
from engines.planning.suggestions import Suggestion, ideas, suggest

__all__ = ["Suggestion", "ideas", "plan", "suggest"]
