"""How fast the store loads and answers, beside rdflib's own store, on a made-up graph of the project's own shape.

    python benchmarks/store.py 10000 100000 1000000    # so many events; --seed 1, --no-rdflib
    python benchmarks/store.py 10000 --build           # the rate at which a build writes what it would have read in articles

Each article has a graph of its own and tells one to four events, a fifth of which other articles told before; 20,000 actors
take part by Zipf's law (exponent 1) over ten years. Each store is measured in a process of its own; a query's time is the
median of up to five runs, the peak of memory that of the process. Both answer the same queries over the same triples, ours with
its index, and the number of rows must be the same; rdflib's store is left out beyond 100,000 events. All is timed by the
processor, since other work on the machine lengthens the time by the clock several times.

Articles are loaded some hundred at a time, as a build writes them. Loaded triples are those of all articles' graphs, what several
articles say alike counted each time; those of the union are what queries read, each once.
"""

from __future__ import annotations

import argparse
import json
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path
from random import Random
from typing import Final, cast

import pyoxigraph as ox
from rdflib import Graph, Literal, URIRef

from diplograph.graph.actors import ActorBook
from diplograph.graph.build import build
from diplograph.graph.export import export
from diplograph.graph.ledger import Ledger
from diplograph.graph.queries import named_query, table
from diplograph.graph.records import Actor, Article, Event, Evidence, Place, Status, When
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.terms import RdflibTriple, triple_from_ox
from diplograph.graph.triples import DIP, Background, actor_iri, article_graph_iri, article_to_rdf

ACTORS, STATES, PLACES, DAYS = 20_000, 195, 300, 3652
TYPES: Final = (
    ("Meeting",) * 8 + ("Call", "Call", "Visit", "Visit", "Agreement", "Sanction") + ("Statement",) * 6
)
RUNS = 5
TOGETHER = 200  # articles in a transaction
MOST_FOR_RDFLIB = 100_000

Question = tuple[str, dict[str, URIRef | str | int]]


def articles(events: int, seed: int) -> Iterator[tuple[str, set[RdflibTriple]]]:
    """The graphs of articles that tell so many events."""
    for article, tells in stories(events, seed):
        yield str(article_graph_iri(article)), article_to_rdf(article, tells, BACKGROUND)


def stories(events: int, seed: int) -> Iterator[tuple[Article, list[Event]]]:
    """Articles that tell so many events."""
    random = Random(seed)
    actors, places = ALL_ACTORS, ALL_PLACES
    weights = list(accumulate(1 / rank for rank in range(1, ACTORS + 1)))
    told: list[Event] = []
    made = number = 0
    while made < events:
        number += 1
        tells: list[Event] = []
        for start in range(0, 300 * random.randint(1, 4), 300):
            if told and random.random() < 0.2:
                again = random.choice(told)
            else:
                made += 1
                again = _event(random, actors, weights, places)
                told = [*told[-200:], again]
            quote = f"Phrase {number}, qui dit en une ligne de longueur ordinaire qui a rencontré qui, quand et où, et pourquoi."
            tells.append(_at(again, Evidence(start, start + len(quote), quote)))
        article = Article(
            f"a{number}", f"{number}", f"https://example.org/{number}", f"Titre {number}", "2024-01-01"
        )
        yield article, tells


def _actors() -> list[Actor]:
    """In order of rank: people with four names and a state, and every hundredth a state."""
    people = [
        Actor(f"p{n}", "person", (f"Prénom{n} Nom{n}", f"Nom{n}", f"P. Nom{n}", f"Nom{n} le jeune"), f"Name{n}", f"s{n % STATES}", f"Q{n + 1}")
        for n in range(ACTORS - STATES)
    ]  # fmt: skip
    states = [
        Actor(f"s{n}", "state", (f"État{n}", f"Capitale{n}"), f"State{n}", wikidata=f"Q9{n}")
        for n in range(STATES)
    ]
    return [*people, *states]


def _places() -> list[Place]:
    countries = [Place(f"c{n}", (f"Pays{n}",)) for n in range(STATES)]
    return countries + [
        Place(f"l{n}", (f"Lieu{n}",), None, f"c{n % STATES}", 1.5, 2.5) for n in range(PLACES)
    ]


ALL_ACTORS, ALL_PLACES = _actors(), _places()
BACKGROUND = Background(
    actors={each.id: each for each in ALL_ACTORS[-STATES:]}, places={each.id: each for each in ALL_PLACES}
)


def _event(random: Random, actors: list[Actor], weights: list[float], places: list[Place]) -> Event:
    count = 2 if random.random() < 0.8 else random.randint(3, 8)
    who = tuple(dict.fromkeys(random.choices(actors, cum_weights=weights, k=count + 2)))[:count]
    day = (date(2014, 1, 1) + timedelta(random.randrange(DAYS))).isoformat()
    type_ = random.choice(TYPES)
    status: Status = random.choice(("occurred",) * 8 + ("planned", "denied"))
    together = type_ in ("Meeting", "Call", "Agreement")
    return Event(
        type_,
        Evidence(0, 1, "x"),
        participants=who if together else (),
        agents=() if together else who[:1],
        targets=() if together else who[1:],
        when=When(day, day),
        place=random.choice(places),
        status=status,
        confidence=0.9,
    )


