"""Where Flipside keeps things: folders, caches and projects."""

from engines.storage.facts_cache import FactsCache
from engines.storage.stem_cache import StemCache, StemRoom

__all__ = ["FactsCache", "StemCache", "StemRoom"]
