"""What one event of several accounts is: whose days are taken, who took part, and on what its tellings differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from .comparing import named
from .deciding import Cluster
from .records import Account, World


@dataclass(frozen=True, slots=True)
class Happening:
    """One event over all its accounts.

    `model` is the account whose type and days are taken; `disputed` names what tellings differ on: `begin`, `place` or
    `status`.
    """

    accounts: Cluster
    model: Account
    participants: frozenset[str]
    agents: frozenset[str]
    targets: frozenset[str]
    disputed: tuple[str, ...]

    @property
    def is_told_apart(self) -> bool:
        """Whether it needs a node of its own: for several accounts, or for one that calls its actors otherwise."""
        return len(self.accounts) > 1 or self.model.is_renamed

    @property
    def actors(self) -> frozenset[str]:
        """All actors in whatever role."""
        return self.participants | self.agents | self.targets


def happening(cluster: Cluster, world: World) -> Happening:
    """The event that the accounts of a cluster tell."""
    model = _model(cluster, world)
    disputed = tuple(_disputed(cluster, world))
    if len(cluster) == 1:
        return Happening(cluster, model, model.participants, model.agents, model.targets, disputed)
    targets = named({actor for account in cluster for actor in account.targets}, world)
    agents = named({actor for account in cluster for actor in account.agents}, world)
    participants = named({actor for account in cluster for actor in account.participants}, world, least=2) - agents
    return Happening(cluster, model, participants, agents, targets - agents, disputed)


def _model(cluster: Cluster, world: World) -> Account:
    """Of the most precise accounts those of the days that most sources bear; of these who names most actors."""
    support: Counter[tuple[str | None, str | None]] = Counter()
    for account in cluster:
        support[account.begin, account.end] += len(world.sources_of(account))
    return min(
        cluster,
        key=lambda account: (
            -account.precision,
            -support[account.begin, account.end],
            "occurred" not in account.statuses,
            account.begin or "",
            account.end or "",
            -len(account.actors),
            account.iri,
        ),
    )


def _disputed(cluster: Cluster, world: World) -> Iterable[str]:
    days = [account.days for account in cluster if account.days and account.is_of_days]
    if any(one.apart(other) for one, other in combinations(days, 2)):
        yield "begin"
    places = sorted({place for account in cluster for place in account.places})
    if cluster[0].type != "Visit" and any(_elsewhere(*pair, world) for pair in combinations(places, 2)):
        yield "place"
    if {"occurred", "denied"} <= {status for account in cluster for status in account.statuses}:
        yield "status"


def _elsewhere(one: str, other: str, world: World) -> bool:
    return one not in world.chain(other) and other not in world.chain(one)
