"""Which articles are parsed at all."""

from __future__ import annotations

import pytest

from diplograph.graph.actors import load_book
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.extraction.sentences import Sentence, SentenceReader
from diplograph.graph.records import Article


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[Sentence]:
    """The sentences that were parsed, none of which tells anything."""
    found: list[Sentence] = []

    def read(self: SentenceReader, articles: list[list[Sentence]]) -> list[list[object]]:
        found.extend(sentence for sentences in articles for sentence in sentences)
        return [[] for _ in articles]

    monkeypatch.setattr(SentenceReader, "read", read)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Le maire Paul Durand a salué les coureurs. Ils étaient partis du Portugal. Le Danemark court demain.",
        "Le maire Paul Durand a annoncé une fête. Il a salué les voisins.",
    ],
)
def test_an_article_whose_sentences_tell_of_one_country_each_is_passed_over(text: str, parsed: list[Sentence]) -> None:
    """What goes between countries is told by sentences that name two: others need not be parsed, which takes most time."""
    assert Extractor(load_book()).events(Article("a", text, published="2023-05-02")) == []
    assert parsed == []


@pytest.mark.parametrize(
    "text",
    [
        "Le président norvégien du club, Paul Durand, a salué le Danemark.",
        "La ministre danoise Anna Berg est venue. Elle a salué le Portugal.",  # « elle » is of Denmark
        "Les Nations unies ont condamné l'attaque. Le Danemark court demain.",
        "L'ambassadeur Paul Durand a salué les coureurs.",
        "Anna Berg a été élue présidente du Portugal.",
    ],
)
def test_an_article_that_may_tell_what_goes_between_countries_is_parsed(text: str, parsed: list[Sentence]) -> None:
    """Two countries in a sentence, be one meant by a pronoun, an organisation of states, a word of diplomats, or who takes office
    abroad are worth parsing."""
    Extractor(load_book()).events(Article("a", text, published="2023-05-02"))
    assert parsed
