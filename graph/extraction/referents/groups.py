"""« Les deux hommes », « les trois pays »: the last told who fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from ...records import Actor
from ..mentions import Mention
from ..paragraphs import Paragraph
from .context import Context, Referent
from .identities import LEADING

# So many sentences back « les deux hommes » means those told together.
_REACH: Final = 8
# Those of so many sentences together make up a group.
_NEAR: Final = 3


class Row:
    """Notes who is told together in a sentence: « A et B », « A, B et C », « MM. A et B »."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._actors: list[Actor] = []
        self._last = -1

    def add(self, paragraph: Paragraph, mention: Mention, referent: Referent) -> None:
        """The next mention of the sentence: it goes on with the row, or begins another."""
        between = set(paragraph.keys[self._last : mention.first]) if self._actors else set()
        conjunctions = self._context.grammar.conjunctions
        if mention.places:
            between -= self._context.grammar.at_states  # « au Liban et en Irak »
        if not (between and between <= {"", *conjunctions}):
            self._actors = []
        self._actors += referent.actors
        self._last = mention.last
        if len(referent.actors) > 1 or (len(self._actors) > 1 and between & conjunctions):
            self._context.groups.append((self._context.sentence, tuple(dict.fromkeys(self._actors))))


def group(context: Context, mention: Mention) -> Referent:
    """The people or states that a group stands for: those told together last, else as many as it counts, told last."""
    if mention.head == "group_states":
        return _state_group(context, mention)
    word = _group_word(mention)
    if mention.count == 2 and (pair := _with_who_is_told(context, word)):
        return Referent(pair, "who is told here, and who acted when they were told")
    together = _together(context, word, mention.count)
    if together:
        return Referent(together, "told together last")
    if word in context.words.doers:
        return Referent((), "nobody is told to have done it together")
    pair = _pair(context, mention) if mention.count == 2 else ()
    if pair:
        return Referent(pair, "the two told together most")
    fitting_: list[Actor] = []
    for each in context.people_told():
        if each.actor not in fitting_ and _belongs(context, each.actor, word):
            fitting_.append(each.actor)
        if len(fitting_) == mention.count:
            return Referent(tuple(reversed(fitting_)), f"the {mention.count} told last")
    return Referent((), f"fewer than {mention.count} such people were told")


def _together(context: Context, word: str, count: int) -> tuple[Actor, ...]:
    """Going back, the first who are told together, or who are all that a sentence or the last few tell of."""
    so_far: list[Actor] = []
    acting = _acting_on(context)
    for sentence in range(context.sentence, context.sentence - _REACH, -1):
        told = [
            each.actor
            for each in context.told
            if each.sentence == sentence
            and each.actor.kind == "person"
            and each.actor not in acting
        ]
        here = tuple(actor for actor in dict.fromkeys(told) if _belongs(context, actor, word))
        so_far = [*(actor for actor in here if actor not in so_far), *so_far]
        for people in (*_groups(context, sentence), here if word not in context.words.doers else _with_partner(context, sentence)):
            people = tuple(a for a in people if a.kind == "person" and a not in acting)
            fitting = tuple(actor for actor in people if _belongs(context, actor, word))
            if len(fitting) == count:
                return fitting
        if len(so_far) == count and sentence > context.sentence - _NEAR and word not in context.words.doers:
            return tuple(so_far)
    return ()


def _with_partner(context: Context, sentence: int) -> tuple[Actor, ...]:
    """« A a signé un traité avec B »: who acts, and whom alone the sentence tells of after a preposition."""
    told = [t for t in context.told if t.sentence == sentence and t.actor.kind == "person"]
    together = all(t.subject or t.oblique for t in told) and any(t.subject for t in told)
    return tuple(dict.fromkeys(t.actor for t in told)) if together else ()


def _with_who_is_told(context: Context, word: str) -> tuple[Actor, ...]:
    """« X a vu A, B et C. … L'entretien avec C a permis aux deux ministres … »: C, whom alone the sentence tells of beside none
    who acts, and X."""
    here = [t for t in context.people_told() if t.sentence == context.sentence]
    people = {t.actor for t in here if _belongs(context, t.actor, word)}
    if len(people) != 1 or any(told.subject or told.actor not in people for told in here):
        return ()
    [told] = people
    for sentence in range(context.sentence - 1, context.sentence - _REACH, -1):
        then = [t for t in context.told if t.sentence == sentence and t.actor.kind == "person"]
        acting = next((t.actor for t in then if not t.oblique), None)
        if acting and acting != told and any(t.actor == told for t in then) and _belongs(context, acting, word):
            return acting, told
    return ()


