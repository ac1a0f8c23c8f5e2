"""Pronouns and « ce dernier »: whom a reader would take them for."""

from __future__ import annotations

from typing import Final

from ..mentions import Mention
from .context import Context, Referent, Told

# A pronoun looks back over at most so many sentences.
_REACH: Final = 4


def back(context: Context, mention: Mention) -> Referent:
    """« ce dernier »: the person told last of that gender."""
    if mention.count > 1:
        return Referent((), "several, not known which")
    for told in reversed(context.told):
        if told.actor.kind != "person" and not told.institution:
            continue
        if not (mention.gender and told.gender and mention.gender != told.gender):
            return Referent((told.actor,), "the person told last")
    return Referent((), "nobody was told before")


def pronoun(context: Context, mention: Mention) -> Referent:
    """The subject told last that fits, else the person told last."""
    near = [told for told in context.told if told.sentence >= context.sentence - _REACH]
    if mention.head in context.grammar.object_pronouns:
        return _clitic(context, mention, near)
    if mention.count > 1:
        return _plural_pronoun(context, near)
    fitting = [
        told for told in near if not (told.gender and mention.gender and told.gender != mention.gender)
    ]
    if any(told.actor.kind == "person" and told.sentence >= context.sentence - 2 for told in fitting):
        fitting = [told for told in fitting if told.actor.kind == "person" or told.institution]
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


def _clitic(context: Context, mention: Mention, near: list[Told]) -> Referent:
    """« l'a reçu », « lui a accordé »: the person told last who is not the subject here."""
    if mention.count > 1:
        return Referent((), "several, not known which")
    here = [told.actor for told in near if told.sentence == context.sentence and told.actor.kind == "person"]
    subjects = {told.actor for told in near if told.sentence == context.sentence and told.subject}
    if len(set(here)) > 1:
        subjects = set(here[-1:])  # « X n'est plus venu depuis que Y l'a reçu »: the nearer one receives
    fitting = [
        told for told in near if told.actor.kind == "person" and told.actor not in subjects
        and not (told.gender and mention.gender and told.gender != mention.gender)
    ]  # fmt: skip
    before = [told for told in fitting if told.sentence == max(t.sentence for t in fitting) and told.subject]
    if fitting:
        return Referent(((before or fitting)[-1].actor,), "the person told last beside the subject")
    return Referent((), "nobody near fits")


def _plural_pronoun(context: Context, near: list[Told]) -> Referent:
    for sentence in sorted({told.sentence for told in near}, reverse=True):
        people = tuple(
            dict.fromkeys(t.actor for t in near if t.sentence == sentence and t.actor.kind == "person")
        )
        if 2 <= len(people) <= 4:
            return Referent(people, "the people told last together")
    return Referent((), "no group was told")


def said_again(context: Context, mention: Mention) -> Referent | None:
    """« …, a-t-elle ajouté »: who spoke last, if near and of that gender and number."""
    if mention.kind != "pronoun" or not context.speakers:
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
        if sentence >= context.sentence - _REACH and fits and (len(actors) > 1) == (mention.count > 1):
            return Referent(actors, "who spoke last")
    return None
