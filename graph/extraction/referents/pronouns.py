"""Pronouns and « ce dernier »: whom a reader would take them for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...actors import fold
from ...records import Actor
from ..mentions import Mention
from .context import Context, Referent, Told

# A pronoun looks back over at most so many sentences.
_REACH: Final = 4
# « les a réunis » means those of so many sentences, this one among them.
_PLURAL_REACH: Final = 2


def back(context: Context, mention: Mention) -> Referent:
    """« ce dernier »: the person told last of that gender; « X a été reçu par ce dernier »: not X."""
    if mention.count > 1:
        near = [told for told in context.told if told.sentence >= context.sentence - 1]
        return _plural_pronoun(context, near)
    beside = context.before in context.grammar.before_another | context.grammar.by_means
    for told in reversed(context.told):
        if beside and told.subject and told.sentence == context.sentence:
            continue
        if told.actor.kind != "person" and told.kind != "institution":
            continue
        if not (mention.gender and told.gender and mention.gender != told.gender):
            return Referent((told.actor,), "the person told last")
    return Referent((), "nobody was told before")


def pronoun(context: Context, mention: Mention) -> Referent:
    """The subject told last that fits, else the person told last."""
    others = {context.told_of, *context.quoted_of}  # « "Il a promis …", a dit X »: not X
    near = [t for t in context.told if t.sentence >= context.sentence - _REACH and t.actor not in others]
    if context.after_speech:  # « X sera présenté à Y, a-t-il dit »: neither of them
        near = [told for told in near if told.sentence < context.sentence or told.kind == "pronoun"]
    if mention.again and near and near[-1].last == mention.first - 1:
        return Referent((near[-1].actor,), "said again of who was just told")
    if mention.head in context.grammar.object_pronouns:
        return _clitic(context, mention, near)
    if mention.count > 1:
        return _plural_body(context, near) or _plural_pronoun(context, near)
    fitting = [told for told in near if not _is_other_gender(told, mention)]
    if context.before in map(fold, context.grammar.where):  # « le Caire, où il a vu X »: not Egypt
        near, fitting = ([t for t in each if t.actor.kind == "person" or t.last < mention.first - 2] for each in (near, fitting))
    if context.before in context.grammar.before_another:  # « A a vu B et a dîné avec elle »: not A
        acting = {told.actor for told in fitting if told.subject and told.sentence == context.sentence}
        fitting = [told for told in fitting if told.actor not in acting]
    if inside := _inside(context, fitting):
        return inside
    if (institution := _in_focus(context, mention, near)) is not None:
        return Referent((institution,), "the state or organisation that the sentence before is about")
    if any(told.actor.kind == "person" and told.sentence >= context.sentence - 2 for told in fitting):
        fitting = [told for told in fitting if told.actor.kind == "person" or told.kind == "institution"]
    if not context.speaks and _may_be_thing(context, mention, near):
        return Referent((), "a thing may be meant")
    if (only := _only_one(context, mention, near)) is not None:
        return Referent((only,), "the only person whom the sentence before tells of")
    for wanted in (True, False):
        for sentence in sorted({told.sentence for told in fitting}, reverse=True):
            here = [
                t
                for t in fitting
                if t.sentence == sentence and t.subject == wanted and (wanted or t.actor.kind == "person")
            ]
            if here:
                return Referent(
                    (here[0].actor,), "the subject told last" if wanted else "the person told last"
                )
    return Referent((), "nobody near fits")


def _may_be_thing(context: Context, mention: Mention, near: list[Told]) -> bool:
    """« Le sommet avec X était prévu à Y. Il … », « Quant à l'entretien, il … »: where a sentence begins with a noun that may be
    meant, and nobody is its subject."""
    told = {t.sentence for t in near if t.subject}
    for sentence in (context.sentence, context.sentence - 1):
        if sentence in context.things and sentence not in told:
            return context.things[sentence] in {None, mention.gender}
        if sentence in told:
            return False
    return False


def _inside(context: Context, fitting: list[Told]) -> Referent | None:
    """« "… ce que défend le président. Il veut …", a dit X »: whom alone the quotation tells of; of several nobody knows."""
    here = [t for t in fitting if context.quoted and t.quoted and t.sentence == context.sentence]
    people = dict.fromkeys(told.actor for told in here if told.actor.kind == "person")
    if not people:
        return None
    return Referent(tuple(people) if len(people) == 1 else (), "the only person the quotation tells of")


def _in_focus(context: Context, mention: Mention, near: list[Told]) -> Actor | None:
    """« Le M23 n'était pas convié. Il … »: the state or organisation of that gender that is the subject of this sentence,
    or else of the one before, where no person tells of « il » as well."""
    for sentence in (context.sentence, context.sentence - 1):
        here = [told for told in near if told.sentence == sentence]
        subject = next((told for told in here if told.subject), None)
        if subject is None:
            continue
        people = (told for told in here if told.actor.kind == "person" and not told.oblique)
        if any(not _is_other_gender(told, mention) for told in people):
            return None
        is_body = subject.actor.kind != "person" and subject.kind != "person" and not subject.is_place
        return subject.actor if is_body and subject.gender == mention.gender else None
    return None


def _only_one(context: Context, mention: Mention, near: list[Told]) -> Actor | None:
    """« Vint le voyage de X. … il »: the person whom alone the sentence before tells of, though not as its subject."""
    here = [told for told in near if told.sentence == context.sentence - 1]
    acting = (told for told in near if told.sentence == context.sentence and not told.oblique)
    if any(told.actor.kind == "person" for told in acting):
        return None  # but « Reçu par Y, il … » is still X
    people = dict.fromkeys(told.actor for told in here if told.actor.kind == "person")
    fits = all(not _is_other_gender(told, mention) for told in here if told.actor.kind == "person")
    return next(iter(people)) if len(people) == 1 and fits and not any(told.subject for told in here) else None


def _clitic(context: Context, mention: Mention, near: list[Told]) -> Referent:
    """« l'a reçu », « lui a accordé »: whoever was told last and is not the subject here."""
    if mention.count > 1:
        return _plural_clitic(context, mention, near)
    if context.before in context.grammar.prepositions and (body := _in_focus(context, mention, near)):
        return Referent((body,), "the state or organisation that the sentence is about")
    here = [told for told in near if told.sentence == context.sentence]
    if context.asked and here and not here[-1].subject:  # « A a invité B à le voir »
        return _latest([told for told in here if told.subject and not _is_other_gender(told, mention)], [], "who asks for it")
    near = [t for t in near if not _is_other_gender(t, mention) and not t.is_place]
    here = [told for told in near if told.sentence == context.sentence]
    people = [told for told in near if told.actor.kind == "person"]
    if context.before in context.grammar.subject_relatives:
        return _of_relative(mention, here)
    if context.before in context.grammar.conjunctions and here and not here[-1].subject:
        # « A a exhorté B à le faire et l'a menacée »
        return Referent((here[-1].actor,), "told last beside the subject")
    if context.before in context.grammar.speaking:
        return _latest([t for t in people if not t.subject], [], "the person told last who does not speak")
    if context.before in context.grammar.before_another:
        acting_ = {told.actor for told in here if told.subject}
        others = [told for told in people if told.actor not in acting_]
        return _latest(_last_subjects(others), others, "the person told last beside the subject")
    if context.before in context.grammar.neuter:
        return _latest(people, [], "the person told last")
    subjects = [told for told in here if told.subject]
    beside = here[-1] if here and here[-1].last == mention.first else None
    if beside:
        # « A et B l'avaient reçu »: neither of them.
        rows = [row for at, row in context.groups if at == context.sentence and beside.actor in row]
        acting = {beside.actor} | {each for row in rows[-1:] for each in row if each.kind == beside.actor.kind}
        here, people, subjects = ([t for t in each if t.actor not in acting] for each in (here, people, subjects))
    if context.before in context.grammar.inverting:
        return _latest(subjects, people, "the subject of the main clause")  # « …, où l'a reçu B »
    if beside and not beside.subject:
        if beside.actor.kind != "person" and subjects:
            return _latest(subjects, [], "the subject of the main clause")  # « A agit, et l'Inde lui répond »
        subjects = []  # « A a dit que B l'avait reçu »: A; but « A, avec B, l'a reçu »: somebody else
    excluded = {told.actor for told in (*subjects, *([] if beside else here[-1:]))}
    fitting = [told for told in people if told.actor not in excluded]
    latest = _last_subjects(fitting)
    if not (here or beside) and context.sentence in context.things and len({t.actor for t in fitting if t.sentence == fitting[-1].sentence}) > 1:
        return Referent((), "of whom it is told is not known")  # « X a reçu Y. La décision lui … »
    if not fitting and beside:  # « L'Iran a nié. La France l'avait accusé »
        before = (t for t in near if t.sentence == context.sentence - 1 and t.subject and t.actor.id != beside.actor.id)
        fitting = [told for told in before if told.actor.kind != "person"]
    return _latest(latest, fitting, "the person told last beside the subject")


