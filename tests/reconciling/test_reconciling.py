"""One event, many articles: what is brought together, what is kept apart, and that nothing is lost by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import permutations
from random import Random

import pytest

from diplograph.graph.answers import met, show, timeline
from diplograph.graph.audit import audit
from diplograph.graph.network import network
from diplograph.graph.queries import table
from diplograph.graph.reconciling import Touched, dissolve, proposed_merges, reconcile
from diplograph.graph.records import Actor, Article, Event, Evidence, Place, When
from diplograph.graph.store import GraphStore, open_graph
from diplograph.graph.terms import RdflibTriple
from diplograph.graph.triples import DIP, Background, article_graph_iri, article_to_rdf

ADA = Actor("ada-north", "person", ("Ada North",), country="northland")
BO = Actor("bo-south", "person", ("Bo South",), country="southland")
CY = Actor("cy-west", "person", ("Cy West",), country="westland")
DI = Actor("di-south", "person", ("Di South",), country="southland")
NORTH = Actor("northland", "state", ("Nordie",))
SOUTH = Actor("southland", "state", ("Sudie",))
WEST = Actor("westland", "state", ("Ouestie",))
LAND = Place("southland", ("Sudie",))
CITY = Place("harbour", ("Le Port",), within="southland")
HALL = Place("hall", ("Le Palais",), within="harbour")
FAR = Place("farville", ("Lointaine",), within="westland")
BACKGROUND = Background(
    actors={actor.id: actor for actor in (NORTH, SOUTH, WEST)},
    places={place.id: place for place in (LAND, CITY, HALL, FAR, Place("westland", ("Ouestie",)))},
)
Told = tuple[str, list[RdflibTriple]]


def event(type_: str = "Meeting", day: str | None = "2023-05-10", **more: object) -> Event:
    """Ada met Bo, or as told by `more`."""
    quote = str(more.pop("quote", "Ils se sont vus."))
    start = int(str(more.pop("start", 0)))
    if type_ in ("Meeting", "Call", "Negotiation"):
        more = {"participants": (ADA, BO), **more}
    when = When(*day.split("/")) if day and "/" in day else When(day, day) if day else None
    return Event(type_, Evidence(start, start + len(quote), quote), when=when, confidence=0.8, **more)  # type: ignore[arg-type]


def article(name: str, *events: Event, published: str = "2023-05-11", text: str | None = None) -> Told:
    """An article's graph, named and filled."""
    words = text or " ".join(f"{name}{number}" for number in range(30))
    one = Article(name, words, title=name, published=published)
    return str(article_graph_iri(one)), list(article_to_rdf(one, events, BACKGROUND))


@pytest.fixture
def graph() -> Iterator[GraphStore]:
    """An empty graph in memory."""
    with open_graph() as graph:
        yield graph


def tell(graph: GraphStore, *articles: Told) -> None:
    """Write the articles and reconcile."""
    for name, triples in articles:
        graph.replace_article(name, triples)
    reconcile(graph)


def count(graph: GraphStore) -> int:
    """How many events there are."""
    return len(table(graph, "events"))


