"""The use cases: open, split, hear, plan, remix, prove, credit, export. The only wiring of the rooms."""

from engines.export import ExportRequest
from engines.pipeline.crediting import credit
from engines.pipeline.exporting import export
from engines.pipeline.hearing import analyse
from engines.pipeline.opening import Song, close, open_song, permit_remix
from engines.pipeline.proof.proving import prove
from engines.pipeline.remixing import Bounced, Remix, bounce, discard, plan, prepare
from engines.pipeline.splitting import Listening, split

__all__ = [
    "Bounced",
    "ExportRequest",
    "Listening",
    "Remix",
    "Song",
    "analyse",
    "bounce",
    "close",
    "credit",
    "discard",
    "export",
    "open_song",
    "permit_remix",
    "plan",
    "prepare",
    "prove",
    "split",
]
