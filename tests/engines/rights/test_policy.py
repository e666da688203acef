"""Consent: a policy file beside the song goes before its tags, and both can forbid a remix."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from engines.core.errors import BadDocument, Refused
from engines.model.rights import SongCredits
from engines.rights import Passport, Policy, read_policy, require, terms
from engines.rights.policy import POLICY_FILE

if TYPE_CHECKING:
    from pathlib import Path


def _write(folder: Path, **fields: object) -> None:
    (folder / POLICY_FILE).write_text(json.dumps({"schema": "flipside.policy", "version": 1, **fields}))


@pytest.mark.parametrize(
    "licence",
    [
        "https://creativecommons.org/licenses/by-nd/4.0/",
        "http://creativecommons.org/licenses/by-nc-nd/3.0/",
        "CC BY-NC-ND 4.0",
        "No derivatives",
        "All rights reserved. No remixes.",
    ],
)
def test_licences_without_derivatives_forbid(tmp_path: Path, licence: str) -> None:
    policy = read_policy(tmp_path / "song.flac", SongCredits(licence=licence))
    assert (policy.remix, policy.origin) == ("forbidden", "tags")
    with pytest.raises(Refused) as caught:
        require(terms(Passport(policy=policy)), "sketch", "song.flac")
    assert "ask" in caught.value.hint


@pytest.mark.parametrize(
    "licence",
    [
        "CC BY 4.0",
        "cc-by-nc-sa",
        "CC0",
        "https://creativecommons.org/licenses/by-sa/4.0/",
        "https://creativecommons.org/licenses/by-nc/3.0/",
        "CC0-1.0 https://creativecommons.org/publicdomain/zero/1.0/",
    ],
)
def test_public_licences_with_derivatives_allow_on_their_terms(tmp_path: Path, licence: str) -> None:
    policy = read_policy(tmp_path / "song.flac", SongCredits(licence=licence))
    assert policy == Policy(remix="allowed", because=licence, origin="tags")
    require(terms(Passport(policy=policy)), "sketch", "song.flac")


@pytest.mark.parametrize(
    "licence", ["", "© 2020 A. Andersson", "Andy and Co", "standby music", "ccby4 Records"]
)
def test_other_licences_say_nothing(tmp_path: Path, licence: str) -> None:
    policy = read_policy(tmp_path / "song.flac", SongCredits(licence=licence, copyright=licence))
    assert policy == Policy()
    require(terms(Passport(policy=policy)), "sketch", "song.flac")


def test_the_policy_file_goes_before_the_tags_and_a_file_rule_before_the_folder(tmp_path: Path) -> None:
    _write(tmp_path, remix="forbidden", because="ask me", files={"free.wav": {"remix": "allowed"}})
    tags = SongCredits(licence="CC BY-ND 4.0")
    assert read_policy(tmp_path / "free.wav", tags).remix == "allowed"
    policy = read_policy(tmp_path / "other.wav", SongCredits())
    assert (policy.remix, policy.because) == ("forbidden", "ask me")


@pytest.mark.parametrize("fields", [{"version": 2}, {"remix": "perhaps"}, {"files": {"a.wav": {}}}])
def test_a_broken_policy_is_an_error_and_no_consent(tmp_path: Path, fields: dict[str, object]) -> None:
    _write(tmp_path, **fields)
    with pytest.raises(BadDocument):
        read_policy(tmp_path / "a.wav", SongCredits())
