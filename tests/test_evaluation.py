"""Scoring: what counts as right, and what files it takes. Actors are invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from diplograph.graph.evaluation import (
    Evaluation,
    Tally,
    calibration,
    evaluate,
    judged,
    read_gold,
    record_from_json,
)
from diplograph.graph.records import DiplographError

from .conftest import Run

Json = dict[str, Any]

_ACTORS = {"a": "Ada Nord", "b": "Béla Sud", "c": "Céline Est", "d": "Dora Ouest"}


def gold(*events: Json) -> Json:
    """A gold record of the four actors."""
    actors = {key: {"kind": "person", "names": [name]} for key, name in _ACTORS.items()}
    return {"id": "x", "lang": "fr", "published": "2023-03-01", "actors": actors, "events": list(events)}


def event(
    type_: str = "Meeting", participants: str = "", agents: str = "", targets: str = "", **rest: Any
) -> Json:
    """An event of actors given by their letters."""
    return {
        "type": type_,
        "participants": [*participants],
        "agents": [*agents],
        "targets": [*targets],
        **rest,
    }


def found(*events: Json) -> Json:
    """The same events with their actors inline, as `extract` prints them."""
    roles = ("participants", "agents", "targets")
    inline = [
        {**each, **{role: [{"names": [_ACTORS.get(key, key)]} for key in each[role]] for role in roles}}
        for each in events
    ]
    return {"id": "x", "events": inline}


def scored(right: list[Json], told: list[Json]) -> Evaluation:
    """What was told, held against what is right."""
    return evaluate([record_from_json(gold(*right))], {"x": found(*told)})


def test_a_meeting_is_right_with_its_day_and_all_who_took_part() -> None:
    """The same event scores 1 everywhere; another day costs the day only, and a missing actor the exact figure."""
    day = event(participants="ab", date="2023-02-22")
    assert scored([day], [day]).figures["pairs+day"] == Tally(1, 1, 1)
    other = scored([day], [event(participants="ab", date="2023-02-23")])
    assert (other.figures["pairs+day"], other.figures["pairs"]) == (Tally(0, 1, 1), Tally(1, 1, 1))
    assert other.figures["encounters"].f1 == 1
    assert other.accuracies["date"].recall == 0
    fewer = scored([event(participants="abc")], [event(participants="ab")])
    assert fewer.figures["encounters"].f1 == 0
    assert fewer.figures["encounters (lenient)"].f1 == 1


def test_the_pairs_of_one_event_weigh_one_together() -> None:
    """Three who met make three pairs of a third each; two of them found is a third found."""
    three, two = event(participants="abc", date="2023"), event(participants="ab", date="2023")
    figure = scored([three], [two]).figures["pairs+day"]
    assert figure.hits == pytest.approx(1 / 3)
    assert figure.found == pytest.approx(1 / 3)
    assert figure.gold == pytest.approx(1)


@pytest.mark.parametrize(
    ("right", "told", "fits"),
    [
        ("2023-02-22", "2023-02-22", True),
        ("2023-02", "2023-02-22", True),
        ("2023-02-22", "2023-02", False),
        ("2023-02-20/2023-02-24", "2023-02-22", True),
        ("2023-02-20/2023-02-21", "2023-02-22", False),
        ("2023", "2023-02/2023-03", True),
        (None, "2023-02-22", True),
        ("2023-02-22", None, False),
    ],
)
def test_a_day_is_right_within_what_gold_tells(right: str | None, told: str | None, fits: bool) -> None:
    """A day within the gold month or span is right, a coarser one is not, and where gold has none any does."""
    result = scored([event(participants="ab", date=right)], [event(participants="ab", date=told)])
    assert result.figures["pairs+day"].hits == fits


def test_days_and_places_that_gold_does_not_tell_are_invented() -> None:
    """Where gold has no day and no place, one found is counted as an invention."""
    told = event(participants="ab", date="2023-02-22", place=["Moscou"])
    result = scored([event(participants="ab")], [told])
    assert result.invented == {"days": Tally(1, 1, 1), "places": Tally(1, 1, 1)}


def test_a_visit_pairs_visitor_and_host_and_a_summit_nobody() -> None:
    """Roles decide who met whom."""
    visit, summit = event("Visit", agents="ab", targets="c"), event("Summit", participants="abcd")
    result = scored([visit, summit], [visit, summit])
    assert result.figures["pairs"] == Tally(1, 1, 1)
    swapped = scored([visit], [event("Visit", agents="c", targets="ab")])
    assert swapped.figures["encounters"].f1 == 0
    assert swapped.accuracies["roles"].recall == 0


def test_an_undated_meeting_counts_only_where_no_dated_one_is_known() -> None:
    """Told with and without its day, a meeting is one."""
    dated, undated = event(participants="ab", date="2023-02-22"), event(participants="ab")
    assert scored([dated], [dated, undated]).figures["pairs+day"] == Tally(1, 1, 1)


def test_status_and_sense_are_part_of_what_is_right() -> None:
    """What is planned did not occur, and sanctions lifted are not sanctions imposed."""
    planned = scored([event(participants="ab", status="planned")], [event(participants="ab")])
    assert planned.figures["encounters"].f1 == 0
    assert planned.figures["pairs"] == Tally(0, 1, 0)
    lifted = event("Sanction", agents="a", targets="b", sense="lift")
    assert scored([lifted], [event("Sanction", agents="a", targets="b")]).figures["deeds"].f1 == 0


def test_what_is_optional_is_neither_error_nor_merit() -> None:
    """An optional event or actor may be found or left out."""
    optional = event(participants="ab", optional=True)
    for events in ([optional], []):
        assert scored([optional], events).figures["encounters"] == Tally()
    open_ = event(participants="ab", maybe=["c"])
    for told in ("ab", "abc"):
        result = scored([open_], [event(participants=told)])
        assert result.figures["encounters"].f1 == 1
        assert result.figures["pairs"].precision == 1


def test_speech_needs_a_speaker_and_a_target() -> None:
    """The type, half of the speakers and one target; speakers alone whatever the type."""
    criticism = event("Criticism", agents="a", targets="b")
    assert scored([criticism], [criticism]).figures["speech"].f1 == 1
    assert scored([criticism], [event("Criticism", agents="a", targets="c")]).figures["speech"].f1 == 0
    other = scored([criticism], [event("Statement", agents="a")]).figures
    assert (other["speech"].f1, other["speakers"].f1) == (0, 1)


def test_unknown_types_and_actors_are_false() -> None:
    """Whatever nobody asked for counts against precision."""
    result = scored(
        [event(participants="ab")], [event("Party", participants="ab"), event(participants="Zoé")]
    )
    assert result.figures["deeds"].found == 1
    assert result.figures["encounters"] == Tally(0, 1, 1)
    assert [error.kind for error in result.errors].count("false") == 2


def test_of_two_found_one_is_right() -> None:
    """One gold event counts for one event found, the likest."""
    near = event(participants="ab", date="2023-02-22", span=[0, 9])
    result = scored([near], [event(participants="ab", date="2024", span=[50, 60]), near])
    assert result.figures["encounters"] == Tally(1, 2, 1)
    assert result.accuracies["evidence"].recall == 1


def test_an_article_that_was_not_read_is_missed_and_named() -> None:
    """What has no line counts as one in which nothing was found."""
    result = evaluate([record_from_json(gold(event(participants="ab")))], {})
    assert result.not_found == ["x"]
    assert result.figures["encounters"] == Tally(0, 0, 1)


def test_confidence_is_held_against_what_is_right() -> None:
    """Found events are counted by their confidence: what fits gold, or something optional in it, is right."""
    record = record_from_json(gold(event(participants="ab"), event(participants="bc", optional=True)))
    surest = event(participants="ab", confidence=0.93)
    allowed = event(participants="bc", confidence=0.91)
    wrong = event(participants="ad", confidence=0.4)
    told = judged(record, found(surest, allowed, wrong))
    assert [(each.confidence, each.right) for each in told] == [(0.93, True), (0.91, True), (0.4, False)]
    bands = [(branch, lower, tally.hits, tally.found) for branch, lower, tally in calibration(told)]
    assert bands == [("encounters", 0.9, 2, 2), ("encounters", 0.0, 0, 1)]


def test_intervals_are_the_same_at_every_run() -> None:
    """The resamples are drawn from a fixed seed, and hold the figure."""
    right = event(participants="ab")
    records = [record_from_json({**gold(right), "id": name}) for name in "xyz"]
    told = {"x": found(right), "y": found()}
    once, again = (evaluate(records, told, 100).intervals for _ in range(2))
    assert once == again
    low, high = once["encounters"]
    assert low <= evaluate(records, told).figures["encounters"].f1 <= high


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "is no JSON"),
        ("[]", "is no object"),
        ('{"events": []}', "has no id"),
        (
            '{"id": "a", "events": [{"type": "Meeting", "participants": ["x"]}]}',
            "'x' is none of the record's actors",
        ),
        ('{"id": "a", "events": [{"type": "Meeting", "date": "hier"}]}', "event 1: date 'hier'"),
        ('{"id": "a", "events": [{"type": "Meeting", "status": "perhaps"}]}', "status 'perhaps'"),
        ('{"id": "a", "events": [{"type": "Meeting", "span": [1]}]}', "span [1]"),
        ('{"id": "a", "events": {}}', "events is no list"),
    ],
)
def test_a_bad_record_is_told_with_its_line(tmp_path: Path, text: str, why: str) -> None:
    """File, line and what is wrong, in one line."""
    file = tmp_path / "gold.jsonl"
    file.write_text(f"\n{text}\n", "utf-8")
    with pytest.raises(DiplographError) as error:
        read_gold(file)
    message = str(error.value)
    assert message.startswith(f"{file}:2: ")
    assert why in message
    assert "\n" not in message


def test_the_graph_scores_as_the_extraction_does(in_demo: Run, seeds: Path, tmp_path: Path) -> None:
    """A graph tells of an article what `extract` finds in it; one wrong event more is one false event."""
    lines = in_demo("extract", seeds).out.splitlines()
    (tmp_path / "gold").mkdir()
    for number, line in enumerate(lines):
        (tmp_path / "gold" / f"{number}.json").write_text(json.dumps(_as_gold(json.loads(line))), "utf-8")
    result = in_demo("evaluate", "gold", "--format", "json")
    assert result.status == 0
    figures = json.loads(result.out)["figures"]
    assert {figure["f1"] for name, figure in figures.items() if figure["gold"]} == {1.0}
    told = [json.loads(line) for line in lines]
    told[0]["events"].append({"type": "Summit", "participants": [{"names": ["Ada Nord"]}]})
    (tmp_path / "events.jsonl").write_text("".join(f"{json.dumps(each)}\n" for each in told), "utf-8")
    worse = in_demo("evaluate", "gold", "events.jsonl", "--errors")
    assert "false: Summit" in worse.out
    assert worse.status == 0


def _as_gold(told: Json) -> Json:
    """What was found as a gold record, its actors by IRI."""
    roles = ("participants", "agents", "targets")
    actors = {actor["id"]: actor for each in told["events"] for role in roles for actor in each[role]}
    events = [
        {**each, **{role: [actor["id"] for actor in each[role]] for role in roles}} for each in told["events"]
    ]
    return {"id": told["id"], "actors": actors, "events": events}
