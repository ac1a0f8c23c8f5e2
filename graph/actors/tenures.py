"""Who held which office, and how surely on a given day.

An open tenure is known up to its `open_as_of`. After that day it is believed for eighteen months, and marked as not
certain; after those, or from the day another is known to have come, it no longer counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from .days import DAYS_A_YEAR, FIRST, LAST, first_day, last_day
from .tables import Row

BELIEVED: Final = DAYS_A_YEAR * 3 // 2

# Offices with one holder at a time. Of all others (envoys, ambassadors, junior ministers) several go side by side.
SINGLE_OFFICES: Final = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "foreign_minister",
        "defence_minister",
        "finance_minister",
        "interior_minister",
        "secretary_general",
        "nato_secretary_general",
        "director_general",
        "commission_president",
        "commission_chair",
        "chair",
        "european_council_president",
        "high_representative",
        "party_leader",
        "assembly_president",
        "national_security_adviser",
        "crown_prince",
        "un_ambassador",
        "state_secretary_europe",
        "chief_diplomat_party",
        "kremlin_spokesperson",
    }
)


@dataclass(frozen=True, slots=True, order=True)
class Tenure:
    """A person's time in an office. `country` is the actor id of the state or organisation.

    `since`, `until` and `open_as_of` are ISO text of their own precision. `row` is the file and line. `note` is
    `contested`, `joint`, `acting` or `realm` (a further crown of one monarch), else empty. `certain` is False where the
    office is only believed to be held on the day that was asked for.
    """

    actor: str
    country: str
    office: str
    title: str
    since: str
    until: str | None
    open_as_of: str | None
    row: str
    note: str = ""
    certain: bool = True
    own: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A tenure with the days between which it surely lasted, and those between which it can have lasted at most."""

    tenure: Tenure
    earliest: int
    surely_from: int
    surely_until: int
    latest: int

    def on(self, first: int, last: int) -> bool:
        """Whether the office can have been held between two days."""
        return self.earliest <= last and first <= self.latest

    def seen(self, first: int, last: int) -> Tenure:
        """The tenure as known for these days."""
        certain = self.surely_from <= last and first <= self.surely_until
        return self.tenure if certain else replace(self.tenure, certain=False)

    def fit(self, first: int, last: int) -> tuple[bool, bool, bool, int, int]:
        """How well the tenure answers for these days: the greater the better; a user's own row outweighs the book's, and at a
        handover the newcomer wins."""
        certain = self.surely_from <= last and first <= self.surely_until
        any_day = (first, last) == (FIRST, LAST)
        covered = 0 if any_day else min(self.latest, last) - max(self.earliest, first)
        return self.tenure.own, certain, self.tenure.note not in ("contested", "realm"), covered, self.earliest


def tenure(row: Row, actor: str, ids: dict[str, str], own: bool = False) -> Tenure:
    """The tenure of a row, of a user's `own` table or the book's. `ids` has the actor id of each state's iso2 and
    organisation's key."""
    return Tenure(
        actor=actor,
        country=ids[row["country"]],
        office=row["office"],
        title=row["office_title_fr"],
        since=row["from"],
        until=row["until"] or None,
        open_as_of=row["open_as_of"] or None,
        row=str(row),
        note=row["note"],
        own=own,
    )


def spans(tenures: Iterable[Tenure]) -> tuple[Span, ...]:
    """The spans of the tenures of one office in one country, in order of time.

    An imprecise or open end is drawn in to the day a successor is known to have come, an imprecise start to the day the
    predecessor is known to have left.
    """
    ordered = sorted(
        (_span(tenure) for tenure in tenures), key=lambda span: (span.earliest, span.latest, span.tenure)
    )
    if ordered and ordered[0].tenure.office not in SINGLE_OFFICES:
        return tuple(ordered)
    for at in range(len(ordered) - 1):
        before, after = ordered[at : at + 2]
        if before.tenure.actor != after.tenure.actor and not after.tenure.note:
            ordered[at], ordered[at + 1] = _meet(before, after)
    return tuple(ordered)


def _span(tenure: Tenure) -> Span:
    earliest, surely_from = first_day(tenure.since), last_day(tenure.since)
    if tenure.until:
        return Span(tenure, earliest, surely_from, first_day(tenure.until), last_day(tenure.until))
    if tenure.open_as_of:
        known = last_day(tenure.open_as_of)
        return Span(tenure, earliest, surely_from, known, known + BELIEVED)
    return Span(tenure, earliest, surely_from, LAST, LAST)


def _meet(before: Span, after: Span) -> tuple[Span, Span]:
    """Two neighbours with their imprecise ends drawn to the precise day on which the other came or left."""
    precise_start = after.earliest == after.surely_from
    if precise_start and before.surely_until <= after.earliest < before.latest:
        before = replace(before, surely_until=after.earliest, latest=after.earliest)
    precise_end = before.surely_until == before.latest
    if precise_end and after.earliest < before.latest <= after.surely_from:
        after = replace(after, earliest=before.latest, surely_from=before.latest)
    return before, after


def days(day: str | None) -> tuple[int, int]:
    """The first and last day asked for; None asks for any."""
    return (FIRST, LAST) if day is None else (first_day(day), last_day(day))
