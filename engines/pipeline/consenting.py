"""Use cases of consent and compensation: statements, opt-out lists, splits, ledger, signed policies."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from engines.core.errors import BadDocument, InputError
from engines.core.files import replacing, shown
from engines.export.split_sheets import split_csv, split_pdf
from engines.model.rights import Credits
from engines.model.schema import content_of, from_builtins, parse
from engines.pipeline.opening import OPT_OUTS, terms_of
from engines.pipeline.trusting import KEYS, TRUSTED, own_signer
from engines.rights import opt_outs, statements
from engines.rights.keys import AUTHORITY_FILE
from engines.rights.ledger import FILE_NAME, Ledger
from engines.rights.own_certificate import adopt
from engines.rights.policy import POLICY_SCHEMA
from engines.rights.signing import signed
from engines.rights.splits import Parties, propose, split_to_json
from engines.storage import paths

if TYPE_CHECKING:
    from pathlib import Path

    from engines.model.rights import Statement
    from engines.model.schema import Json
    from engines.model.splits import SplitSheet
    from engines.pipeline.opening import Song
    from engines.rights.opt_outs import OptOutList

_SIGNABLE = {POLICY_SCHEMA, opt_outs.OPT_OUT_SCHEMA}


def state(song: Song, statement: Statement | None) -> Song:
    """The song under what the person states of it, which is kept for the next time; None takes it back.

    Raises:
        InputError: a licence without its terms was stated, or earlier statements cannot be read.
        OutputError: it cannot be written.
    """
    statements.state(paths.data_dir() / statements.FILE_NAME, song.source_id, statement)
    stated = replace(song, statement=statement)
    found, _faults = terms_of(stated)
    return replace(stated, terms=found)


def subscribe(source: Path) -> OptOutList:
    """Take over an opt-out list; it is asked whenever a song is opened.

    Raises:
        InputError: it is no list, or its signature does not fit.
        OutputError: it cannot be kept.
    """
    return opt_outs.subscribe(source, paths.data_dir() / OPT_OUTS)


def subscriptions() -> tuple[tuple[OptOutList, ...], tuple[str, ...]]:
    """The opt-out lists that are asked, and a sentence for each that cannot be."""
    return opt_outs.subscribed(paths.data_dir() / OPT_OUTS)


def ledger() -> Ledger:
    """The person's ledger of exports.

    Raises:
        OutputError: it cannot be opened.
    """
    return Ledger(paths.ready(paths.data_dir()) / FILE_NAME)


def split_of_report(report: Path, *, remixer: str) -> SplitSheet:
    """The split that the report of an export proposes.

    Raises:
        InputError: it is no report.
    """
    raw = parse(content_of(report), schema="flipside.report", version=1, upgrades={})
    credit = from_builtins(raw.get("credits"), Credits, what="report", at="credits")
    titles = [entry.get("title", "") for entry in raw.get("files", []) if isinstance(entry, dict)]
    title = str(titles[0]) if titles else ""
    return replace(split_of(credit, remixer=remixer, title=title), report=str(raw.get("id", ""))[:64])


def split_of(credit: Credits, *, remixer: str = "", title: str = "") -> SplitSheet:
    """The split that the credits of a remix propose; without a title it is called as its song."""
    song = credit.song.title or credit.song.file_name
    parties = Parties(remixer=remixer or "Remixer", holders=credit.terms.holders)
    return propose(credit, parties, title=title or song, song=song)


def write_split(sheet: SplitSheet, target: Path) -> None:
    """Write a split sheet as its ending says: .pdf, .csv or .json.

    Raises:
        InputError: it ends in something else.
        OutputError: it cannot be written.
    """
    ending = target.suffix.lower()
    if ending == ".pdf":
        content = split_pdf(sheet)
    elif ending == ".csv":
        content = split_csv(sheet).encode("utf-8", "replace")
    elif ending == ".json":
        content = (json.dumps(split_to_json(sheet), ensure_ascii=False, indent=1) + "\n").encode()
    else:
        hint = f"{shown(target.name)} is no name for a split sheet; end it in .pdf, .csv or .json."
        raise InputError(f"split as {ending}", hint=hint)
    with replacing(target) as temporary:
        temporary.write_bytes(content)


def sign_document(source: Path, target: Path) -> None:
    """Sign a policy (a remix kit) or an opt-out list with the person's key.

    Raises:
        InputError: it is neither.
        OutputError: it cannot be written.
    """
    document = _json(source)
    if document.get("schema") not in _SIGNABLE:
        hint = f"{shown(source.name)} is no policy and no opt-out list; only these are signed."
        raise BadDocument(f"{source}: {document.get('schema')}", hint=hint, field="schema")
    text = json.dumps(signed(document, own_signer().key_pem), ensure_ascii=False, indent=1) + "\n"
    with replacing(target) as temporary:
        temporary.write_text(text, "utf-8")


def trust(certificate: Path) -> None:
    """Trust what somebody signs, by the certificate of their authority.

    Raises:
        InputError: it is no certificate, or holds a private key.
        OutputError: it cannot be kept.
    """
    content = content_of(certificate)
    if b"-----BEGIN CERTIFICATE-----" not in content or b"PRIVATE KEY" in content:
        hint = f"{shown(certificate.name)} is no certificate to trust; ask its owner for their authority.pem."
        raise InputError(f"{certificate}: no certificate", hint=hint)
    folder = paths.ready(paths.config_dir() / TRUSTED)
    with replacing(folder / f"{certificate.stem[:100]}.pem") as temporary:
        temporary.write_bytes(content)


def adopt_certificate(chain: Path, key: Path) -> None:
    """Sign content credentials with a certificate of the person's own from now on.

    Raises:
        InputError: the two cannot be read, do not belong together, or are of no kind that signs.
        OutputError: they cannot be kept.
    """
    adopt(content_of(chain), content_of(key), paths.data_dir() / KEYS)


def hand_out_authority(target: Path) -> None:
    """Copy the certificate that others need to trust what is signed here.

    Raises:
        OutputError: it cannot be written.
    """
    own_signer()
    with replacing(target) as temporary:
        shutil.copyfile(paths.data_dir() / KEYS / AUTHORITY_FILE, temporary)


def _json(path: Path) -> Json:
    try:
        document = json.loads(content_of(path))
    except ValueError as cause:
        hint = f"{shown(path.name)} is no JSON; check it where it was written."
        raise BadDocument(f"{path}: {cause}", hint=hint) from cause
    if not isinstance(document, dict):
        raise BadDocument(f"{path}: no object", hint=f"{shown(path.name)} holds no JSON object.")
    return document
