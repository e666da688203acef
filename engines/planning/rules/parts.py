"""Add and replace: parts that are played anew."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from engines.planning.drafting.amounts import degree, direction
from engines.planning.drafting.drafts import first_role, use
from engines.planning.rules.pitch import is_copied
from engines.planning.words.items import Place, Voices
from engines.planning.words.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.drafting.clauses import Clause
    from engines.planning.drafting.drafts import Draft
    from engines.planning.drafting.reading import Reading

DENSITIES: Final = {"density+": 0.85, "density-": 0.25}


_OF_STEM: Final = {
    "vocals": "lead",
    "drums": "drums",
    "bass": "bass",
    "other": "chords",
    "guitar": "chords",
    "piano": "chords",
}


def replace(clause: Clause, reading: Reading) -> bool:
    """Such as "replace the drums with a trap beat", "swap the bass for an 808"."""
    verb = clause.find("verb", "replace") or _turned_into(clause) or _goes_on(clause, reading)
    _breaks_are_beats(clause)
    voices = clause.voices or (clause.lent_voices if clause.find("style") else [])
    if verb is None or not voices:
        return False
    if verb.text in _IN_PLACE and len(voices) > 1:
        first, second = (
            (voices[1], voices[0]) if clause.index(verb) > clause.index(voices[0]) else (voices[0], voices[1])
        )
    else:
        first, second = voices[0], (voices[1] if len(voices) > 1 else voices[0])
    role = first_role(second) or _OF_STEM.get(first.names[0] if first.names else "", "")
    named = any(clause.find(category) for category in ("style", "role", "engine"))
    if not role or (len(voices) == 1 and not named):
        return False
    style = clause.find("style")
    own = clause.find("role")
    if own is not None and len(voices) == 1:
        role = own.get("role")
    same = [piece for piece in clause.all("style") if style and piece.tags["style"] == style.tags["style"]]
    use(verb, *same, own, second, *clause.all("verb", "add", "become", "set"))
    use(*_adjectives(clause, second))
    params = {"role": role, "style": style.get("style") if style else None, **habits(clause)}
    for other in voices[1:]:
        other.used = True
    draft = reading.add(clause, "replace", params, voice=False)
    draft.stems, draft.voiced, first.used = first.names, True, True
    return True


_IN_PLACE: Final = frozenset(
    {"instead of", "in place of", "rather than", "take over from", "takes over from", "take over for"}
)
"""Words behind which that stands which is replaced."""


def _goes_on(clause: Clause, reading: Reading) -> Lexeme | None:
    """Such as "… and the bass with something acid", behind "replace the drums with a house beat"."""
    last = reading.drafts[-1].op if reading.drafts else ""
    company = next((piece for piece in clause.lexemes if piece.text == "with"), None)
    joined = clause.joint in {"and", ","} and last == "replace" and not clause.find("verb", "remove", "keep")
    return company if joined and clause.voices else None


def _adjectives(clause: Clause, voices: Voices) -> list[Lexeme]:
    """Such as "a fat" of "a fat synth bass": what a new part is like, which its style decides."""
    out: list[Lexeme] = []
    for item in reversed(clause.items[: max(0, clause.index(voices))]):
        if not isinstance(item, Lexeme) or not (
            item.has("attr") or item.has("vague") or item.kind == "filler"
        ):
            break
        out.append(item)
    return out


def _turned_into(clause: Clause) -> Lexeme | None:
    """Such as "turn the guitar into strings"."""
    verb = clause.find("verb", "become")
    if verb is None or len(clause.voices) != 2:
        return None
    turned = verb.text.startswith(("turn", "change", "convert", "transform"))
    first, second = clause.voices
    adjoined = verb.text == "make" and clause.index(second) - clause.index(first) == 1
    return verb if turned or (adjoined and bool(first_role(second))) else None


_BREAKS: Final = frozenset({"break", "breaks"})


def _breaks_are_beats(clause: Clause) -> None:
    """Such as "a jungle break", "a breakbeat": behind a style, or new, a beat and no section."""
    places = [item for item in clause.items if isinstance(item, Place)]
    led = any(place.named and place.relation in {"before", "after"} for place in places)
    for index, item in enumerate(clause.items):
        if isinstance(item, Place) and item.text.split()[-1] in _BREAKS and not item.relation:
            before = clause.items[index - 1] if index else None
            if (item.indefinite and not led) or (isinstance(before, Lexeme) and before.has("style")):
                clause.put(
                    index,
                    Voices(item.start, item.end, ("drums",), ("drums",), indefinite=True, text=item.text),
                )


def habits(clause: Clause) -> dict[str, float | str | tuple[str, ...] | None]:
    """Density and octave of a part: "a busy arp", "an octave down"."""
    dense = clause.find("attr", "density+", "density-")
    octave = clause.quantity("semitone")
    found: dict[str, float | str | tuple[str, ...] | None] = {}
    if dense is not None:
        fewer = clause.find("than", "half", "third", "quarter") or clause.find("dir", "less")
        use(dense, fewer)
        found["density"] = DENSITIES["density-" if fewer else dense.get("attr")]
    if octave is not None and octave.value in {12.0, 24.0}:
        use(octave)
        below = clause.find("verb", "below") is not None
        found["octave"] = int(octave.value // 12) * (direction(clause) or (-1 if below else 1))
    return found


def add(clause: Clause, reading: Reading) -> bool:
    """Such as "add a soft pad under the verses", "throw in some congas", "more cowbell"."""
    verb = clause.find("verb", "add")
    role, voices = ("", None) if _is_measure(clause, verb) else _new_voice(clause)
    solo = next((place for place in clause.places if place.labels == ("solo",) and place.indefinite), None)
    if solo is not None and verb is not None and (not role or voices is None):
        role, solo.used = "lead", True
    if not role or clause.find("verb", "replace", "remove", "keep", "only"):
        return False
    if voices is not None and not voices.indefinite and _speaks_of_it(clause, verb, voices):
        return False
    if (
        voices is not None
        and verb is None
        and (clause.find("attr", "density+", "density-") or laid_under(clause))
    ):
        voices.indefinite = True
    implied = (
        voices is not None
        and voices.indefinite
        and (not clause.find("dir") or clause.quantity("semitone") is not None)
        and not clause.find("attr", "volume+", "volume-")
    )
    if verb is None and not implied and not _only_new(clause, voices) and not _is_new_colour(clause, voices):
        return False
    if (
        verb is not None
        and voices is not None
        and not voices.indefinite
        and clause.find("fx")
        and not _right_behind(clause, verb, voices)
    ):
        return False
    style = clause.find("style")
    use(verb, style, clause.find("role"), *clause.all("verb", "add", "become", "set", "move"))
    params = {"role": role, "style": style.get("style") if style else None, **habits(clause)}
    degree(clause)
    use(*clause.all("attr"), *clause.all("vague"), *clause.all("dir"))
    for other in clause.voices:
        other.used |= other is voices or getattr(clause.before(other), "text", "") in _OVER
    draft = reading.add(clause, "add", params, voice=False)
    _more_parts(draft, voices, reading)
    return True


def _is_measure(clause: Clause, verb: Lexeme | None) -> bool:
    """Such as "music box tempo": what a number is like, and no new part."""
    return verb is None and clause.find("axis", "tempo", "key", "length", "loudness") is not None


def _more_parts(draft: Draft, voices: Voices | None, reading: Reading) -> None:
    """Such as "add a pad and strings": the second of them."""
    for role in dict.fromkeys(voices.roles if voices is not None and voices.indefinite else ()):
        if role and role != draft.params["role"]:
            reading.drafts.append(dataclasses.replace(draft, params={**draft.params, "role": role}))


_OVER: Final = frozenset({"the", "on top of", "over", "under", "behind", "beneath", "underneath", "beside"})
_EXTRA: Final = frozenset({"extra", "additional"})
_BESIDE: Final = frozenset({"percussion", "strings", "pad", "arp"})
"""Roles of which "extra …" is a part beside what is there, and no louder stem."""


def _speaks_of_it(clause: Clause, verb: Lexeme | None, voices: Voices) -> bool:
    """Such as "get the drums quieter", "add 3 dB to the bass": the song's own, and nothing new."""
    if clause.quantity("semitone") is not None and is_copied(clause) and not _only_new(clause, voices):
        return True
    if clause.find("attr", "volume+", "volume-") or clause.quantity("db") is not None:
        return True
    behind = verb is not None and clause.index(verb) > clause.index(voices)
    return behind and clause.find("axis") is not None


