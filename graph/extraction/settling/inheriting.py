"""What an undated event takes from what was told before it: its day and its place."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from ...records import DEEDS, ENCOUNTERS, SPEECH_ACTS, Place, When
from .account import Account
from .days import DateTold
from .places import place_of, places_fit
from .telling import STAY, TALKS, Telling, compatible

# An event goes on from one told so many paragraphs and characters before it.
_PARAGRAPHS: Final = 4
_CHARACTERS: Final = 1000
# A day within so many characters of a sentence is among its first words.
_FIRST_WORDS: Final = 40
# What news tells the day of once: deeds of states, besides encounters.
_DEEDS_OF_THE_DAY: Final = ("Agreement", "RelationsDown", "RelationsUp")
# What is done where those who do it are.
_PLACED: Final = ("Meeting", "Negotiation", "Agreement")


def inherit(account: Account, told: Telling) -> None:
    """Give an event with no day of its own that of the visit, the talk or the sentences that it goes on from, and one with
    no place that of the visit."""
    if told.when is None and told.draft.apart is not None:
        told.when = _counted(account, told, *told.draft.apart)
    elif told.when is None and not told.draft.anaphoric:
        _inherit_when(account, told)
    if not told.draft.anaphoric and told.place is None and told.type in _PLACED:
        _inherit_place(account, told)


def inherit_later_place(account: Account, told: Telling) -> None:
    """« X a été reçu mardi par le président ougandais. Il effectue une visite en Ouganda »: where a visit was that is told
    after."""
    if not told.draft.anaphoric and told.place is None and told.type in _PLACED:
        _inherit_place(account, told)


def _inherit_place(account: Account, told: Telling) -> None:
    """What somebody does on a day of a visit, or of a talk told before, is done there; nowhere in particular if they were in
    several places that day, save with somebody at home in one."""
    there = [each for each in account.told if each.place and _is_there(account, each, told)]
    at_hosts = [each for each in there if _is_call_on(account, each, told)]
    for tellings in (there, at_hosts):
        places = [each.place for each in tellings if each.place]
        inmost = max(reversed(places), key=lambda place: len(account.book.within(place.id)), default=None)
        if inmost and all(places_fit(account, inmost, place) for place in places):
            told.place = inmost
            return
    if not there:
        told.place = _town_of_next_day(account, told)


def _town_of_next_day(account: Account, told: Telling) -> Place | None:
    """« a vu mardi à Pékin le ministre X. La veille, il s'était entretenu avec le ministre chinois »: in the town where a talk was a day
    before or after, if they are the same, or it is the home of the other side; none where the talks tell of several towns."""
    if told.type != "Meeting" or told.when is None or not told.when.is_day:
        return None
    beside = [each for each in account.told if each.type == "Meeting" and each.place and _is_day_beside(each, told)]
    towns = {town for each in beside if each.place and (town := _town(account, each.place)) and _keeps_to(account, each, told, town)}
    return account.book.places[towns.pop()] if len(towns) == 1 else None


def _is_day_beside(one: Telling, other: Telling) -> bool:
    """Whether two talks stand alike, a day apart."""
    if one.draft.status != other.draft.status or not (one.when and other.when and one.when.is_day and other.when.is_day):
        return False
    return abs((date.fromisoformat(one.when.start) - date.fromisoformat(other.when.start)).days) == 1


def _town(account: Account, place: Place) -> str | None:
    """The town that a place is, or lies in; None for a state."""
    chain = [place.id, *(outer.id for outer in account.book.within(place.within or place.id))]
    known = list(dict.fromkeys(each for each in chain if each in account.book.places))
    return known[-2] if len(known) > 1 else None


def _keeps_to(account: Account, talk: Telling, told: Telling, town: str) -> bool:
    """Whether those of a talk in a town met each other again, or a guest there met somebody else who is at home."""
    if talk.actors == told.actors:
        return True
    country = {outer.id for outer in account.book.within(town)}
    at_home = {actor.id for actor in (*talk.participants, *told.participants) if account.homes(actor) & country}
    guests = (talk.actors & told.actors) - at_home
    return bool(guests) and bool((told.actors - talk.actors) & at_home)


def place_written_in(account: Account, told: Telling) -> Place | None:
    """Talks that open a report, with no place, were where it was written."""
    draft = told.draft
    if draft.written_in is None or told.type not in _PLACED or draft.status != "occurred":
        return None
    return place_of(account, draft, draft.written_in)


def _is_there(account: Account, earlier: Telling, told: Telling) -> bool:
    """Whether one of those who take part in an event is told to have been somewhere at that time."""
    if told.when is None and earlier.when is None:
        at_once = earlier.draft.start == told.draft.start or _went_on_there(account, earlier, told)  # « a vu A à Genève et s'est entretenu avec B »
    else:
        lasted = _lasted(account, earlier)
        at_once = bool(told.when and lasted and _covers(lasted, told.when)) or _has_arrived(account, earlier, told)
    if not at_once:
        return False
    if told.draft.elsewhere and earlier.draft.start == told.draft.start:
        return False  # « s'est envolé pour Oslo après un entretien avec X »
    if earlier.draft.left and told.draft.by_verb:
        return False  # « à peine rentré d'Oslo, il a reçu X »; but « reparti d'Oslo, sitôt achevé son entretien avec X »
    if earlier.type == "Visit":
        # « est arrivé mardi à Oslo. Il doit y voir X mercredi »
        stand = (earlier.draft.status, told.draft.status)
        return stand in (("occurred", "occurred"), ("planned", "planned"), ("occurred", "planned")) and any(
            actor.id in told.actors for actor in earlier.agents
        )
    return (
        earlier.type in _PLACED
        and earlier.draft.status == told.draft.status
        and not earlier.actors.isdisjoint(told.actors)
    )


def _lasted(account: Account, told: Telling) -> When | None:
    """The days of an event; of « est à Kampala depuis mardi » all since then."""
    if told.when is None or not told.draft.since or told.draft.status != "occurred" or account.day is None:
        return told.when
    return When(told.when.start, max(told.when.end, account.day[: len(told.when.end)]))


def _went_on_there(account: Account, visit: Telling, told: Telling) -> bool:
    """« s'est rendu à Oslo. Il y a vu A, puis B »: what a visitor did right after, on no day that is told."""
    if visit.type != "Visit" or visit.draft.paragraph != told.draft.paragraph or visit.draft.start > told.draft.start:
        return False
    if visit.draft.aside or visit.draft.pluperfect or told.draft.aside or told.draft.pluperfect or told.draft.long_ago:
        return False
    since = [each for each in account.told if each.type == "Visit" and visit.draft.start < each.draft.start <= told.draft.start]
    return visit.draft.by_verb and not since


