"""One article's account of events: who and what its drafts are settled with, and what it told so far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final

from ...actors import ActorBook, fold
from ...records import Actor, Article, Evidence, When
from ..events import Draft, EventWords
from ..mentions import Mention, Person
from ..referents import Referent
from .days import DateTold
from .telling import Telling

# News is of what happened so many days before at most.
_NEWS: Final = 3


@dataclass
class Account:
    """What the events of an article are settled with.

    `referents` maps (paragraph, mention) of the text to whom it means, `in_headlines` those of its headlines; `seat_offices` a folded seat of power to the
    office whose holder receives there; `confidence_weights` what tells how sure events are;
    `spokespersons` the titles of those who speak for a country; `diplomacy` finds words of diplomats in folded text, `governing` offices of government, `party` those of a party; `home` is the papers' country;
    `addressee_weights` what tells whom a speech act is about, `company_weights` who takes part in a talk; `words` those by which events are told; `dates` those that it
    tells; `told` are the events told so far, in the order of the text.
    """

    book: ActorBook
    article: Article
    day: str | None
    referents: Mapping[tuple[int, Mention], Referent]
    in_headlines: Mapping[tuple[int, Mention], Referent]
    seat_offices: Mapping[str, str]
    confidence_weights: Mapping[str, Mapping[str, float]]
    spokespersons: tuple[str, ...]
    diplomacy: re.Pattern[str]
    governing: re.Pattern[str]
    party: re.Pattern[str]
    home: str
    addressee_weights: Mapping[str, float]
    company_weights: Mapping[str, float]
    words: EventWords
    dates: Sequence[DateTold]
    told: list[Telling] = field(default_factory=list)

    def actors_of(self, draft: Draft, mentions: Sequence[Mention]) -> tuple[Actor, ...]:
        """The actors that mentions of a draft mean, each once."""
        keys = [(draft.paragraph, mention) for mention in mentions]
        found = [actor for key in keys for actor in (self.in_headlines.get(key) or self.referents[key]).actors]
        return tuple(dict.fromkeys(found))

    def as_told(self, actor: Actor) -> Actor:
        """A person with the full names by which the article calls them: « Andrés Navarro » for Andrés Navarro García."""
        known = {fold(name) for name in actor.names}
        further = [name for name in self._full_names.get(actor.id, ()) if fold(name) not in known]
        return replace(actor, names=(*actor.names, *further)) if further else actor

    @cached_property
    def _full_names(self) -> dict[str, tuple[str, ...]]:
        """Of each person the names of two words or more that the article has, in the order of the text."""
        found: dict[str, dict[str, None]] = {}
        for (_, mention), referent in sorted(self.referents.items(), key=lambda item: (item[0][0], item[0][1].first)):
            if len(mention.persons) == len(referent.actors):
                for person, actor in zip(mention.persons, referent.actors, strict=True):
                    if actor.kind == "person" and person.name and " " in person.name.strip():
                        found.setdefault(actor.id, {})[person.name.strip()] = None
        return {id_: tuple(names) for id_, names in found.items()}

    @cached_property
    def officials(self) -> frozenset[str]:
        """Who is told with an office somewhere in the article."""
        return frozenset(actor.id for actor in self._told_as(lambda person: bool(person.title)))

    @cached_property
    def envoys(self) -> frozenset[str]:
        """Who is told as an ambassador, a consul or the like somewhere in the article."""
        # Of an ambassador without a name the country stands.
        return frozenset(actor.id for actor in self._told_as(self.is_envoy) if actor.kind == "person")

    def _told_as(self, described: Callable[[Person], bool]) -> Iterator[Actor]:
        """Whom mentions are resolved to that describe somebody so."""
        for (_, mention), referent in self.referents.items():
            if any(map(described, mention.persons)):
                yield from referent.actors

    def is_envoy(self, person: Person) -> bool:
        """Whether somebody is told as an ambassador, a consul or the like."""
        return person.title.split(" ")[0] in self.words.envoys

    def is_delegation(self, mention: Mention) -> bool:
        """« une délégation russe », « les délégations russe et turque »: people, of whom nobody is named."""
        return mention.head.removesuffix("s") in self.words.delegations

    def homes(self, actor: Actor) -> frozenset[str]:
        """The states and organisations an actor stands for."""
        if actor.kind != "person":
            return frozenset((actor.country or actor.id,))  # a party or service is of its country
        # Of one monarch's crowns the first: the king of Canada is at home in Britain.
        held = {tenure.country for tenure in self.book.in_office(actor.id, self.day) if tenure.note != "realm"}
        if all(self.book.actors[home].kind != "state" for home in held):
            # Who leads an organisation today led a state before.
            held |= {tenure.country for tenure in self.book.in_office(actor.id)}
        held |= {actor.country} if actor.country else set()
        # Who chairs the African Union is still of a country.
        return frozenset(home for home in held if self.book.actors[home].kind == "state") or frozenset(held)

    @cached_property
    def countries(self) -> Counter[str]:
        """How often the article's mentions are of each country or organisation."""
        return Counter(
            home for referent in self.referents.values() for actor in referent.actors for home in self.homes(actor)
            if self.book.actors[home].kind == "state" or actor.kind != "person"
        )  # fmt: skip

    @property
    def tells_of_countries(self) -> bool:
        """Whether the article's mentions are of two countries or more, each more than once."""
        return sum(1 for count in self.countries.values() if count > 1) > 1

    @cached_property
    def speaks_of_diplomacy(self) -> bool:
        """Whether the article has a word of diplomats: ambassador, foreign affairs, counterpart."""
        return bool(self.diplomacy.search(fold(self.article.text)))

    @cached_property
    def trail(self) -> list[tuple[tuple[int, int], Actor]]:
        """Who is named where, as ((paragraph, token), actor), in the order of the text; « je » names nobody."""
        return [
            ((paragraph, mention.first), actor)
            for (paragraph, mention), referent in sorted(
                self.referents.items(), key=lambda item: (item[0][0], item[0][1].first)
            )
            for actor in referent.actors
            if not mention.own
        ]

    @property
    def headline(self) -> str:
        """The article's title, else its first line."""
        return self.article.title or self.article.text.split("\n", 1)[0]

    @cached_property
    def lead(self) -> frozenset[str]:
        """Who is named in the first two paragraphs, a headline among them."""
        return frozenset(actor.id for (paragraph, _), actor in self.trail if paragraph <= 1)

    @cached_property
    def first_named(self) -> dict[tuple[str, int], int]:
        """Where an actor is first named in a paragraph: the token, by (actor, paragraph)."""
        return {(actor.id, paragraph): token for (paragraph, token), actor in reversed(self.trail)}

    @cached_property
    def shares(self) -> dict[str, float]:
        """How often each actor is named, as a share of the actor named most."""
        counts = Counter(actor.id for _, actor in self.trail)
        most = max(counts.values(), default=1)
        return {actor: count / most for actor, count in counts.items()}

    def is_news(self, when: When) -> bool:
        """Whether a day is that of publication or right before it."""
        if not when.is_day or self.day is None or len(self.day) < 10:
            return False
        return 0 <= (date.fromisoformat(self.day) - date.fromisoformat(when.start)).days <= _NEWS

    def evidence(self, draft: Draft) -> Evidence:
        """The sentence that tells a draft."""
        return Evidence(draft.start, draft.end, self.article.text[draft.start : draft.end])
