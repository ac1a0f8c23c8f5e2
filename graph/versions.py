"""The articles of a graph under all their names: `triples.versions` says which are one, and which version counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

import pyoxigraph as ox
from rdflib import Literal as RdfLiteral

from .records import Article
from .sparql.results import rows
from .store import Change, GraphStore
from .terms import RdflibTriple, term_to_ox, triple_from_ox
from .triples import Version, article_facts, version_of

_KNOWN: Final = """
SELECT DISTINCT ?article WHERE {
  { ?article dcterms:identifier|dip:otherIdentifier %s } UNION { ?article dip:digest|dip:otherDigest %s }
}
"""
_IDENTITIES: Final = "SELECT ?identity WHERE { ?article dcterms:identifier|dip:otherIdentifier ?identity }"
_DIGESTS: Final = "SELECT ?digest WHERE { ?article dip:digest|dip:otherDigest ?digest }"

Superseded = Literal["outdated", "repeated"]  # by a version of its own identity, or of another


class Versions:
    """The articles of a graph, each once. `identities` are all that they have, those of other versions included; `written`
    the graphs that were written by way of it."""

    def __init__(self, graph: GraphStore) -> None:
        self._graph = graph
        self._base = graph.prefixes["graph"].removesuffix("graph/")
        self.written: set[str] = set()
        self.identities, self._digests = (
            {name for (name,) in rows(graph.query(names, prefixes=graph.prefixes))} for names in (_IDENTITIES, _DIGESTS)
        )

    def of(self, article: Article) -> Version:
        """The version that an article is. Raises DiplographError for a date that is none."""
        return version_of(article_facts(article, self._base))

    def absorb(self, version: Version, known: Sequence[Version]) -> Superseded | None:
        """Where one of the `known` counts more, let it have this one's names, too; None where none does."""
        best = max(known, key=lambda each: each.rank, default=version)
        if best.rank <= version.rank:
            return None
        told, names = self._graph.triples(self._graph_of(best)), best.known_as([version, *known])
        self._write({best: told | names}, {best: known})
        self._add([version])
        return "outdated" if best.identity == version.identity else "repeated"

    def replace(self, versions: Mapping[Version, Iterable[RdflibTriple]]) -> list[Change]:
        """Write the graphs of versions of different articles, each in place of all others of its own.

        To be called where `absorb` finds none that counts more.
        """
        known = {version: self.known(version) for version in versions}
        changes = self._write(
            {each: {*triples, *each.known_as(known[each])} for each, triples in versions.items()}, known
        )
        self._add(versions)
        return [
            "replaced" if known[version] and change == "new" else change
            for version, change in zip(versions, changes, strict=True)
        ]

    def known(self, version: Version) -> list[Version]:
        """The versions in the graph that are one article with this."""
        if version.identity not in self.identities and version.digest not in self._digests:
            return []  # as most are: nobody has to wait for the store
        literals = (str(term_to_ox(RdfLiteral(name))) for name in (version.identity, version.digest))
        found = rows(self._graph.query(_KNOWN % tuple(literals), prefixes=self._graph.prefixes))
        return [version_of(map(triple_from_ox, self._graph.about([ox.NamedNode(node)]))) for (node,) in found]

    def _add(self, versions: Iterable[Version]) -> None:
        self.identities.update(version.identity for version in versions)
        self._digests.update(version.digest for version in versions)

    def _write(
        self, told: Mapping[Version, Iterable[RdflibTriple]], known: Mapping[Version, Iterable[Version]]
    ) -> list[Change]:
        """Write first, then drop what they stand for: cut off in between, two are left, of which the next build makes one."""
        graphs = {self._graph_of(version): triples for version, triples in told.items()}
        self.written |= graphs.keys()
        changes = self._graph.replace_articles(graphs)
        for version, others in known.items():
            for other in others:
                if other.node != version.node:
                    self._graph.forget(self._graph_of(other))
        return list(changes.values())

    def _graph_of(self, version: Version) -> str:
        return str(version.node).replace(f"{self._base}article/", f"{self._base}graph/")
