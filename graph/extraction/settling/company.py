"""Who else takes part in a talk of which the rules read one side in its sentence, or none: « reçu à son tour, X … », « leur échange ».

Of all whom the sentence and what was told before name, the likely ones. Each candidate has a few properties: how often and how
lately it was named, what part it had in what was told, how its mention stands to the word that tells the talk. Their weights are
those of a logistic regression over annotated news (`training/company.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from ...records import Actor
from ..events import Draft
from ..events.drafts import Standing
from .account import Account
from .places import place_told
from .regression import probability
from .telling import TALKS

#: How likely the tagger must find that a sentence tells a talk for anybody to be looked for.
LIKELY: Final = 0.5
# How likely the other side of somebody must be to be told, and each of two or more of whom none is known.
_ONE: Final = 0.5
# … where « leur rencontre » or « son entretien avec X » says that there is another.
_ONE_OWNER: Final = 0.4
# … and of several, who have no other side in the sentence: « des entretiens avec A et B sont prévus ».
_ONE_OF_SEVERAL: Final = 0.3
_BOTH: Final = 0.6
# … where « leur entretien » says that they are two, named before.
_BOTH_OWNERS: Final = 0.5
# So many of those named last, and of those named at the beginning, are candidates.
_RECENT: Final = 12
_LEADING: Final = 8
# Where no such thing is: farther than all bounds.
_NEVER: Final = 1000
# Numbers are told apart by these bounds only: up to the first, up to the second …
_BOUNDS: Final[Mapping[str, Sequence[float]]] = {
    "acted": (0, 1, 2, 5),
    "times": (0, 1, 3),
    "share": (0.2, 0.5, 0.99),
    "named ago": (0, 1, 2, 4),
    "paragraphs ago": (0, 1, 3),
    "tokens ago": (20, 60, 150),
    "talked": (0, 1, 2),
    "words after": (-6, -2, 0, 2, 6),
    "verbs between": (0, 1),
    "mentions between": (0, 1),
    "people here": (0, 1, 2),
    "people before": (0, 1, 2, 4),
    "likelihood": (0.3, 0.6, 0.9),
}

Values = dict[str, float | str]


def company(account: Account, draft: Draft, known: Sequence[Actor]) -> tuple[Actor, ...]:
    """Who takes part in a talk besides those known, who are one side of it at most; nobody if that is not likely enough."""
    one = _ONE_OWNER if draft.plural_possessive or draft.single_possessive else _ONE
    least = one if len(known) < 2 else _ONE_OF_SEVERAL
    both = _BOTH_OWNERS if draft.plural_possessive else _BOTH
    return chosen(candidates(account, draft, known), account.company_weights, bool(known), least, both)


def chosen(
    candidates: Iterable[tuple[Actor, Values]],
    weights: Mapping[str, float],
    one_known: bool,
    least: float = _ONE,
    least_of_both: float = _BOTH,
) -> tuple[Actor, ...]:
    """The likely candidates: the other side of the one who is known, if at `least` so likely, or both sides, if each is at
    `least_of_both`."""
    rated = [(likelihood(values, weights), actor) for actor, values in candidates]
    rated.sort(key=lambda each: (-each[0], each[1].id))
    if not one_known:
        both = tuple(actor for chance, actor in rated if chance >= least_of_both)
        return both if len(both) > 1 else ()
    return tuple(actor for chance, actor in rated[:1] if chance >= least)


def likelihood(values: Values, weights: Mapping[str, float]) -> float:
    """The probability that a candidate of these values takes part."""
    return probability(((name, 1.0) for name in properties(values)), weights)


def properties(values: Values) -> Iterator[str]:
    """The names of the weights that count for a candidate: each value beside whether it is a person, named in the sentence."""
    who = "person" if values["kind"] == "person" else "body"
    where = "here" if "words after" in values else "elsewhere"
    yield "any"
    for name, value in values.items():
        if name in _BOUNDS:
            told: float | str = bisect_left(_BOUNDS[name], float(value))
        else:
            told = int(value) if isinstance(value, bool) else value
        yield f"{who} {where}: {name}: {told}"


def candidates(account: Account, draft: Draft, known: Sequence[Actor]) -> Iterator[tuple[Actor, Values]]:
    """Whom the sentence or the text before names, save those known, with what tells whether they take part."""
    here = _here(account, draft)
    before = {actor: at for at, actor in account.trail if at < (draft.paragraph, draft.first)}
    times = Counter(actor for at, actor in account.trail if at < (draft.paragraph, draft.first))
    recent = sorted(before, key=lambda actor: before[actor], reverse=True)
    leading = [actor for _, actor in account.trail if actor.id in account.lead][:_LEADING]
    of_known = frozenset().union(*(account.homes(other) for other in known))
    place = place_told(account, draft)
    of_place = frozenset(each.id for each in account.book.within(place.id)) if place else frozenset()
    of_talk = _of_talk(account, draft, known)
    of_talk["people here"] = sum(actor.kind == "person" for actor in here)
    of_talk["people before"] = sum(actor.kind == "person" for actor in recent)
    for actor in dict.fromkeys((*here, *recent[:_RECENT], *leading)):
        if actor in known:
            continue
        values: Values = {"kind": actor.kind, "times": times[actor]}
        values["named ago"] = recent.index(actor) if actor in before else _NEVER
        values |= _named(account, draft, actor, before.get(actor))
        values |= _acted(account, known, actor)
        values |= _home(account, actor, of_known, of_place, here)
        if actor in here:
            values |= _stands(here[actor])
        yield actor, values | of_talk


def _here(account: Account, draft: Draft) -> dict[Actor, Standing]:
    """Whom the sentence names, with the mention that stands nearest to the word that tells the talk."""
    found: dict[Actor, Standing] = {}
    for standing in sorted(draft.standings, key=lambda each: abs(each.words)):
        referent = account.referents.get((draft.paragraph, standing.mention))
        for actor in referent.actors if referent else ():
            found.setdefault(actor, standing)
    return found


def _of_talk(account: Account, draft: Draft, known: Sequence[Actor]) -> Values:
    """How the talk is told, and of whom."""
    visitors = {actor for told in account.told if told.type == "Visit" for actor in told.agents}
    return {
        "type": draft.type,
        "status": draft.status,
        "by verb": draft.by_verb,
        "determiner": draft.determiner or "none",
        "several": draft.several,
        "dated": draft.date is not None,
        "placed": draft.place is not None,
        "likelihood": draft.likely_talk,
        "known": len(known),
        "known by": draft.participants[0].kind if draft.participants else "nobody",
        "home known": any(account.homes(actor) for actor in known),
        "known visits": not visitors.isdisjoint(known),
    }


def _named(account: Account, draft: Draft, actor: Actor, last: tuple[int, int] | None) -> Values:
    """Where in the article an actor is named."""
    paragraph, token = last or (-_NEVER, -_NEVER)
    return {
        "share": account.shares.get(actor.id, 0.0),
        "lead": actor.id in account.lead,
        "headline": any(name in account.headline for name in actor.names),
        "paragraphs ago": draft.paragraph - paragraph,
        "tokens ago": draft.first - token if paragraph == draft.paragraph else _NEVER,
    }


def _acted(account: Account, known: Sequence[Actor], actor: Actor) -> Values:
    """What part an actor had in what was told before."""
    did = [actor in (*told.agents, *told.participants) for told in reversed(account.told)]
    talks = [told for told in account.told if told.type in TALKS]
    with_known = {other.id for other in known}
    talked = [told for told in talks if actor.id in told.actors]
    return {
        "acted": did.index(True) if True in did else _NEVER,
        "talked": len(talked),
        "talked last": bool(talked) and talked[-1] is talks[-1] and len(talks[-1].participants) > 1,
        "talked with": any(told.actors & with_known if known else len(told.participants) > 1 for told in talked),
        "visits": any(told.type == "Visit" and actor in told.agents for told in account.told),
    }


def _home(
    account: Account, actor: Actor, of_known: frozenset[str], of_place: frozenset[str], here: Iterable[Actor]
) -> Values:
    """What an actor's country is to the countries of those who are known and of the place, and to others in the sentence."""
    homes = account.homes(actor)
    return {
        "compatriot": not homes.isdisjoint(of_known),
        "home of known": actor.id in of_known,
        "home of place": not homes.isdisjoint(of_place),
        "home of another": any(other != actor and actor.id in account.homes(other) for other in here),
    }


def _stands(standing: Standing) -> Values:
    """How the mention nearest to the word that tells the talk stands to it."""
    return {
        "words after": standing.words,
        "verbs between": standing.verbs,
        "mentions between": standing.mentions,
        "named by": standing.mention.kind,
    }
