"""Keeping the reconciled graph in step with the articles: what a build or a forgotten article has touched, and no more.

The graph is up to date, or empty because it is not wanted, or marked in the ledger as behind the articles, and then
made anew: a command that is cut off in the middle leaves that mark.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..ledger import Ledger, code_digest
from ..store import GraphStore
from ..terms import RdflibTriple
from .reconcile import Reconciliation, dissolve, reconcile
from .touched import Touched

_RECONCILED: Final = "reconciled"
_BEHIND, _UNWANTED = "behind", "unwanted"
_CODE: Final = ("records.py", "terms.py", "reconciling", "triples")


class Upkeep:
    """To be made before articles change, and finished after.

    `wanted`: whether events are to be reconciled; None leaves it as it was.
    """

    def __init__(self, graph: GraphStore, ledger: Ledger, wanted: bool | None = None) -> None:
        self._graph = graph
        self._ledger = ledger
        self._wanted = not ledger.has(_RECONCILED, _UNWANTED) if wanted is None else wanted
        self._touched = Touched(graph) if self._is_current() else None
        self._changed = False
        graph.watch(self._note)

    def _note(self, article_graph: str, coming: Iterable[RdflibTriple]) -> None:
        if not self._changed and self._wanted:
            self._mark(_BEHIND)
        self._changed = True
        if self._touched is not None and self._wanted:
            self._touched.note(article_graph, coming)

    def finish(self) -> Reconciliation | None:
        """Bring the reconciled graph up to date; None where it was, or is not wanted and was dropped."""
        self._graph.watch(None)
        if not self._wanted:
            if not self._ledger.has(_RECONCILED, _UNWANTED):
                dissolve(self._graph)
                self._mark(_UNWANTED)
            return None
        if not self._changed and self._is_current():
            return None
        return self._reconcile(self._touched)

    def redo(self) -> Reconciliation:
        """Decide on all events anew."""
        return self._reconcile(None)

    def _reconcile(self, touched: Touched | None) -> Reconciliation:
        found = reconcile(self._graph, touched)
        self._graph.flush()
        self._mark(code_digest(_CODE))
        return found

    def _is_current(self) -> bool:
        return self._ledger.has(_RECONCILED, code_digest(_CODE))

    def _mark(self, state: str) -> None:
        self._ledger.note(_RECONCILED, state)
        self._ledger.save()
