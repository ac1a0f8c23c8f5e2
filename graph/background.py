"""What the actor book adds to the events of one article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .actors import ActorBook, Tenure
from .records import Article, Event
from .triples import Background


def background(book: ActorBook, article: Article, events: Iterable[Event]) -> Background:
    """What the book knows of the events' places and actors, and the offices these held on the events' days."""
    held: dict[str, set[Tenure]] = {}
    for event in events:
        day = event.when.start if event.when else article.published
        for actor in event.actors if day else ():
            held.setdefault(actor.id, set()).update(book.in_office(actor.id, day))
    tenures: Mapping[str, tuple[Tenure, ...]] = {
        actor: tuple(sorted(found)) for actor, found in sorted(held.items())
    }
    return Background(actors=book.actors, places=book.places, tenures=tenures)
