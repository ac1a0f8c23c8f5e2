"""How well events of different articles are brought together: `python benchmarks/reconciliation.py [--part PART]`.

The tellings of `reconciliation/tellings.tsv` were written for it: short articles about invented people and a few well-known
public facts, with the event that each tells as its writer meant it, and near misses (meetings on following days, a call
and a meeting, an anniversary, two ministers of one country). Each is measured twice: with the events as the writer meant
them, which measures the pass alone, and with what the extractor finds in the text, which measures the whole. Rules and
weights were made on the cases of the part `develop`; `held` was scored once they were. `fresh` was written later by somebody who
had not read the rules, in the styles of communiqués, tickers, datelines and retrospects; what it showed was mended since. `later`
was written after that, and scored before anything was mended from it.

Pairwise figures count pairs of tellings; B³ (Bagga and Baldwin 1998) is the mean over tellings of how much of its cluster is
right. A telling in which the extractor finds no such event is a cluster of its own. `--size N` measures the time that N
events take instead.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pyoxigraph as ox

from diplograph.graph.actors import ActorBook, load_book
from diplograph.graph.background import background
from diplograph.graph.extraction.engine import Extractor
from diplograph.graph.reconciling import Touched, reconcile
from diplograph.graph.reconciling.blocking import kind
from diplograph.graph.reconciling.records import Account
from diplograph.graph.records import Actor, Article, Event, Evidence, When
from diplograph.graph.sparql.results import rows
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.terms import RdflibTriple
from diplograph.graph.triples import BASE, article_graph_iri, article_iri, article_to_rdf, namespaces

PARTS = ("develop", "held", "fresh", "later")
HERE = Path(__file__).parent / "reconciliation"
_TOLD = """SELECT ?article ?event ?type WHERE {
    ?event dip:evidence/dip:inArticle ?article ; a ?type FILTER NOT EXISTS { ?event dip:sameEventAs ?one } }"""


@dataclass(frozen=True)
class Telling:
    """One article, the event it tells as its writer meant it, and the cluster this belongs to."""

    article: Article
    event: Event
    cluster: str


def tellings(part: str, book: ActorBook) -> list[Telling]:
    """The tellings of a part, in the order of the file."""
    persons = {
        row["id"]: Actor(row["id"], "person", (row["name"],), country=row["country"])
        for row in _table("persons.tsv")
    }
    known = {**book.actors, **persons}
    return [
        _telling(number, row, known, book)
        for number, row in enumerate(_table("tellings.tsv"))
        if row["part"] == part
    ]


def _table(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def _telling(number: int, row: Mapping[str, str], known: Mapping[str, Actor], book: ActorBook) -> Telling:
    roles = {
        role: tuple(known[id_] for id_ in row[role].split()) for role in ("participants", "agents", "targets")
    }
    begin, _, end = row["date"].partition("/")
    event = Event(
        row["type"],
        Evidence(0, len(row["text"]), row["text"]),
        **roles,
        when=When(begin, end or begin) if begin else None,
        place=book.places[row["place"]] if row["place"] else None,
        status=row["status"],  # type: ignore[arg-type]
    )
    return Telling(Article(f"telling-{number}", row["text"], published=row["published"]), event, row["event"])


def predicted(told: list[Telling], book: ActorBook, find: Callable[[Telling], list[Event]]) -> list[str]:
    """For each telling the event node that stands for it after the pass; its own name where there is none."""
    with open_graph() as graph:
        for telling in told:
            events = find(telling)
            known = background(book, telling.article, events)
            graph.replace_article(
                str(article_graph_iri(telling.article)), article_to_rdf(telling.article, events, known)
            )
        reconcile(graph)
        return [_node(telling, _nodes(graph)) for telling in told]


def _nodes(graph: GraphStore) -> Mapping[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for article, event, type_ in rows(graph.query(_TOLD, prefixes=graph.prefixes)):
        found[article].append((kind(Account(event, type_.rpartition("#")[2])), event))
    return found


def _node(telling: Telling, nodes: Mapping[str, list[tuple[str, str]]]) -> str:
    wanted = kind(Account("", telling.event.type))
    own = sorted(
        event for found, event in nodes.get(str(article_iri(telling.article)), ()) if found == wanted
    )
    return own[0] if own else telling.article.id


def scores(gold: list[str], found: list[str]) -> dict[str, float]:
    """Pairwise and B³ precision and recall, 0…1, of clusters given by the name of each item's."""
    right, made, wanted = 0, 0, 0
    for a, b in combinations(range(len(gold)), 2):
        same, said = gold[a] == gold[b], found[a] == found[b]
        right, made, wanted = right + (same and said), made + said, wanted + same
    both: dict[tuple[str, str], int] = defaultdict(int)
    sizes: dict[tuple[int, str], int] = defaultdict(int)
    for is_, said in zip(gold, found, strict=True):
        both[is_, said] += 1
        sizes[0, is_] += 1
        sizes[1, said] += 1
    items = list(zip(gold, found, strict=True))
    return {
        "precision": right / made if made else 1.0,
        "recall": right / wanted,
        "B³ precision": sum(both[item] / sizes[1, item[1]] for item in items) / len(items),
        "B³ recall": sum(both[item] / sizes[0, item[0]] for item in items) / len(items),
    }