def _at(event: Event, evidence: Evidence) -> Event:
    return replace(event, evidence=evidence)


def questions() -> dict[str, Question]:
    """What is asked → the named query and its parameters, as a user gives them."""
    of = {"rare": actor_iri("p9999"), "middling": actor_iri("p99"), "most frequent": actor_iri("p0")}
    year: dict[str, URIRef | str | int] = {"since": "2019", "until": "2019"}
    return {
        "meetings of the rare in a year": ("meetings-of", {"actor": of["rare"], **year}),
        "meetings of the middling in a year": ("meetings-of", {"actor": of["middling"], **year}),
        "first 100 meetings of the most frequent in a year": (
            "meetings-of", {"actor": of["most frequent"], "limit": 100, **year},
        ),
        "meetings of two": ("meetings-between", {"actor": of["most frequent"], "with": actor_iri("p1")}),
        "timeline of the middling": ("timeline", {"actor": of["middling"]}),
        "20 most frequent pairs of a year": ("pairs", {"limit": 20, **year}),
        "whom those met next who had met the middling in a year": ("met-next", {"actor": of["middling"], **year}),
    }  # fmt: skip


def sparql(name: str, given: dict[str, URIRef | str | int]) -> str:
    """The text of the query for a store that knows no index."""
    query = named_query(name)
    values: dict[str, tuple[URIRef | Literal, ...]] = {
        each.name: (DIP.occurred if each.kind == "status" else Literal(int(each.default)),)
        for each in query.parameters
        if each.default
    }
    return query.bound(values | {name: (_term(value),) for name, value in given.items()})


def _term(value: URIRef | str | int) -> URIRef | Literal:
    return value if isinstance(value, URIRef) else Literal(value)


def measure_diplograph(events: int, seed: int, union: Path, patience: float) -> dict[str, float]:
    """Load into a folder, put it in order, ask, export; the union goes to a file of N-Triples as well."""
    home = union.with_suffix(".db")
    with open_graph(home) as graph:
        loaded, spent = _load(graph, events, seed)
        found = {"loaded triples": loaded, "load s": spent, "disk as loaded MB": (graph.size() or 0) / 1e6}
        graph.optimize()
    with open_graph(home, read_only=True) as graph:
        found["disk optimized MB"] = (graph.size() or 0) / 1e6
        found["peak of memory, loading MB"] = _peak()
        [row] = graph.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")  # type: ignore[misc]
        found["triples"] = float(row["n"].value)
        found |= _asked(lambda name, given: len(table(graph, name, **given)), patience)
        start = time.process_time()
        with open("/dev/null", "wb") as nowhere:
            export(graph, nowhere)
        found["export in Turtle ms"] = (time.process_time() - start) * 1e3
        found["export triples a second"] = found["triples"] / found["export in Turtle ms"] * 1e3
        if events <= MOST_FOR_RDFLIB:
            with union.open("wb") as file:
                export(graph, file, "ntriples")
    return found


def _load(graph: GraphStore, events: int, seed: int) -> tuple[float, float]:
    """Load the articles: how many triples they hold, and the seconds of the processor that it took."""
    made, loaded, spent = articles(events, seed), 0, 0.0
    while batch := dict(islice(made, TOGETHER)):
        loaded += sum(map(len, batch.values()))
        start = time.process_time()
        graph.replace_articles(batch)
        spent += time.process_time() - start
    start = time.process_time()
    graph.flush()
    return loaded, spent + time.process_time() - start


class _Told:
    """Made-up articles, read as they are asked for: all of a build but its reading, and an actor book without tenures."""

    digest, actors, places = "made-up", BACKGROUND.actors, BACKGROUND.places

    def __init__(self, events: int, seed: int) -> None:
        self._stories = stories(events, seed)
        self._told: dict[str, list[Event]] = {}

    def articles(self) -> Iterator[Article]:
        for article, events in self._stories:
            self._told[article.id] = events
            yield article

    def events(self, article: Article) -> list[Event]:
        return self._told.pop(article.id)

    def in_office(self, actor: str, day: str) -> tuple[()]:
        return ()


