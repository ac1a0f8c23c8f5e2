"""A graph under its corrections: every article that they are about, brought to what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from ..actors import ActorBook
from ..reconciling import different_actors
from ..records import DiplographError
from ..sparql.results import rows
from ..store import GraphStore
from ..terms import RdflibTriple
from ..triples import different_actors_to_rdf
from .apply import Outcome
from .corrector import Corrector
from .file import read_corrections
from .records import Addition, Correction, Distinction, Identification

_AT_ONCE: Final = 500  # things named in one query
_PATCHED: Final = "SELECT ?article WHERE { ?article dip:patch ?patch }"
_PATCHES: Final = "SELECT ?article ?patch WHERE { ?article dip:patch ?patch }"
_TELLING: Final = (
    "SELECT DISTINCT ?article WHERE { VALUES ?event { %s } ?event dip:evidence/dip:inArticle ?article }"
)
_NAMING: Final = """SELECT DISTINCT ?article WHERE { VALUES ?actor { %s }
    ?event dip:participant|dip:agent|dip:target ?actor ; dip:evidence/dip:inArticle ?article }"""
_ACTORS: Final = "SELECT DISTINCT ?actor WHERE { VALUES ?actor { %s } ?actor rdfs:label ?name }"
_IDENTIFIED: Final = """SELECT DISTINCT ?article WHERE { VALUES ?identity { %s }
    ?article dcterms:identifier|dip:otherIdentifier ?identity }"""


@dataclass(frozen=True)
class Corrected:
    """What became of the corrections: in how many articles something `changed`, and what a reader must know of.

    `idle` are those that apply nowhere, with the reason; `left_out` events that one left without what they need;
    `overridden` the earlier of two that differ, with the later one, which holds, and on what they differ.
    """

    total: int
    changed: int
    idle: list[tuple[Correction, str]]
    left_out: list[tuple[Correction, str]]
    overridden: list[tuple[Correction, Correction, str]]

    def __str__(self) -> str:
        """`12 corrections, 1 of which applies to nothing any more; 3 articles changed`."""
        told = f"{self.total} correction{'' if self.total == 1 else 's'}"
        idle = f", {len(self.idle)} of which no longer apply" if self.idle else ""
        return f"{told}{idle}; {self.changed} article{'' if self.changed == 1 else 's'} changed"

    def lines(self, file: Path | str) -> list[str]:
        """What a reader must know of, a line each, in the order of the file."""
        found = [(each.line, f"no longer applies: {why}") for each, why in self.idle]
        found += [
            (each.line, f"event:{event} is left out: it lacks actors, or a place")
            for each, event in self.left_out
        ]
        found += [
            (late.line, f"takes the place of line {early.line}, which says otherwise ({field})")
            for early, late, field in self.overridden
        ]
        return [f"{file}:{line}: {text}" for line, text in sorted(found)]


def is_corrected(graph: GraphStore) -> bool:
    """Whether corrections hold in the graph."""
    return next(_articles(graph, _PATCHED), None) is not None


def corrector_of(graph: GraphStore, file: Path, book: ActorBook) -> Corrector:
    """What corrects the graph by that file. Raises DiplographError where the graph was corrected and there is no file."""
    if not file.exists() and is_corrected(graph):
        raise DiplographError(
            f"the graph is corrected, and {file} is not there: name the file of its corrections with --corrections, "
            "or make an empty one to take them all back"
        )
    return Corrector(read_corrections(file, book), book, graph.prefixes["graph"].removesuffix("graph/"))


def correct_graph(
    graph: GraphStore, corrector: Corrector, new: Sequence[Correction] | None = None
) -> Corrected:
    """Bring the graph to what the articles tell under the corrections; those that were taken back leave no trace.

    Only the articles that corrections are or were about are looked at. Each is a transaction of its own, and running it
    again changes nothing. Actors that are said to be two are told apart in the reconciled graph. Where the graph is what
    all but the `new` corrections make of it, these alone are looked at, and told of.
    """
    changed = 0
    for name, triples in _changes(graph, corrector, new):
        changed += 1
        if triples:
            graph.replace_article(name, triples)
        else:
            graph.forget(name)
    apart, held = _told_apart(graph, corrector), different_actors(graph)
    if apart != held:
        graph.tell_apart(apart - held, held - apart)
    return _report(corrector, changed, new)


def preview(graph: GraphStore, corrector: Corrector, new: Sequence[Correction] | None = None) -> Corrected:
    """What `correct_graph` would do; nothing is changed."""
    changed = sum(1 for _ in _changes(graph, corrector, new))
    _told_apart(graph, corrector)
    return _report(corrector, changed, new)


def _told_apart(graph: GraphStore, corrector: Corrector) -> set[RdflibTriple]:
    """Which actors are two, of those that the graph has."""
    told = [each for each in corrector.corrections if isinstance(each, Distinction)]
    iris = {id_: f"{graph.prefixes['actor']}{id_}" for each in told for id_ in (each.actor, each.other)}
    listed = " ".join(str(ox.NamedNode(iri)) for iri in sorted(iris.values()))
    known = {iri for (iri,) in rows(graph.query(_ACTORS % listed, prefixes=graph.prefixes))}
    apart: set[RdflibTriple] = set()
    for each in told:
        if {iris[each.actor], iris[each.other]} <= known:
            corrector.outcome.applied[each.line] += 1
            apart.update(different_actors_to_rdf(iris[each.actor], iris[each.other]))
    return apart


def _changes(
    graph: GraphStore, corrector: Corrector, new: Sequence[Correction] | None
) -> Iterator[tuple[str, set[RdflibTriple]]]:
    """The graphs of articles that are not yet what the corrections make of them, and what these make of them."""
    corrector.outcome = Outcome()
    known = set(graph.articles())
    those = corrector if new is None else corrector.of(new)
    patched = _articles(graph, _PATCHED) if new is None else _patched(graph, those)
    for name in sorted(((_named(graph, those) | _graphs(graph, patched)) & known) | those.sources.keys()):
        told = graph.triples(name) if name in known else set()
        source = corrector.sources.get(name)
        corrected = set(corrector.added(source) if source else corrector.corrected(told))
        if corrected != told:
            yield name, corrected


def _patched(graph: GraphStore, corrector: Corrector) -> Iterator[str]:
    """The articles that are corrected, and told before what corrections name."""
    named = [str(ox.NamedNode(iri)) for iri in corrector.events | corrector.actors]
    for article, patch in rows(graph.query(_PATCHES, prefixes=graph.prefixes)):
        if any(name in patch for name in named):
            yield article


def _named(graph: GraphStore, corrector: Corrector) -> set[str]:
    """The graphs of articles that tell what corrections name."""
    found: set[str] = set()
    for sparql, named in (
        (_TELLING, map(ox.NamedNode, corrector.events)),
        (_NAMING, map(ox.NamedNode, corrector.actors)),
        (_IDENTIFIED, map(ox.Literal, corrector.identities)),
    ):
        for part in _parts(map(str, named)):
            found.update(_articles(graph, sparql % " ".join(part)))
    return _graphs(graph, found)


def _graphs(graph: GraphStore, articles: Iterable[str]) -> set[str]:
    return {iri.replace(graph.prefixes["article"], graph.prefixes["graph"], 1) for iri in articles}


def _articles(graph: GraphStore, sparql: str) -> Iterator[str]:
    return (iri for (iri,) in rows(graph.query(sparql, prefixes=graph.prefixes)))


def _parts(named: Iterable[str]) -> Iterator[list[str]]:
    left = iter(sorted(named))
    while part := list(islice(left, _AT_ONCE)):
        yield part


def _report(corrector: Corrector, changed: int, new: Sequence[Correction] | None) -> Corrected:
    outcome = corrector.outcome
    looked_at = corrector.corrections if new is None else new
    by_line = {each.line: each for each in corrector.corrections}
    return Corrected(
        total=len(by_line),
        changed=changed,
        idle=[(each, _why_idle(each)) for each in looked_at if not outcome.applied[each.line]],
        left_out=[(by_line[line], event) for line, event in sorted(outcome.unsound)],
        overridden=[
            (by_line[early], by_line[late], field) for late, early, field in sorted(outcome.overridden)
        ],
    )


def _why_idle(correction: Correction) -> str:
    """Why a correction changes nothing, as far as it can be told."""
    if isinstance(correction, Identification):
        where = f" in {', '.join(correction.articles)}" if correction.articles else ""
        return f"no event{where} names actor:{correction.actor}"
    if isinstance(correction, Distinction):
        return f"the graph does not have both actor:{correction.actor} and actor:{correction.other}"
    if isinstance(correction, Addition):
        return f"the graph has no article {correction.article}"
    if correction.telling:
        return f"{correction.telling.article} does not tell event:{correction.event} in that sentence, or is not there"
    return f"no article tells event:{correction.event}"