def measure(part: str, errors: bool) -> None:
    """Print the figures of a part."""
    book = load_book()
    extractor = Extractor(book)
    told = tellings(part, book)
    gold = [telling.cluster for telling in told]
    print(f"{part}: {len(told)} tellings of {len(set(gold))} events")
    ways: dict[str, Callable[[Telling], list[Event]]] = {
        "as meant": lambda telling: [telling.event],
        "as extracted": lambda telling: extractor.events(telling.article),
    }
    for name, find in ways.items():
        found = predicted(told, book, find)
        missed = sum(node == telling.article.id for node, telling in zip(found, told, strict=True))
        figures = ", ".join(f"{figure} {value:.3f}" for figure, value in scores(gold, found).items())
        print(f"{name}: {figures}" + (f"; {missed} tellings without such an event" if missed else ""))
        if errors:
            _print_errors(told, found)


def _print_errors(told: list[Telling], found: list[str]) -> None:
    for (one, here), (other, there) in combinations(zip(told, found, strict=True), 2):
        if (one.cluster == other.cluster) != (here == there):
            print(
                f"  {'apart' if here != there else 'together'}: {one.article.text}\n    {other.article.text}"
            )
            print(f"    {here.rpartition('/')[2]} | {there.rpartition('/')[2]}")


def synthetic(size: int) -> Iterator[str]:
    """N-Quads of articles that tell meetings of 2,000 people of 200 states over ten years, each meeting three times.

    A fifth of the tellings give the state for its person, a tenth the month for the day; few states have most encounters.
    """
    random = Random(2023)
    names = {
        **{f"state-{n}": f"État {n}" for n in range(200)},
        **{f"person-{n}": f"Personne {n}" for n in range(2000)},
    }
    for id_, name in names.items():
        kind_ = "State" if id_.startswith("state") else "Person"
        yield f'actor:{id_} a dip:{kind_} ; rdfs:label "{name}"@fr .'
        if kind_ == "Person":
            yield f"actor:{id_} dip:standsFor actor:state-{int(id_.partition('-')[2]) % 200} ."
    weights = [1 / (1 + n % 200) for n in range(2000)]
    for number in range(0, size, 3):
        one, other = random.choices(range(2000), weights, k=2)
        day = date(2014, 1, 1) + timedelta(days=random.randrange(3650))
        for telling in range(3):
            whom = f"state-{other % 200}" if random.random() < 0.2 else f"person-{other}"
            yield _told(
                number + telling, f"person-{one}", whom, str(day)[: 7 if random.random() < 0.1 else 10]
            )


def _told(number: int, one: str, other: str, day: str) -> str:
    type_ = "date" if len(day) == 10 else "gYearMonth"
    event = f"<{BASE}event/{day}.meeting.{'.'.join(sorted((one, other)))}>"
    return f"""{event} a dip:Meeting , dip:Encounter ; rdfs:label "{one} – {other}"@fr ;
        dip:participant actor:{one} , actor:{other} ; dip:evidence evidence:{number} ;
        dip:begin "{day}"^^xsd:{type_} ; dip:end "{day}"^^xsd:{type_} .
    evidence:{number} a dip:Evidence ; dip:inArticle article:{number // 30}-{number % 3} ; dip:quote "récit {number}"@fr ;
        dip:tellsStatus dip:occurred ."""


def measure_time(size: int) -> None:
    """Print how long the pass takes over so many tellings, and over one of their articles more."""
    prefixes = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in namespaces().items())
    with TemporaryDirectory() as folder:
        store = ox.Store(f"{folder}/store")
        text = prefixes + "\n".join(synthetic(size))
        store.bulk_load(text.encode(), ox.RdfFormat.TURTLE)
        store.flush()
        del store
        with open_graph(folder) as graph:
            graph.derive()  # which a graph that articles were written into has done
            start = time.process_time()
            print(
                f"{size} tellings: {reconcile(graph)}; {time.process_time() - start:.1f} s of the processor",
                flush=True,
            )
            name, triples = f"{BASE}graph/more", _another(graph)
            start = time.process_time()
            touched = Touched(graph)
            touched.note(name, triples)
            graph.replace_article(name, triples)
            reconcile(graph, touched)
            print(f"one article of five events more: {time.process_time() - start:.2f} s of the processor")


def _another(graph: GraphStore) -> list[RdflibTriple]:
    """An article that tells five meetings of the busiest people."""
    people = [Actor(f"person-{n}", "person", (f"Personne {n}",), country=f"state-{n}") for n in range(6)]
    article = Article("more", "another", published="2016-05-02")
    days = [When(f"2016-05-0{n}", f"2016-05-0{n}") for n in range(1, 6)]
    events = [
        Event(
            "Meeting", Evidence(n, n + 9, f"récit {n}"), participants=(people[n], people[n + 1]), when=days[n]
        )
        for n in range(5)
    ]
    return list(article_to_rdf(article, events))


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--part", choices=PARTS, default="develop", help="whose tellings are scored")
    parser.add_argument("--errors", action="store_true", help="print the pairs that are wrong")
    parser.add_argument("--size", type=int, help="measure the time of so many events")
    given = parser.parse_args()
    if given.size:
        measure_time(given.size)
    else:
        measure(given.part, given.errors)


if __name__ == "__main__":
    main()
