"""Consent, credit and disclosure: what the song allows, and who contributed what to the remix."""

from engines.rights.contributions import contributions
from engines.rights.disclosure import disclosure, song_line
from engines.rights.policy import Policy, read_policy, require_remix

__all__ = ["Policy", "contributions", "disclosure", "read_policy", "require_remix", "song_line"]
