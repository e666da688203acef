"""Consent, credit and disclosure: what the song allows, and who contributed what to the remix."""

from engines.rights.ai_use import ai_use
from engines.rights.contributions import Engines, contributions
from engines.rights.disclosure import disclosure, song_line
from engines.rights.policy import Policy, read_policy, require_remix

__all__ = [
    "Engines",
    "Policy",
    "ai_use",
    "contributions",
    "disclosure",
    "read_policy",
    "require_remix",
    "song_line",
]
