"""Suggestions: completions while typing, and one-click ideas, both made from the song's facts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from engines.core.errors import EngineError
from engines.model.operations import STYLE_IDS
from engines.model.song import PITCH_CLASSES, pitch_class
from engines.model.style import load_style, style_ids

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engines.model.song import SongFacts

_MOST: Final = 8
_JOINT: Final = re.compile(r"(?:^|[,.;!?]|\b(?:and|then|but|with)\b)\s*", re.IGNORECASE)
_NAMES: Final = {
    "rnb": "R&B",
    "lofi": "lo-fi",
    "uk_garage": "UK garage",
    "slowed_reverb": "slowed and reverb",
}
_DEFAULT_TEMPOS: Final = {
    "house": 124,
    "lofi": 80,
    "drum_and_bass": 174,
    "techno": 132,
    "trap": 140,
    "synthwave": 105,
}
_WAYS: Final = (
    "no {stem} in the {place}",
    "only {stem} in the {place}",
    "{stem} 3 dB louder in the {place}",
    "keep the {stem}",
    "turn the {stem} up a little",
    "mute the {stem}",
    "add reverb to the {stem}",
    "chop the {stem} into eighths in the {place}",
)
_PLACED: Final = (
    "double the {place}",
    "skip the {place}",
    "repeat the {place} three times",
    "add a riser before the {place}",
    "add a drum fill before the {place}",
    "add a pad in the {place}",
    "low-pass the {place} at 800 Hz",
    "halftime feel in the {place}",
    "start with the {place}",
)
_PLAIN: Final = (
    "make it a bit slower",
    "make it a bit faster",
    "make it warmer",
    "make it brighter",
    "add vinyl crackle",
    "add some rain",
    "fade out over the last 8 bars",
    "more swing",
    "sidechain everything to the kick",
    "slowed and reverb",
    "master it to -14 LUFS",
    "make it two minutes long",
    "give it a 16-bar DJ intro",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One completion.

    Attributes:
        text: the whole prompt as it would read.
        adds: what is added behind what was typed; what was typed of the last word stays.
        why: a few words about where it comes from, for the list.
    """

    text: str
    adds: str
    why: str


def suggest(prefix: str, facts: SongFacts) -> tuple[Suggestion, ...]:
    """Completions of what has been typed so far that fit this song; at most eight, best first."""
    fragment, word = _fragment(prefix), _last_word(prefix)
    candidates = [(word, whole, why) for whole, why in _words(prefix, facts)]
    candidates += [(fragment, whole, why) for whole, why in _clauses(facts)]
    found: dict[str, Suggestion] = {}
    for typed, whole, why in candidates:
        if len(typed) >= len(whole) or not whole.lower().startswith(typed.lower()):
            continue
        adds = whole[len(typed) :]
        text = prefix + adds
        found.setdefault(text.lower(), Suggestion(text=text, adds=adds, why=why))
        if len(found) == _MOST:
            break
    return tuple(found.values())


def _fragment(prefix: str) -> str:
    """What was typed of the clause that is being typed."""
    ends = [match.end() for match in _JOINT.finditer(prefix)]
    return prefix[ends[-1] :] if ends else prefix


def _last_word(prefix: str) -> str:
    """The word that is being typed; empty behind a space."""
    return prefix.rsplit(" ", maxsplit=1)[-1]


def _words(prefix: str, facts: SongFacts) -> Iterable[tuple[str, str]]:
    """What fits behind the last word: sections behind "in the", tempos behind "at", keys behind "in"."""
    text = prefix.lower()
    if re.search(
        r"\b(?:in|of|before|after|into|during|until|the|skip|double|repeat|over)\s+(?:the\s+)?\S*$", text
    ):
        yield from ((name, "a section of this song") for name in _places(facts))
    if re.search(r"\bat\s+\d*$", text):
        yield from ((f"{tempo} bpm", "a tempo of the style") for tempo in _tempos(text, facts))
    if re.search(r"\b(?:in|to|key of|into)\s+[a-g]?[#b]?\s*(?:m\w*)?$", text):
        yield from ((key, "a key that suits the song") for key in suiting_keys(facts))
    if re.search(r"\b(?:the|no|only|mute|solo|keep|just)\s+\S*$", text):
        yield from ((stem, "a stem of this song") for stem in facts.stem_names)
    if re.search(r"\b(?:into|it|make it|a|an|^)\s*\S*$", text):
        yield from ((_style_name(style), "a style") for style in STYLE_IDS if style in style_ids())