def _has_arrived(account: Account, visit: Telling, told: Telling) -> bool:
    """« arrivé lundi à Nairobi, X a rencontré mercredi le président kényan »: still there, a few days later."""
    if visit.type != "Visit" or visit.when is None or told.when is None or visit.draft.paragraph != told.draft.paragraph:
        return False
    if visit.draft.aside or visit.draft.start > told.draft.start:
        return False  # « après s'être rendu à Tallinn »: no longer
    if not (visit.when.is_day and told.when.is_day) or not _is_guest(account, visit, told):
        return False
    days = date.fromisoformat(told.when.start) - date.fromisoformat(visit.when.start)
    return 0 <= days.days <= STAY


def _covers(longer: When, when: When) -> bool:
    """Whether some days lie within others, or are the same month or year."""
    return longer == when or (
        len(longer.start) == 10 and longer.start <= when.start and when.end <= longer.end
    )


def _inherit_when(account: Account, told: Telling) -> None:
    if told.draft.long_ago:
        return
    if told.type == "Summit" and any(each.type == "Summit" and each.actors & told.actors for each in account.told):
        return  # « participe samedi à un sommet … en marge du sommet »: on Saturday, not on the day of what was told since
    gathering = _gathering_of(account, told) if told.draft.at_gathering and told.type in _PLACED else None
    if gathering is not None and gathering.when is not None and gathering.draft.status == told.draft.status:
        told.when = gathering.when
        return
    if (
        told.type in ENCOUNTERS
        and told.draft.status in {"occurred", "planned"}
        and _inherit_visit(account, told)
    ):
        return
    if told.draft.status == "planned" and told.type in ENCOUNTERS:
        told.when = _day_to_come(account, told)
    elif told.draft.status == "occurred":
        _inherit_occasion(account, told)
        if told.when is None and (told.type in ENCOUNTERS or told.draft.goes_on):
            _inherit_day(account, told)


