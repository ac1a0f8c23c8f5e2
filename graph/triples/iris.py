"""What things are called. Every name is derived from what it names, never from a counter, a clock or the order of work.

Two articles name the same event node where type, roles, actors and days leave no room for a second such event: then they
merge. Where they do leave room, the name holds the article and the place in it, and nothing merges by mistake.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Final

from rdflib import URIRef

from ..records import SPEECH_ACTS, Actor, Article, DiplographError, Event, Evidence, Place
from .vocabulary import BASE, WIKIDATA

# Local names made of these need no escape in Turtle and SPARQL, and "." and "--" are left free to join them.
_ID: Final = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_QID: Final = re.compile(r"Q[1-9][0-9]*")
_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")

_BACKGROUND: Final = "graph/background."
_DESCRIBED_ALIKE: Final = frozenset({"actor", "place", "office", "tenure"})
_OVER_ALL: Final = ".ALL"  # ids have no capitals
_MOST_ACTORS, _MOST_CHARACTERS, _SHOWN = 6, 120, 3
_BETWEEN_EQUALS: Final = frozenset({"Meeting", "Call", "Negotiation", "Summit", "Agreement", "RelationsUp"})
_ROLES: Final = {
    "Meeting": ("participants",),
    "Call": ("participants",),
    "Negotiation": ("participants",),
    "Agreement": ("participants",),
    "Summit": ("participants", "targets"),
    "Mediation": ("agents", "participants"),
}
_ALL_ROLES: Final = ("agents", "participants", "targets")


def article_iri(article: Article, base: str = BASE) -> URIRef:
    """`article:` and 16 hexadecimal digits of the SHA-256 of the article's identity."""
    return URIRef(f"{base}article/{_article_digest(article)}")


def article_graph_iri(article: Article, base: str = BASE) -> URIRef:
    """The named graph that holds all this article contributes."""
    return URIRef(f"{base}graph/{_article_digest(article)}")


def derived_graph_iri(base: str = BASE) -> URIRef:
    """The named graph that holds what is derived over all articles."""
    return URIRef(f"{base}graph/derived")


def index_graph_iri(base: str = BASE) -> URIRef:
    """The named graph that holds the index of events by actors and months."""
    return URIRef(f"{base}graph/index")


def background_graph_iri(digest: str, base: str = BASE) -> URIRef:
    """The named graph, shared by articles, that says of one actor, place, office or tenure what has this digest."""
    return URIRef(f"{base}{_BACKGROUND}{digest}")


def is_background_graph(iri: str, base: str = BASE) -> bool:
    """Whether a named graph is one that articles share."""
    return iri.startswith(f"{base}{_BACKGROUND}")


def is_background(iri: str, base: str = BASE) -> bool:
    """Whether the IRI names what several articles describe alike: an actor, place, office or tenure."""
    return iri.startswith(base) and iri[len(base) :].partition("/")[0] in _DESCRIBED_ALIKE


def reconciled_graph_iri(base: str = BASE) -> URIRef:
    """The named graph that says which events and actors of different articles are one."""
    return URIRef(f"{base}graph/reconciled")


def actor_iri(actor_id: str, base: str = BASE) -> URIRef:
    """`actor:wang-yi` for the id `wang-yi`."""
    return URIRef(f"{base}actor/{checked(actor_id)}")


def place_iri(place_id: str, base: str = BASE) -> URIRef:
    """`place:moscow` for the id `moscow`."""
    return URIRef(f"{base}place/{checked(place_id)}")


def wikidata_iri(qid: str) -> URIRef:
    """The entity in Wikidata, for an id such as `Q701801`."""
    if not _QID.fullmatch(qid):
        raise DiplographError(f"{qid!r} is no Wikidata id: give Q and a number, such as Q701801, or nothing")
    return WIKIDATA[qid]


def evidence_iri(article: Article, evidence: Evidence, event: URIRef, base: str = BASE) -> URIRef:
    """`evidence:4f1c….395-655.` and a digest of the event: one sentence may tell two events differently."""
    local = (
        f"{_article_digest(article)}.{evidence.start}-{evidence.end}.{_digest(event.rpartition('/')[2], 8)}"
    )
    return URIRef(f"{base}evidence/{local}")


def office_iri(country: str, office: str, base: str = BASE) -> URIRef:
    """`office:russia.foreign-minister`."""
    return URIRef(f"{base}office/{checked(country)}.{checked(office).replace('_', '-')}")


def designation_iri(article: Article, actor_id: str, base: str = BASE) -> URIRef:
    """`designation:4f1c….anna-berg`: what the article calls the actor."""
    return URIRef(f"{base}designation/{_article_digest(article)}.{checked(actor_id)}")


