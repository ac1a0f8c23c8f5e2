"""What a query answers, and how it is written down.

SELECT gives a `Table`, CONSTRUCT and DESCRIBE a `Description` of triples, ASK a `bool`.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeAlias

import pyoxigraph as ox
from rdflib import BNode, Literal, URIRef
from rdflib.namespace import XSD

from ..records import BadInput
from ..terms import RdflibTriple, term_from_ox, term_to_ox, triple_from_ox, triple_to_ox

Term: TypeAlias = URIRef | Literal | BNode
Value: TypeAlias = str | int | float | bool | None
Answer: TypeAlias = ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a SELECT: RDF terms, or None where a variable is not bound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def values(self) -> list[tuple[Value, ...]]:
        """The rows as plain Python values: IRIs and dates as str, numbers and truth values as what they are."""
        return [tuple(value_of(term) for term in row) for row in self.rows]

    def dicts(self) -> list[dict[str, Value]]:
        """The rows as dictionaries of plain values."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.values()]

    def __len__(self) -> int:
        """How many rows."""
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Description:
    """The triples of a CONSTRUCT or DESCRIBE, sorted, each once."""

    triples: tuple[RdflibTriple, ...]
    prefixes: Mapping[str, str]

    def __len__(self) -> int:
        """How many triples."""
        return len(self.triples)


Result: TypeAlias = Table | Description | bool


def value_of(term: Term | None) -> Value:
    """A term as a Python value; literals of other types than numbers and truth values keep their lexical form."""
    if isinstance(term, Literal) and term.datatype in _NUMBERS:
        try:
            return _NUMBERS[term.datatype](str(term))
        except ValueError:
            return str(term)
    return None if term is None else str(term)


_NUMBERS: Final[dict[URIRef | None, Callable[[str], Value]]] = {
    XSD.integer: int,
    XSD.nonNegativeInteger: int,
    XSD.decimal: float,
    XSD.double: float,
    XSD.float: float,
    XSD.boolean: lambda text: text in ("true", "1"),
}


def collect(answer: Answer, prefixes: Mapping[str, str], limit: int | None = None) -> Result:
    """The answer of the store as a result, of at most `limit` rows or triples."""
    if isinstance(answer, ox.QueryBoolean):
        return bool(answer)
    if isinstance(answer, ox.QueryTriples):
        return describe(islice(answer, limit), prefixes)
    columns = tuple(variable.value for variable in answer.variables)
    return Table(columns, tuple(_row(solution) for solution in islice(answer, limit)))


def describe(triples: Iterable[ox.Triple | ox.Quad], prefixes: Mapping[str, str]) -> Description:
    """Triples of the store as a description."""
    unique = {triple_from_ox(triple) for triple in triples}
    return Description(tuple(sorted(unique, key=_sortable)), prefixes)


def rows(answer: Answer) -> Iterator[tuple[str, ...]]:
    """The solutions of a SELECT that binds every variable, as plain text."""
    assert isinstance(answer, ox.QuerySolutions)
    return (tuple(term.value for term in solution) for solution in answer)


def _row(solution: ox.QuerySolution) -> tuple[Term | None, ...]:
    return tuple(None if term is None else term_from_ox(term) for term in solution)


def _sortable(triple: RdflibTriple) -> tuple[str, ...]:
    return tuple(term.n3() for term in triple)


SEPARATOR: Final = " | "


def sorted_lists(table: Table, columns: Iterable[str]) -> Table:
    """The table with the values of these columns, which hold several each, in order: a store gives them in any."""
    places = {table.columns.index(column) for column in columns}
    sorted_rows = (
        tuple(_sorted(term) if at in places else term for at, term in enumerate(row)) for row in table.rows
    )
    return Table(table.columns, tuple(sorted_rows))


def _sorted(term: Term | None) -> Term | None:
    return None if not term else Literal(SEPARATOR.join(sorted(term.split(SEPARATOR))))


def to_csv(table: Table) -> str:
    """Comma-separated values (RFC 4180, SPARQL 1.1 results): plain values, empty where not bound."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(table.columns)
    writer.writerows(["" if term is None else str(term) for term in row] for row in table.rows)
    return stream.getvalue()


def to_tsv(table: Table) -> str:
    """Tab-separated values (SPARQL 1.1 results): terms in Turtle's syntax, nothing lost."""
    lines = ["\t".join(f"?{column}" for column in table.columns)]
    lines += ["\t".join("" if term is None else str(term_to_ox(term)) for term in row) for row in table.rows]
    return "\n".join(lines) + "\n"


def to_json(result: Table | bool) -> str:
    """SPARQL 1.1 Query Results JSON, a row a line (indented, it would take five times as long to write)."""
    if isinstance(result, bool):
        return json.dumps({"head": {}, "boolean": result}) + "\n"
    head = _ENCODED({"vars": result.columns})
    bindings = ",\n".join(_ENCODED(dict(_json_cells(result.columns, row))) for row in result.rows)
    return f'{{"head": {head}, "results": {{"bindings": [\n{bindings}\n]}}}}\n'


_ENCODED: Final = json.JSONEncoder(ensure_ascii=False).encode


def _json_cells(columns: Iterable[str], row: Iterable[Term | None]) -> Iterator[tuple[str, dict[str, str]]]:
    for column, term in zip(columns, row, strict=True):
        if isinstance(term, Literal):
            cell = {"type": "literal", "value": str(term)}
            if term.language:
                cell["xml:lang"] = term.language
            elif term.datatype and term.datatype != XSD.string:
                cell["datatype"] = str(term.datatype)
            yield column, cell
        elif term is not None:
            yield column, {"type": "bnode" if isinstance(term, BNode) else "uri", "value": str(term)}


def to_xml(result: Table | bool) -> bytes:
    """SPARQL Query Results XML; characters that XML cannot hold become the replacement character."""
    parsed = ox.parse_query_results(to_json(result), format=ox.QueryResultsFormat.JSON)
    text = parsed.serialize(format=ox.QueryResultsFormat.XML) or b""
    return _NOT_IN_XML.sub("\ufffd", text.decode()).encode()


_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def to_turtle(description: Description) -> str:
    """Turtle, sorted by subject."""
    return to_rdf(description, ox.RdfFormat.TURTLE).decode()


def to_ntriples(description: Description) -> bytes:
    """N-Triples, sorted."""
    return to_rdf(description, ox.RdfFormat.N_TRIPLES)


def to_rdf(description: Description, form: ox.RdfFormat) -> bytes:
    """The triples in a form of RDF, sorted."""
    stream = io.BytesIO()
    triples = (ox.Triple(*triple_to_ox(triple)) for triple in description.triples)
    ox.serialize(triples, stream, form, prefixes=dict(description.prefixes))
    return stream.getvalue()


def to_text(result: Result, form: str) -> str:
    """The result as `csv`, `tsv`, `json` or `turtle`. Raises DiplographError where the form does not fit the result."""
    if isinstance(result, Table) and form in _TABLE_FORMS:
        return _TABLE_FORMS[form](result)
    if isinstance(result, Description) and form == "turtle":
        return to_turtle(result)
    if isinstance(result, bool):
        return to_json(result) if form == "json" else f"{str(result).lower()}\n"
    kind = "rows" if isinstance(result, Table) else "triples"
    fitting = ", ".join(_TABLE_FORMS) if isinstance(result, Table) else "turtle"
    raise BadInput(
        f"the query answers with {kind}, which cannot be written as {form}: choose {fitting}"
    )


_TABLE_FORMS: Final[dict[str, Callable[[Table], str]]] = {"csv": to_csv, "tsv": to_tsv, "json": to_json}
