"""Where a worker answers: the graph of the snapshot that is asked for, the limits, and the pages by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from ..records import DiplographError
from ..sparql.limits import LimitExceeded, Limits, too_large
from ..store import GraphStore, open_graph, open_view
from ..triples import term_label
from .messages import Answer, Asked
from .negotiation import NotAcceptable
from .pages.find import find
from .pages.home import home
from .pages.named import named, named_list
from .pages.problem import problem
from .pages.sparql import sparql
from .pages.thing import NoSuchThing, thing


def _network(graph: GraphStore, limits: Limits, asked: Asked) -> Answer:
    from .pages.network import network_page  # takes as long to import as all others together

    return network_page(graph, limits, asked)


PAGES: Final[Mapping[str, Callable[[GraphStore, Limits, Asked], Answer]]] = {
    "home": home,
    "find": find,
    "thing": thing,
    "queries": named_list,
    "query": named,
    "network": _network,
    "sparql": sparql,
}


class Room:
    """The graph in a folder or on a server, open to read."""

    def __init__(self, graph: str, limits: Mapping[str, Any]) -> None:
        self._limits = Limits(**limits)
        self._graph = open_graph(graph, read_only=True) if "://" in graph else None
        self._snapshot: str | None = None
        problem(
            404, "", Asked("", accept="text/html")
        )  # loads templates and words before anybody waits for them
        term_label("Meeting", "en")

    def answer(self, asked: Asked) -> Answer:
        """The page; what the client can mend is an answer, too."""
        try:
            answer = PAGES[asked.page](self._opened(asked.snapshot), self._limits, asked)
            if len(answer.body) > self._limits.size:
                raise too_large(self._limits)
            return answer
        except NoSuchThing as error:
            return problem(404, str(error), asked)
        except NotAcceptable as error:
            return problem(406, str(error), asked)
        except LimitExceeded as error:
            return problem(
                500, str(error), asked
            )  # as the SPARQL 1.1 Protocol says of a query that is refused
        except DiplographError as error:
            return problem(400, str(error), asked)

    def _opened(self, snapshot: str | None) -> GraphStore:
        if snapshot is not None and snapshot != self._snapshot:
            if self._graph:
                self._graph.close()
            self._graph, self._snapshot = open_view(Path(snapshot)), snapshot
        assert self._graph is not None
        return self._graph