def event_iri(
    event: Event, article: Article, places: Mapping[str, Place] | None = None, base: str = BASE
) -> URIRef:
    """`event:2023-02-22.meeting.sergey-lavrov.wang-yi`: days, type and actors; doers stand before `--`.

    A visit has its country instead of its hosts, `….visit-to-russia.xi-jinping`, found by way of `places`. Where other
    events may have the same type, actors and days, the article and the offset of the evidence follow.
    """
    days = "undated" if event.when is None else str(event.when).replace("/", "--")
    parts = [days, _what(event, places or {}), _shortened(_sides(event))]
    if not stands_alone(event):
        parts.append(f"{_article_digest(article)}-{event.evidence.start}")
    return URIRef(f"{base}event/{'.'.join(filter(None, parts))}")


def one_event_iri(model: str) -> URIRef:
    """The node for an event of several nodes, one of which is the `model`: its IRI and `.ALL`, as no other ends."""
    return URIRef(f"{model}{_OVER_ALL}")


def is_one_of_several(iri: str) -> bool:
    """Whether the IRI is that of an event over several nodes, as `one_event_iri` makes them."""
    return iri.endswith(_OVER_ALL)


def stands_alone(event: Event) -> bool:
    """Whether type, actors and days tell this event from every other, so that articles which give the same ones merge.

    Statements never do: people make several on one day. Other speech acts need a day, a speaker and a target; encounters
    and deeds a month, and two actors or a doer and someone it is done to.
    """
    if event.when is None or event.type == "Statement":
        return False
    least = len("2023-02-22" if event.type in SPEECH_ACTS else "2023-02")
    return min(len(event.when.start), len(event.when.end)) >= least and _has_both_sides(event)


def visited(event: Event, places: Mapping[str, Place]) -> Place | None:
    """The country, or else the widest known place, that a visit goes to: what tells one visit of a tour from the next."""
    if event.type != "Visit" or event.place is None:
        return None
    return chain(event.place, places)[-1]


def chain(place: Place, places: Mapping[str, Place]) -> tuple[Place, ...]:
    """The place and all known places that hold it, the nearest first: Kremlin, Moscow, Russia."""
    found = {place.id: place}
    while place.within and place.within not in found and (holder := places.get(place.within)):
        place = found[holder.id] = holder
    return tuple(found.values())


def checked(id_: str) -> str:
    """The id itself, if it can stand in an IRI as it is."""
    if not _ID.fullmatch(id_):
        raise DiplographError(
            f"{id_!r} cannot name anything: an id has lower-case ASCII letters and digits, "
            "joined by single hyphens or underscores"
        )
    return id_


def _has_both_sides(event: Event) -> bool:
    if event.type == "Visit":
        return bool(event.agents) and bool(event.place or event.targets)
    if event.type == "Appointment":
        return bool(event.agents)
    if event.type in _BETWEEN_EQUALS:
        return len(event.actors) > 1
    return sum(map(bool, (event.agents, event.participants, event.targets))) > 1


def _what(event: Event, places: Mapping[str, Place]) -> str:
    kind = "-".join(filter(None, (_CAPITAL.sub("-", event.type).lower(), event.sense)))
    country = visited(event, places)
    return kind if country is None else f"{kind}-to-{checked(country.id)}"


def _sides(event: Event) -> list[tuple[Actor, ...]]:
    """The roles that name the event: those usual for its type, or all three where another one is filled as well."""
    to_country = event.type == "Visit" and event.place is not None
    usual = ("agents",) if to_country else _ROLES.get(event.type, ("agents", "targets"))
    named = {*usual, "targets"} if to_country else {*usual}
    if any(getattr(event, role) for role in _ALL_ROLES if role not in named):
        return [getattr(event, role) for role in _ALL_ROLES]
    sides = [getattr(event, role) for role in usual]
    while sides and not sides[-1]:
        sides.pop()
    return sides


def _shortened(sides: Iterable[Iterable[Actor]]) -> str:
    """The ids of each side, sorted; of a long list the first three and a digest of them all."""
    ids = [sorted({checked(actor.id) for actor in side}) for side in sides]
    whole = "--".join(".".join(side) for side in ids)
    flat = [id_ for side in ids for id_ in side]
    if len(flat) <= _MOST_ACTORS and len(whole) <= _MOST_CHARACTERS:
        return whole
    shown = [id_[: _MOST_CHARACTERS // _SHOWN].rstrip("-_") for id_ in flat[:_SHOWN]]
    return f"{'.'.join(shown)}.of-{len(flat)}.{_digest(whole, 12)}"


def _article_digest(article: Article) -> str:
    return _digest(article.id, 16)


def _digest(text: str, length: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:length]
