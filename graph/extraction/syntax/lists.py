"""Whom a word stands for together with what is listed beside it: « A, B et C »."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from ...actors import fold
from ..mentions import Mention
from .clause import SUBJECTS, VERBS, Clause, morph, verb_above
from .tree import Token

# « parmi lesquels » follows an unnamed noun within so many words.
_REACH: Final = 14
# What the phrase of a noun is made of, besides its names.
_OF_A_NOUN: Final = frozenset(("ADP", "DET", "ADJ", "NOUN", "PROPN"))


def actors_of(clause: Clause, token: Token) -> list[Mention]:
    """The mentions that a token and its conjuncts stand for; of an unnamed noun, those it is of."""
    if not clause.mention(token):
        if (called := _called(clause, token)) is not None:
            return actors_of(clause, called)
        listed = [m for each in coordinated(clause, token) if (m := clause.mention(each))]
        return _among(clause, token) or listed or _after_its_phrase(clause, token)
    token = _named(clause, token)
    if (mention := clause.mention(token)) and mention.kind == "pronoun":
        return [mention]  # « X est à Paris et il a reçu … »
    members = {each.i for each in coordinated(clause, token)} | set(_list_around(clause, token))
    if _is_one_subject(clause, token):
        members = {i for i in members if i >= token.i}  # « a accueilli A, et B a expulsé … »
    members |= _further_subjects(clause, token, members)
    found = [m for i in sorted(members) if (m := clause.words[i].mention) and not _is_title_of(clause, i)]
    unnamed = [clause.doc[i] for i in sorted(members) if i > token.i and clause.doc[i].pos_ == "NOUN" and not clause.words[i].mention]
    return list(dict.fromkeys([*found, *(m for each in unnamed for m in _among(clause, each))]))  # « A et cinq pays, dont B et C »


def _is_title_of(clause: Clause, i: int) -> bool:
    """« MM. X, ambassadeur du Soudan, et Y »: an office without an article or name is that of the name before it."""
    mention, before = clause.words[i].mention, clause.words[i - 2].mention if i > 1 else None
    if mention is None or before is None or mention.kind != "person":
        return False
    if _is_role_of_several(clause, i, mention):
        return True
    if before.kind != "person":
        return False
    first = mention.text.split(" ")[0]
    bare = first.islower() and fold(first) not in clause.grammar.articles | clause.grammar.noun_determiners
    unnamed = not any(person.name for person in mention.persons) and any(
        person.name for person in before.persons
    )
    return bare and unnamed and clause.words[i - 1].text == ","


def _is_role_of_several(clause: Clause, i: int, mention: Mention) -> bool:
    """« X et Y, les chefs des deux communautés, ont … »: what the names before it are, set apart by commas."""
    apart = clause.words[i - 1].text == "," and [word.text for word in clause.words[i + 1 : i + 2]] == [","]
    return apart and len(mention.persons) > 1 and not any(person.name for person in mention.persons)


def _called(clause: Clause, noun: Token) -> Token | None:
    """« le mouvement palestinien Hamas »: the organisation that a noun says the kind of, with no comma between."""
    for child in noun.children:
        mention = clause.mention(child)
        if child.dep_ == "appos" and child.i > noun.i and mention and mention.kind == "actor":
            between = clause.words[noun.i + 1 : child.i]
            named = (word for word in between if word.mention and word.mention.kind != "adjective")
            return None if any(named) or any(word.text == "," for word in between) else child
    return None


def _is_one_subject(clause: Clause, token: Token) -> bool:
    """Whether a name after « et » has a verb in the singular for itself."""
    forms = (*clause.auxiliaries(token.head), token.head) if token.dep_ in SUBJECTS else ()
    finite = next((each for each in forms if clause.is_finite(each)), None)
    joined = token.i > 0 and clause.keys[token.i - 1] in clause.grammar.conjunctions
    return joined and finite is not None and finite.i > token.i and "Sing" in morph(finite, "Number")


def _further_subjects(clause: Clause, token: Token, members: set[int]) -> set[int]:
    """« X, chef du gouvernement basé à Tripoli, et Y, l'homme fort de l'Est, se sont … »: of a verb in the plural the second
    too, whom an apposition parts from the first."""
    verb = token.head
    finite = next((t for t in (*clause.auxiliaries(verb), verb) if clause.is_finite(t)), None)
    if finite is None or token.dep_ not in SUBJECTS or "Plur" not in morph(finite, "Number"):
        return set()
    if len([i for i in members if clause.words[i].mention]) > 1:
        return set()
    near = range(token.i + 2, finite.i) if finite is not None and token.i < finite.i else range(0)
    joined = [i for i in near if clause.keys[i - 1] in clause.grammar.conjunctions]
    if token.i and clause.keys[token.i - 1] in clause.grammar.conjunctions:
        joined += [c.i for c in verb.children if c.dep_ in SUBJECTS and c.i < token.i]
    return {i for i in joined if (m := clause.words[i].mention) is not None and m.kind == "person"}


def coordinated(clause: Clause, token: Token) -> list[Token]:
    """A token and what is coordinated with it: « A, B et C »."""
    found = [token]
    is_subject = token.dep_ in SUBJECTS or token.i < token.head.i
    for child in token.children:
        if child.dep_ == "conj" and child.i > token.i and (is_subject or not clause.starts_clause(child)):
            if any(c.dep_ == "advmod" and clause.keys[c.i] in clause.grammar.but_not for c in child.children):
                continue  # « reçu par A, et non par B »
            if _is_elsewhere(clause, token, child):
                continue  # « des discussions entre A et B, en Irak et à Oman », « reçu par A, puis à Riyad »: where they were held
            found += coordinated(clause, child)
            if clause.keys[child.i] in clause.grammar.that_of and not clause.mention(child):
                of = (c for c in child.children if clause.mention(c) and clause.preposition(c) == "de")
                found += [each for c in of for each in (c, *c.conjuncts)]
    return found


def _is_elsewhere(clause: Clause, token: Token, child: Token) -> bool:
    """Whether what the parser joins to a name is the place of something."""
    mention, apart = clause.mention(child), clause.preposition(token) not in clause.grammar.at_places
    there = clause.preposition(child) in clause.grammar.at_places and mention is not None and bool(mention.places)
    return there and apart and bool(clause.preposition(token))


def _among(clause: Clause, token: Token) -> list[Mention]:
    """« une quinzaine de dirigeants, dont A et B », « ses partenaires, parmi lesquels A »."""
    marks = [
        i
        for i in range(token.i + 1, min(len(clause.doc), token.i + _REACH))
        if clause.keys[i] in clause.grammar.among
    ]
    start = (
        next((i for i in range(marks[0] + 1, len(clause.doc)) if clause.words[i].mention), None)
        if marks
        else None
    )
    return actors_of(clause, clause.doc[start]) if start is not None else []


def _named(clause: Clause, token: Token) -> Token:
    """« le bras droit de X, Y, »: the name in apposition to a title that somebody else's name is part of."""
    mention = clause.mention(token)
    if mention is None or mention.kind != "person" or any(person.name for person in mention.persons):
        return token
    if not any(clause.mention(c) and clause.preposition(c) == "de" for c in token.children):
        return token
    beside = [
        c for c in token.children if c.dep_ == "appos" and c.i > token.i and clause.words[c.i - 1].text == ","
    ]
    names = [c for c in beside if (each := clause.mention(c)) and any(person.name for person in each.persons)]
    return names[0] if names else token


