"""The first page: how much there is, who takes part most, and ways in."""

from __future__ import annotations

from typing import Final

from ...overview import stats
from ...sparql.limits import Limits
from ...sparql.results import rows
from ...store import GraphStore
from ..messages import Answer, Asked
from .grid import base_of, word
from .rendering import page, path_of

_MOST: Final = 30
_PRESENT: Final = """
SELECT ?actor (MIN(?name) AS ?label) ?events ?class WHERE {
  { SELECT ?actor (COUNT(DISTINCT ?event) AS ?events) WHERE {
      ?event a dip:Encounter ; dip:status dip:occurred ; dip:participant|dip:agent|dip:target ?actor .
      FILTER NOT EXISTS { ?event dip:sameEventAs ?same }
    } GROUP BY ?actor ORDER BY DESC(?events) ?actor LIMIT %d }
  ?actor rdfs:label ?name ; a ?class FILTER(LANG(?name) = "%s")
} GROUP BY ?actor ?events ?class ORDER BY DESC(?events) ?label"""


def home(graph: GraphStore, limits: Limits, asked: Asked) -> Answer:
    """The page."""
    held = stats(graph)
    base = base_of(graph.prefixes)
    present = [
        (name, path_of(actor, base), int(number), word(class_.rpartition("#")[2], asked.lang))
        for actor, name, number, class_ in rows(graph.query(_PRESENT % (_MOST, asked.lang), graph.prefixes))
    ]
    years = [(year, number) for year, number in held.years.items() if year]
    most = max((number for _, number in years), default=1)
    return page(
        "home",
        asked.lang,
        stats=held,
        actors=sum(held.actors.values()),
        events=sum(held.years.values()),
        years=[(year, number, round(100 * number / most)) for year, number in years[-30:]],
        present=present,
        address="/",
    )
