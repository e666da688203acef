"""Basses: sub and 808, reese, analogue, acid, FM, plucked and upright."""

from __future__ import annotations

from typing import Final

from engines.generation.sound.envelopes import Shape
from engines.generation.sound.keys import Fm
from engines.generation.sound.patch import Patch
from engines.generation.sound.plucked import Pluck
from engines.generation.sound.synths import Reese, SubBass, Synth

_BASS: Final = Shape(attack_s=0.003, decay_s=0.35, sustain=0.7, release_s=0.05)

BASSES: Final[dict[str, Patch]] = {
    "sub": Patch(instrument=SubBass(), mono=True, level_db=-10.0),
    "808_bass": Patch(
        instrument=SubBass(
            shape=Shape(attack_s=0.003, decay_s=1.6, sustain=0.25, release_s=0.12),
            drop=10.0,
            second=0.14,
            drive=0.35,
        ),
        mono=True,
        level_db=-11.0,
    ),
    "reese": Patch(instrument=Reese(), mono=True, level_db=-13.0),
    "growl": Patch(
        instrument=Synth(
            voices=2,
            detune_cents=14.0,
            spread=0.3,
            cutoff_hz=420.0,
            resonance=0.55,
            wobble=3.2,
            wobble_beats=0.5,
            sub=0.7,
            drive=0.5,
            shape=_BASS,
            track=0.1,
        ),
        mono=True,
        level_db=-14.0,
    ),
    "analog_bass": Patch(
        instrument=Synth(
            voices=2,
            detune_cents=6.0,
            spread=0.15,
            cutoff_hz=320.0,
            sweep=2.2,
            sweep_s=0.22,
            resonance=0.35,
            sub=0.3,
            drive=0.25,
            shape=_BASS,
            track=0.2,
        ),
        mono=True,
        level_db=-12.0,
    ),
    "acid": Patch(
        instrument=Synth(
            cutoff_hz=260.0,
            sweep=3.6,
            sweep_s=0.2,
            resonance=0.85,
            drive=0.4,
            shape=_BASS,
            touch=1.8,
            glide_s=0.06,
        ),
        mono=True,
        level_db=-14.0,
    ),
    "square_bass": Patch(
        instrument=Synth(wave="square", cutoff_hz=500.0, sweep=1.4, sub=0.25, shape=_BASS, drive=0.15),
        mono=True,
        level_db=-12.0,
    ),
    "fm_bass": Patch(
        instrument=Fm(
            shape=_BASS, ratio=1.0, index=3.2, index_s=0.25, index_rest=0.2, detune_cents=0.0, drive=0.2
        ),
        mono=True,
        level_db=-12.0,
    ),
    "organ_bass": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.002, decay_s=0.3, sustain=0.5, release_s=0.04),
            ratio=2.0,
            index=1.6,
            index_s=0.2,
            index_rest=0.4,
            detune_cents=0.0,
        ),
        mono=True,
        level_db=-11.0,
    ),
    "log_drum": Patch(
        instrument=Fm(
            shape=Shape(attack_s=0.002, decay_s=0.55, sustain=0.15, release_s=0.1),
            ratio=1.0,
            index=1.8,
            index_s=0.12,
            index_rest=0.1,
            strike_ratio=3.9,
            strike=0.3,
            drop=5.0,
            detune_cents=0.0,
            drive=0.35,
        ),
        mono=True,
        level_db=-11.0,
    ),
    "finger_bass": Patch(
        instrument=Pluck(
            ring_s=3.5, dark=0.75, place=0.28, bright_hz=2600.0, mono=True, drive=0.15, damp_s=0.05
        ),
        level_db=-8.0,
    ),
    "pick_bass": Patch(
        instrument=Pluck(
            ring_s=3.0, dark=0.5, place=0.12, bright_hz=5200.0, mono=True, drive=0.35, damp_s=0.05
        ),
        level_db=-9.0,
    ),
    "slap_bass": Patch(
        instrument=Pluck(
            ring_s=2.5, dark=0.3, place=0.08, bright_hz=9000.0, mono=True, drive=0.25, damp_s=0.04
        ),
        level_db=-9.0,
    ),
    "upright": Patch(
        instrument=Pluck(
            ring_s=1.6,
            dark=0.9,
            place=0.3,
            bright_hz=1800.0,
            body=((98.0, 0.5), (180.0, 0.25)),
            mono=True,
            damp_s=0.09,
        ),
        level_db=-8.0,
    ),
    "cellos": Patch(
        instrument=Synth(
            wave="bowed",
            voices=4,
            detune_cents=11.0,
            spread=0.5,
            cutoff_hz=1800.0,
            rise_s=0.2,
            vibrato_cents=5.0,
            breath=0.03,
            shape=Shape(attack_s=0.12, decay_s=1.0, sustain=0.9, release_s=0.35),
        ),
        level_db=-13.0,
    ),
}