def _counted(account: Account, told: Telling, length: str, sign: int) -> When | None:
    """« X a reçu Y dimanche, six jours après sa conversation avec Z »: six days before Sunday; « six jours après leur conversation,
    A et B s'emploient à … »: before the day of the paper."""
    here = [each for each in reversed(account.told) if each.draft.start == told.draft.start]
    alike = (each.when for each in here if told.type in DEEDS and each.type == told.type and each.actors == told.actors)
    if same := next((when for when in alike if when), None):
        return same  # « trois semaines après la signature le 27 juin d'un accord »
    whens = [each.when for each in here]
    whens += [each.date.when for each in account.dates if each.start == told.draft.start]
    if account.day and told.draft.tense == "present":
        whens.append(When(account.day, account.day))
    base = next((when for when in whens if when is not None and when.is_day), None)
    days = re.fullmatch(r"P(\d+)([DW])", length)
    if base is None or days is None:
        return None
    count = int(days[1]) * (7 if days[2] == "W" else 1)
    day = str(date.fromisoformat(base.start) + timedelta(days=sign * count))
    if day > (account.day or day):
        told.draft.status = "planned"
    return When(day, day)


def _inherit_day(account: Account, told: Telling) -> None:
    """An encounter told right after another of the same actor, or after a sentence opened by a day, was on that day."""
    earlier = next((each for each in reversed(account.told) if _goes_on_from(account, each, told)), None)
    opening = _opening(account, told)
    if opening is not None and (earlier is None or earlier.draft.start < opening.start):
        told.when = opening.date.when
    elif earlier is not None:
        told.when = _arrived_on(account, told) or earlier.when


def _arrived_on(account: Account, told: Telling) -> When | None:
    """« Arrivé jeudi soir, il avait dîné avec X »: on the day that its sentence tells among its first words."""
    here = [each.date for each in account.dates if each.start == told.draft.start and each.date.kind == "day"]
    near = [date for date in here if date.end - told.draft.start < _FIRST_WORDS]
    return near[0].when if told.draft.pluperfect and near else None


def _goes_on_from(account: Account, earlier: Telling, told: Telling) -> bool:
    """Whether an undated event may be of the day of one told shortly before it."""
    draft = told.draft
    if (
        draft.paragraph - earlier.draft.paragraph > _PARAGRAPHS
        or draft.start - earlier.draft.end > _CHARACTERS
    ):
        return False
    if earlier.when is None or earlier.draft.status != "occurred":
        return False
    if ((earlier.draft.aside and earlier.draft.date) or draft.aside) and earlier.draft.start == draft.start:
        return False
    if earlier.draft.since and earlier.when != When(account.day or "", account.day or ""):
        return False  # « négocient depuis mai »: what is told next was on some day since
    is_told_on = earlier.draft.start == draft.start and earlier.actors == told.actors
    if earlier.draft.pluperfect and not draft.pluperfect and not is_told_on:
        return False  # « avait déjà reçu X en mai », and then of today; but « avait eu un entretien, au cours duquel ils ont échangé … »
    if draft.pluperfect and not earlier.draft.pluperfect and earlier.type in TALKS and told.type in TALKS and earlier.actors == told.actors:
        return False  # « A et B se sont vus jeudi. Ils avaient déjà discuté au téléphone »
    if draft.goes_on:
        return earlier.type in (*ENCOUNTERS, *DEEDS)
    return (
        earlier.type in ENCOUNTERS
        and bool(earlier.actors & told.actors)
        and places_fit(account, earlier.place, told.place)
    )