ONE_EVENT: dict[str, tuple[Event, Event]] = {
    "another guest": (event(), event(participants=(ADA, BO, CY))),
    "a state for its minister": (event(), event(participants=(ADA, SOUTH))),
    "the month for the day": (event(), event(day="2023-05")),
    "a span that holds the day": (event(), event(day="2023-05-09/2023-05-11")),
    "a day off in the same hall": (event(place=HALL), event(day="2023-05-11", place=CITY)),
    "a day off in the same words": (
        event(quote="Au menu : le corridor céréalier, les quotas de pêche et le tunnel ferroviaire."),
        event(
            day="2023-05-11",
            quote="Les quotas de pêche, le corridor céréalier et le tunnel ferroviaire au menu.",
        ),
    ),
    "planned, then occurred": (event(status="planned", participants=(ADA, BO, CY)), event()),
    "no day, but news": (event(), event(day=None)),
    "talks by another word": (event(), event("Negotiation")),
    "hosts that differ": (
        event("Visit", agents=(ADA,), targets=(BO,), place=CITY),
        event("Visit", agents=(ADA,), targets=(DI,), day="2023-05-09/2023-05-11"),
    ),
}
TWO_EVENTS: dict[str, tuple[Event, Event]] = {
    "following days": (event(), event(day="2023-05-11")),
    "following days, once more": (
        event(place=HALL),
        event(day="2023-05-11", place=HALL, quote="Ils se sont vus de nouveau."),
    ),
    "following days in two towns": (event(place=HALL), event(day="2023-05-11", place=FAR)),
    "talks on the eve of a meeting": (event("Negotiation", place=HALL), event(day="2023-05-11", place=HALL)),
    "a call and a meeting": (event(), event("Call")),
    "an anniversary": (event(), event(day="2024-05-10")),
    "two ministers of one country": (event(), event(participants=(ADA, DI))),
    "called off, then held a day later": (
        event(status="denied", place=HALL),
        event(day="2023-05-11", place=HALL),
    ),
    "two states of one minister's day": (event(participants=(ADA, WEST)), event(participants=(ADA, BO))),
    "sanctions imposed and lifted": (
        event("Sanction", agents=(NORTH,), targets=(SOUTH,)),
        event("Sanction", agents=(NORTH,), targets=(SOUTH,), sense="lift"),
    ),
    "a plan without a day": (event(), event(day=None, status="planned")),
    "two countries of a tour": (
        event("Visit", agents=(ADA,), place=CITY),
        event("Visit", agents=(ADA,), place=FAR),
    ),
}


@pytest.mark.parametrize("told", ONE_EVENT.values(), ids=ONE_EVENT)
def test_is_one_event(graph: GraphStore, told: tuple[Event, Event]) -> None:
    """What two articles tell in this way is one event, with the evidence of both, and the graph stays sound."""
    tell(graph, article("one", told[0]), article("two", told[1]))
    (row,) = table(graph, "events").dicts()
    assert row["articles"] == 2
    assert len(table(graph, "evidence", event=str(row["event"]))) == 2
    assert audit(graph) == []


@pytest.mark.parametrize("told", TWO_EVENTS.values(), ids=TWO_EVENTS)
def test_are_two_events(graph: GraphStore, told: tuple[Event, Event]) -> None:
    """What two articles tell in this way stays two events."""
    tell(graph, article("one", told[0]), article("two", told[1]))
    assert count(graph) == 2


def test_what_one_article_tells_apart_stays_apart(graph: GraphStore) -> None:
    """An article that tells of two days knows that they were two."""
    both = article("one", event(place=HALL), event(day="2023-05-11", place=HALL, start=50))
    tell(graph, both, article("two", event(day="2023-05-11", place=HALL, participants=(ADA, BO, CY))))
    assert sorted(str(row["begin"]) for row in table(graph, "events").dicts()) == ["2023-05-10", "2023-05-11"]


def test_an_account_that_fits_two_events_goes_to_neither(graph: GraphStore) -> None:
    """The month alone does not say which of two meetings is meant; nor does the country, which of two ministers."""
    tell(
        graph,
        article("one", event()),
        article("two", event(day="2023-05-20")),
        article("three", event(day="2023-05")),
        article("four", event(participants=(ADA, DI))),
        article("five", event(participants=(ADA, SOUTH))),
    )
    assert count(graph) == 5


def test_place_decides_between_two_ministers(graph: GraphStore) -> None:
    """The country's name with the hall in which one of its ministers was means that minister."""
    tell(
        graph,
        article("one", event(place=HALL)),
        article("two", event(participants=(ADA, DI), place=Place("villa", ("La Villa",), within="harbour"))),
        article("three", event(participants=(ADA, SOUTH), place=HALL)),
    )
    assert [
        row["articles"]
        for row in table(graph, "meetings-between", actor="Ada North", with_="Bo South").dicts()
    ] == [2]


