"""Articles into a graph: each is read, its events found, and its own named graph made anew.

Building is repeatable: the same articles leave the same graph in whatever order they come, and one that is interrupted is
finished by running it again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from typing import Final, NamedTuple

from .actors import ActorBook
from .background import background
from .corrections import CORRECTED, Corrector, Record, correct_graph
from .extraction import LANGUAGES
from .interruption import Interruption
from .ledger import Ledger, code_digest, stamp
from .reading import Problem
from .reconciling import Upkeep
from .records import Article, DiplographError
from .store import GraphStore
from .summary import Outcome, Summary
from .terms import RdflibTriple
from .triples import Version, article_graph_iri, article_to_rdf, names_of
from .versions import Versions
from .workers import TIME_LIMIT, Found, ReadsEvents, SafeReader, find_events, problem_of

_BATCH, _PAUSE = 500, 10.0  # articles, or seconds, between two times that all is put on disk for good
_TOGETHER, _WAIT = 1000, 2.0  # articles that are written in one transaction, or seconds that the first waits for others
_DERIVED: Final = "derived"
_BEHIND: Final = "behind"

OnArticle = Callable[[Article, Outcome, int], None]


def build(
    graph: GraphStore,
    articles: Iterable[Article],
    extractor: ReadsEvents,
    book: ActorBook,
    *,
    corrector: Corrector | None = None,
    ledger: Ledger | None = None,
    reconciled: bool = True,
    on_problem: Callable[[Problem], None] = lambda problem: None,
    on_article: OnArticle = lambda article, outcome, events: None,
    workers: int = 1,
    cluster: str | None = None,
    time_limit: float = TIME_LIMIT,
) -> Summary:
    """Bring the articles into the graph, some together in one transaction; those that `ledger` has seen as they are stay.

    They are what `corrector` makes of what they tell, whenever they were read; corrections taken back leave no trace.
    What an article breaks is told to `on_problem` in one line, and the article skipped; so is one that takes more than
    `time_limit` seconds of computing. `on_article` learns what became of each article, and how many events it tells.
    Events are found by so many `workers`, or by those of the Dask scheduler at the address `cluster`; only this process
    writes, and the graph is the same however many there are. In the end events of different articles that are one are
    brought together, unless `reconciled` is false. Ctrl-C ends the build after the articles in hand.
    """
    ledger = ledger or Ledger()
    with Interruption() as interruption:
        upkeep = Upkeep(graph, ledger, wanted=reconciled)
        builder = _Builder(graph, book, corrector, ledger, on_problem, on_article)
        pending = builder.pending(interruption.until(articles))
        with closing(find_events(SafeReader(extractor, time_limit), pending, workers, cluster)) as read:
            for article, found in read:
                builder.add(article, found)
        builder.finish()
        upkeep.finish()
        builder.summary.interrupted = interruption.came
    return builder.summary


class _Read(NamedTuple):
    """An article that was read: what its graph is to hold, and how many events it tells."""

    article: Article
    triples: Iterable[RdflibTriple]
    events: int


class _Builder:
    def __init__(
        self,
        graph: GraphStore,
        book: ActorBook,
        corrector: Corrector | None,
        ledger: Ledger,
        on_problem: Callable[[Problem], None],
        on_article: OnArticle,
    ) -> None:
        self.summary = Summary()
        self._graph = graph
        self._book = book
        self._ledger = ledger
        self._on_problem = on_problem
        self._on_article = on_article
        self._base = graph.prefixes["graph"].removesuffix("graph/")
        self._corrector = corrector or Corrector((), book, self._base)
        self._versions = Versions(graph)
        self._begin()
        self._unsaved, self._saved = 0, time.monotonic()
        self._read: dict[Version, _Read] = {}  # not written yet
        self._names: set[str] = set()  # by which another version is known to be one article with one of these
        self._since = 0.0  # when the first of these was read

    def _begin(self) -> None:
        """Note what holds from now on, however the build ends."""
        self._is_corrected = self._ledger.has(CORRECTED, self._corrector.digest)
        if not self._versions.identities:
            self._ledger.note(_DERIVED, code_digest())  # an empty graph has nothing that stems from another rule
        self._ledger.save()

    def pending(self, articles: Iterable[Article]) -> Iterator[Article]:
        """The articles that have to be read; the others are settled as they come."""
        for article in articles:
            self.summary.read += 1
            if article.id in self._names:
                self.write()
            if article.id in self._versions.identities and self._ledger.has(*self._mark(article)):
                self._count(article, "unchanged")
            elif article.lang not in LANGUAGES:
                self.summary.languages[article.lang] += 1
                why = f"is in {article.lang!r}; articles in {' and '.join(map(repr, LANGUAGES))} are read"
                self._skip(article, Problem(article.url or article.title or article.id, None, why))
            elif not self._is_settled(article):
                yield article

    def add(self, article: Article, found: Found) -> None:
        """Bring in an article that was read; a version that counts more may have come meanwhile."""
        if isinstance(found, Problem):
            self._skip(article, found)
        elif not self._is_settled(article):
            try:
                triples: Iterable[RdflibTriple] = article_to_rdf(
                    article, found, background(self._book, article, found), self._base
                )
            except Exception as error:  # noqa: BLE001  one bad article must not end a build of thousands
                self._skip(article, problem_of(article, error))
                return
            self._since = self._since if self._read else time.monotonic()
            if self._corrector.corrections:  # else it is told as it was read, which takes half as long as to make it to find out
                triples = self._corrector.corrected(triples)
            read = _Read(article, triples, len(found))
            version = self._versions.of(article)
            self._read[version] = read
            self._names |= names_of([version, *self._versions.known(version)])
            if len(self._read) >= _TOGETHER or time.monotonic() - self._since >= _WAIT:
                self.write()

    def write(self) -> None:
        """Write what was read, in one transaction."""
        written, self._read, self._names = self._read, {}, set()
        changes = self._versions.replace({version: each.triples for version, each in written.items()})
        for (article, _, events), change in zip(written.values(), changes, strict=True):
            self._ledger.note(*self._mark(article))
            self._count(article, change, events)

    def _fall_behind(self) -> None:
        """Note that the articles may tell otherwise than the corrections have it: before any changes, until the end."""
        if not self._ledger.has(CORRECTED, _BEHIND):
            self._ledger.note(CORRECTED, _BEHIND)
            self._ledger.save()

    def _is_settled(self, article: Article) -> bool:
        """Whether there is nothing to read: the graph has a version that counts more, or the article cannot be written."""
        self._fall_behind()
        try:
            version = self._versions.of(article)
        except DiplographError as error:
            self._skip(article, problem_of(article, error))
            return True
        known = self._versions.known(version)
        if not self._names.isdisjoint(names_of([version, *known])):
            self.write()  # it may be one article with a version that waits
            known = self._versions.known(version)
        superseded = self._versions.absorb(version, known)
        if superseded:
            self._ledger.note(*self._mark(article))
            self._count(article, superseded)
        return superseded is not None

    def _mark(self, article: Article) -> tuple[str, str]:
        return str(article_graph_iri(article, self._base)), stamp(article, self._book.digest)

    def _skip(self, article: Article, problem: Problem) -> None:
        self.summary.problems.append(problem)
        self._on_problem(problem)
        self._count(article, "skipped")

    def _count(self, article: Article, outcome: Outcome, events: int | None = None) -> None:
        self.summary.count(outcome)
        if events is not None:
            self.summary.count_events(events)
        self._on_article(article, outcome, events or 0)
        self._unsaved += 1
        if self._unsaved >= _BATCH or time.monotonic() - self._saved >= _PAUSE:
            self.save()

    def save(self) -> None:
        """Put all on disk; the ledger after the graph, which it must not be ahead of."""
        self._graph.flush()
        self._ledger.save()
        self._unsaved, self._saved = 0, time.monotonic()

    def finish(self) -> None:
        """Write all; correct also what was read before; compute anew what stems from another version of the rule; save."""
        self.write()
        self._correct()
        if not self._ledger.has(_DERIVED, code_digest()):
            self._graph.derive()
            self._ledger.note(_DERIVED, code_digest())
        self.save()

    def _correct(self) -> None:
        """Bring also what was read before to the corrections: nothing but what was written, where the graph was so before."""
        written = self._versions.written if self._is_corrected else None
        if written is None:
            self._fall_behind()
        record = Record(self._ledger)
        self.summary.corrected = correct_graph(self._graph, self._corrector, written=written, record=record)
        if not self._ledger.has(CORRECTED, self._corrector.digest):
            self._ledger.note(CORRECTED, self._corrector.digest)


def forget(graph: GraphStore, articles: Iterable[str], ledger: Ledger | None = None) -> None:
    """Drop these articles (IRIs) and all that they alone told, also of what several articles tell."""
    upkeep = Upkeep(graph, ledger or Ledger())
    for article in articles:
        graph.forget(article.replace(graph.prefixes["article"], graph.prefixes["graph"]))
    upkeep.finish()
