"""People by relation to somebody told before: « son homologue russe », « son prédécesseur », « son ministre »."""

from __future__ import annotations

from collections.abc import Sequence

from ...actors import SINGLE_OFFICES, Tenure, fold
from ...records import Actor
from ..mentions import Mention, Person
from .context import Context, Referent
from .identities import LEADING


def related(context: Context, mention: Mention, person: Person) -> Referent:
    """« son homologue russe »: the holder, in that country, of the office of the person told last."""
    if person.relation == "partner":
        return _partner(context, person)
    if person.relation == "predecessor":
        return _predecessor(context)
    if person.relation == "successor":
        return _successor(context)
    if person.relation != "same_office":
        return Referent((), f"{person.relation} of somebody not named")
    if not person.countries:
        return (
            _counterpart(context) if mention.possessive else Referent((), "counterpart of somebody not named")
        )
    for antecedent in filter(None, (context.owner(), *context.latest())):  # « A a reçu B et son homologue chinois »: A's
        for title in _titles(context, antecedent):
            for country in context.single(person.countries):
                if country in context.homes(antecedent):
                    continue
                for tenure in _offices_of(context, title, country):
                    identity = context.identities.add(context.book.actors[tenure.actor])
                    identity.counterpart |= not identity.described
                    return Referent((identity.actor,), f"counterpart of {antecedent.label} ({tenure.row})")
    return Referent((), "counterpart of somebody whose office is unknown")


def _partner(context: Context, person: Person) -> Referent:
    """« son interlocuteur », « son hôte »: who was told together with whose he is, else the person told last beside them; if of
    the countries told."""
    owner = context.owner()
    pairs = (actors for _, actors in reversed(context.groups) if len(actors) == 2 and owner in actors)
    together = [actor for pair in pairs for actor in pair if actor.kind == "person"]
    for other in (*together, *context.latest()):
        if other != owner and not (person.countries and not context.homes(other) & set(person.countries)):
            return Referent((other,), "the other of those told last")
    return Referent((), "partner of somebody not named")


def _counterpart(context: Context) -> Referent:
    """« son homologue »: of those told before, the last who holds the office of the person told last elsewhere."""
    people = list(context.latest())
    for other in people[1:]:
        if _same_rank(context, people[0], other):
            return Referent((other,), f"counterpart of {people[0].label}")
    return _host(context, people[0]) if people else Referent((), "counterpart of somebody not named")


def _host(context: Context, guest: Actor) -> Referent:
    """« en visite en Hongrie, X a rencontré son homologue »: who holds the guest's office where the sentence says they are."""
    here = [told.actor for told in context.told if told.sentence == context.sentence and told.is_place]
    for country in dict.fromkeys(actor.id for actor in reversed(here)):
        if country not in context.homes(guest):
            for title in _titles(context, guest):
                for tenure in _offices_of(context, title, country):
                    return Referent(
                        (context.known(tenure.actor),), f"counterpart of {guest.label} there ({tenure.row})"
                    )
    return Referent((), "counterpart of somebody not named")


def _same_rank(context: Context, one: Actor, other: Actor) -> bool:
    if context.homes(one) & context.homes(other):
        return False
    ranks = [
        {title if isinstance(title, str) else title.office for title in _titles(context, each)} for each in (one, other)
    ]
    return not ranks[0].isdisjoint(ranks[1])


def _predecessor(context: Context) -> Referent:
    """« son prédécesseur »: who held the office of the person told last before them."""
    antecedent = next(iter(context.latest()), None)
    for tenure in context.book.in_office(antecedent.id, context.day)[:1] if antecedent else ():
        for found in context.book.predecessor(tenure.office, tenure.country, context.day):
            actor = context.known(found.actor)
            return Referent(
                (actor,), f"predecessor of {context.book.actors[tenure.actor].label} ({found.row})"
            )
    return Referent((), "predecessor of somebody not named")


def _successor(context: Context) -> Referent:
    """« son successeur »: who came after the person told last, by the article's day or within months."""
    antecedent = next(iter(context.latest()), None)
    held = [t for t in context.book.in_office(antecedent.id) if t.office in SINGLE_OFFICES] if antecedent else []
    for tenure in sorted(held, key=lambda tenure: tenure.since, reverse=True):
        for found in context.book.successor(tenure.office, tenure.country, tenure.since):
            if context.book.begun(found, context.day) and antecedent and tenure.until:
                actor = context.known(found.actor)
                return Referent((actor,), f"successor of {antecedent.label} ({found.row})")
    return Referent((), "successor of somebody not named")


def _titles(context: Context, actor: Actor) -> list[Tenure | str]:
    """What a person is: the offices that the book knows on the day, then the titles that the article tells."""
    identity = context.identities.by_actor.get(actor.id)
    article = sorted(identity.titles) if identity else []
    return [*context.book.in_office(actor.id, context.day), *article]


def _offices_of(context: Context, title: Tenure | str, country: str) -> Sequence[Tenure]:
    """Who is the same in another country; of a president the president, though a guide of the revolution is above him."""
    if isinstance(title, str):
        return context.offices.holders(title, country, context.day)
    if title.office in LEADING and title.title:
        leaders = (t for office in LEADING for t in context.book.holders(office, country, context.day))
        if same := [tenure for tenure in leaders if fold(tenure.title) == fold(title.title)]:
            return same
    return context.book.holders(title.office, country, context.day)


def possessed(context: Context, person: Person) -> Referent:
    """« son ministre des Affaires étrangères »: of the country of the sentence's subject, else of who was told last."""
    owner = context.owner()
    for country in sorted(context.homes(owner)) if owner else ():
        for tenure in context.offices.holders(person.title, country, context.day):
            if owner and tenure.actor != owner.id:
                return Referent((context.known(tenure.actor),), f"of {owner.label}'s country ({tenure.row})")
    return Referent((), "nobody known holds this office")
