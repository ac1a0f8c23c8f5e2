"""Labels of events for people to read, made of nothing but what the event's IRI is made of.

So every article gives the same event the same label, as far as it gives the same actors the same labels.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from ..records import Actor, Event, Place
from .iris import visited
from .vocabulary import term_label

_SHOWN: Final = 4
_OTHERS: Final = {"fr": "et {} autres", "en": "and {} others"}


def event_label(event: Event, places: Mapping[str, Place], lang: str) -> str:
    """`Sergueï Lavrov – rencontre – Wang Yi, 2023-02-22`: who, what, to or with whom, and when; `lang` is fr or en."""
    kind = term_label(event.type, lang)
    if event.sense:
        kind = f"{kind} ({term_label(event.sense, lang)})"
    left, right = _sides(event, places, lang)
    told = " – ".join(filter(None, (left, kind, right)))
    return told if event.when is None else f"{told}, {event.when}"


def actor_name(actor: Actor | Place, lang: str) -> str:
    """The label in a language; the French one where there is no English one."""
    return (actor.name_en if lang == "en" else None) or actor.names[0]


def _sides(event: Event, places: Mapping[str, Place], lang: str) -> tuple[str, str]:
    """What stands before and after the kind of event."""
    country = visited(event, places)
    if country is not None:
        return _list((*event.agents, *event.participants), lang), actor_name(country, lang)
    doers, others = event.agents, (*event.participants, *event.targets)
    if not doers and event.participants:
        first, *rest = _sorted(event.participants)
        doers, others = (first,), (*rest, *event.targets)
    return _list(doers, lang), _list(others, lang)


def _sorted(actors: Iterable[Actor]) -> list[Actor]:
    return sorted({actor.id: actor for actor in actors}.values(), key=lambda actor: actor.id)


def _list(actors: Iterable[Actor], lang: str) -> str:
    names = [actor_name(actor, lang) for actor in _sorted(actors)]
    if len(names) <= _SHOWN:
        return ", ".join(names)
    return f"{', '.join(names[: _SHOWN - 1])} {_OTHERS[lang].format(len(names) - _SHOWN + 1)}"
