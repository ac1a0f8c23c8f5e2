"""The graph in the forms that other programs read.

Every form is the same byte for byte for the same articles, whatever store they are in and whatever order they came in.

>>> import io
>>> from diplograph.graph.store import open_graph
>>> stream = io.BytesIO()
>>> with open_graph() as graph:
...     export(graph, stream, "ntriples")
>>> stream.getvalue()
b''
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePath
from typing import IO, Final

from ..records import DiplographError
from ..store import GraphStore
from .events import write_csv
from .networks import write_gexf, write_graphml
from .rdf import write_jsonld, write_nquads, write_ntriples, write_rdfxml, write_trig, write_turtle

__all__ = ["FORMS", "Form", "export", "form_of"]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of export: the usual end of its files' names, and how it is written."""

    suffix: str
    write: Callable[[GraphStore, IO[bytes]], None]


FORMS: Final[Mapping[str, Form]] = {
    "turtle": Form(".ttl", write_turtle),
    "ntriples": Form(".nt", write_ntriples),
    "nquads": Form(".nq", write_nquads),
    "trig": Form(".trig", write_trig),
    "jsonld": Form(".jsonld", write_jsonld),
    "rdfxml": Form(".rdf", write_rdfxml),
    "graphml": Form(".graphml", write_graphml),
    "gexf": Form(".gexf", write_gexf),
    "csv": Form(".csv", write_csv),
}


def export(graph: GraphStore, stream: IO[bytes], form: str = "turtle") -> None:
    """Write the graph: `turtle`, `ntriples`, `jsonld` and `rdfxml` its union, `nquads` and `trig` graph by graph.

    `graphml` and `gexf` are the network of actors, `csv` the events. Raises DiplographError for any other form.
    """
    if form not in FORMS:
        near = get_close_matches(form, FORMS, n=1)
        hint = f"did you mean {near[0]}?" if near else f"choose {', '.join(FORMS)}"
        raise DiplographError(f"{form!r} is no form of export: {hint}")
    FORMS[form].write(graph, stream)


def form_of(path: PurePath) -> str:
    """The form that the end of a file's name tells. Raises DiplographError where it tells none."""
    for name, form in FORMS.items():
        if path.suffix.lower() == form.suffix:
            return name
    known = ", ".join(form.suffix for form in FORMS.values())
    raise DiplographError(f"{path} tells no form of export by its end: give one of {known}, or name the form")