def _opening(account: Account, told: Telling) -> DateTold | None:
    """The day past that opened a sentence before, in the same paragraph."""
    before = (
        each
        for each in reversed(account.dates)
        if each.opens
        and each.paragraph == told.draft.paragraph
        and each.start < told.draft.start
        and each.date.when
        and each.date.when.start <= (account.day or each.date.when.start)
    )
    return next(before, None)


def _day_to_come(account: Account, told: Telling) -> When | None:
    """« X reçoit Y ce mardi. Il doit ensuite rencontrer Z »: the day to come that the paragraph told last; none where the
    sentence leaves it open (« prochainement ») or tells that of something else."""
    here = [each for each in account.dates if each.paragraph == told.draft.paragraph]
    if any(each.start == told.draft.start and each.date.kind != "duration" for each in here):
        return None
    # « a reçu ce mardi X. Ils doivent se revoir »: on no day that is told.
    talks = (each for each in account.told if each.type in TALKS and told.actors <= each.actors)
    past = {each.when for each in talks if each.draft.status == "occurred"}
    past |= {each.when for each in account.told if each.draft.status == "denied"}  # « a annulé sa visite de mardi »
    whens = (each.date.when for each in reversed(here) if each.start < told.draft.start)
    ahead = (when for when in whens if when and when.is_day and when.start >= (account.day or "9"))
    return next((when for when in ahead if when not in past), None)


def inherit_from_doings(account: Account, told: Telling) -> None:
    """« X a été reçu mardi à Rome. Cette visite … »: a visit that no day is told of was on the day, or days, of what its
    visitors are told to have done there."""
    if told.type != "Visit" or told.when is not None or told.place is None or told.draft.long_ago or told.draft.aside:
        return
    whens = [each.when for each in account.told if each.when and each.when.is_day and _is_of_visit(account, each, told)]
    if whens and len({when.start[:7] for when in whens}) == 1:
        told.when = When(min(when.start for when in whens), max(when.end for when in whens))


def _is_of_visit(account: Account, done: Telling, visit: Telling) -> bool:
    """Whether something near was done where a visit goes, by one who visits."""
    if done.type not in (*_PLACED, "Agreement") or done.draft.status != visit.draft.status:
        return False
    if abs(done.draft.paragraph - visit.draft.paragraph) > _PARAGRAPHS or not {a.id for a in visit.agents} & done.actors:
        return False
    inside = done.place and visit.place and visit.place.id in {each.id for each in account.book.within(done.place.id)}
    return bool(inside) or (done.place is None and _is_guest(account, visit, done))


def inherit_later_visit(account: Account, told: Telling) -> None:
    """« un entretien avec X, qui était lundi en visite »: the day of a visit that the sentence tells after the talk."""
    if told.when is not None or told.draft.status != "occurred":
        return
    visits = (v for v in account.told if v.draft.start == told.draft.start and _is_call_on(account, v, told))
    if (visit := next(visits, None)) is not None:
        told.when, told.place = visit.when, told.place or visit.place


def dated_after(account: Account, told: Telling) -> None:
    """« A et B se sont vus à Lomé. C'était en 2016 »: the day that the next sentence tells of what is told last before it."""
    if told.when is not None or told.type not in (*ENCOUNTERS, *DEEDS):
        return
    draft = told.draft
    after = (each for each in account.dates if each.paragraph == draft.paragraph and each.start > draft.start)
    following = next(after, None)
    if following is None or not following.of_before or not following.date.tells_days:
        return
    between = (draft.end, following.start)
    if any(between[0] <= each.draft.start < between[1] for each in account.told):
        return
    here = [each for each in account.told if each.draft.start == draft.start and each.actors]
    if [each for each in here if each.type in (*ENCOUNTERS, *DEEDS)] == [told]:
        told.when = following.date.when


