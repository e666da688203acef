"""Consent, credit and disclosure: what the song allows, and who contributed what to the remix."""

from engines.rights.ai_use import ai_use
from engines.rights.contributions import Engines, contributions
from engines.rights.disclosure import disclosure, song_line
from engines.rights.obeying import obeyed
from engines.rights.passport import Passport, require, terms
from engines.rights.policy import Conditions, Policy, read_policy

__all__ = [
    "Conditions",
    "Engines",
    "Passport",
    "Policy",
    "ai_use",
    "contributions",
    "disclosure",
    "obeyed",
    "read_policy",
    "require",
    "song_line",
    "terms",
]
