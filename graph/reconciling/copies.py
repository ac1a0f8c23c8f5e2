"""Word-for-word copies: articles whose texts are nearly the same are one source with many addresses.

Fingerprints of texts (MinHash, see `reading.fingerprint`) stand in the articles' graphs. Those that agree in a band of
values are compared (locality-sensitive hashing; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 2020,
section 3.4), so that the work grows with the number of articles, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import networkx as nx

from ..reading.fingerprint import LENGTH, Values, agreement, values
from .records import Account, Telling, World

ALIKE: Final = 0.7  # estimated share of word sequences that two copies have in common
_BAND: Final = 4  # values: two texts alike by 0.7 agree in one of 32 bands with a chance of 0.9998


def sources(articles: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Article → the first published of those that print its text, for all that have a copy.

    `articles` gives for each IRI the day of publication (or "") and the fingerprint.
    """
    prints = {iri: values(text) for iri, (_, text) in sorted(articles.items())}
    alike: nx.Graph = nx.Graph()
    for start in range(0, LENGTH, _BAND):
        for iris in _agreeing(prints, start):
            # A band shared by many is that of one text: each is compared with the first, not with all.
            alike.add_edges_from(
                (iris[0], iri) for iri in iris[1:] if agreement(prints[iris[0]], prints[iri]) >= ALIKE
            )
    found: dict[str, str] = {}
    for group in nx.connected_components(alike):
        first = min(group, key=lambda iri: (articles[iri][0] or "9999", iri))
        found |= dict.fromkeys(group, first)
    return found


def _agreeing(prints: Mapping[str, Values], start: int) -> Iterable[list[str]]:
    """Articles that agree in the band that begins there: one band at a time, since all at once take kilobytes an article."""
    agreeing: dict[bytes, list[str]] = defaultdict(list)
    for iri, numbers in prints.items():
        agreeing[numbers[start : start + _BAND].tobytes()].append(iri)
    return agreeing.values()


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
