"""Two articles of invented people that tell one meeting, and a third that tells another; builds of them, corrected."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import QueryTriples

from diplograph.graph.actors import ActorBook, load_book
from diplograph.graph.build import build
from diplograph.graph.corrections import Corrector, read_corrections
from diplograph.graph.ledger import Ledger
from diplograph.graph.records import Actor, Article, Event, Evidence, Place, When
from diplograph.graph.store import GraphStore
from diplograph.graph.summary import Summary

ADA, BELA, CELINE = (
    Actor(name.lower().replace(" ", "-"), "person", (name,))
    for name in ("Ada Nord", "Bela Sud", "Celine Est")
)
LYON = Place("lyon", ("Lyon",))
ONE = Article("one", "Ada Nord a vu Bela Sud. Ils ont parlé.", title="Une rencontre", published="2023-02-22")
TWO = Article(
    "two", "Bela Sud a été reçu par Ada Nord.", url="https://example.org/two", published="2023-02-23"
)
THREE = Article("three", "Ada Nord a vu Celine Est à Lyon.", published="2023-03-01")
ARTICLES = (ONE, TWO, THREE)
MEETING = "event:2023-02-22.meeting.ada-nord.bela-sud"
OTHER = "event:2023-03-01.meeting.ada-nord.celine-est"


def meeting(article: Article, *actors: Actor, day: str, place: Place | None = None, end: int = 0) -> Event:
    """A meeting of these actors, told by the first sentence of an article."""
    end = end or article.text.index(".") + 1
    evidence = Evidence(0, end, article.text[:end])
    return Event("Meeting", evidence, actors, when=When(day, day), place=place, confidence=0.5)


TOLD: Mapping[str, Sequence[Event]] = {
    "one": [meeting(ONE, ADA, BELA, day="2023-02-22")],
    "two": [meeting(TWO, ADA, BELA, day="2023-02-22")],
    "three": [meeting(THREE, ADA, CELINE, day="2023-03-01", place=LYON)],
}


class Reader:
    """Finds in each article the events given for it, and keeps count of what it was given to read."""

    def __init__(self, told: Mapping[str, Sequence[Event]] = TOLD) -> None:
        self.told = told
        self.read: list[str] = []

    def events(self, article: Article) -> list[Event]:
        """The events given for the article."""
        self.read.append(article.id)
        return list(self.told.get(article.id, ()))


@pytest.fixture(scope="session")
def book() -> ActorBook:
    """The book as it is shipped."""
    return load_book()


class Desk:
    """A graph, and the file in which its corrections are kept."""

    def __init__(self, graph: GraphStore, file: Path, book: ActorBook) -> None:
        self.graph = graph
        self.file = file
        self.book = book

    def write(self, *values: dict[str, Any]) -> None:
        """Make these all the corrections that there are."""
        common = {"who": "Zoé Levant", "when": "2026-11-22"}
        self.file.write_text("".join(f"{json.dumps({**value, **common})}\n" for value in values), "utf-8")

    def corrector(self) -> Corrector:
        """What corrects by the file as it is."""
        return Corrector(read_corrections(self.file, self.book), self.book)

    def build(
        self,
        articles: Iterable[Article] = ARTICLES,
        reader: Reader | None = None,
        ledger: Ledger | None = None,
    ) -> Summary:
        """Build from these articles."""
        return build(
            self.graph, articles, reader or Reader(), self.book, corrector=self.corrector(), ledger=ledger
        )

    def content(self) -> set[str]:
        """All that the graph says, derived triples and all."""
        found = self.graph.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
        assert isinstance(found, QueryTriples)
        return set(map(str, found))

    def events(self) -> dict[str, int]:
        """The events of the graph, and how many passages tell each."""
        rows = self.graph.query("SELECT ?e ?t WHERE { ?e dip:evidence ?t }", prefixes=self.graph.prefixes)
        names = [row["e"].value.rpartition("/")[2] for row in rows]  # type: ignore[union-attr]
        return {f"event:{name}": names.count(name) for name in names}
