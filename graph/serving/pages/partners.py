"""Whom an actor met most often."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

import pyoxigraph as ox

from ...sparql.results import rows
from ...store import GraphStore
from .rendering import path_of

_MOST: Final = 12
# As `pairs` counts: a visitor meets hosts, not fellow visitors, and a summit is no encounter of its guests.
_PARTNERS: Final = """
SELECT ?other (MIN(?name) AS ?label) (COUNT(DISTINCT ?event) AS ?meetings) WHERE {
  VALUES ?class { dip:Meeting dip:Call dip:Negotiation dip:Mediation dip:Visit }
  ?event dip:participant|dip:agent|dip:target %(actor)s ; a ?class ; dip:status dip:occurred ;
    dip:participant|dip:agent|dip:target ?other .
  FILTER(?other != %(actor)s)
  FILTER(
    ?class != dip:Visit || EXISTS { ?event dip:agent %(actor)s ; dip:target ?other }
    || EXISTS { ?event dip:agent ?other ; dip:target %(actor)s }
  )
  FILTER NOT EXISTS { ?event dip:sameEventAs ?same }
  ?other rdfs:label ?name FILTER(LANG(?name) = "fr")
} GROUP BY ?other ORDER BY DESC(?meetings) ?label ?other LIMIT %(most)d"""


def partners(graph: GraphStore, actor: str, base: str) -> list[tuple[str, str | None, int, str]]:
    """Name, page, number of encounters that occurred, and the page that lists them; the most frequent first."""
    text = _PARTNERS % {"actor": ox.NamedNode(actor), "most": _MOST}
    return [
        (
            name,
            path_of(other, base),
            int(number),
            f"/queries/meetings-between?{urlencode({'actor': actor, 'with': other})}",
        )
        for other, name, number in rows(graph.query(text, graph.prefixes))
    ]
