"""A graph under its corrections: every article that they are about, brought to what they say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
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
from .record import Record
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
    graph: GraphStore,
    corrector: Corrector,
    new: Sequence[Correction] | None = None,
    *,
    written: Collection[str] | None = None,
    record: Record | None = None,
) -> Corrected:
    """Bring the graph to what the articles tell under the corrections; those that were taken back leave no trace.

    Only the articles that corrections are or were about are looked at. Each is a transaction of its own, and running it
    again changes nothing. Actors that are said to be two are told apart in the reconciled graph. Where the graph is what
    all but the `new` corrections make of it, these alone are looked at, and told of. Where it is what all of them make of it
    save for the articles `written` since (IRIs of their graphs), these alone are looked at, and the `record` tells of the rest.
    """
    record, known = record or Record(), set(graph.articles())
    names = _names(graph, corrector, known, new, written)
    scope = names if new is not None else known if written is None else known.intersection(written)
    for name in scope - names:
        record.note(name, Outcome())
    outcome, changed = _bring(graph, corrector, names, known, record)
    if written is not None:
        outcome.add(record.over(known.difference(written)))
        # Another machine may have written to the same server: what seems to apply nowhere is looked for.
        if idle := _idle(corrector.corrections, outcome):
            more, further = _bring(graph, corrector, _names(graph, corrector, known, idle), known, record)
            outcome.add(more)
            changed += further
    apart, held = _told_apart(graph, corrector, outcome), different_actors(graph)
    if apart != held:
        graph.tell_apart(apart - held, held - apart)
    return _report(corrector, outcome, changed, new)


def preview(graph: GraphStore, corrector: Corrector, new: Sequence[Correction] | None = None) -> Corrected:
    """What `correct_graph` would do; nothing is changed."""
    outcome, changed = Outcome(), 0
    known = set(graph.articles())
    for _, told, corrected in _looked_at(graph, corrector, _names(graph, corrector, known, new), known):
        outcome.add(corrector.outcome)
        changed += corrected != told
    _told_apart(graph, corrector, outcome)
    return _report(corrector, outcome, changed, new)


def _bring(
    graph: GraphStore, corrector: Corrector, names: Collection[str], known: set[str], record: Record
) -> tuple[Outcome, int]:
    """Bring these articles to what the corrections say: what these did, and in how many articles something changed."""
    outcome, changed = Outcome(), 0
    for name, told, corrected in _looked_at(graph, corrector, names, known):
        record.note(name, corrector.outcome)
        outcome.add(corrector.outcome)
        if corrected == told:
            continue
        changed += 1
        if corrected:
            graph.replace_article(name, corrected)
        else:
            graph.forget(name)
    return outcome, changed


def _told_apart(graph: GraphStore, corrector: Corrector, outcome: Outcome) -> set[RdflibTriple]:
    """Which actors are two, of those that the graph has."""
    told = [each for each in corrector.corrections if isinstance(each, Distinction)]
    iris = {id_: f"{graph.prefixes['actor']}{id_}" for each in told for id_ in (each.actor, each.other)}
    listed = " ".join(str(ox.NamedNode(iri)) for iri in sorted(iris.values()))
    known = {iri for (iri,) in rows(graph.query(_ACTORS % listed, prefixes=graph.prefixes))}
    apart: set[RdflibTriple] = set()
    for each in told:
        if {iris[each.actor], iris[each.other]} <= known:
            outcome.applied[each.line] += 1
            apart.update(different_actors_to_rdf(iris[each.actor], iris[each.other]))
    return apart


def _names(
    graph: GraphStore,
    corrector: Corrector,
    known: set[str],
    new: Sequence[Correction] | None,
    written: Collection[str] | None = None,
) -> set[str]:
    """The graphs of articles that corrections (or the new ones) may be about, or were; of those written, where these are given."""
    those = corrector if new is None else corrector.of(new)
    gone = those.sources.keys() - known
    if written is not None and known.isdisjoint(written):
        return gone
    patched = _articles(graph, _PATCHED) if new is None else _patched(graph, those)
    found = ((_named(graph, those) | _graphs(graph, patched)) & known) | those.sources.keys()
    return found if written is None else found.intersection(written) | gone


def _looked_at(
    graph: GraphStore, corrector: Corrector, names: Collection[str], known: set[str]
) -> Iterator[tuple[str, set[RdflibTriple], set[RdflibTriple]]]:
    """Graphs of articles as they are and as the corrections make them; `corrector.outcome` is what these did in each."""
    for name in sorted(names):
        corrector.outcome = Outcome()
        told = graph.triples(name) if name in known else set()
        source = corrector.sources.get(name)
        yield name, told, set(corrector.added(source) if source else corrector.corrected(told))


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


def _report(
    corrector: Corrector, outcome: Outcome, changed: int, new: Sequence[Correction] | None
) -> Corrected:
    looked_at = corrector.corrections if new is None else new
    by_line = {each.line: each for each in corrector.corrections}
    return Corrected(
        total=len(by_line),
        changed=changed,
        idle=[(each, _why_idle(each)) for each in _idle(looked_at, outcome)],
        left_out=[(by_line[line], event) for line, event in sorted(outcome.unsound)],
        overridden=[
            (by_line[early], by_line[late], field) for late, early, field in sorted(outcome.overridden)
        ],
    )


def _idle(corrections: Iterable[Correction], outcome: Outcome) -> list[Correction]:
    return [each for each in corrections if not outcome.applied[each.line]]


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
