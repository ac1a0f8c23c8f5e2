"""How a noun phrase begins: its determiner, « ancien » or « futur », and the noun it is built on."""

from __future__ import annotations

from dataclasses import dataclass

from ..lexicon import Head
from .surface import Surface


@dataclass
class Phrase:
    """What has been read of a noun phrase so far."""

    head: Head
    word: str
    first: int
    last: int
    title: list[str]
    countries: list[tuple[str, ...]]
    tense: str
    gender: str | None
    definite: bool
    possessive: bool
    posted: tuple[str, ...] = ()


def opening(surface: Surface, i: int) -> Phrase | None:
    """The phrase from its determiner to its head noun."""
    words = surface.words
    if i >= len(surface.keys):
        return None
    determiner = surface.keys[i] if surface.keys[i] in words.openers else ""
    j, tense = _before_head(surface, i + bool(determiner))
    found = surface.longest(words.heads, j)
    if not found and (determiner or j == i):
        found = surface.longest(words.institutions, j)
    if not found or (j in surface.names and surface.names[j].kind != "run"):
        return _national(surface, i, j, determiner, tense) if determiner else None
    head, last = found
    if head.kind == "same_office" and not determiner:
        return None  # « vis-à-vis de la Chine »
    if determiner in surface.grammar.singular_articles and not surface.grammar.other.isdisjoint(surface.keys[i:j]):
        return None  # « l'autre ministre »: not who was told last with this title
    if head.kind == "partner" and determiner not in words.possessives:
        return None  # « l'hôte de l'Élysée », « a invité le président »
    word = " ".join(surface.keys[j:last])
    prefix, _, rest = word.partition(" ")
    if prefix in words.former and rest:
        tense, word = "former", rest  # « l'ex-président »
    gender = head.gender or _gender_of(surface, determiner)
    gender = gender or surface.grammar.demonstrative_genders.get(determiner)
    definite = determiner not in surface.grammar.indefinites
    possessive = determiner in words.possessives
    title = [key for key in word.split() if key not in words.links]
    return Phrase(head, word, i, last, title, [], tense, gender, definite, possessive)


def _before_head(surface: Surface, j: int) -> tuple[int, str]:
    """Where the head begins after « ancien », « futur », « nouveau », and the tense they give."""
    words, tense = surface.words, "present"
    while j < len(surface.keys) - 1 and not surface.longest(words.heads, j):
        key = surface.keys[j]
        if key not in words.before_heads:
            break
        tense = "former" if key in words.former else "future" if key in words.future else tense
        j += 1
    return j, tense


def _national(surface: Surface, i: int, j: int, determiner: str, tense: str) -> Phrase | None:
    """« le Français Emmanuel Macron », « la Britannique », « le canadien Justin Trudeau »: a person told by nationality."""
    if j >= len(surface.tokens) or not (surface.tokens[j].is_capitalised or _names_person(surface, j + 1)):
        return None
    if any(at in surface.names and surface.names[at].kind == "state" for at in (i, j)):
        return None  # « l'Argentine » is the country
    first, _, second = surface.keys[j].partition(" ")
    # « la Franco-Libanaise X »: of the second country, or of the first.
    joined = second if second and surface.first_part(first) else surface.keys[j]
    readings = surface.book.demonyms.get(joined)
    if not readings or (
        any(number == "p" for _, _, number in readings) and determiner in surface.grammar.plural_articles
    ):
        return None
    gender = _gender_of(surface, determiner) or readings[0][1]
    countries = tuple(dict.fromkeys(state for state, _, _ in readings))
    if joined == second:
        countries = (*countries, *surface.first_part(first))
    return Phrase(
        Head("national", gender),
        surface.keys[j],
        i,
        j + 1,
        [],
        [countries],
        tense,
        gender,
        definite=determiner not in surface.grammar.indefinite_genders,
        possessive=False,
    )


def _names_person(surface: Surface, i: int) -> bool:
    """Whether a full name begins at a token that the book has, or whose first name is one: not « le chinois China Mobile »."""
    name = surface.names.get(i)
    if name is None or name.last < i + 2:
        return False
    return name.kind == "person" or (name.kind == "run" and surface.keys[i] in surface.words.given_names)


def _gender_of(surface: Surface, article: str) -> str | None:
    grammar = surface.grammar
    return grammar.definite_genders.get(article) or grammar.indefinite_genders.get(article)
