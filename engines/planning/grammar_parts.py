"""Restyle, add, replace, insert, transition and texture: what is made new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engines.planning.amounts import LEVELS, degree, direction, share
from engines.planning.drafts import Draft, Left, apply_place, first_role, use
from engines.planning.items import INDEFINITE, Place, Voices
from engines.planning.lexemes import Lexeme

if TYPE_CHECKING:
    from engines.planning.clauses import Clause
    from engines.planning.drafts import Reading

_INSERT_BARS: Final = {"intro": 8, "outro": 8, "build": 8, "drop": 16, "breakdown": 8, "fill": 1}
DENSITIES: Final = {"density+": 0.85, "density-": 0.25}
_TEXTURE_VERB: Final = ("add", "become", "set", "move")
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
    verb = clause.find("verb", "replace") or _turned_into(clause)
    _breaks_are_beats(clause)
    voices = clause.voices or (clause.lent_voices if clause.find("style") else [])
    if verb is None or not voices:
        return False
    if verb.text in {"instead of", "in place of", "rather than"} and len(voices) > 1:
        first, second = (
            (voices[1], voices[0]) if clause.index(verb) > clause.index(voices[0]) else (voices[0], voices[1])
        )
    else:
        first, second = voices[0], (voices[1] if len(voices) > 1 else voices[0])
    role = first_role(second) or _OF_STEM.get(first.names[0] if first.names else "", "")
    if not role or (len(voices) == 1 and not clause.find("style") and not clause.find("role")):
        return False
    style = clause.find("style")
    own = clause.find("role")
    if own is not None and len(voices) == 1:
        role = own.get("role")
    use(verb, style, own, second, *clause.all("verb", "add", "become", "set"))
    use(*_adjectives(clause, second))
    params = {"role": role, "style": style.get("style") if style else None, **_habits(clause)}
    for other in voices[1:]:
        other.used = True
    draft = reading.add(clause, "replace", params, voice=False)
    draft.stems, draft.voiced, first.used = first.names, True, True
    return True


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
    for index, item in enumerate(clause.items):
        if isinstance(item, Place) and item.text.split()[-1] in _BREAKS and not item.relation:
            before = clause.items[index - 1] if index else None
            if item.indefinite or (isinstance(before, Lexeme) and before.has("style")):
                clause.items[index] = Voices(
                    item.start, item.end, ("drums",), ("drums",), indefinite=True, text=item.text
                )


def _habits(clause: Clause) -> dict[str, float | str | tuple[str, ...] | None]:
    """Density and octave of a part: "a busy arp", "an octave down"."""
    dense = clause.find("attr", "density+", "density-")
    octave = clause.quantity("semitone")
    found: dict[str, float | str | tuple[str, ...] | None] = {}
    if dense is not None:
        use(dense)
        found["density"] = DENSITIES[dense.get("attr")]
    if octave is not None and octave.value in {12.0, 24.0}:
        use(octave)
        found["octave"] = int(octave.value // 12) * (direction(clause) or 1)
    return found


def insert(clause: Clause, reading: Reading) -> bool:
    """Such as "insert an 8 bar build before the last chorus", "give it a 16-bar DJ intro"."""
    piece = clause.find("insert")
    own = next((place for place in clause.places if is_new(place, clause)), None)
    if own is None and piece is not None and _is_there(clause, piece, reading):
        _pass_over(piece, clause, reading)
        return False
    removed = clause.find("verb", "remove") is not None and clause.find("verb", "add") is None
    if own is None and (piece is None or piece.has("verb", "remove") or removed):
        return False
    found = clause.quantity("bar", "beat", "second")
    if piece is not None:
        kind = piece.get("insert")
        use(piece)
    else:
        kind = _kind(own)
    if not kind:
        return False
    if own is not None:
        own.used = True
    bars = next((place.lead_bars for place in clause.places if place.lead_bars), _INSERT_BARS[kind])
    if found is not None:
        use(found)
        size = {
            "bar": 1.0,
            "beat": 1.0 / reading.song.beats_per_bar,
            "second": 1.0 / reading.song.bar_seconds,
        }[found.unit]
        bars = max(1, round(found.value * size))
    use(
        *clause.all("verb", "add", "become", "set", "extend"),
        *clause.all("degree"),
        *clause.all("attr", "length+"),
        *clause.all("vague"),
    )
    _insert_pair(clause, reading, own, bars)
    draft = reading.add(clause, "insert", {"kind": kind, "bars": bars}, place=False, voice=False)
    for voices in clause.voices:
        voices.used = True
    _lead_into(draft, clause, reading)
    return True


def _insert_pair(clause: Clause, reading: Reading, own: Place | None, bars: int) -> None:
    """Such as "an intro and an outro for DJs": the second of them."""
    for other in own.labels[1:] if own is not None else ():
        reading.add(clause, "insert", {"kind": other, "bars": bars}, place=False, voice=False)


def _is_there(clause: Clause, piece: Lexeme, reading: Reading) -> bool:
    """Such as "… over the build into chorus 2", behind another wish: a stretch of the song, nothing new."""
    before = clause.before(piece)
    made = any(draft.clause == reading.clause for draft in reading.drafts)
    return made and before is not None and before.text in {"the", "that"} and not clause.find("verb", "add")


def _pass_over(piece: Lexeme, clause: Clause, reading: Reading) -> None:
    """Report "in the buildup", of which the song knows nothing, unless a section is named beside it."""
    use(piece)
    if not any(item.named for item in clause.items if isinstance(item, Place)):
        reading.left.append(Left(piece.start, piece.end, "This place was not found in the song."))


def is_new(place: Place, clause: Clause) -> bool:
    """Such as "a breakdown", "an 8-bar outro": a section word that names something to be made."""
    pair = set(place.labels) == {"intro", "outro"}
    if (len(place.labels) != 1 and not pair) or place.relation or not _kind(place):
        return False
    if clause.find("verb", "repeat", "double", "remove", "loop", "keep") or place.text.split()[0] in {
        "another"
    }:
        return False
    before = clause.before(place)
    sized = getattr(before, "unit", "") == "bar" or (
        isinstance(before, Lexeme) and before.text in {"dj", "drum"}
    )
    adding = clause.find("verb", "add") is not None
    plain = place.text in {"intro", "outro", "breakdown", "drop", "break", "fill"}
    return (
        place.indefinite
        or sized
        or (adding and plain and len(clause.places) <= 2 and not clause.voices and not clause.find("fx"))
    )


def _kind(place: Place | None) -> str:
    label = place.labels[0] if place is not None and place.labels else ""
    return {"intro": "intro", "outro": "outro", "drop": "drop", "break": "breakdown"}.get(label, "")


def _lead_into(draft: Draft, clause: Clause, reading: Reading) -> None:
    """The scope is the section that the new bars lead into."""
    for place in [p for p in clause.places if p.named] or clause.lent_places:
        place.used = True
        if place.relation == "except":
            apply_place(draft, place, reading)
            continue
        later = (
            reading.song.following(place.sections)
            if place.relation in {"after", "end"} and place.sections
            else ()
        )
        if place.relation in {"after", "end"} and place.sections and not later:
            continue
        goal = Place(
            place.start,
            place.end,
            "",
            later or place.sections,
            place.bars,
            place.seconds,
            assumed=place.assumed,
        )
        apply_place(draft, goal, reading)
    for place in clause.places:
        place.used |= place.whole


def transition(clause: Clause, reading: Reading) -> bool:
    """Such as "add a riser before the drop", "tape stop at the end", "a drum fill into every chorus"."""
    piece = clause.find("transition")
    if piece is None or (clause.find("fx", "filter") and piece.has("transition", "sweep")):
        return False
    if clause.find("verb", "remove") and not clause.find("verb", "add"):
        return False
    if piece.text in _BLOWS and _is_done_to(clause, piece):
        use(piece)
        return transition(clause, reading)
    found = clause.quantity("bar", "beat")
    use(
        piece, found, *clause.all("verb", "add", "become", "set"), *clause.all("degree"), *clause.all("vague")
    )
    use(*clause.all("attr", "length+", "length-"))
    bars = None
    if found is not None:
        bars = min(8, max(1, round(found.value / (1 if found.unit == "bar" else reading.song.beats_per_bar))))
    draft = reading.add(
        clause, "transition", {"kind": piece.get("transition"), "bars": bars}, place=False, voice=False
    )
    for voices in clause.voices:
        voices.used = True
        if getattr(clause.before(voices), "text", "") in {"on", "of", "for"} and voices.names:
            reading.warnings.append("A transition is made of the whole mix, and not of single stems.")
    _lead_into(draft, clause, reading)
    return True


_BLOWS: Final = frozenset({"slam", "hit", "hits", "crash", "boom", "slams", "brake"})


def _is_done_to(clause: Clause, piece: Lexeme) -> bool:
    """Such as "slam the drums", "make the drums hit", "slam a build": a verb, and no sound to be put in."""
    before, after = clause.before(piece), clause.after(piece)
    others = ("insert", "transition", "texture", "fx")
    if getattr(after, "text", "") in INDEFINITE | {"in"} and any(
        other is not piece for category in others for other in clause.all(category)
    ):
        return True
    struck = isinstance(after, Voices) or (getattr(after, "text", "") == "the" and bool(clause.voices))
    return isinstance(before, Voices) or (before is None and struck)


def texture(clause: Clause, reading: Reading) -> bool:
    """Such as "vinyl crackle on the intro and outro", "a bit of rain"."""
    piece = clause.find("texture")
    if piece is None:
        return False
    off = clause.find("verb", "remove") or clause.find("dir", "less", "-")
    loud = clause.find("attr", "volume+", "volume-")
    gone = clause.find("verb", "remove") is not None
    amount = share(clause)
    name = degree(clause)
    if off is not None:
        amount = 0.0 if clause.find("verb", "remove") else 0.2
    elif amount is None and loud is not None:
        amount = LEVELS["amount"]["large" if loud.has("attr", "volume+") else "small"]
    elif amount is None and name:
        amount = LEVELS["amount"][name]
    use(
        off,
        *clause.all("attr", "volume+", "volume-"),
        *clause.all("texture"),
        *clause.all("verb", *_TEXTURE_VERB),
        *clause.all("dir"),
    )
    draft = reading.add(clause, "texture", {"kind": piece.get("texture"), "amount": amount}, voice=False)
    if gone:
        draft.origin = "inferred"  # a style may bring the texture; nothing else has it
    return True


def add(clause: Clause, reading: Reading) -> bool:
    """Such as "add a soft pad under the verses", "throw in some congas", "more cowbell"."""
    verb = clause.find("verb", "add")
    role, voices = _new_voice(clause)
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
    if verb is None and not implied and not _only_new(clause, voices):
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
    params = {"role": role, "style": style.get("style") if style else None, **_habits(clause)}
    degree(clause)
    use(*clause.all("attr"), *clause.all("vague"), *clause.all("dir"))
    if voices is not None:
        voices.used = True
    reading.add(clause, "add", params, voice=False)
    return True


def _speaks_of_it(clause: Clause, verb: Lexeme | None, voices: Voices) -> bool:
    """Such as "get the drums quieter", "the drums need more punch": the song's own, and nothing new."""
    if clause.find("attr", "volume+", "volume-"):
        return True
    behind = verb is not None and clause.index(verb) > clause.index(voices)
    return behind and clause.find("axis") is not None


