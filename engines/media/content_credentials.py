"""Content credentials (C2PA) in files: writing them with a signer, and reading back what they say.

WAV, FLAC, MP3 and M4A carry them inside; for other formats they lie beside the file, in `NAME.EXT.c2pa`.
"""

from __future__ import annotations

import json
import mmap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from engines.core.errors import OutputError
from engines.core.files import replacing, shown
from engines.media.tag_names import clean

if TYPE_CHECKING:
    from pathlib import Path

SIDECAR_ENDING: Final = ".c2pa"
LARGEST_BYTES: Final = 16_000_000
"""The largest sidecar that is read [bytes]."""

PARENT: Final = "song"
"""How the actions of a manifest name the parent."""

_EMBEDDED: Final = {".wav": "audio/wav", ".wave": "audio/wav", ".flac": "audio/flac", ".mp3": "audio/mpeg",
                    ".m4a": "audio/mp4", ".mp4": "audio/mp4"}  # fmt: skip
_OTHER: Final = "application/octet-stream"
_MOST_ANCESTORS: Final = 100
_SOUND_CODES: Final = ("assertion.dataHash", "assertion.bmffHash", "assertion.boxesHash")


Algorithm: TypeAlias = Literal["ed25519", "es256", "es384", "es512", "ps256"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs: a key with its certificates.

    Attributes:
        chain_pem: the certificate of the key, then those above it.
        key_pem: the private key.
        algorithm: of the key, as the standard names it.
    """

    chain_pem: bytes
    key_pem: bytes = field(repr=False)
    algorithm: Algorithm = "ed25519"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ancestor:
    """A file that went into this one.

    Attributes:
        title: as the credentials name it.
        depth: 1 for the song that was remixed, 2 for what that was made of, ...
        signed: whether it has credentials of its own.
        signer: who signed those; empty for none.
    """

    title: str
    depth: int
    signed: bool
    signer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCredentials:
    """What the credentials of a file say.

    Attributes:
        state: trusted: whole, and signed by somebody who is trusted here; valid: whole; altered: not whole.
        signer: whom the certificate names.
        title: of the file when it was signed.
        tool: what made it.
        actions: what was done, in order.
        ancestors: what it was made of, nearest first.
        faults: what is wrong, as codes of the standard.
        sidecar: whether they lay beside the file.
        not_allowed: uses that its maker does not allow: "ai_inference", "data_mining", ...
        closed: how far a remix may not go, by the terms written in it: "share", "release", ...
    """

    state: Literal["trusted", "valid", "altered"]
    signer: str = ""
    title: str = ""
    tool: str = ""
    actions: tuple[str, ...] = ()
    ancestors: tuple[Ancestor, ...] = ()
    faults: tuple[str, ...] = ()
    sidecar: bool = False
    not_allowed: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()

    @property
    def sound_altered(self) -> bool:
        """Whether the bytes of the file are others than those that were signed."""
        return any(fault.startswith(_SOUND_CODES) for fault in self.faults)


def sign_in_place(path: Path, manifest: dict[str, Any], signer: Signer, parent: Path | None) -> Path | None:
    """Put signed credentials into a file, or beside it where its format has no place for them.

    Args:
        path: the finished, tagged file.
        manifest: what is said, as the standard's manifest definition.
        signer: who says it.
        parent: the song that it was made of; credentials of its own are kept.

    Returns:
        The sidecar, or None where the credentials are inside.

    Raises:
        OutputError: they cannot be made or written.
    """
    import c2pa  # noqa: PLC0415 - 20 MB of library that only signing and verifying need

    kind = _EMBEDDED.get(path.suffix.lower())
    sidecar = None if kind else path.with_name(path.name + SIDECAR_ENDING)
    try:
        algorithm = c2pa.C2paSigningAlg[signer.algorithm.upper()]
        info = c2pa.C2paSignerInfo(algorithm, signer.chain_pem, signer.key_pem, None)
        with c2pa.Signer.from_info(info) as signing, c2pa.Builder(manifest) as builder:
            if parent is not None:
                _add_parent(builder, parent)
            if sidecar is not None:
                builder.set_no_embed()
            with replacing(path) as temporary, path.open("rb") as source, temporary.open("wb+") as target:
                content = builder.sign(signing, kind or _OTHER, source, target)
            if sidecar is not None:
                with replacing(sidecar) as temporary:
                    temporary.write_bytes(content)
    except c2pa.C2paError as cause:
        hint = f"The credentials of {shown(path.name)} could not be signed; export it without signing."
        raise OutputError(f"{path}: {cause}", hint=hint) from cause
    return sidecar


def _add_parent(builder: Any, parent: Path) -> None:  # noqa: ANN401 - c2pa ships no types
    import c2pa  # noqa: PLC0415 - see above

    said = {"title": clean(parent.name), "relationship": "parentOf", "label": PARENT}
    kind = _EMBEDDED.get(parent.suffix.lower())
    with parent.open("rb") as file:
        try:
            builder.add_ingredient(said, kind or _OTHER, file)
        except c2pa.C2paError:
            if kind is None:
                raise
            # A file that is not what its ending says is an ingredient all the same.
            file.seek(0)
            builder.add_ingredient(said, _OTHER, file)


def read_credentials(path: Path, anchors_pem: bytes = b"") -> FoundCredentials | None:
    """What the credentials in a file, or beside it, say; None where there are none.

    Args:
        path: the file.
        anchors_pem: certificates of those who are trusted.
    """
    import c2pa  # noqa: PLC0415 - see above

    sidecar = _EMBEDDED.get(path.suffix.lower()) is None
    try:
        reader = _reader(path, anchors_pem)
        if reader is None:
            return None
        with reader:
            return _found(
                json.loads(reader.json()), str(reader.get_validation_state() or ""), sidecar=sidecar
            )
    except c2pa.C2paError.ManifestNotFound:
        return None
    except (c2pa.C2paError, ValueError, OSError):
        broken = FoundCredentials(state="altered", faults=("unreadable",), sidecar=sidecar)
        return broken if sidecar or _mentions_credentials(path) else None


def has_credentials(path: Path) -> bool:
    """Whether there seem to be credentials in a file or beside it; quick, and loads no library."""
    return path.with_name(path.name + SIDECAR_ENDING).is_file() or _mentions_credentials(path)


def _mentions_credentials(path: Path) -> bool:
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return content.find(b"c2pa.assertions") >= 0
    except (OSError, ValueError):
        return False


def _reader(path: Path, anchors_pem: bytes) -> Any:  # noqa: ANN401 - c2pa ships no types
    import c2pa  # noqa: PLC0415 - see above

    wanted: dict[str, Any] = {"verify": {"verify_trust": True, "remote_manifest_fetch": False}}
    if anchors_pem:
        wanted["trust"] = {"trust_anchors": anchors_pem.decode("ascii", "ignore")}
    kind = _EMBEDDED.get(path.suffix.lower())
    sidecar = path.with_name(path.name + SIDECAR_ENDING)
    with c2pa.Context(c2pa.Settings.from_dict(wanted)) as context, path.open("rb") as file:
        if kind is not None:
            return c2pa.Reader(kind, file, context=context)
        if not sidecar.is_file() or sidecar.stat().st_size > LARGEST_BYTES:
            return None
        return c2pa.Reader(_OTHER, file, manifest_data=sidecar.read_bytes(), context=context)


def _found(document: dict[str, Any], state: str, *, sidecar: bool) -> FoundCredentials:
    manifests = document.get("manifests", {})
    active = manifests.get(document.get("active_manifest"), {})
    codes = [str(status.get("code", "")) for status in document.get("validation_status") or ()]
    faults = tuple(code for code in codes if code != "signingCredential.untrusted")
    known: dict[str, Literal["trusted", "valid"]] = {"Trusted": "trusted", "Valid": "valid"}
    signer = active.get("signature_info") or {}
    tools = active.get("claim_generator_info") or [{}]
    return FoundCredentials(
        state=known.get(state, "altered"),
        signer=clean(signer.get("common_name") or signer.get("issuer") or ""),
        title=clean(active.get("title", "")),
        tool=clean(f"{tools[0].get('name', '')} {tools[0].get('version', '')}"),
        actions=tuple(_actions(active)),
        ancestors=tuple(_ancestors(active, manifests)),
        faults=faults,
        sidecar=sidecar,
        not_allowed=tuple(_not_allowed(active)),
        closed=tuple(_closed(active)),
    )


def _said(manifest: dict[str, Any], *endings: str) -> list[dict[str, Any]]:
    """The data of the assertions whose labels end so."""
    found = [a for a in manifest.get("assertions", ()) if str(a.get("label", "")).endswith(endings)]
    return [a["data"] for a in found if isinstance(a.get("data"), dict)]


def _not_allowed(manifest: dict[str, Any]) -> list[str]:
    """Source: the training and data mining assertion of C2PA and CAWG."""
    found = []
    for data in _said(manifest, ".training-mining"):
        entries = data.get("entries")
        for name, entry in entries.items() if isinstance(entries, dict) else ():
            if isinstance(entry, dict) and entry.get("use") in {"notAllowed", "constrained"}:
                found.append(clean(str(name).rpartition(".")[2]))
    return found[:20]


def _closed(manifest: dict[str, Any]) -> list[str]:
    found = []
    for data in _said(manifest, "org.flipside.terms"):
        refusals = data.get("refusals")
        found += (
            [r.get("mode") for r in refusals if isinstance(r, dict)] if isinstance(refusals, list) else []
        )
    return [mode for mode in found if mode in {"sketch", "share", "release"}]


def _actions(manifest: dict[str, Any]) -> list[str]:
    found = []
    for assertion in manifest.get("assertions", ()):
        if str(assertion.get("label", "")).startswith("c2pa.actions"):
            for action in assertion.get("data", {}).get("actions", ()):
                words = clean(action.get("description") or "")
                found.append(f"{clean(action.get('action', ''))}{f': {words}' if words else ''}")
    return found


def _ancestors(manifest: dict[str, Any], manifests: dict[str, Any]) -> list[Ancestor]:
    """Depth first, bounded: a hostile file may name itself as its own parent."""
    found: list[Ancestor] = []
    waiting, seen = [(manifest, 1)], set()
    while waiting and len(found) < _MOST_ANCESTORS:
        current, depth = waiting.pop(0)
        for ingredient in current.get("ingredients", ()):
            label = ingredient.get("active_manifest")
            own = manifests.get(label)
            info = (own or {}).get("signature_info") or {}
            name = clean(info.get("common_name") or info.get("issuer") or "")
            title = clean(ingredient.get("title", ""))
            found.append(Ancestor(title=title, depth=depth, signed=own is not None, signer=name))
            if own is not None and label not in seen:
                seen.add(label)
                waiting.append((own, depth + 1))
    return found[:_MOST_ANCESTORS]
