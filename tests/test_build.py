"""Articles into a graph: repeatable, each a transaction of its own, and nothing that one article breaks stops the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import permutations
from pathlib import Path

import pytest
from pyoxigraph import QueryTriples

from diplograph.graph import ledger as ledger_module
from diplograph.graph.actors import ActorBook, load_book
from diplograph.graph.audit import audit
from diplograph.graph.background import background
from diplograph.graph.build import build
from diplograph.graph.export.rdf import write_nquads
from diplograph.graph.ledger import FILE, Ledger, stamp
from diplograph.graph.queries.things import article_of
from diplograph.graph.reading import Problem
from diplograph.graph.records import Actor, Article, DiplographError, Event, Evidence, When
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.summary import Summary
from diplograph.graph.triples import article_graph_iri, article_iri

Build = Callable[..., tuple[Summary, list[str]]]

ONE = Article("one", "Les deux ministres se sont vus.", title="Une rencontre", published="2023-02-22")
TWO = Article("two", "Ils se sont revus.", url="https://example.org/two", published="2023-03-01")


@pytest.fixture(scope="module")
def book() -> ActorBook:
    """The book as it is shipped."""
    return load_book()


class Reader:
    """Finds a meeting on the day of publication in every article, and counts how many it was given."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def events(self, article: Article) -> list[Event]:
        """One meeting; none where the text says "rien"; an error where it says "panne"."""
        self.read.append(article.id)
        if "panne" in article.text:
            raise RuntimeError("nothing works\nany more")
        if "rien" in article.text:
            return []
        actors = tuple(Actor(id_, "person", (id_.title(),)) for id_ in ("ada-nord", "bela-sud"))
        day = When(article.published, article.published) if article.published else None
        return [Event("Meeting", Evidence(0, len(article.text), article.text), actors, when=day)]


def built(graph: GraphStore, book: ActorBook, *articles: Article, ledger: Ledger | None = None) -> Summary:
    """The summary of a build of these articles."""
    return build(graph, articles, Reader(), book, ledger=ledger)


def content(graph: GraphStore) -> set[str]:
    """All that the graph says, derived triples and all."""
    found = graph.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert isinstance(found, QueryTriples)
    return set(map(str, found))


def test_counts_what_became_of_the_articles(book: ActorBook) -> None:
    """New, unchanged and replaced articles are told apart, and those in which nothing is found are counted."""
    with open_graph() as graph:
        first = built(graph, book, ONE, TWO, Article("three", "Il n'y a rien."))
        assert (first.read, first.new, first.events, first.without_events) == (3, 3, 2, 1)
        second = built(graph, book, ONE, replace(TWO, published="2023-03-02"))
        assert (second.unchanged, second.replaced, second.new) == (1, 1, 0)


def test_the_order_of_articles_does_not_matter(book: ActorBook) -> None:
    """Whatever the order, versions of one article included, the graph says the same."""
    later = replace(ONE, text="Les deux ministres se sont vus jeudi.", published="2023-02-23")
    undated = replace(TWO, text="Ils se sont revus, dit-on.", published=None)
    graphs = []
    for articles in permutations((ONE, later, TWO, undated)):
        with open_graph() as graph:
            built(graph, book, *articles)
            graphs.append(content(graph))
    assert all(each == graphs[0] for each in graphs)
    assert any("2023-02-23" in triple for triple in graphs[0])


def test_an_older_version_does_not_replace_a_newer_one(book: ActorBook) -> None:
    """Of two versions under one identity the one published later stays, and the other is counted."""
    with open_graph() as graph:
        built(graph, book, replace(ONE, published="2023-02-25"))
        before = content(graph)
        assert built(graph, book, ONE).outdated == 1
        assert content(graph) == before


def test_what_one_article_breaks_is_told_in_one_line(book: ActorBook) -> None:
    """An error in one article is reported in one line with its name, and the next article is read."""
    told: list[Problem] = []
    with open_graph() as graph:
        broken = Article("broken", "Une panne.", url="https://example.org/broken")
        summary = build(graph, [broken, ONE], Reader(), book, on_problem=told.append)
        assert (summary.skipped, summary.new) == (1, 1)
        assert list(map(str, told)) == [
            "https://example.org/broken: cannot be read: RuntimeError: nothing works"
        ]
        assert summary.problems == told


def test_an_article_that_cannot_be_written_is_skipped(book: ActorBook) -> None:
    """A date that is none breaks its article only."""
    with open_graph() as graph:
        summary = built(graph, book, replace(ONE, published="2023-02-31"), TWO)
        assert (summary.skipped, summary.new) == (1, 1)
        assert "2023-02-31" in str(summary.problems[0])


def test_other_languages_are_said_not_to_be_read(book: ActorBook) -> None:
    """An article in a language without rules is skipped with a line that says so."""
    with open_graph() as graph:
        summary = built(graph, book, replace(ONE, lang="de"))
        assert summary.skipped == 1
        assert "'de'" in str(summary.problems[0])


def test_offices_are_those_of_the_days_of_the_events(book: ActorBook) -> None:
    """A foreign minister is told with the office held on the day of the event, not with those held before or later."""
    actor = book.actors["wang-yi"]
    event = Event("Statement", Evidence(0, 1, "…"), agents=(actor,), when=When("2014-05-01", "2014-05-01"))
    found = background(book, ONE, [event])
    held = [(tenure.office, tenure.since) for tenure in found.tenures["wang-yi"]]
    assert held == [("foreign_minister", "2013-03-16")]


