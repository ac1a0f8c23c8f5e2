"""From phrases and names to people: whom a title describes, alone, in a list, or after the name it belongs
to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .complements import apposed, read_complements
from .names import Name
from .openings import Phrase, opening
from .records import Mention, Person
from .surface import Surface


def person_of(surface: Surface, phrase: Phrase, name: Name | None, countries: tuple[str, ...]) -> Person:
    """The person that a phrase describes, with the name beside it, if any."""
    return Person(
        name=name.text if name else None,
        candidates=name.actors if name else (),
        title=" ".join(
            surface.words.singulars.get(key, key) if phrase.head.plural else key for key in phrase.title
        ),
        countries=countries,
        gender=phrase.gender,
        tense=phrase.tense,
        relation=phrase.head.kind if phrase.head.kind in {"same_office", "predecessor", "successor"} else "",
    )


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
    """« X et Y », « syrien X et libanais Y »: the names from token j on, each with its country, and where
    they end."""
    found: list[tuple[Name, tuple[str, ...]]] = []
    last = j
    while (start := _next_name(surface, last, first=not found)) is not None:
        countries = surface.demonym(start)
        start += bool(countries)
        if start < len(surface.keys) and surface.keys[start] in surface.words.civilities:
            start += 1
        name = surface.names.get(start)
        if name is None or name.kind not in {"person", "run"}:
            break
        found.append((name, countries))
        last = name.last
    return (found, last) if found else None


def _next_name(surface: Surface, j: int, *, first: bool) -> int | None:
    """Where the next name of a list may begin: after a comma or « et »; the first also right at token j."""
    if j < len(surface.tokens):
        if surface.tokens[j].text == ",":
            return j + 1
        if not first and surface.keys[j] in surface.grammar.conjunctions:
            return j + 1
    return j if first else None


def with_title_after(surface: Surface, mention: Mention) -> Mention:
    """« Mike Pompeo, chef de la diplomatie américaine, »: the title in apposition joins the mention."""
    phrase = _title_after(surface, mention) if mention.kind in {"person", "unknown"} else None
    if phrase is None:
        return mention
    last = _second_title(surface, phrase.last)
    if last < len(surface.tokens) and surface.tokens[last].text not in {",", ".", ")", ";", "»", '"', ":"}:
        return mention
    before = mention.persons[0]
    if before.title:
        return replace(mention, last=last)
    person = person_of(surface, phrase, None, phrase.countries[-1] if phrase.countries else ())
    gender = before.gender or person.gender
    named = replace(person, name=before.name, candidates=before.candidates, gender=gender)
    return replace(mention, kind="person", persons=(named,), last=last, gender=phrase.gender)


def _title_after(surface: Surface, mention: Mention) -> Phrase | None:
    """The title after a comma, if it is told in full and not somebody else's."""
    j = mention.last
    if j + 1 >= len(surface.tokens) or surface.tokens[j].text != ",":
        return None
    phrase = opening(surface, j + 1)
    if phrase is None or phrase.head.kind != "title" or phrase.head.plural or phrase.possessive:
        return None
    read_complements(surface, phrase)
    if apposed(surface, phrase):
        return None  # « A, le ministre de B, C »: the title is C's
    return phrase if phrase.countries or len(phrase.title) > 1 else None


def _second_title(surface: Surface, j: int) -> int:
    """The end of what may follow a title in apposition: an acronym in brackets, « et ministre des … »."""
    if j < len(surface.tokens) and surface.tokens[j].text == "(":
        j = next(
            (k + 1 for k in range(j, min(j + 5, len(surface.tokens))) if surface.tokens[k].text == ")"), j
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
