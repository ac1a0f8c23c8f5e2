"""What there is to judge: the tellings that nobody has looked at yet, the least certain first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rdflib import Graph, URIRef

from ..records import Article, DiplographError, Event
from ..sparql.results import rows
from ..store import GraphStore
from ..triples import DIP, article_from_rdf, event_from_rdf

_UNJUDGED: Final = """SELECT ?telling ?article ?confidence WHERE {
    ?telling dip:tellsStatus ?status ; dip:confidence ?confidence ; dip:inArticle ?article ; dip:startOffset ?start .
    FILTER NOT EXISTS { ?telling dip:corrected ?note } } ORDER BY %s ?telling"""
_LEAST_CERTAIN: Final = "?confidence ?article ?start"
_AS_TOLD: Final = "?article ?start"


@dataclass(frozen=True, slots=True)
class Question:
    """A telling to be judged, by its IRI and that of its article; `confidence` is the program's own."""

    telling: str
    article: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Told:
    """What the article tells there, and the local name of the event."""

    article: Article
    event: Event
    name: str


def questions(graph: GraphStore, articles: Sequence[str] = (), below: float = 1.0) -> list[Question]:
    """The tellings that nobody has judged, of at most that confidence, the least certain first.

    With articles (IRIs) only theirs, in the order of the text: so all that one article tells is judged together.
    """
    sparql = _UNJUDGED % (_AS_TOLD if articles else _LEAST_CERTAIN)
    found = (
        Question(telling, article, float(confidence))
        for telling, article, confidence in rows(graph.query(sparql, prefixes=graph.prefixes))
    )
    wanted = frozenset(articles)
    return [each for each in found if each.confidence <= below and (not wanted or each.article in wanted)]


def told(graph: GraphStore, question: Question) -> Told:
    """What the article tells there. Raises DiplographError where it was read anew meanwhile, and does not any more."""
    about = article_graph(graph, question.article)
    node, telling = (
        about.value(predicate=DIP.evidence, object=URIRef(question.telling)),
        URIRef(question.telling),
    )
    if node is None:
        raise DiplographError(f"{question.telling} is told no more: begin the review again")
    event = event_from_rdf(about, node, telling)
    return Told(article_from_rdf(about, URIRef(question.article)), event, str(node).rpartition("/")[2])


def article_graph(graph: GraphStore, article: str) -> Graph:
    """All that the article of that IRI contributes."""
    about = Graph(bind_namespaces="none")
    for triple in graph.triples(article.replace(graph.prefixes["article"], graph.prefixes["graph"], 1)):
        about.add(triple)
    return about
