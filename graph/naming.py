"""The articles of a graph that a user names, whichever way."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Final

from rdflib import Literal

from .queries.things import article_of
from .reading import Problem, canonical_url, read_sources
from .records import DiplographError
from .sparql.results import rows
from .store import GraphStore
from .terms import term_to_ox

# A site's name, or an address that ends with a slash, means all that lies there.
_BELOW: Final = """
SELECT DISTINCT ?article WHERE {
  ?article schema:url|dip:otherUrl ?url .
  FILTER(%s)
}
ORDER BY ?article
"""


def articles_named(
    graph: GraphStore, named: Iterable[str], on_problem: Callable[[Problem], None]
) -> list[str]:
    """The IRIs of the articles that these IRIs, addresses, identifiers or sources mean, sorted.

    A source is a file or folder, of which the articles are those in it now; or a site (`example.org`) or an address that ends
    with a slash, with all that lies there. Raises DiplographError where one of them means no article of the graph.
    """
    return sorted({article for name in named for article in _articles(graph, name, on_problem)})


def _articles(graph: GraphStore, name: str, on_problem: Callable[[Problem], None]) -> set[str]:
    if os.path.exists(name):
        found = _in_files(graph, name, on_problem)
    else:
        found = _below(graph, name) or {str(article_of(graph, name))}
    if not found:
        raise DiplographError(f"no article in {name} is one of the graph: `articles` lists them")
    return found


def _in_files(graph: GraphStore, path: str, on_problem: Callable[[Problem], None]) -> set[str]:
    found = set()
    for article in read_sources([path], on_problem=on_problem):
        try:
            found.add(str(article_of(graph, article.id)))
        except DiplographError:
            continue  # an article of the source that was never read
    return found


def _below(graph: GraphStore, name: str) -> set[str]:
    """The articles of a site, or below an address."""
    if "://" in name:
        places = [name] if name.endswith("/") else []
    else:
        site = name.rstrip("/")
        places = [f"https://{site}/", f"http://{site}/"] if "." in site and "/" not in site else []
    starts = [str(term_to_ox(Literal(url))) for url in map(canonical_url, places) if url]
    if not starts:
        return set()
    sparql = _BELOW % " || ".join(f"STRSTARTS(STR(?url), {start})" for start in starts)
    return {article for (article,) in rows(graph.query(sparql, prefixes=graph.prefixes))}
