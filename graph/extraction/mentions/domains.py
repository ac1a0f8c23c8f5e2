"""Fields of office: « … des Affaires étrangères et de la Coopération »."""

from __future__ import annotations

from .names import Name
from .openings import Phrase
from .surface import Surface


def domain_end(surface: Surface, j: int) -> int:
    """The end of a field of office that begins at token j: capitalised words and the nouns listed, with
    their links."""
    last = j
    while last < len(surface.tokens):
        if phrase := surface.longest(surface.words.complement_phrases, last):
            last = phrase[1]
            continue
        name = surface.names.get(last)
        if name and name.kind == "person":
            break
        if name and last == j and name.kind == "place":
            last = name.last  # « de l'Europe et des Affaires étrangères »
            if last >= len(surface.keys) or surface.keys[last] not in surface.grammar.conjunctions:
                return last
            continue
        goes_on = last == j or surface.keys[last - 1] in surface.words.links
        if name and name.kind == "run" and not goes_on and not _is_of_body(surface, name):
            break  # « des Affaires étrangères X »: who holds the office
        if surface.keys[last] in surface.words.complement_words or (
            name and name.kind in {"run", "organisation"}
        ):
            last = name.last if name else last + 1
        elif (last > j and (surface.demonym(last) or _is_adjective(surface, last))) or (
            last > j and surface.keys[last] in surface.words.links and _continues(surface, last)
        ):
            last += 1
        else:
            break
    return last


def _is_of_body(surface: Surface, name: Name) -> bool:
    """« le chef du parti Kataëb, Sami Gemayel »: whether the name is the party's, for another follows."""
    if not surface.longest(surface.words.bodies, name.first - 1) or " " in name.text:
        return False
    comma = surface.tokens[name.last : name.last + 1]
    following = surface.names.get(name.last + 1)
    return bool(comma) and comma[0].text == "," and following is not None and following.kind in {"person", "run"}


def _is_adjective(surface: Surface, j: int) -> bool:
    """Whether an adjective ends a field of office: « de la Société numériques, X », « de l'Enseignement supérieur et de la
    Recherche »: by its form, and by what follows, for « le ministre de la Défense appelle » is no adjective."""
    if j + 1 >= len(surface.tokens) or not surface.grammar.patterns["adjective"].search(surface.keys[j]):
        return False
    if surface.keys[j - 1] in surface.words.links or not surface.tokens[j].text.islower():
        return False
    if surface.keys[j + 1] in surface.grammar.conjunctions:
        return (
            _continues(surface, j + 1)
            or surface.grammar.patterns["adjective"].search(surface.keys[j + 2]) is not None
        )
    return surface.tokens[j + 1].text == "," and surface.names.get(j + 2) is not None


def _continues(surface: Surface, j: int) -> bool:
    """Whether a domain goes on after the link at token j."""
    j += 1
    while j < len(surface.keys) and surface.keys[j] in surface.words.links:
        j += 1
    if j >= len(surface.keys):
        return False
    name = surface.names.get(j)
    if (name and name.kind == "state") or surface.longest(surface.words.members, j):
        return False  # « du Royaume du Maroc », « des États membres de l'Union »: whose minister it is
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
