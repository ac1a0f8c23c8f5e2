"""Fields of office: « … des Affaires étrangères et de la Coopération »."""

from __future__ import annotations

from .openings import Phrase
from .surface import Surface


def domain_end(surface: Surface, j: int) -> int:
    """The end of a field of office that begins at token j: capitalised words and the nouns listed, with
    their links."""
    last = j
    while last < len(surface.tokens):
        name = surface.names.get(last)
        if name and name.kind == "person":
            break
        if name and last == j and name.kind == "place":
            return name.last
        if name and name.kind == "run" and last > j and surface.keys[last - 1] not in surface.words.links:
            break  # « des Affaires étrangères X »: who holds the office
        if surface.keys[last] in surface.words.complement_words or (
            name and name.kind in {"run", "organisation"}
        ):
            last = name.last if name else last + 1
        elif (last > j and surface.demonym(last)) or (
            last > j and surface.keys[last] in surface.words.links and _continues(surface, last)
        ):
            last += 1
        else:
            break
    return last


def _continues(surface: Surface, j: int) -> bool:
    """Whether a domain goes on after the link at token j."""
    j += 1
    while j < len(surface.keys) and surface.keys[j] in surface.words.links:
        j += 1
    if j >= len(surface.keys):
        return False
    name = surface.names.get(j)
    if surface.keys[j] in surface.words.complement_words:
        return not surface.longest(surface.words.heads, j)
    # « ministres de la Défense de l'Otan »: an organisation after the field is whose ministers they are.
    return bool(name and name.kind == "run" and surface.keys[j - 1] != "et")


def take_demonym(surface: Surface, phrase: Phrase, key: str) -> bool:
    """Whether the word is a country's adjective inside a complement; if so the country is noted."""
    if key in surface.words.organisation_adjectives:
        return False
    states = tuple(dict.fromkeys(state for state, _, _ in surface.book.demonyms.get(key, ())))
    if states:
        phrase.countries.append(states)
    return bool(states)