def _last_subjects(people: Sequence[Told]) -> list[Told]:
    """The subjects of the sentence that the last of these people are told in."""
    return [told for told in people if told.subject and told.sentence == people[-1].sentence]


def _plural_clitic(context: Context, mention: Mention, near: list[Told]) -> Referent:
    """« les a réunis », « leur a remis »: those told together last, « les » also of a sentence; never who acts here."""
    direct = mention.head in context.grammar.direct_object_pronouns
    acting = {told.actor for told in near if told.subject and told.sentence == context.sentence}
    for sentence in range(context.sentence, context.sentence - _PLURAL_REACH, -1):
        people = [t.actor for t in near if t.sentence == sentence and t.actor.kind == "person" and not t.is_place]
        groups = [actors for at, actors in reversed(context.groups) if at == sentence]
        for actors in (*groups, *([tuple(dict.fromkeys(people))] if direct else [])):
            if len(actors) > 1 and not acting & set(actors) and all(a.kind == "person" for a in actors):
                return Referent(actors, "those told together last")
    return Referent((), "several, not known which")


def _is_other_gender(told: Told, mention: Mention) -> bool:
    return bool(told.gender and mention.gender and told.gender != mention.gender)


def _of_relative(mention: Mention, here: list[Told]) -> Referent:
    """« A n'a pas vu B, qui lui … »: of A; of « une zone qui lui … » nobody knows."""
    if not here or here[-1].last < mention.first - 2:
        people = dict.fromkeys(told.actor for told in here if told.actor.kind == "person")
        acting = [told for told in here if told.subject and told.actor in people]
        alone = acting if len(people) == 1 else []
        return _latest(alone, [], "the only person of the sentence")  # « X a fait un voyage qui l'a mené à … »
    others = [told for told in here if told.actor != here[-1].actor and told.actor.kind == "person"]
    return _latest([told for told in others if told.subject], others, "the subject of the main clause")


