"""Pads, strings, leads and arpeggios."""

from __future__ import annotations

from typing import Final

from engines.generation.sound.envelopes import Shape
from engines.generation.sound.keys import Chip, Fm
from engines.generation.sound.patch import Patch
from engines.generation.sound.plucked import Pluck
from engines.generation.sound.synths import Synth

_PAD: Final = Shape(attack_s=0.35, decay_s=1.0, sustain=0.85, release_s=0.9)
_PLUCK: Final = Shape(attack_s=0.002, decay_s=0.5, sustain=0.15, release_s=0.18)
_LEAD: Final = Shape(attack_s=0.012, decay_s=0.4, sustain=0.75, release_s=0.16)

MELODIES: Final[dict[str, Patch]] = {
    "warm_pad": Patch(
        instrument=Synth(
            voices=4, detune_cents=12.0, spread=0.9, cutoff_hz=1300.0, rise_s=1.2, touch=0.5, shape=_PAD
        ),
        level_db=-16.0,
    ),
    "dark_pad": Patch(
        instrument=Synth(
            voices=3,
            detune_cents=10.0,
            spread=0.8,
            cutoff_hz=520.0,
            rise_s=1.5,
            touch=0.4,
            sub=0.2,
            shape=_PAD,
        ),
        level_db=-15.0,
    ),
    "bright_pad": Patch(
        instrument=Synth(voices=5, detune_cents=18.0, spread=1.0, cutoff_hz=2600.0, rise_s=0.9, shape=_PAD),
        level_db=-16.0,
    ),
    "air_pad": Patch(
        instrument=Synth(
            wave="triangle",
            voices=3,
            detune_cents=9.0,
            spread=1.0,
            cutoff_hz=2200.0,
            breath=0.25,
            rise_s=1.5,
            shape=Shape(attack_s=1.2, decay_s=2.0, sustain=0.9, release_s=2.2),
        ),
        level_db=-14.0,
    ),
    "strings": Patch(
        instrument=Synth(
            wave="bowed",
            voices=5,
            detune_cents=13.0,
            spread=1.0,
            cutoff_hz=2800.0,
            rise_s=0.25,
            vibrato_cents=7.0,
            breath=0.04,
            shape=Shape(attack_s=0.14, decay_s=1.0, sustain=0.9, release_s=0.4),
        ),
        level_db=-15.0,
    ),
    "disco_strings": Patch(
        instrument=Synth(
            wave="bowed",
            voices=4,
            detune_cents=15.0,
            spread=1.0,
            cutoff_hz=4200.0,
            vibrato_cents=10.0,
            shape=Shape(attack_s=0.05, decay_s=0.8, sustain=0.85, release_s=0.25),
        ),
        level_db=-15.0,
    ),
    "saw_lead": Patch(
        instrument=Synth(
            voices=2,
            detune_cents=9.0,
            spread=0.4,
            cutoff_hz=3200.0,
            sweep=0.8,
            vibrato_cents=14.0,
            shape=_LEAD,
        ),
        mono=True,
        level_db=-14.0,
    ),
    "soft_lead": Patch(
        instrument=Synth(
            wave="triangle",
            voices=2,
            detune_cents=6.0,
            spread=0.3,
            cutoff_hz=2600.0,
            vibrato_cents=12.0,
            shape=_LEAD,
        ),
        mono=True,
        level_db=-12.0,
    ),
    "square_lead": Patch(
        instrument=Synth(wave="square", cutoff_hz=2600.0, vibrato_cents=14.0, shape=_LEAD),
        mono=True,
        level_db=-14.0,
    ),
    "pluck": Patch(
        instrument=Synth(
            voices=2,
            detune_cents=8.0,
            spread=0.6,
            cutoff_hz=700.0,
            sweep=3.0,
            sweep_s=0.18,
            resonance=0.25,
            shape=_PLUCK,
        ),
        level_db=-12.0,
    ),
    "flute": Patch(
        instrument=Synth(
            wave="triangle",
            cutoff_hz=2400.0,
            breath=0.2,
            vibrato_cents=16.0,
            shape=Shape(attack_s=0.06, decay_s=0.5, sustain=0.85, release_s=0.12),
        ),
        mono=True,
        level_db=-12.0,
    ),
    "reed": Patch(
        instrument=Synth(
            wave="reed", cutoff_hz=2200.0, sweep=0.6, breath=0.06, vibrato_cents=18.0, shape=_LEAD
        ),
        mono=True,
        level_db=-13.0,
    ),
    "muted_trumpet": Patch(
        instrument=Synth(
            wave="pulse12", cutoff_hz=2400.0, breath=0.05, vibrato_cents=12.0, shape=_LEAD, touch=1.6
        ),
        mono=True,
        level_db=-12.0,
    ),
    "chip_lead": Patch(instrument=Chip(wave="pulse25"), mono=True, level_db=-14.0),
    "chip_arp": Patch(instrument=Chip(wave="pulse12", decay_s=0.15, sustain=0.15, pan=0.35), level_db=-14.0),
    "chip_chords": Patch(
        instrument=Chip(wave="pulse50", decay_s=0.3, sustain=0.3, pan=-0.35), level_db=-18.0
    ),
    "chip_bass": Patch(
        instrument=Chip(wave="triangle", decay_s=4.0, sustain=1.0, vibrato_cents=0.0),
        mono=True,
        level_db=-10.0,
    ),
    "kalimba": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.002, decay_s=0.7, sustain=0.0, release_s=0.2),
            ratio=5.4,
            index=0.6,
            index_s=0.08,
            index_rest=0.0,
            strike_ratio=5.4,
            strike=0.25,
        ),
        level_db=-10.0,
    ),
    "cowbell_lead": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.001, decay_s=0.45, sustain=0.0, release_s=0.08),
            ratio=1.48,
            index=1.6,
            index_s=0.5,
            index_rest=0.5,
            strike_ratio=2.96,
            strike=0.2,
            detune_cents=2.0,
            drive=0.3,
        ),
        level_db=-12.0,
    ),
    "pizzicato": Patch(
        instrument=Pluck(
            ring_s=0.55, dark=0.6, place=0.3, bright_hz=4200.0, body=((280.0, 0.3), (480.0, 0.2)), damp_s=0.2
        ),
        level_db=-8.0,
    ),
}
