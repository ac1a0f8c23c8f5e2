"""Less of a network: its most present actors, or those who met often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from ..records import ENCOUNTERS, BadInput
from .events import NetworkActor, NetworkEvent, linked_pairs


def most_present(events: Iterable[NetworkEvent], top: int | None) -> list[NetworkEvent]:
    """The events among the `top` actors with the most encounters that occurred, and by equal numbers the most events."""
    events = list(events)
    if top is None:
        return events
    _at_least_one(top, "top")
    met = Counter(actor.id for event in events if _is_met(event) for actor in event.actors)
    present = Counter(actor.id for event in events for actor in event.actors)
    ranking = sorted(present, key=lambda iri: (-met[iri], -present[iri], iri))
    return _among(events, set(ranking[:top]))


def often_met(events: Iterable[NetworkEvent], least: int | None) -> list[NetworkEvent]:
    """The events of pairs that had at least so many encounters that occurred, with these pairs' actors only."""
    events = list(events)
    if least is None:
        return events
    _at_least_one(least, "min_meetings")
    times = Counter(pair for event in events if _is_met(event) for pair in linked_pairs(event))
    often = {pair for pair, count in times.items() if count >= least}
    kept = (
        (event, {iri for pair in linked_pairs(event) if pair in often for iri in pair}) for event in events
    )
    return [_trimmed(event, actors) for event, actors in kept if actors]


def _is_met(event: NetworkEvent) -> bool:
    return event.type in ENCOUNTERS and event.status == "occurred"


def _among(events: Iterable[NetworkEvent], actors: Collection[str]) -> list[NetworkEvent]:
    """Events that still link two of these actors, or are the one actor's own."""
    trimmed = ((event, _trimmed(event, actors)) for event in events)
    return [
        less for event, less in trimmed if less.actors and (len(less.actors) > 1 or len(event.actors) == 1)
    ]


def _trimmed(event: NetworkEvent, actors: Collection[str]) -> NetworkEvent:
    def kept(side: tuple[NetworkActor, ...]) -> tuple[NetworkActor, ...]:
        return tuple(actor for actor in side if actor.id in actors)

    return replace(
        event, participants=kept(event.participants), agents=kept(event.agents), targets=kept(event.targets)
    )


def _at_least_one(number: int, name: str) -> None:
    if number < 1:
        raise BadInput(f"{name} is {number}: give a whole number from 1 on, or leave it out")
