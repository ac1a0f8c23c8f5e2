"""Articles into a graph: each is read, its events found, and its own named graph made anew.

Building is repeatable: the same articles leave the same graph in whatever order they come, and one that is interrupted is
finished by running it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, Protocol

from rdflib import Literal
from rdflib.namespace import DCTERMS

from .actors import ActorBook
from .background import background
from .corrections import Corrected, Corrector, correct_graph
from .ledger import Ledger, code_digest, stamp
from .reading import Problem, digest
from .records import Article, DiplographError, Event
from .store import Change, GraphStore
from .triples import DIP, article_graph_iri, article_iri, article_to_rdf

LANGUAGES: Final = ("fr",)
_BATCH: Final = 500  # articles between two times that all is put on disk for good
_DERIVED: Final = "derived"


class ReadsEvents(Protocol):
    """What finds the events of an article; `extraction.engine.Extractor` does."""

    def events(self, article: Article, /) -> list[Event]:
        """The events of the article."""


@dataclass(slots=True)
class Summary:
    """What a build did: numbers of articles, and what was wrong.

    `read` articles came; of these `new`, `replaced`, `unchanged`, `outdated` (the graph has a later version) and
    `skipped`. `events` were found in those that had to be read, and none in `without_events` of these. `corrected` tells what
    corrections did.
    """

    read: int = 0
    new: int = 0
    replaced: int = 0
    unchanged: int = 0
    outdated: int = 0
    skipped: int = 0
    without_events: int = 0
    events: int = 0
    problems: list[Problem] = field(default_factory=list)
    corrected: Corrected | None = None

    def __str__(self) -> str:
        """`3 articles read: 2 new, 1 unchanged; 14 events found`."""
        kinds = ("new", "replaced", "unchanged", "outdated", "skipped")
        told = ", ".join(f"{number} {kind}" for kind in kinds if (number := getattr(self, kind)))
        found = f"; {_number(self.events, 'event')} found" if self.new or self.replaced else ""
        return f"{_number(self.read, 'article')} read" + (f": {told}" if told else "") + found

    def count(self, change: Change, events: int) -> None:
        """Count an article whose events were found."""
        setattr(self, change, getattr(self, change) + 1)
        self.without_events += not events
        self.events += events


def build(
    graph: GraphStore,
    articles: Iterable[Article],
    extractor: ReadsEvents,
    book: ActorBook,
    *,
    corrector: Corrector | None = None,
    ledger: Ledger | None = None,
    on_problem: Callable[[Problem], None] = lambda problem: None,
) -> Summary:
    """Bring the articles into the graph, one transaction each; those that `ledger` has seen as they are stay.

    They are what `corrector` makes of what they tell, whenever they were read; corrections taken back leave no trace.
    What an article breaks is told to `on_problem` in one line, and the article skipped.
    """
    builder = _Builder(graph, extractor, book, corrector, ledger or Ledger())
    for article in articles:
        builder.summary.read += 1
        if problem := builder.add(article):
            builder.summary.skipped += 1
            builder.summary.problems.append(problem)
            on_problem(problem)
        if builder.summary.read % _BATCH == 0:
            builder.save()
    builder.finish()
    return builder.summary


class _Builder:
    def __init__(
        self, graph: GraphStore, extractor: ReadsEvents, book: ActorBook, corrector: Corrector | None, ledger: Ledger
    ) -> None:
        self.summary = Summary()
        self._graph = graph
        self._extractor = extractor
        self._book = book
        self._ledger = ledger
        self._base = graph.prefixes["graph"].removesuffix("graph/")
        self._corrector = corrector or Corrector((), book, self._base)
        self._known = set(graph.articles())

    def add(self, article: Article) -> Problem | None:
        """Bring one article in; what kept it out."""
        graph = str(article_graph_iri(article, self._base))
        mark = stamp(article, self._book.digest)
        if graph in self._known and self._ledger.has(graph, mark):
            self.summary.unchanged += 1
        elif article.lang not in LANGUAGES:
            return Problem(
                _name(article),
                None,
                f"is in {article.lang!r}; articles in {' and '.join(LANGUAGES)} are read",
            )
        elif graph in self._known and self._is_outdated(article, graph):
            self.summary.outdated += 1
        else:
            return self._read(article, graph, mark)
        return None

    def _is_outdated(self, article: Article, graph: str) -> bool:
        """Whether the graph has a version published later or, on the same day, of a greater digest, of a greater title:
        one text in two files has two names, and the order of reading must not choose."""
        known = {(s, p): str(o) for s, p, o in self._graph.triples(graph) if isinstance(o, Literal)}
        node = article_iri(article, self._base)
        version = tuple(known.get((node, term), "") for term in (DCTERMS.issued, DIP.digest, DCTERMS.title))
        return version > (article.published or "", digest(article.text), article.title or "")

    def _read(self, article: Article, graph: str, mark: str) -> Problem | None:
        try:
            events = self._extractor.events(article)
            triples = article_to_rdf(article, events, background(self._book, article, events), self._base)
        except Exception as error:  # noqa: BLE001  one bad article must not end a build of thousands
            return problem_of(article, error)
        change = self._graph.replace_article(graph, self._corrector.corrected(triples))
        self._known.add(graph)
        self._ledger.note(graph, mark)
        self.summary.count(change, len(events))
        return None

    def save(self) -> None:
        """Put all on disk; the ledger after the graph, which it must not be ahead of."""
        self._graph.flush()
        self._ledger.save()

    def finish(self) -> None:
        """Correct also what was read before; compute anew what stems from another version of the rule; and save."""
        self.summary.corrected = correct_graph(self._graph, self._corrector)
        if not self._ledger.has(_DERIVED, code_digest()):
            self._graph.derive()
            self._ledger.note(_DERIVED, code_digest())
        self.save()


def problem_of(article: Article, error: Exception) -> Problem:
    """What an article broke, in one line; the article by its address, its title, else its id."""
    why = str(error) if isinstance(error, DiplographError) else type(error).__name__
    if not isinstance(error, DiplographError) and str(error):
        why += f": {str(error).splitlines()[0][:200]}"
    return Problem(_name(article), None, f"cannot be read: {why}")


def _name(article: Article) -> str:
    return article.url or article.title or article.id


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
