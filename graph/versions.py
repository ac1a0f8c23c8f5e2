"""The articles of a graph under all their names: `triples.versions` says which are one, and which version counts."""

from __future__ import annotations

from collections.abc import Iterable
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

Superseded = Literal["outdated", "repeated"]  # by a version of its own identity, or of another


class Versions:
    """The articles of a graph, each once. `identities` are all that they have, those of other versions included."""

    def __init__(self, graph: GraphStore) -> None:
        self._graph = graph
        self._base = graph.prefixes["graph"].removesuffix("graph/")
        self.identities = {
            identity for (identity,) in rows(graph.query(_IDENTITIES, prefixes=graph.prefixes))
        }

    def of(self, article: Article) -> Version:
        """The version that an article is. Raises DiplographError for a date that is none."""
        return version_of(article_facts(article, self._base))

    def absorb(self, version: Version) -> Superseded | None:
        """Where the graph has a version that counts more, let it have this one's names, too; None where it has none."""
        known = self._known(version)
        best = max(known, key=lambda each: each.rank, default=version)
        if best.rank <= version.rank:
            return None
        told, names = self._graph.triples(self._graph_of(best)), best.known_as([version, *known])
        self._write(best, told | names, known)
        self.identities.add(version.identity)
        return "outdated" if best.identity == version.identity else "repeated"

    def replace(self, version: Version, triples: Iterable[RdflibTriple]) -> Change:
        """Write the graph of a version, in place of all others. To be called where `absorb` finds none that counts more."""
        known = self._known(version)
        change = self._write(version, {*triples, *version.known_as(known)}, known)
        self.identities.add(version.identity)
        return "replaced" if known and change == "new" else change

    def _known(self, version: Version) -> list[Version]:
        """The versions in the graph that are one article with this."""
        literals = (str(term_to_ox(RdfLiteral(name))) for name in (version.identity, version.digest))
        found = rows(self._graph.query(_KNOWN % tuple(literals), prefixes=self._graph.prefixes))
        return [version_of(map(triple_from_ox, self._graph.about([ox.NamedNode(node)]))) for (node,) in found]

    def _write(self, version: Version, triples: Iterable[RdflibTriple], known: Iterable[Version]) -> Change:
        """Write first, then drop what it stands for: cut off in between, two are left, of which the next build makes one."""
        change = self._graph.replace_article(self._graph_of(version), triples)
        for other in known:
            if other.node != version.node:
                self._graph.forget(self._graph_of(other))
        return change

    def _graph_of(self, version: Version) -> str:
        return str(version.node).replace(f"{self._base}article/", f"{self._base}graph/")
