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


def opening(surface: Surface, i: int) -> Phrase | None:
    """The phrase from its determiner to its head noun."""
    words, j = surface.words, i
    if j >= len(surface.keys):
        return None
    determiner = surface.keys[j] if surface.keys[j] in words.determiners | words.possessives else ""
    j += bool(determiner)
    tense = "present"
    while j < len(surface.keys) - 1 and surface.keys[j] in words.former | words.future | words.neutral:
        found = surface.longest(words.heads, j)
        if found:
            break
        tense = (
            "former"
            if surface.keys[j] in words.former
            else "future"
            if surface.keys[j] in words.future
            else tense
        )
        j += 1
    found = surface.longest(words.heads, j) or (
        surface.longest(words.institutions, j) if determiner or j == i else None
    )
    if not found or (j in surface.names and surface.names[j].kind != "run"):
        return _national(surface, i, j, determiner, tense) if determiner else None
    head, last = found
    word = " ".join(surface.keys[j:last])
    if word.startswith("ex "):
        tense, word = "former", word[3:]
    gender = (
        head.gender
        or _gender_of(surface, determiner)
        or surface.grammar.demonstrative_genders.get(determiner)
    )
    return Phrase(
        head,
        word,
        i,
        last,
        word.split(),
        [],
        tense,
        gender,
        definite=determiner not in surface.grammar.indefinites,
        possessive=determiner in words.possessives,
    )


def _national(surface: Surface, i: int, j: int, determiner: str, tense: str) -> Phrase | None:
    """« le Français Emmanuel Macron », « la Britannique »: a person told by nationality."""
    if j >= len(surface.tokens) or not surface.tokens[j].is_capitalised:
        return None
    readings = surface.book.demonyms.get(surface.keys[j])
    if not readings or (
        any(number == "p" for _, _, number in readings) and determiner in surface.grammar.plural_articles
    ):
        return None
    gender = _gender_of(surface, determiner) or readings[0][1]
    countries = tuple(dict.fromkeys(state for state, _, _ in readings))
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


def _gender_of(surface: Surface, article: str) -> str | None:
    grammar = surface.grammar
    return grammar.definite_genders.get(article) or grammar.indefinite_genders.get(article)
