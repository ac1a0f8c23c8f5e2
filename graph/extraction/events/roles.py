"""Whom a noun of events is by, of or with, and who does what its verb says."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable
from functools import lru_cache
from typing import Final

from ...actors import fold
from ..mentions import Mention
from ..syntax.clause import SUBJECTS, VERBS, is_predicate, verb_above
from ..syntax.lists import actors_of
from ..syntax.objects import complements_of
from ..syntax.subjects import subject_of
from ..syntax.tree import Token
from .moods import is_pluperfect
from .scene import ACTING, Scene

#: The parts of speech that a noun of events may be taken for.
NOUNS: Final = frozenset(("NOUN", "PROPN", "ADJ", "X"))


def noun_key(scene: Scene, token: Token) -> str | None:
    """The form of a token under which it is listed as a noun of events, if it is."""
    if token.pos_ not in NOUNS and token.dep_ != "nmod":
        return None  # « un cycle de pourparlers », which parsers take for a verb
    if token.pos_ == "ADJ" and token.dep_ == "amod":
        return None  # « les relations bilatérales », not « une bilatérale »
    return next((form for form in forms_of_noun(token.text, token.lemma_) if form in scene.words.nouns), None)


@lru_cache(maxsize=65536)
def forms_of_noun(text: str, lemma: str) -> tuple[str, ...]:
    """The forms under which a noun may be listed, the surest first."""
    return fold(lemma), fold(text), fold(text).removesuffix("s"), fold(text.split("-")[0])


def tells_event(scene: Scene, token: Token, types: Container[str]) -> bool:
    """Whether a token is a noun of events of one of these types."""
    key = noun_key(scene, token)
    return key is not None and any(frame.type in types for frame in scene.words.nouns[key])


def determiner_of(scene: Scene, noun: Token) -> str:
    """The folded article, demonstrative or possessive before a noun, or before that of which it is one of several: « leur
    deuxième journée d'entretiens »; or ""."""
    if noun.dep_ == "nmod" and scene.clause.keys[noun.i - 1] in scene.clause.grammar.of_one and fold(noun.head.lemma_) in scene.words.rounds:
        return determiner_of(scene, noun.head)
    for i in range(noun.i - 1, max(-1, noun.i - 4), -1):
        if scene.clause.doc[i].pos_ == "DET" or scene.clause.keys[i] in scene.clause.grammar.noun_determiners:
            return scene.clause.keys[i]
    return ""


def add(role: list[Mention], mentions: Iterable[Mention]) -> None:
    """Give a role those of the mentions that can act and that it has not yet."""
    role += [m for m in mentions if m not in role and m.kind in ACTING]


def told_by(scene: Scene, noun: Token, *prepositions: str) -> list[Mention]:
    """The mentions that hang on a noun by one of these prepositions."""
    return [mention for token in tokens_by(scene, noun, prepositions) for mention in actors_of(scene.clause, token)]


def tokens_by(scene: Scene, noun: Token, prepositions: Collection[str]) -> list[Token]:
    """The tokens that hang on a noun by one of these prepositions, or the name by one right beside it."""
    return complements_of(scene.clause, noun, prepositions) or _beside(scene, noun, prepositions)


def between(scene: Scene, noun: Token) -> list[Mention]:
    """« un entretien entre A et B », « la rencontre A-B »: those whom a noun tells as its two sides."""
    after = scene.clause.words[noun.i + 1].mention if noun.i + 1 < len(scene.clause.words) else None
    pair = [after] if after is not None and after.kind == "person" and "-" in after.text and len(after.persons) > 1 else []
    return told_by(scene, noun, "entre") or pair


def told_by_its_verb(scene: Scene, noun: Token, preposition: str) -> list[Mention]:
    """« aucune rencontre n'est prévue entre A et B », « avec X, les discussions ont porté sur … »."""
    is_subject = noun.dep_ in SUBJECTS and noun.head.pos_ in VERBS
    return scene.complements(noun.head, {preposition}) if is_subject else []


def _beside(scene: Scene, noun: Token, prepositions: Collection[str]) -> list[Token]:
    """The name after one of these prepositions right beside the noun, whatever the parser hangs it on."""
    for token in scene.clause.doc[noun.i + 1 : noun.i + 7]:
        if scene.clause.is_finite(token) or (token.pos_ == "PUNCT" and not parts_a_date(scene, token)):
            return []
        if (
            scene.clause.mention(token)
            and scene.clause.preposition(token) in prepositions
            and scene.clause.doc[token.i - 1].pos_ == "ADP"
        ):
            return [token]
    return []


def is_of_before(scene: Scene, noun: Token) -> bool:
    """« leur deuxième sommet s'était soldé par un échec », « avait eu un entretien avec X »: the pluperfect tells of what was before."""
    had = noun.dep_ == "obj" and fold(noun.head.lemma_) in scene.words.light
    return (noun.dep_ in SUBJECTS or had) and noun.head.pos_ in VERBS and is_pluperfect(scene.clause, noun.head)


