"""Those called by name alone, with a civility, or by the seat they speak from."""

from __future__ import annotations

from dataclasses import replace

from ...actors import fold
from .names import Name
from .noun_phrases import noun_phrase
from .records import Mention, Person
from .surface import Surface
from .titles import name_list, with_title_after


def addressed(surface: Surface, i: int) -> Mention | None:
    """« M. Lavrov », « MM. Tshisekedi et Kagame », « Son Excellence Monsieur X »."""
    honorific = surface.longest(surface.words.honorifics, i)
    if honorific and honorific[1] < len(surface.keys):
        after = addressed(surface, honorific[1]) or _named(surface, honorific[1])
        return replace(after, first=i) if after else None
    if surface.keys[i] not in surface.words.civilities:
        return None
    phrase = (
        noun_phrase(surface, i + 1)
        if i + 1 < len(surface.keys) and surface.keys[i + 1] in surface.grammar.definite_genders
        else None
    )
    if phrase:
        return replace(phrase, first=i)  # « Madame la ministre »
    plural = surface.keys[i] in surface.words.civilities_plural
    gender = surface.words.civilities[surface.keys[i]]
    names = name_list(surface, i + 1) if plural else None
    if names:
        persons = tuple(Person(name.text, name.actors, gender=gender) for name, _ in names[0])
        mention = Mention(i, names[1], "person", persons=persons)
        # « MM. A, ambassadeur du Soudan, et B, … »
        return with_title_after(surface, mention) if len(persons) == 1 else mention
    name = surface.names.get(i + 1)
    if name is None or (name.kind in {"state", "place"} and " " in name.text):
        # « Mme von der Leyen »: the particle before the name is part of it.
        return _particled(surface, i, gender)
    candidates = name.actors if name.kind == "person" else ()
    mention = Mention(
        i, name.last, "person", persons=(Person(name.text, candidates, gender=gender),), gender=gender
    )
    return with_title_after(surface, mention)


def _named(surface: Surface, i: int) -> Mention | None:
    """« Son Excellence X, ambassadeur du Mali »: the name right after an honorific."""
    name = surface.names.get(i)
    if name is None or name.kind not in {"person", "run"}:
        return None
    persons = (Person(name.text, name.actors if name.kind == "person" else ()),)
    return with_title_after(surface, Mention(i, name.last, "person", persons=persons))


def _particled(surface: Surface, i: int, gender: str | None) -> Mention | None:
    j = i + 1
    particle, hyphen, rest = surface.tokens[j].text.partition("-") if j < len(surface.tokens) else ("", "", "")
    if hyphen and particle in surface.words.particles and rest[0].isupper():
        persons = (Person(surface.tokens[j].text, gender=gender),)  # « M. al-Harrassi »
        return Mention(i, j + 1, "person", persons=persons, gender=gender)
    while j < len(surface.keys) and surface.keys[j] in surface.words.particles and j < i + 4:
        j += 1
    name = surface.names.get(j)
    if j == i + 1 or name is None or name.kind not in {"person", "run"}:
        return None
    text = " ".join([token.text for token in surface.tokens[i + 1 : j]] + [name.text])
    return Mention(i, name.last, "person", persons=(Person(text, name.actors, gender=gender),), gender=gender)


def named(surface: Surface, i: int) -> Mention | None:
    """The bare name, seat of power or analyst that begins at token `i`."""
    name = surface.names.get(i)
    if name is None and surface.keys[i] in surface.grammar.articles and surface.names.get(i + 1):
        following = surface.names[i + 1]
        if following.kind in {"state", "organisation", "metonym"}:
            gender = surface.grammar.definite_genders.get(surface.keys[i])
            count = 2 if surface.keys[i] in surface.grammar.plural_articles else 1
            return replace(bare(following), first=i, gender=gender, count=count)
        known = surface.longest(surface.words.institutions_known, i + 1)
        if known:
            return _seat(surface, i, *known)
    if name is None or name.kind == "run":
        known = surface.longest(surface.words.institutions_known, i) or (
            surface.longest(surface.words.institutions_known, i + 1)
            if surface.keys[i] in surface.grammar.singular_articles
            else None
        )
        if known:
            return _seat(surface, i, *known)
    if name is None:
        return None
    if name.kind == "run" and (pair := _pair(surface, name)):
        return pair
    if name.kind == "run" and _comments(surface, name):
        return Mention(name.first, name.last, "other", persons=(Person(name.text),), text=name.text)
    return with_title_after(surface, bare(name))


def _pair(surface: Surface, name: Name) -> Mention | None:
    """« la rencontre Poutine-Loukachenko »: two people by their surnames."""
    parts = name.text.split("-")
    if len(parts) != 2 or name.last > name.first + 1:
        return None
    if not all(part[:1].isupper() and len(part) > 1 and surface.book.surname(part) for part in parts):
        return None
    if fold(parts[0]) in surface.words.given_names:
        return None
    return Mention(name.first, name.last, "person", persons=tuple(map(Person, parts)), text=name.text)


def _comments(surface: Surface, name: Name) -> bool:
    """Whether a name is an analyst's, a journalist's or a witness's: « X, chercheur au … », « la
    politologue X »."""
    after = name.last
    if after + 1 < len(surface.keys) and surface.tokens[after].text == ",":
        near = surface.keys[after + 1 : after + 4]
        if any(key in surface.words.commentators for key in near):
            return True
    before = surface.keys[max(0, name.first - 2) : name.first]
    return any(key in surface.words.commentators for key in before)


def _seat(surface: Surface, i: int, iso2: str, last: int) -> Mention:
    """« le département d'État »: a country, and where the gazetteer has it, a place."""
    begin = i + (surface.keys[i] in surface.grammar.articles)
    text = surface.text(begin, last)
    places = tuple(place.id for place in surface.book.place(text))[:1]
    return Mention(i, last, "metonym", actors=(surface.book.states[iso2].id,), places=places, text=text if places else "")


def bare(name: Name) -> Mention:
    """The mention that a bare name is."""
    match name.kind:
        case "person":
            return Mention(
                name.first, name.last, "person", persons=(Person(name.text, name.actors),), text=name.text
            )
        case "state" | "organisation":
            return Mention(
                name.first, name.last, "actor", actors=name.actors, places=name.places, text=name.text
            )
        case "metonym":
            return Mention(
                name.first, name.last, "metonym", actors=name.actors, places=name.places, text=name.text
            )
        case "place":
            return Mention(name.first, name.last, "place", places=name.places, text=name.text)
        case _:
            return Mention(name.first, name.last, "unknown", persons=(Person(name.text),), text=name.text)
