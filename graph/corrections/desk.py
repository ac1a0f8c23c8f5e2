"""Where corrections are made: the graph, the file that keeps them, and what became of each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..actors import ActorBook
from ..ledger import Ledger
from ..reconciling import Upkeep
from ..records import DiplographError
from ..store import GraphStore
from .corrector import CORRECTED, Corrector
from .file import append_corrections, made_from
from .graph import Corrected, correct_graph, corrector_of, preview
from .making import Maker, signed
from .parse import changes_from_json
from .record import Record
from .records import Addition, Correction, Distinction, Identification, Verdict


class Desk:
    """Corrects one graph by one file."""

    def __init__(self, graph: GraphStore, file: Path, book: ActorBook, ledger: Ledger | None = None) -> None:
        self.file = file
        self.make = Maker(graph, book)
        self.graph = graph
        self.book = book
        self._ledger = ledger or Ledger()

    def write(self, fields: Iterable[dict[str, Any]], who: str | None = None, why: str = "") -> Corrected:
        """Write corrections into the file and bring the graph to them.

        Raises DiplographError, and writes nothing, for one that is wrong, that applies to nothing, or that leaves an
        event without what its type needs.
        """
        values = [signed(each, who, why) for each in fields]
        made = made_from(self.file, values, self.book)
        corrector = corrector_of(self.graph, self.file, self.book)
        # Where the graph is what the file says, only what is new needs to be looked at.
        new = made if self._ledger.has(CORRECTED, corrector.digest) else None
        self._try(corrector.with_more(made), made, new)
        append_corrections(self.file, values, self.book)
        return self._apply(new)

    def _try(self, corrector: Corrector, made: list[Correction], new: list[Correction] | None) -> None:
        result = preview(self.graph, corrector, new)
        for correction, why in result.idle:
            if correction in made:
                raise DiplographError(f"nothing to correct: {why}")
        for correction, event in result.left_out:
            if correction in made:
                raise DiplographError(
                    f"that would leave event:{event} without the actors, or the place, that it needs"
                )

    def note(self, fields: Iterable[dict[str, Any]], who: str | None = None) -> int:
        """Write corrections into the file alone; how long it was before, for `cut`. Errors as for `append_corrections`."""
        size = self.file.stat().st_size if self.file.exists() else 0
        append_corrections(self.file, [signed(each, who, "") for each in fields], self.book)
        return size

    def cut(self, size: int) -> None:
        """Take out of the file what was written after it was so long."""
        os.truncate(self.file, size)

    def read_changes(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """What an amendment sets, as fields of `records.Event`. Raises DiplographError for what is wrong."""
        return changes_from_json(fields, self.book)

    def apply(self) -> Corrected:
        """Bring the graph to what the file says, and what holds over several articles to that."""
        return self._apply(None)

    def _apply(self, new: list[Correction] | None) -> Corrected:
        upkeep = Upkeep(self.graph, self._ledger)
        corrector = corrector_of(self.graph, self.file, self.book)
        found = correct_graph(self.graph, corrector, new, record=Record(self._ledger))
        self.graph.flush()
        self._ledger.note(CORRECTED, corrector.digest)
        upkeep.finish()
        self._ledger.save()
        return found

    def listed(self) -> list[tuple[str, ...]]:
        """Line, kind, subject, who, when, why, and what became of it, for each correction."""
        corrector = corrector_of(self.graph, self.file, self.book)
        result = preview(self.graph, corrector)
        state = {early.line: f"line {late.line} holds instead" for early, late, _ in result.overridden}
        state |= {each.line: f"no longer applies: {why}" for each, why in result.idle}
        return [
            (
                str(each.line),
                *_summary(each),
                each.who,
                each.when[:10],
                each.why,
                state.get(each.line, "applies"),
            )
            for each in corrector.corrections
        ]


def _summary(correction: Correction) -> tuple[str, str]:
    """What is done, and to what."""
    if isinstance(correction, Identification):
        kind = "separate" if correction.articles else "merge"
        return kind, f"actor:{correction.actor} → actor:{correction.into.id}"
    if isinstance(correction, Distinction):
        return "distinct", f"actor:{correction.actor} ≠ actor:{correction.other}"
    if isinstance(correction, Addition):
        who = ", ".join(actor.label for actor in correction.event.actors)
        return "add", f"{correction.event.type} of {who}"
    where = f" in {correction.telling.article}" if correction.telling else ""
    if isinstance(correction, Verdict):
        return "confirm" if correction.right else "reject", f"event:{correction.event}{where}"
    return "amend", f"event:{correction.event}{where}: {', '.join(correction.changes)}"
