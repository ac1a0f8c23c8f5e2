"""The objects of verbs, and the complements of verbs and nouns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ...actors import fold
from .clause import SUBJECTS, Clause, is_predicate, morph
from .order import is_inverted, may_be_subject
from .tree import Token

# Relations of Universal Dependencies that an object or complement may stand in.
_DEPENDANTS: Final = frozenset(
    (
        "obl",
        "obl:mod",
        "obl:arg",
        "obl:agent",
        "nmod",
        "iobj",
        "obj",
        "advcl",
        "xcomp",
        "dep",
        "appos",
        "nsubj",
        "fixed",
        "advmod",
    )
)


# An insertion between commas has at most so many words.
_INSERTION: Final = 5


def objects_of(clause: Clause, verb: Token) -> list[Token]:
    """The direct objects of a verb."""
    return (
        _own_objects(clause, verb)
        or _shared_clitics(clause, verb)
        or _mistaken_objects(clause, verb)
        or _object_to_the_right(clause, verb)
        or _object_before_que(clause, verb)
    )


def _own_objects(clause: Clause, verb: Token) -> list[Token]:
    inserted = range(verb.i + 1, _after_insertion(clause, verb.i + 1))
    return [
        child
        for child in verb.children
        if (child.dep_ in {"obj", "iobj"} or _is_some(clause, child))
        and child.i not in inserted
        and (not clause.preposition(child) or _is_some(clause, child))
        and clause.keys[child.i] not in clause.grammar.all_reflexives
        and not clause.words[child.i].quotation
        and not clause.words[child.i].date  # « recevra d'ici la fin du mois X »
    ]


def _is_parted(clause: Clause, comma: int) -> bool:
    """Whether a comma stands between a noun that names nobody and somebody whom the parser takes for its apposition."""
    name = next((token for token in clause.doc[comma + 1 : comma + 3] if clause.mention(token)), None)
    noun = name.head if name is not None and name.dep_ == "appos" else None
    mention = clause.mention(name) if name is not None else None
    return noun is not None and noun.i < comma and noun.pos_ == "NOUN" and clause.mention(noun) is None and mention is not None and mention.kind == "person"


def _is_some(clause: Clause, child: Token) -> bool:
    """« rencontrera de hauts responsables »: « de » before an adjective in the plural is an article."""
    mention = clause.mention(child)
    officials = mention is not None and mention.kind == "officials"
    return officials and clause.preposition(child) == "de" and child.dep_ in {"obl:arg", "obl:mod", "obj"}


def _shared_clitics(clause: Clause, verb: Token) -> list[Token]:
    """« l'a félicité et invité »: one clitic for both."""
    head = verb.head
    if (
        verb.dep_ != "conj"
        or head.pos_ != "VERB"
        or any(key in clause.grammar.direct_object_pronouns for key in clause.keys[head.i + 1 : verb.i])
    ):
        return []
    objects = [child for child in head.children if child.dep_ in {"obj", "iobj"} and child.i < head.i]
    return [each for each in objects if clause.keys[each.i] in clause.grammar.direct_object_pronouns]


def _mistaken_objects(clause: Clause, verb: Token) -> list[Token]:
    """Names after the verb that the parser takes for its subject or the like, against the order of words."""
    return [
        child
        for child in verb.children
        if child.dep_ in {*SUBJECTS, "xcomp", "obl:arg", "obl:mod", "appos", "dislocated"}
        and child.i > verb.i
        and clause.mention(child)
        and not clause.preposition(child)
        and not may_be_subject(clause, child, verb)
    ]


def _object_to_the_right(clause: Clause, verb: Token) -> list[Token]:
    """The first name after the verb that no preposition governs: « a reçu jeudi à Abuja X »."""
    if is_inverted(clause, verb) or clause.is_pronominal(verb) or clause.is_passive(verb):
        return []
    for i in range(_after_insertion(clause, verb.i + 1), len(clause.doc)):
        token = clause.doc[i]
        if clause.words[i].text == "," and _is_parted(clause, i):
            continue  # « a reçu, mardi, au siège du ministère, X »
        if (
            clause.is_finite(token)
            or clause.keys[i] in clause.grammar.relatives
            or token.pos_ in {"PUNCT", "CCONJ"}
        ):
            return []
        mention = clause.mention(token)
        if mention and mention.kind != "place" and not clause.preposition(token):
            return [] if _is_of_infinitive(token, verb) else [token]
        if (
            token.pos_ == "NOUN"
            and not clause.preposition(token)
            and not clause.words[i].date
            and not _is_governed(clause, i)
        ):
            return []
    return []


def _is_of_infinitive(token: Token, verb: Token) -> bool:
    """« permet de sanctionner X »: what is done to X, the infinitive tells."""
    return token.dep_ == "obj" and verb.i < token.head.i < token.i and "Inf" in morph(token.head, "VerbForm")


