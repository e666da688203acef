"""The use cases: open, split, hear, plan, remix, prove, credit, export. The only wiring of the rooms."""

from engines.pipeline.hearing import analyse
from engines.pipeline.opening import Song, close, open_song, permit_remix
from engines.pipeline.splitting import split

__all__ = ["Song", "analyse", "close", "open_song", "permit_remix", "split"]
