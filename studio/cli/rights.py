"""`flipside rights`: what a song allows, what the person states, splits, the ledger, and whom to trust."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, get_args

from engines.core.errors import InputError
from engines.core.files import shown
from engines.core.jobs import Part
from engines.media.acoustics import fingerprint, packed
from engines.model.rights import Basis, Mode, Statement
from engines.model.schema import from_builtins, to_builtins
from engines.pipeline import consenting
from engines.rights.splits import split_from_json, split_to_json
from studio.cli.console import progress, say, say_json
from studio.cli.documents import read_document
from studio.cli.listening import opened

if TYPE_CHECKING:
    from pathlib import Path

    from engines.pipeline import Song


def run_show(path: Path, *, json_wanted: bool) -> None:
    """Print the rights passport of a song.

    Raises:
        InputError: the song cannot be opened.
    """
    with progress("opening the song") as ctx, opened(path, ctx) as song:
        if json_wanted:
            say_json("flipside.passport", _passport(song))
            return
        for line in passport_lines(song):
            say(line)


def _passport(song: Song) -> dict[str, object]:
    policy = to_builtins(song.policy)
    return {"source": song.source_id, "song": to_builtins(song.credits), "policy": policy,
            "terms": to_builtins(song.terms), "notes": list(song.notes)}  # fmt: skip


def passport_lines(song: Song) -> list[str]:
    """The passport for people."""
    said = song.credits
    named = [
        f"{name:<10} {value}"
        for name, value in (
            ("title", said.title), ("artist", said.artist), ("composer", said.composer),
            ("label", said.label), ("ISRC", said.isrc), ("copyright", said.copyright),
            ("licence", said.licence),
        )
        if value
    ]  # fmt: skip
    lines = named or ["The file does not say who made it."]
    if song.terms.said:
        lines.append(f"{song.terms.origin:<10} {shown(song.terms.said)}")
    if song.terms.statement:
        lines.append(f"{'stated':<10} {song.terms.statement.replace('_', ' ')}")
    lines += [
        f"{one.side:<10} {one.name}{f' ({one.role})' if one.role else ''}, {one.weight:g}"
        for one in song.terms.holders
    ]
    for mode in get_args(Mode):
        refusal = song.terms.refusal(mode)
        lines.append(f"{mode:<10} {'open' if refusal is None else f'no: {refusal.reason}; {refusal.how}'}")
    return [*lines, *song.notes]


def run_state(path: Path, statement: Statement | None) -> None:
    """Keep what the person states of a song; None takes it back.

    Raises:
        InputError: the song cannot be opened, or a licence without its terms was stated.
    """
    with progress("opening the song") as ctx, opened(path, ctx) as song:
        for line in passport_lines(consenting.state(song, statement)):
            say(line)


def statement_of(basis: str, terms: str, modes: tuple[str, ...], owners: tuple[str, ...]) -> Statement:
    """The statement that the options mean.

    Raises:
        InputError: an option is unknown or out of bounds.
    """
    for option, value, choices in (
        ("--as", basis, get_args(Basis)),
        *(("--allows", mode, get_args(Mode)) for mode in modes),
    ):
        if value not in choices:
            hint = f"{option} takes {', '.join(choices)}, and not {shown(value)}."
            raise InputError(f"{option} {value}", hint=hint)
    fields = {"basis": basis, "terms": terms, "modes": modes, "holders": [_holder(text) for text in owners]}
    return from_builtins(fields, Statement, what="statement")


def _holder(text: str) -> dict[str, object]:
    """“Name; role; recording or composition; share” as the fields of a holder."""
    name, role, side, share = (part.strip() for part in f"{text};;;".split(";")[:4])
    try:
        weight = float(share or 1.0)
    except ValueError as cause:
        hint = f"The share in --owner {shown(text)} is no number; write it like “Mia; singer; recording; 50”."
        raise InputError(f"--owner {text}", hint=hint) from cause
    return {"name": name, "role": role, "side": side or "recording", "weight": weight}


def run_opt_out(lists: list[Path], *, json_wanted: bool) -> None:
    """Take lists over, and print those that are asked.

    Raises:
        InputError: one of them is no list.
    """
    for source in lists:
        for path in sorted(source.glob("*.json")) if source.is_dir() else [source]:
            consenting.subscribe(path)
    found, faults = consenting.subscriptions()
    if json_wanted:
        fields = [{"name": one.name, "contact": one.contact, "entries": len(one.entries)} for one in found]
        say_json("flipside.opt-outs", {"lists": fields, "faults": list(faults)})
        return
    for one in found:
        say(f"{len(one.entries):>7} entries  {one.name}")
    for fault in faults:
        say(fault)
    if not found:
        say("No opt-out list is asked; give the file of one.")


def run_fingerprint(path: Path) -> None:
    """Print an entry for an opt-out list that knows a song by ear.

    Raises:
        InputError: the song cannot be opened.
    """
    with progress("opening the song") as ctx, opened(path, Part(ctx, 0.0, 0.6)) as song:
        bits = fingerprint(song.audio, Part(ctx, 0.6, 1.0))
    say(json.dumps({"fingerprint": packed(bits), "steps": len(bits)}))


def run_split(
    report: Path, out: Path | None, *, remixer: str, edited: Path | None, json_wanted: bool
) -> None:
    """Print or write the split that a report proposes, or one that was edited.

    Raises:
        InputError: it is no report, or the edited shares do not add up to 100.
        OutputError: it cannot be written.
    """
    if edited is not None:
        sheet = split_from_json(read_document(edited))
    else:
        sheet = consenting.split_of_report(report, remixer=remixer)
    if out is not None:
        consenting.write_split(sheet, out)
        say(str(out))
    elif json_wanted:
        fields = split_to_json(sheet)
        say_json(fields.pop("schema"), fields, version=fields.pop("version"))
    else:
        for claim in sheet.claims:
            say(f"{claim.side:<12} {claim.percent:>6} %  {claim.name} ({claim.role or claim.because})")
        say(sheet.note)


def run_ledger(*, json_wanted: bool) -> None:
    """Print the totals of the ledger.

    Raises:
        OutputError: it cannot be opened.
    """
    kept = consenting.ledger()
    songs, holders = kept.songs(), kept.holders()
    if json_wanted:
        say_json("flipside.ledger", {"songs": to_builtins(songs), "holders": to_builtins(holders)})
        return
    for song in songs:
        artist = f" by {song.artist}" if song.artist else ""
        say(f"{song.exports:>4} exports ({song.releases} released)  {song.song}{artist}")
    for holder in holders:
        say(f"{holder.exports:>4} exports, {holder.mean_percent:g} % of the {holder.side}  {holder.holder}")
    if not songs:
        say("Nothing was exported yet.")


def run_sign(source: Path, out: Path | None) -> None:
    """Sign a policy or an opt-out list.

    Raises:
        InputError: it is neither.
        OutputError: it cannot be written.
    """
    target = out or source
    consenting.sign_document(source, target)
    say(str(target))


def run_certificate(chain: Path, key: Path) -> None:
    """Sign with a certificate of the person's own.

    Raises:
        InputError: certificate and key cannot be used.
        OutputError: they cannot be kept.
    """
    consenting.adopt_certificate(chain, key)
    say(f"Exports are signed with {shown(chain.name)} from now on.")


def run_trust(certificate: Path | None, out: Path | None) -> None:
    """Trust a certificate, or hand out the person's own.

    Raises:
        InputError: nothing was named, or it is no certificate.
        OutputError: it cannot be written.
    """
    if certificate is not None:
        consenting.trust(certificate)
        say(f"What {shown(certificate.stem)} signs is trusted from now on.")
    elif out is not None:
        consenting.hand_out_authority(out)
        say(str(out))
    else:
        raise InputError(
            "nothing to trust", hint="Name a certificate to trust, or a file for your own with -o."
        )
