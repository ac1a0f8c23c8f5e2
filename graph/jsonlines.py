"""Events and dates of one article as a JSON object: what `extract` and `dates` print, a line an article."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from .extraction.dates import find_dates, infer_published
from .extraction.engine import Explanation
from .records import Actor, Article, Event
from .triples import BASE, actor_iri

Json = dict[str, Any]

# Of all calendar expressions those that tell a day, month, year or span; durations and mere pointers do not.
_TELLING: Final = ("day", "month", "year", "span")


def events_to_json(article: Article, events: Iterable[Event], base: str = BASE) -> Json:
    """`{"id": …, "events": […]}`; spans count characters of the article's text."""
    return {"id": article.id, "events": [_event(event, base) for event in events]}


def _event(event: Event, base: str) -> Json:
    sides = {
        role: [_actor(actor, base) for actor in getattr(event, role)]
        for role in ("participants", "agents", "targets")
    }
    return {
        "type": event.type,
        "status": event.status,
        "date": str(event.when) if event.when else None,
        "place": list(event.place.names) if event.place else None,
        **sides,
        "sense": event.sense,
        "span": [event.evidence.start, event.evidence.end],
        "confidence": event.confidence,
    }


def _actor(actor: Actor, base: str) -> Json:
    return {"id": str(actor_iri(actor.id, base)), "names": list(actor.names)}


def mentions_to_json(explanations: Iterable[Explanation]) -> list[Json]:
    """Each mention, whom it was taken for and why."""
    return [
        {
            "span": [each.start, each.end],
            "text": each.text,
            "kind": each.kind,
            "actors": list(each.actors),
            "reason": each.reason,
        }
        for each in explanations
    ]


def dates_to_json(article: Article) -> Json:
    """`{"id": …, "dates": [{"span": …, "value": …}]}`: the dates of spans and lists one by one, in TimeML's values."""
    day = article.published
    if day is None or len(day) < len("2023-02-22"):
        day = infer_published(article.text, day, article.lang) or day
    found = [
        part
        for whole in find_dates(article.text, day, lang=article.lang)
        for part in (whole.parts or (whole,))
    ]
    dates = [{"span": [each.start, each.end], "value": each.value} for each in found if each.kind in _TELLING]
    return {"id": article.id, "dates": dates}
