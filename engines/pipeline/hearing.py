"""Use case: an open song and its stems become song facts, heard once and then taken from the cache."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from engines.analysis import BetterStems, Request, hear, hear_stems
from engines.core.worker import run_spawned
from engines.model.facts import facts_from_json, facts_to_json
from engines.pipeline.given_stems import GIVEN
from engines.pipeline.kits import kit_facts
from engines.pipeline.splitting import QUICK
from engines.separation import choose
from engines.storage import FactsCache, paths

if TYPE_CHECKING:
    from engines.core.jobs import JobContext
    from engines.model.song import SongFacts
    from engines.model.stems import Stems
    from engines.pipeline.opening import Song

ANALYSIS: Final = "analysis/8"
"""Identity of the hearing; a higher number makes every song be heard anew."""


def analyse(song: Song, stems: Stems | None, ctx: JobContext) -> SongFacts:
    """What can be heard in a song.

    Args:
        song: the open song.
        stems: its stems, which make the facts better; None hears the mix alone.
        ctx: hears progress; its cancel ends the worker process.

    Returns:
        What the song's remix kit says, where it has facts; see `kit_facts`.

    Raises:
        InputError: the sound holds nothing to hear, or the kit's facts cannot be read.
        WorkerDied, Cancelled: see `run_spawned`.
    """
    if (told := kit_facts(song)) is not None:
        ctx.checkpoint(1.0, "heard")
        return told
    identity = f"{ANALYSIS}+{stems.separator if stems is not None else 'mix'}"
    # Stems that were handed in have no identity of their own, so their facts are not kept.
    cache = None if stems is not None and stems.separator == GIVEN else FactsCache()
    found = cache.get(song.source_id, identity) if cache is not None else None
    if found is None:
        request = Request(song=song.audio, stems=stems, source_id=song.source_id)
        found = _as_kept(run_spawned(hear, request, ctx))
        if cache is not None:
            cache.put(song.source_id, identity, found)
    ctx.checkpoint(1.0, "heard")
    return found


def analyse_again(song: Song, stems: Stems, ctx: JobContext) -> SongFacts:
    """What can be heard in a song, with the bars in which it was heard first.

    The quick stems of a song are there before the good ones, and what was done by then speaks of bars and
    sections: grid, key, chords and sections stay, and the good stems tell anew who sounds where.

    Args:
        song: the open song.
        stems: the best of its stems.
        ctx: hears progress; its cancel ends the worker process.

    Raises:
        InputError: the sound holds nothing to hear.
        WorkerDied, Cancelled: see `run_spawned`.
    """
    quick, _reason = choose(QUICK, paths.models_dir())
    first = f"{ANALYSIS}+{quick.identity}"
    cache = FactsCache()
    facts = cache.get(song.source_id, first)
    if facts is None or stems.separator == quick.identity:
        return analyse(song, stems, ctx)
    identity = f"{first}+{stems.separator}"
    found = cache.get(song.source_id, identity)
    if found is None:
        found = _as_kept(run_spawned(hear_stems, BetterStems(facts=facts, stems=stems), ctx))
        cache.put(song.source_id, identity, found)
    ctx.checkpoint(1.0, "heard")
    return found


def _as_kept(facts: SongFacts) -> SongFacts:
    """The facts as the cache gives them back, so that the first remix and the next are the same."""
    return facts_from_json(json.dumps(facts_to_json(facts)))