def inherit_news_day(account: Account, told: Telling) -> None:
    """« X a paru mardi à Oslo. Lors d'un entretien avec Y, il a … »: what happened on no day that is told was on the day
    of the news. In the lead (the first two paragraphs) that is the day that the article tells first, its dateline apart, else the one that was told
    last, in the same paragraph or the one before; else the only one of its sentence, if it opens it or words were said on it."""
    draft = told.draft
    if told.when is not None or told.type not in (*ENCOUNTERS, *_DEEDS_OF_THE_DAY) or draft.status != "occurred":
        return
    if draft.pluperfect or draft.long_ago or draft.aside or draft.left or (told.type == "Summit" and told.place is None):
        return
    settled = {other.draft.date: other.when for other in account.told if other.draft.date}
    of_before = {other.draft.start for other in account.told if other.draft.pluperfect}  # « X avait demandé mercredi … »
    days = {each: when for each in account.dates if each.date.tells_days and (when := settled.get(each.date, each.date.when))}
    here = [each for each in account.dates if each.start == draft.start]
    if any(each not in days and each.date.kind != "duration" for each in here):
        return  # « quelques jours plus tôt »
    if any(days[each].end < (account.day or "") and not account.is_news(days[each]) for each in here if each in days):
        return  # « depuis 2023, quand A avait rappelé son ambassadeur après l'audience accordée à B »
    before = [each for each in days if (each.paragraph, each.start) < (draft.paragraph, draft.start) and each.start not in of_before]
    is_lead = draft.paragraph <= 1 or (draft.anaphoric and told.type in TALKS)  # « au terme de l'entretien »: that of the lead
    in_lead = sorted(days, key=lambda each: each.of_writing)[:1] if is_lead else []  # the day of a dateline where none other is told
    of_lead = [each for each in in_lead if each not in here or (here == in_lead and each.of_writing)]
    told_last = [each for each in before[-1:] if each.paragraph >= draft.paragraph - 1 and told.type in ENCOUNTERS]
    said = [other.when for other in account.told if other.type in SPEECH_ACTS and other.draft.start == draft.start]
    alone = len({days[each] for each in here if each in days}) == 1
    is_deed = told.type in DEEDS  # « A et B ont signé un accord, a annoncé mardi X », « la reconnaissance, annoncée mardi, de B »
    # « …, en réponse à celle prise la veille par B »
    later = [each.draft for each in account.told if each.type in DEEDS and each.draft.start == draft.start and each.draft.word > draft.word]
    of_others = {each.date for each in later if each.date is not None}
    of_sentence = [each for each in here if alone and each in days and (each.opens or days[each] in said or (is_deed and each.date not in of_others))]
    news = (days[each] for each in (*of_lead, *told_last, *of_sentence) if each in here or not _tells_elsewhere(account, each, told))
    told.when = next((when for when in news if when and account.is_news(when) and _may_be_on(account, told, when)), None)


def _may_be_on(account: Account, told: Telling, when: When) -> bool:
    """Whether nobody of an event is told to have been elsewhere on a day."""
    elsewhere = (each for each in account.told if each.when == when and not places_fit(account, each.place, told.place))
    return all(each.actors.isdisjoint(told.actors) for each in elsewhere)


def _tells_elsewhere(account: Account, day: DateTold, told: Telling) -> bool:
    """« L'accord a été signé mercredi à Oslo. X, en visite à Rome, a vu Y »: whether the sentence of a day tells of another place."""
    there = [each for each in account.told if each.draft.start == day.start and each.place is not None]
    return bool(there) and not any(places_fit(account, each.place, told.place) for each in there)