def test_the_day_that_most_sources_bear_is_taken(graph: GraphStore) -> None:
    """Two say the 10th, one the 11th, one the month: it was the 10th, and the day is disputed, with who says which day."""
    tell(
        graph,
        article("a", event(place=HALL)),
        article("b", event(place=HALL)),
        article("c", event(day="2023-05-11", place=HALL)),
        article("d", event(day="2023-05")),
    )
    (encounter,) = met(graph)
    assert (encounter.day, encounter.disputed) == ("2023-05-10", ("begin",))
    versions = [
        (row["disputed"], row["value"], row["articles"], row["sources"])
        for row in table(graph, "disputes").dicts()
    ]
    assert versions == [
        ("begin", "2023-05-10", 2, "a | b"),
        ("begin", "2023-05-11", 1, "c"),
    ]


def test_a_town_in_the_country_that_another_tells_is_no_contradiction(graph: GraphStore) -> None:
    """« in the palace », « in its town », « elsewhere »: the town agrees with the palace, and is none of the versions."""
    tell(
        graph,
        article("a", event(place=HALL)),
        article("b", event(place=CITY)),
        article("c", event(day="2023-05-10", place=FAR)),
    )
    assert {row["value"] for row in table(graph, "disputes").dicts()} == {"Le Palais", "Lointaine"}


def test_contradictions_are_kept(graph: GraphStore) -> None:
    """One node told as occurred and denied, in Moscow and elsewhere, is disputed in both, and still occurred."""
    tell(graph, article("a", event(place=HALL)), article("b", event(status="denied", place=FAR)))
    assert {(row["disputed"], row["value"]) for row in table(graph, "disputes").dicts()} == {
        ("status", "occurred"),
        ("status", "denied"),
        ("place", "Le Palais"),
        ("place", "Lointaine"),
    }
    (encounter,) = met(graph)
    assert encounter.disputed == ("place", "status")


def test_a_plan_that_came_true_is_no_contradiction(graph: GraphStore) -> None:
    """Announced on Monday, held on Thursday: nothing is disputed."""
    tell(graph, article("a", event(status="planned")), article("b", event()))
    assert len(table(graph, "disputes")) == 0


def test_a_meeting_within_a_visit_is_linked(graph: GraphStore) -> None:
    """Talks with the host on a day of the visit are part of it; talks elsewhere, later or by others are not."""
    visit = event("Visit", day="2023-05-09/2023-05-11", agents=(ADA,), place=CITY)
    tell(
        graph,
        article("a", visit),
        article("b", event()),
        article("c", event(day="2023-05-13", participants=(ADA, DI))),
        article("d", event(participants=(BO, CY))),
        article("e", event(participants=(ADA, CY), place=FAR)),
    )
    links = {
        (str(part).rpartition("/")[2], str(whole).rpartition("/")[2])
        for part, predicate, whole in graph.triples(graph.reconciled_name)
        if predicate == DIP.partOf
    }
    assert links == {
        ("2023-05-10.meeting.ada-north.bo-south", "2023-05-09--2023-05-11.visit-to-southland.ada-north")
    }
    assert count(graph) == 5


def test_copies_are_one_source(graph: GraphStore) -> None:
    """An agency's text at three addresses, one a little cut, is one source; what a copy dates a week later is the same."""
    text = " ".join(f"mot{number}" for number in range(120))
    tell(
        graph,
        article("agency", event(), published="2023-05-11", text=text),
        article("copy", event(), published="2023-05-12", text=text + " Suivez-nous."),
        article("late", event(day="2023-05-17"), published="2023-05-18", text=text[:-40]),
        article("own", event(participants=(ADA, BO, CY))),
    )
    (encounter,) = met(graph)
    assert (encounter.day, encounter.disputed) == ("2023-05-10", ("begin",))
    assert {source.title: source.copies for source in encounter.sources} == {
        "agency": ("copy", "late"),
        "own": (),
    }
    assert [row["articles"] for row in table(graph, "events").dicts()] == [2]
    assert {told for _, _, told in network(graph).edges(data="tellings")} == {2}
    assert len(table(graph, "evidence", event=encounter.event)) == 4