def _acting_on(context: Context) -> set[Actor]:
    """« X a appelé les deux ministres », « avec ses deux hôtes »: X is none of them; but « …, et les deux hommes », « entre les
    deux hommes » may be told of the subject too."""
    grammar = context.grammar
    apart = grammar.opens_clause | grammar.inverting | grammar.conjunctions | grammar.between
    if not context.before or context.before in apart:
        return set()
    return {told.actor for told in context.told if told.subject and told.sentence == context.sentence}


def _groups(context: Context, sentence: int) -> list[tuple[Actor, ...]]:
    """Those told together in a sentence, the last first."""
    return [actors for at, actors in reversed(context.groups) if at == sentence]


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
    return "dirigeant" if word in {"chef", "premier"} and "diplomatie" not in mention.text else word


def _belongs(context: Context, actor: Actor, word: str) -> bool:
    identity = context.identities.by_actor.get(actor.id)
    if (word, context.known_gender(actor)) in {("homme", "f"), ("femme", "m")}:
        return False
    if word in context.words.anybody:
        return True
    titles = (identity.titles | identity.former_titles) if identity else set()
    if identity and identity.is_only_counterpart:
        return True  # « son homologue, Mme X »: whatever the other is
    if any(
        word in title.split() and not (word == "ministre" and title.startswith("premi")) for title in titles
    ):
        return True
    offices = {tenure.office for tenure in context.book.in_office(actor.id, context.day)}
    if identity and not identity.known:  # « la cheffe de la diplomatie islandaise, X » is a minister
        offices |= {office for title in identity.titles for at in identity.countries for office in context.offices.named(title, at)}
    if word in context.words.leaders:
        return bool(offices & set(LEADING)) or (word == "chef" and "foreign_minister" in offices)
    return word == "ministre" and any(office.endswith("_minister") for office in offices)


def _state_group(context: Context, mention: Mention) -> Referent:
    """« les deux pays »: states told together, or those of the people told together; of who acts here, another's."""
    with_armed = mention.text in context.words.parties
    for sentence in range(context.sentence, context.sentence - _NEAR, -1):
        for ids in _states_of(context, sentence, with_armed):
            if len(ids) == mention.count:
                return Referent(
                    tuple(context.book.actors[id_] for id_ in sorted(ids)), "the states told together last"
                )
    for sentence in range(context.sentence - _NEAR, context.sentence - _REACH, -1):
        for actors in _groups(context, sentence):
            if len(actors) == mention.count and all(actor.kind == "state" for actor in actors):
                return Referent(actors, "the states told side by side last")
    acting = _acting_on(context)
    told = (t.actor for t in reversed(context.told) if t.actor.kind == "state" and not t.is_place and t.actor not in acting)
    latest = [actor.id for actor in dict.fromkeys(told)]
    if len(latest) < mention.count:
        return Referent((), "fewer states were told")
    return Referent(
        tuple(context.book.actors[id_] for id_ in latest[mention.count - 1 :: -1]), "the states told last"
    )


def _states_of(context: Context, sentence: int, with_armed: bool) -> Iterator[frozenset[str]]:
    """The states of a sentence, and as parties those who fight: of its groups, then all of it, then with the countries of its
    people."""
    for actors in _groups(context, sentence):
        yield frozenset(id_ for actor in actors for id_ in _countries(context, actor, with_armed))
    # Who acts in the sentence at hand is none of them: « l'Angola a mis fin à sa médiation entre les deux pays ».
    here = [
        told.actor
        for told in context.told
        if told.sentence == sentence
        and not told.is_place
        and not (told.subject and sentence == context.sentence)
    ]
    yield frozenset(id_ for a in here if a.kind != "person" for id_ in _countries(context, a, with_armed))
    yield frozenset(id_ for actor in here for id_ in _countries(context, actor, with_armed))


def _countries(context: Context, actor: Actor, with_armed: bool) -> list[str]:
    """The state itself, or who fights; of a person the one they hold office of, else come from."""
    armed = with_armed and context.book.organisation_kinds.get(actor.id) == "armed_group"
    if actor.kind == "state" or armed:
        return [actor.id]
    if actor.kind == "organisation":
        return []
    identity = context.identities.by_actor.get(actor.id)
    homes = sorted(context.homes(actor) | (identity.countries if identity else set()))
    return [home for home in homes if context.book.actors[home].kind == "state"][:1]
