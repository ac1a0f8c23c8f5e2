"""Who the people of one article are: which names are one person, and what the article says of each.

Built in a first pass over all mentions, so that a surname in the headline meets the full name in the third
paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from ...actors import FAMILY_FIRST, ActorBook, alike, fold, slug, spelling_key, surnames
from ...records import Actor
from ..lexicon import MentionWords
from ..mentions import Mention, Person
from .offices import Offices

# Offices of who leads a state or a union: of several who bear a name, theirs is meant.
LEADING: Final = ("head_of_state", "head_of_government", "high_representative", "commission_president")


# A slip shows in names of so many letters only.
_LONG_ENOUGH: Final = 6


@dataclass
class Identity:
    """One person of the article: the actor, and the titles, countries and gender the article gives; `counterpart` of somebody
    whose office they so hold in their country."""

    actor: Actor
    known: bool
    names: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    wordings: set[str] = field(default_factory=set)
    former_titles: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    gender: str | None = None
    described: bool = False
    counterpart: bool = False

    @property
    def is_only_counterpart(self) -> bool:
        """Whether the article says of them nothing but whose counterpart they are."""
        return self.counterpart and not self.known and not self.wordings and not self.former_titles

    def learn(self, person: Person) -> None:
        """Add what a mention says of this person."""
        if person.name:
            self.names.add(person.name)
        if person.title:
            self.described = True
            (self.titles if person.tense == "present" else self.former_titles).add(person.title)
            if person.tense == "present" and person.wording:
                self.wordings.add(person.wording)
        if len(person.countries) == 1:
            self.countries.add(person.countries[0])
        self.counterpart |= person.relation == "same_office"
        self.gender = self.gender or person.gender

    def complete(self, offices: Offices) -> None:
        """Give an actor that the book does not know the country, gender, names and titles that the article tells."""
        if not self.known:
            # « la conseillère fédérale X »: of the one country that has such an office.
            told = self.countries or frozenset[str]().union(*map(offices.countries, self.titles))
            country = next(iter(told)) if len(told) == 1 else None
            named = {office for title in self.titles if country for office in offices.named(title, country)}
            self.actor = replace(
                self.actor,
                names=tuple(sorted(self.names, key=lambda name: (-len(name), name))),
                country=country,
                gender=self.gender,
                titles=tuple(sorted(self.wordings)),
                offices=tuple(sorted(named)),
            )


class Identities:
    """The people of one article by name."""

    def __init__(
        self,
        book: ActorBook,
        words: MentionWords,
        given_names: frozenset[str],
        offices: Offices,
        day: str | None,
        mentions: Iterable[Mention],
    ) -> None:
        self._book = book
        self._genders = words.given_names
        self._by_first_name = words.by_first_name
        self._given_names = given_names
        self._particles = words.particles
        self._day = day
        everybody = list(mentions)
        self._others = frozenset(
            fold(p.name or "") for m in everybody if m.kind == "other" for p in m.persons
        )
        self.countries = self._countries_told(everybody, {*words.seats_of_bodies, *words.shared_names})
        described = [(m, p) for m in everybody for p in m.persons if p.name and not self._is_other(p)]
        self._full = self._full_names(described)
        self._by_name: dict[str, Identity | None] = {}
        self._by_actor: dict[str, Identity] = {}
        # Full names first: short ones are read as parts of them.
        for mention, person in sorted(described, key=lambda pair: -len(fold(pair[1].name or "").split())):
            # « M. Mao » or « le président Mao » is somebody; « Mao » alone may be a collar.
            addressed = mention.kind == "person" and bool(person.title or not mention.text)
            identity = self._identity(person, addressed)
            if identity:
                identity.learn(person)
        for identity in self._by_actor.values():
            identity.complete(offices)

    def _countries_told(self, mentions: list[Mention], doubtful: set[str]) -> frozenset[str]:
        """The states and organisations that the article tells of by a name, adjective or office that no other shares,
        and that are not `doubtful`."""
        named = [m.actors for m in mentions if fold(m.text) not in doubtful]
        people = [p for m in mentions for p in m.persons]
        offices = [p.countries for p in people if not any(f" {name} " in f" {fold(p.wording)} " for name in doubtful)]
        known = [p.candidates[0] for p in people if len(p.candidates) == 1]
        held = {tenure.country for id_ in known for tenure in self._book.in_office(id_, self._day)}
        return frozenset(ids[0] for ids in (*named, *offices) if len(ids) == 1) | held

    def of(self, person: Person) -> Identity | None:
        """The identity behind a named person, or None where the name tells nobody."""
        return self._by_name.get(self._key(person))

    def _is_other(self, person: Person) -> bool:
        """Whether the name, or its last word, is of somebody who only comments."""
        key = self._key(person)
        return any(key == other or (key and key == other.split()[-1]) for other in self._others)

    @property
    def by_actor(self) -> Mapping[str, Identity]:
        """Actor id → identity."""
        return self._by_actor

    def add(self, actor: Actor) -> Identity:
        """The identity of an actor of the book that the article tells only by office."""
        return self._by_actor.setdefault(actor.id, Identity(actor, known=True, gender=actor.gender))

    @staticmethod
    def _key(person: Person) -> str:
        return fold(person.name or "")

    def _full_names(self, described: list[tuple[Mention, Person]]) -> dict[str, tuple[str, ...]]:
        """Folded full names of the article (two words and more, of people) → their words."""
        full = {}
        addressed = {
            fold(p.name or "") for m, p in described if m.kind == "person" and (p.title or not m.text)
        }
        for mention, person in described:
            words = tuple(fold(person.name or "").split())
            is_person = (
                (mention.kind == "person" and person.title)
                or person.candidates
                or (words[:1] and words[0] in self._given_names)
                or addressed & {*words[:1], *words[-1:]}  # « Hu Chunhua », for « M. Hu » stands elsewhere
            )
            if len(words) > 1 and is_person:
                full[" ".join(words)] = words
        return full

    def _identity(self, person: Person, addressed: bool) -> Identity | None:
        key = self._key(person)
        if self._by_name.get(key) is not None or (key in self._by_name and not addressed):
            return self._by_name[key]
        actor, known = self._actor(person, addressed)
        identity = None
        if actor:
            identity = self._by_actor.get(actor.id) or Identity(actor, known, gender=actor.gender)
            self._by_actor[actor.id] = identity
        self._by_name[key] = identity
        return identity

    def _actor(self, person: Person, addressed: bool) -> tuple[Actor | None, bool]:
        """The actor a name means: one of the book, one named in full elsewhere in the article, or a new
        one."""
        words = tuple(self._key(person).split())
        titled = self._book.named(f"{person.title} {person.name}") if len(words) == 1 and person.title else ()
        if len(titled) == 1:
            return titled[0], True  # « le roi Salmane » is not the prince Mohammed ben Salmane
        longer = self._longer(words, person.title in self._by_first_name, by_civility=addressed and not person.title)
        if longer is not None:
            return longer.actor, longer.known
        candidates = [self._book.actors[id_] for id_ in person.candidates]
        if not candidates and len(words) > 1:
            candidates = [actor for actor in self._book.named(person.name or "") if actor.kind == "person"]
        if not candidates and len(words) > 1:  # « Atallah Béatrice », « Souef Mohamed El-Amine »
            turned = " ".join((*words[1:], words[0]))
            candidates = [actor for actor in self._book.named(turned) if actor.kind == "person"]
        if not candidates and addressed and self._is_surname(words):
            candidates = [actor for actor in self._book.surname(person.name or "") if self._serves(actor)]
        if not candidates and len(words) > 1:
            candidates = self._without_middle(words)
            if not candidates and (addressed or " ".join(words) in self._full):
                candidates = self._alike(person)
        if not candidates and len(words) == 1:
            candidates = [actor for actor in self._book.surname(person.name or "") if self._serves(actor)]
            if words[0] in self._genders and not addressed:  # « Philippe » alone is no king
                candidates = [actor for actor in candidates if words[0] not in map(fold, actor.names)]
            if not candidates and addressed:
                candidates = self._left_lately(person) or self._alike(person)
            if not candidates and not addressed:
                bearers = self._book.surname(person.name or "")
                candidates = list(bearers) if self._led_before(bearers) else candidates
            leaders = [actor for actor in candidates if self._leads(actor)]
            if not addressed and len(leaders if len(candidates) > 1 else candidates) != 1:
                return None, False  # a bare surname must be one person's, or one leader's
        chosen = self._choose(candidates, person, alone=len(words) == 1)
        if chosen:
            return chosen, True
        if candidates and len(words) == 1 and not addressed:
            return None, False
        if len(words) == 1 and person.title in self._by_first_name and self._is_common(words[0]):
            return None, False  # « le prince Mohammed », without more, may be any of many
        return (self._new(person), False) if addressed or " ".join(words) in self._full else (None, False)

    def _is_common(self, first: str) -> bool:
        """Whether several people of the book have this first name."""
        people = (actor for actor in self._book.actors.values() if actor.kind == "person")
        return sum(any(fold(name).split()[:1] == [first] for name in actor.names) for actor in people) > 1

    def _longer(self, words: tuple[str, ...], by_first_name: bool, by_civility: bool) -> Identity | None:
        """The person whose full name in this article holds these words in order, or begins with them; of several the one in
        office, else the one told first. « M. Zhang » is Zhang Dejiang, where « Angela » alone is not Angela Merkel."""
        if not words:
            return None
        first = f"{spelling_key(' '.join(words))} "
        fitting = {
            id(identity): identity
            for name, full in self._full.items()
            if (
                (full != words and len(full) >= len(words) and _holds(full, words))
                or (len(words) == 2 and full == words[::-1])
                or (by_first_name and spelling_key(name).startswith(first))
                or (by_civility and full[0] in words and self._is_family_name(words, self._by_name.get(name)))
            )
            and (identity := self._by_name.get(name)) is not None
        }
        serving = [identity for identity in fitting.values() if self._serves(identity.actor)]
        found = serving if len(serving) == 1 else list(fitting.values())
        return found[0] if len(found) == 1 or (found and len(words) == 1) else None

    def _is_family_name(self, words: tuple[str, ...], identity: Identity | None) -> bool:
        """Whether one word is the name in front of somebody whose country puts the family name there."""
        if identity is None or FAMILY_FIRST.isdisjoint(identity.countries | self._countries(identity.actor)):
            return False
        return words == tuple(fold(identity.actor.label).split()[:1])

    def _without_middle(self, words: tuple[str, ...]) -> list[Actor]:
        """« Recep Erdogan » for Recep Tayyip Erdogan, « Georgia Meloni »: people of the book in office then who bear first
        and last word."""
        last = self._book.surname(words[-1])
        found = [
            a
            for a in last
            if self._serves(a)
            and any(_stands_for(words[0], fold(n).split()[0]) or alike(n, " ".join(words)) for n in a.names)
        ]
        # « Cheikh Sabah Al-Khaled Al-Hamad Al-Sabah » is Sabah al-Khaled al-Sabah, not Sabah al-Ahmad al-Sabah.
        whole = [a for a in found if any({*fold(name).split()} <= {*words} for name in a.names if " " in name)]
        return whole or found

    def _is_surname(self, words: tuple[str, ...]) -> bool:
        """« M. El Otmani »: whether all but the last of these words are particles."""
        return len(words) > 1 and self._particles.issuperset(words[:-1])

    def _alike(self, person: Person) -> list[Actor]:
        """« João Lorenço » for João Lourenço: of who serves in the countries of the title, else of the article, those of a
        name so written."""
        serving = {
            tenure.actor
            for country in sorted(set(person.countries) or self.countries)
            for tenure in self._book.serving(country, self._day)
        }
        people = (self._book.actors[id_] for id_ in sorted(serving))
        asked = self._key(person)
        alone = " " not in asked
        return [
            actor
            for actor in people
            if any(
                alike(asked, known)
                for name in actor.names
                for known in (surnames(name) if alone else (name,))
                if len(known) >= _LONG_ENOUGH
            )
        ]

    def _left_lately(self, person: Person) -> list[Actor]:
        """« le président Keïta » days after his fall: who bore the name in office a year before, in a state the article tells of."""
        bearers = self._book.surname(person.name or "")
        return [a for a in bearers if self._countries(a) & self.countries and self._all_left([a])]

    def _all_left(self, actors: list[Actor]) -> bool:
        """Whether these are people who hold no office on the day, and did a year before."""
        if not self._day:
            return False
        before = f"{int(self._day[:4]) - 1}{self._day[4:]}"
        return bool(actors) and all(
            not self._serves(actor) and self._book.in_office(actor.id, before) for actor in actors
        )

    def _led_before(self, actors: Sequence[Actor]) -> bool:
        """« la poignée de main entre Rabin et Arafat », years after: whether these are one who led, before the day, a state the article
        tells of."""
        if len(actors) != 1 or not self._day:
            return False
        led = (t for t in self._book.in_office(actors[0].id) if t.office in LEADING and t.country in self.countries)
        return any(t.since < self._day for t in led)

    def _leads(self, actor: Actor) -> bool:
        return any(tenure.office in LEADING for tenure in self._book.in_office(actor.id, self._day))

    def _serves(self, actor: Actor) -> bool:
        return bool(self._book.in_office(actor.id, self._day))

    def _choose(self, candidates: list[Actor], person: Person, alone: bool) -> Actor | None:
        """The one candidate that fits the mention's country and the day."""
        if person.countries:
            fitting = [a for a in candidates if self._countries(a) & set(person.countries)]
            candidates = fitting or candidates
        told = [actor for actor in candidates if self._countries(actor) & self.countries]
        candidates = told if len(told) == 1 else candidates  # « Albert II » in an article on Belgium
        if len(candidates) > 1 or alone:
            serving = [actor for actor in candidates if self._serves(actor)]
            bound = alone and not self._all_left(candidates) and not self._led_before(candidates)
            candidates = serving if serving or bound else candidates
        if len(candidates) > 1:  # « Biden » is the president and not his wife
            leaders = [actor for actor in candidates if self._leads(actor)]
            candidates = leaders if len(leaders) == 1 else candidates
        return candidates[0] if len(candidates) == 1 else None

    def _countries(self, actor: Actor) -> set[str]:
        return {tenure.country for tenure in self._book.in_office(actor.id)} | (
            {actor.country} if actor.country else set()
        )

    def _new(self, person: Person) -> Actor:
        name = person.name or ""
        country = person.countries[0] if len(person.countries) == 1 else None
        first = fold(name).split()[:1]
        gender = person.gender or (self._genders.get(first[0]) if first else None)
        return Actor(slug(name), "person", (name,), country=country, gender=gender)


def _holds(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the words, of which a letter may stand for one, stand in the full name in this order, and are more than its
    first name."""
    rest = iter(full)
    return all(any(_stands_for(word, part) for part in rest) for word in words) and (
        len(words) > 1 or words[0] != full[0] or len(full[0]) <= 4
    )


def _stands_for(word: str, part: str) -> bool:
    """« A. Ouattara »: an initial stands for the name it begins."""
    return word == part or (len(word) == 1 and part.startswith(word))
