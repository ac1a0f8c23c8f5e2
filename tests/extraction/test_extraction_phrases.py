"""Phrases of several words, looked up in running text."""

from __future__ import annotations

import pytest

from diplograph.graph.extraction.paragraphs import Paragraph
from diplograph.graph.extraction.phrases import Phrases

OFFICES = Phrases(
    [("chef", 1), ("chef d'État", 2), ("ministre des Affaires étrangères", 3), ("vice-président", 4), ("", 5)]
)


def found(text: str, word: str) -> tuple[int, str] | None:
    """The value and the words of the longest phrase that begins at a word of the text."""
    paragraph = Paragraph.of(text, 0, len(text))
    i = next(i for i, token in enumerate(paragraph.tokens) if token.text == word)
    match = paragraph.longest(OFFICES, i)
    return (match[0], text[paragraph.tokens[i].start : paragraph.tokens[match[1] - 1].end]) if match else None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("le chef de file", "chef", (1, "chef")),
        ("le chef d'État", "chef", (2, "chef d'État")),
        ("le chef d’Etat", "chef", (2, "chef d’Etat")),
        ("LE CHEF D'ETAT", "CHEF", (2, "CHEF D'ETAT")),
        ("ministre des affaires etrangeres", "ministre", (3, "ministre des affaires etrangeres")),
        ("la vice-présidente", "vice-présidente", None),
        ("le vice-président", "vice-président", (4, "vice-président")),
        ("le vice président", "vice", (4, "vice président")),
        ("le ministre des", "ministre", None),
        ("le sous-chef", "sous-chef", None),
    ],
)
def test_the_longest_phrase_is_found_whatever_its_accents_and_case(
    text: str, word: str, expected: tuple[int, str] | None
) -> None:
    """The longest phrase that begins at a word wins; accents, case and apostrophes do not count; no word is cut in two."""
    assert found(text, word) == expected


def test_nothing_begins_after_the_last_word() -> None:
    """A look-up beyond the paragraph finds nothing, and an empty phrase is no phrase."""
    paragraph = Paragraph.of("le chef", 0, 7)
    assert paragraph.longest(OFFICES, 2) is None
    assert paragraph.longest(OFFICES, 0) is None


def test_each_word_lies_in_one_sentence() -> None:
    """Each word of a paragraph lies in the one sentence that holds it."""
    text = "Il est venu. Elle est partie."
    paragraph = Paragraph.of(text, 0, len(text))
    holders = [[s for s in paragraph.sentences if s[0] <= i < s[1]] for i in range(len(paragraph.tokens))]
    assert holders == [[(0, 4)]] * 4 + [[(4, 8)]] * 4
