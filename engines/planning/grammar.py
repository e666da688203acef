"""The grammar: how clauses are read one behind the other, and what neighbours lend each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from engines.planning.drafting.clauses import Clause
from engines.planning.drafting.denying import denied_behind, denied_in
from engines.planning.drafting.drafts import Draft, use
from engines.planning.drafting.graded import by_how_much, by_octaves, fewer_bars, numbered
from engines.planning.drafting.merging import said_twice, share_back, share_within, told_again
from engines.planning.drafting.reading import Reading
from engines.planning.grammar_rules import apply_rules
from engines.planning.linking.attaching import attach, is_bare
from engines.planning.linking.distributing import distributed
from engines.planning.linking.elliptic import (
    approved,
    begun_there,
    contrasted,
    faded_out,
    in_that_style,
    more_elsewhere,
    of_what_is_new,
    paired_insert,
    softened,
    spared,
)
from engines.planning.linking.faults import only_explains, only_mends, remedy, tells_fault
from engines.planning.linking.lending import is_description, leading, lend, lend_excepted
from engines.planning.linking.referring import (
    addresses,
    brought_back,
    complains,
    complemented,
    corrects,
    explained,
    hands_on,
    let_right_mean_exactly,
    only_corrects,
    set_aside,
    unread,
)
from engines.planning.linking.superseding import makes_that, put_right_here, supersede
from engines.planning.rules import keep as keeping
from engines.planning.rules import vague
from engines.planning.rules.effect_numbers import (
    graded_parameter,
    is_parameter,
    more_numbers,
    parameter_scope,
)
from engines.planning.rules.ramps import ends_at
from engines.planning.rules.song_sounds import given_to_song
from engines.planning.talk.conversation import Conversation
from engines.planning.talk.engine_names import given_to_engines
from engines.planning.talk.judging import complains_behind
from engines.planning.talk.leaning import lend_from_before
from engines.planning.talk.renaming import denies_what_is, set_right
from engines.planning.words.items import Place, Voices

_ABOUT_THE_LAST: Final = (
    makes_that,
    graded_parameter,
    by_how_much,
    numbered,
    fewer_bars,
    by_octaves,
    keeping.as_it_is,
)
"""Rules for clauses that only say more about the wish before them."""


def read(clauses: list[Clause], reading: Reading, talk: Conversation | None = None) -> None:
    """Read the clauses of a prompt into drafts, or into changes of the plan that it continues."""
    reader = _Reader(reading, talk)
    for number, clause in enumerate(clauses):
        reading.clause = number
        reader.following = clauses[number + 1] if number + 1 < len(clauses) else None
        reader.read(clause)
    given_to_song(clauses, reading)
    given_to_engines(clauses, reading.drafts)
    vague.answered(reading)


@dataclass(slots=True, eq=False)
class _Reader:
    """What one clause leaves for the next: its edits, its place, what was named without a wish."""

    reading: Reading
    talk: Conversation | None
    leading: list[Place] = field(default_factory=list)
    last: list[Draft] = field(default_factory=list)
    pending: list[Voices] = field(default_factory=list)
    previous: Clause | None = None
    following: Clause | None = None
    addressed: bool = False
    correcting: bool = False
    corrected: list[Draft] = field(default_factory=list)
    told: list[Draft] = field(default_factory=list)

    def read(self, clause: Clause) -> None:
        if clause.joint == "strong":
            self.leading = []
        if clause.denial:
            return
        if self.talk is not None and self._is_corrected(clause, self.talk):
            self.talk.correcting = True
        if self.talk is not None and self.following is not None and only_corrects(self.following):
            self.talk.correcting = True  # "the second one, sorry"
        if clause.title:
            self._entitle(clause)
        elif not (clause.joint == "purpose" and self.last and explained(clause, self.reading)):
            self._read(clause)

    def _is_corrected(self, clause: Clause, talk: Conversation) -> bool:
        """Whether a clause says, or is followed by, what was not meant."""
        behind = (talk, clause, self.following)
        denied = denied_in(clause) or denied_behind(clause, self.following)
        return denied or denies_what_is(talk, self.following) or complains_behind(*behind)

    def _read(self, clause: Clause) -> None:
        if self.talk is not None and self._only_complains(clause, self.talk):
            return
        if self._addresses(clause) or self._corrects(clause):
            return
        set_aside(clause)
        let_right_mean_exactly(clause, self.last)
        before = self.talk.latest if self.talk is not None else ()
        said = [stem for edit in before for stem in edit.scope.stems]
        complemented(clause, self.reading.drafts, self.pending, self.reading, said)
        if brought_back(clause, self.last, self.reading):
            self._lend_on(clause)
            return
        if self._goes_on(clause) or self._repeats_otherwise(clause):
            self.previous = clause
            return
        hated = self.talk is None and clause.find("talk", "undo") is not None
        if (clause.headless or hated) and clause.voices and not self.last:
            self.pending = list(clause.voices)
        if clause.headless and attach(clause, self.last, self.leading, self.reading):
            return
        lend(clause, self.previous, self.last, self.leading)
        lend_from_before(clause, self.pending, self.talk, self.last)
        lend_excepted(clause, self.previous, self.reading)
        if not clause.headless or is_bare(clause):
            self._wish(clause)
        self.previous = clause

    def _only_complains(self, clause: Clause, talk: Conversation) -> bool:
        """Whether a clause says that something is not right, and the next one how it shall be."""
        complained = complains(clause) and corrects(self.following)
        if complained:
            clause.consume()
        return complained or set_right(talk, clause, self.following)

    def _lend_on(self, clause: Clause) -> None:
        """Such as "back in on the chorus | with a big fill": the place is that of its company too."""
        following = self.following
        if following is not None and is_description(following) and not following.voices and self.last:
            stems, places = self.last[-1].stems, [i for i in clause.items if isinstance(i, Place)]
            following.lent_places = places  # "drums gone in the bridge, back for the last chorus, louder"
            following.lent_voices = [Voices(clause.start, clause.end, stems)] if stems else []
        if self.following is not None and self.following.joint == "with":
            self.leading, self.addressed = [i for i in clause.items if isinstance(i, Place)], True

    def _addresses(self, clause: Clause) -> bool:
        """Such as "take bars 9 to 16 and …", "slam into the chorus with …": the place of what follows."""
        if hands_on(clause, self.following):
            self.pending, self.last = list(clause.voices), []
            clause.consume()
            return True
        if not addresses(clause, self.following) or (clause.headless and not self.last):
            return False
        self.leading, self.last, self.addressed = list(clause.places), [], True
        clause.consume()
        return True

    def _corrects(self, clause: Clause) -> bool:
        """Such as "mute the bass, sorry, the drums": other voices or places for what was just said."""
        if self.talk is not None or not self.last:
            return False
        if only_corrects(clause):
            self.correcting = True
            clause.consume()
            return True
        corrected = self.correcting and (
            put_right_here(clause, self.last, self.reading) or makes_that(clause, self.last)
        )
        self.corrected = self.last if self.correcting else []
        self.correcting = False
        return corrected

    def _entitle(self, clause: Clause) -> None:
        """Such as "chorus: louder, wider": the place of what stands behind the colon."""
        self.leading, self.last, self.pending = list(clause.places), [], []
        use(*clause.places)
        self.previous = clause

    def _repeats_otherwise(self, clause: Clause) -> bool:
        """Whether a clause asks for what was asked before it, more, less or otherwise elsewhere."""
        asked = (self.last, self.reading)
        if ends_at(clause, self.previous, self.last):
            return True
        if any(rule(clause, self.last) for rule in _ABOUT_THE_LAST):
            return True
        return any(
            rule(clause, *asked)
            for rule in (
                spared,
                more_elsewhere,
                contrasted,
                softened,
                approved,
                distributed,
                begun_there,
                in_that_style,
                of_what_is_new,
                paired_insert,
                faded_out,
            )
        )

    def _goes_on(self, clause: Clause) -> bool:
        """Whether a clause only gives numbers to an effect, or changes the plan so far."""
        if self.last and is_parameter(clause) and more_numbers(clause, self.last):
            parameter_scope(clause, self.last, self.reading)
            return True
        return self.talk is not None and self.talk.read(clause, by_name=bool(self.reading.drafts))

    def _outrank(self, made: list[Draft]) -> None:
        """Such as "as loud as a club track, -7 LUFS": the level is what "loud" meant."""
        last = self.last[-1] if self.last else None
        if last is None or not made or made[0].op != "loudness" or last.op != "gain":
            return
        if not last.voiced and not last.placed:
            self.reading.drafts.remove(last)

    def _wish(self, clause: Clause) -> None:
        reading = self.reading
        before, asked, left = len(reading.drafts), len(reading.asks), len(reading.left)
        apply_rules(clause, reading)
        for twice in said_twice(reading.drafts[before:]):
            reading.drafts.remove(twice)
        made = reading.drafts[before:]
        share_within(made)
        supersede(made, self.corrected, reading)
        remedy(clause, made, self.told, reading)
        self.last = [draft for draft in self.last if draft in reading.drafts]
        self._outrank(made)
        if only_explains(clause, made, self.last, reading) or only_mends(clause, made, self.told, reading):
            return
        if told_again(clause, made, self.last):
            self.last[-1].params.update(made[0].params)
            reading.drafts.remove(made[0])
            return
        if made:
            share_back(clause, made, self.last, reading)
            self.last, self.told = made, made if tells_fault(clause) else []
            self.leading = [] if self.addressed else leading(clause, made, self.leading)
            self.addressed = False
        elif len(reading.asks) == asked and len(reading.left) == left and not unread(clause):
            attach(clause, self.last, self.leading, reading)
