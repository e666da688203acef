"""What plays chords: keys, organs, polyphonic synthesisers, brass and guitars."""

from __future__ import annotations

from typing import Final

from engines.generation.sound.envelopes import Shape
from engines.generation.sound.keys import Fm, Organ, Piano
from engines.generation.sound.patch import Patch
from engines.generation.sound.plucked import Pluck
from engines.generation.sound.synths import ImpactKey, Synth

_STAB: Final = Shape(attack_s=0.003, decay_s=0.35, sustain=0.3, release_s=0.12)
_GUITAR_BOX: Final = ((105.0, 0.35), (205.0, 0.3), (410.0, 0.15))

CHORDS: Final[dict[str, Patch]] = {
    "house_organ": Patch(
        instrument=Fm(shape=_STAB, ratio=2.0, index=1.4, index_s=0.3, strike_ratio=6.0, strike=0.1),
        level_db=-16.0,
    ),
    "house_piano": Patch(instrument=Piano(bright=1.5), level_db=-12.0),
    "piano": Patch(instrument=Piano(bright=0.95), level_db=-12.0),
    "electric_piano": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.003, decay_s=2.2, sustain=0.25, release_s=0.22),
            ratio=1.0,
            index=1.8,
            index_s=0.9,
            strike_ratio=14.0,
            strike=0.12,
            tremolo=0.45,
        ),
        level_db=-14.0,
    ),
    "fm_keys": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.002, decay_s=1.4, sustain=0.3, release_s=0.25),
            ratio=14.0,
            index=0.35,
            index_s=0.4,
            strike_ratio=7.0,
            strike=0.08,
            detune_cents=7.0,
        ),
        level_db=-14.0,
    ),
    "bell": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.002, decay_s=1.8, sustain=0.05, release_s=0.6),
            ratio=3.5,
            index=2.0,
            index_s=0.8,
            detune_cents=5.0,
        ),
        level_db=-14.0,
    ),
    "organ": Patch(instrument=Organ(), level_db=-16.0),
    "skank_organ": Patch(instrument=Organ(cutoff_hz=3200.0, speed_hz=6.4), level_db=-15.0),
    "supersaw": Patch(
        instrument=Synth(
            voices=7,
            detune_cents=22.0,
            spread=0.9,
            cutoff_hz=4500.0,
            sweep=1.0,
            sweep_s=0.5,
            track=0.5,
            shape=Shape(attack_s=0.006, decay_s=0.6, sustain=0.7, release_s=0.25),
        ),
        level_db=-13.0,
    ),
    "stab": Patch(
        instrument=Synth(
            voices=3,
            detune_cents=11.0,
            spread=0.6,
            cutoff_hz=900.0,
            sweep=2.6,
            sweep_s=0.25,
            resonance=0.3,
            shape=_STAB,
        ),
        level_db=-13.0,
    ),
    "analog_poly": Patch(
        instrument=Synth(
            voices=3,
            detune_cents=9.0,
            spread=0.7,
            cutoff_hz=1300.0,
            sweep=1.3,
            sweep_s=0.8,
            resonance=0.2,
            shape=Shape(attack_s=0.02, decay_s=0.9, sustain=0.6, release_s=0.35),
        ),
        level_db=-13.0,
    ),
    "brass": Patch(
        instrument=ImpactKey(
            synth=Synth(
                voices=3,
                detune_cents=7.0,
                spread=0.5,
                cutoff_hz=900.0,
                sweep=1.8,
                sweep_s=0.5,
                rise_s=0.05,
                touch=2.2,
                shape=Shape(attack_s=0.03, decay_s=0.5, sustain=0.7, release_s=0.1),
            )
        ),
        level_db=-13.0,
    ),
    "guitar": Patch(
        instrument=Pluck(ring_s=3.0, dark=0.35, place=0.16, body=_GUITAR_BOX, strings=2, damp_s=0.12),
        level_db=-12.0,
    ),
    "nylon": Patch(
        instrument=Pluck(ring_s=2.2, dark=0.65, place=0.25, bright_hz=4200.0, body=_GUITAR_BOX, damp_s=0.12),
        level_db=-11.0,
    ),
    "clean_guitar": Patch(
        instrument=Pluck(
            ring_s=1.8, dark=0.45, place=0.12, bright_hz=6000.0, drive=0.1, cabinet=True, damp_s=0.05
        ),
        level_db=-12.0,
    ),
    "muted_guitar": Patch(
        instrument=Pluck(
            ring_s=1.2, dark=0.55, place=0.1, bright_hz=6000.0, cabinet=True, mute=0.6, damp_s=0.03
        ),
        level_db=-10.0,
    ),
    "overdrive": Patch(
        instrument=Pluck(
            ring_s=6.0,
            dark=0.3,
            place=0.12,
            bright_hz=7000.0,
            strings=2,
            drive=0.85,
            cabinet=True,
            damp_s=0.06,
        ),
        level_db=-19.0,
    ),
    "clav": Patch(
        instrument=Pluck(ring_s=1.6, dark=0.18, place=0.07, bright_hz=9000.0, drive=0.2, damp_s=0.03),
        level_db=-12.0,
    ),
    "high_gain": Patch(
        instrument=Pluck(
            ring_s=5.0,
            dark=0.35,
            place=0.1,
            bright_hz=8000.0,
            strings=2,
            drive=1.0,
            cabinet=True,
            damp_s=0.03,
            mute=0.35,
        ),
        level_db=-20.0,
    ),
}