def _clauses(facts: SongFacts) -> Iterable[tuple[str, str]]:
    places, stems = _places(facts), facts.stem_names
    for way in _PLACED:
        yield from ((_filled(way, place), "for this song") for place in places)
    for way in _WAYS:
        for stem in stems:
            for place in places if "{place}" in way else ("",):
                yield _filled(way, place).replace("{stem}", stem), "for this song"
    yield from ((text, "for any song") for text in _PLAIN)
    yield from ((f"make it {_style_name(style)}", "a style") for style in style_ids())


def _filled(way: str, place: str) -> str:
    """Numbered sections stand without an article: "in verse 2"."""
    return way.replace("the {place}" if place[-1:].isdigit() else "{place}", place)


def _places(facts: SongFacts) -> tuple[str, ...]:
    """Labels that stand once, numbers where they stand several times, and "last"."""
    names: list[str] = []
    for section in facts.sections:
        same = [other for other in facts.sections if other.label == section.label]
        names.append(section.label if len(same) == 1 else section.name)
        if len(same) > 1 and section is same[-1]:
            names.append(f"last {section.label}")
    return tuple(dict.fromkeys(names))


def _tempos(text: str, facts: SongFacts) -> tuple[int, ...]:
    style = next((name for name in STYLE_IDS if _style_name(name).lower() in text or name in text), "")
    if style:
        low, best, high = style_tempos(style)
        return tuple(dict.fromkeys((best, low, high)))
    own = round(facts.tempo_bpm)
    return tuple(tempo for tempo in (own, own + 8, own - 8, own // 2, own * 2) if 40 <= tempo <= 240)


def style_tempos(style: str) -> tuple[int, int, int]:
    """Lowest, favourite and highest tempo of a style [BPM]."""
    try:
        tempo = load_style(style).tempo
    except EngineError:
        best = _DEFAULT_TEMPOS.get(style, 120)
        return best - 8, best, best + 8
    return round(tempo.low), round(tempo.best), round(tempo.high)


def suiting_keys(facts: SongFacts) -> tuple[str, ...]:
    """Keys near to the song's, nearest first; empty where none was heard."""
    if facts.key is None:
        return ()
    minor = facts.key.mode in {"minor", "dorian", "phrygian", "locrian"}
    mode, other = ("minor", "major") if minor else ("major", "minor")
    root = pitch_class(facts.key.tonic)
    steps = (
        (3 if minor else -3, other),
        (0, other),
        (2, mode),
        (-2, mode),
        (7, mode),
        (5, mode),
        (1, mode),
        (-1, mode),
    )
    return tuple(f"{PITCH_CLASSES[(root + step) % 12]} {name}" for step, name in steps)


def _style_name(style: str) -> str:
    return _NAMES.get(style, style.replace("_", " "))


# -- ideas


def ideas(facts: SongFacts) -> tuple[str, ...]:
    """Six prompts that suit the song: near styles at their tempo, its own sections, its own stems."""
    near = _near_styles(facts)
    places = _places(facts)
    last = next((name for name in reversed(places) if name.startswith("last ")), places[-1] if places else "")
    first = places[0] if places else ""
    stems = facts.stem_names
    keep = "vocals" if "vocals" in stems else stems[0]
    made = [f"{_style_name(style)} at {tempo}, keep the {keep}" for style, tempo in near[:2]]
    made.append("slowed and reverb, vinyl crackle")
    made.append(f"double the {last}, add a riser before it" if last else "make it two minutes long")
    quiet = "drums" if "drums" in stems else stems[-1]
    made.append(
        f"no {quiet} in the {first}, add a pad in the {first}"
        if first
        else "sidechain everything to the kick"
    )
    made.append(_key_idea(facts))
    return tuple(made[:6])


def _near_styles(facts: SongFacts) -> list[tuple[str, int]]:
    """Styles by how little the song must be stretched for them, counting half and double time."""
    chosen = [
        style
        for style in ("house", "lofi", "drum_and_bass", "synthwave", "trap", "techno")
        if style in style_ids()
    ]

    def stretch(style: str) -> float:
        best = style_tempos(style)[1]
        return min(abs(best / (facts.tempo_bpm * factor) - 1.0) for factor in (0.5, 1.0, 2.0))

    ordered = sorted(chosen or ["house", "lofi"], key=stretch)
    return [(style, style_tempos(style)[1]) for style in ordered]


def _key_idea(facts: SongFacts) -> str:
    keys = suiting_keys(facts)
    return (
        f"put it in {keys[0]}, a bit slower, more reverb on the vocals"
        if keys
        else "a bit slower, warmer, fade out over 8 bars"
    )