def inherit_from_gathering(account: Account, told: Telling) -> None:
    """« en marge du sommet, A a vu B »: where and when the gathering was that the sentence speaks of; « y » makes them attend it."""
    if told.type not in _PLACED or not (told.draft.at_gathering or told.draft.there):
        return
    gathering = _gathering_of(account, told)
    if gathering is None or gathering.draft.status != told.draft.status:
        return
    told.when = told.when or gathering.when
    if gathering.when is not None and told.when is not None and not compatible(gathering.when, told.when):
        return
    told.place = told.place or gathering.place
    if told.draft.there and told.type in TALKS:  # « X y rencontrera Y »: at the summit, so both attend
        people = (actor for actor in told.participants if actor.kind == "person")
        gathering.participants = tuple(dict.fromkeys((*gathering.participants, *people)))


def _gathering_of(account: Account, told: Telling) -> Telling | None:
    """The gathering that the sentence of a talk speaks of; « y »: the one that was told right before it, in that place."""
    if told.draft.at_gathering:
        here = (each for each in account.told if each.type == "Summit" and _is_told_in(each, told.draft.start))
        return next(here, None)
    before = [each for each in account.told if each.draft.start < told.draft.start and each.place]
    last = before[-1] if before else None
    return last if last is not None and last.type == "Summit" and last.place == told.place else None


def _is_told_in(told: Telling, start: int) -> bool:
    """Whether an event is told, the first time or again, in the sentence that begins at a character."""
    return start in {told.draft.start, *(evidence.start for evidence in told.also)}


def _inherit_visit(account: Account, told: Telling) -> bool:
    """Give a talk with somebody of the country that one side visits the day of the visit."""
    visit = next((earlier for earlier in reversed(account.told) if _is_call_on(account, earlier, told)), None)
    if visit is None:
        return False
    day = _day_to_come(account, told) if told.draft.status == "planned" else None
    told.when = day if day is not None and visit.when is not None and _covers(visit.when, day) else _so_far(account, told, visit.when)
    since = [each for each in account.told if each.type in TALKS and each.draft.status == told.draft.status and each.actors <= told.actors]
    last = next((each.when for each in reversed(since) if each.when and each.when.is_day and len(each.actors) > 1), None)
    if told.draft.status == "occurred" and visit.when and visit.when.is_day and last and last.start > visit.when.start:
        told.when = last  # « arrivé dimanche, X a été reçu lundi par A. Il a rejoint A et B … »: on Monday
    last_told = next(each for each in reversed(account.told) if each.type in ENCOUNTERS)
    if told.draft.goes_on and last_told is visit and visit.when and len(visit.when.start) == 10:
        told.when = When(visit.when.start, visit.when.start)  # « est arrivé lundi pour cinq jours. X l'a reçu dans la foulée »
    return True


def _so_far(account: Account, told: Telling, when: When | None) -> When | None:
    """« a entamé jeudi une visite de trois jours. X l'a reçu », in Thursday's paper: on Thursday."""
    today = account.day or ""
    over = when is None or told.draft.status != "occurred" or len(today) < 10 or len(when.end) < 10
    return when if over or when is None or not when.start <= today < when.end else When(when.start, today)


def _inherit_occasion(account: Account, told: Telling) -> None:
    """What two sign, or one invites the other to, with no day told, they do when they meet."""
    if told.type != "Agreement" and not (told.type == "Invitation" and told.draft.parsed):
        return
    for earlier in reversed(account.told):
        if (
            earlier.type in TALKS
            and earlier.draft.status == "occurred"
            and told.actors <= earlier.actors
            and earlier.when
        ):
            told.when = earlier.when
            return


def _is_call_on(account: Account, visit: Telling, told: Telling) -> bool:
    """Whether an undated talk is with somebody of the country that one side visits."""
    return visit.when is not None and _is_guest(account, visit, told)


def _is_guest(account: Account, visit: Telling, told: Telling) -> bool:
    """Whether a talk is with somebody of the country that one side visits."""
    if (
        visit.type != "Visit"
        or visit.draft.status != told.draft.status
        or not visit.place
        or told.type != "Meeting"
    ):
        return False
    visited = {place.id for place in account.book.within(visit.place.id)}
    guests = [actor for actor in told.participants if actor in visit.agents]
    return bool(guests) and any(account.homes(a) & visited for a in told.participants if a not in guests)