def _new_voice(clause: Clause) -> tuple[str, Voices | None]:
    piece = clause.find("role")
    if piece is not None:
        return piece.get("role"), None
    for voices in clause.voices:
        role = first_role(voices)
        if role:
            return role, voices
    return "", None


def laid_under(clause: Clause) -> bool:
    """Such as "sub bass under everything": no verb, and a part below the others."""
    voices, under = clause.items[0], clause.items[1] if len(clause.items) > 1 else None
    return (
        isinstance(voices, Voices)
        and any(voices.roles)
        and under is not None
        and under.text.split()[0] in _UNDER
    )


_UNDER: Final = frozenset({"under", "underneath", "beneath"})


def _only_new(clause: Clause, voices: Voices | None) -> bool:
    """Voices that no song has as a stem by that name: "congas under the chorus"."""
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


NEW_WORDS: Final = frozenset(
    {"pad", "pads", "arp", "arps", "strings", "claps", "clap", "handclaps", "hand claps", "snaps"}
)


def _right_behind(clause: Clause, verb: Lexeme, voices: Voices) -> bool:
    return 0 < clause.index(voices) - clause.index(verb) <= 3


def restyle(clause: Clause, reading: Reading) -> bool:
    """Such as "lo-fi hip hop version", "turn it into a house track at 124", "nightcore it", "half techno"."""
    piece = clause.find("style")
    if piece is None or clause.find("verb", "remove") or clause.find("dir", "less"):
        return False
    if _voiced_style(clause, reading, piece):
        return True
    for other in clause.all("style"):
        if not set(other.tags["style"]) & set(piece.tags["style"]):
            reading.left.append(Left(other.start, other.end, "One style at a time; the first was taken."))
    use(*clause.all("style"), *clause.all("verb", "become", "add", "set", "move", "replace", "master"))
    amount = share(clause)
    name = degree(clause)
    half = clause.find("than", "half")
    use(half)
    if amount is None and half is not None:
        amount = 0.5
    elif amount is None and name in {"tiny", "small"}:
        amount = LEVELS["style"][name]
    reading.add(
        clause, "restyle", {"style": piece.get("style"), "amount": amount}, voice=not _is_whole(clause)
    )
    return True


def _is_whole(clause: Clause) -> bool:
    return any(not voices.names for voices in clause.voices)


def _voiced_style(clause: Clause, reading: Reading, piece: Lexeme) -> bool:
    """Such as "trap drums", "a house beat": a part in a style, in place of the song's own."""
    voices = next((v for v in clause.voices if clause.before(v) is piece and first_role(v)), None)
    role = clause.find("role")
    if voices is None and (role is None or clause.before(role) is not piece):
        return False
    if (
        voices is not None
        and voices.text in {"beat", "beats"}
        and not voices.indefinite
        and not clause.find("verb")
        and not clause.places
    ):
        voices.used = True
        return False
    name = first_role(voices) if voices is not None else (role.get("role") if role else "")
    adding = clause.find("verb", "add") is not None
    use(piece, role, *clause.all("verb", "add", "become", "set", "move"))
    stems = voices.names if voices is not None else ()
    if voices is not None:
        voices.used = True
    params = {"role": name, "style": piece.get("style"), **_habits(clause)}
    draft = reading.add(clause, "add" if adding or not stems else "replace", params, voice=False)
    if draft.op == "replace":
        draft.stems, draft.voiced = stems, True
    return True