def _after_insertion(clause: Clause, i: int) -> int:
    """« a reçu, à tour de rôle, X », « a reçu ce jour, au palais de Rabat, X »: where an insertion between commas ends."""
    while i < len(clause.doc) and clause.words[i].date:
        i += 1
    i = _after_place(clause, i)
    if i >= len(clause.doc) or clause.words[i].text != ",":
        return i
    for j in range(i + 1, min(len(clause.doc), i + _INSERTION + 2)):
        if clause.words[j].text == ",":
            return j + 1
        mention = clause.words[j].mention
        if clause.is_finite(clause.doc[j]) or (mention and mention.kind not in {"place", "metonym"}):
            return i
    return i


def _after_place(clause: Clause, i: int) -> int:
    """« a reçu à Ramallah, en Cisjordanie occupée, X »: where a place right after the verb ends, if a comma follows."""
    if i + 2 >= len(clause.doc) or clause.keys[i] not in clause.grammar.at_cities | clause.grammar.at_states:
        return i
    mention = clause.words[i + 1].mention
    is_place = mention is not None and mention.kind in {"place", "metonym", "actor"}
    return i + 2 if is_place and clause.words[i + 2].text == "," else i


def _object_before_que(clause: Clause, verb: Token) -> list[Token]:
    """« X, que Y a reçu », « l'accord que A et B ont signé », where the parser does not see the relative clause."""
    if (
        verb.dep_ == "ccomp"
        or clause.is_passive(verb)
        or clause.is_pronominal(verb)
        or not _says_who(clause, verb)
    ):
        return []
    start = min(token.i for token in verb.subtree)
    marks = [
        i for i in range(start, clause.first_of(verb)) if clause.keys[i] in clause.grammar.reporting and i
    ]
    if not marks:
        return []
    before = marks[-1] - 1
    while before and (clause.words[before].text == "," or clause.doc[before].pos_ == "ADJ"):
        before -= 1
    found = clause.doc[before]
    if is_predicate(found):
        # « X est le premier chef d'État que Y a reçu »
        return [child for child in found.children if child.dep_ in SUBJECTS and clause.mention(child)]
    return [found] if found.pos_ in {"NOUN", "PROPN"} else []


def _says_who(clause: Clause, verb: Token) -> bool:
    """Whether the verb has a subject before it: « que Y a reçu », not « qui a reçu »."""
    conjugated = clause.is_finite(verb) or clause.has_finite_auxiliary(verb)
    return conjugated and any(c.dep_ in SUBJECTS and c.i < verb.i for c in verb.children)


def _is_governed(clause: Clause, i: int) -> bool:
    """Whether a preposition stands before the noun and its determiner."""
    return any(clause.doc[j].pos_ == "ADP" for j in range(max(0, i - 3), i))


def complements_of(clause: Clause, token: Token, prepositions: Iterable[str]) -> list[Token]:
    """The tokens that hang on a verb or noun by one of these (folded) prepositions."""
    wanted = frozenset(prepositions)
    own = [each for each in _children(token) if clause.mention(each) and clause.preposition(each) in wanted]
    found = [each for each in _dependants(clause, token, own) if clause.preposition(each) in wanted]
    found = [each for each in found if clause.preposition(each) != "autour" or not _is_around_a_noun(clause, each)]
    return [*found, *_further(clause, found)]


def _is_around_a_noun(clause: Clause, token: Token) -> bool:
    """« ont évoqué la situation autour de A »: of the noun, not of those who talk."""
    at = next((i for i in range(token.i - 1, 0, -1) if clause.keys[i] == "autour"), 0)
    noun = clause.doc[max(0, at - 1)]
    return noun.pos_ == "NOUN" and fold(noun.lemma_) not in clause.events and not (clause.mention(noun) or clause.words[noun.i].date)


def _children(token: Token) -> Iterator[Token]:
    return (child for child in token.children if child.dep_ in _DEPENDANTS)


def _dependants(clause: Clause, token: Token, own: Sequence[Token]) -> Iterator[Token]:
    """What hangs on a token, also at second hand: parsers attach prepositional phrases too high or too low; but where
    it has names of its `own`, those of its nouns are theirs: « a discuté avec X des relations avec la Russie »."""
    for child in _children(token):
        yield child
        if fold(child.lemma_) in clause.events or clause.keys[child.i] in clause.grammar.that_of:
            continue  # « la rencontre avec A sera suivie de celle avec B »
        if child.pos_ in {"NOUN", "PROPN", "ADV", "ADP", "PRON"} and not clause.mention(child):
            if not own or child.i < own[0].i:
                yield from _dependants(clause, child, own)
        elif clause.mention(child) or clause.words[child.i].date:
            yield from (grand for grand in child.children if grand.dep_ in {"nmod", "obl:mod", "obl:arg"})


def _further(clause: Clause, found: Sequence[Token]) -> Iterator[Token]:
    """« avec A, qui l'a félicité, ainsi qu'avec B »: those that the preposition is told again for."""
    if not found or clause.preposition(found[-1]) not in clause.grammar.partner_prepositions:
        return
    for i in range(found[-1].i + 3, len(clause.doc)):
        repeats = (
            clause.keys[i - 1] == clause.preposition(found[-1])
            and clause.keys[i - 2] in clause.grammar.repeating
        )
        if repeats and clause.words[i].mention and clause.doc[i] not in found:
            yield clause.doc[i]