def is_told_to_be_held(scene: Scene, noun: Token) -> bool:
    """« organise un sommet », « la rencontre a lieu »: whether its verb says no more of a noun's event than that it is held."""
    words = scene.words
    holding = words.takes_place if noun.dep_ in SUBJECTS else words.light | words.summit_hosts | words.gathers
    return noun.dep_ in {*SUBJECTS, "obj"} and noun.head.pos_ in VERBS and fold(noun.head.lemma_) in holding


def parts_a_date(scene: Scene, token: Token) -> bool:
    """« la visite, le 19 août, de X »: a comma that only sets a date apart."""
    near = scene.clause.words[max(0, token.i - 1) : token.i + 2]
    return any(word.date for word in near)


def relative_clauses(scene: Scene, noun: Token) -> list[Token]:
    """The verbs of a noun's relative clauses, also of one that the parser hangs on the noun above: « le contenu de
    l'entretien que A a eu avec B »."""
    own = [c for c in noun.children if c.dep_ == "acl:relcl"]
    if own or noun.dep_ != "nmod" or noun.head.pos_ != "NOUN":
        return own
    above = [c for c in noun.head.children if c.dep_ == "acl:relcl" and c.i > noun.i]
    return [
        c for c in above if not any(t.pos_ == "NOUN" for t in scene.clause.doc[noun.i + 1 : min(t.i for t in c.subtree)])
    ]


def told_of(scene: Scene, noun: Token) -> list[Mention]:
    """« de X », « X, dont … »: persons and states the noun is of, not the places it is from."""
    found = [m for m in told_by(scene, noun, "de") if m.kind != "place"]
    return found or _whereof(scene, noun)


def two_states(scene: Scene, noun: Token) -> list[Mention]:
    """« les pourparlers russo-ukrainiens »: the adjective of two states beside a noun."""
    near = (scene.clause.mention(token) for token in scene.clause.doc[noun.i + 1 : noun.i + 4])
    return [mention for mention in near if mention and mention.kind == "compound"]


def _whereof(scene: Scene, noun: Token) -> list[Mention]:
    """« X, dont la visite s'achève »: X."""
    marks = [i for i in range(max(0, noun.i - 3), noun.i) if scene.clause.keys[i] in scene.clause.grammar.whereof]
    before = marks[0] - 1 if marks else -1
    if before > 0 and scene.clause.words[before].text == ",":
        before -= 1
    mention = scene.clause.words[before].mention if before >= 0 else None
    return [mention] if mention is not None and mention.kind in {"person", "pronoun", "unknown"} else []


def subject_mentions(scene: Scene, verb: Token) -> list[Mention]:
    """Who does what a verb says; of a passive the agent."""
    if scene.clause.is_passive(verb):
        return scene.complements(verb, {"par"})
    subject = subject_of(scene.clause, verb)
    return led_by(scene, subject) or actors_of(scene.clause, subject) if subject is not None else []


def led_by(scene: Scene, noun: Token) -> list[Mention]:
    """« une délégation conduite par X »: who leads it."""
    mention = scene.clause.mention(noun)
    if fold(mention.head if mention else noun.lemma_) not in scene.words.delegations:
        return []
    acts = [t for t in scene.clause.doc[noun.i + 1 :] if fold(t.lemma_) in scene.words.leads][:1]
    leaders = [m for act in acts for m in scene.complements(act, {"par"}) if not scene.clause.is_finite(act)]
    found = [m for m in leaders if m.kind in {"person", "unknown"}]
    nameless = mention is not None and all(m.kind == "unknown" for m in found)  # « une délégation du Hamas, conduite par X »
    return [*found, mention] if found and nameless and mention else found


def whose(scene: Scene, noun: Token) -> list[Mention]:
    """Whose talk it is, where the noun does not say: its own subject (« X est en visite »), or that of the verb it
    belongs to."""
    own = [child for child in noun.children if child.dep_ in SUBJECTS and is_predicate(noun)]
    if own:
        return actors_of(scene.clause, own[0])
    verb = verb_above(noun)
    if verb is None:
        return []
    subject = subject_of(scene.clause, verb) if scene.clause.is_passive(verb) else None
    told = actors_of(scene.clause, subject) if subject is not None and subject != noun else []
    # « X a été accueilli par A, avant un entretien avec B »: that of X
    return [m for m in told if m.kind in ACTING] or subject_mentions(scene, verb)


def expected(scene: Scene, noun: Token) -> list[Mention]:
    """« attendre X pour une visite »: the guest, not the host."""
    verb = verb_above(noun)
    if verb is None or fold(verb.lemma_) not in scene.words.expects or noun.i < verb.i:
        return []  # « au terme de sa visite, A a invité B »: the visit is A's
    if scene.clause.is_passive(verb):
        subject = subject_of(scene.clause, verb)
        return actors_of(scene.clause, subject) if subject is not None else []
    return scene.objects(verb)


def in_presence(scene: Scene, trigger: Token) -> list[Mention]:
    """« s'est entretenu avec X en présence de Y », « … en compagnie de Y »: Y, whom the words hang on the trigger or on its verb."""
    verb = verb_above(trigger) if trigger.pos_ not in VERBS else trigger
    triggers = [each for each in (trigger, verb) if each is not None]
    found = [m for each in dict.fromkeys(triggers) for m in scene.complements(each, {"presence", "compagnie"})]
    return [m for m in found if m.kind == "person"]
