"""One event told twice."""

from __future__ import annotations

from datetime import date
from typing import Final

from ...actors import fold
from ...records import DEEDS, ENCOUNTERS, SPEECH_ACTS, STATUSES
from ..events import Draft
from .account import Account
from .places import places_fit
from .telling import STAY, TALKS, Telling, compatible, width

# Deeds done again and again between the same: « a envoyé des secours et enverra … », « nommé en 2011, doit être nommé … ».
_OFTEN: Final = ("Appointment", "Aid")
_LENGTH_OF_DAY: Final = len("2023-02-22")


def absorbed(account: Account, told: Telling) -> bool:
    """Whether an earlier telling of the same event takes this one in."""
    if told.type in SPEECH_ACTS:
        return False
    for earlier in reversed(account.told):
        if _same(account, earlier, told):
            _merge(account, earlier, told)
            return True
    return False


def join(account: Account, draft: Draft) -> None:
    """« X, accompagné de Y, est arrivé … », « reçu par X, entouré de Y »: Y joins the visit of X told nearest in that paragraph,
    or, where there is none, the talk that the sentence tells, or the one before it; « Z y participe »: the summit told last."""
    if draft.type == "Summit":
        _attend(account, draft)
        return
    party = account.actors_of(draft, draft.agents)
    if len(party) < 2:
        return
    people = [actor for actor in party if actor.kind == "person"]
    visits = [
        told
        for told in account.told
        if told.type == "Visit" and told.draft.paragraph == draft.paragraph and party[0] in told.agents
    ]
    if visits:
        visit = min(visits, key=lambda told: abs(told.draft.start - draft.start))
        visit.agents = tuple(dict.fromkeys((*visit.agents, *people)))
        return
    talks = [told for told in account.told if told.type in TALKS and set(told.participants) & set(party)]
    here = [told for told in talks if told.draft.start == draft.start]
    before = [told for told in talks if told.draft.paragraph == draft.paragraph and told.draft.start < draft.start]
    for talk in (here or before[-1:])[:1]:
        talk.participants = tuple(dict.fromkeys((*talk.participants, *people)))


def _be_joined(account: Account, talk: Telling, draft: Draft) -> None:
    """« X assistait à l'entretien »; that « X n'y assistera pas » does not call it off, and nobody new is there with « de hauts
    responsables slovènes »."""
    talk.also.append(account.evidence(draft))
    if draft.status == talk.draft.status:
        sides = {side for actor in talk.participants for side in account.homes(actor)}
        joined = [a for a in account.actors_of(draft, draft.joined_by) if a.kind == "person" or a.id not in sides]
        talk.participants = tuple(dict.fromkeys((*talk.participants, *joined)))


def _attend(account: Account, draft: Draft) -> None:
    told_so_far = [told for told in account.told if told.draft.start <= draft.start]
    # « les négociations reprendront lundi. A, B et C y participeront »
    open_talks = [told for told in told_so_far if told.type in TALKS and not told.participants and (told.when or told.place)]
    before = [told for told in told_so_far if told.type == "Summit"] or open_talks
    if draft.there and before and draft.paragraph - before[-1].draft.paragraph < 2 and draft.status in {"occurred", before[-1].draft.status}:
        before[-1].participants = tuple(dict.fromkeys((*before[-1].participants, *account.actors_of(draft, draft.participants))))


def _same(account: Account, one: Telling, other: Telling) -> bool:
    if one.type != other.type and not {one.type, other.type} <= set(TALKS):
        return False
    if one.type != other.type and not (other.draft.anaphoric or _means_told_once(one, other)):
        return False
    if one.draft.act != other.draft.act:
        return False
    apart = one.draft.start != other.draft.start or (other.when is not None and one.when != other.when)
    if one.draft.sense != other.draft.sense and apart:
        return False  # what was imposed is not what was lifted; « a levé les sanctions imposées à B » tells the one
    if one.when is None and other.draft.pluperfect and not one.draft.pluperfect and other.when is not None:
        return False  # « se sont serré la main », « avait déjà reçu X en juin »
    background = other.draft.before and not one.draft.before and not (one.when and one.when == other.when)
    if background and (one.draft.start == other.draft.start or (one.when is None and other.when is not None)):
        return False  # « un second voyage depuis sa visite de mai »
    stand = {one.draft.status, other.draft.status}
    apart = stand in ({"occurred", "denied"}, {"occurred", "planned"}) and one.type in {*TALKS, *_OFTEN}
    wished = (
        one.draft.status == "occurred" and other.draft.status == "proposed" and other.draft.tense == "future"
    )
    if wished and one.type in TALKS and one.when is None and not other.draft.anaphoric:
        return False  # « se sont serré la main », « n'a pas exclu de recevoir X un jour »
    if apart and one.when != other.when and not other.draft.anaphoric:
        return False  # « se sont entretenus vendredi », « auraient dû se voir le 9 mai », « doivent se voir lundi »
    if not (compatible(one.when, other.when) or _is_one_stay(one, other)) or not _alike(account, one, other):
        return False
    return places_fit(account, one.place, other.place) or not (
        one.type == "Visit" or _are_known(account, one, other)
    )


