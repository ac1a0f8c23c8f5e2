"""What corrections did in each article, kept in the ledger: a build need look only at the articles it has changed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Final

from ..ledger import Ledger
from .apply import Outcome

_KEY: Final = "corrections of "


class Record:
    """The outcome of each article's corrections, by the IRI of its graph; for as long as the lines stay what they are."""

    def __init__(self, ledger: Ledger | None = None) -> None:
        self._ledger = ledger or Ledger()

    def note(self, article_graph: str, outcome: Outcome) -> None:
        """Remember what corrections did in an article; what they did before is forgotten."""
        text = _text(outcome)
        if text != self._ledger.get(_KEY + article_graph, ""):
            self._ledger.note(_KEY + article_graph, text)

    def over(self, article_graphs: Iterable[str]) -> Outcome:
        """What they did in all of these."""
        total = Outcome()
        for name in article_graphs:
            if text := self._ledger.get(_KEY + name, ""):
                total.add(_outcome(text))
        return total


def _text(outcome: Outcome) -> str:
    if outcome == Outcome():
        return ""
    applied = sorted(outcome.applied.items())
    return json.dumps([applied, sorted(outcome.overridden), sorted(outcome.unsound)], separators=(",", ":"))


def _outcome(text: str) -> Outcome:
    applied, overridden, unsound = json.loads(text)
    return Outcome(Counter(dict(applied)), set(map(tuple, overridden)), set(map(tuple, unsound)))
