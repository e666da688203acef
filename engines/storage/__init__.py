"""Where Flipside keeps things: folders, caches and projects."""

from engines.storage.facts_cache import FactsCache
from engines.storage.project import Project
from engines.storage.project_values import Draft, ProjectSong, ProjectTake
from engines.storage.stem_cache import StemCache
from engines.storage.stem_room import StemRoom
from engines.storage.unsaved import UnsavedProject, create_unsaved, discard, is_unsaved, unsaved_projects

__all__ = [
    "Draft",
    "FactsCache",
    "Project",
    "ProjectSong",
    "ProjectTake",
    "StemCache",
    "StemRoom",
    "UnsavedProject",
    "create_unsaved",
    "discard",
    "is_unsaved",
    "unsaved_projects",
]