def _is_one_stay(one: Telling, other: Telling) -> bool:
    """« A a reçu lundi B, en visite à Oslo », « B y est arrivé dimanche »: whether two tellings may be of one visit, some days apart."""
    if one.type != "Visit" or one.draft.status != other.draft.status or not set(one.agents) & set(other.agents):
        return False
    days = [date.fromisoformat(each.when.start) for each in (one, other) if each.when and len(each.when.start) == _LENGTH_OF_DAY]
    return len(days) > 1 and abs((days[0] - days[1]).days) <= STAY


def _are_known(account: Account, one: Telling, other: Telling) -> bool:
    """Whether the gazetteer has both places: only then do two names mean two places."""
    return all(told.place is not None and told.place.id in account.book.places for told in (one, other))


def _means_told_once(one: Telling, other: Telling) -> bool:
    """« se sont entretenus ce 10 janvier », then « … par téléphone »: one call, its means told the second
    time."""
    meeting = one if one.type == "Meeting" else other
    return (
        {one.type, other.type} == {"Meeting", "Call"}
        and one.draft.status == other.draft.status
        and one.when is not None
        and (one.when == other.when or (other.when is None and other.draft.anaphoric))
        and meeting.place is None
    )


def _alike(account: Account, one: Telling, other: Telling) -> bool:
    """Whether the actors are the same, or one telling names only some of them."""
    if not other.actors or not one.actors:
        return other.draft.anaphoric and other.type in ENCOUNTERS and bool(one.actors)
    if one.type == "Summit":
        goes_on = other.draft.tense == "present" and one.draft.status == "planned"  # « s'ouvre jeudi … X participe au sommet »
        stands = one.draft.status == other.draft.status or goes_on or _has_begun(account, one, other)
        if other.draft.anaphoric and stands and not other.when and not other.place:
            named = [a for a in other.participants if a.kind == "organisation"]
            if not named and not _summit_between(account, one):
                return True  # « le sommet s'ouvre lundi à Vilnius », « en marge de ce sommet, X »
        bodies = [{a.id for a in told.participants if a.kind == "organisation"} for told in (one, other)]
        if all(bodies) and not bodies[0] & bodies[1]:
            return False  # « a participé au sommet du G7 », « pour un sommet de l'Otan »
        return bool(one.actors & other.actors) or places_fit(account, one.place, other.place, known=True)
    if one.type in DEEDS and other.agents and not (one.agents or one.participants):
        return False  # « l'expulsion de diplomates de B » tells no deed that « A a menacé d'expulser … » could be
    if one.actors == other.actors:
        # « A a expulsé des diplomates de B », and B those of A.
        return not (one.agents and other.agents) or not set(one.agents).isdisjoint(other.agents)
    if (
        one.type == "Visit"
        and one.when == other.when
        and places_fit(account, one.place, other.place, known=True)
    ):
        return bool(other.agents) and set(other.agents) <= set(
            one.agents
        )  # « X et Y sont arrivés », « X a atterri »
    if one.type in {"Visit", "Sanction", "Aid", "Appointment", "Invitation", "RelationsDown", "RelationsUp"}:
        ones, others = set(one.targets), set(other.targets)
        if one.type == "Appointment" and bool(ones) != bool(others):
            return False  # « X, élu en avril, a nommé Y »
        return set(one.agents) == set(other.agents) and (ones <= others or others <= ones)
    if one.type == "Agreement" and _are_of_same_states(account, one, other):
        return True
    if not other.draft.anaphoric:
        return False
    # « des responsables de A et de B ont assisté à la réunion »: to that of their leaders
    officials = one.type in TALKS and other.when is None and all(actor.kind == "state" for actor in other.participants)
    return other.actors < one.actors or (officials and _are_of_same_states(account, one, other))


