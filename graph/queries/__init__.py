"""Questions to the graph: by the name of a query, or in SPARQL.

>>> from diplograph.graph.store import open_graph
>>> with open_graph() as graph:
...     run(graph, "SELECT (COUNT(*) AS ?triples) WHERE { ?s ?p ?o }").values()
[(0,)]
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from rdflib.term import Node

from ..records import BadInput
from ..sparql.limits import Limits, too_many
from ..sparql.results import Description, Result, Table, collect, sorted_lists, to_text
from ..store import GraphStore
from .first import first_rows
from .frequent import frequent_pairs
from .named import NamedQuery, Parameter, named_queries, named_query
from .names import Candidate, find_actor, find_place
from .onward import onward_rows
from .parameters import Given, terms_of

__all__ = [
    "Candidate",
    "Description",
    "Limits",
    "NamedQuery",
    "Parameter",
    "Result",
    "Table",
    "bound",
    "find_actor",
    "find_place",
    "named_queries",
    "named_query",
    "run",
    "run_named",
    "table",
    "to_text",
]

_NAME: Final = re.compile(r"[\w.-]*")


def run(graph: GraphStore, query: str, limits: Limits | None = None, /, **parameters: Given) -> Result:
    """The answer to a named query, its parameters given by name (`with_` for `with`), or to SPARQL 1.1 text.

    Text of a user's own may only read; it runs within `limits` (30 seconds, 100,000 rows, 4 GB unless told). Raises
    DiplographError for an unknown name, with the nearest; a parameter that is missing, unknown or not what it should
    be; a syntax error, with its place; SERVICE, FROM and updates; and what exceeds the limits.
    """
    if _NAME.fullmatch(query):
        return _run_named(graph, named_query(query), parameters)
    if parameters:
        raise BadInput("only named queries have parameters: write the values into the SPARQL text")
    return graph.ask(query, limits or Limits())


def table(graph: GraphStore, name: str, /, **parameters: Given) -> Table:
    """The rows of a named query that is a SELECT, as all of the program's own are. Errors as for `run`."""
    result = _run_named(graph, named_query(name), parameters)
    assert isinstance(result, Table)
    return result


def run_named(
    graph: GraphStore, query: NamedQuery, given: Mapping[str, Given], limits: Limits | None = None
) -> Result:
    """The answer to a named query; LimitExceeded where it has more rows than `limits` allow, if given.

    Its time and memory are bounded only where the caller does so. Other errors as for `run`.
    """
    most = None if limits is None else limits.rows + 1
    values = terms_of(graph, query, given)
    result: Result | None = first_rows(graph, query, values)
    if result is None:
        result = onward_rows(graph, query, values)
    if result is None:
        result = collect(graph.query(bound(graph, query, values)), graph.prefixes, most)
    if limits and not isinstance(result, bool) and len(result) > limits.rows:
        raise too_many(limits)
    return sorted_lists(result, query.lists) if isinstance(result, Table) else result


def bound(graph: GraphStore, query: NamedQuery, values: Mapping[str, Sequence[Node]]) -> str:
    """The SPARQL text of the query with these terms, which uses the graph's index where there is one."""
    if not graph.is_indexed():
        return query.bound(values)
    return query.bound(values, graph.index_name, frequent_pairs(graph, values) if query.by_frequency else ())


def _run_named(graph: GraphStore, query: NamedQuery, parameters: dict[str, Given]) -> Result:
    return run_named(graph, query, {name.removesuffix("_"): value for name, value in parameters.items()})
