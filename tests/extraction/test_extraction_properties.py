"""Dates and extraction hold for any text at all: random Unicode, and sentences shuffled out of what the rules look for."""

from __future__ import annotations

from datetime import date
from itertools import chain, pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import Graph

from diplograph.graph.actors import load_book
from diplograph.graph.background import background
from diplograph.graph.check import check
from diplograph.graph.extraction.dates import find_dates, infer_published
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.records import EVENT_TYPES, STATUSES, Article, When
from diplograph.graph.triples import article_to_rdf, date_literal, derived_to_rdf

# Other work on the machine is no failure; the extractor is the same for all examples.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
parsed = settings(unhurried, max_examples=50)

ACTORS = ["la France", "le ministre norvégien des Affaires étrangères, Torvald Brekke,", "Pékin", "son homologue", "il",
          "la présidente finlandaise Aino Kallela", "l'Otan", "le Kremlin", "les deux pays", "M. Brekke",
          "l'ambassadeur de Suède à Oslo"]  # fmt: skip
DEEDS = ["a rencontré", "s'est entretenu par téléphone avec", "recevra", "n'a pas signé d'accord avec", "a condamné",
         "a expulsé deux diplomates de", "a démenti que", "se rendra en visite en Suède avec", "a imposé des sanctions contre",
         "participe au sommet de Vilnius avec", "« nous verrons », a déclaré"]  # fmt: skip
DAYS = ["mardi", "le 21 février", "le 30 février 2023", "du 1er au 3 mars", "hier soir", "en 2019", "le lendemain", "le 29/02/2023",
        "dans trois jours", "l'an dernier", "à la mi-mars", "99 mars 0000", "le 1er"]  # fmt: skip
# Halves of characters are not among these: reading leaves none.
MARKS = [" ", "\n", "\n\n", ", ", " « ", " » ", " (", ") ", " – ", "\u202e", "\u200b", "\x00", "’", "𝔓", "é",
         "A\u0301"]  # fmt: skip
SENTENCES = st.tuples(*map(st.sampled_from, (ACTORS, DEEDS, ACTORS, DAYS))).map(
    lambda words: f"{' '.join(words)}. "
)
NOISE = st.sampled_from([*ACTORS, *DEEDS, *DAYS, *MARKS, ". "]) | st.text(max_size=5)
TEXTS = st.text() | st.lists(SENTENCES | NOISE, max_size=12).map("".join)
PUBLISHED = st.none() | st.sampled_from(["2023", "2023-02"]) | st.dates(date(1, 1, 1)).map(date.isoformat)


def test_a_name_without_a_letter_that_folds_is_nobody(extractor: Extractor) -> None:
    """A person's name of which nothing is left when case and accents are taken away; it ended the reading of its article."""
    assert extractor.events(Article("random", "? Yva\ufffd\ufffdԼ\ufffd\ufffd\ufffd\ufffdu-Re*, Berne")) == []


def is_sound(when: When) -> bool:
    """Whether both ends are days, months or years of the calendar, in their order."""
    for end in (when.start, when.end):
        date_literal(end)
    precision = min(len(when.start), len(when.end))
    return when.start[:precision] <= when.end[:precision]


@unhurried
@given(TEXTS, PUBLISHED)
def test_dates_lie_in_the_text_and_the_calendar(text: str, published: str | None) -> None:
    """An expression is a stretch of the text, none overlaps another, and what it means is a date that exists."""
    found = find_dates(text, published)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(is_sound(each.when) for each in found if each.when)


@unhurried
@given(TEXTS, PUBLISHED)
def test_the_day_of_publication_is_a_day_or_unknown(text: str, published: str | None) -> None:
    """What a text tells of its own day is a date of the calendar."""
    day = infer_published(text, published, "fr")
    assert day is None or date.fromisoformat(day)


@parsed
@given(text=TEXTS, published=PUBLISHED)
def test_events_quote_the_text_and_make_a_sound_graph(
    extractor: Extractor, text: str, published: str | None
) -> None:
    """Each event's evidence stands in the text, its values are of the vocabulary, and the shapes hold for what it becomes."""
    article = Article("random", text, published=published)
    events = extractor.events(article)
    for event in events:
        assert event.type in EVENT_TYPES
        assert event.status in STATUSES
        assert 0 < event.confidence <= 1
        assert event.when is None or is_sound(event.when)
        assert all(text[each.start : each.end] == each.quote for each in (event.evidence, *event.also))
    told = article_to_rdf(article, events, background(BOOK, article, events))
    graph = Graph(bind_namespaces="none")
    for triple in chain(told, derived_to_rdf(told)):
        graph.add(triple)
    assert check(graph) == []


@parsed
@given(text=TEXTS)
def test_a_text_tells_the_same_again(extractor: Extractor, text: str) -> None:
    """What an article tells hangs on nothing that was read before it."""
    article = Article("random", text, published="2023-02-22")
    once = extractor.events(article)
    extractor.events(
        Article("other", f"{ACTORS[1]} {DEEDS[0]} {ACTORS[5]} {DAYS[0]}.", published="2020-01-01")
    )
    assert extractor.events(article) == once


@parsed
@given(texts=st.lists(TEXTS, max_size=4))
def test_articles_read_together_tell_what_each_tells_alone(extractor: Extractor, texts: list[str]) -> None:
    """Which articles are parsed together makes no difference."""
    articles = [Article(str(at), text, published="2023-02-22") for at, text in enumerate(texts)]
    assert list(extractor.pipe(articles)) == [(article, extractor.events(article)) for article in articles]


BOOK = load_book()
