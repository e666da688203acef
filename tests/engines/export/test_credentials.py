"""Signed content credentials: in every format, broken by one byte, and with all ancestors."""

from __future__ import annotations

import json
import shutil
import stat
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from engines import pipeline
from engines.core.errors import InputError
from engines.core.jobs import QUIET
from engines.export import ExportRequest, verify_file, write_remix
from engines.media import EncodeSpec, encode, read_tags
from engines.media.content_credentials import has_credentials, read_credentials, sign_in_place
from engines.rights import keys, own_certificate
from tests.engines.export.materials import material, tone

if TYPE_CHECKING:
    from pathlib import Path

    from engines.export import Exported

FORMATS = ("wav", "flac", "mp3", "m4a", "alac", "ogg", "opus")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keys that are made once, and a song."""
    made = tmp_path_factory.mktemp("signed")
    keys.signer(made / "keys", name="Mia")
    encode(tone(100.0), made / "tide.ogg", EncodeSpec(format="ogg"), QUIET)
    return made


def export(folder: Path, origin: Path, into: Path, name: str = "wav", title: str = "x") -> Exported:
    made = replace(material(), origin=origin, signer=keys.signer(folder / "keys"))
    request = ExportRequest(target=into, name=title, sign=True, spec=EncodeSpec(format=name))  # type: ignore[arg-type]
    return write_remix(made, request, QUIET)


def anchors(folder: Path) -> bytes:
    return keys.anchors(folder / "keys", folder / "nobody")


def read_in_public(path: Path) -> tuple[str, dict[str, Any]]:
    """What the public reader says of a file's credentials, as anybody else would ask it."""
    import c2pa

    beside = path.with_name(path.name + ".c2pa")
    with path.open("rb") as file:
        if beside.is_file():
            reader = c2pa.Reader("application/octet-stream", file, beside.read_bytes())
        else:
            reader = c2pa.Reader(str(path))
        with reader:
            return str(reader.get_validation_state()), json.loads(reader.json())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_signed_and_one_changed_byte_shows(folder: Path, tmp_path: Path, name: str) -> None:
    done = export(folder, folder / "tide.ogg", tmp_path, name)
    path = done.paths[0]
    found = verify_file(path, anchors(folder))
    assert (found.status, found.altered) == ("trusted", ())
    assert found.credentials is not None
    assert found.credentials.signer == "Mia"
    assert found.credentials.sidecar == (name in {"ogg", "opus"})
    assert [one.title for one in found.credentials.ancestors] == ["tide.ogg"]
    assert any("restyle, asked for by “house”" in action for action in found.credentials.actions)
    assert any("watermark 1a2b3c4d" in action for action in found.credentials.actions)
    assert found.watermark == "1a2b3c4d"
    assert verify_file(path).status == "valid", "somebody else does not know the signer"
    assert read_tags(path).artist == "The Anchors"
    state, said = read_in_public(path)
    assert state == "Valid"
    (active,) = said["manifests"].values()
    labels = {assertion["label"] for assertion in active["assertions"]}
    assert {
        "c2pa.actions.v2",
        "org.flipside.terms",
        "org.flipside.song",
        "org.flipside.disclosure",
    } <= labels
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert read_in_public(path)[0] == "Invalid"
    again = verify_file(path, anchors(folder))
    assert again.status == "altered"
    assert "sound" in again.altered


def certificate(
    key: ec.EllipticCurvePrivateKey, name: str, above: tuple[ec.EllipticCurvePrivateKey, str] | None
) -> x509.Certificate:
    """A certificate as an authority gives it; without one above it, the authority's own."""
    top, issuer = above or (key, name)
    subject, issued = (
        x509.Name(
            [
                x509.NameAttribute(NameOID.COMMON_NAME, text),
                x509.NameAttribute(NameOID.ORGANIZATION_NAME, "O"),
            ]
        )
        for text in (name, issuer)
    )
    now, is_top = datetime.now(UTC), above is None
    usage = dict.fromkeys(
        ("content_commitment", "key_encipherment", "data_encipherment", "key_agreement", "encipher_only",
         "decipher_only"), False,
    )  # fmt: skip
    made = x509.CertificateBuilder(
        issued, subject, key.public_key(), x509.random_serial_number(), now - timedelta(1), now + timedelta(9)
    )
    made = made.add_extension(x509.BasicConstraints(ca=is_top, path_length=None), critical=True)
    made = made.add_extension(
        x509.KeyUsage(digital_signature=not is_top, key_cert_sign=is_top, crl_sign=is_top, **usage),
        critical=True,
    )
    if not is_top:
        purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
        made = made.add_extension(purpose, critical=False)
    above_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(top.public_key())
    made = made.add_extension(above_key, critical=False)
    own_key = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    return made.add_extension(own_key, critical=False).sign(top, hashes.SHA256())


