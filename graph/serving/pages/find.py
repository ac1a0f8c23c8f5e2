"""Names as people write them lead to the pages of those that bear them."""

from __future__ import annotations

from urllib.parse import urlencode

from ...queries import find_actor, find_place
from ...queries.things import thing_of, unicode_text
from ...records import DiplographError
from ...sparql.limits import Limits
from ...store import GraphStore
from ..messages import Answer, Asked
from .grid import base_of, word
from .rendering import page, path_of


def find(graph: GraphStore, limits: Limits, asked: Asked) -> Answer:
    """The page of the one thing so called; else all that may be meant."""
    text = unicode_text(asked.given.get("q", "").strip())[:500]
    base = base_of(graph.prefixes)
    if text and (path := _exactly(graph, text, base)):
        return Answer(303, headers={"Location": path})
    found = [*find_actor(graph, text), *find_place(graph, text)] if text else []
    sure = [each for each in found if each.match != "near"]
    address = f"/find?{urlencode({'q': text})}" if text else "/find"
    named = [
        (each.label, path_of(each.iri, base), word(each.kind, asked.lang))
        for each in dict.fromkeys(sure or found)
    ]
    return page("find", asked.lang, text=text, found=named, near=bool(found) and not sure, address=address)


def _exactly(graph: GraphStore, text: str, base: str) -> str | None:
    try:
        return path_of(str(thing_of(graph, text)), base)
    except DiplographError:
        return None