def test_questions_count_events(graph: GraphStore) -> None:
    """A line a meeting in `met` and `timeline`; a node's own IRI leads to the event it is one of."""
    tell(
        graph,
        article("one", event(place=HALL)),
        article("two", event(participants=(ADA, SOUTH, CY), place=CITY)),
    )
    (encounter,) = met(graph, "Ada North")
    assert [ref.label for ref in encounter.others] == ["Bo South", "Cy West"]
    assert encounter.places == ("Le Palais",)
    assert len(timeline(graph, "Bo South")) == 1
    shown = show(graph, "event:2023-05-10.meeting.ada-north.bo-south")
    assert shown.iri == encounter.event
    assert len(shown.tables["evidence"]) == 2


def test_dropping_it_gives_back_what_was(graph: GraphStore) -> None:
    """Articles' graphs and what is derived from them are the same before, during and after."""
    told = [article("one", event()), article("two", event(participants=(ADA, BO, CY)))]
    for name, triples in told:
        graph.replace_article(name, triples)
    names = [*graph.articles(), graph.derived_name]
    before = {name: graph.triples(name) for name in names}
    everything = set(graph.subjects())
    reconcile(graph)
    assert {name: graph.triples(name) for name in names} == before
    assert set(graph.subjects()) != everything
    dissolve(graph)
    assert {name: graph.triples(name) for name in names} == before
    assert set(graph.subjects()) == everything
    assert graph.triples(graph.reconciled_name) == set()


MANY: Callable[[], list[Told]] = lambda: [
    article("one", event(place=HALL)),
    article("two", event(participants=(ADA, BO, CY))),
    article("three", event(participants=(ADA, SOUTH)), event("Visit", agents=(ADA,), place=CITY, start=40)),
    article("four", event(day="2023-05-11", place=CITY)),
    article("five", event(day="2023-05")),
    article("six", event(day=None)),
    article("seven", event(day="2023-05-20", participants=(ADA, DI))),
    article("eight", event(day="2023-05-21", participants=(ADA, SOUTH))),
]


def test_order_does_not_matter() -> None:
    """Whatever order the articles come in, what is decided is the same."""
    results = set()
    for order in list(permutations(MANY()))[::5000]:
        with open_graph() as graph:
            tell(graph, *order)
            results.add(frozenset(graph.triples(graph.reconciled_name)))
    assert len(results) == 1


@pytest.mark.parametrize("seed", range(4))
def test_step_by_step_comes_to_the_same(seed: int) -> None:
    """Articles that come, change and go one by one, each with its neighbours looked at, leave what a whole pass decides."""
    random = Random(seed)
    told = MANY()
    names = [name for name, _ in told]
    versions = dict(told) | {names[0]: article("one", event(day="2023-05-11", place=FAR))[1]}
    with open_graph() as graph, open_graph() as whole:
        for _ in range(16):
            name = random.choice(names)
            triples = random.choice([dict(told)[name], versions[name], []])
            touched = Touched(graph)
            touched.note(name, triples)
            for each in (graph, whole):
                if triples:
                    each.replace_article(name, triples)
                else:
                    each.forget(name)
            reconcile(graph, touched)
            reconcile(whole)
            assert graph.triples(graph.reconciled_name) == whole.triples(whole.reconciled_name)
        with open_graph() as fresh:
            tell(fresh, *((name, list(graph.triples(name))) for name in graph.articles()))
            assert said(graph) == said(whole) == said(fresh)


