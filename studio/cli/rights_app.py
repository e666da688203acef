"""The commands of `flipside rights` with their options; loaded late, as all others."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from studio.cli.console import exits

rights_app: Final = typer.Typer(
    help="Show and state what a song allows; split sheets, ledger, signatures.", rich_markup_mode=None,
    no_args_is_help=True,
)  # fmt: skip

SongPath = Annotated[Path, typer.Argument(metavar="SONG", help="The song's file.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where it goes.")]


@rights_app.command("show")
def show(song: SongPath, json_wanted: Json = False) -> None:
    """Print who owns SONG and how far a remix of it may go."""
    with exits(json_wanted=json_wanted):
        from studio.cli.rights import run_show  # noqa: PLC0415 - start fast

        run_show(song, json_wanted=json_wanted)


@rights_app.command("state")
def state(
    song: SongPath,
    basis: Annotated[
        str,
        typer.Option("--as", metavar="BASIS", help="own, licensed, public_domain, sketch or unknown."),
    ] = "",
    terms: Annotated[
        str, typer.Option("--terms", metavar="TEXT", help="How it is licensed, and by whom.")
    ] = "",
    allows: Annotated[
        list[str] | None,
        typer.Option("--allows", metavar="MODE", help="How far a licence goes: sketch, share, release."),
    ] = None,
    owner: Annotated[
        list[str] | None,
        typer.Option("--owner", metavar="OWNER", help="Who owns it: “name; role; recording; share”."),
    ] = None,
    forget: Annotated[bool, typer.Option("--forget", help="Take an earlier statement back.")] = False,
) -> None:
    """State by what right you remix SONG."""
    with exits():
        from studio.cli.rights import run_state, statement_of  # noqa: PLC0415 - start fast

        run_state(
            song,
            None if forget else statement_of(basis, terms, tuple(allows or ()), tuple(owner or ())),
        )


@rights_app.command("opt-out")
def opt_out(
    lists: Annotated[
        list[Path] | None, typer.Argument(metavar="[LIST]...", help="Lists, or folders of lists.")
    ] = None,
    json_wanted: Json = False,
) -> None:
    """Take over opt-out lists, and print those that are asked."""
    with exits(json_wanted=json_wanted):
        from studio.cli.rights import run_opt_out  # noqa: PLC0415 - start fast

        run_opt_out(lists or [], json_wanted=json_wanted)


@rights_app.command("fingerprint")
def fingerprint_command(song: SongPath) -> None:
    """Print the acoustic fingerprint of SONG as an entry for an opt-out list."""
    with exits():
        from studio.cli.rights import run_fingerprint  # noqa: PLC0415 - start fast

        run_fingerprint(song)


@rights_app.command("split")
def split(
    report: Annotated[Path, typer.Argument(metavar="REPORT", help="NAME.flipside.json of an export.")],
    out: Output = None,
    remixer: Annotated[str, typer.Option("--me", metavar="NAME", help="Your name on the sheet.")] = "",
    edited: Annotated[
        Path | None, typer.Option("--edited", metavar="FILE", help="A split that you changed, as JSON.")
    ] = None,
    json_wanted: Json = False,
) -> None:
    """Propose a split from a report, as text, PDF, CSV or JSON."""
    with exits(json_wanted=json_wanted):
        from studio.cli.rights import run_split  # noqa: PLC0415 - start fast

        run_split(report, out, remixer=remixer, edited=edited, json_wanted=json_wanted)


@rights_app.command("ledger")
def ledger(json_wanted: Json = False) -> None:
    """Print how often which song was exported, and who holds shares in it."""
    with exits(json_wanted=json_wanted):
        from studio.cli.rights import run_ledger  # noqa: PLC0415 - start fast

        run_ledger(json_wanted=json_wanted)


@rights_app.command("sign")
def sign(
    document: Annotated[Path, typer.Argument(metavar="FILE", help="A policy or an opt-out list.")],
    out: Output = None,
) -> None:
    """Sign a remix kit's policy or an opt-out list with your key."""
    with exits():
        from studio.cli.rights import run_sign  # noqa: PLC0415 - start fast

        run_sign(document, out)


@rights_app.command("certificate")
def certificate_command(
    chain: Annotated[Path, typer.Argument(metavar="CHAIN", help="Your certificate and those above it, PEM.")],
    key: Annotated[Path, typer.Argument(metavar="KEY", help="Its private key, PEM without a password.")],
) -> None:
    """Sign exports with a certificate of your own, in place of the self-made one."""
    with exits():
        from studio.cli.rights import run_certificate  # noqa: PLC0415 - start fast

        run_certificate(chain, key)


@rights_app.command("trust")
def trust(
    certificate: Annotated[
        Path | None, typer.Argument(metavar="[CERTIFICATE]", help="The authority.pem of somebody else.")
    ] = None,
    out: Output = None,
) -> None:
    """Trust what somebody else signs; with -o, write your own certificate to hand out."""
    with exits():
        from studio.cli.rights import run_trust  # noqa: PLC0415 - start fast

        run_trust(certificate, out)
