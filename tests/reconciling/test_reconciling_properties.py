"""Whatever articles tell, the pass decides on the events alone: no order matters, and nothing of the articles is lost."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplograph.graph.audit import audit
from diplograph.graph.reconciling import Touched, dissolve, reconcile
from diplograph.graph.records import Actor, Article, Event, Evidence, Place, When
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.terms import RdflibTriple
from diplograph.graph.triples import Background, article_graph_iri, article_to_rdf

STATES = [Actor(id_, "state", (id_.title(),)) for id_ in ("northland", "southland", "westland")]
# Two of one state, and two whose names are spellings of one.
PEOPLE = [
    Actor("ada-north", "person", ("Ada North",), country="northland"),
    Actor("bo-south", "person", ("Bo South",), country="southland"),
    Actor("di-south", "person", ("Di South",), country="southland"),
    Actor("sergei-west", "person", ("Sergei West",), country="westland"),
    Actor("serguei-west", "person", ("Sergueï West",), country="westland"),
]
PLACES = [
    Place("southland", ("Southland",)),
    Place("harbour", ("Le Port",), within="southland"),
    Place("hall", ("Le Palais",), within="harbour"),
    Place("westland", ("Westland",)),
]
BACKGROUND = Background(
    actors={actor.id: actor for actor in STATES}, places={place.id: place for place in PLACES}
)
DAYS = ["2023-05-09", "2023-05-10", "2023-05-11", "2023-05", "2023-05-09/2023-05-11", "2023-06-01", None]
QUOTES = [
    "Ils se sont vus.",
    "Ils se sont revus au lendemain.",
    "Au menu : le corridor céréalier, les quotas de pêche et le tunnel ferroviaire.",
]
TEXTS = [" ".join(f"{word}{n}" for n in range(60)) for word in ("neige", "pluie")]  # two that outlets copy
Told = tuple[Article, list[Event]]

_sides = st.lists(st.sampled_from([*PEOPLE, *STATES]), min_size=2, max_size=4, unique=True)


@st.composite
def events(draw: st.DrawFn, start: int) -> Event:
    """An encounter or deed of few people on few days."""
    type_ = draw(st.sampled_from(["Meeting", "Meeting", "Negotiation", "Call", "Visit", "Sanction", "Criticism"]))
    actors = tuple(draw(_sides))
    between = type_ in ("Meeting", "Negotiation", "Call")
    day = draw(st.sampled_from(DAYS))
    quote = draw(st.sampled_from(QUOTES))
    return Event(
        type_,
        Evidence(start, start + len(quote), quote),
        participants=actors if between else (),
        agents=() if between else actors[:1],
        targets=() if between else actors[1:],
        when=When(*(day.split("/") * 2)[:2]) if day else None,
        place=draw(st.sampled_from([None, *PLACES])),
        status=draw(st.sampled_from(["occurred", "occurred", "planned", "denied"])),
        confidence=0.8,
    )


@st.composite
def articles(draw: st.DrawFn) -> list[Told]:
    """Up to six articles; some print one text."""
    found = []
    for number in range(draw(st.integers(2, 6))):
        text = draw(st.sampled_from([*TEXTS, f"texte {number}", f"récit {number}"]))
        published = draw(st.sampled_from(["2023-05-11", "2023-05-12", "2023-06-02"]))
        article = Article(f"a{number}", f"{text} {number}", title=f"Titre {number}", published=published)
        found.append((article, [draw(events(start=100 * n)) for n in range(draw(st.integers(1, 3)))]))
    return found


def written(article: Article, told: Sequence[Event]) -> tuple[str, list[RdflibTriple]]:
    """The article's graph, named and filled."""
    return str(article_graph_iri(article)), list(article_to_rdf(article, told, BACKGROUND))


def decided(told: Sequence[Told]) -> frozenset[RdflibTriple]:
    """What a whole pass says of the articles."""
    with open_graph() as graph:
        for each in told:
            graph.replace_article(*written(*each))
        reconcile(graph)
        assert audit(graph) == []
        return frozenset(graph.triples(graph.reconciled_name))


def content(graph: GraphStore) -> dict[str, set[RdflibTriple]]:
    """All that the graph holds beside what was decided."""
    return {name: graph.triples(name) for name in (*graph.articles(), graph.derived_name)}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(told=articles(), data=st.data())
def test_order_never_matters(told: list[Told], data: st.DataObject) -> None:
    """Articles in any order, one by one with only their neighbours looked at or all at once, come to the same; dropping what
    was decided gives back what was."""
    order = data.draw(st.permutations(told))
    whole = decided(told)
    assert decided(order) == whole
    with open_graph() as graph:
        for name, triples in (written(*each) for each in order):
            touched = Touched(graph)
            touched.note(name, triples)
            graph.replace_article(name, triples)
            reconcile(graph, touched)
        assert frozenset(graph.triples(graph.reconciled_name)) == whole
        before = content(graph)
        dissolve(graph)
        assert content(graph) == before
        assert graph.triples(graph.reconciled_name) == set()