def _latest(wanted: list[Told], else_: list[Told], reason: str) -> Referent:
    found = wanted or else_
    return Referent((found[-1].actor,), reason) if found else Referent((), "nobody near fits")


def _plural_body(context: Context, near: list[Told]) -> Referent | None:
    """« Les talibans ont … Ils … »: who is called in the plural, where the sentence before is about them and tells of no person."""
    here = [told for told in near if told.sentence == context.sentence - 1]
    subject = next((told for told in here if told.subject), None)
    if subject is None or not subject.plural or any(told.actor.kind == "person" for told in here):
        return None
    return Referent((subject.actor,), "called in the plural, and what the sentence before is about")


def _plural_pronoun(context: Context, near: list[Told]) -> Referent:
    again = [t.actor for t in near if t.sentence == context.sentence and t.subject and t.kind == "pronoun"]
    if len(again) > 1:
        return Referent(tuple(again), "the subject of the sentence")  # « Ils ont reçu C, à qui ils ont dit »
    if states := _joint_subject(context, near):
        return Referent(states, "the states that are the subject of the sentence")
    for sentence in sorted({told.sentence for told in near}, reverse=True):
        people = tuple(
            dict.fromkeys(t.actor for t in near if t.sentence == sentence and t.actor.kind == "person")
        )
        # « A et B ont reçu C. Ils lui … »: A and B.
        acting = {t.actor for t in near if t.sentence == sentence and t.subject}
        rows = (actors for at, actors in context.groups if at == sentence and acting & set(actors))
        if context.meets_another and (row := next(rows, None)) and len(row) < len(people):
            return Referent(row, "those told together as the subject before")
        if 2 <= len(people) <= 4:
            return Referent(people, "the people told last together")
    return Referent((), "no group was told")


def _joint_subject(context: Context, near: list[Told]) -> tuple[Actor, ...]:
    """« A et B ont annoncé qu'ils … »: the states told together as the subject of the sentence, where it tells of no person."""
    here = [told for told in near if told.sentence == context.sentence]
    acting = next((told.actor for told in here if told.subject), None)
    if acting is None or any(told.actor.kind == "person" for told in here):
        return ()
    rows = (actors for at, actors in reversed(context.groups) if at == context.sentence and actors[0] == acting)
    return next(rows, ())


def said_again(context: Context, mention: Mention) -> Referent | None:
    """« …, a-t-elle ajouté »: who spoke last, if near and of that gender and number."""
    if mention.kind != "pronoun" or mention.head in context.grammar.direct_object_pronouns or not context.speakers:
        return None
    subjects = [
        t
        for t in context.told
        if t.subject and t.actor.kind == "person" and t.gender in {mention.gender, None}
    ]
    latest = subjects[-1].sentence if subjects else 0
    for actors, gender, sentence in reversed(context.speakers):
        if latest > sentence and mention.count == 1:
            return None  # somebody else was the subject since
        fits = not (gender and mention.gender and gender != mention.gender) or mention.count > 1
        if not actors and fits and sentence >= context.sentence - _REACH:
            return Referent((), "who spoke last is no actor")
        if sentence >= context.sentence - _REACH and fits and (len(actors) > 1) == (mention.count > 1):
            return Referent(actors, "who spoke last")
    return None
