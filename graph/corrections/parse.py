"""A line of a file of corrections becomes a record; docs/corrections.md tells what its fields mean.

What is wrong with it is told in words that a person who wrote it by hand can mend it by.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from ..actors import ActorBook
from ..records import (
    EVENT_TYPES,
    STATUSES,
    Actor,
    Article,
    DiplographError,
    Event,
    Evidence,
    Place,
    When,
)
from ..triples import date_literal
from ..triples.iris import checked
from .apply import is_whole
from .records import Addition, Amendment, Correction, Distinction, Identification, Passage, Verdict

Json = Mapping[str, Any]

ROLES: Final = ("participants", "agents", "targets")
_EVENT_FIELDS: Final = ("type", "status", "date", "place", "sense", *ROLES)
_COMMON: Final = ("correction", "who", "when", "why")
# Of each kind of correction: what it must have, what it may have.
_FIELDS: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "reject": (("event",), ("telling", "tellings")),
    "confirm": (("event",), ("telling", "tellings")),
    "amend": (("event", "set"), ("telling", "tellings")),
    "merge": (("actor", "into"), ()),
    "separate": (("actor", "into", "articles"), ()),
    "distinct": (("actor", "other"), ()),
    "add": (("event", "sentence"), ("article", "span", "source")),
}
_ACTOR_KINDS: Final = ("person", "state", "organisation")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?")


def correction_from_json(value: Any, line: int, book: ActorBook) -> Correction:
    """The record of one line, its actors and places looked up in the book unless they are told in full.

    Raises DiplographError that says what is wrong, without the name of the file.
    """
    kind = _choice(_object(value, "the line"), "correction", tuple(_FIELDS))
    needed, optional = _FIELDS[kind]
    _check_fields(value, f"a correction of the kind {kind}", ("correction", "who", "when", *needed), optional)
    when = _text(value, "when")
    if not _MOMENT.fullmatch(when):
        raise DiplographError(
            f"when is {when!r}: write a day or a moment, as 2026-11-22 or 2026-11-22T10:05:00Z"
        )
    common = line, _text(value, "who"), when, _text(value, "why", "")
    if kind in ("merge", "separate"):
        actor, into = local_name(value["actor"], "actor"), _actor(value["into"], book)
        articles = _texts(value, "articles") if kind == "separate" else ()
        if kind == "separate" and not articles:
            raise DiplographError("articles is empty: list those in which the name means the other actor")
        if actor == into.id:
            raise DiplographError(f"actor and into are both actor:{actor}: give the IRI that an article tells the other by")
        return Identification(*common, actor, into, articles)
    if kind == "distinct":
        return _distinction(common, local_name(value["actor"], "actor"), local_name(value["other"], "actor"))
    if kind == "add":
        return Addition(*common, *_addition(value, book))
    event = local_name(value["event"], "event")
    passages = _passage(value.get("telling")), tuple(filter(None, map(_passage, _list(value, "tellings"))))
    if kind == "amend":
        return Amendment(*common, event, changes_from_json(value["set"], book), *passages)
    return Verdict(*common, event, kind == "confirm", *passages)


def _distinction(common: tuple[int, str, str, str], actor: str, other: str) -> Distinction:
    if actor == other:
        raise DiplographError(f"actor and other are both actor:{actor}: name two that are not one")
    return Distinction(*common, actor, other)


def local_name(value: Any, kind: str) -> str:
    """`wang-yi` for `actor:wang-yi` or the whole IRI."""
    found = re.fullmatch(rf"(?:{kind}:|\S*/{kind}/)([^\s<>\"/]+)", value) if isinstance(value, str) else None
    if not found:
        raise DiplographError(f"{value!r} names no {kind}: write {kind}:… or its whole IRI")
    return found[1]


# ---- events


def changes_from_json(value: Any, book: ActorBook) -> dict[str, Any]:
    """What `set` says, as fields of `records.Event`. Errors as for `correction_from_json`."""
    _check_fields(_object(value, "set"), "what is set", (), _EVENT_FIELDS)
    if not value:
        raise DiplographError(f"set is empty: name what is otherwise ({', '.join(_EVENT_FIELDS)})")
    read: dict[str, Any] = {role: _actors(value, role, book) for role in ROLES if role in value}
    if "type" in value:
        read["type"] = _choice(value, "type", EVENT_TYPES)
    if "status" in value:
        read["status"] = _choice(value, "status", STATUSES)
    if "date" in value:
        read["when"] = _when(value["date"])
    if "place" in value:
        read["place"] = None if value["place"] is None else _place(value["place"], book)
    if "sense" in value:
        read["sense"] = _sense(value["sense"])
    return read


def _addition(value: Json, book: ActorBook) -> tuple[Event, str, Article | None]:
    sentence = _text(value, "sentence")
    if ("article" in value) == ("source" in value):
        raise DiplographError(
            "name the article of the graph that tells it (article), or tell where it is told (source)"
        )
    source = _source(value["source"], sentence) if "source" in value else None
    start, end = (0, len(sentence)) if source else _span(value.get("span"))
    changes = changes_from_json(value["event"], book)
    if "type" not in changes:
        raise DiplographError("the event has no type")
    event = Event(evidence=Evidence(start, end, sentence), **changes)
    if not is_whole(event):
        raise DiplographError(f"the event lacks actors, or a place, that every {event.type} has")
    return event, source.id if source else _text(value, "article"), source


def _source(value: Any, sentence: str) -> Article:
    """An article of the one sentence; its identity is made of all that is said of it."""
    _check_fields(_object(value, "source"), "a source", (), ("title", "url", "published", "lang"))
    told = {name: _text(value, name, "") or None for name in ("title", "url", "published")}
    if not told["title"] and not told["url"]:
        raise DiplographError("the source has neither title nor url: say where it is told")
    if told["published"]:
        date_literal(told["published"])
    lang = _text(value, "lang", "fr")
    parts = "\0".join(str(part) for part in (*told.values(), lang, sentence))
    id_ = f"correction:{sha256(parts.encode('utf-8', 'replace')).hexdigest()[:16]}"
    return Article(id_, sentence, lang=lang, **told)


def _span(value: Any) -> tuple[int, int]:
    if (
        isinstance(value, list)
        and len(value) == 2
        and all(type(each) is int for each in value)
        and 0 <= value[0] < value[1]
    ):
        return value[0], value[1]
    raise DiplographError(
        "span does not say where in the article the sentence stands: give two offsets, as [12, 85]"
    )


def _when(value: Any) -> When | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise DiplographError(f"date is {value!r}: write it as text, or null")
    start, _, end = value.partition("/")
    for day in (start, end or start):
        date_literal(day)
    if (end or start)[: len(start)] < start[: len(end or start)]:
        raise DiplographError(f"date {value!r} ends before it begins")
    return When(start, end or start)


def _sense(value: Any) -> str | None:
    if value not in (None, "lift"):
        raise DiplographError(f"sense is {value!r}: write lift, or null")
    return str(value) if value else None


def _passage(value: Any) -> Passage | None:
    if value is None:
        return None
    _check_fields(_object(value, "a telling"), "a telling", ("article", "sentence"), ())
    return Passage(_text(value, "article"), _text(value, "sentence"))


# ---- actors and places


def _actors(value: Json, role: str, book: ActorBook) -> tuple[Actor, ...]:
    return tuple(_actor(each, book) for each in _list(value, role))


def _actor(value: Any, book: ActorBook) -> Actor:
    if not isinstance(value, dict):
        id_ = local_name(value, "actor")
        if id_ in book.actors:
            return book.actors[id_]
        raise DiplographError(
            f'the actor book has no actor:{id_}: write {{"id": "{id_}", "kind": …, "names": […]}}'
        )
    _check_fields(value, "an actor", ("id", "kind", "names"), ("name_en", "country", "wikidata"))
    told = {name: _text(value, name, "") or None for name in ("name_en", "country", "wikidata")}
    kind = _choice(value, "kind", _ACTOR_KINDS)
    return Actor(id=checked(_text(value, "id")), kind=kind, names=_names(value), **told)  # type: ignore[arg-type]


def _place(value: Any, book: ActorBook) -> Place:
    if not isinstance(value, dict):
        id_ = local_name(value, "place")
        if id_ in book.places:
            return book.places[id_]
        raise DiplographError(f'the actor book has no place:{id_}: write {{"id": "{id_}", "names": […]}}')
    _check_fields(value, "a place", ("id", "names"), ("name_en", "within"))
    return Place(
        checked(_text(value, "id")),
        _names(value),
        _text(value, "name_en", "") or None,
        _text(value, "within", "") or None,
    )


def _names(value: Json) -> tuple[str, ...]:
    names = _texts(value, "names")
    if not names:
        raise DiplographError("names is empty: give at least the full name")
    return names


# ---- JSON


def _object(value: Any, what: str) -> Json:
    if isinstance(value, dict):
        return value
    raise DiplographError(f"{what} is no JSON object in braces")


def _check_fields(value: Json, what: str, needed: tuple[str, ...], optional: tuple[str, ...]) -> None:
    known = (*needed, *optional, *(("why",) if "correction" in needed else ()))
    for name in value:
        if name not in known:
            raise DiplographError(f"{what} has no field {name!r}: its fields are {', '.join(known)}")
    for name in needed:
        if name not in value:
            raise DiplographError(f"{what} needs the field {name}, which is missing")


def _text(value: Json, name: str, default: str | None = None) -> str:
    found = value.get(name, default)
    if isinstance(found, str) and (found.strip() or default is not None):
        return found
    raise DiplographError(f"{name} is {found!r}: write a text")


def _choice(value: Json, name: str, choices: tuple[str, ...]) -> str:
    found = value.get(name)
    if isinstance(found, str) and found in choices:
        return found
    raise DiplographError(f"{name} is {found!r}: write one of {', '.join(choices)}")


def _list(value: Json, name: str) -> list[Any]:
    found = value.get(name, [])
    if isinstance(found, list):
        return found
    raise DiplographError(f"{name} is no list in brackets")


def _texts(value: Json, name: str) -> tuple[str, ...]:
    found = _list(value, name)
    if all(isinstance(each, str) and each.strip() for each in found):
        return tuple(found)
    raise DiplographError(f"{name} holds something else than texts")
