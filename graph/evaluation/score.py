"""Figures over many articles: precision, recall and F1 of events, and how right the details of those found are.

What each figure counts is told in docs/evaluation.md.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from .matching import Matched, exactly, leniently, match, same_day, same_passage, same_speakers, spoken
from .meetings import tally_meetings
from .read import claims_of, inline_names
from .records import Claim, Record
from .tally import Tally

FIGURES: Final = (
    "pairs+day",
    "pairs",
    "encounters",
    "encounters (lenient)",
    "deeds",
    "deeds (lenient)",
    "speech",
    "speakers",
)
# Shares of the encounters and deeds found leniently whose detail is right; `found` and `gold` are alike in their tallies.
ACCURACIES: Final = ("date", "place", "status", "roles", "evidence")
# Days and places found where gold has none, or a coarser date: `hits` of their tallies are the inventions.
INVENTED: Final = ("days", "places")
_WITH_ROLES: Final = ("Visit", "Mediation")


@dataclass(frozen=True, slots=True)
class Error:
    """An encounter or a deed that was `missed`, or found and `false`, under the lenient measure."""

    article: str
    kind: str
    claim: Claim


@dataclass(frozen=True)
class Evaluation:
    """The figures by the names in FIGURES, ACCURACIES and INVENTED; what was wrong; articles that nothing was found of.

    `intervals` has the 90 % interval of each figure's F1, where one was asked for.
    """

    articles: int
    figures: Mapping[str, Tally]
    accuracies: Mapping[str, Tally]
    invented: Mapping[str, Tally]
    errors: list[Error]
    without_events: int
    false_in_those: int
    not_found: list[str]
    intervals: Mapping[str, tuple[float, float]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Scored:
    """One article."""

    record: Record
    found: int
    tallies: Mapping[str, Tally]
    errors: list[Error]


def evaluate(
    gold: Sequence[Record], found: Mapping[str, Mapping[str, Any]], bootstrap: int = 0
) -> Evaluation:
    """Score what was found in the articles of the gold records.

    `found` has, by article id, events as `diplograph extract` prints them; an article that it lacks counts as one in
    which nothing was found. With `bootstrap` that many resamples of the articles give the intervals, from a fixed seed.
    Raises DiplographError for what cannot be read as events.
    """
    scored = [_article(record, found.get(record.id, {})) for record in gold]
    totals = _total(scored)
    empty = [each for each in scored if not each.record.events]
    return Evaluation(
        articles=len(scored),
        figures={name: totals[name] for name in FIGURES},
        accuracies={name: totals[name] for name in ACCURACIES},
        invented={name: totals[name] for name in INVENTED},
        errors=[error for each in scored for error in each.errors],
        without_events=len(empty),
        false_in_those=sum(each.found for each in empty),
        not_found=[record.id for record in gold if record.id not in found],
        intervals=_intervals(scored, bootstrap) if bootstrap else {},
    )


def _article(record: Record, found: Mapping[str, Any]) -> _Scored:
    claims = claims_of(found, lambda actor: record.key_of(inline_names(actor)))
    with_day, any_day = tally_meetings(record.events, claims)
    tallies = {"pairs+day": with_day, "pairs": any_day}
    errors: list[Error] = []
    lenient: list[tuple[Claim, Claim]] = []
    for branch in ("encounters", "deeds"):
        ours = [claim for claim in record.events if claim.branch == branch]
        theirs = [claim for claim in claims if claim.branch == branch]
        tallies[branch] = _tally(match(ours, theirs, exactly))
        matched = match(ours, theirs, leniently)
        tallies[f"{branch} (lenient)"] = _tally(matched)
        lenient += matched.hits
        errors += [Error(record.id, "missed", claim) for claim in matched.missed]
        errors += [Error(record.id, "false", claim) for claim in matched.false]
    ours = [claim for claim in record.events if claim.branch == "speech"]
    theirs = [claim for claim in claims if claim.branch == "speech"]
    tallies["speech"] = _tally(match(ours, theirs, spoken))
    tallies["speakers"] = _tally(match(ours, theirs, same_speakers))
    for pair in lenient:
        for name, right in _details(*pair):
            tallies[name] = tallies.get(name, Tally()) + Tally(float(right), 1, 1)
    return _Scored(record, len(claims), tallies, errors)


def _tally(matched: Matched) -> Tally:
    hits = len(matched.hits)
    return Tally(hits, hits + len(matched.false), hits + len(matched.missed))


def _details(gold: Claim, found: Claim) -> Iterator[tuple[str, bool]]:
    """Which details of one event gold tells, and whether they are right; or invented where it tells none."""
    yield "status", gold.status == found.status
    yield "evidence", same_passage(gold, found)
    if gold.date:
        yield "date", same_day(gold.date, found.date)
    if not gold.date or len(gold.date) != 10:
        # A day within a month is invented; one within a span of days is not held to be.
        a_day = found.date is not None and len(found.date) == 10
        yield "days", found.date is not None if not gold.date else a_day and "/" not in gold.date
    if gold.places:
        yield "place", bool(gold.places & found.places)
    else:
        yield "places", bool(found.places)
    if gold.type in _WITH_ROLES or (gold.is_deed and gold.type != "Agreement"):
        yield "roles", (gold.agents, gold.targets) == (found.agents, found.targets)


def _total(scored: Iterable[_Scored]) -> dict[str, Tally]:
    total = dict.fromkeys((*FIGURES, *ACCURACIES, *INVENTED), Tally())
    for each in scored:
        for name, tally in each.tallies.items():
            total[name] += tally
    return total


def _intervals(scored: Sequence[_Scored], samples: int) -> dict[str, tuple[float, float]]:
    """The 5th and 95th percentile of each F1 over resamples of the articles."""
    chance = random.Random(0)
    totals = [_total(chance.choices(scored, k=len(scored))) for _ in range(samples)]
    intervals = {}
    for name in FIGURES:
        values = sorted(total[name].f1 for total in totals)
        intervals[name] = values[int(0.05 * samples)], values[max(int(0.95 * samples) - 1, 0)]
    return intervals