def _new_voice(clause: Clause) -> tuple[str, Voices | None]:
    piece = clause.find("role")
    if piece is not None:
        return piece.get("role"), None
    for voices in clause.voices:
        role = first_role(voices)
        before = clause.before(voices)
        if role in _BESIDE and getattr(before, "text", "") in _EXTRA:
            use(before)
            voices.indefinite = True
        if role:
            return role, voices
    return "", None


def laid_under(clause: Clause) -> bool:
    """Such as "sub bass under everything", "sax over the bridge": no verb, and a part laid on others."""
    voices, under = clause.items[0], clause.items[1] if len(clause.items) > 1 else None
    if not isinstance(voices, Voices) or not any(voices.roles) or under is None:
        return False
    above = len(clause.items) == 2 and under.text.split()[0] == "over" and voices.names in {(), ("other",)}
    return above or under.text.split()[0] in _UNDER


_UNDER: Final = frozenset({"under", "underneath", "beneath"})


def _is_new_colour(clause: Clause, voices: Voices | None) -> bool:
    """Such as "lush strings in the last chorus": what a part is to be like, and no change of one."""
    found = clause.all("attr")
    if voices is None or len(found) != 1 or not set(voices.roles) <= _COLOURS:
        return False
    told = found[0].text
    grown = told.endswith("er") or " " in told or found[0].has("attr", "volume+", "volume-")
    return not grown and clause.after(found[0]) is voices and clause.find("dir") is None


_COLOURS: Final = frozenset({"pad", "strings", "arp"})
"""Parts that few songs have as a stem by that name."""


def _only_new(clause: Clause, voices: Voices | None) -> bool:
    """Voices that no song has as a stem by that name: "congas under the chorus"."""
    if voices is not None and _is_there(clause, voices):
        return False
    if voices is None or (not voices.names and first_role(voices)):
        return True
    return (
        voices.names in {(), ("other",), ("drums",)}
        and bool(first_role(voices))
        and voices.text in NEW_WORDS
        and not clause.find("dir")
        and not clause.find("attr")
        and not clause.find("fx")
    )


def _is_there(clause: Clause, voices: Voices) -> bool:
    """Such as "the last chord": one that the song has."""
    before = clause.before(voices)
    return isinstance(before, Lexeme) and before.has("order")


NEW_WORDS: Final = frozenset(
    {"pad", "pads", "arp", "arps", "strings", "claps", "clap", "handclaps", "hand claps", "snaps"}
)


def _right_behind(clause: Clause, verb: Lexeme, voices: Voices) -> bool:
    return 0 < clause.index(voices) - clause.index(verb) <= 3
