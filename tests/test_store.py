"""The store: article graphs, what follows from them, and the folder they live in."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterable
from itertools import permutations
from pathlib import Path
from random import Random

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDFS, XSD, BNode, Literal, URIRef

from diplograph.graph.records import Actor, Article, DiplographError, Event, Evidence, Place, When
from diplograph.graph.store import GraphStore, open_graph, transaction
from diplograph.graph.store.backend import UNION
from diplograph.graph.terms import RdflibTriple, Triple, term_from_ox, term_to_ox, triple_to_ox, triples_of
from diplograph.graph.triples import DIP, Background, article_graph_iri, article_to_rdf

ADA = Actor("ada-north", "person", ("Ada North",))
BO = Actor("bo-south", "person", ("Bo South",))
CY = Actor("cy-west", "person", ("Cy West",))
CITY = Place("harbour", ("Harbour",), within="coastland")
HALL = Place("hall", ("Hall",), within="harbour")
BACKGROUND = Background(places={"harbour": CITY, "coastland": Place("coastland", ("Coastland",))})


def meeting(start: int = 0, day: str = "2023-05-01", **more: object) -> Event:
    """Ada met Bo, or as told by `more`."""
    told = {"participants": (ADA, BO), "when": When(day, day), "confidence": 0.5, **more}
    return Event("Meeting", Evidence(start, start + 9, f"words {start}"), **told)  # type: ignore[arg-type]


def article(name: str, *events: Event) -> tuple[str, list[RdflibTriple]]:
    """The IRI of an article's graph, and its triples."""
    one = Article(name, f"The text of {name}.", published="2023-05-02")
    return str(article_graph_iri(one)), list(article_to_rdf(one, events, BACKGROUND))


def contents(graph: GraphStore) -> list[str]:
    """Everything in the store, sorted: all named graphs and the union."""
    return sorted(str(each) for each in graph._backend.quads())


def ask(graph: GraphStore, pattern: str) -> bool:
    """Whether the union holds the pattern."""
    prefixes = {"dip": str(DIP), "actor": "https://w3id.org/diplograph/id/actor/"}
    return bool(graph.query(f"ASK {{ {pattern} }}", prefixes=prefixes))


@pytest.fixture
def graph() -> Iterable[GraphStore]:
    """An empty graph in memory."""
    with open_graph() as graph:
        yield graph


def test_writing_an_article_again_changes_nothing(graph: GraphStore) -> None:
    """The same article twice is told to be unchanged, and leaves the same quads."""
    name, triples = article("one", meeting())
    assert graph.replace_article(name, triples) == "new"
    before = contents(graph)
    assert graph.replace_article(name, reversed(triples)) == "unchanged"
    assert contents(graph) == before
    assert graph.articles() == [name]
    assert graph.triples(name) == set(triples)


def test_numbers_are_kept_by_value(graph: GraphStore) -> None:
    """A number in a form that the store does not keep is no change the second time."""
    triples = [(URIRef("urn:s"), URIRef("urn:p"), Literal("0.930", datatype=XSD.decimal))]
    graph.replace_article("urn:g", triples)
    assert graph.replace_article("urn:g", triples) == "unchanged"
    assert [float(number) for _, _, number in graph.triples("urn:g")] == [0.93]  # type: ignore[arg-type]


def test_order_of_articles_does_not_matter() -> None:
    """Any order of three articles that tell one event differently gives the same store."""
    told = [
        article("one", meeting(status="planned")),
        article("two", meeting(place=HALL)),
        article("three", meeting(status="denied", place=CITY), meeting(20, participants=(ADA, CY))),
    ]
    results = set()
    for order in permutations(told):
        with open_graph() as graph:
            for name, triples in order:
                graph.replace_article(name, triples)
            results.add("\n".join(contents(graph)))
    assert len(results) == 1


def test_union_holds_each_triple_once(graph: GraphStore) -> None:
    """An event that three articles tell is counted once, and its two participants give four pairs, not 36."""
    for name in ("one", "two", "three"):
        graph.replace_article(*article(name, meeting()))
    query = "SELECT (COUNT(*) AS ?n) { ?e a dip:Meeting ; dip:participant ?a , ?b }"
    (row,) = list(graph.query(query, prefixes={"dip": str(DIP)}))  # type: ignore[arg-type]
    assert row["n"].value == "4"


def test_replaced_article_takes_back_only_what_it_alone_told(graph: GraphStore) -> None:
    """What another article tells too stays; what no article tells any more goes."""
    graph.replace_article(*article("one", meeting(), meeting(20, participants=(ADA, CY))))
    graph.replace_article(*article("two", meeting()))
    assert graph.replace_article(*article("one")) == "replaced"
    assert ask(graph, "actor:ada-north dip:met actor:bo-south")
    assert not ask(graph, "?anything ?at_all actor:cy-west")
    assert not ask(graph, "actor:cy-west ?at_all ?anything")