def measure_build(events: int, seed: int, home: Path) -> None:
    """Print how many articles and triples of theirs a build writes in a second, by the clock and of the processor."""
    triples = sum(len(told) for _, told in articles(events, seed))
    start, spent = time.perf_counter(), time.process_time()
    told = _Told(events, seed)
    with open_graph(home) as graph:
        read = build(graph, told.articles(), told, cast(ActorBook, told), ledger=Ledger(home), reconciled=False).read
        disk = (graph.size() or 0) / 1e6
    clock, spent = time.perf_counter() - start, time.process_time() - spent
    rates = f"{read / clock:,.0f} articles, {triples / clock:,.0f} triples ({triples / spent:,.0f} of the processor)"
    print(f"{read:,} articles, {triples:,} triples: {rates} a second; {disk:,.0f} MB; peak of memory {_peak():,.0f} MB")


def _peak() -> float:
    """Megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_rdflib(union: Path, patience: float) -> dict[str, float]:
    """The same triples in rdflib's memory store."""
    parsed = [quad.triple for quad in ox.parse(path=str(union), format=ox.RdfFormat.N_TRIPLES)]
    held, start = Graph(bind_namespaces="none"), time.process_time()
    for triple in parsed:
        held.add(triple_from_ox(triple))
    found = {"triples": float(len(held)), "load s": time.process_time() - start}
    del parsed
    found |= _asked(lambda name, given: len(list(held.query(sparql(name, given)))), patience)
    start = time.process_time()
    held.serialize("/dev/null", format="turtle")
    found["export in Turtle ms"] = (time.process_time() - start) * 1e3
    found["export triples a second"] = found["triples"] / found["export in Turtle ms"] * 1e3
    return found


def _asked(ask: Callable[[str, dict[str, URIRef | str | int]], int], patience: float) -> dict[str, float]:
    """Rows and median milliseconds of each query; no time for one that was stopped."""
    found: dict[str, float] = {}
    for name, question in questions().items():
        times: list[float] = []
        signal.setitimer(signal.ITIMER_PROF, patience)
        try:
            while len(times) < RUNS and sum(times) < 10:
                start = time.process_time()
                found[f"{name} rows"] = ask(*question)
                times.append(time.process_time() - start)
        except TimeoutError:
            pass
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        if times:
            found[f"{name} ms"] = statistics.median(times) * 1e3
    return found


def _stop(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    """Measure each store at each size, and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("events", type=int, nargs="*", default=[10_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--patience", type=float, default=60, help="seconds for one query, all runs together")
    parser.add_argument("--no-rdflib", action="store_true", help="measure diplograph's store only")
    parser.add_argument("--build", action="store_true", help="measure builds only")
    parser.add_argument("--one", choices=("diplograph", "rdflib"), help=argparse.SUPPRESS)
    parser.add_argument("--union", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    signal.signal(signal.SIGPROF, _stop)
    if given.one:
        if given.one == "diplograph":
            found = measure_diplograph(given.events[0], given.seed, given.union, given.patience)
        else:
            found = measure_rdflib(given.union, given.patience)
        found["peak of memory MB"] = _peak()
        print(json.dumps(found))
        return
    for events in given.events:
        if given.build:
            with tempfile.TemporaryDirectory(prefix="diplograph-") as folder:
                measure_build(events, given.seed, Path(folder) / "graph.db")
            continue
        alone = given.no_rdflib or events > MOST_FOR_RDFLIB
        with tempfile.TemporaryDirectory(prefix="diplograph-") as folder:
            union = Path(folder) / "union.nt"
            stores = ["diplograph"] if alone else ["diplograph", "rdflib"]
            _print(events, {store: _in_a_process(store, events, given, union) for store in stores})


def _in_a_process(store: str, events: int, given: argparse.Namespace, union: Path) -> dict[str, float]:
    command = (
        sys.executable, __file__, str(events), "--one", store, "--union", str(union),
        "--seed", str(given.seed), "--patience", str(given.patience),
    )  # fmt: skip
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    seconds = found.pop("load s")
    found["load triples of the union a second"] = found["triples"] / seconds
    if loaded := found.get("loaded triples"):
        found["load triples a second"] = loaded / seconds
    return found


def _print(events: int, results: dict[str, dict[str, float]]) -> None:
    print(f"\n{events:,} events\n\n| | {' | '.join(results)} | ratio |\n|---|{'---|' * (len(results) + 1)}")
    ours = results["diplograph"]
    for name in ours:
        if name.endswith(" rows"):
            if len({each[name] for each in results.values() if name in each}) > 1:
                print(
                    f"the stores disagree: {name} {[each.get(name) for each in results.values()]}",
                    file=sys.stderr,
                )
            continue
        values = [each.get(name) for each in results.values()]
        shown = ["–" if value is None else f"{value:,.{0 if value >= 100 else 1}f}" for value in values]
        ratio = (
            ""
            if len(values) < 2 or not values[0] or not values[1] or not name.endswith(" ms")
            else f"{values[1] / ours[name]:.0f}"
        )
        rows = f", {ours[name[:-3] + ' rows']:,.0f} rows" if name[:-3] + " rows" in ours else ""
        print(f"| {name}{rows} | {' | '.join(shown)} | {ratio} |")


if __name__ == "__main__":
    main()
