"""From phrases and names to people: whom a title describes, alone, in a list, or after the name it belongs to."""

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
    """« X et Y », « syrien X et libanais Y »: the names from token j on, each with its country, and where they end."""
    found: list[tuple[Name, tuple[str, ...]]] = []
    last = j
    while True:
        k = last
        if found:
            if k < len(surface.tokens) and (
                surface.tokens[k].text == "," or surface.keys[k] in surface.grammar.conjunctions
            ):
                k += 1
            else:
                break
        elif k < len(surface.tokens) and surface.tokens[k].text == ",":
            k += 1
        countries = surface.demonym(k)
        k += bool(countries)
        if k < len(surface.keys) and surface.keys[k] in surface.words.civilities:
            k += 1
        name = surface.names.get(k)
        if name is None or name.kind not in {"person", "run"}:
            break
        found.append((name, countries))
        last = name.last
    return (found, last) if found else None


def with_title_after(surface: Surface, mention: Mention) -> Mention:
    """« Mike Pompeo, chef de la diplomatie américaine, »: the title in apposition joins the mention."""
    j = mention.last
    if (
        mention.kind not in {"person", "unknown"}
        or j + 1 >= len(surface.tokens)
        or surface.tokens[j].text != ","
    ):
        return mention
    phrase = opening(surface, j + 1)
    if phrase is None or phrase.head.kind != "title" or phrase.head.plural or phrase.possessive:
        return mention
    read_complements(surface, phrase)
    if apposed(surface, phrase):
        return mention  # « A, le ministre de B, C »: the title is C's
    last = _second_title(surface, phrase.last)
    if last < len(surface.tokens) and surface.tokens[last].text not in {",", ".", ")", ";", "»", '"', ":"}:
        return mention
    if not phrase.countries and len(phrase.title) < 2:
        return mention
    person, before = (
        person_of(surface, phrase, None, phrase.countries[-1] if phrase.countries else ()),
        mention.persons[0],
    )
    if before.title:
        return replace(mention, last=last)
    named = replace(
        person, name=before.name, candidates=before.candidates, gender=before.gender or person.gender
    )
    return replace(mention, kind="person", persons=(named,), last=last, gender=phrase.gender)


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
