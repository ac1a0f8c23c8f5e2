"""Which named graphs a query reads."""

from __future__ import annotations

from rdflib import URIRef, Variable
from rdflib.plugins.sparql.algebra import translateQuery, traverse
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue

from ..records import BadInput


def graphs_of(text: str) -> list[str] | None:
    """The IRIs after GRAPH in a query that declares all its prefixes, sorted; None where it asks for any graph."""
    named: set[str] = set()
    anything = False

    def visit(node: object) -> None:
        nonlocal anything
        if isinstance(node, CompValue) and node.name == "Graph":
            anything |= isinstance(node.term, Variable)
            named.update([str(node.term)] if isinstance(node.term, URIRef) else [])

    try:
        traverse(translateQuery(parseQuery(text)).algebra, visitPost=visit)
    except Exception as error:  # noqa: BLE001  rdflib raises plain Exceptions for what it cannot translate
        raise BadInput(f"the query cannot be read: {str(error).splitlines()[0]}") from None
    return None if anything else sorted(named)
