"""Words and sentences: where they begin and end in the text."""

from __future__ import annotations

import pytest

from diplograph.graph.extraction.tokens import quotation_depths, sentences, tokenize


def words(text: str) -> list[str]:
    """The words of a text."""
    return [token.text for token in tokenize(text, 0, len(text))]


def split(text: str) -> list[str]:
    """The sentences of a text, as they stand in it."""
    tokens = tokenize(text, 0, len(text))
    return [text[tokens[first].start : tokens[last - 1].end] for first, last in sentences(tokens)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'accord d'Alger", ["L'", "accord", "d'", "Alger"]),
        ("Lorsqu’il vint", ["Lorsqu’", "il", "vint"]),
        ("Aujourd'hui, rien", ["Aujourd'hui", ",", "rien"]),
        ("a-t-il ajouté", ["a", "-t-il", "ajouté"]),
        ("dit-elle", ["dit", "-elle"]),
        ("M. Lavrov", ["M.", "Lavrov"]),
        ("MM. Tshisekedi et Kagame", ["MM.", "Tshisekedi", "et", "Kagame"]),
        ("le vice-président", ["le", "vice-président"]),
        ("1,5 million", ["1,5", "million"]),
        ("à 14:30", ["à", "14:30"]),
        ("« Non »", ["«", "Non", "»"]),
        ("Sassou N'Guesso", ["Sassou", "N'", "Guesso"]),
    ],
)
def test_words_are_parted_as_the_parser_learnt_them(text: str, expected: list[str]) -> None:
    """Elided words and inverted pronouns stand apart; hyphened words, civilities and numbers stay whole."""
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "Été à Kœnigsberg\u00a0: 3 000 €.", "🇫🇷 Paris – «\u202fOui\u202f» !", "a\u0301 e\u0301t e\u0301"],
)
def test_each_word_stands_where_it_says(text: str) -> None:
    """The letters of a word are those of the text from its start to its end, whatever the signs around it."""
    assert all(text[token.start : token.end] == token.text for token in tokenize(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il est venu. Elle aussi.", ["Il est venu.", "Elle aussi."]),
        ("M. Lavrov est venu.", ["M. Lavrov est venu."]),
        ("MM. A et B parlent. C écoute.", ["MM. A et B parlent.", "C écoute."]),
        ("« Non. Jamais. », a-t-il dit.", ["« Non. Jamais. », a-t-il dit."]),
        ("« Non. » Il est parti.", ["« Non. »", "Il est parti."]),
        ("Quoi ? Rien !", ["Quoi ?", "Rien !"]),
        (
            "Il a dit : « Venez. Parlons. » Elle est venue.",
            ["Il a dit : « Venez. Parlons. »", "Elle est venue."],
        ),
        ("J. D. Vance est à Munich. Il parle.", ["J. D. Vance est à Munich.", "Il parle."]),
        ("Sans point final", ["Sans point final"]),
    ],
)
def test_sentences_end_at_stops_outside_quotations(text: str, expected: list[str]) -> None:
    """A stop ends a sentence before a capital, but neither after an initial nor inside a quotation."""
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Il dit « oui » et part", ["oui"]),
        ('Il dit "oui" et part', ["oui"]),
        ("« Oui, “non” », dit-il", ["Oui", ",", "non"]),
        ("Rien n'est cité", []),
        ('Un seul " guillemet', []),
    ],
)
def test_what_stands_in_quotation_marks_is_quoted(text: str, quoted: list[str]) -> None:
    """Guillemets nest, straight quotes open and close in turn, and a stray straight quote quotes nothing."""
    tokens = tokenize(text, 0, len(text))
    inside = [token.text for token, deep in zip(tokens, quotation_depths(tokens), strict=True) if deep]
    assert [word for word in inside if word not in "“”"] == quoted
