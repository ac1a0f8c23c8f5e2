"""Gatherings of many: « le sommet de l'Otan à Vilnius », « le G20 à Osaka »."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...actors import fold
from ...records import ENCOUNTERS
from ..mentions import Mention
from ..syntax.clause import SUBJECTS, VERBS, morph, verb_above
from ..syntax.lists import actors_of, mentions_inside
from ..syntax.objects import objects_of
from ..syntax.tree import Token
from .drafts import Draft
from .moods import follows, noun_status
from .roles import (
    add,
    between,
    determiner_of,
    in_presence,
    is_of_before,
    is_told_to_be_held,
    subject_mentions,
    told_by,
    told_by_its_verb,
    told_of,
    two_states,
    whose,
)
from .scene import ACTING, Scene

# « un sommet à Abuja, présidé par X »: who presides stands within so many words.
_HOST_REACH: Final = 12

# « Au sommet de l'Otan, »: an opening has its noun within so many words.
_OPENING: Final = 3


def named_summit(scene: Scene, token: Token, mention: Mention) -> Iterator[Draft]:
    """« le G20 à Osaka », « le Conseil européen de jeudi »: a gathering called by the name of who gathers."""
    body = mention.actors[0] if mention.kind == "actor" and mention.actors else None
    if body is None or not scene.words.is_summit(mention) or _is_of_noun(scene, token):
        return
    draft = _summit_draft(scene, token)
    near = draft.place is not None and _stands_near(scene, token, draft.place)
    if near or not follows(scene.clause.keys, token.i, scene.words.beside):  # « en marge du G7, A a vu B » tells of A and B
        add(draft.participants, _speaking_there(scene, token))
    attended = bool(draft.participants)
    opens = any(fold(c.lemma_) in scene.words.opens for c in (*token.children, token.head))
    draft.organisation = scene.words.named_summits.get(body, body)
    if attended or opens or (near and draft.organisation == body):
        yield draft  # what stands in Brussels may be the body itself


def _stands_near(scene: Scene, token: Token, place: Mention) -> bool:
    """Whether a place stands in the same phrase: « le G20 à Osaka »."""
    return any(word.mention == place and 0 < at - token.i < 7 for at, word in enumerate(scene.clause.words))


def _is_of_noun(scene: Scene, token: Token) -> bool:
    """Whether « du G7 » only qualifies a noun: « les pays du G7 », « le sommet du G7 » (told by its own
    noun); « à l'issue du G7 » does not."""
    if follows(scene.clause.keys, token.i, (*scene.words.occurred_before, *scene.words.to_come_before)):
        return False
    return scene.clause.preposition(token) == "de" and token.head.pos_ in {"NOUN", "PROPN"}


def summit(scene: Scene, noun: Token) -> Iterator[Draft]:
    """The gathering that « sommet », « conférence » … tells, if anything is told of it."""
    following = " ".join(scene.clause.keys[noun.i + 1 : noun.i + 3])
    if following in scene.words.no_gatherings:
        return
    draft = _summit_draft(scene, noun)
    bodies = [
        m for m in mentions_inside(scene.clause, noun) if m.kind == "actor" and m.actors and not m.places
    ]
    sides = between(scene, noun)
    # « entre les dirigeants européens et X »: of two sides one alone is no summit.
    count = sum(max(1, len(m.persons)) for m in sides)
    sides = sides if count > 1 else told_by(scene, noun, "avec") or told_by_its_verb(scene, noun, "avec")
    sides = sides or _states_beside(scene, noun)
    both = {*sides, *(m for m in draft.participants if draft.attended and m.kind == "person")}
    if 2 in (len(sides), count) and len(both) < 3 and len(draft.participants) < 3 and not draft.targets:
        draft.type = "Meeting"  # « le sommet entre l'Union européenne et la Chine »
    add(draft.participants, sides)
    draft.attended = draft.attended and not sides  # « se rendra à un sommet avec X »
    if len(sides) == 1 and len(draft.participants) == 1:
        alone = sides[0].kind == "person" and len(sides[0].persons) == 1 and determiner_of(scene, noun) in scene.clause.grammar.indefinite_genders
        draft.type = "Meeting" if alone else draft.type  # « A espère un sommet avec B »
        draft.one_sided = True  # « un sommet s'est tenu avec X »
    if attending := _speaking_there(scene, noun):
        add(draft.participants, attending)
        draft.attended |= follows(scene.clause.keys, noun.i, scene.words.beside)
    add(
        draft.participants,
        [
            m
            for m in told_of(scene, noun)
            if m in bodies or m.kind in {"group", "person", "officials"} or (m.kind == "actor" and not m.places)
        ],
    )
    shunned = [c for c in noun.children if c.dep_.startswith("acl") and fold(c.lemma_) in scene.words.moods["denied"]]
    absent = [m for act in shunned for m in scene.complements(act, {"par"})]  # « une conférence boycottée par A »
    draft.participants = [m for m in draft.participants if m not in absent]
    possessive = determiner_of(scene, noun)
    draft.plural_possessive = possessive in scene.clause.grammar.several_owners
    grammar = scene.clause.grammar
    definite = grammar.definite_genders.keys() | grammar.demonstrative_genders.keys()
    # « participe au sommet »
    draft.anaphoric = possessive in definite or (not possessive and scene.clause.preposition(noun) == "a")
    if possessive in scene.clause.grammar.one_owner & scene.clause.grammar.one_thing:
        # « l'Otan tiendra son sommet », « son sommet avec X »; nobody climbs to either.
        owners = whose(scene, noun)
        add(draft.participants, [m for m in owners if sides or m.kind in {"actor", "institution"}])
        if not sides and all(m.kind not in {"actor", "institution", "body"} for m in (*draft.participants, *bodies)):
            return  # « les premiers à se tenir à son sommet »
    if not draft.participants and not scene.circumstances.is_occasion(noun) and (sides := two_states(scene, noun)):
        draft.participants += sides
        draft.type = "Meeting"  # « le sommet franco-britannique »
    adjectives = (fold(token.lemma_) for token in scene.clause.doc[noun.i + 1 : noun.i + 2])
    draft.organisation = next((scene.words.summit_adjectives.get(each) for each in adjectives), None)
    if draft.participants or draft.place or draft.date:
        yield draft


