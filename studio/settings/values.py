"""What the person can set: one typed value, its bounds and its defaults."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

ThemeChoice: TypeAlias = Literal["system", "light", "dark", "contrast"]
Language: TypeAlias = Literal["system", "en", "de", "es", "fr", "pt", "ja"]
RECENT = 12
HISTORY = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings.

    Attributes:
        theme: how the window looks; "system" follows the desktop.
        language: of the window; "system" follows the desktop.
        reduced_motion: whether nothing moves but the playhead.
        separator: which separator splits songs; "auto" takes the best that is there.
        model_url: address of a local language model that is asked about words left over; empty for none.
        model_name: of the model there; empty takes the first.
        match_loudness: whether original and remix play equally loud.
        volume_db: of playback.
        output_device: name of the sound device; empty takes the system's.
        block_frames: frames that the device asks for at once.
        last_folder: where files were opened or written last.
        recent: the songs opened last, newest first.
        prompts: the prompts given last, newest first.
        window: geometry of the main window, in Qt's own form as base64.
        split: widths of timeline and side.
        shortcuts: keys of actions that the person changed, by the action's id; empty for none.
        queue: the songs of the queue that can still be opened or worked on.
        toured: whether the first-run tour was seen.
    """

    theme: ThemeChoice = "system"
    language: Language = "system"
    reduced_motion: bool = False
    separator: str = "auto"
    model_url: str = ""
    model_name: str = ""
    match_loudness: bool = True
    volume_db: Annotated[float, Meta(ge=-60, le=6)] = 0.0
    output_device: str = ""
    block_frames: Annotated[int, Meta(ge=128, le=8192)] = 1024
    last_folder: str = ""
    recent: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    window: str = ""
    split: tuple[int, ...] = ()
    shortcuts: dict[str, str] = field(default_factory=dict)
    queue: tuple[str, ...] = ()
    toured: bool = False
