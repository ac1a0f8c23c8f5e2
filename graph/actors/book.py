"""The actor book: states, organisations, persons, who held which office when, titles and places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from ..records import Actor, Place
from . import places as gazetteer
from .days import DAYS_A_YEAR, first_day
from .names import fold, spelling_key, surnames
from .states import StateFacts, adjectives, first_parts, seats_of_power
from .tenures import Span, Tenure, days, spans

# Countries whose people are called by the family name in front: "M. Wang" is Wang Yi.
FAMILY_FIRST: Final = frozenset(
    {"china", "taiwan", "hong-kong", "macao", "north-korea", "south-korea", "singapore"}
)
_NO_GOVERNMENT_HEAD_FOR: Final = DAYS_A_YEAR * 3 // 2
_SETTLED: Final = DAYS_A_YEAR // 2
_COMING: Final = DAYS_A_YEAR // 3


class Name(NamedTuple):
    """A name to look for in running text. `safe` is False where it may well mean something else."""

    name: str
    actor: str
    kind: str
    safe: bool


@dataclass(frozen=True, slots=True)
class Title:
    """A form by which French news names an office.

    `{ADJ}`, `{PAYS}`, `{DE_PAYS}` and `{X}` stand for an adjective, a country with its article, one after "de", and
    free text. `restricted_to` holds the ids of the states and organisations where it applies; empty means anywhere.
    """

    form: str
    feminine: str
    office: str
    restricted_to: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class ActorBook:
    """Everything the book knows.

    `digest` tells one state of the tables from another. `marked` holds actor id and name of those names that the tables
    mark as needing a context; `organisation_kinds` maps the id of an organisation to what the tables say it is (`igo`,
    `armed_group` …).
    """

    digest: str
    actors: Mapping[str, Actor]
    tenures: tuple[Tenure, ...]
    states: Mapping[str, StateFacts]
    titles: tuple[Title, ...]
    places: Mapping[str, Place]
    marked: frozenset[tuple[str, str]] = frozenset()
    organisation_kinds: Mapping[str, str] = field(default_factory=dict)

    def index(self) -> None:
        """Make all indexes now, rather than each at its first use."""
        for name, value in vars(ActorBook).items():
            if isinstance(value, cached_property):
                getattr(self, name)

    # ---- by name

    def named(self, name: str) -> tuple[Actor, ...]:
        """Actors with this full name or alias, in any usual spelling; sorted by id."""
        ids = self._by_fold.get(fold(name)) or self._by_spelling.get(spelling_key(name), ())
        return tuple(self.actors[id_] for id_ in ids)

    def surname(self, name: str) -> tuple[Actor, ...]:
        """Persons who bear this surname, particles and all; sorted by id."""
        ids = self._by_surname.get(fold(name)) or self._by_surname_spelling.get(spelling_key(name), ())
        return tuple(self.actors[id_] for id_ in ids)

    @cached_property
    def _by_fold(self) -> dict[str, tuple[str, ...]]:
        return _index((fold(name), actor.id) for actor in self.actors.values() for name in actor.names)

    @cached_property
    def _by_spelling(self) -> dict[str, tuple[str, ...]]:
        """Acronyms have one spelling, and a coarser one would mix them up."""
        names = (
            (name, actor.id) for actor in self.actors.values() for name in actor.names if not name.isupper()
        )
        return _index((key, id_) for name, id_ in names if (key := spelling_key(name)))

    @cached_property
    def _by_surname(self) -> dict[str, tuple[str, ...]]:
        return _index((form, actor.id) for actor in self._persons for form in self._surnames(actor))

    @cached_property
    def _by_surname_spelling(self) -> dict[str, tuple[str, ...]]:
        return _index((spelling_key(name), id_) for name, ids in self._by_surname.items() for id_ in ids)

    @property
    def _persons(self) -> Iterator[Actor]:
        return (actor for actor in self.actors.values() if actor.kind == "person")

    @cached_property
    def _family_first(self) -> frozenset[str]:
        return frozenset(tenure.actor for tenure in self.tenures if tenure.country in FAMILY_FIRST)

    def _surnames(self, actor: Actor) -> Iterator[str]:
        family_first = actor.id in self._family_first
        for name in actor.names:
            yield from surnames(name, family_first)
            if " " not in name.strip():
                yield fold(name)

    # ---- by office

    def in_office(self, actor_id: str, day: str | None = None) -> tuple[Tenure, ...]:
        """The offices a person held on a day (ISO text of any precision; None for any), best known first."""
        found = self._by_actor.get(actor_id, ())
        return _seen(found, day)

    def has_led(self, actor_id: str, day: str | None = None) -> bool:
        """Whether a person was at the head of a state or government on a day (None for any)."""
        return any(tenure.office.startswith("head_of_") for tenure in self.in_office(actor_id, day))

    def holders(self, office: str, country_id: str, day: str | None = None) -> tuple[Tenure, ...]:
        """Who held an office of a state or organisation on a day, best first.

        Where a state has no head of government within eighteen months of the day, its head of state answers.
        """
        found = _seen(self._by_office.get((country_id, office), ()), day)
        if not found and office == "head_of_government" and not self._has_government_head(country_id, day):
            return self.holders("head_of_state", country_id, day)
        return found

    def serving(self, country_id: str, day: str | None = None) -> tuple[Tenure, ...]:
        """Who held any office of a state or organisation on a day."""
        first, last = days(day)
        spans = (
            span
            for office in self._offices.get(country_id, ())
            for span in self._by_office[country_id, office]
        )
        return tuple(span.seen(first, last) for span in spans if span.on(first, last))

    @cached_property
    def _offices(self) -> dict[str, tuple[str, ...]]:
        return _index(self._by_office)

    def _has_government_head(self, country_id: str, day: str | None) -> bool:
        first, last = days(day)
        around = first - _NO_GOVERNMENT_HEAD_FOR, last + _NO_GOVERNMENT_HEAD_FOR
        return any(span.on(*around) for span in self._by_office.get((country_id, "head_of_government"), ()))

    def predecessor(self, office: str, country_id: str, day: str | None = None) -> tuple[Tenure, ...]:
        """Who held the office before its holder on that day."""
        return self._neighbour(office, country_id, day, -1)

    def successor(self, office: str, country_id: str, day: str | None = None) -> tuple[Tenure, ...]:
        """Who held the office after its holder on that day."""
        return self._neighbour(office, country_id, day, +1)

    def begun(self, tenure: Tenure, day: str | None = None) -> bool:
        """Whether a tenure begins by a day, or in the four months after it."""
        return first_day(tenure.since) <= days(day)[1] + _COMING

    def beginning(self, actor_id: str, day: str | None = None) -> tuple[Tenure, ...]:
        """The offices that a person took in the half year before a day, or takes in the four months after it."""
        first, _ = days(day)
        held = (span.tenure for span in self._by_actor.get(actor_id, ()))
        return tuple(t for t in held if first - _SETTLED <= first_day(t.since) and self.begun(t, day))

    def newcomer(self, office: str, country_id: str, day: str | None = None) -> tuple[Tenure, ...]:
        """Who takes the office within four months of a day over from a holder of more than half a year."""
        first, _ = days(day)
        held = self.holders(office, country_id, day)[:1]
        coming = self.successor(office, country_id, day)
        settled = held and first_day(held[0].since) < first - _SETTLED
        return coming if settled and coming and self.begun(coming[0], day) else ()

    def _neighbour(self, office: str, country_id: str, day: str | None, step: int) -> tuple[Tenure, ...]:
        holder = next(iter(self.holders(office, country_id, day)), None)
        if holder is None:
            return ()
        line = [span.tenure for span in self._by_office[country_id, holder.office]]
        at = next(i for i, tenure in enumerate(line) if tenure.row == holder.row) + step
        while 0 <= at < len(line) and line[at].actor == holder.actor:
            at += step
        return (line[at],) if 0 <= at < len(line) else ()

    @cached_property
    def _by_office(self) -> dict[tuple[str, str], tuple[Span, ...]]:
        groups: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        for tenure in self.tenures:
            groups[tenure.country, tenure.office].append(tenure)
        return {key: spans(group) for key, group in groups.items()}

    @cached_property
    def _by_actor(self) -> dict[str, tuple[Span, ...]]:
        found: dict[str, list[Span]] = defaultdict(list)
        for group in self._by_office.values():
            for span in group:
                found[span.tenure.actor].append(span)
        return {actor: tuple(group) for actor, group in found.items()}

    # ---- states

    @cached_property
    def demonyms(self) -> Mapping[str, tuple[tuple[str, str, str], ...]]:
        """Folded adjective → (state id, gender `m` or `f`, number `s` or `p`), every reading."""
        return adjectives(self.states)

    @cached_property
    def prefixes(self) -> Mapping[str, tuple[str, ...]]:
        """Folded first part of an adjective of two states ("franco" of "franco-allemand") → ids of the states it may be of."""
        return first_parts(self.states)

    @cached_property
    def metonyms(self) -> Mapping[str, tuple[str, ...]]:
        """Folded capital or seat of power → ids of the states it can stand for."""
        return seats_of_power(self.states)

    @cached_property
    def unsafe_metonyms(self) -> frozenset[str]:
        """The metonyms (folded) that stand for a state only where the context says so ("Carthage", "palais national")."""
        marked = {fold(seat) for state in self.states.values() for seat in state.unsafe}
        shared = {
            form for form, ids in self.metonyms.items() if len({*ids, *self._by_fold.get(form, ())}) > 1
        }
        return frozenset(marked | shared)

    # ---- places

    def place(self, name: str) -> tuple[Place, ...]:
        """Places of this name, best first: well-known before large before small."""
        ids = self._places_by_fold.get(fold(name)) or self._places_by_spelling.get(spelling_key(name), ())
        return tuple(self.places[id_] for id_ in ids)

    def within(self, place_id: str) -> tuple[Place, ...]:
        """The place and what holds it, up to the state."""
        return gazetteer.chain(self.places, place_id)

    @cached_property
    def _places_by_fold(self) -> dict[str, tuple[str, ...]]:
        return gazetteer.by_name(self.places.values(), fold)

    @cached_property
    def _places_by_spelling(self) -> dict[str, tuple[str, ...]]:
        return gazetteer.by_name(self.places.values(), spelling_key)

    # ---- for a matcher

    def names(self) -> tuple[Name, ...]:
        """Every name of every actor, sorted by actor; surnames that are not aliases are left to `surname`.

        Acronyms are as they are written: match them with their case, since "CE" and "ce" are two words.
        """
        return self._names

    @cached_property
    def _names(self) -> tuple[Name, ...]:
        return tuple(
            Name(name, actor.id, actor.kind, self._is_safe(name, actor))
            for actor in self.actors.values()
            for name in actor.names
        )

    def _is_safe(self, name: str, actor: Actor) -> bool:
        if (actor.id, name) in self.marked or len(self._by_fold[fold(name)]) > 1:
            return False
        if actor.kind == "state":
            return name == actor.label or fold(name) not in self.metonyms
        if actor.kind == "person" and " " not in name.strip():
            return name == actor.label and len(self._by_surname[fold(name)]) == 1
        return True


def _seen(found: Iterable[Span], day: str | None) -> tuple[Tenure, ...]:
    first, last = days(day)
    fitting = [span for span in found if span.on(first, last)]
    fitting.sort(key=lambda span: (span.fit(first, last), span.tenure.row), reverse=True)
    return tuple(span.seen(first, last) for span in fitting)


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, id_ in pairs:
        found[key].add(id_)
    return {key: tuple(sorted(ids)) for key, ids in found.items()}
