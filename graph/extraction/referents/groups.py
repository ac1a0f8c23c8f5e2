"""« Les deux hommes », « les trois pays »: the last told who fit."""

from __future__ import annotations

from collections import Counter
from typing import Final

from ...records import Actor
from ..mentions import Mention
from .context import Context, Referent

_LEADERS: Final = ("head_of_state", "head_of_government", "high_representative", "commission_president")


def group(context: Context, mention: Mention) -> Referent:
    """The people or states that a group stands for: as many as it counts, told last."""
    if mention.head == "group_states":
        return _state_group(context, mention)
    pair = _pair(context, mention) if mention.count == 2 else ()
    if pair:
        return Referent(pair, "the two told together most")
    fitting: list[Actor] = []
    word = _group_word(mention)
    for told in context.people_told():
        if told.actor not in fitting and _belongs(context, told.actor, word):
            fitting.append(told.actor)
        if len(fitting) == mention.count:
            return Referent(tuple(reversed(fitting)), f"the {mention.count} told last")
    return Referent((), f"fewer than {mention.count} such people were told")


def _pair(context: Context, mention: Mention) -> tuple[Actor, ...]:
    """The person told last who fits, and the one told in the same sentences as they most often."""
    word = _group_word(mention)
    latest = next((told.actor for told in context.people_told() if _belongs(context, told.actor, word)), None)
    if latest is None:
        return ()
    here = {told.sentence for told in context.told if told.actor == latest}
    together = Counter(
        t.actor
        for t in context.people_told()
        if t.sentence in here and t.actor != latest and _belongs(context, t.actor, word)
    )
    return (together.most_common(1)[0][0], latest) if together else ()


def _group_word(mention: Mention) -> str:
    word = mention.text.split()[0].removesuffix("s")
    return "dirigeant" if word == "chef" and "diplomatie" not in mention.text else word


def _belongs(context: Context, actor: Actor, word: str) -> bool:
    identity = context.identities.by_actor.get(actor.id)
    gender = actor.gender or (identity.gender if identity else None)
    if (word, gender) in {("homme", "f"), ("femme", "m")}:
        return False
    if word in context.words.anybody:
        return True
    titles = (identity.titles | identity.former_titles) if identity else set()
    if any(word in title.split() for title in titles):
        return True
    offices = {tenure.office for tenure in context.book.in_office(actor.id, context.day)}
    if word in context.words.leaders:
        return bool(offices & set(_LEADERS)) or (word == "chef" and "foreign_minister" in offices)
    return word == "ministre" and any(office.endswith("minister") for office in offices)


def _state_group(context: Context, mention: Mention) -> Referent:
    latest: list[str] = []
    for state in reversed(context.states):
        if state not in latest and context.book.actors[state].kind == "state":
            latest.append(state)
        if len(latest) == mention.count:
            return Referent(
                tuple(context.book.actors[id_] for id_ in reversed(latest)), "the states told last"
            )
    return Referent((), "fewer states were told")
