"""The chord lane as generation hears it: which notes fit when, how sure, and how voices lead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeGuard

from engines.model.song import ChordSpan, KeyFact, pitch_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engines.model.arrangement import Arrangement

SURE: Final = 0.4
"""Below this confidence only root and fifth are played."""
_KEY_SURE: Final = 0.35
_SHORTEST: Final = Fraction(3, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Harmony:
    """One stretch of the chord lane, start ≤ b < stop.

    Attributes:
        root: pitch class of the root; None where nothing tonal may sound.
        tones: pitch classes of the chord, root first.
        scale: pitch classes that pass between them.
        sure: whether thirds and colours may be played.
        pedal: there is no chord, only the key: the bass may hold its tonic.
    """

    start: Fraction
    stop: Fraction
    root: int | None
    tones: tuple[int, ...] = ()
    scale: tuple[int, ...] = ()
    sure: bool = True
    pedal: bool = False


def chord_lane(arrangement: Arrangement) -> tuple[Harmony, ...]:
    """The chord lane without gaps from beat 0 to the end; equal neighbours joined, blips left out."""
    key = arrangement.key
    if not arrangement.chords and _is_sure(key):
        return (_open(arrangement.length, key),)
    spans = sorted(arrangement.chords, key=lambda placed: placed.start)
    found: list[Harmony] = []
    at = Fraction(0)
    for index, placed in enumerate(spans):
        stop = placed.start + placed.length
        if index + 1 < len(spans):
            stop = min(stop, spans[index + 1].start)
        start = max(at, placed.start)
        if stop - start < _SHORTEST and found and index + 1 < len(spans):
            found[-1] = replace(found[-1], stop=max(found[-1].stop, stop))
        elif stop > start:
            if start > at:
                found.append(_silent(at, start, key))
            found.append(_heard(start, stop, placed.chord, key))
        at = max(at, stop)
    if at < arrangement.length or not found:
        found.append(_silent(at, max(arrangement.length, at + 1), key))
    return tuple(_joined(found))


def at_beat(lane: Sequence[Harmony], beat: Fraction) -> Harmony:
    """The harmony at a beat."""
    low, high = 0, len(lane) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if lane[middle].start <= beat:
            low = middle
        else:
            high = middle - 1
    return lane[low]


def chord_tones(harmony: Harmony, voicing: str) -> tuple[int, ...]:
    """The pitch classes that a voicing plays of a harmony, root first.

    Args:
        harmony: the chord.
        voicing: "triad", "seventh", "ninth", "power", "fifths" or "shell".
    """
    root = harmony.root
    if root is None or harmony.pedal:
        return ()
    fifth = next((tone for tone in harmony.tones if (tone - root) % 12 in {6, 7, 8}), None)
    if not harmony.sure or voicing in {"power", "fifths"} or len(harmony.tones) < 3:
        return tuple(t for t in (root, fifth) if t is not None)
    tones = list(harmony.tones)
    if voicing in {"seventh", "ninth", "shell"} and len(tones) == 3:
        seventh = next((t for t in harmony.scale if (t - root) % 12 in {10, 11}), None)
        third = (tones[1] - root) % 12
        if seventh is not None and third in {3, 4} and (third, (seventh - root) % 12) != (3, 11):
            tones.append(seventh)
    if voicing == "ninth" and len(tones) == 4 and (root + 2) % 12 in harmony.scale:
        tones.append((root + 2) % 12)
    if voicing == "shell" and len(tones) >= 4:
        tones.remove(tones[2])
    return tuple(tones)


def lead_voices(
    tones: Sequence[int], before: Sequence[int], low: int, high: int, *, wide: bool = False
) -> tuple[int, ...]:
    """The placing of pitch classes inside a register that moves least from the chord before it.

    Args:
        tones: pitch classes, root first.
        before: the pitches that sounded; empty for none.
        low: the register's lowest pitch.
        high: its highest, an octave and a half or more above.
        wide: drop the second voice from the top by an octave where the register allows it.
    """
    if not tones:
        return ()
    middle = (low + high) / 2.0
    best: tuple[float, tuple[int, ...]] | None = None
    for turn in range(len(tones)):
        order = [*tones[turn:], *tones[:turn]]
        for octave in range(low // 12, high // 12 + 1):
            pitches = _stacked(order, octave * 12)
            if wide and len(pitches) >= 3 and pitches[-2] - 12 >= low:
                pitches = tuple(sorted((*pitches[:-2], pitches[-1], pitches[-2] - 12)))
            if pitches[0] < low or pitches[-1] > high:
                continue
            cost = _movement(pitches, before) + 0.35 * abs(sum(pitches) / len(pitches) - middle)
            if best is None or (cost, pitches) < best:
                best = (cost, pitches)
    return best[1] if best else tuple(sorted(low + (tone - low) % 12 for tone in tones))


def near(tone: int, pitch: float) -> int:
    """The pitch of a pitch class that lies nearest to a pitch."""
    return round((pitch - tone) / 12.0) * 12 + tone


def within(tone: int, low: int) -> int:
    """The pitch of a pitch class in the octave that begins at `low`."""
    return low + (tone - low) % 12


def _stacked(order: Sequence[int], base: int) -> tuple[int, ...]:
    out = [base + order[0]]
    for tone in order[1:]:
        out.append(out[-1] + ((tone - out[-1] - 1) % 12) + 1)
    return tuple(out)


def _movement(pitches: Sequence[int], before: Sequence[int]) -> float:
    if not before:
        return 0.0
    if len(before) == len(pitches):
        return float(sum(abs(a - b) for a, b in zip(pitches, before, strict=True)))
    return float(sum(min(abs(pitch - b) for b in before) for pitch in pitches))


def _scale_of(chord: ChordSpan, key: KeyFact | None) -> tuple[int, ...]:
    tones = chord.pitch_classes
    if key is None or key.confidence < _KEY_SURE:
        return tones
    # Scale notes a semitone beside a chord note that is foreign to the key would rub.
    foreign = [tone for tone in tones if tone not in key.pitch_classes]
    passing = [t for t in key.pitch_classes if all((t - f) % 12 not in {1, 11} for f in foreign)]
    return tuple(dict.fromkeys((*tones, *passing)))


def _heard(start: Fraction, stop: Fraction, chord: ChordSpan, key: KeyFact | None) -> Harmony:
    if chord.quality == "N":
        return _silent(start, stop, key)
    return Harmony(
        start=start,
        stop=stop,
        root=chord.root,
        tones=chord.pitch_classes,
        scale=_scale_of(chord, key),
        sure=chord.confidence >= SURE,
    )


def _is_sure(key: KeyFact | None) -> TypeGuard[KeyFact]:
    return key is not None and key.confidence >= _KEY_SURE


def _silent(start: Fraction, stop: Fraction, key: KeyFact | None) -> Harmony:
    if not _is_sure(key):
        return Harmony(start=start, stop=stop, root=None)
    tonic = pitch_class(key.tonic)
    return Harmony(start=start, stop=stop, root=tonic, tones=(tonic,), scale=(tonic,), sure=False, pedal=True)


def _open(stop: Fraction, key: KeyFact) -> Harmony:
    """Of a song without a chord lane: the key's tonic and fifth, and five notes that fit most chords."""
    tonic = pitch_class(key.tonic)
    third = 3 if (tonic + 3) % 12 in key.pitch_classes else 4
    steps = (0, 3, 5, 7, 10) if third == 3 else (0, 2, 4, 7, 9)
    scale = tuple((tonic + step) % 12 for step in steps)
    return Harmony(
        start=Fraction(0),
        stop=max(stop, Fraction(1)),
        root=tonic,
        tones=(tonic, (tonic + 7) % 12),
        scale=scale,
    )


def _joined(lane: Sequence[Harmony]) -> list[Harmony]:
    out = list(lane[:1])
    for left, right in pairwise(lane):
        if replace(left, start=right.start, stop=right.stop) == right:
            out[-1] = replace(out[-1], stop=right.stop)
        else:
            out.append(right)
    return out
