"""The interactive network, narrowed as `diplograph view` does."""

from __future__ import annotations

from typing import Final

from ...network import network
from ...network.extent import since_when
from ...network.page import NetworkPage
from ...records import DiplographError
from ...sparql.limits import Limits
from ...store import GraphStore
from ..messages import HTML, Answer, Asked

_TOP: Final = (
    150  # actors, where nothing narrows the network: what a browser draws at once and an eye takes in
)
_MOST: Final = 5000  # events that are read for a page: they take some seconds
_NARROWING: Final = ("actor", "with", "since", "until", "type", "status", "top")


def network_page(graph: GraphStore, limits: Limits, asked: Asked) -> Answer:
    """The page. Raises DiplographError for what is not there or none of its kind."""
    given = {name: asked.given[name] for name in _NARROWING if asked.given.get(name, "").strip()}
    if not given and (since := since_when(graph, _MOST)):
        return Answer(303, headers={"Location": f"/network?since={since}&top={_TOP}"})
    top = given.get("top", "" if given else str(_TOP))
    if top and not (top.isdecimal() and len(top) < 7):
        raise DiplographError(f"top is {top!r}: give a whole number of actors")
    found = network(
        graph,
        actor=given.get("actor"),
        with_=given.get("with"),
        since=given.get("since"),
        until=given.get("until"),
        types=[given["type"]] if "type" in given else None,
        statuses=[given["status"]] if "status" in given else None,
        top=int(top) if top else None,
        most=_MOST,
    )
    made = NetworkPage(found, "Diplograph", asked.lang, home="/")
    text = made.generate_html()
    return Answer(
        200, HTML, {"Content-Security-Policy": f"{made.policy}; frame-ancestors 'none'"}, text.encode()
    )
