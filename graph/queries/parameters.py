"""Values that users give to the parameters of a query become RDF terms, or one line that says what was expected."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final, TypeAlias

from rdflib import Literal, URIRef
from rdflib.term import Node

from ..records import STATUSES, BadInput
from ..store import GraphStore
from ..triples import DIP
from .named import NamedQuery, Parameter
from .things import actor_of, article_of, event_of, place_of, thing_of, unicode_text

Given: TypeAlias = str | int | URIRef | Sequence[URIRef]


def terms_of(graph: GraphStore, query: NamedQuery, given: Mapping[str, Given]) -> dict[str, tuple[Node, ...]]:
    """Parameter → terms for all that are given or have a default.

    Raises DiplographError that names the parameter: unknown, missing, or what its value should have been.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    if unknown := sorted(given.keys() - known):
        raise BadInput(
            f"the query {query.name} has no parameter {unknown[0]!r}: it has {', '.join(known) or 'none'}"
        )
    values: dict[str, Given | None] = {name: given.get(name, known[name].default) for name in known}
    if missing := [name for name, value in values.items() if value is None and known[name].required]:
        example = f"diplograph query {query.name} {query.example}"
        raise BadInput(
            f"the query {query.name} needs {missing[0]}, {known[missing[0]].about}: for instance {example}"
        )
    return {name: _terms(graph, known[name], value) for name, value in values.items() if value is not None}


def _terms(graph: GraphStore, parameter: Parameter, value: Given) -> tuple[Node, ...]:
    if isinstance(value, URIRef):
        return (value,)
    if not isinstance(value, str | int):
        return tuple(value)
    return (_term(graph, parameter, unicode_text(str(value).strip())),)


def _term(graph: GraphStore, parameter: Parameter, text: str) -> Node:
    if find := _THINGS.get(parameter.kind):
        return find(graph, text)
    match parameter.kind:
        case "status":
            return (
                DIP[text] if text in STATUSES else _refuse(parameter, text, f"one of {', '.join(STATUSES)}")
            )
        case "date":
            return Literal(iso_date(text, parameter.name))
        case "integer":
            return Literal(int(text)) if text.isdecimal() else _refuse(parameter, text, "a whole number")
    return Literal(text)


_THINGS: Final[Mapping[str, Callable[[GraphStore, str], URIRef]]] = {
    "actor": actor_of,
    "place": place_of,
    "event": event_of,
    "article": article_of,
    "thing": thing_of,
}


def _refuse(parameter: Parameter, text: str, expected: str) -> Node:
    raise BadInput(f"{parameter.name} is {text!r}: give {expected}")


def iso_date(text: str, name: str) -> str:
    """The text itself if it is a day, month or year of the calendar as `2023-02-22`, `2023-02` or `2023`.

    Raises DiplographError that names what it was given for.
    """
    try:
        if len(text) in (4, 7, 10):
            date.fromisoformat(text + "0001-01-01"[len(text) :])
            return text
    except ValueError:
        pass
    raise BadInput(f"{name} is {text!r}: give a day, month or year as 2023-02-22, 2023-02 or 2023")
