"""The shapes accept a sound graph and name what is wrong with each unsound one.

The sound graph is the golden article with what is derived from it. Each file of `data/shapes/unsound` is a SPARQL update
that spoils it in one way; its first line is what the shapes must then say.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.namespace import SH

from diplograph.graph.check import Violation, check
from diplograph.graph.triples import DIP, derived_to_rdf, namespaces

ROOT = Path(__file__).parents[1]
UNSOUND = sorted((ROOT / "tests" / "data" / "shapes" / "unsound").glob("*.ru"))


@pytest.fixture
def sound() -> Graph:
    """The golden article, with what is derived from it."""
    graph = Graph().parse(ROOT / "tests" / "data" / "triples" / "article.ttl")
    graph += derived_to_rdf(graph)
    return graph


def test_sound_graph_is_accepted(sound: Graph) -> None:
    """Nothing is found wrong with a sound graph."""
    assert check(sound) == []


def test_empty_graph_is_accepted() -> None:
    """Nothing is wrong with a graph in which there is nothing."""
    assert check(Graph()) == []


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("update", UNSOUND, ids=lambda path: path.stem)
def test_unsound_graph_is_named(sound: Graph, update: Path) -> None:
    """Each way to spoil the graph changes it and is found, in the words that the file announces."""
    before = set(sound)
    sound.update(update.read_text(encoding="utf-8"), initNs=namespaces())
    assert set(sound) != before
    message = update.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    assert message in {violation.message for violation in check(sound)}


def test_every_message_is_tested() -> None:
    """Each message of the shapes is one that an unsound graph of the tests calls forth."""
    shapes = Graph().parse(ROOT / "ontology" / "shapes.ttl")
    said = {path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ") for path in UNSOUND}
    assert {str(message) for message in shapes.objects(None, SH.message)} == said


def test_a_violation_is_one_readable_line(sound: Graph) -> None:
    """What is wrong is told in one line: the node by its prefix, the rule, and the value where there is one."""
    sound.update("INSERT { ?e dip:confidence 7.5 } WHERE { ?e dip:confidence 0.93 }", initNs=namespaces())
    lines = [str(violation) for violation in check(sound)]
    assert (
        "evidence:6a1100e959cc1ab0.0-111.a78b2c33: confidence is a decimal from 0 to 1 (here: 7.5)" in lines
    )


def test_comparisons_name_the_culprit(sound: Graph) -> None:
    """What is compared over the whole graph names the event, not the property."""
    sound.remove((None, DIP.end, None))
    sound.update('INSERT { ?e dip:end "1999"^^xsd:gYear } WHERE { ?e a dip:Statement }', initNs=namespaces())
    statement = "event:2021-03-09.statement.ivo-marek.6a1100e959cc1ab0-278"
    assert Violation(statement, "it ends before it begins") in check(sound)
