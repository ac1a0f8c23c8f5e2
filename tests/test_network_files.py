"""The network for other programs: GraphML, GEXF with time, and CSV."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from xml.etree import ElementTree

import networkx as nx
import pytest

from diplograph.graph.export import write_network
from diplograph.graph.network.events import NetworkActor, NetworkEvent, Telling
from diplograph.graph.network.projection import EventNetwork, project
from diplograph.graph.records import DiplographError

A, B, C = (NetworkActor(id=f"urn:{name}", label=f"Mme {name.upper()}", kind="person") for name in "abc")
MEETING = NetworkEvent("urn:e1", "Meeting", begin="2023-02-22", end="2023-02-22", place="Port-Clair",
                       participants=(A, B), tellings=(Telling("Elles se sont vues.", "urn:1", "Journal"),))  # fmt: skip
SPRING = NetworkEvent("urn:e2", "Negotiation", begin="2023-02", end="2023-05", participants=(A, B, C))
PLANNED = NetworkEvent("urn:e3", "Visit", "planned", begin="2024", end="2024", agents=(A,), targets=(B,))
UNDATED = NetworkEvent("urn:e4", "Criticism", agents=(C,), targets=(B,))
GEXF = "{http://www.gexf.net/1.2draft}"
FORMS = ("graphml", "gexf", "csv")


def written(network: EventNetwork, form: str) -> bytes:
    """The whole file."""
    stream = io.BytesIO()
    write_network(network, stream, form)
    return stream.getvalue()


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_read_by_others(form: str) -> None:
    """Actors are nodes with their names; each event and pair is an edge of its own, with event, status and dates."""
    text = written(project([MEETING, SPRING, PLANNED]), form)
    read = nx.parse_graphml(text.decode()) if form == "graphml" else nx.read_gexf(io.BytesIO(text))

    assert read.nodes["urn:a"]["label"] == "Mme A"
    told = ("event", "event_type", "status", "date", "first_day", "last_day")
    assert sorted(
        tuple(edge[name] for name in told) for edge in read.get_edge_data("urn:a", "urn:b").values()
    ) == [
        ("urn:e1", "Meeting", "occurred", "2023-02-22", "2023-02-22", "2023-02-22"),
        ("urn:e2", "Negotiation", "occurred", "2023-02/2023-05", "2023-02-01", "2023-05-31"),
        ("urn:e3", "Visit", "planned", "2024", "2024-01-01", "2024-12-31"),
    ]
    ids = re.findall(rb'<edge [^>]*\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids)) == read.number_of_edges() == 5


def test_gexf_is_dynamic() -> None:
    """An edge is there on the days of its event, an actor on those of its events; what has no date is always there."""
    graph = ElementTree.fromstring(written(project([MEETING, SPRING, PLANNED, UNDATED]), "gexf")).find(
        f"{GEXF}graph"
    )

    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    edges = {
        (edge.get("source"), edge.get("target"), edge.get("start"), edge.get("end"))
        for edge in graph.iter(f"{GEXF}edge")
    }
    assert ("urn:a", "urn:b", "2024-01-01", "2024-12-31") in edges
    assert ("urn:b", "urn:c", None, None) in edges
    spells = {
        node.get("id"): [(spell.get("start"), spell.get("end")) for spell in node.iter(f"{GEXF}spell")]
        for node in graph.iter(f"{GEXF}node")
    }
    assert spells["urn:a"] == [("2023-02-01", "2023-05-31"), ("2024-01-01", "2024-12-31")]
    assert spells["urn:b"] == spells["urn:c"] == []


def test_csv_of_edges() -> None:
    """One row an event and pair, with the names of both actors; a cell that a spreadsheet would run is marked as text."""
    hostile = replace(MEETING, place="=HYPERLINK(1)")
    (row,) = csv.DictReader(io.StringIO(written(project([hostile]), "csv").decode()))

    assert (row["source"], row["target"], row["source_label"], row["target_label"]) == (
        "urn:a",
        "urn:b",
        "Mme A",
        "Mme B",
    )
    assert (row["event_type"], row["date"], row["quote"]) == ("Meeting", "2023-02-22", "Elles se sont vues.")
    assert row["place"] == "'=HYPERLINK(1)"


@pytest.mark.parametrize("form", FORMS)
def test_same_network_same_bytes(form: str) -> None:
    """Whatever order the events come in, and whatever day it is."""
    assert written(project([MEETING, SPRING, UNDATED]), form) == written(
        project([UNDATED, SPRING, MEETING]), form
    )
    assert b"lastmodifieddate" not in written(project([MEETING]), form)


@pytest.mark.parametrize("form", ["graphml", "gexf"])
@pytest.mark.parametrize("text", ["\x00\x08", "a\r\nb", "]]><b>", "\ufffe \U0001f600 \u202e", "&amp;<!--"])
def test_hostile_text_leaves_xml_well_formed(form: str, text: str) -> None:
    """What XML cannot hold becomes U+FFFD, and the file parses."""
    ElementTree.fromstring(
        written(project([replace(MEETING, participants=(replace(A, label=text), B))]), form)
    )


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_written_too(form: str) -> None:
    """A network of nobody is a valid file; a form that is none is refused."""
    assert written(project([]), form)
    with pytest.raises(DiplographError, match="did you mean gexf"):
        written(project([]), "gefx")