def _states_beside(scene: Scene, noun: Token) -> list[Mention]:
    """« pour un sommet quadripartite, avec A, B et C »: the states after the comma."""
    near = (t for t in scene.clause.doc[noun.i + 1 : noun.i + 6] if scene.clause.mention(t) is not None)
    first = next(near, None)
    if first is None or scene.clause.preposition(first) not in scene.clause.grammar.partner_prepositions:
        return []
    return [m for m in actors_of(scene.clause, first) if m.kind == "actor"]


def _speaking_there(scene: Scene, noun: Token) -> list[Mention]:
    """« a dit X, lors d'un sommet », « a dit X au sommet de l'Otan »: who speaks or meets others on the occasion attends."""
    verb = verb_above(noun)
    if verb is None or not (scene.circumstances.is_occasion(noun) or _is_where(scene, noun, verb)):
        return []
    attending = subject_mentions(scene, verb)
    meets = any(frame.type == "Meeting" for frame in scene.words.verbs.get(fold(verb.lemma_), ()))
    if meets and not follows(scene.clause.keys, noun.i, scene.words.beside):
        attending = [*attending, *scene.objects(verb), *scene.complements(verb, {"avec", "par"})]
    return [m for m in attending if m.kind in {"person", "pronoun", "group", "back"}]


def _is_where(scene: Scene, noun: Token, verb: Token) -> bool:
    """« a rencontré X au G20 »: of verbs that speak or meet, where; « Au G20, … » of any."""
    does = fold(verb.lemma_) in scene.words.reporting or any(
        frame.type in ENCOUNTERS for frame in scene.words.verbs.get(fold(verb.lemma_), ())
    )
    there = noun.head == verb and scene.clause.preposition(noun) == "a"
    return there and (noun.i < _OPENING or (does and noun.i > verb.i))