@pytest.fixture
def on_disk(tmp_path: Path, book: ActorBook) -> Build:
    """A function that builds into one folder, as a new process would; it gives the summary and the ids that were read."""

    def run(*articles: Article) -> tuple[Summary, list[str]]:
        reader = Reader()
        with open_graph(tmp_path / "graph") as graph:
            return build(graph, articles, reader, book, ledger=Ledger(tmp_path / "graph")), reader.read

    return run


def test_known_articles_are_not_read_again(on_disk: Build) -> None:
    """A second build reads only what is new or changed."""
    on_disk(ONE, TWO)
    summary, read = on_disk(ONE, replace(TWO, title="Encore"), Article("three", "Rien de neuf, rien."))
    assert read == ["two", "three"]
    assert (summary.unchanged, summary.replaced, summary.new) == (1, 1, 1)


def test_other_code_or_another_book_reads_all_again(on_disk: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read by another version of the program is read again, and the graph that comes of it is the same."""
    on_disk(ONE)
    monkeypatch.setattr(ledger_module, "code_digest", lambda: "another version")
    summary, read = on_disk(ONE)
    assert (read, summary.unchanged) == (["one"], 1)
    assert stamp(ONE, "a book") != stamp(ONE, "another book")


def test_a_forgotten_article_is_read_again(on_disk: Build, tmp_path: Path) -> None:
    """The ledger does not outweigh the graph: an article that was dropped from it is read anew."""
    on_disk(ONE)
    with open_graph(tmp_path / "graph") as graph:
        graph.forget(str(article_graph_iri(ONE)))
    assert on_disk(ONE)[1] == ["one"]


def test_a_cut_off_ledger_only_costs_time(on_disk: Build, tmp_path: Path) -> None:
    """A last line that was not written whole is not believed, and what follows it later is."""
    on_disk(ONE, TWO)
    path = tmp_path / "graph" / FILE
    whole = path.read_text(encoding="utf-8").splitlines()
    line = next(at for at, line in enumerate(whole) if line.startswith(str(article_graph_iri(TWO))))
    path.write_text("\n".join(whole[: line + 1])[:-5], encoding="utf-8")
    assert on_disk(ONE, TWO)[1] == ["two"]
    assert on_disk(ONE, TWO)[1] == []


def test_an_interrupted_build_is_finished_by_the_next(
    on_disk: Build, tmp_path: Path, book: ActorBook
) -> None:
    """After an interruption the graph on disk is whole, and running the build again gives what one run would have."""

    def interrupted() -> Iterator[Article]:
        yield ONE
        raise KeyboardInterrupt

    with open_graph(tmp_path / "graph") as graph:
        assert build(graph, interrupted(), Reader(), book, ledger=Ledger(tmp_path / "graph")).interrupted
    on_disk(ONE, TWO)
    with open_graph(tmp_path / "graph", read_only=True) as graph, open_graph() as at_once:
        built(at_once, book, ONE, TWO)
        assert content(graph) == content(at_once)


def test_a_full_disk_ends_the_build(book: ActorBook, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no next article could mend is not put down to the article."""

    def full(*_: object) -> None:
        raise DiplographError("the disk is full")

    with open_graph() as graph:
        monkeypatch.setattr(GraphStore, "replace_articles", full)
        with pytest.raises(DiplographError, match="disk is full"):
            built(graph, book, ONE)


# ---- one article under several names

HERE = Article(
    "https://a.example/1",
    "Les deux ministres se sont vus.",
    url="https://a.example/1",
    published="2023-02-22",
)
THERE = replace(HERE, id="https://b.example/9", url="https://b.example/9", published="2023-02-23")


def test_one_text_at_two_addresses_is_one_article(book: ActorBook) -> None:
    """The version published last counts, and is found under both addresses, whichever came first."""
    for articles in ((HERE, THERE), (THERE, HERE)):
        with open_graph() as graph:
            built(graph, book, *articles)
            assert len(graph.articles()) == 1
            assert {str(article_of(graph, each.url or "")) for each in articles} == {str(article_iri(THERE))}
            assert not audit(graph)


def test_versions_and_copies_in_any_order_are_one_article(book: ActorBook) -> None:
    """A copy of an earlier version belongs to the article, too: all orders of five give the same quads."""
    corrected = replace(HERE, text="Les deux ministres ne se sont pas vus.", published="2023-02-24")
    copied = replace(corrected, id="copy", url=None, title="Une copie")
    other = Article("other", "Un autre texte.", published="2023-02-22")
    told = set()
    for articles in permutations((HERE, THERE, corrected, copied, other)):
        with open_graph() as graph:
            built(graph, book, *articles)
            assert len(graph.articles()) == 2
            told.add(nquads(graph))
    assert len(told) == 1


def test_copies_are_counted_and_not_read_again(on_disk: Build) -> None:
    """A copy of what the graph has is told as repeated, then as unchanged, and its text is never read."""
    assert on_disk(THERE)[1] == [THERE.id]
    summary, read = on_disk(HERE)
    assert (summary.repeated, read) == (1, [])
    summary, read = on_disk(HERE, THERE)
    assert (summary.unchanged, read) == (2, [])


def test_a_forgotten_article_leaves_none_of_its_names(book: ActorBook) -> None:
    """What is forgotten under one address is forgotten under all."""
    with open_graph() as graph:
        built(graph, book, HERE, THERE)
        graph.forget(str(article_graph_iri(THERE)))
        assert graph.articles() == []
        assert content(graph) == set()


def nquads(graph: GraphStore) -> str:
    """All graphs as sorted N-Quads."""
    stream = BytesIO()
    write_nquads(graph, stream)
    return "\n".join(sorted(stream.getvalue().decode().splitlines()))
