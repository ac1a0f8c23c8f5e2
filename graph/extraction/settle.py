"""From drafts to events: whom the mentions mean, on which day, where; and which tellings are one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from typing import Final

from ..actors import ActorBook, fold, slug
from ..records import ENCOUNTERS, SPEECH_ACTS, STATUSES, Actor, Article, Event, Evidence, Place, When
from .dates import resolve
from .events.drafts import Draft
from .mentions import Mention
from .referents import Referent

_TALKS: Final = ("Meeting", "Call", "Negotiation")


@dataclass
class _Told:
    """A draft with its actors, day and place settled."""

    draft: Draft
    participants: tuple[Actor, ...]
    agents: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    when: When | None
    place: Place | None
    also: list[Evidence] = field(default_factory=list)

    @property
    def actors(self) -> frozenset[str]:
        return frozenset(a.id for a in (*self.participants, *self.agents, *self.targets))

    @property
    def type(self) -> str:
        return self.draft.type


class Settler:
    """Settles the drafts of one article. `referents` maps (paragraph, mention) to whom it means."""

    def __init__(
        self, book: ActorBook, article: Article, day: str | None, referents: Mapping[tuple[int, Mention], Referent],
        seat_offices: Mapping[str, str],
    ) -> None:
        self._book = book
        self._article = article
        self._day = day
        self._referents = referents
        self._seat_offices = seat_offices
        self._told: list[_Told] = []

    def events(self, drafts: Iterable[Draft]) -> list[Event]:
        """The events of the drafts, which come in the order of the text."""
        for draft in drafts:
            for told in self._settled(draft):
                self._inherit(told)
                if not self._absorbed(told):
                    self._told.append(told)
        events = [self._event(told) for told in self._one_voice() if self._counts(told) and self._is_foreign(told)]
        return sorted(events, key=lambda e: (e.evidence, e.type, [a.id for a in e.actors], str(e.when)))

    # ---- settling one draft

    def _actors(self, draft: Draft, mentions: Sequence[Mention]) -> tuple[Actor, ...]:
        found = [actor for m in mentions for actor in self._referents[draft.paragraph, m].actors]
        return tuple(dict.fromkeys(found))

    def _settled(self, draft: Draft) -> Iterator[_Told]:
        participants = self._actors(draft, draft.participants)
        agents, targets = self._actors(draft, draft.agents), self._actors(draft, draft.targets)
        targets = tuple(actor for actor in targets if actor not in agents)
        if draft.type == "Appointment" and not agents:
            agents, targets = targets, ()  # nobody is said to have appointed: the person alone
        if draft.type == "RelationsDown" and agents:
            targets = self._across(agents, targets)
        when, place = self._when(draft), self._place(draft)
        if self._is_on_todays_agenda(draft, when):
            draft.status = "planned"
        if draft.single_possessive and draft.type == "Visit" and not agents:
            agents = self._last_agent()
        if draft.plural_possessive and len(participants) < 2:
            participants = self._recent_pair(participants) or participants
        if draft.received and len(participants) == 1:
            participants += self._host(draft, participants[0])
        if draft.type == "Summit" and self._is_bilateral(participants):
            draft.type = "Meeting"
        if draft.type == "Visit":
            yield from self._visits(draft, agents, targets, when, place)
            for stop in draft.stops:
                further = self._place_of(stop)
                if further and place and not self._places_fit(place, further, known=True):
                    yield from self._visits(draft, agents, targets, when, further)
            return
        if draft.type in _TALKS and (draft.severally or draft.type == "Call") and len(draft.participants) > 2 and len(self._actors(draft, draft.participants[:1])) == 1:
            first, *others = draft.participants
            firsts = self._actors(draft, [first])
            for one, other in product(firsts, self._actors(draft, others)):
                if one != other:
                    yield _Told(draft, (one, other), (), (), when, place)
            return
        if draft.type in SPEECH_ACTS and not targets:
            targets = self._continued(draft, agents)
        yield _Told(draft, participants, agents, targets, when, place)

    def _across(self, agents: tuple[Actor, ...], targets: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Whom a recall or expulsion is aimed at: one's own envoy is no target; else the other state told last."""
        own = frozenset().union(*(self._homes(actor) for actor in agents))
        abroad = tuple(actor for actor in targets if not self._homes(actor) & own)
        if abroad or not targets:
            return abroad
        for told in reversed(self._told):
            others = [a for a in (*told.agents, *told.targets, *told.participants) if a.kind == "state" and a.id not in own]
            if others:
                return (others[0],)
        return ()

    def _continued(self, draft: Draft, agents: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Whom a speech is about that goes on from the sentence before: « …, a-t-il ajouté »."""
        for told in reversed(self._told):
            if draft.start - told.draft.end > 300:
                return ()
            if told.type in SPEECH_ACTS and told.agents == agents:
                return told.targets
        return ()

    def _is_on_todays_agenda(self, draft: Draft, when: When | None) -> bool:
        """« reçoit ce lundi », in Monday's paper: what is on the agenda has not happened yet."""
        today = when is not None and when.is_day and when.start == self._day
        return today and draft.tense == "present" and draft.status == "occurred" and draft.type in ENCOUNTERS

    def _host(self, draft: Draft, guest: Actor) -> tuple[Actor, ...]:
        """« a été reçu au Kremlin »: who holds office there."""
        mention = draft.place
        office = self._seat_offices.get(fold(mention.text)) if mention else None
        if mention is None or office is None or len(mention.actors) != 1:
            return ()
        holders = self._book.holders(office, mention.actors[0], self._day)
        return (self._book.actors[holders[0].actor],) if holders and holders[0].actor != guest.id else ()

    def _visits(
        self, draft: Draft, agents: tuple[Actor, ...], targets: tuple[Actor, ...], when: When | None, place: Place | None
    ) -> Iterator[_Told]:
        if place is None and not targets:
            yield _Told(draft, (), agents, targets, when, place)
            return
        abroad = tuple(a for a in agents if a.kind == "person" and (place is None or not self._at_home(a, place)))
        if abroad:
            yield _Told(draft, (), abroad, targets, when, place)

    def _at_home(self, actor: Actor, place: Place) -> bool:
        """Whether the place lies in the actor's own country: no visit, then."""
        holders = {p.id for p in self._book.within(place.id) or self._book.within(place.within or "")} or {place.id}
        return bool(holders & (self._homes(actor) | {actor.id}))

    @staticmethod
    def _is_bilateral(participants: tuple[Actor, ...]) -> bool:
        return len(participants) == 2 and all(actor.kind != "organisation" for actor in participants)

    def _last_agent(self) -> tuple[Actor, ...]:
        """Whose « sa première visite » is, where the sentence has nobody: of who acted last."""
        for told in reversed(self._told):
            people = [actor for actor in (*told.agents, *told.participants) if actor.kind == "person"]
            if people:
                return (people[0],)
        return ()

    def _recent_pair(self, known: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The two that the last encounter brought together: « leur rencontre »."""
        for told in reversed(self._told):
            if told.type in _TALKS and len(told.participants) == 2 and set(known) <= set(told.participants):
                return told.participants
        return ()

    def _when(self, draft: Draft) -> When | None:
        if draft.date is None:
            return None
        tense = "future" if draft.status in {"planned", "proposed"} and draft.tense != "past" else draft.tense
        day = self._day if self._day and len(self._day) == 10 else None
        return resolve(draft.date, day or self._day, "past" if tense == "past" else "future" if tense == "future" else None)

    def _place(self, draft: Draft) -> Place | None:
        if draft.place is None and draft.there:
            return self._last_place()
        return self._place_of(draft.place) if draft.place else None

    def _place_of(self, mention: Mention) -> Place | None:
        if mention.places:
            known = self._book.places[mention.places[0]]
            plain = {fold(name) for name in known.names}
            if mention.kind == "place" and fold(mention.text) not in plain:
                # A site that the gazetteer does not know, in a place that it does.
                return Place(slug(mention.text), (mention.text, *known.names), within=known.id)
            return known
        if mention.kind == "actor" and len(mention.actors) == 1 and mention.actors[0] in self._book.places:
            return self._book.places[mention.actors[0]]
        if mention.text and mention.kind in {"place", "metonym", "unknown"}:
            return Place(slug(mention.text), (mention.text,))
        return None

    def _last_place(self) -> Place | None:
        """« y »: the place told last."""
        return next((told.place for told in reversed(self._told) if told.place), None)

    def _inherit(self, told: _Told) -> None:
        """An encounter told right after another of the same actor, with no day of its own, was on the same day."""
        draft = told.draft
        if told.when is not None or draft.status != "occurred" or draft.anaphoric:
            return
        if told.type == "Agreement":
            self._inherit_occasion(told)
        if told.type not in ENCOUNTERS:
            return
        for earlier in reversed(self._told):
            if self._is_call_on(earlier, told):
                told.when, told.place = earlier.when, told.place or earlier.place
                return
        for earlier in reversed(self._told):
            if draft.paragraph - earlier.draft.paragraph > 4 or draft.start - earlier.draft.end > 1000:
                return
            if earlier.type in ENCOUNTERS and earlier.draft.status == "occurred" and earlier.actors & told.actors and earlier.when:
                told.when = earlier.when
                told.place = told.place or (earlier.place if told.type in _TALKS and earlier.type != "Call" else None)
                return

    def _inherit_occasion(self, told: _Told) -> None:
        """What two sign, with no day told, they sign when they meet."""
        for earlier in reversed(self._told):
            if earlier.type in _TALKS and earlier.draft.status == "occurred" and told.actors <= earlier.actors and earlier.when:
                told.when, told.place = earlier.when, told.place or earlier.place
                return

    def _is_call_on(self, visit: _Told, told: _Told) -> bool:
        """Whether an undated talk is with somebody of the country that one side visits."""
        if visit.type != "Visit" or visit.when is None or visit.draft.status != "occurred" or not visit.place or told.type != "Meeting":
            return False
        visited = {place.id for place in self._book.within(visit.place.id)}
        guests = [actor for actor in told.participants if actor in visit.agents]
        return bool(guests) and any(self._homes(a) & visited for a in told.participants if a not in guests)

    # ---- one event told twice

    def _absorbed(self, told: _Told) -> bool:
        """Whether an earlier telling of the same event takes this one in."""
        if told.type in SPEECH_ACTS:
            return False
        for earlier in reversed(self._told):
            if self._same(earlier, told):
                self._merge(earlier, told)
                return True
        return False

    def _same(self, one: _Told, other: _Told) -> bool:
        if one.type != other.type and not {one.type, other.type} <= {"Meeting", "Call", "Negotiation"}:
            return False
        if one.type != other.type and not (other.draft.anaphoric or self._means_told_once(one, other)):
            return False
        if not _compatible(one.when, other.when):
            return False
        if not self._alike(one, other):
            return False
        return self._places_fit(one.place, other.place) or one.type != "Visit"

    @staticmethod
    def _means_told_once(one: _Told, other: _Told) -> bool:
        """« se sont entretenus ce 10 janvier », then « … par téléphone »: one call, its means told the second time."""
        meeting = one if one.type == "Meeting" else other
        return {one.type, other.type} == {"Meeting", "Call"} and one.when == other.when and one.when is not None and meeting.place is None

    def _alike(self, one: _Told, other: _Told) -> bool:
        """Whether the actors are the same, or one telling names only some of them."""
        if not other.actors or not one.actors:
            return other.draft.anaphoric and other.type in ENCOUNTERS and bool(one.actors)
        if one.type == "Summit":
            return bool(one.actors & other.actors) or self._places_fit(one.place, other.place, known=True)
        if one.actors == other.actors:
            return True
        if one.type in {"Visit", "Sanction", "Aid", "Appointment", "Invitation", "RelationsDown", "RelationsUp"}:
            return set(one.agents) == set(other.agents) and (not one.targets or not other.targets or set(one.targets) <= set(other.targets) or set(other.targets) <= set(one.targets))
        return other.draft.anaphoric and other.actors < one.actors

    def _places_fit(self, one: Place | None, other: Place | None, known: bool = False) -> bool:
        if one is None or other is None:
            return not known
        chains = ({p.id for p in self._book.within(one.id)} | {one.id}, {p.id for p in self._book.within(other.id)} | {other.id})
        return one.id in chains[1] or other.id in chains[0]

    def _merge(self, earlier: _Told, later: _Told) -> None:
        """Take into an earlier telling what a later one adds."""
        if self._means_told_once(earlier, later) and earlier.actors == later.actors:
            earlier.draft.type = "Call"
        if earlier.when is None or (later.when and _width(later.when) < _width(earlier.when)):
            earlier.when = later.when or earlier.when
        if earlier.place is None or (later.place and earlier.place.id in {p.id for p in self._book.within(later.place.id)}):
            earlier.place = later.place or earlier.place
        for role in ("participants", "agents", "targets"):
            joined = tuple(dict.fromkeys((*getattr(earlier, role), *getattr(later, role))))
            if earlier.type == "Summit" or not getattr(earlier, role):
                setattr(earlier, role, joined)
        # « cette rencontre » points back to an event; it does not say that it took place.
        points_back = later.draft.anaphoric and not later.when
        if not points_back and STATUSES.index(later.draft.status) < STATUSES.index(earlier.draft.status):
            earlier.draft.status = later.draft.status
        earlier.also.append(self._evidence(later.draft))

    # ---- what is diplomacy

    def _one_voice(self) -> list[_Told]:
        """A sentence's speaker does one thing with it: the most telling, if it is more than a statement."""
        telling = {(t.draft.start, a.id) for t in self._told if t.type in SPEECH_ACTS and t.type != "Statement" for a in t.agents}
        seen: set[tuple[int, str, frozenset[str]]] = set()
        kept = []
        for told in self._told:
            if told.type in SPEECH_ACTS:
                key = (told.draft.start, told.type, frozenset(a.id for a in told.agents))
                outdone = told.type == "Statement" and all((told.draft.start, a.id) in telling for a in told.agents)
                if outdone or key in seen:
                    continue
                seen.add(key)
            kept.append(told)
        return kept

    def _homes(self, actor: Actor) -> frozenset[str]:
        """The states and organisations an actor stands for."""
        if actor.kind != "person":
            return frozenset((actor.id,))
        held = {tenure.country for tenure in self._book.in_office(actor.id, self._day)}
        held = held or {tenure.country for tenure in self._book.in_office(actor.id)}
        held |= {actor.country} if actor.country else set()
        # Who chairs the African Union is still of a country.
        return frozenset(home for home in held if self._book.actors[home].kind == "state") or frozenset(held)

    def _is_foreign(self, told: _Told) -> bool:
        """Whether an event reaches beyond one country, or its article does."""
        homes = [self._homes(actor) for actor in (*told.participants, *told.agents, *told.targets)]
        if told.type in ENCOUNTERS and told.type not in {"Visit", "Summit"}:
            known = [home for home in homes if home]
            if len(known) < 2:
                return self._is_diplomatic  # somebody's country is not told: the article decides
            return not frozenset.intersection(*known)
        if told.type == "Visit" or told.type == "Summit":
            return True
        return self._is_diplomatic or (len(homes) > 1 and not frozenset.intersection(*homes) and all(homes))

    @cached_property
    def _is_diplomatic(self) -> bool:
        """Whether the article's mentions are of two countries or more, each more than once."""
        counts = Counter(
            home for referent in self._referents.values() for actor in referent.actors for home in self._homes(actor)
            if self._book.actors[home].kind == "state" or actor.kind != "person"
        )  # fmt: skip
        return sum(1 for count in counts.values() if count > 1) > 1

    # ---- the finished event

    def _counts(self, told: _Told) -> bool:
        """Whether enough is known: two for an encounter, a visitor and a place for a visit, one actor for the rest."""
        match told.type:
            case "Meeting" | "Call":
                # « une crise entre la France et l'Italie » is no meeting: states meet by their people.
                people = any(actor.kind == "person" for actor in told.participants)
                return len(told.participants) >= 2 and (people or told.draft.status != "occurred")
            case "Negotiation":
                return len(told.participants) >= 2
            case "Visit":
                return bool(told.agents) and (told.place is not None or bool(told.targets))
            case "Summit":
                return bool(told.participants or told.targets) and (told.place is not None or told.when is not None)
            case "Mediation":
                return bool(told.agents) and bool(told.participants)
            case "Agreement":
                return len(told.participants) >= 2
            case "Invitation" | "Sanction" | "RelationsDown" | "RelationsUp" | "Aid":
                return bool(told.agents) and (bool(told.targets) or len(told.agents) > 1)
            case "Appointment":
                return bool(told.agents or told.targets)
            case _:
                return bool(told.agents)

    def _evidence(self, draft: Draft) -> Evidence:
        return Evidence(draft.start, draft.end, self._article.text[draft.start : draft.end])

    def _event(self, told: _Told) -> Event:
        draft = told.draft
        return Event(
            draft.type, self._evidence(draft), told.participants, told.agents, told.targets, told.when, told.place,
            draft.status, draft.sense, draft.confidence, tuple(dict.fromkeys(told.also)),
        )


def _bounds(when: When) -> tuple[str, str]:
    return when.start + "-01-01"[len(when.start) - 4 :] if len(when.start) < 10 else when.start, (
        when.end + "-12-31"[len(when.end) - 4 :] if len(when.end) < 10 else when.end
    )


def _compatible(one: When | None, other: When | None) -> bool:
    """Whether two datings may be of one event: one lies within the other, or one is not told."""
    if one is None or other is None:
        return True
    (a, b), (c, d) = _bounds(one), _bounds(other)
    return (a <= c and d <= b) or (c <= a and b <= d)


def _width(when: When) -> tuple[int, int]:
    """How coarse a dating is: smaller is more precise."""
    return (0 if when.start == when.end else 1), -len(when.start)


