"""The accounts that a change can concern: those linked with what changed, over however many links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from .blocking import REPORTED_WITHIN, TOLERANCE, meeting_days, pairs
from .comparing import compare
from .loading import Loader
from .merging import happening
from .parts import keys_of_parts
from .records import Account, Days, World

_FORMER = "#former"  # tells what an account was from what it is; stands in no IRI of an event
_SLACK = REPORTED_WITHIN + TOLERANCE


class Neighbours:
    """Finds them in a graph, by way of the actors that its index leads to."""

    def __init__(self, loader: Loader, world: World, persons: Mapping[str, str]) -> None:
        self._loader = loader
        self._world = world
        self._persons = persons
        self._known: dict[str, Account] = {}
        self._asked: set[str] = set()  # actors whose events are among these, by what their IRIs begin with
        self._events: dict[str, set[str]] = {}
        self._same_root: dict[str, set[str]] = {}
        for actor in world.actors:
            for root in world.roots(actor):
                self._same_root.setdefault(root, set()).add(actor)

    def of(self, events: Collection[str], former: Iterable[Account]) -> list[Account]:
        """The accounts of these events and all that are linked with them, or were with what they were before."""
        frontier = self._load(events)
        gone = [replace(account, iri=account.iri + _FORMER) for account in former]
        found = {account.iri: account for account in frontier}
        while frontier or gone:
            around = {account.iri: account for account in self._around([*frontier, *gone])}
            looked_at = {account.iri: account for account in (*frontier, *gone)}
            linked = {
                iri
                for one, other in pairs((around | looked_at).values(), self._world)
                if (one.iri in looked_at) != (other.iri in looked_at) and compare(one, other, self._world)
                for iri in (one.iri, other.iri)
            }
            reached = {iri: around[iri] for iri in linked & around.keys()}
            reached |= {account.iri: account for account in self._copies(frontier)}
            frontier, gone = [reached[iri] for iri in sorted(reached.keys() - found.keys())], []
            found |= {account.iri: account for account in frontier}
        return list(found.values())

    def _copies(self, accounts: Iterable[Account]) -> list[Account]:
        """All that is told by the articles of which some account's article is a copy, or which are copies of it."""
        articles = {telling.article for account in accounts for telling in account.tellings}
        texts = {source for article in articles if (source := self._world.sources.get(article))}
        copies = [article for article, source in self._world.sources.items() if source in texts]
        return self._load(self._loader.told_by(copies)) if copies else []

    def with_parts(self, near: Iterable[Account]) -> list[Account]:
        """These accounts, and those of the talks and visits that may belong to them, with their own neighbours."""
        own = {account.iri: account for account in near}
        keys = {key for account in own.values() for key in keys_of_parts(happening((account,), self._world))}
        around = [
            account
            for account in self._around(own.values())
            if keys.intersection(keys_of_parts(happening((account,), self._world)))
        ]
        return self.of(own.keys() | {account.iri for account in around}, ())

    def _around(self, accounts: Iterable[Account]) -> list[Account]:
        """The accounts of the same sides in the same or a neighbouring month, and those without a date."""
        accounts = list(accounts)
        actors = {actor for account in accounts for actor in account.actors}
        kin = {
            same
            for actor in actors
            for root in self._world.roots(actor)
            for same in self._same_root.get(root, ())
        }
        months = {month for account in accounts for month in _months(account)}
        self._ask(actors | kin)
        return self._load(event for month in months for event in self._events.get(month, ()))

    def _ask(self, actors: set[str]) -> None:
        """Learn the events of these actors, once: the busiest have thousands."""
        for event in self._loader.involving(actors - self._asked):
            self._events.setdefault(_prefix(event), set()).add(event)
        self._asked |= actors

    def _load(self, events: Iterable[str]) -> list[Account]:
        wanted = set(events)
        self._known |= {
            account.iri: account
            for account in self._loader.accounts(wanted - self._known.keys(), self._persons)
        }
        return [self._known[event] for event in sorted(wanted) if event in self._known]


def _prefix(event: str) -> str:
    """What an event's IRI begins with: its month, year or `undated`."""
    return event.rpartition("/")[2].partition(".")[0][:7]


def _months(account: Account) -> set[str]:
    """The beginnings that the IRIs of events near the account's days may have."""
    days = meeting_days(account) or Days(0, 0)
    if days.last == 0:
        return set()
    first, last = date.fromordinal(days.first - _SLACK), date.fromordinal(days.last + _SLACK)
    months = range(first.year * 12 + first.month - 3, last.year * 12 + last.month)
    return {f"{month // 12:04}-{month % 12 + 1:02}" for month in months} | {"undated"}
