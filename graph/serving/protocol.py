"""Requests of the SPARQL 1.1 Protocol, in each of its three forms."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qsl

from ..records import DiplographError

FORM: Final = "application/x-www-form-urlencoded"
QUERY: Final = "application/sparql-query"
UPDATE: Final = "application/sparql-update"
_FIELDS: Final = 20
_ALSO: Final = ("format",)


class UnsupportedMedia(DiplographError):
    """The body of a request is of a type that is not read."""


def query_asked(method: str, parameters: str, media: str, body: bytes) -> dict[str, str]:
    """The query, and the format if the client names one; neither where a GET asks for nothing.

    `parameters` are those of the address, `media` is the Content-Type and `body` the body of a POST. Raises
    UnsupportedMedia for another type, DiplographError for updates, for a dataset of the client's own, and where there is
    not just one query.
    """
    fields = _fields(parameters)
    if method == "POST":
        kind = media.partition(";")[0].strip().lower()
        if kind == FORM:
            fields += _fields(_text(body))
        elif kind == QUERY:
            fields.append(("query", _text(body)))
        elif kind == UPDATE:
            fields.append(("update", ""))
        else:
            raise UnsupportedMedia(
                f"a query is posted as {QUERY} or {FORM}, not as {kind or 'nothing in particular'}"
            )
    names = [name for name, _ in fields]
    if "update" in names:
        raise DiplographError("this is an update: the graph is only read here")
    if "default-graph-uri" in names or "named-graph-uri" in names:
        raise DiplographError(
            "the dataset is fixed: all articles are read; for the graph of one article write GRAPH <its address> { … }"
        )
    if names.count("query") > 1 or (method == "POST" and "query" not in names):
        raise DiplographError(f"there are {names.count('query')} queries in the request: send one as `query`")
    return {name: value for name, value in fields if name == "query" or (name in _ALSO and value)}


def _fields(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except ValueError:
        raise DiplographError(
            f"the parameters cannot be read: they are UTF-8, percent-encoded, and at most {_FIELDS}"
        ) from None


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise DiplographError("the query is not in UTF-8: send it in that encoding") from None
