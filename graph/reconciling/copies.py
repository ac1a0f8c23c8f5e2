"""Word-for-word copies: articles whose texts are nearly the same are one source with many addresses.

Fingerprints of texts (MinHash, see `reading.fingerprint`) stand in the articles' graphs. Those that agree in a band of
values are compared (locality-sensitive hashing; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 2020,
section 3.4), so that the work grows with the number of articles, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

import numpy as np
from networkx.utils import UnionFind

from ..reading.fingerprint import LENGTH, Values, agreement, values
from .records import Account, Telling, World

ALIKE: Final = 0.7  # estimated share of word sequences that two copies have in common
_BAND: Final = 4  # values: two texts alike by 0.7 agree in one of 32 bands with a chance of 0.9998


def sources(articles: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Article → the first published of those that print its text, for all that have a copy.

    `articles` gives for each its IRI, the day of publication (or "") and the fingerprint.
    """
    names, prints = _sorted(articles)
    alike = UnionFind()
    for start in range(0, LENGTH, _BAND):
        for first, *others in _agreeing(prints[:, start : start + _BAND]):
            # A band shared by many is that of one text: each is compared with the first, not with all.
            alike.union(first, *(at for at in others if agreement(prints[first], prints[at]) >= ALIKE))
    found: dict[str, str] = {}
    for group in alike.to_sets():
        members = [names[at] for at in group]
        first_of_all = min(members, key=lambda member: (member[1] or "9999", member[0]))
        found |= dict.fromkeys((iri for iri, _ in members if len(members) > 1), first_of_all[0])
    return found


def _sorted(articles: Iterable[tuple[str, str, str]]) -> tuple[list[tuple[str, str]], Values]:
    """The articles in order, and their fingerprints in the rows of an array: objects would take four times as much."""
    names: list[tuple[str, str]] = []
    numbers = bytearray()
    for iri, published, text in articles:
        names.append((iri, published))
        numbers += values(text).tobytes()
    order = sorted(range(len(names)), key=names.__getitem__)
    return [names[at] for at in order], np.frombuffer(numbers, np.uint16).reshape(-1, LENGTH)[order]


def _agreeing(band: Values) -> Iterator[list[int]]:
    """The rows that agree in the band, where several do, each in order."""
    keys = np.ascontiguousarray(band).view(np.uint64).ravel()
    order = np.argsort(keys, kind="stable")
    ends = [*(np.flatnonzero(np.diff(keys[order])) + 1), len(keys)]
    for start, end in pairwise([0, *ends]):
        if end - start > 1:
            yield order[start:end].tolist()


def followers(accounts: Iterable[Account], world: World) -> dict[str, str]:
    """Account → account, for those that nobody tells but copies, and the one of the text that was first.

    A copy of another day reckons « mardi » from that day: what it tells is the first one's event, whatever its date.
    """
    firsts: dict[tuple[object, ...], set[str]] = defaultdict(set)
    copied: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for account in accounts:
        for telling in account.tellings:
            source = world.sources.get(telling.article)
            if source and telling.status:
                found = firsts if telling.article == source else copied
                found[_passage(account, telling, source)].add(account.iri)
    return {
        iri: min(firsts[passage])
        for passage, iris in sorted(copied.items(), key=repr)
        if len(firsts[passage]) == 1
        for iri in iris - firsts[passage]
    }


def _passage(account: Account, telling: Telling, source: str) -> tuple[object, ...]:
    sides = (tuple(sorted(side)) for side in (account.participants, account.agents, account.targets))
    return source, telling.quote, account.type, account.sense or "", *sides
