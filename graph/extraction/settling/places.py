"""Where an event took place, and how places lie in each other."""

from __future__ import annotations

from ...actors import fold, slug
from ...records import Actor, Place
from ..events import Draft
from ..mentions import Mention
from .account import Account


def place_told(account: Account, draft: Draft) -> Place | None:
    """Where a draft says it was: at a place it names, or « y », at the one told last."""
    if draft.place is None:
        return _last_place(account, draft.type) if draft.there else None
    place = place_of(account, draft, draft.place)
    for mention in draft.further_places:
        further = place_of(account, draft, mention)
        if place is None or further is None:
            continue
        if draft.place.kind == "unknown" and mention.kind != "unknown":
            place = further  # « au Siège, à New York »
            continue
        lies_in_it = place.id in {outer.id for outer in account.book.within(further.id)} - {further.id}
        if lies_in_it or (is_region(account, place) and not is_region(account, further)):
            place = further  # « à Paris, … à l'Élysée », « en tournée au Proche-Orient, … à Jérusalem »: the one that lies in the other
    return place


def is_region(account: Account, place: Place) -> bool:
    """Whether a place of the gazetteer is larger than a state: it lies in none and is none."""
    known = account.book.places.get(place.id)
    return known is not None and not known.within and known.id not in account.book.actors


def place_of(account: Account, draft: Draft, mention: Mention) -> Place | None:
    """The place that a mention names: one of the gazetteer, a site within one, or one of its own."""
    if mention.kind == "actor" and (meant := account.actors_of(draft, [mention])) and meant[0].kind == "state":
        return account.book.places.get(meant[0].id)
    if mention.places:
        known = account.book.places[_of_this_name(account, draft, mention.places)]
        plain = {fold(name) for name in known.names}
        if mention.kind == "place" and fold(mention.text) not in plain:
            # A site that the gazetteer does not know, in a place that it does.
            return Place(slug(mention.text), (mention.text, *known.names), within=known.id)
        return known
    if mention.text and mention.kind in {"place", "metonym", "unknown"}:
        return Place(slug(mention.text), (mention.text,))
    return None


def _of_this_name(account: Account, draft: Draft, ids: tuple[str, ...]) -> str:
    """Of places of one name the best known, unless the article tells far more often of another's country, or somebody of whom the
    draft tells is at home there: « Windsor » is in Ontario, but not in news of Britain or its king."""
    def told(id_: str) -> int:
        return max((account.countries[outer.id] for outer in account.book.within(id_)), default=0)

    likeliest = max(ids, key=told)
    if told(likeliest) > 2 * told(ids[0]) or len(ids) == 1:
        return likeliest
    homes = {home for actor in account.actors_of(draft, draft.mentions) for home in account.homes(actor)}
    at_home = [id_ for id_ in ids if not homes.isdisjoint(outer.id for outer in account.book.within(id_))]
    return at_home[0] if at_home and not told(ids[0]) else ids[0]


def _last_place(account: Account, type: str) -> Place | None:
    """« y »: the place told last; « sa visite de 2012 »: that of the visit told last. « a atterri à l'aéroport d'Oslo. X y est
    attendu »: at Oslo."""
    told = [each for each in reversed(account.told) if each.place]
    alike = (each.place for each in told if each.type == type == "Visit")
    place = next(alike, None) or next((each.place for each in told), None)
    is_site = type == "Visit" and place is not None and place.within is not None and place.id not in account.book.places
    return account.book.places[place.within] if is_site and place is not None and place.within is not None else place


def places_fit(account: Account, one: Place | None, other: Place | None, known: bool = False) -> bool:
    """Whether one place is the other or lies in it; one that is not told fits any, unless it must be
    `known`."""
    if one is None or other is None:
        return not known
    chains = (
        {p.id for p in account.book.within(one.id)} | {one.id},
        {p.id for p in account.book.within(other.id)} | {other.id},
    )
    return one.id in chains[1] or other.id in chains[0]


def at_home(account: Account, actor: Actor, place: Place) -> bool:
    """Whether the place lies in the actor's own country: no visit, then."""
    holders = {p.id for p in account.book.within(place.id) or account.book.within(place.within or "")} or {
        place.id
    }
    return bool(holders & (account.homes(actor) | {actor.id}))