def _after_its_phrase(clause: Clause, noun: Token) -> list[Mention]:
    """« des représentants de la société civile et le président X »: whoever « et » adds to an unnamed noun, however the
    parser takes it; « les membres du gouvernement et du parlement » adds nobody."""
    if noun.pos_ != "NOUN":
        return []
    i = noun.i + 1
    while (
        i < len(clause.doc)
        and clause.doc[i].pos_ in _OF_A_NOUN
        and clause.keys[i] not in clause.grammar.conjunctions
    ):
        i += 1
    if i + 1 >= len(clause.doc) or clause.keys[i] not in clause.grammar.conjunctions:
        return []
    added = clause.doc[i + 1]
    named = clause.mention(added)
    if not named or named.kind != "person" or clause.starts_clause(added):
        return []
    members = {added.i, *(at for at in _list_around(clause, added) if at > added.i)}
    return [mention for at in sorted(members) if (mention := clause.words[at].mention)]


def _list_around(clause: Clause, token: Token) -> list[int]:
    """The names listed with one, by commas and a last « et » alone, whatever the parser makes of them."""
    run, joined = [token.i], False
    for step in (-1, 1):
        i = token.i
        while (found := _next_in_list(clause, i, step)) is not None:
            i, by_word = found
            joined |= by_word
            run.append(i)
    run = _without_later_phrases(clause, sorted(run), token.i)
    if clause.starts_clause(clause.doc[run[-1]]):
        run = run[_start_of_subject(clause, run) :]
        verb = token.head if token.head.pos_ in VERBS else verb_above(token)
        if verb is not None and verb.i < token.i and len(run) > 1:
            run.pop()
    return run if joined else []