def _has_begun(account: Account, one: Telling, other: Telling) -> bool:
    """« X participe ce lundi à un sommet … En marge du sommet, il a vu Y »: what was on today's agenda is under way."""
    today = one.when is not None and one.when.start == account.day and one.draft.tense == "present"
    return today and (one.draft.status, other.draft.status, other.draft.tense) == ("planned", "occurred", "past")


def _are_of_same_states(account: Account, one: Telling, other: Telling) -> bool:
    """« A et B ont signé un accord », « … signé par les ministres X et Y »: whether the people of one telling are of the states of
    the other."""
    sides = [{account.homes(actor) for actor in told.participants} for told in (one, other)]
    states = any(all(actor.kind != "person" for actor in told.participants) for told in (one, other))
    return states and all(sides[0]) and sides[0] == sides[1] and one.draft.status == other.draft.status


def _summit_between(account: Account, one: Telling) -> bool:
    """Whether another gathering was told since."""
    last = next((told for told in reversed(account.told) if told.type == "Summit"), None)
    return last is not one


def _merge(account: Account, earlier: Telling, later: Telling) -> None:
    """Take into an earlier telling what a later one adds."""
    if _means_told_once(earlier, later) and later.actors <= earlier.actors:
        earlier.draft.type = "Call"
    # « du 23 au 25 avril », « reçu mardi »: a visit lasts longer than what is done on it.
    lasts = earlier.type == "Visit" and earlier.when is not None and len(earlier.when.start) == _LENGTH_OF_DAY
    if earlier.type == "Visit" and earlier.when and later.when and later.when.start < earlier.when.start and _is_one_stay(earlier, later):
        earlier.when = later.when  # it began when its visitor arrived
    elif earlier.when is None or (later.when and width(later.when) < width(earlier.when) and not lasts):
        earlier.when = later.when or earlier.when
    # « un prêt au Bangladesh » is to it, not in it.
    place = later.place if later.place and later.place.id not in earlier.actors else None
    if earlier.type == "Visit" and place is not None and fold(place.names[0]) in account.seat_offices:
        place = earlier.place or place  # « en France », « à l'Élysée »: it was to the country
    if earlier.type == "Summit" and _has_begun(account, earlier, later):
        earlier.draft.status = "occurred"
    if earlier.place is None or (place and earlier.place.id in {p.id for p in account.book.within(place.id)}):
        earlier.place = place or earlier.place
    for role in ("participants", "agents", "targets"):
        known = earlier.actors if earlier.type != "Summit" else frozenset()
        joined = (*getattr(earlier, role), *(a for a in getattr(later, role) if a.id not in known))
        if earlier.type == "Summit" or not getattr(earlier, role):
            setattr(earlier, role, tuple(dict.fromkeys(joined)))
    if later.draft.joined_by:
        _be_joined(account, earlier, later.draft)
        return
    # « cette rencontre » points back to an event; it does not say that it took place, but may say that it did not.
    points_back = later.draft.anaphoric and not later.when
    if points_back and later.draft.status == "denied" and earlier.draft.status != "occurred":
        earlier.draft.status = "denied"
    # « C'est sa première visite »: what is to be on a day to come has not been.
    ahead = earlier.when is not None and later.when is None and earlier.when.start > (account.day or "9")
    # « la rencontre », on no day, does not undo that it was called off.
    off = earlier.draft.status == "denied" and later.when is None and not later.draft.by_verb
    if not points_back and not off and not (ahead and later.draft.status == "occurred") and STATUSES.index(later.draft.status) < STATUSES.index(earlier.draft.status):
        earlier.draft.status = later.draft.status
    to_come = earlier.when is not None and account.day is not None and earlier.when.start > account.day
    if earlier.type == "Summit" and to_come and later.draft.status == "planned":
        earlier.draft.status = "planned"  # « à ce forum, dont le sommet aura lieu en novembre »
    earlier.also.append(account.evidence(later.draft))
