"""Namespaces, the terms that are looked up by name, and how plain values become literals."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Final

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS, XSD

from ..records import DEEDS, ENCOUNTERS, DiplographError


class _Vocabulary(Namespace):
    """A namespace each of whose terms is made once: an IRI takes rdflib longer to make than most of what is done with it."""

    def __getattr__(self, name: str) -> URIRef:
        """The term of that name."""
        self.__dict__[name] = term = super().__getattr__(name)
        return term


DIP: Final = _Vocabulary("https://w3id.org/diplograph/ontology#")
SCHEMA: Final = Namespace("https://schema.org/")
GEO: Final = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#")
WIKIDATA: Final = Namespace("http://www.wikidata.org/entity/")

BASE: Final = "https://w3id.org/diplograph/id/"
KINDS: Final = ("actor", "article", "designation", "event", "evidence", "graph", "office", "place", "tenure")

_DATE_TYPES: Final = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}


def namespaces(base: str = BASE) -> dict[str, str]:
    """Prefix → namespace IRI, for every prefix that the data, the queries and the exports use."""
    standard = {
        "dip": DIP,
        "dcterms": DCTERMS,
        "geo": GEO,
        "owl": OWL,
        "rdf": RDF,
        "rdfs": RDFS,
        "schema": SCHEMA,
        "skos": SKOS,
        "wd": WIKIDATA,
        "xsd": XSD,
    }
    return {
        **{prefix: str(iri) for prefix, iri in standard.items()},
        **{kind: f"{base}{kind}/" for kind in KINDS},
    }


def branch(event_type: str) -> URIRef:
    """dip:Encounter, dip:Deed or dip:SpeechAct."""
    if event_type in ENCOUNTERS:
        return DIP.Encounter
    return DIP.Deed if event_type in DEEDS else DIP.SpeechAct


def date_literal(text: str) -> Literal:
    """`2023`, `2023-02` or `2023-02-22` as xsd:gYear, xsd:gYearMonth or xsd:date."""
    try:
        date.fromisoformat(text + "0001-01-01"[len(text) :])
        return Literal(text, datatype=_DATE_TYPES[len(text)])
    except (ValueError, KeyError):
        raise DiplographError(
            f"{text!r} is no date: give a day, month or year of the calendar as 2023-02-22, 2023-02 or 2023"
        ) from None


def decimal_literal(number: float) -> Literal:
    """The number as xsd:decimal with all its digits, never in the notation with an exponent that decimals lack."""
    return Literal(format(Decimal(repr(float(number))), "f"), datatype=XSD.decimal, normalize=False)


@cache
def term_label(term: str, lang: str) -> str:
    """The label of a term of the ontology, such as `Meeting`: "rencontre" in French, "meeting" in English."""
    return next(
        str(label)
        for label in _ontology().objects(DIP[term], RDFS.label)
        if isinstance(label, Literal) and label.language == lang
    )


@cache
def _ontology() -> Graph:
    text = resources.files("diplograph").joinpath("ontology/diplomacy.ttl").read_text(encoding="utf-8")
    return Graph(bind_namespaces="none").parse(data=text, format="turtle")