def _summit_draft(scene: Scene, token: Token) -> Draft:
    draft = scene.draft("Summit", token)
    draft.status, draft.tense = noun_status(scene.clause, token, scene.words)
    if draft.status == "proposed" and draft.tense == "past":
        draft.status = "occurred"  # « aurait menacé X au G20 »
    verb = verb_above(token)
    add(draft.targets, _hosts(scene, token, verb))
    helps = verb is not None and any(c.dep_ == "xcomp" and c.i > verb.i for c in verb.children)  # « va rencontrer »
    if verb is not None and not helps and fold(verb.lemma_) in scene.words.attends and _near(scene, token, verb):
        subjects = [
            m
            for m in subject_mentions(scene, verb)
            if m.kind in ACTING and m is not scene.clause.mention(token)
        ]
        if fold(verb.lemma_) not in scene.words.summit_hosts:
            add(draft.participants, subjects)
            owned = determiner_of(scene, token) in scene.clause.grammar.several_owners
            draft.attended = bool(subjects) and not owned  # « pour leur deuxième sommet »: with each other
        is_host = (
            fold(verb.lemma_) in scene.words.summit_hosts and token.dep_ in SUBJECTS and token.head == verb
        )
        if is_host or fold(verb.lemma_) in scene.words.gathers:
            for each in objects_of(scene.clause, verb):
                add(draft.participants, actors_of(scene.clause, each))
            draft.convened_by = scene.complements(verb, {"autour"})  # « autour de la présidente X »
            add(draft.participants, draft.convened_by)
    described = (c for c in token.children if c.dep_ == "acl:relcl" or (c.dep_ == "acl" and "Pres" in morph(c, "Tense")))
    for gathering in (c for c in described if fold(c.lemma_) in scene.words.gathers):
        for each in objects_of(scene.clause, gathering):
            # « la conférence qui a réuni A, B et C », « un sommet réunissant A et B », « les présidents de A, B et C »
            inside = [
                m
                for m in mentions_inside(scene.clause, each)
                if m.kind in {"person", "actor"} and not m.places
            ]
            add(draft.participants, [*actors_of(scene.clause, each), *inside])
        draft.convened_by = scene.complements(gathering, {"autour"})
        add(draft.participants, draft.convened_by)
    add(draft.participants, in_presence(scene, token))
    if taking_part := _taking_part(scene, token):
        add(draft.participants, taking_part)
        draft.attended = True
    draft.held = is_told_to_be_held(scene, token)
    draft.pluperfect = is_of_before(scene, token)
    scene.circumstances.attach(draft, token)
    return draft


def _hosts(scene: Scene, token: Token, verb: Token | None) -> list[Mention]:
    """« X préside le sommet », « un sommet accueilli par X », « le sommet, que X présidera », « sous la présidence de X », « à
    l'invitation de X »."""
    receives = scene.words.summit_hosts | scene.words.chairs
    after = (t for t in scene.clause.doc[token.i + 1 : token.i + _HOST_REACH] if t not in token.children)
    bare = (t for t in after if "Part" in morph(t, "VerbForm") and not scene.clause.auxiliaries(t))  # « …, présidé par X »
    acts = [*(c for c in token.children if c.dep_ in {"acl", "acl:relcl", "amod"}), *bare]
    # « reçoit X avant le sommet »: no host of the summit
    above = [verb] if verb is not None and token.head == verb and not scene.clause.preposition(token) else []
    hosts = [
        m for act in (*acts, *above) if fold(act.lemma_) in receives
        for m in (*subject_mentions(scene, act), *scene.complements(act, {"par"}))
    ]  # fmt: skip
    held = verb is not None and fold(verb.lemma_) in scene.words.opens | scene.words.attends
    of = {token, *acts, *([verb] if held else [])}
    near = range(token.i, token.i + _HOST_REACH)
    roles = [t for t in scene.clause.doc if fold(t.lemma_) in scene.words.hostships and (t.head in of or t.i in near)]
    hosts += [m for role in roles for m in told_of(scene, role)]
    return [m for m in hosts if m.kind in ACTING and m is not scene.clause.mention(token)]


def _taking_part(scene: Scene, token: Token) -> list[Mention]:
    """« le sommet s'ouvre à Bruxelles, auquel participe X », « … à laquelle sont conviés A et B », whatever the parser hangs the
    clause on."""
    doc, keys = scene.clause.doc, scene.clause.keys
    marks = [i for i in range(token.i + 1, len(doc)) if keys[i] in scene.clause.grammar.to_which]
    near = doc[marks[0] + 1 : marks[0] + 5] if marks else ()
    verb = next((t for t in near if t.pos_ in VERBS and fold(t.lemma_) in scene.words.attends), None)
    if verb is None:
        return []
    for each in doc[verb.i + 1 :]:
        mention = scene.clause.mention(each)
        if mention is not None and mention.kind in {"person", "actor"} and not scene.clause.preposition(each):
            return actors_of(scene.clause, each)
        if scene.clause.is_finite(each) or each.pos_ == "PUNCT":
            return []
    return []


def _near(scene: Scene, token: Token, verb: Token) -> bool:
    """Whether a gathering is what a verb is of: not « se rend à Oslo après le sommet », « pour les préparatifs du sommet »."""
    keys = scene.clause.keys[max(0, token.i - 2) : token.i]
    if not scene.clause.grammar.other_times.isdisjoint(keys) or fold(token.head.lemma_) in scene.words.moods["planned"]:
        return False
    return token.head == verb or token.head.head == verb or abs(token.i - verb.i) < 6
