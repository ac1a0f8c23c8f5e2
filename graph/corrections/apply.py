"""The events of one article, corrected: a pure function of what was read and of the corrections in their order.

Each correction finds the events as the earlier ones left them, by any name that they have borne so far. A later one wins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from ..records import ENCOUNTERS, SPEECH_ACTS, Actor, Article, Event, Place
from ..triples import event_iri
from .index import Index
from .records import Addition, Amendment, Correction, Distinction, Identification, Passage, Verdict

_ROLES: Final = ("participants", "agents", "targets")
_SURE: Final = 1.0  # the confidence of what a person has looked at


@dataclass
class Outcome:
    """What corrections did, by their lines: how many tellings each was about, what a later one overrode (later, earlier,
    field), and which events one left without the actors or the place that they need."""

    applied: Counter[int] = field(default_factory=Counter)
    overridden: set[tuple[int, int, str]] = field(default_factory=set)
    unsound: set[tuple[int, str]] = field(default_factory=set)

    def add(self, other: Outcome) -> None:
        """Count in what was done elsewhere."""
        self.applied.update(other.applied)
        self.overridden |= other.overridden
        self.unsound |= other.unsound


@dataclass
class _Telling:
    """One event of the article on its way through the corrections."""

    event: Event
    names: list[str]  # the local names of its node, the present one last
    rejected: bool = False
    last: Correction | None = None
    set_by: dict[str, Correction] = field(default_factory=dict)  # field → what set it last
    once: dict[str, set[str]] = field(default_factory=dict)  # actor → the ids it was told under

    @property
    def quotes(self) -> tuple[str, ...]:
        return (self.event.evidence.quote, *(each.quote for each in self.event.also))

    @property
    def kind(self) -> str:
        """What the name says of the type: `meeting`, `visit-to-russia`."""
        return _kind(self.names[0])


def corrected_events(
    article: Article,
    events: Iterable[Event],
    index: Index,
    places: Mapping[str, Place],
    outcome: Outcome,
    others: Collection[str] = (),
) -> list[tuple[Event, Correction | None]]:
    """The events that hold, each with the last correction that was about it alone.

    `outcome` learns what was done; `others` are further identities of the article, by which corrections may name it.
    """
    events = list(events)
    chosen: set[int] = set()
    while True:
        run = _Run(article, places, others)
        run.tellings = [run.telling(event) for event in events]
        for correction in index.at(chosen):
            run.apply(correction)
        # What was corrected may bear a name that further corrections know.
        more = index.about(run.names(), run.identities, run.actors()) - chosen
        if not more:
            break
        chosen |= more
    kept = [(each.event, each.last) for each in run.tellings if not each.rejected and run.is_sound(each)]
    outcome.add(run.outcome)
    return kept


class _Run:
    def __init__(self, article: Article, places: Mapping[str, Place], others: Collection[str]) -> None:
        self.tellings: list[_Telling] = []
        self.outcome = Outcome()
        self._article = article
        self.identities = (*sorted(others), article.id)
        self._places = places

    def telling(self, event: Event) -> _Telling:
        names = (self._name(event, identity) for identity in self.identities)
        return _Telling(event, list(dict.fromkeys(names)))

    def _name(self, event: Event, identity: str | None = None) -> str:
        """The local name of the event's node, had the article that identity."""
        article = replace(self._article, id=identity) if identity else self._article
        return event_iri(event, article, self._places).rpartition("/")[2]

    def names(self) -> set[str]:
        """All names that the events have borne."""
        return {name for each in self.tellings for name in each.names}

    def actors(self) -> set[str]:
        """All ids that the actors have borne."""
        now = {actor.id for each in self.tellings for actor in each.event.actors}
        return now.union(*(ids for each in self.tellings for ids in each.once.values()))

    def apply(self, correction: Correction) -> None:
        """Let one correction change the tellings that it is about."""
        if isinstance(correction, Identification):
            self._identify(correction)
        elif isinstance(correction, Addition):
            self._add(correction)
        elif not isinstance(correction, Distinction):
            for telling in self._named(correction):
                self.outcome.applied[correction.line] += 1
                self._judge(telling, correction)

    def _named(self, correction: Verdict | Amendment) -> list[_Telling]:
        """The tellings that a correction names; those that an amendment knows by their passage alone, too."""
        found = [each for each in self.tellings if self._is_named(each, correction)]
        if isinstance(correction, Amendment):
            passages = (correction.telling,) if correction.telling else correction.tellings
            found += [
                each
                for passage in passages
                if not any(self._tells(each, passage) for each in found)
                for each in self._by_passage(passage, _kind(correction.event))
            ]
        return found

    def _is_named(self, telling: _Telling, correction: Verdict | Amendment) -> bool:
        if correction.event not in telling.names:
            return False
        return correction.telling is None or self._tells(telling, correction.telling)

    def _tells(self, telling: _Telling, passage: Passage) -> bool:
        return passage.is_in(self.identities, telling.quotes)

    def _by_passage(self, passage: Passage, kind: str) -> list[_Telling]:
        """The one event of that kind that the passage tells: none where it tells several, any of which may be meant."""
        found = [each for each in self.tellings if each.kind == kind and self._tells(each, passage)]
        return found if len(found) == 1 else []

    def _judge(self, telling: _Telling, correction: Verdict | Amendment) -> None:
        rejected = isinstance(correction, Verdict) and not correction.right
        self._set(telling, "verdict", correction, telling.rejected != rejected)
        telling.rejected, telling.last = rejected, correction
        changes = dict(correction.changes) if isinstance(correction, Amendment) else {}
        for name, value in changes.items():
            self._set(telling, name, correction, getattr(telling.event, name) != value)
        self._become(telling, replace(telling.event, confidence=_SURE, **changes))

    def _set(self, telling: _Telling, name: str, correction: Correction, differs: bool) -> None:
        """Remember what set a field, and what it overrode if that had set it otherwise."""
        before = telling.set_by.get(name)
        if before is not None and differs:
            self.outcome.overridden.add((correction.line, before.line, name))
        telling.set_by[name] = correction

    def _become(self, telling: _Telling, event: Event) -> None:
        telling.event = event
        name = self._name(event)
        telling.names = [*(each for each in telling.names if each != name), name]

    def _identify(self, correction: Identification) -> None:
        if correction.articles and not set(correction.articles).intersection(self.identities):
            return
        for telling in self.tellings:
            meant = [
                actor
                for actor in telling.event.actors
                if correction.actor in telling.once.get(actor.id, set()) | {actor.id}
            ]
            for actor in meant:
                self.outcome.applied[correction.line] += 1
                self._set(telling, f"actor {correction.actor}", correction, actor.id != correction.into.id)
                self._rename(telling, actor, correction)

    def _rename(self, telling: _Telling, actor: Actor, correction: Identification) -> None:
        into = correction.into
        if not correction.articles:
            into = replace(into, names=tuple(dict.fromkeys((*into.names, *actor.names))))
        telling.once.setdefault(into.id, set()).update({actor.id}, telling.once.pop(actor.id, set()))
        roles: dict[str, Any] = {
            role: _replaced(getattr(telling.event, role), actor.id, into) for role in _ROLES
        }
        self._become(telling, replace(telling.event, **roles))

    def _add(self, correction: Addition) -> None:
        if correction.article in self.identities:
            self.outcome.applied[correction.line] += 1
            self.tellings.append(replace(self.telling(correction.event), last=correction))

    def is_sound(self, telling: _Telling) -> bool:
        """Whether the event has what its type needs; only a correction can have taken it away."""
        if is_whole(telling.event):
            return True
        for correction in telling.set_by.values():
            self.outcome.unsound.add((correction.line, telling.names[-2:][0]))
        return not telling.set_by


def _kind(event: str) -> str:
    return event.split(".")[1] if "." in event else ""


def _replaced(actors: Iterable[Actor], id_: str, into: Actor) -> tuple[Actor, ...]:
    """The actors, one of them by another record; each once."""
    renamed = (into if actor.id in (id_, into.id) else actor for actor in actors)
    return tuple({actor.id: actor for actor in renamed}.values())


def is_whole(event: Event) -> bool:
    """What the shapes ask of an event of its type."""
    if event.type == "Visit":
        return bool(event.agents) and bool(event.targets or event.place)
    if event.type in SPEECH_ACTS:
        return bool(event.agents)
    least = 2 if event.type in ENCOUNTERS and event.type != "Summit" else 1
    return len({actor.id for actor in event.actors}) >= least
