"""Which accounts are one event: clusters, the surest links first, and none where something keeps two members apart.

The result depends on the accounts alone, not on their order: links are taken by levels of score, an account that could
go to two events which are not one goes to neither, and what is left is merged in the order of IRIs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TypeAlias

from .blocking import pairs
from .comparing import Link, compare, may_be_one
from .copies import followers
from .records import Account, World

Cluster: TypeAlias = tuple[Account, ...]
_Links = Mapping[tuple[str, str], Link]


def clusters(accounts: Iterable[Account], world: World) -> list[Cluster]:
    """The accounts, those of one event together; clusters and members in the order of IRIs."""
    known = {account.iri: account for account in accounts}
    copied = followers(known.values(), world)
    own = {iri: account for iri, account in known.items() if iri not in copied}
    links = {
        (one.iri, other.iri): link
        for one, other in pairs(own.values(), world)
        if (link := compare(one, other, world))
    }
    merging = _Merging(own, world)
    for _, level in groupby(
        sorted(links, key=lambda pair: (-links[pair].score, pair)), lambda pair: links[pair].score
    ):
        merging.merge(list(level), links)
    return sorted(_with(merging.clusters(), copied, known), key=lambda cluster: cluster[0].iri)


def _with(
    found: Iterable[Cluster], copied: Mapping[str, str], known: Mapping[str, Account]
) -> Iterator[Cluster]:
    """The clusters with what copies tell of them."""
    following: dict[str, list[str]] = defaultdict(list)
    for iri, first in copied.items():
        following[first].append(iri)
    for cluster in found:
        own = [account.iri for account in cluster]
        yield tuple(known[iri] for iri in sorted(own + [each for iri in own for each in following[iri]]))


class _Merging:
    """Clusters by the least IRI of their members, while they grow."""

    def __init__(self, accounts: Mapping[str, Account], world: World) -> None:
        self._accounts = accounts
        self._world = world
        self._head = {iri: iri for iri in accounts}
        self._members = {iri: {iri} for iri in accounts}
        self._torn: set[str] = set()

    def clusters(self) -> list[Cluster]:
        """All clusters."""
        members = (sorted(iris) for iris in self._members.values())
        return [tuple(self._accounts[iri] for iri in iris) for iris in sorted(members)]

    def join(self, one: str, other: str) -> None:
        """Make the clusters of two accounts one."""
        head, gone = sorted((self._head[one], self._head[other]))
        if head != gone:
            for iri in self._members[gone]:
                self._head[iri] = head
            self._members[head] |= self._members.pop(gone)

    def merge(self, level: list[tuple[str, str]], links: _Links) -> None:
        """Follow the links of one score, save those of clusters that they tear between events which are not one."""
        near: dict[str, set[str]] = defaultdict(set)
        allowed = [pair for pair in level if self._may_join(*pair, shifted=links[pair].shifted)]
        for one, other in allowed:
            near[self._head[one]].add(self._head[other])
            near[self._head[other]].add(self._head[one])
        torn = {head for head, others in near.items() if not self._all_one(others)}
        self._torn |= {iri for head in torn for iri in self._members[head]}
        for one, other in allowed:
            if self._may_join(one, other, shifted=links[one, other].shifted):
                self.join(one, other)

    def _may_join(self, one: str, other: str, shifted: bool) -> bool:
        here, there = self._head[one], self._head[other]
        if here == there or self._torn & (self._members[here] | self._members[there]):
            return False
        if shifted and min(len(self._sources(here)), len(self._sources(there))) > 1:
            return False
        return self._are_one(here, there)

    def _all_one(self, heads: Iterable[str]) -> bool:
        found = sorted(heads)
        return all(self._are_one(a, b) for at, a in enumerate(found) for b in found[:at])

    def _are_one(self, here: str, there: str) -> bool:
        """Whether nothing keeps any member of the one from any of the other."""
        return all(
            may_be_one(self._accounts[a], self._accounts[b], self._world)
            for a in self._members[here]
            for b in self._members[there]
        )

    def _sources(self, head: str) -> set[str]:
        return {
            source for iri in self._members[head] for source in self._world.sources_of(self._accounts[iri])
        }
