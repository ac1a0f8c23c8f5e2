"""From phrases and names to people: whom a title describes, alone, in a list, or after the name it belongs
to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, pairwise, zip_longest
from typing import Final

from .complements import apposed, may_serve, read_complements
from .names import Name
from .openings import Phrase, opening
from .records import Mention, Person
from .surface import Surface

_MARKS: Final = frozenset((",", ".", ")", ";", "»", '"', ":"))  # that end an apposition


def person_of(surface: Surface, phrase: Phrase, name: Name | None, countries: tuple[str, ...]) -> Person:
    """The person that a phrase describes, with the name beside it, if any."""
    return Person(
        name=name.text if name else None,
        candidates=name.actors if name else (),
        title=" ".join(
            surface.words.singulars.get(key, key) if phrase.head.plural else key for key in phrase.title
        ),
        countries=countries,
        gender=phrase.gender or (_gender_of_civility(surface, name) if name else None),
        tense=phrase.tense,
        relation=_relation(surface, phrase),
        wording="" if phrase.head.plural or phrase.head.kind != "title" else _wording(surface, phrase),
        newly=not surface.words.newly.isdisjoint(surface.keys[phrase.first : phrase.first + 2]),
    )


def _gender_of_civility(surface: Surface, name: Name) -> str | None:
    """« son homologue, Mme X »"""
    return surface.words.civilities.get(surface.keys[name.first - 1]) if name.first else None


def _wording(surface: Surface, phrase: Phrase) -> str:
    """The words of a phrase as they stand in the text, without their determiner."""
    first = phrase.first + (surface.keys[phrase.first] in surface.words.openers)
    tokens = surface.tokens[first : phrase.last]
    spaces = (" " * (after.start > token.end) for token, after in pairwise(tokens))
    return "".join(chain.from_iterable(zip_longest((token.text for token in tokens), spaces, fillvalue="")))


def _relation(surface: Surface, phrase: Phrase) -> str:
    if phrase.possessive and phrase.word in surface.words.partners:
        return "partner"
    return phrase.head.kind if phrase.head.kind in {"same_office", "predecessor", "successor"} else ""


def mention_of(
    phrase: Phrase,
    kind: str,
    *,
    persons: Iterable[Person] = (),
    actors: tuple[str, ...] = (),
    last: int | None = None,
    text: str = "",
) -> Mention:
    """The mention a finished phrase is; `last` where it reaches beyond the phrase (to a name)."""
    return Mention(
        phrase.first,
        last or phrase.last,
        kind,
        phrase.word,
        tuple(persons),
        actors,
        text=text,
        gender=phrase.gender,
        definite=phrase.definite,
        possessive=phrase.possessive,
    )


def name_list(surface: Surface, j: int) -> tuple[list[tuple[Name, tuple[str, ...]]], int] | None:
    """« X et Y », « syrien X et libanais Y », « X (Syrie) et Y (Liban) », « X et, pour le Liban, Y »: the names from token j
    on, each with its country, and where they end."""
    found: list[tuple[Name, tuple[str, ...]]] = []
    last, closed = j, False
    while (start := _next_name(surface, last, first=not found)) is not None:
        joined = surface.keys[start - 1] in surface.grammar.conjunctions
        if closed and not joined:
            break  # « les présidents X et Y, Z a … »
        closed = bool(found) and joined
        countries = surface.demonym(start)
        start += bool(countries)
        start += bool(found and countries) and _is_comma(surface, start)  # « danois, X, et islandaise, Y »
        if found and not countries:
            countries, start = _country_before(surface, start)
        if start < len(surface.keys) and surface.keys[start] in surface.words.civilities:
            start += 1
        name = surface.names.get(start)
        if name is None or name.kind not in {"person", "run"}:
            break
        within, last = country_after(surface, name.last)
        found.append((name, countries or within))
    return (found, last) if found else None


def _country_before(surface: Surface, j: int) -> tuple[tuple[str, ...], int]:
    """« … et de la Colombie, Gustavo Petro », « … et de l'OTAN X »: the country or organisation whose office the next of a list holds,
    and where the name is."""
    start = j + (j < len(surface.keys) and surface.keys[j] in surface.grammar.conjunctions)
    preposition = surface.longest(surface.words.complement_prepositions, start)
    k = preposition[1] if preposition else j
    k += k < len(surface.keys) and surface.keys[k] in surface.grammar.singular_articles
    name = surface.names.get(k)
    if not preposition or name is None or name.kind not in {"state", "organisation"}:
        return (), j
    after = name.last + _is_comma(surface, name.last)
    is_polite = after < len(surface.keys) and surface.keys[after] in surface.words.civilities
    return (name.actors, after) if surface.names.get(after + is_polite) else ((), j)


def country_after(surface: Surface, j: int) -> tuple[tuple[str, ...], int]:
    """« X (France) », « X de Gambie »: the country, and the token after it; none and `j` where there is none."""
    if j + 1 < len(surface.tokens) and surface.keys[j] in surface.grammar.of:
        k = j + 1 + (surface.keys[j + 1] in surface.grammar.singular_articles)
        name = surface.names.get(k)
        return (name.actors, name.last) if name and name.kind == "state" else ((), j)
    if j + 2 >= len(surface.tokens) or surface.tokens[j].text != "(":
        return (), j
    name = surface.names.get(j + 1)
    if name is None or name.kind != "state" or surface.tokens[name.last : name.last + 1] == ():
        return (), j
    return (name.actors, name.last + 1) if surface.tokens[name.last].text == ")" else ((), j)


def _next_name(surface: Surface, j: int, *, first: bool) -> int | None:
    """Where the next name of a list may begin: after a comma or « et »; the first also right at token j."""
    if j < len(surface.tokens):
        if _is_comma(surface, j):
            joined = not first and j + 1 < len(surface.keys) and surface.keys[j + 1] in surface.grammar.conjunctions
            return j + 1 + joined
        if not first and surface.keys[j] in surface.grammar.conjunctions:
            return j + 1
    return j if first else None


def _is_comma(surface: Surface, j: int) -> bool:
    return j < len(surface.tokens) and surface.tokens[j].text == ","


def with_title_after(surface: Surface, mention: Mention) -> Mention:
    """« Mike Pompeo, chef de la diplomatie américaine, »: the title in apposition joins the mention."""
    phrase = _title_after(surface, mention) if mention.kind in {"person", "unknown"} else None
    if phrase is None:
        return mention
    last = _second_title(surface, phrase.last)
    if not _may_end(surface, phrase, last):
        return mention
    before = mention.persons[0]
    by_office = before.gender == "f" and surface.keys[phrase.first] not in surface.words.determiners
    if before.gender and phrase.gender and before.gender != phrase.gender and not by_office:
        return mention  # « le secrétaire d'État X, la directrice du FMI »: another; but « Mme X, ambassadeur de Y »
    if phrase.countries and not may_serve(surface, before.candidates, phrase.countries):
        return mention  # « Reçu par Vladimir Poutine, le Premier ministre hongrois, qui … »
    if before.title:
        return replace(mention, last=last)
    person = person_of(surface, phrase, None, phrase.countries[-1] if phrase.countries else ())
    gender = before.gender or person.gender
    named = replace(person, name=before.name, candidates=before.candidates, gender=gender)
    return replace(mention, kind="person", persons=(named,), last=last, gender=phrase.gender)


# An apposition goes on for so many words after its title: « l'émissaire américain pour la Corée du Nord, ».
_FIELD: Final = 10
# Where somebody stands in a picture, « (troisième en partant de la gauche) », or their party, has so many words with its brackets.
_BRACKET: Final = 10


def _may_end(surface: Surface, phrase: Phrase, last: int) -> bool:
    """Whether a title in apposition may end before token `last`: at a mark, or, where it has a field of work, at a
    preposition with a mark not far behind it."""
    if ends_apposition(surface, last) or surface.tokens[last - 1].text == ")":
        return True
    has = surface.tokens[last].text in surface.grammar.have_forms  # « avec X, le président Y a … »: no « à »
    if has or surface.keys[last] not in surface.grammar.prepositions - surface.grammar.conjunctions:
        return False
    bare = surface.keys[phrase.first] not in surface.words.determiners
    return bare or any(token.text in _MARKS for token in surface.tokens[last : last + _FIELD])


def ends_apposition(surface: Surface, j: int) -> bool:
    """Whether a mark at token j, or the end of the text, ends an apposition."""
    return j >= len(surface.tokens) or surface.tokens[j].text in _MARKS


def _title_after(surface: Surface, mention: Mention) -> Phrase | None:
    """The title after a comma, if it is told in full and not somebody else's."""
    j = mention.last
    if j + 1 >= len(surface.tokens) or surface.tokens[j].text != ",":
        return None
    phrase = opening(surface, j + 1)
    if phrase is None or phrase.head.plural:
        return None
    read_complements(surface, phrase)
    if phrase.possessive:
        return phrase if _is_counterpart(surface, phrase, mention) else None
    if phrase.head.kind != "title":
        return None
    if apposed(surface, phrase) and surface.keys[phrase.first] in surface.words.determiners:
        return None  # « A, le ministre de B, C »: the title is C's; but « A, ministre de B, C, ministre de D »
    return phrase if phrase.countries or len(phrase.title) > 1 else None


def _is_counterpart(surface: Surface, phrase: Phrase, mention: Mention) -> bool:
    """« avec X, sa collègue néo-zélandaise », « son homologue russe »: X, if the country may be theirs; of other offices, « son
    ministre », it may be another of a list."""
    is_peer = phrase.head.kind == "same_office" or phrase.word in surface.words.colleagues
    person = mention.persons[0]
    return is_peer and bool(phrase.countries) and may_serve(surface, person.candidates, phrase.countries)


def _second_title(surface: Surface, j: int) -> int:
    """The end of what may follow a title in apposition: an acronym in brackets, « (à gauche) », « et ministre des … »."""
    if j < len(surface.tokens) and surface.tokens[j].text == "(":
        j = next(
            (k + 1 for k in range(j, min(j + _BRACKET, len(surface.tokens))) if surface.tokens[k].text == ")"), j
        )
    if j + 1 < len(surface.tokens) and surface.keys[j] in surface.grammar.conjunctions:
        phrase = opening(surface, j + 1)
        if (
            phrase
            and phrase.head.kind == "title"
            and not phrase.head.plural
            and not surface.names.get(phrase.last)
        ):
            read_complements(surface, phrase)
            return phrase.last
    return j