def test_a_certificate_of_ones_own_signs(folder: Path, tmp_path: Path) -> None:
    top, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    pem, traditional = serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL
    chain = certificate(key, "Harbour", (top, "Root")).public_bytes(pem)
    chain += certificate(top, "Root", None).public_bytes(pem)
    private = key.private_bytes(pem, traditional, serialization.NoEncryption())
    shutil.copytree(folder / "keys", tmp_path / "keys")
    own_certificate.adopt(chain, private, tmp_path / "keys")
    signer = own_certificate.content_signer(tmp_path / "keys")
    made = replace(material(), origin=folder / "tide.ogg", signer=signer)
    done = write_remix(made, ExportRequest(target=tmp_path / "out", name="x", sign=True), QUIET)
    found = verify_file(done.paths[0], keys.anchors(tmp_path / "keys", folder / "nobody"))
    assert (found.status, found.credentials.signer) == ("trusted", "Harbour")  # type: ignore[union-attr]
    other = (folder / "keys" / keys.KEY_FILE).read_bytes()
    for wrong in ((chain, other), (b"", private), (chain, b"no key")):
        with pytest.raises(InputError, match="certificate"):
            own_certificate.adopt(*wrong, tmp_path / "keys")
    assert own_certificate.content_signer(folder / "keys") == keys.signer(folder / "keys")


def test_three_remixes_in_a_row_show_three_ancestors(folder: Path, tmp_path: Path) -> None:
    origin = folder / "tide.ogg"
    for number, name in enumerate(("wav", "flac", "mp3"), 1):
        origin = export(folder, origin, tmp_path, name, f"remix {number}").paths[0]
    found = verify_file(origin, anchors(folder))
    assert found.status == "trusted"
    assert found.credentials is not None
    told = [(one.title, one.depth, one.signed) for one in found.credentials.ancestors]
    assert told == [("remix 2.flac", 1, True), ("remix 1.wav", 2, True), ("tide.ogg", 3, False)]


def test_what_a_song_says_of_its_use_is_read(folder: Path, tmp_path: Path) -> None:
    path = encoded(tmp_path / "said.wav")
    entries = {
        "cawg.ai_inference": {"use": "notAllowed"},
        "cawg.data_mining": {"use": "allowed"},
        "cawg.ai_training": {"use": "constrained"},
    }
    created = {
        "action": "c2pa.created",
        "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation",
    }
    manifest = {
        "claim_generator_info": [{"name": "x", "version": "1"}],
        "assertions": [
            {"label": "c2pa.actions.v2", "data": {"actions": [created]}},
            {"label": "cawg.training-mining", "data": {"entries": entries}},
            {
                "label": "org.flipside.terms",
                "data": {"refusals": [{"mode": "release"}, {"mode": "other"}, 5]},
            },
        ],
    }
    assert not has_credentials(path)
    sign_in_place(path, manifest, keys.signer(folder / "keys"), None)
    found = read_credentials(path)
    assert has_credentials(path)
    assert found is not None
    assert sorted(found.not_allowed) == ["ai_inference", "ai_training"]
    assert found.closed == ("release",)
    song = pipeline.open_song(path, QUIET)
    try:
        assert song.terms.refusal("release") is not None
        assert any("ai inference" in note for note in song.notes)
    finally:
        pipeline.close(song)


def encoded(path: Path) -> Path:
    encode(tone(100.0, frames=60_000), path, EncodeSpec(), QUIET)
    return path


def test_credentials_that_lie_beside_are_needed(folder: Path, tmp_path: Path) -> None:
    path = export(folder, folder / "tide.ogg", tmp_path, "ogg").paths[0]
    beside = path.with_name(path.name + ".c2pa")
    whole = beside.read_bytes()
    beside.write_bytes(whole[: len(whole) // 2])
    assert verify_file(path, anchors(folder)).altered == ("credentials",)
    beside.unlink()
    assert verify_file(path, anchors(folder)).status == "valid", "its digests are still there"


def test_a_changed_credential_is_no_missing_one(folder: Path, tmp_path: Path) -> None:
    path = export(folder, folder / "tide.ogg", tmp_path).paths[0]
    data = bytearray(path.read_bytes())
    data[data.index(b"asked for by") + 3] ^= 1
    path.write_bytes(data)
    assert verify_file(path, anchors(folder)).status == "altered"


def test_signing_needs_the_song(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="origin"):
        write_remix(material(), ExportRequest(target=tmp_path / "out", sign=True), QUIET)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps files by access lists")
def test_only_the_person_may_read_the_key(folder: Path) -> None:
    for path in (folder / "keys").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((folder / "keys").stat().st_mode) == 0o700


def test_keys_stay_and_broken_ones_are_said(folder: Path, tmp_path: Path) -> None:
    assert keys.signer(folder / "keys") == keys.signer(folder / "keys")
    shutil.copytree(folder / "keys", tmp_path / "keys")
    (tmp_path / "keys" / keys.KEY_FILE).write_text(
        "-----BEGIN PRIVATE KEY-----\nnone\n-----END PRIVATE KEY-----\n"
    )
    with pytest.raises(InputError) as caught:
        keys.signer(tmp_path / "keys")
    assert "keys" in caught.value.hint


def test_a_private_key_is_never_taken_for_a_trusted_certificate(folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / "keys" / keys.KEY_FILE, tmp_path / "friend.pem")
    assert b"PRIVATE" not in keys.anchors(folder / "keys", tmp_path)