def _without_later_phrases(clause: Clause, run: list[int], i: int) -> list[int]:
    """« entre A et B, C a … », « entre les présidents A et B, C a … »: of a run of names the list that name i is in, which « et »
    closes and a comma does not go on."""
    parts = [run[:1]]
    first = clause.words[run[0]].mention
    closed = first is not None and len(first.persons) > 1
    for before, after in pairwise(run):
        by_comma = all(clause.words[j].text == "," for j in range(before + 1, after))
        if closed and by_comma:
            parts.append([])
        closed = not by_comma
        parts[-1].append(after)
    return next(part for part in parts if i in part)


def _next_in_list(clause: Clause, i: int, step: int) -> tuple[int, bool] | None:
    """The next name of a list to the left or right of name i, and whether a word and no comma joins them."""
    j, by_word = i + step, False
    while 0 <= j < len(clause.doc) and _joins(clause, j):
        by_word |= clause.words[j].text != ","
        j += step
    if j == i + step or not 0 <= j < len(clause.doc):
        return None
    mention = clause.words[j].mention
    if not by_word and _ends_phrase(clause, min(i, j), max(i, j)):
        return None
    return (j, by_word) if mention and mention.kind != "pronoun" else None


def _ends_phrase(clause: Clause, left: int, right: int) -> bool:
    """« a reçu mardi, après un sommet à Oslo, A et B », « … en marge du sommet de l'Otan, A »: whether a phrase of place or « de »
    ends before somebody."""
    where, who = clause.words[left].mention, clause.words[right].mention
    phrase = left > 0 and clause.keys[left - 1] in clause.grammar.at_places | clause.grammar.of_one
    return phrase and where is not None and where.kind in {"place", "metonym", "actor"} and who is not None and who.kind == "person"


def _joins(clause: Clause, i: int) -> bool:
    """Whether a word or comma may stand between the names of a list."""
    text = clause.words[i].text
    if clause.keys[i] in clause.grammar.relatives and clause.keys[i - 1] not in clause.grammar.list_words:
        return False  # « ainsi que B », but not « X, que B … »
    return (
        text == "," or text in clause.grammar.list_conjunctions or clause.keys[i] in clause.grammar.list_words
    )


def _start_of_subject(clause: Clause, run: list[int]) -> int:
    """« À Moscou, A et B ont … », « selon X, A et B … »: what a comma parts from the subject is no part of it."""
    for at in range(len(run) - 1, 0, -1):
        before = run[at - 1] - 1
        comma = clause.words[run[at] - 1].text == ","
        if comma and ((before >= 0 and clause.doc[before].pos_ == "ADP") or clause.preposition(clause.doc[run[at - 1]])):
            return at
    return 0


def mentions_inside(clause: Clause, token: Token) -> list[Mention]:
    """All mentions in what a token governs, from left to right."""
    return [mention for each in token.subtree if (mention := clause.mention(each))]
