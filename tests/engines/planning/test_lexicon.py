"""The lexicon is data: its values are known, its phrases can be reached, and it is large enough."""

from __future__ import annotations

import pytest

from engines.model import operations
from engines.model.operations import STYLE_IDS
from engines.model.song import LABELS
from engines.planning.words.lexicon import LANGUAGES, entries, lexicon, words_of
from engines.planning.words.spelling import common_words, distance, mended
from engines.planning.words.text import tokenise

VALUES = {
    "style": set(STYLE_IDS),
    "section": set(LABELS),
    "role": set(operations.Role.__args__),  # type: ignore[attr-defined]
    "texture": set(operations.TextureKind.__args__),  # type: ignore[attr-defined]
    "transition": set(operations.TransitionKind.__args__),  # type: ignore[attr-defined]
    "insert": set(operations.InsertKind.__args__),  # type: ignore[attr-defined]
    "mode": set(operations.Mode.__args__),  # type: ignore[attr-defined]
    "tonic": set(operations.TONICS),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_are_those_of_the_plan(language: str) -> None:
    for category, allowed in VALUES.items():
        assert set(entries(language).get(category, {})) <= allowed, category
    assert set(entries(language)) <= set(entries("en")) | {"det"}


def test_every_style_has_words() -> None:
    assert set(entries("en")["style"]) == set(STYLE_IDS)


def test_there_are_enough_phrases() -> None:
    phrases = {
        language: sum(len(p) for t in entries(language).values() for p in t.values())
        for language in LANGUAGES
    }
    assert phrases["en"] >= 2_000
    assert min(phrases.values()) >= 700


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_can_be_typed(language: str) -> None:
    for category, table in entries(language).items():
        for phrases in table.values():
            assert all(words_of(phrase) for phrase in phrases), category


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vocls", "vocals"),
        ("remvoe", "remove"),
        ("slooow", "slow"),
        ("choruss", None),
        ("glitter", None),
        ("tehcno", "techno"),
    ],
)
def test_misspelt_words_are_mended_and_english_is_left_alone(typed: str, meant: str | None) -> None:
    assert mended(typed, lexicon("en")) == meant


def test_common_words_are_never_mended() -> None:
    assert not [word for word in common_words() if mended(word, lexicon("en"))]


def test_distance_counts_swapped_letters_once() -> None:
    assert distance("drms", "drums", 2) == 1
    assert distance("teh", "the", 2) == 1
    assert distance("bridge", "brigde", 2) == 1
    assert distance("abcdef", "uvwxyz", 2) == 3


def test_tokens_remember_their_characters() -> None:
    text = "Más LENTO, l’intro à 1:10 – ½ 🥁 −3dB"
    for token in tokenise(text):
        assert 0 <= token.start < token.end <= len(text)
    assert [token.text for token in tokenise("don't")] == ["dont"]
    assert tokenise("lo-fi 16-bar bars 3-4")[-2].text == "-"
