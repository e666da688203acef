"""Who contributed what: credits of a remix, from the song's own tags and from the edit graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from engines.model.bounds import Bounded
from engines.model.splits import Holder

Composition: TypeAlias = Literal["original", "derived", "new"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SongCredits:
    """What the song's file says of itself; empty strings where it is silent."""

    title: str = ""
    artist: str = ""
    album: str = ""
    date: str = ""
    genre: str = ""
    composer: str = ""
    copyright: str = ""
    licence: str = ""
    isrc: str = ""
    file_name: str = ""
    label: str = ""
    recording_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One lane's share of the remix.

    Attributes:
        lane: id of the lane.
        kind: recording (the original's), or generated here.
        stem: the original stem, or empty.
        maker: "original recording", or the engine and style that made it.
        seconds: how long it sounds in the remix [s].
        energy_share: share of the loudness-weighted energy of all lanes, 0–1; all shares sum to 1.
        source_spans: which seconds of the original it plays, (from, to), rising and joined.
        edits: ids of the edits that touched it.
        engine: what made it, or what split it from the recording: "rules", "htdemucs/…", "given", ...
        seed: of what was drawn by chance in it; None for recordings.
        composition: whose notes it plays: the song's, ones that follow the song's chords, or new ones.
        per_second: its share of the loudness-weighted energy in each second of the remix, 0–1; in each second
            the shares of all lanes sum to 1, or to 0 where nothing is heard.
    """

    lane: str
    kind: Literal["recording", "generated"]
    stem: str
    maker: str
    seconds: float
    energy_share: float
    source_spans: tuple[tuple[float, float], ...] = ()
    edits: tuple[str, ...] = ()
    engine: str = ""
    seed: int | None = None
    composition: Composition = "original"
    per_second: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AiUse:
    """What a machine did in one of the five categories in which the industry's metadata disclose it.

    Attributes:
        category: what of the music it is.
        how: absent: there is none of it in the remix; original: as in the recording; edited: the recording,
            cut, moved or treated; rules: generated without a trained model; model: by a trained model.
        share: of the remix's loudness-weighted energy that was generated in it, 0–1.
        by: the engines.
        edits: ids of the edits that asked for it.
    """

    category: Literal["vocals", "instrumentation", "composition", "post-production", "lyrics"]
    how: Literal["absent", "original", "edited", "rules", "model"]
    share: float = 0.0
    by: tuple[str, ...] = ()
    edits: tuple[str, ...] = ()

    @property
    def is_ai(self) -> bool:
        """Whether it counts as a contribution of artificial intelligence: only what a trained model made."""
        return self.how == "model"


Mode: TypeAlias = Literal["sketch", "share", "release"]
"""How far a remix goes: it stays here but for marked previews; it is shown to others; it is published."""


Basis: TypeAlias = Literal["own", "licensed", "public_domain", "sketch", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Bounded):
    """What the person states of a song.

    Attributes:
        basis: own: my own work; licensed: I have permission; public_domain; sketch: for myself alone;
            unknown: I was asked and do not know, so nothing more is open than before.
        terms: how it is licensed, in the person's words.
        modes: how far a licence lets remixes go; empty for as far as they like.
        holders: who owns the song, with their shares; empty where the person does not say.
    """

    basis: Basis
    terms: Annotated[str, Meta(max_length=500)] = ""
    modes: Annotated[tuple[Mode, ...], Meta(max_length=3)] = ()
    holders: Annotated[tuple[Holder, ...], Meta(max_length=40)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What a song's rights do not let a remix do.

    Attributes:
        mode: how far it may not go.
        reason: a sentence: who says so.
        how: a sentence: how to get permission.
    """

    mode: Mode
    reason: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a song's rights passport lets its remixes do.

    Attributes:
        refusals: at most one for each mode; a mode without one is open.
        said: who allows or forbids it, in their words; empty where nothing is said.
        origin: "policy", "tags", "opt-out", "statement" or "none".
        statement: what the person stated of the song: "own", "licensed", "public_domain", "sketch", "unknown"
            (asked, and not known), or empty.
        credit_line: how the rights holder wants to be named.
        holders: the rights holders with their weights, as the person or the policy names them.
    """

    refusals: tuple[Refusal, ...] = ()
    said: str = ""
    origin: str = "none"
    statement: str = ""
    credit_line: str = ""
    holders: tuple[Holder, ...] = ()

    def refusal(self, mode: Mode) -> Refusal | None:
        """Why a remix may not go so far; None where it may."""
        return next((refusal for refusal in self.refusals if refusal.mode == mode), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credits:
    """Credits of one remix: the song, the shares, what a machine made, and the tools.

    `watermark` is the id that its generated parts carry inaudibly; empty for none.
    """

    song: SongCredits
    contributions: tuple[Contribution, ...]
    separator: str = ""
    generated_share: float = 0.0
    disclosure: tuple[str, ...] = ()
    tool: str = ""
    ai: tuple[AiUse, ...] = ()
    terms: Terms = Terms()
    watermark: str = ""

    def over_time(self, kind: Literal["recording", "generated"]) -> tuple[float, ...]:
        """The share of each second that the recording has, or what was generated, 0–1."""
        lanes = [one.per_second for one in self.contributions if one.kind == kind]
        seconds = max((len(one.per_second) for one in self.contributions), default=0)
        return tuple(sum(lane[s] for lane in lanes if s < len(lane)) for s in range(seconds))
