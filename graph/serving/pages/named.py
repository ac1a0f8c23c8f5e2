"""The named queries: a list of them, and each with a form for its parameters and what it answers."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode

from ...queries import NamedQuery, Parameter, named_queries, run_named
from ...records import STATUSES, DiplographError
from ...sparql.limits import LimitExceeded, Limits
from ...sparql.results import Table
from ...store import GraphStore
from ..messages import Answer, Asked
from .forms import HTML, wanted, wanted_for, written
from .grid import grid, word
from .rendering import page, questions, words
from .thing import NoSuchThing

SHOWN: Final = 500  # rows on a page


def named_list(graph: GraphStore, limits: Limits, asked: Asked) -> Answer:
    """All named queries, with what they answer."""
    found = [
        (each.name, _title(each, asked.lang), _about(each, asked.lang)) for each in named_queries().values()
    ]
    return page("queries", asked.lang, queries=found, address="/queries")


def named(graph: GraphStore, limits: Limits, asked: Asked) -> Answer:
    """One named query: its answer, if its parameters are given; for people beside the form."""
    query = named_queries().get(asked.given["name"])
    if query is None:
        raise NoSuchThing(f"there is no query {asked.given['name']!r}")
    given = {
        name: value for name, value in asked.given.items() if name not in ("name", "format") and value.strip()
    }
    if wanted(asked, *_ALL) != HTML:
        result = run_named(graph, query, given, limits)
        return written(result, wanted_for(asked, result), query.name)
    if not given and any(each.required for each in query.parameters):
        return _form(graph, asked, query, given)
    try:
        result = run_named(graph, query, given, limits)
    except LimitExceeded as error:
        return _form(graph, asked, query, given, error=str(error), status=500)
    except DiplographError as error:
        return _form(graph, asked, query, given, error=str(error), status=400)
    assert isinstance(result, Table)
    return _form(graph, asked, query, given, result)


_ALL: Final = (
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
    HTML,
)


def _form(
    graph: GraphStore, asked: Asked, query: NamedQuery, given: dict[str, str], result: Table | None = None,
    error: str = "", status: int = 200,
) -> Answer:  # fmt: skip
    few = None if result is None else Table(result.columns, result.rows[:SHOWN])
    here = f"/queries/{query.name}"
    downloads = [
        (name, f"{here}?{urlencode({**given, 'format': name})}") for name in ("csv", "tsv", "json", "xml")
    ]
    context: dict[str, Any] = {
        "query": query,
        "title": _title(query, asked.lang),
        "about": _about(query, asked.lang),
        "hints": {each.name: _hint(each, asked.lang) for each in query.parameters},
        "given": given,
        "statuses": [(each, word(each, asked.lang)) for each in STATUSES],
        "fields": {each.name: _called(each.name, asked.lang) for each in query.parameters},
        "error": error,
        "table": None if few is None else grid(few, graph.prefixes, asked.lang),
        "rows": None if result is None else len(result),
        "shown": SHOWN,
        "downloads": downloads if result else [],
        "address": f"{here}?{urlencode(given)}" if given else here,
    }
    return page("query", asked.lang, status, **context)


def _title(query: NamedQuery, lang: str) -> str:
    return query.title_fr if lang == "fr" else query.title


def _called(parameter: str, lang: str) -> str:
    return words(lang).get(f"parameter-{parameter}", parameter)


def _about(query: NamedQuery, lang: str) -> str:
    return questions(lang)["about"].get(query.name) or query.about.replace("`", "")


def _hint(parameter: Parameter, lang: str) -> str:
    return questions(lang)["hint"].get(parameter.name) or parameter.about
