"""The names of drum instruments and their General MIDI percussion keys; the one table of both."""

from __future__ import annotations

from typing import Final

KEYS: Final[dict[str, int]] = {
    "kick": 36,
    "rim": 37,
    "snare": 38,
    "clap": 39,
    "low_tom": 41,
    "hat": 42,
    "pedal_hat": 44,
    "tom": 45,
    "open_hat": 46,
    "high_tom": 50,
    "crash": 49,
    "ride": 51,
    "tambourine": 54,
    "cowbell": 56,
    "ghost": 40,
    "high_bongo": 60,
    "bongo": 61,
    "slap": 62,
    "conga": 63,
    "perc": 64,
    "timbale": 65,
    "agogo": 67,
    "shaker": 70,
    "guiro": 73,
    "clave": 75,
    "woodblock": 76,
}
"""Instrument → key. A "ghost" is the snare's soft stroke."""

NAMES: Final[dict[int, str]] = {key: name for name, key in KEYS.items()}

TIMEKEEPERS: Final = frozenset({"hat", "pedal_hat", "ride", "shaker", "tambourine"})
"""What keeps going on the weak beats of compound meters."""

COLOUR: Final = frozenset(
    {
        "tambourine",
        "cowbell",
        "high_bongo",
        "bongo",
        "slap",
        "conga",
        "perc",
        "timbale",
        "agogo",
        "shaker",
        "guiro",
        "clave",
        "woodblock",
    }
)
"""What the percussion role plays; the drums role plays the rest, and these too where a groove names them."""
