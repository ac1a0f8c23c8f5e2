"""Settles all drafts of an article, in the order of its text."""

from __future__ import annotations

from collections.abc import Iterable

from ...records import Event
from ..events import Draft
from .account import Account
from .confidence import confidence
from .diplomacy import (
    by_nobody_known,
    counts,
    is_diplomatic,
    is_foreign,
    is_mediated,
    is_outline,
    is_private,
    is_told_beside,
    one_voice,
    only_announces,
    only_asks,
)
from .hosting import hosts
from .inheriting import (
    dated_after,
    inherit,
    inherit_from_doings,
    inherit_from_gathering,
    inherit_later_place,
    inherit_later_visit,
    inherit_news_day,
    place_written_in,
)
from .merging import absorbed, join
from .settle import settle
from .telling import TALKS, Telling


def settle_all(account: Account, drafts: Iterable[Draft]) -> None:
    """Add to the account what an article's drafts tell; they come in the order of the text. In « des accords ont été signés à
    l'issue de l'entretien entre A et B » the talk is first, in « en marge du sommet, A a vu B » the summit."""
    companions = []
    for draft in sorted(drafts, key=lambda draft: (draft.start, draft.of_talk, not (draft.type == "Summit" and draft.attended))):
        if draft.joins:
            companions.append(draft)
            continue
        for told in settle(account, draft):
            inherit(account, told)
            if not absorbed(account, told):
                account.told.append(told)
    for told in account.told:
        told.place = told.place or place_written_in(account, told)
    for draft in companions:
        join(account, draft)
    for told in account.told:
        dated_after(account, told)
        inherit_later_visit(account, told)
        inherit_from_gathering(account, told)
        inherit_from_doings(account, told)
        inherit_news_day(account, told)
        if told.type == "Visit" and not told.targets:
            told.targets = hosts(account, told)
    for told in account.told:
        inherit_later_place(account, told)
        if _falls_through(account, told):
            told.draft.status = "denied"


def _falls_through(account: Account, told: Telling) -> bool:
    """« la visite de X à Oslo, où il devait rencontrer Y, a été reportée »: so was the talk."""
    if told.type not in TALKS or (told.draft.status, told.draft.tense) != ("planned", "past"):
        return False
    visits = (each for each in account.told if each.type == "Visit" and each.draft.start == told.draft.start)
    return any(visit.draft.status == "denied" and not visit.actors.isdisjoint(told.actors) for visit in visits)


def kept(account: Account) -> list[Telling]:
    """What of an account is diplomacy, and told well enough."""
    diplomatic = is_diplomatic(account)
    found = [
        told
        for told in one_voice(account)
        if counts(account, told)
        and is_foreign(account, told, diplomatic)
        and not is_mediated(account, told)
        and not is_outline(account, told)
        and not is_told_beside(account, told)
        and not by_nobody_known(account, told)
        and not is_private(account, told)
    ]
    return [told for told in found if not only_announces(told, found) and not only_asks(told, found)]


def settled_events(account: Account) -> list[Event]:
    """The events of a settled account, in the order of their evidence."""
    events = [event_of(account, told) for told in kept(account)]
    return sorted(events, key=lambda e: (e.evidence, e.type, [a.id for a in e.actors], str(e.when)))


def event_of(account: Account, told: Telling) -> Event:
    """What an account tells, as an event."""
    draft = told.draft
    return Event(
        draft.type,
        account.evidence(draft),
        tuple(map(account.as_told, told.participants)),
        tuple(map(account.as_told, told.agents)),
        tuple(map(account.as_told, told.targets)),
        told.when,
        told.place,
        draft.status,
        draft.sense,
        confidence(account, told),
        tuple(dict.fromkeys(told.also)),
    )
