"""The instruments by name: what styles call them, how they are set, and how loud they are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from engines.core.errors import Missing
from engines.generation.sound.envelopes import Shape
from engines.generation.sound.keys import Chip, Fm, Organ, Piano
from engines.generation.sound.kits import play_drum
from engines.generation.sound.plucked import Pluck
from engines.generation.sound.synths import ImpactKey, Reese, SubBass, Synth
from resources import locator

if TYPE_CHECKING:
    from engines.core.audio import FloatArray
    from engines.generation.sound.tone import Tone


class Instrument(Protocol):
    """What plays a tone."""

    def render(self, tone: Tone) -> FloatArray:
        """One tone, (2, frames), frame 0 at the onset."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """An instrument with its place.

    Attributes:
        instrument: what plays.
        level_db: brings it to the reference loudness of its family.
        mono: one note at a time: a note that overlaps the one before slides from it.
        touch: how much velocity changes loudness: exponent.
    """

    instrument: Instrument
    level_db: float = 0.0
    mono: bool = False
    touch: float = 1.2

    def play(self, tone: Tone) -> FloatArray:
        """One tone at its level, (2, frames)."""
        gain = 10.0 ** (self.level_db / 20.0) * max(0.05, tone.velocity) ** self.touch
        return np.asarray(self.instrument.render(tone) * np.float32(gain), np.float32)


@dataclass(frozen=True, slots=True)
class DrumKit:
    """A drum kit as an instrument; its pieces carry their own levels."""

    name: str

    def render(self, tone: Tone) -> FloatArray:
        """One stroke, (2, frames)."""
        return play_drum(self.name, tone)


_PAD: Final = Shape(attack_s=0.35, decay_s=1.0, sustain=0.85, release_s=0.9)
_ORGAN: Final = Shape(attack_s=0.005, decay_s=0.2, sustain=0.9, release_s=0.08)
_PLUCK: Final = Shape(attack_s=0.002, decay_s=0.5, sustain=0.15, release_s=0.18)
_STAB: Final = Shape(attack_s=0.003, decay_s=0.35, sustain=0.3, release_s=0.12)
_BASS: Final = Shape(attack_s=0.003, decay_s=0.35, sustain=0.7, release_s=0.05)
_LEAD: Final = Shape(attack_s=0.012, decay_s=0.4, sustain=0.75, release_s=0.16)
_GUITAR_BOX: Final = ((105.0, 0.35), (205.0, 0.3), (410.0, 0.15))

PATCHES: Final[dict[str, Patch]] = {
    # basses
    "sub": Patch(instrument=SubBass(), mono=True, level_db=-10.0),
    "808_bass": Patch(
        instrument=SubBass(
            shape=Shape(attack_s=0.003, decay_s=1.6, sustain=0.25, release_s=0.12), drop=10.0, second=0.14, drive=0.35
        ),
        mono=True, level_db=-11.0,
    ),
    "reese": Patch(instrument=Reese(), mono=True, level_db=-13.0),
    "growl": Patch(
        instrument=Synth(
            voices=2, detune_cents=14.0, spread=0.3, cutoff_hz=420.0, resonance=0.55, wobble=3.2, wobble_beats=0.5,
            sub=0.7, drive=0.5, shape=_BASS, track=0.1,
        ),
        mono=True, level_db=-14.0,
    ),
    "analog_bass": Patch(
        instrument=Synth(
            voices=2, detune_cents=6.0, spread=0.15, cutoff_hz=320.0, sweep=2.2, sweep_s=0.22, resonance=0.35, sub=0.3,
            drive=0.25, shape=_BASS, track=0.2,
        ),
        mono=True, level_db=-12.0,
    ),
    "acid": Patch(
        instrument=Synth(
            cutoff_hz=260.0, sweep=3.6, sweep_s=0.2, resonance=0.85, drive=0.4, shape=_BASS, touch=1.8, glide_s=0.06
        ),
        mono=True, level_db=-14.0,
    ),
    "square_bass": Patch(
        instrument=Synth(wave="square", cutoff_hz=500.0, sweep=1.4, sub=0.25, shape=_BASS, drive=0.15), mono=True,
        level_db=-12.0,
    ),
    "fm_bass": Patch(
        instrument=Fm(shape=_BASS, ratio=1.0, index=3.2, index_s=0.25, index_rest=0.2, detune_cents=0.0, drive=0.2),
        mono=True, level_db=-12.0,
    ),
    "organ_bass": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.002, decay_s=0.3, sustain=0.5, release_s=0.04), ratio=2.0, index=1.1, index_s=0.2,
            detune_cents=0.0,
        ),
        mono=True, level_db=-11.0,
    ),
    "log_drum": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.002, decay_s=0.55, sustain=0.15, release_s=0.1), ratio=1.0, index=1.8, index_s=0.12,
            index_rest=0.1, strike_ratio=3.9, strike=0.3, drop=5.0, detune_cents=0.0, drive=0.35,
        ),
        mono=True, level_db=-11.0,
    ),
    "finger_bass": Patch(
        instrument=Pluck(ring_s=3.5, dark=0.75, place=0.28, bright_hz=2600.0, mono=True, drive=0.15, damp_s=0.05),
        level_db=-8.0,
    ),
    "pick_bass": Patch(
        instrument=Pluck(ring_s=3.0, dark=0.5, place=0.12, bright_hz=5200.0, mono=True, drive=0.35, damp_s=0.05),
        level_db=-9.0,
    ),
    "slap_bass": Patch(
        instrument=Pluck(ring_s=2.5, dark=0.3, place=0.08, bright_hz=9000.0, mono=True, drive=0.25, damp_s=0.04),
        level_db=-9.0,
    ),
    "upright": Patch(
        instrument=Pluck(
            ring_s=1.6, dark=0.9, place=0.3, bright_hz=1800.0, body=((98.0, 0.5), (180.0, 0.25)), mono=True, damp_s=0.09
        ),
        level_db=-8.0,
    ),
    # chords
    "house_organ": Patch(
        instrument=Fm(shape=_STAB, ratio=2.0, index=1.4, index_s=0.3, strike_ratio=6.0, strike=0.1), level_db=-16.0
    ),
    "house_piano": Patch(instrument=Piano(bright=1.5), level_db=-12.0),
    "piano": Patch(instrument=Piano(bright=0.95), level_db=-12.0),
    "electric_piano": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.003, decay_s=2.2, sustain=0.25, release_s=0.22), ratio=1.0, index=1.3, index_s=0.9,
            strike_ratio=14.0, strike=0.12, tremolo=0.45,
        ),
        level_db=-14.0,
    ),
    "fm_keys": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.002, decay_s=1.4, sustain=0.3, release_s=0.25), ratio=14.0, index=0.35, index_s=0.4,
            strike_ratio=7.0, strike=0.08, detune_cents=7.0,
        ),
        level_db=-14.0,
    ),
    "bell": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.002, decay_s=1.8, sustain=0.05, release_s=0.6), ratio=3.5, index=2.0, index_s=0.8,
            detune_cents=5.0,
        ),
        level_db=-14.0,
    ),
    "organ": Patch(instrument=Organ(), level_db=-16.0),
    "skank_organ": Patch(instrument=Organ(cutoff_hz=2200.0, speed_hz=6.4), level_db=-15.0),
    "supersaw": Patch(
        instrument=Synth(
            voices=7, detune_cents=22.0, spread=0.9, cutoff_hz=4500.0, sweep=1.0, sweep_s=0.5, track=0.5,
            shape=Shape(attack_s=0.006, decay_s=0.6, sustain=0.7, release_s=0.25),
        ),
        level_db=-13.0,
    ),
    "stab": Patch(
        instrument=Synth(
            voices=3, detune_cents=11.0, spread=0.6, cutoff_hz=900.0, sweep=2.6, sweep_s=0.25, resonance=0.3, shape=_STAB
        ),
        level_db=-13.0,
    ),
    "analog_poly": Patch(
        instrument=Synth(
            voices=3, detune_cents=9.0, spread=0.7, cutoff_hz=1300.0, sweep=1.3, sweep_s=0.8, resonance=0.2,
            shape=Shape(attack_s=0.02, decay_s=0.9, sustain=0.6, release_s=0.35),
        ),
        level_db=-13.0,
    ),
    "brass": Patch(
        instrument=ImpactKey(
            synth=Synth(
                voices=3, detune_cents=7.0, spread=0.5, cutoff_hz=900.0, sweep=1.8, sweep_s=0.5, rise_s=0.05, touch=2.2,
                shape=Shape(attack_s=0.03, decay_s=0.5, sustain=0.7, release_s=0.1),
            )
        ),
        level_db=-13.0,
    ),
    "guitar": Patch(
        instrument=Pluck(ring_s=3.0, dark=0.35, place=0.16, body=_GUITAR_BOX, strings=2, damp_s=0.12), level_db=-12.0
    ),
    "nylon": Patch(
        instrument=Pluck(ring_s=2.2, dark=0.65, place=0.25, bright_hz=4200.0, body=_GUITAR_BOX, damp_s=0.12),
        level_db=-11.0,
    ),
    "clean_guitar": Patch(
        instrument=Pluck(ring_s=1.8, dark=0.45, place=0.12, bright_hz=6000.0, drive=0.1, cabinet=True, damp_s=0.05),
        level_db=-12.0,
    ),
    "muted_guitar": Patch(
        instrument=Pluck(ring_s=1.2, dark=0.55, place=0.1, bright_hz=6000.0, cabinet=True, mute=0.6, damp_s=0.03),
        level_db=-10.0,
    ),
    "overdrive": Patch(
        instrument=Pluck(
            ring_s=6.0, dark=0.3, place=0.12, bright_hz=7000.0, strings=2, drive=0.85, cabinet=True, damp_s=0.06
        ),
        level_db=-19.0,
    ),
    "clav": Patch(
        instrument=Pluck(ring_s=1.6, dark=0.18, place=0.07, bright_hz=9000.0, drive=0.2, damp_s=0.03), level_db=-12.0
    ),
    # pads and strings
    "warm_pad": Patch(
        instrument=Synth(
            voices=4, detune_cents=12.0, spread=0.9, cutoff_hz=900.0, rise_s=1.2, touch=0.5, shape=_PAD
        ),
        level_db=-16.0,
    ),
    "dark_pad": Patch(
        instrument=Synth(
            voices=3, detune_cents=10.0, spread=0.8, cutoff_hz=420.0, rise_s=1.5, touch=0.4, sub=0.2, shape=_PAD
        ),
        level_db=-15.0,
    ),
    "bright_pad": Patch(
        instrument=Synth(voices=5, detune_cents=18.0, spread=1.0, cutoff_hz=2600.0, rise_s=0.9, shape=_PAD),
        level_db=-16.0,
    ),
    "air_pad": Patch(
        instrument=Synth(
            wave="triangle", voices=3, detune_cents=9.0, spread=1.0, cutoff_hz=2200.0, breath=0.25, rise_s=1.5,
            shape=Shape(attack_s=1.2, decay_s=2.0, sustain=0.9, release_s=2.2),
        ),
        level_db=-14.0,
    ),
    "strings": Patch(
        instrument=Synth(
            wave="bowed", voices=5, detune_cents=13.0, spread=1.0, cutoff_hz=2800.0, rise_s=0.25, vibrato_cents=7.0,
            breath=0.04, shape=Shape(attack_s=0.14, decay_s=1.0, sustain=0.9, release_s=0.4),
        ),
        level_db=-15.0,
    ),
    "disco_strings": Patch(
        instrument=Synth(
            wave="bowed", voices=4, detune_cents=15.0, spread=1.0, cutoff_hz=4200.0, vibrato_cents=10.0,
            shape=Shape(attack_s=0.05, decay_s=0.8, sustain=0.85, release_s=0.25),
        ),
        level_db=-15.0,
    ),
    # leads and arps
    "saw_lead": Patch(
        instrument=Synth(
            voices=2, detune_cents=9.0, spread=0.4, cutoff_hz=3200.0, sweep=0.8, vibrato_cents=14.0, shape=_LEAD
        ),
        mono=True, level_db=-14.0,
    ),
    "soft_lead": Patch(
        instrument=Synth(
            wave="triangle", voices=2, detune_cents=6.0, spread=0.3, cutoff_hz=2600.0, vibrato_cents=12.0, shape=_LEAD
        ),
        mono=True, level_db=-12.0,
    ),
    "square_lead": Patch(
        instrument=Synth(wave="square", cutoff_hz=2600.0, vibrato_cents=14.0, shape=_LEAD), mono=True, level_db=-14.0
    ),
    "pluck": Patch(
        instrument=Synth(
            voices=2, detune_cents=8.0, spread=0.6, cutoff_hz=700.0, sweep=3.0, sweep_s=0.18, resonance=0.25, shape=_PLUCK
        ),
        level_db=-12.0,
    ),
    "flute": Patch(
        instrument=Synth(
            wave="triangle", cutoff_hz=2400.0, breath=0.2, vibrato_cents=16.0,
            shape=Shape(attack_s=0.06, decay_s=0.5, sustain=0.85, release_s=0.12),
        ),
        mono=True, level_db=-12.0,
    ),
    "reed": Patch(
        instrument=Synth(
            wave="reed", cutoff_hz=2200.0, sweep=0.6, breath=0.06, vibrato_cents=18.0, shape=_LEAD
        ),
        mono=True, level_db=-13.0,
    ),
    "muted_trumpet": Patch(
        instrument=Synth(wave="pulse12", cutoff_hz=2400.0, breath=0.05, vibrato_cents=12.0, shape=_LEAD, touch=1.6),
        mono=True, level_db=-12.0,
    ),
    "chip_lead": Patch(instrument=Chip(wave="pulse25"), mono=True, level_db=-14.0),
    "chip_arp": Patch(instrument=Chip(wave="pulse12", decay_s=0.15, sustain=0.15, pan=0.35), level_db=-14.0),
    "chip_chords": Patch(instrument=Chip(wave="pulse50", decay_s=0.3, sustain=0.3, pan=-0.35), level_db=-18.0),
    "chip_bass": Patch(
        instrument=Chip(wave="triangle", decay_s=4.0, sustain=1.0, vibrato_cents=0.0), mono=True, level_db=-10.0
    ),
    "kalimba": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.002, decay_s=0.7, sustain=0.0, release_s=0.2), ratio=5.4, index=0.6, index_s=0.08,
            index_rest=0.0, strike_ratio=5.4, strike=0.25,
        ),
        level_db=-10.0,
    ),
}  # fmt: skip
"""The tuned instruments. Drum kits are patches too, by the names of `resources/kits`."""


@cache
def patch(name: str) -> Patch:
    """The patch of a name: a tuned instrument or a drum kit.

    Raises:
        Missing: there is neither.
    """
    if name in PATCHES:
        return PATCHES[name]
    if f"kits/{name}.toml" in locator.names("kits", ".toml"):
        return Patch(instrument=DrumKit(name), touch=0.0)
    raise Missing(f"no patch {name!r}", hint=f"There is no instrument called {name[:40]}.")
