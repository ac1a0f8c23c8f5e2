"""Answers to queries in the forms that programs read, and which of them the client likes best."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import pyoxigraph as ox

from ...sparql.results import Description, Result, Table, to_csv, to_json, to_rdf, to_tsv, to_xml
from ..messages import Answer, Asked
from ..negotiation import chosen

HTML: Final = "text/html"
RDF: Final[Mapping[str, ox.RdfFormat]] = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}
_ROWS: Final[Mapping[str, Callable[[Table], str | bytes]]] = {
    "application/sparql-results+json": to_json,
    "application/sparql-results+xml": to_xml,
    "text/csv": to_csv,
    "text/tab-separated-values": to_tsv,
}
_TRUTH: Final[Mapping[str, Callable[[bool], str | bytes]]] = {
    "application/sparql-results+json": to_json,
    "application/sparql-results+xml": to_xml,
}


def wanted(asked: Asked, *offers: str) -> str:
    """The media type of these to answer with. Errors as for `chosen`."""
    return chosen(asked.accept, asked.given.get("format"), offers)


def wanted_for(asked: Asked, result: Result) -> str:
    """The media type to give a result in; HTML where it is liked best."""
    known: Mapping[str, object] = RDF if isinstance(result, Description) else _TRUTH
    if isinstance(result, Table):
        known = _ROWS
    return wanted(asked, *known, HTML)


def written(result: Result, media: str, name: str = "") -> Answer:
    """The result in one of the forms that fit it; with a `name` as a file to keep, where browsers would not show it."""
    if isinstance(result, Description):
        body: str | bytes = to_rdf(result, RDF[media])
    elif isinstance(result, Table):
        body = _ROWS[media](result)
    else:
        body = _TRUTH[media](result)
    headers = {}
    if name and media in ("text/csv", "text/tab-separated-values"):
        headers["Content-Disposition"] = f'attachment; filename="{name}.{media[5:8]}"'
    charset = "; charset=utf-8" if media.startswith("text/") else ""
    return Answer(200, f"{media}{charset}", headers, body.encode() if isinstance(body, str) else body)
