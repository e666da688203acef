"""What a model is told in words: style, instrument, tempo, meter, key and chords."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from engines.generation.neural.requests import PartRequest
    from engines.model.operations import Role

_PLAYS: Final[dict[Role, str]] = {
    "drums": "solo drum kit playing a steady beat",
    "percussion": "solo hand percussion playing a steady groove",
    "bass": "solo bass line",
    "chords": "solo keyboard playing chords",
    "pad": "solo soft sustained synthesizer pad",
    "arp": "solo synthesizer arpeggio",
    "lead": "solo instrumental lead melody",
    "strings": "solo string section",
}
_STEMS: Final = {"drums": "drum kit", "bass": "bass line", "other": "melodic instruments"}
"""What a song's stems hold, where their name does not say it."""
TRACKS: Final[dict[Role, str]] = {
    "drums": "drums", "percussion": "percussion", "bass": "bass", "chords": "keyboard", "pad": "synth",
    "arp": "synth", "lead": "synth", "strings": "strings",
}  # fmt: skip
"""The tracks by which ACE-Step knows our roles."""

_MOST_CHORDS: Final = 8


def caption(request: PartRequest) -> str:
    """The style and the instruments, without figures."""
    plays = ", ".join(_STEMS.get(stem, stem) for stem in request.covers) or _PLAYS[request.role]
    return f"{request.style}, {plays}, no vocals, instrumental"


def prompt(request: PartRequest) -> str:
    """Everything in one sentence, for models that take nothing but words."""
    words = [caption(request), f"{request.bpm:.0f} BPM"]
    if request.key is not None:
        words.append(f"in {key_words(request)}")
    names = [chord.name for chord in request.chords if chord.tones][:_MOST_CHORDS]
    if names:
        words.append(f"chords {' '.join(dict.fromkeys(names))}")
    return ", ".join(words)


def key_words(request: PartRequest) -> str:
    """The key as "A minor"; empty where there is none."""
    return f"{request.key.tonic} {request.key.mode}" if request.key is not None else ""