def test_status_is_that_of_all_tellings(graph: GraphStore) -> None:
    """Planned on Monday, occurred on Thursday: it occurred; and planned again once Thursday's article is forgotten."""
    graph.replace_article(*article("monday", meeting(status="planned")))
    assert ask(graph, "?e dip:status dip:planned")
    thursday = article("thursday", meeting())
    graph.replace_article(*thursday)
    assert ask(graph, "?e dip:status dip:occurred")
    assert not ask(graph, "?e dip:status dip:planned")
    assert graph.forget(thursday[0])
    assert ask(graph, "?e dip:status dip:planned")
    assert not ask(graph, "?a dip:met ?b")


def test_pair_stays_met_while_one_meeting_is_left(graph: GraphStore) -> None:
    """dip:met holds as long as any encounter gives it, and goes with the last one."""
    first, second = article("one", meeting()), article("two", meeting(day="2023-06-01"))
    graph.replace_article(*first)
    graph.replace_article(*second)
    graph.forget(first[0])
    assert ask(graph, "actor:ada-north dip:met actor:bo-south")
    assert ask(graph, "actor:bo-south dip:met actor:ada-north")
    graph.forget(second[0])
    assert contents(graph) == []
    assert not graph.forget(second[0])


def test_place_that_turns_out_to_hold_another_gives_way(graph: GraphStore) -> None:
    """Hall and harbour are two places until some article says that the hall lies in the harbour."""
    lonely = Place("hall", ("Hall",))
    graph.replace_article(*article("one", meeting(place=lonely)))
    graph.replace_article(*article("two", meeting(place=CITY)))
    query = "SELECT ?p { ?e dip:place ?p }"
    assert len(list(graph.query(query, prefixes={"dip": str(DIP)}))) == 2  # type: ignore[arg-type]
    telling = article("three", meeting(day="2023-07-01", place=HALL))
    graph.replace_article(*telling)
    assert not ask(
        graph,
        "?e dip:begin '2023-05-01'^^<http://www.w3.org/2001/XMLSchema#date> ; dip:place ?p . ?q dip:within ?p",
    )
    graph.forget(telling[0])
    assert len(list(graph.query(query, prefixes={"dip": str(DIP)}))) == 2  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(6))
