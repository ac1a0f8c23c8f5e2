"""A graph on a server: each of its graphs is a named graph there, the union among them.

Servers differ in what their default graph is, and some have none; so the union has a name, and queries name it as their
dataset. Only graphs under the namespace of the data are read, whatever else the server holds. Updates are sent in parts of
at most a thousand triples, in an order that lets the same command finish a change that was cut off: what follows from an
article first, its own graph last.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager
from itertools import groupby, islice
from pathlib import Path
from typing import Final, NoReturn, TypeAlias, cast

import pyoxigraph as ox
from rdflib import Dataset

from ...records import DiplographError
from ...sparql.dataset import graphs_of
from ...sparql.guard import check
from ...sparql.limits import Limits, too_many
from ...sparql.results import Result, Table, collect, describe
from ...terms import OxTerm, Triple, triples_of
from ...triples import DIP
from ..backend import UNION, Answer, Changes, GraphName, Nodes
from ..sharing import LINK
from . import statements
from .connection import RESULTS, TRIPLES, Connection

_SUSPICIOUS: Final = 1000  # servers that cut answers off silently do so at this many rows or more
_TERMS_AT_ONCE: Final = 500
_MOST_GRAPHS: Final = 1000

Graphs: TypeAlias = Mapping[str, list[str]]
_Addition: TypeAlias = tuple[str, bytes]  # a named graph, and N-Triples to add to it


class Server:
    """The graph whose IRIs begin with `base` on the server behind a connection."""

    def __init__(self, connection: Connection, base: str, read_only: bool = False) -> None:
        self._connection = connection
        self._graphs = f"{base}graph/"
        self._union = ox.NamedNode(f"{self._graphs}union")
        self._read_only = read_only

    # -- Reading

    def quads(
        self,
        subjects: Nodes = None,
        predicates: Nodes = None,
        objects: Nodes = None,
        graphs: Collection[GraphName] | None = None,
    ) -> Iterator[ox.Quad]:
        """The quads with one of each of these; None stands for any, also for any graph, the union among them."""
        if any(nodes is not None and not nodes for nodes in (subjects, predicates, objects, graphs)):
            return
        names = [self._named(graph) for graph in graphs or ()]
        ours = "" if names else f'FILTER(STRSTARTS(STR(?g), "{self._graphs}"))'
        for part in _parts(subjects):
            for others in _parts(objects):
                found = statements.pattern(part, predicates, others, names)
                for row in self._rows(f"SELECT ?s ?p ?o ?g WHERE {{ {found} {ours} }}"):
                    name = UNION if row["g"] == self._union else row["g"]
                    yield ox.Quad(row["s"], row["p"], row["o"], name)

    def subjects(self) -> Iterator[str]:
        """The IRIs of which the union says something; some more than once."""
        found = self.quads(graphs=[UNION])
        return (iri for iri, _ in groupby(cast(ox.NamedNode, quad.subject).value for quad in found))

    def held(self, triples: Collection[Triple], apart_from: Collection[GraphName]) -> set[Triple]:
        """Those of the triples that some named graph holds, apart from these and the union."""
        subjects, predicates = ({triple.subject for triple in triples}, {triple.predicate for triple in triples})
        without = {UNION, *apart_from}
        found = self.quads(subjects, predicates)
        return set(triples_of(quad for quad in found if quad.graph_name not in without)).intersection(triples)

    def linked(
        self, backgrounds: Collection[ox.NamedNode], apart_from: Collection[GraphName]
    ) -> set[ox.NamedNode]:
        """Those of the background graphs to which some article's graph links, apart from these."""
        without = f"FILTER(?g NOT IN ({', '.join(map(str, apart_from))}))"
        found: set[ox.NamedNode] = set()
        for part in _parts(backgrounds):
            named = f"{statements.values('name', part or ())} GRAPH ?g {{ ?article {LINK} ?name }} {without}"
            found.update(row["name"] for row in self._rows(f"SELECT DISTINCT ?name WHERE {{ {named} }}"))
        return found

    def articles(self) -> Iterator[str]:
        """The IRIs of the named graphs that hold articles."""
        found = f'GRAPH ?g {{ ?article a {DIP.Article.n3()} }} FILTER(STRSTARTS(STR(?g), "{self._graphs}"))'
        names = (row["g"] for row in self._rows(f"SELECT DISTINCT ?g WHERE {{ {found} }}"))
        return (name.value for name in names if name != self._union)

    def _rows(self, sparql: str) -> Iterator[ox.QuerySolution]:
        answer = self._select(sparql, {})
        assert isinstance(answer, ox.QuerySolutions)
        return answer

    def _select(self, sparql: str, graphs: Graphs) -> ox.QuerySolutions | ox.QueryBoolean:
        """All rows of a trusted query, asked for in parts where the server leaves some out."""
        body = self._connection.read(sparql, RESULTS, graphs)
        answer = self._parsed(body)
        if isinstance(answer, ox.QueryBoolean) or (step := len(_bindings(body))) < _SUSPICIOUS:
            return answer
        if step == (there := self._count(sparql, graphs)):
            return answer
        rows: list[object] = []
        columns = [variable.value for variable in answer.variables]
        while len(rows) < there:
            part = statements.page(sparql, columns, step, len(rows))
            if not (more := _bindings(self._connection.read(part, RESULTS, graphs))):
                raise self._cut_off(len(rows), there)
            rows += more
        return self._parsed(_with_bindings(body, rows))

    def _count(self, sparql: str, graphs: Graphs) -> int:
        answer = self._parsed(self._connection.read(statements.count(sparql), RESULTS, graphs))
        assert isinstance(answer, ox.QuerySolutions)
        [row] = answer
        return int(row["n"].value)

    def _parsed(self, body: bytes) -> ox.QuerySolutions | ox.QueryBoolean:
        """The answer in JSON, all of which is there: a server that gives up in the middle still says that all is well."""
        try:
            json.loads(body)
            return ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
        except (SyntaxError, ValueError):
            raise DiplographError(
                f"the server {self._connection.host} broke off in the middle of its answer, or gives none: "
                "see that the address is that of its queries, or ask for less at once"
            ) from None

    def _cut_off(self, came: int, there: int) -> DiplographError:
        return DiplographError(
            f"the server {self._connection.host} gives {came:,} of {there:,} rows and does not say why: raise the limit "
            "of rows in its configuration, or ask for less"
        )

    def query(self, sparql: str, prefixes: Mapping[str, str]) -> Answer:
        """The answer to a trusted SELECT or ASK over the union and, as GRAPH, the index."""
        text = statements.with_prefixes(sparql, prefixes)
        graphs = {"default-graph-uri": [self._union.value], "named-graph-uri": [f"{self._graphs}index"]}
        return self._select(text, graphs)

    def ask(self, sparql: str, prefixes: Mapping[str, str], limits: Limits, apart: bool = True) -> Result:
        """The answer to SPARQL that users write, within limits of time, rows and size; the server computes it anyhow."""
        text = statements.with_prefixes(check(sparql, dict(prefixes)), prefixes)
        graphs = {"default-graph-uri": [self._union.value], "named-graph-uri": self._meant(text)}
        kind = statements.kind(text)
        accept = RESULTS if kind in ("SELECT", "ASK") else TRIPLES
        body = self._connection.read(text, accept, graphs, limits)
        if accept == TRIPLES:
            result: Result = describe(ox.parse(body, format=ox.RdfFormat.N_TRIPLES), prefixes)
        else:
            result = collect(self._parsed(body), prefixes)
        if isinstance(result, Table) and kind == "ASK":  # so Virtuoso answers
            return any(row[0] for row in result.values())
        if isinstance(result, Table) and _SUSPICIOUS <= len(result) <= limits.rows:
            there = self._count(text, graphs)
            if len(result) < there:
                raise self._cut_off(len(result), there)
        if not isinstance(result, bool) and len(result) > limits.rows:
            raise too_many(limits)
        return result

    def _meant(self, text: str) -> list[str]:
        """The named graphs that a query may read: those it names, or all where it asks for any."""
        named = graphs_of(text)
        if named is not None:
            return named
        found = f'GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), "{self._graphs}"))'
        names = sorted({row["g"].value for row in self._rows(f"SELECT DISTINCT ?g WHERE {{ {found} }}")})
        if len(names) > _MOST_GRAPHS:
            raise DiplographError(
                f"the query asks for any of {len(names):,} graphs, and a server can be told of {_MOST_GRAPHS:,}: "
                "name the graph, as in GRAPH graph:… { … }"
            )
        return [name for name in names if name != self._union.value]

    # -- Writing

    def commit(
        self, added: Changes, removed: Changes, own: Changes | None = None, emptied: Collection[GraphName] = ()
    ) -> None:
        """Make the changes in parts, those of articles' own graphs last."""
        if self._read_only:
            raise DiplographError(
                "the graph is open for reading only: open it without read_only to change it"
            )
        own = own or {}
        steps: list[str | _Addition] = []
        for graph, triples in added.items():
            steps += self._insert(graph, triples)
        for graph, triples in removed.items():
            steps += statements.deletes(self._named(graph), triples)
        for graph, triples in own.items():
            steps += self._insert(graph, triples)
        steps += [f"DROP SILENT GRAPH {self._named(graph)}" for graph in emptied]
        size = sum(map(len, (*added.values(), *removed.values(), *own.values())))
        if size <= statements.AT_ONCE:
            steps = [" ;\n".join(map(str, steps))] if steps else []
        for step in steps:
            if isinstance(step, str):
                self._connection.update(step)
            else:
                self._connection.add(*step)

    def _insert(self, graph: GraphName, triples: set[Triple]) -> Iterator[str | _Addition]:
        """Updates; or for many triples one request to the graph store, where its address is known."""
        name = self._named(graph)
        if len(triples) > statements.AT_ONCE and self._connection.addresses.graph_store:
            return iter([(name.value, statements.lines(triples))])
        return statements.inserts(name, triples)

    def _named(self, graph: GraphName) -> ox.NamedNode:
        return self._union if isinstance(graph, ox.DefaultGraph) else graph

    def flush(self) -> None:
        """Nothing: a server answers an update when it is made."""

    def close(self) -> None:
        """Close what is open to the server."""
        self._connection.close()

    # -- What only a folder has

    def size(self) -> None:
        """Servers do not tell by any standard."""

    def optimize(self) -> NoReturn:
        """Servers look after themselves."""
        raise DiplographError("a graph on a server is kept in order by the server: use its own commands")

    def snapshot(self, target: Path) -> NoReturn:
        """Servers have their own way to make copies."""
        raise DiplographError(
            f"a graph on a server cannot be copied to {target}: use the server's own backup"
        )

    def frozen(self) -> AbstractContextManager[Path]:
        """A server's files are not to be read."""
        raise DiplographError("a graph on a server has no folder that another process could read")

    def rdflib(self) -> Dataset:
        """rdflib has stores of its own for servers."""
        raise DiplographError(
            "a graph on a server has no rdflib view: open its address with rdflib's SPARQLStore"
        )


def _parts(nodes: Nodes) -> Iterator[tuple[OxTerm, ...] | None]:
    if nodes is None:
        yield None
        return
    rest = iter(nodes)
    while part := tuple(islice(rest, _TERMS_AT_ONCE)):
        yield part


def _bindings(body: bytes) -> list[object]:
    """The rows of an answer in JSON."""
    found: list[object] = json.loads(body)["results"]["bindings"]
    return found


def _with_bindings(body: bytes, rows: list[object]) -> bytes:
    """The answer in JSON with these rows in place of its own."""
    return json.dumps({**json.loads(body), "results": {"bindings": rows}}).encode()
