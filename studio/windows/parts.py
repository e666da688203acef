"""What the main window is given: the objects that the composition root built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from studio.jobs.runner import JobRunner
from studio.playback.outputs import best_output
from studio.session.consent import Consent
from studio.session.exporting import Exporting
from studio.session.flow import Flow
from studio.session.hand import Hand
from studio.session.keeper import Keeper
from studio.session.listening import Listening
from studio.session.recipes import Recipes
from studio.session.separating import Separating
from studio.session.session import Session
from studio.session.song_queue import SongQueue
from studio.settings.store import SettingsStore
from studio.style.theme import Theme


@dataclass(slots=True, kw_only=True)
class Parts:
    """All that the window works with.

    Attributes:
        demo_song: the song that comes along.
        separators: the separators that are there, each by its name and as people read it.
    """

    theme: Theme
    settings: SettingsStore
    session: Session
    runner: JobRunner
    listening: Listening
    keeper: Keeper
    separating: Separating
    flow: Flow
    queue: SongQueue
    exporting: Exporting
    consent: Consent
    recipes: Recipes
    hand: Hand
    demo_song: Path
    separators: Callable[[], tuple[tuple[str, str], ...]]
    _device: tuple[str, int] | None = None

    def change_device(self) -> None:
        """Play on the device that the settings name, where that is another one."""
        values = self.settings.values
        wanted = values.output_device, values.block_frames
        if self._device is None:
            self._device = wanted
        if wanted != self._device:
            self._device = wanted
            output = best_output(44_100, 2, device=values.output_device, block_frames=values.block_frames)
            self.listening.player.change_output(output)

    def close(self) -> None:
        """Stop the sound and the jobs, and keep the work."""
        self.listening.player.close()
        self.flow.close()
        self.queue.close()