def test_what_is_derived_step_by_step_is_what_is_derived_at_once(seed: int) -> None:
    """After thirty random changes, deriving all anew changes nothing."""
    random = Random(seed)
    with open_graph() as graph:
        for _ in range(30):
            name = f"article {random.randrange(5)}"
            events = [_random_event(random, start) for start in range(0, 40, 10)]
            told = article(name, *random.sample(events, random.randrange(5)))
            if random.random() < 0.2:
                graph.forget(told[0])
            else:
                graph.replace_article(*told)
        before = contents(graph)
        graph.derive()
        assert contents(graph) == before


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("files", [False, True], ids=["log", "files"])
def test_many_articles_at_once_leave_what_they_leave_one_by_one(
    seed: int, files: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether new, replaced, unchanged or dropped, and whichever way the store takes them in."""
    monkeypatch.setattr(transaction, "_MANY", 0 if files else 10**9)
    random = Random(seed)
    with open_graph(tmp_path / "db") as graph, open_graph() as single:
        for _ in range(6):
            given = dict(_random_article(random, number) for number in random.sample(range(8), 5))
            became = graph.replace_articles(given)
            assert became == {name: single.replace_article(name, told) for name, told in given.items()}
            assert contents(graph) == contents(single)
        graph.replace_articles(dict.fromkeys(graph.articles(), ()))
        assert contents(graph) == []


def _random_article(random: Random, number: int) -> tuple[str, list[RdflibTriple]]:
    """An article that tells up to three events; one in six has nothing to tell, not even of itself."""
    name, triples = article(
        f"article {number}", *(_random_event(random, start) for start in (0, 10, 20)[: number % 4])
    )
    return name, triples if random.randrange(6) else []


def _random_event(random: Random, start: int) -> Event:
    return meeting(
        start,
        f"2023-05-0{random.randrange(1, 4)}",
        participants=tuple(random.sample((ADA, BO, CY, Actor("cy-west", "person", ("Cy West", "C."))), 2)),
        place=random.choice((None, CITY, HALL, Place("hall", ("Hall",)))),
        status=random.choice(("occurred", "denied", "planned", "proposed")),
    )


def test_what_articles_say_alike_of_an_actor_is_kept_once(graph: GraphStore) -> None:
    """Ten articles that name the same two actors keep two descriptions in all, not twenty."""
    for number in range(10):
        graph.replace_article(*article(f"article {number}", meeting(number)))
    labels = [
        each for each in graph._backend.quads() if each.object == ox.Literal("Ada North", language="fr")
    ]
    assert len(labels) == 2, "one in a background graph, one in the union"
    assert not [name for name in graph.articles() if "background" in name]


def test_articles_that_describe_an_actor_differently_keep_their_own_words(graph: GraphStore) -> None:
    """Each article's graph has the names that it gave; the union has both; one goes with the article that gave it."""
    told = [
        article(name, _met_by(names)) for name, names in (("one", ("Ada", "A.")), ("two", ("Ada", "Adda")))
    ]
    for name, triples in told:
        graph.replace_article(name, triples)
    assert [graph.triples(name) for name, _ in told] == [set(triples) for _, triples in told]
    assert ask(graph, "actor:ada-north ?names 'A.', 'Adda'")
    graph.forget(told[0][0])
    assert ask(graph, "actor:ada-north ?names 'Adda' ; ?is_called 'Ada'@fr")
    assert not ask(graph, "?who ?names 'A.'")


def _met_by(names: tuple[str, ...]) -> Event:
    return meeting(participants=(Actor("ada-north", "person", names), BO))


def test_graph_of_an_earlier_version_takes_the_new_shape(graph: GraphStore) -> None:
    """A graph whose articles hold the background themselves, as 0.1.0 left it, is read, rewritten and forgotten."""
    name, triples = article("one", meeting(place=HALL))
    told = set(map(triple_to_ox, triples))
    graph._backend.commit({ox.NamedNode(name): told, UNION: told}, {})
    assert graph.triples(name) == set(triples)
    graph.derive()
    assert graph.replace_article(name, triples) == "replaced"
    with open_graph() as fresh:
        fresh.replace_article(name, triples)
        assert contents(graph) == contents(fresh)
    graph.forget(name)
    assert contents(graph) == []


def test_derive_mends_what_another_rule_left(graph: GraphStore) -> None:
    """A derived triple that no article supports goes, and a missing one comes."""
    graph.replace_article(*article("one", meeting()))
    before = contents(graph)
    wrong = Triple(ox.NamedNode("urn:x"), ox.NamedNode(str(DIP.met)), ox.NamedNode("urn:y"))
    right = next(each for each in graph._backend.quads() if each.predicate == ox.NamedNode(str(DIP.met)))
    name = ox.NamedNode(graph.derived_name)
    graph._backend.commit({name: {wrong}, UNION: {wrong}}, {name: set(triples_of([right]))})
    assert contents(graph) != before
    graph.derive()
    assert contents(graph) == before


def test_blank_nodes_are_refused(graph: GraphStore) -> None:
    """A blank node would not merge with itself from another article."""
    with pytest.raises(ValueError, match="blank"):
        graph.replace_article("urn:g", [(BNode(), URIRef("urn:p"), Literal("x"))])


HOSTILE = (
    'a"b\\c\n\r\t',
    "\\u0022 } } ; DROP ALL ; INSERT DATA { <urn:x> <urn:y> <urn:z>",
    '" . } ; CLEAR ALL #',
    "'''\"\"\"\\",
    "\x00\x01\x08\x0c\x1f\x7f\x85\u2028\ufeff\ufffe\U0001f54a",
    "\u202etxt.exe",
    "",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(graph: GraphStore, text: str) -> None:
    """Text from an article comes back as it was, by either way of writing, and does nothing."""
    triple = (URIRef("urn:s"), URIRef("urn:p"), Literal(text, lang="fr"))
    other = (URIRef("urn:s"), URIRef("urn:p"), Literal("other"))
    graph.replace_article("urn:g", [triple])
    assert graph.triples("urn:g") == {triple}
    graph.replace_article("urn:g", [other])
    graph.replace_article("urn:g", [triple])
    assert graph.triples("urn:g") == {triple}
    assert graph.articles() == ["urn:g"]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_crosses_the_border(text: str) -> None:
    """A literal goes to pyoxigraph and comes back the same."""
    for literal in (Literal(text), Literal(text, lang="fr"), Literal(text, datatype=URIRef("urn:type"))):
        assert term_from_ox(term_to_ox(literal)) == literal


@pytest.mark.parametrize(
    ("text", "datatype"),
    [
        ("01", XSD.integer),
        ("2023", XSD.gYear),
        ("2023-02", XSD.gYearMonth),
        ("0.930", XSD.decimal),
        ("1", XSD.boolean),
    ],
)
def test_lexical_forms_are_kept(text: str, datatype: URIRef) -> None:
    """A literal is what was written, not a number or a date written anew."""
    literal = term_from_ox(term_to_ox(Literal(text, datatype=datatype, normalize=False)))
    assert isinstance(literal, Literal)
    assert (str(literal), literal.datatype) == (text, datatype)


def test_rdflib_reads_the_same_graph(graph: GraphStore) -> None:
    """The rdflib view has a graph for each article's own triples; its default graph is the union of all."""
    name, triples = article("one", meeting())
    graph.replace_article(name, triples)
    dataset = graph.rdflib()
    own = [triple for triple in dataset.graph(URIRef(name)) if triple[1] != DIP.background]
    assert len(own) == len([triple for triple in triples if "/actor/" not in str(triple[0])])
    assert (URIRef("https://w3id.org/diplograph/id/actor/ada-north"), RDFS.label, None) in dataset
    assert (None, DIP.met, None) in dataset
    assert dataset.query("ASK { ?a dip:met ?b }").askAnswer


def test_threads_write_one_after_the_other() -> None:
    """Four threads that write thirty articles of one event leave what one thread leaves."""
    told = [article(f"article {n}", meeting(status="planned" if n % 2 else "occurred")) for n in range(30)]
    with open_graph() as alone, open_graph() as shared:
        for name, triples in told:
            alone.replace_article(name, triples)
        threads = [
            threading.Thread(
                target=lambda part: [shared.replace_article(*each) for each in part], args=(told[n::4],)
            )
            for n in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert contents(shared) == contents(alone)


# -- On disk


def test_graph_on_disk_is_there_again(tmp_path: Path) -> None:
    """What was written is read after closing, by a reader and by the next writer."""
    home = tmp_path / "some" / "diplograph.db"
    with open_graph(home) as graph:
        graph.replace_article(*article("one", meeting()))
        written = contents(graph)
    for read_only in (True, False):
        with open_graph(home, read_only=read_only) as graph:
            assert contents(graph) == written


def test_reader_cannot_write(tmp_path: Path) -> None:
    """A graph that is open for reading refuses to change, in one line."""
    open_graph(tmp_path / "db").close()
    with (
        open_graph(tmp_path / "db", read_only=True) as graph,
        pytest.raises(DiplographError, match="reading only"),
    ):
        graph.replace_article(*article("one"))


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    """A second writer is refused in one line that names the first, whether in this process or in another."""
    with open_graph(tmp_path / "db"):
        with pytest.raises(DiplographError, match=rf"being written by another process \({os.getpid()}\)"):
            open_graph(tmp_path / "db")
        code = f"from diplograph.graph.store import open_graph; open_graph({str(tmp_path / 'db')!r})"
        other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert "being written by another process" in other.stderr
    open_graph(tmp_path / "db").close()


def test_foreign_holder_of_the_store_is_named(tmp_path: Path) -> None:
    """A store that another program holds open gives one line, and the next try works once it is closed."""
    open_graph(tmp_path / "db").close()
    foreign = ox.Store(tmp_path / "db" / "store")
    with pytest.raises(DiplographError, match="another program"):
        open_graph(tmp_path / "db")
    del foreign
    open_graph(tmp_path / "db").close()


def test_readers_see_the_last_flush(tmp_path: Path) -> None:
    """A reader keeps what it opened while the writer goes on; the next reader sees what was flushed since."""
    with open_graph(tmp_path / "db") as writer, open_graph(tmp_path / "db", read_only=True) as empty:
        writer.replace_article(*article("one", meeting()))
        with open_graph(tmp_path / "db", read_only=True) as before_flush:
            assert before_flush.articles() == []
        writer.flush()
        writer.replace_article(*article("two", meeting()))
        with open_graph(tmp_path / "db", read_only=True) as after_flush:
            assert len(after_flush.articles()) == 1
            for number in range(3):
                writer.replace_article(*article(f"more {number}", meeting()))
                writer.flush()
            assert len(after_flush.articles()) == 1
            assert empty.articles() == []
    with open_graph(tmp_path / "db", read_only=True) as last:
        assert len(last.articles()) == 5


def test_views_that_nobody_reads_are_removed(tmp_path: Path) -> None:
    """However often the writer flushes, one view is left."""
    with open_graph(tmp_path / "db") as graph:
        for number in range(4):
            graph.replace_article(*article(f"article {number}", meeting()))
            graph.flush()
    assert len(list((tmp_path / "db" / "views").iterdir())) == 1


@pytest.mark.parametrize("read_only", [True, False])
def test_what_is_no_graph_is_refused(tmp_path: Path, read_only: bool) -> None:
    """A file, a folder of other things, an address of another kind: one line each that says what would be right."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "letter.txt").write_text("x")
    for path in ("file", "folder"):
        with pytest.raises(DiplographError, match=r"no(t a)? graph"):
            open_graph(tmp_path / path, read_only=read_only)
    with pytest.raises(DiplographError, match="address"):
        open_graph("ftp://example.org/sparql", read_only=read_only)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder", "letter.txt"]


def test_reading_a_graph_that_is_not_there_says_how_to_build_one(tmp_path: Path) -> None:
    """Reading never makes a graph."""
    with pytest.raises(DiplographError, match="diplograph build"):
        open_graph(tmp_path / "none", read_only=True)
    assert not (tmp_path / "none").exists()


def test_damaged_store_gives_one_line(tmp_path: Path) -> None:
    """A store whose files are damaged is refused, not traced back."""
    open_graph(tmp_path / "db").close()
    (tmp_path / "db" / "store" / "CURRENT").write_text("nonsense")
    with pytest.raises(DiplographError, match="cannot open the graph"):
        open_graph(tmp_path / "db")


def test_snapshot_is_a_graph_of_its_own(tmp_path: Path) -> None:
    """A copy of a graph, from memory, a writer or a reader, opens as a graph and holds the same."""
    with open_graph() as memory, open_graph(tmp_path / "db") as writer:
        for graph in (memory, writer):
            graph.replace_article(*article("one", meeting()))
        writer.flush()
        with open_graph(tmp_path / "db", read_only=True) as reader:
            for number, graph in enumerate((memory, writer, reader)):
                graph.snapshot(tmp_path / str(number))
                with open_graph(tmp_path / str(number), read_only=True) as copy:
                    assert contents(copy) == contents(graph)
        with pytest.raises(DiplographError, match="exists already"):
            writer.snapshot(tmp_path / "0")


def test_frozen_store_holds_the_graph_as_it_stands(tmp_path: Path) -> None:
    """From memory, a writer that has not flushed, and a reader: another opening of the folder sees all of it."""
    with open_graph() as memory, open_graph(tmp_path / "db") as writer:
        for graph in (memory, writer):
            graph.replace_article(*article("one", meeting()))
            with graph.frozen() as folder:
                assert len(ox.Store.read_only(str(folder))) == len(contents(graph))
        with open_graph(tmp_path / "db", read_only=True) as reader, reader.frozen() as folder:
            assert len(ox.Store.read_only(str(folder))) == len(contents(writer))


@pytest.mark.parametrize(("together", "many"), [(1, 10**9), (10, 10**9), (10, 0)])
def test_killed_writer_leaves_whole_articles(tmp_path: Path, together: int, many: int) -> None:
    """After SIGKILL at any moment readers and the next writer find whole articles and what follows from them.

    One article in a transaction or ten, through the log of the store or in files of their own.
    """
    code = f"""
        import sys
        sys.path.insert(0, {str(Path(__file__).parent)!r})
        from test_store import article, meeting, open_graph, transaction
        graph = open_graph({str(tmp_path / "db")!r})
        transaction._MANY = {many}
        for number in range(0, 100_000, {together}):
            status = "planned" if number % 3 else "occurred"
            events = [meeting(start, status=status) for start in (0, 10)]
            names = [f"article {{each % 50}}" for each in range(number, number + {together})]
            graph.replace_articles(dict(article(name, *events) for name in names))
            print(number, flush=True)
    """
    writer = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    for _ in range(70 // together):
        writer.stdout.readline()
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    (tmp_path / "db" / "store" / "bulk-left-behind.sst").write_bytes(b"x")
    with open_graph(tmp_path / "db", read_only=True) as reader:
        found = contents(reader)
    with open_graph(tmp_path / "db") as graph:
        assert contents(graph) == found
        assert len(graph.articles()) == 50
        sizes = {len(graph.triples(name)) for name in graph.articles()}
        assert sizes == {len(article("article 0", meeting(), meeting(10))[1])}
        graph.derive()
        assert contents(graph) == found
    assert not list((tmp_path / "db" / "store").glob("bulk-*.sst"))


def test_full_disk_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full says so, and earlier articles stay readable."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with open_graph(tmp_path / "db") as graph:
        graph.replace_article(*article("one", meeting()))
        monkeypatch.setattr("diplograph.graph.store.embedded.commit", full)
        with pytest.raises(DiplographError, match="disk is full"):
            graph.replace_article(*article("two", meeting()))
        assert len(graph.articles()) == 1
