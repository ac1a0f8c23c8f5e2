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

from collections.abc import Mapping
from pathlib import PurePath
from typing import IO, Final

from ..records import BadInput
from ..store import GraphStore
from . import forms, networks
from .events import write_csv
from .forms import Form
from .networks import write_network
from .rdf import write_jsonld, write_nquads, write_ntriples, write_rdfxml, write_trig, write_turtle

__all__ = ["FORMS", "export", "form_of", "network_form_of", "write_network"]

FORMS: Final[Mapping[str, Form]] = {
    "turtle": Form(".ttl", write_turtle),
    "ntriples": Form(".nt", write_ntriples),
    "nquads": Form(".nq", write_nquads),
    "trig": Form(".trig", write_trig),
    "jsonld": Form(".jsonld", write_jsonld),
    "rdfxml": Form(".rdf", write_rdfxml),
    "csv": Form(".csv", write_csv),
}


def export(graph: GraphStore, stream: IO[bytes], form: str = "turtle") -> None:
    """Write the graph: `turtle`, `ntriples`, `jsonld` and `rdfxml` its union, `nquads` and `trig` graph by graph.

    `csv` are the events. Raises DiplographError for any other form.
    """
    _no_network(form, form)
    forms.named(FORMS, form).write(graph, stream)


def form_of(path: PurePath) -> str:
    """The form that the end of a file's name tells. Raises DiplographError where it tells none."""
    _no_network(path.suffix.lower().removeprefix("."), str(path))
    return forms.told_by(FORMS, path)


def network_form_of(path: PurePath) -> str:
    """The same for the forms of `write_network`."""
    return forms.told_by(networks.FORMS, path)


def _no_network(form: str, given: str) -> None:
    if form in networks.FORMS and form not in FORMS:
        raise BadInput(
            f"{given} holds the network of actors: `diplograph network -f {form}` writes it"
        )
