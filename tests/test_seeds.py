"""What must be true of the two articles that come with the program, without any metadata."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from diplograph.graph.actors import load_book
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.reading import Problem, read_sources
from diplograph.graph.records import ENCOUNTERS, SPEECH_ACTS, Article, Event

# Type, status, day or days, place, who took part, who visited.
RUSSIAN_TALKS = {
    ("Meeting", "occurred", "2023-02-22", "moscow", ("sergey-lavrov", "wang-yi"), ()),
    ("Meeting", "occurred", "2023-02-22", "kremlin", ("vladimir-putin", "wang-yi"), ()),
    ("Visit", "planned", "2023-03/2023-06", "russia", (), ("xi-jinping",)),
}
CALL = {("Call", "occurred", "2024-01-10", None, ("sergey-lavrov", "wang-yi"), ())}


@pytest.fixture(scope="module")
def articles(seeds: Path) -> list[Article]:
    """The two articles as they are read from their files."""
    problems: list[Problem] = []
    found = list(read_sources([str(seeds)], on_problem=problems.append))
    assert problems == []
    return found


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """An extractor with the book as it is shipped."""
    return Extractor(load_book())


@pytest.fixture(scope="module")
def events(articles: list[Article], extractor: Extractor) -> list[list[Event]]:
    """What each of the two tells."""
    return [extractor.events(article) for article in articles]


def encounters(events: list[Event]) -> set[tuple[object, ...]]:
    """The encounters without their evidence."""
    return {
        (
            event.type,
            event.status,
            str(event.when),
            event.place.id if event.place else None,
            tuple(sorted(actor.id for actor in event.participants)),
            tuple(actor.id for actor in event.agents),
        )
        for event in events
        if event.type in ENCOUNTERS
    }


def speakers(events: list[Event]) -> Iterator[str]:
    """Who speaks, once for each speech act."""
    for event in events:
        if event.type in SPEECH_ACTS:
            yield from (actor.id for actor in event.agents)


def test_who_met_whom_and_when(events: list[list[Event]]) -> None:
    """Two talks on one Wednesday, a visit that is only planned, and a call: these and no others.

    The first article has no day of publication but a caption; the second only a month, and "ce 10 janvier".
    """
    assert encounters(events[0]) == RUSSIAN_TALKS
    assert encounters(events[1]) == CALL


def test_metadata_changes_nothing_of_that(articles: list[Article], extractor: Extractor) -> None:
    """With an identity, an address and the exact day of publication the encounters are the same."""
    first = replace(articles[0], id="a", url="https://example.org/a", published="2023-02-22")
    second = replace(articles[1], id="b", url="https://example.org/b", published="2024-01-10")
    assert encounters(extractor.events(first)) == RUSSIAN_TALKS
    assert encounters(extractor.events(second)) == CALL


def test_who_speaks(events: list[list[Event]]) -> None:
    """Offices, pronouns and capitals are resolved to who is meant."""
    assert set(speakers(events[0])) == {"sergey-lavrov", "vladimir-putin", "wang-yi"}
    assert set(speakers(events[1])) == {"sergey-lavrov", "wang-yi", "russia", "china", "xi-jinping"}


def test_nothing_comes_from_page_furniture(articles: list[Article], events: list[list[Event]]) -> None:
    """Teasers of other articles, the newsletter and the comment form tell no event."""
    end = articles[0].text.index("Laissez-nous vos commentaires")
    assert all(event.evidence.end <= end for event in events[0])
    assert not {"donald-trump", "joe-biden"} & {actor.id for event in events[0] for actor in event.actors}


def test_evidence_is_where_it_says(articles: list[Article], events: list[list[Event]]) -> None:
    """Each quote is the stretch of the text that its offsets name."""
    for article, told in zip(articles, events, strict=True):
        for event in told:
            for evidence in (event.evidence, *event.also):
                assert article.text[evidence.start : evidence.end] == evidence.quote
