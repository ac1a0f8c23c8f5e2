"""What an undated event takes from one told before it: its day and its place."""

from __future__ import annotations

from ...records import ENCOUNTERS
from .account import Account
from .places import places_fit
from .telling import TALKS, Telling


def inherit(account: Account, told: Telling) -> None:
    """An encounter told right after another of the same actor, with no day of its own, was on the same day."""
    draft = told.draft
    if told.when is not None or draft.anaphoric:
        return
    if draft.status == "planned":
        _inherit_visit(account, told)
    if draft.status != "occurred":
        return
    if told.type == "Agreement":
        _inherit_occasion(account, told)
    if told.type not in ENCOUNTERS:
        return
    if _inherit_visit(account, told):
        return
    for earlier in reversed(account.told):
        if draft.paragraph - earlier.draft.paragraph > 4 or draft.start - earlier.draft.end > 1000:
            return
        if (
            earlier.type in ENCOUNTERS
            and earlier.draft.status == "occurred"
            and earlier.actors & told.actors
            and earlier.when
            and places_fit(account, earlier.place, told.place)
        ):
            told.when = earlier.when
            told.place = told.place or (
                earlier.place if told.type in TALKS and earlier.type != "Call" else None
            )
            return


def _inherit_visit(account: Account, told: Telling) -> bool:
    """Give a talk with somebody of the country that one side visits the day of the visit."""
    visit = next((earlier for earlier in reversed(account.told) if _is_call_on(account, earlier, told)), None)
    if visit is not None:
        told.when, told.place = visit.when, told.place or visit.place
    return visit is not None


def _inherit_occasion(account: Account, told: Telling) -> None:
    """What two sign, with no day told, they sign when they meet."""
    for earlier in reversed(account.told):
        if (
            earlier.type in TALKS
            and earlier.draft.status == "occurred"
            and told.actors <= earlier.actors
            and earlier.when
        ):
            told.when, told.place = earlier.when, told.place or earlier.place
            return


def _is_call_on(account: Account, visit: Telling, told: Telling) -> bool:
    """Whether an undated talk is with somebody of the country that one side visits."""
    if (
        visit.type != "Visit"
        or visit.when is None
        or visit.draft.status != told.draft.status
        or not visit.place
        or told.type != "Meeting"
    ):
        return False
    visited = {place.id for place in account.book.within(visit.place.id)}
    guests = [actor for actor in told.participants if actor in visit.agents]
    return bool(guests) and any(account.homes(a) & visited for a in told.participants if a not in guests)
