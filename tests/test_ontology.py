"""The vocabulary is whole: every term is explained in both languages, every term used is defined, and none is idle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS
from rdflib.term import Node

from diplograph.graph.records import DEEDS, ENCOUNTERS, EVENT_TYPES, SPEECH_ACTS, STATUSES
from diplograph.graph.triples import DIP

ROOT = Path(__file__).parents[1]
ONTOLOGY = Graph().parse(ROOT / "ontology" / "diplomacy.ttl")
ALIGNMENTS = Graph().parse(ROOT / "ontology" / "alignments.ttl")
SHAPES = Graph().parse(ROOT / "ontology" / "shapes.ttl")
TERMS = sorted(str(term).removeprefix(DIP) for term in set(ONTOLOGY.subjects()) if str(term).startswith(DIP))

# Terms that neither the program nor its queries or shapes need, and why they are there nevertheless.
FOR_USERS = {
    "Actor": "the range of dip:involves, for queries under inference",
    "Event": "the class of all events, for queries under inference",
    "Status": "the class of the four statuses",
    "Sense": "the class of dip:lift",
    "involves": "every actor of an event whatever the role, for queries under inference",
}
NO_PLOVER = {"Invitation", "Statement", "Appointment"}


def used() -> Iterator[str]:
    """The terms that code, queries and shapes name."""
    for node in {node for triple in SHAPES for node in triple}:
        if isinstance(node, URIRef) and node.startswith(DIP):
            yield node.removeprefix(DIP)
    for path in (ROOT / "queries").glob("*.rq"):
        yield from re.findall(r"\bdip:(\w+)", path.read_text(encoding="utf-8"))
    for path in (*(ROOT / "graph").rglob("*.py"), ROOT / "cli.py"):
        yield from re.findall(r"\b(?:DIP\.|dip:)(\w+)", path.read_text(encoding="utf-8"))
    # Looked up by name in records.
    yield from (*EVENT_TYPES, *STATUSES, "lift")


@pytest.mark.parametrize("term", TERMS)
def test_every_term_is_explained(term: str) -> None:
    """A term has one label and one comment in English and in French, and says where it is defined."""
    for predicate in (RDFS.label, RDFS.comment):
        texts = [text for text in ONTOLOGY.objects(DIP[term], predicate) if isinstance(text, Literal)]
        assert sorted(str(text.language) for text in texts) == ["en", "fr"]
        assert all(str(text).strip() == str(text) != "" for text in texts)
    assert list(ONTOLOGY.objects(DIP[term], RDFS.isDefinedBy)) == [
        URIRef("https://w3id.org/diplograph/ontology")
    ]


@pytest.mark.parametrize("term", TERMS)
def test_every_term_has_a_kind(term: str) -> None:
    """A term is a class, a property, a status or a sense."""
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, DIP.Status, DIP.Sense}
    assert len(kinds.intersection(ONTOLOGY.objects(DIP[term], RDF.type))) == 1


def test_every_term_used_is_defined() -> None:
    """Code, queries and shapes name no term that the ontology lacks."""
    assert set(used()) - set(TERMS) == set()


def test_every_term_defined_is_used() -> None:
    """Each term is used by code, queries or shapes, or is listed with what users have of it."""
    assert set(TERMS) - set(used()) <= set(FOR_USERS) <= set(TERMS)


def test_types_are_those_of_the_records() -> None:
    """The types and statuses of the records are the subclasses and individuals of the ontology, branch by branch."""
    for branch, types in ((DIP.Encounter, ENCOUNTERS), (DIP.Deed, DEEDS), (DIP.SpeechAct, SPEECH_ACTS)):
        assert set(ONTOLOGY.subjects(RDFS.subClassOf, branch)) == {DIP[type_] for type_ in types}
    assert set(ONTOLOGY.subjects(RDFS.subClassOf, DIP.Event)) == {DIP.Encounter, DIP.Deed, DIP.SpeechAct}
    assert set(ONTOLOGY.subjects(RDF.type, DIP.Status)) == {DIP[status] for status in STATUSES}


def test_domains_and_ranges_are_classes() -> None:
    """What a property joins is a class of the ontology or a datatype."""
    for predicate in (RDFS.domain, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf):
        for node in map(str, ONTOLOGY.objects(None, predicate)):
            assert not node.startswith(DIP) or node.removeprefix(DIP) in TERMS


@pytest.mark.parametrize("graph", [ONTOLOGY, ALIGNMENTS], ids=["diplomacy", "alignments"])
def test_no_blank_nodes(graph: Graph) -> None:
    """Ontology and alignments can be loaded beside the data without bringing in blank nodes."""
    assert not [node for triple in graph for node in triple if isinstance(node, BNode)]


def test_ontology_states_version_licence_and_makers() -> None:
    """Each of the three files has a header with version IRI, title, creator and licence."""
    for graph in (ONTOLOGY, ALIGNMENTS, SHAPES):
        header = graph.value(predicate=RDF.type, object=OWL.Ontology)
        said = {
            str(predicate).rpartition("/")[2].rpartition("#")[2] for predicate in graph.predicates(header)
        }
        assert {"versionIRI", "title", "creator", "license"} <= said


def test_alignments_speak_of_defined_terms() -> None:
    """The alignments name no term that the ontology lacks, and no coding category that they do not list."""
    codes = tuple(f"https://w3id.org/diplograph/{scheme}#" for scheme in ("cameo", "plover"))
    listed = set(map(str, ALIGNMENTS.subjects(RDF.type, SKOS.Concept)))
    for name in {str(node) for triple in ALIGNMENTS for node in triple if isinstance(node, URIRef)}:
        assert not name.startswith(DIP) or name.removeprefix(DIP) in TERMS
        assert not name.startswith(codes) or name in listed


@pytest.mark.parametrize("event_type", EVENT_TYPES)
def test_every_type_is_aligned_with_the_coding_schemes(event_type: str) -> None:
    """Each type has a CAMEO root and a PLOVER category, save those for which the schemes have none."""
    matches = set(ALIGNMENTS.objects(DIP[event_type], SKOS.closeMatch))
    notations = {str(ALIGNMENTS.value(match, SKOS.notation)) for match in matches}
    assert any(re.fullmatch(r"\d\d", notation) for notation in notations) == (event_type != "Appointment")
    assert any(re.fullmatch(r"[A-Z]+", notation) for notation in notations) == (event_type not in NO_PLOVER)


def test_codes_are_their_names() -> None:
    """The notation of each code is its local name, and a finer code stands under its root."""
    for concept in set(ALIGNMENTS.subjects(RDF.type, SKOS.Concept)):
        code = str(ALIGNMENTS.value(concept, SKOS.notation))
        assert _local(concept) == code
        broader = ALIGNMENTS.value(concept, SKOS.broader)
        assert (code[:2] if len(code) == 3 and code.isdigit() else None) == (broader and _local(broader))


def _local(node: Node) -> str:
    return str(node).rpartition("#")[2]
