"""The page of an actor, event, place, article or office: as HTML to read, as RDF for programs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

import pyoxigraph as ox
from rdflib import Literal, URIRef

from ...queries import named_query, run_named
from ...queries.things import kind_of, thing_of
from ...records import DiplographError
from ...sparql.limits import Limits
from ...sparql.results import Table, Term
from ...store import GraphStore
from ..messages import Answer, Asked
from .description import description
from .forms import HTML, RDF, wanted, written
from .grid import Cell, Grid, base_of, grid, of_iri, span, word
from .partners import partners
from .passages import passages, versions
from .rendering import page, path_of, words

_SHOWN: Final = 200  # rows of a table on a page that has several
_ACTORS: Final = ("Person", "State", "Organisation")
# The tables on a page: the named query, the parameter that takes the thing, and the columns that only repeat it.
_TABLES: Final[Mapping[str, tuple[tuple[str, str, tuple[str, ...]], ...]]] = {
    "Person": (
        ("office-holders", "person", ("holder", "person")), ("titles", "person", ("holder", "person")), ("timeline", "actor", ()),
    ),
    "State": (("timeline", "actor", ()), ("office-holders", "country", ("office_of",))),
    "Organisation": (("timeline", "actor", ()), ("office-holders", "country", ("office_of",))),
    "Place": (("events-at", "place", ()),),
    "Article": (("told-by", "article", ("start",)),),
    "Designation": (),
    "Evidence": (),
    "Office": (),
    "Tenure": (),
}
_OF_EVENT: Final = (("participants", "event", ("event",)),)
# What the head of the page tells, and what no reader asks for.
_TOLD: Final = frozenset({
    "label", "altLabel", "type", "begin", "end", "status", "participant", "agent", "target", "fingerprint", "digest",
    "title", "copyOf", "background",
})  # fmt: skip


class NoSuchThing(DiplographError):
    """The graph has nothing of that name."""


@dataclass(frozen=True, slots=True)
class Section:
    """A table on the page: its rows, how many there are in all, and where all of them are."""

    name: str
    table: Grid
    rows: int
    all: str


def thing(graph: GraphStore, limits: Limits, asked: Asked) -> Answer:
    """The page of what has the IRI; of several nodes that are one event or person HTML has one page only."""
    iri = asked.given["iri"]
    try:
        kind = kind_of(graph, URIRef(ox.NamedNode(iri).value))
    except ValueError:
        kind = None
    if kind is None:
        raise NoSuchThing(
            "the graph holds nothing of that name; it may have gone with an article that was forgotten"
        )
    media = wanted(asked, *RDF, HTML)
    if media != HTML:
        return written(description(graph, iri, limits), media)
    one = str(thing_of(graph, iri))
    base = base_of(graph.prefixes)
    if one != iri:
        return Answer(303, headers={"Location": path_of(one, base) or "/"})
    return _shown(graph, limits, asked, iri, kind, base)


def _shown(graph: GraphStore, limits: Limits, asked: Asked, iri: str, kind: str, base: str) -> Answer:
    about = _table(graph, "about", limits, thing=iri)
    facts = _facts(about)
    is_event = kind not in _TABLES
    period = {name: day for name in ("since", "until") if (day := asked.given.get(name, "").strip())}
    sections = [
        _section(graph, limits, asked, iri, kind, each, period) for each in _TABLES.get(kind, _OF_EVENT)
    ]
    path = path_of(iri, base) or "/"
    return page(
        "thing",
        asked.lang,
        iri=iri,
        kind=word(kind, asked.lang),
        is_event=is_event,
        is_actor=kind in _ACTORS,
        is_article=kind == "Article",
        title=_label(facts, asked.lang) or iri,
        names=_names(facts, asked.lang),
        when=span(_one(facts, "begin"), _one(facts, "end")) if facts.get("begin") else "",
        stands=word(_one(facts, "status").rpartition("#")[2], asked.lang) if facts.get("status") else "",
        stands_class=_one(facts, "status").rpartition("#")[2] if facts.get("status") else "",
        facts=_rest(about, graph.prefixes, base, asked.lang),
        sections=[each for each in sections if each.rows],
        partners=partners(graph, iri, base) if kind in _ACTORS else [],
        passages=passages(_table(graph, "evidence", limits, event=iri), base, asked.lang) if is_event else [],
        disputes=versions(_table(graph, "disputes", limits, event=iri), asked.lang) if is_event else [],
        period=period,
        path=path,
        address=f"{path}?{urlencode(period)}" if period else path,
    )


def _table(graph: GraphStore, query: str, limits: Limits, **given: str | URIRef) -> Table:
    """The rows of a named query; its parameters that are no dates are IRIs."""
    terms = {name: value if name in ("since", "until") else URIRef(value) for name, value in given.items()}
    result = run_named(graph, named_query(query), terms, limits)
    assert isinstance(result, Table)
    return result


def _section(
    graph: GraphStore, limits: Limits, asked: Asked, iri: str, kind: str,
    which: tuple[str, str, tuple[str, ...]], period: Mapping[str, str],
) -> Section:  # fmt: skip
    query, parameter, without = which
    within = period if query in ("timeline", "events-at") else {}
    table = _table(graph, query, limits, **{parameter: iri}, **within)
    rows = _newest_first(table) if query in ("timeline", "events-at") else table.rows
    few = Table(table.columns, rows[:_SHOWN])
    all_ = f"/queries/{query}?{urlencode({parameter: iri, **within})}"
    return Section(query, grid(few, graph.prefixes, asked.lang, without), len(table), all_)


def _newest_first(table: Table) -> tuple[tuple[Term | None, ...], ...]:
    """Rows of a query by date the other way round; those without a date stay last."""
    begin = table.columns.index("begin")
    dated = [row for row in table.rows if row[begin] is not None]
    return (*reversed(dated), *(row for row in table.rows if row[begin] is None))


_Facts = Mapping[str, list[tuple[Term, str | None]]]


def _facts(about: Table) -> _Facts:
    """Property → values, each with the name of the thing that it is."""
    found: dict[str, list[tuple[Term, str | None]]] = defaultdict(list)
    for property_, value, name in about.rows:
        if value is not None:
            found[str(property_)].append((value, None if name is None else str(name)))
    return found


def _one(facts: _Facts, name: str) -> str:
    return str(facts[name][0][0])


def _label(facts: _Facts, lang: str) -> str | None:
    labels = {value.language: str(value) for value, _ in facts.get("label", ()) if isinstance(value, Literal)}
    titles = (str(value) for value, _ in facts.get("title", ()))
    return labels.get(lang) or labels.get("fr") or next(titles, None)


def _names(facts: _Facts, lang: str) -> list[str]:
    """The other names, in any language."""
    own = _label(facts, lang)
    all_ = {str(value) for name in ("label", "altLabel") for value, _ in facts.get(name, ())}
    return sorted(all_ - {own})


def _rest(about: Table, prefixes: Mapping[str, str], base: str, lang: str) -> list[tuple[str, list[Cell]]]:
    """What the head of the page does not tell yet: property and values."""
    found: dict[str, list[Cell]] = defaultdict(list)
    for property_, value, name in about.rows:
        if value is None or str(property_) in _TOLD:
            continue
        cell = of_iri(str(value), prefixes, base, lang) if isinstance(value, URIRef) else Cell(str(value))
        if isinstance(value, Literal) and value.datatype and str(value.datatype).endswith("anyURI"):
            cell = of_iri(str(value), {}, base, lang)
        name_of = words(lang).get(f"fact-{property_}") or word(str(property_), lang)
        found[name_of].append(Cell(str(name), cell.href, cell.outside) if name else cell)
    return list(found.items())