def said(graph: GraphStore) -> set[str]:
    """All that queries find."""
    return set(map(str, graph.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")))  # type: ignore[arg-type]


def test_who_met_whom_holds_for_the_one_event(graph: GraphStore) -> None:
    """Whom one article names as a guest and another tells to have come met; forgotten, they did not; others stay."""
    planned = article("one", event(participants=(ADA, BO, CY), status="planned"))
    tell(graph, planned, article("two", event()), article("three", event(day="2023-06-01", participants=(ADA, DI))))
    assert have_met(graph, ADA, CY)
    tell(graph, article("four", event(day="2023-08-01", participants=(ADA, CY))))
    for name, still in ((planned[0], True), (article("four")[0], False)):
        touched = Touched(graph)
        touched.note(name)
        graph.forget(name)
        reconcile(graph, touched)
        assert have_met(graph, ADA, CY) == still
    assert have_met(graph, ADA, BO)
    assert have_met(graph, ADA, DI)


def have_met(graph: GraphStore, one: Actor, other: Actor) -> bool:
    """What dip:met says."""
    return bool(graph.query(f"ASK {{ actor:{one.id} dip:met actor:{other.id} }}", prefixes=graph.prefixes))


def test_one_person_in_two_spellings(graph: GraphStore) -> None:
    """Two spellings of a full name for one state are one person, under whose name all events stand."""
    serge = Actor("sergei-norov", "person", ("Sergei Norov",), country="northland")
    other = Actor("serguei-norov", "person", ("Sergueï Norov",), country="northland")
    tell(
        graph,
        article("one", event(participants=(serge, BO))),
        article("two", event(participants=(other, BO))),
    )
    (merge,) = proposed_merges(graph)
    assert merge.certain
    assert merge.reasons[0] == "another spelling of the full name"
    (encounter,) = met(graph, "Serguei Norov")
    assert len(encounter.sources) == 2
    assert audit(graph) == []


@pytest.mark.parametrize(
    ("titles", "is_certain"),
    [
        ((("ministre du Nord", "minister"), ("chef de la diplomatie", "minister")), True),
        ((("conseillère au Nord", None), ("Conseillère au Nord", None)), True),
        ((("ministre du Nord", "minister"), ("juge du Nord", None)), False),
        ((("ministre du Nord", "minister"), (None, None)), False),
    ],
)
def test_two_spellings_need_one_office(
    graph: GraphStore, titles: tuple[tuple[str | None, str | None], ...], is_certain: bool
) -> None:
    """Told of different events, two spellings of a name are one person only where articles give both the same office."""
    people = [
        Actor(
            id_,
            "person",
            (name,),
            country="northland",
            titles=(title,) if title else (),
            offices=(office,) if office else (),
        )
        for (id_, name), (title, office) in zip(
            (("sergei-norov", "Sergei Norov"), ("serguei-norov", "Sergueï Norov")), titles, strict=True
        )
    ]
    one, other = (event(participants=(person, BO)) for person in people)
    tell(graph, article("one", one), article("two", replace(other, when=When("2023-05-30", "2023-05-30"))))
    (merge,) = proposed_merges(graph)
    assert merge.certain == is_certain
    assert len(met(graph, "Sergei Norov")) == (2 if is_certain else 1)
    assert audit(graph) == []


def test_what_was_decided_bears_on_no_decision(graph: GraphStore) -> None:
    """The name that a person has only by a merge is no evidence for it: decided again, nothing changes."""
    other = Actor("adah-north", "person", ("Adah North",), country="northland")
    tell(graph, article("one", event()), article("two", event(participants=(other, BO))))
    before, reasons = graph.triples(graph.reconciled_name), proposed_merges(graph)
    assert [merge.certain for merge in reasons] == [True]
    reconcile(graph)
    assert graph.triples(graph.reconciled_name) == before
    assert proposed_merges(graph) == reasons
    graph.replace_article(*article("two", event(day="2023-05-20", participants=(other, BO))))
    reconcile(graph)
    assert [merge.certain for merge in proposed_merges(graph)] == [False]  # a like name alone


def test_two_who_met_are_two(graph: GraphStore) -> None:
    """Two spellings that one event names side by side are not merged, but proposed with that reason."""
    serge = Actor("sergei-norov", "person", ("Sergei Norov",), country="northland")
    other = Actor("serguei-norov", "person", ("Sergueï Norov",), country="northland")
    tell(graph, article("one", event(participants=(serge, other))))
    (merge,) = proposed_merges(graph)
    assert not merge.certain
    assert "but one event names both" in merge.reasons
    assert audit(graph) == []


def test_one_event_keeps_the_actors_it_needs(graph: GraphStore) -> None:
    """A minister and his own state, told twice, stay two who came together."""
    told = event(participants=(ADA, NORTH))
    tell(graph, article("one", told), article("two", event(day="2023-05", participants=(ADA, NORTH))))
    (row,) = table(graph, "events").dicts()
    assert row["articles"] == 2
    assert audit(graph) == []


def test_a_state_for_who_does_a_deed_to_the_same(graph: GraphStore) -> None:
    """« the North recalls its ambassador from the West », « its minister recalls the ambassador»: one deed."""
    one = event("RelationsDown", participants=(), agents=(NORTH,), targets=(WEST,))
    tell(graph, article("one", one), article("two", replace(one, agents=(ADA,))))
    (row,) = table(graph, "events").dicts()
    assert row["articles"] == 2


def test_a_surname_is_not_enough(graph: GraphStore) -> None:
    """A surname alone is proposed, not applied; with a second bearer of the name it names that rival."""
    surname = Actor("north", "person", ("North",), country="northland")
    cousin = Actor("eve-north", "person", ("Eve North",), country="northland")
    tell(graph, article("one", event()), article("two", event(day="2023-06-02", participants=(surname, BO))))
    (merge,) = proposed_merges(graph)
    assert (merge.actor, merge.same_as, merge.certain) == ("north", "ada-north", False)
    graph.replace_article(*article("three", event(day="2023-07-01", participants=(cousin, CY))))
    assert ["could also be eve-north" in merge.reasons for merge in proposed_merges(graph)] == [True, False]


def test_a_surname_and_two_spellings_are_one(graph: GraphStore) -> None:
    """Neither spelling is the other's rival for the surname, nor the surname one between the spellings."""
    names = ("Sergei Norov", "Sergueï Norov", "Norov")
    people = [
        Actor(id_, "person", (name,), country="northland", titles=("ministre",), offices=("minister",))
        for id_, name in zip(("sergei-norov", "serguei-norov", "norov"), names, strict=True)
    ]
    tell(graph, *(article(each.id, event(participants=(each, BO))) for each in people))
    assert all(merge.certain for merge in proposed_merges(graph))
    (encounter,) = met(graph)
    assert len(encounter.sources) == 3
    graph.replace_article(*article("four", event(day="2023-09-09", participants=(people[0], people[1]))))
    reconcile(graph)
    assert not any(merge.certain for merge in proposed_merges(graph)), "two who met are two, and the surname is either's"
    assert audit(graph) == []


def test_a_surname_told_of_the_same_meeting_is_certain(graph: GraphStore) -> None:
    """The surname in one article and the full name in another, of one state, at one meeting: one person."""
    surname = Actor("north", "person", ("North",), country="northland")
    tell(graph, article("one", event()), article("two", event(participants=(surname, BO))))
    assert [merge.certain for merge in proposed_merges(graph)] == [True]
    (encounter,) = met(graph)
    assert [ref.label for ref in encounter.actors + encounter.others] == ["Ada North", "Bo South"]
