"""Which articles are one, and which of their versions counts.

Articles of one identity are versions of one article, and so are articles of one text, under whatever identities. Of all
versions that one counts which was published last; of several on that day the one of the greater digest, title, language,
identity and address. The others leave their identities, addresses and digests, by which further versions are known. Since
the greatest of many does not hang on the order in which they are compared, neither does the graph on that of reading.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rdflib import URIRef
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from .vocabulary import DIP, SCHEMA

_OTHER: Final = {
    DCTERMS.identifier: DIP.otherIdentifier,
    SCHEMA.url: DIP.otherUrl,
    DIP.digest: DIP.otherDigest,
}
_RANKED: Final = (
    DCTERMS.issued, DIP.digest, DCTERMS.title, DCTERMS.language, DCTERMS.identifier, SCHEMA.url,
)  # fmt: skip

Name = tuple[URIRef, Node]


@dataclass(frozen=True, slots=True)
class Version:
    """A version of an article: its node, its rank (of two the greater counts), its own names and those of other versions."""

    node: URIRef
    rank: tuple[str, ...]
    own: frozenset[Name]
    others: frozenset[Name]

    @property
    def identity(self) -> str:
        """The id of the article."""
        return self.rank[_RANKED.index(DCTERMS.identifier)]

    @property
    def digest(self) -> str:
        """The digest of its text."""
        return self.rank[_RANKED.index(DIP.digest)]

    def known_as(self, others: Iterable[Version]) -> frozenset[tuple[URIRef, URIRef, Node]]:
        """What is said of it when it stands for these other versions, too."""
        names = self.others.union(*(other.own | other.others for other in others)) - self.own
        return frozenset((self.node, term, name) for term, name in names)


def names_of(versions: Iterable[Version]) -> set[str]:
    """All identities, addresses and digests of the versions: two that share one are versions of one article."""
    return {str(name) for version in versions for _, name in version.own | version.others}


def version_of(facts: Iterable[tuple[Node, Node, Node]]) -> Version:
    """The version that the facts of one article's node tell of."""
    said = [(subject, URIRef(str(term)), value) for subject, term, value in facts]
    [node] = {subject for subject, _, _ in said}
    assert isinstance(node, URIRef)
    told = {term: value for _, term, value in said}
    return Version(
        node=node,
        rank=tuple(str(told.get(term, "")) for term in _RANKED),
        own=frozenset((other, told[term]) for term, other in _OTHER.items() if term in told),
        others=frozenset((term, value) for _, term, value in said if term in _OTHER.values()),
    )
