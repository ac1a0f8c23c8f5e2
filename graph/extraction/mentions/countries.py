"""Adjectives after the head of a phrase, and the countries whose office it is."""

from __future__ import annotations

from .names import Name
from .openings import Phrase
from .surface import Surface


def adjective(surface: Surface, phrase: Phrase) -> bool:
    """Read one adjective, of a country or another; False where none follows."""
    j = phrase.last
    after = surface.longest(surface.words.after, j)
    if after:
        kind, phrase.last = after
        if kind != "neutral":
            phrase.tense = kind
        elif " ".join(surface.keys[j : phrase.last]) in surface.words.part_of_title:
            phrase.title += content(surface, j, phrase.last)
        return True
    states = surface.demonym(j) or _capitalised_demonym(surface, j)
    if states:
        phrase.countries.append(states)
        phrase.last = j + 1
        return True
    further = (
        surface.demonym(j + 1)
        if surface.keys[j] in surface.grammar.conjunctions or surface.tokens[j].text == ","
        else ()
    )
    if further and phrase.countries and phrase.head.plural:
        # « les ministres russe et chinois »
        phrase.countries.append(further)
        phrase.last = j + 2
        return True
    return False


def _capitalised_demonym(surface: Surface, j: int) -> tuple[str, ...]:
    """« son homologue Angolais », as many papers print it; but « le président Argentine » is no adjective."""
    name = surface.names.get(j)
    if j >= len(surface.keys) or name is None or name.kind != "run" or name.last > j + 1:
        return ()
    return tuple(
        dict.fromkeys(
            state for state, _, number in surface.book.demonyms.get(surface.keys[j], ()) if number == "s"
        )
    )


def listed_country(surface: Surface, phrase: Phrase) -> bool:
    """« les ministres du Mali, du Burkina Faso et du Niger »."""
    if not (phrase.head.plural and phrase.countries) or surface.tokens[phrase.last].text not in {",", "et"}:
        return False
    found = surface.longest(surface.words.complement_prepositions, phrase.last + 1)
    if not found or (surface.demonym(phrase.last - 1) and surface.keys[phrase.last + 1] not in surface.grammar.of):
        return False  # « les délégations russe et ukrainienne, au Bélarus »: where they were
    j = found[1] + (found[1] < len(surface.keys) and surface.keys[found[1]] in surface.grammar.articles)
    name = surface.names.get(j)
    if name is None or name.kind != "state":
        return False
    phrase.countries.append(name.actors)
    phrase.last = name.last
    return True


def country_of(surface: Surface, phrase: Phrase, name: Name) -> bool:
    """« … du Liban »; of « le locataire de la Maison Blanche » the seat is part of the title, too."""
    if name.kind == "metonym" and phrase.head.kind != "institution" and not phrase.title:
        return False
    phrase.countries.append(name.actors)
    if name.kind == "metonym":
        phrase.title += content(surface, name.first, name.last)
    phrase.last = name.last
    return True


def seat_of(surface: Surface, phrase: Phrase, j: int, iso2: str, last: int) -> bool:
    """« le patron du Quai d'Orsay », « un porte-parole du département d'État »."""
    phrase.countries.append((surface.book.states[iso2].id,))
    phrase.title += content(surface, j, last)
    phrase.last = last
    return True


def content(surface: Surface, first: int, last: int) -> list[str]:
    """The words of a title that say something, from token `first` to `last` (exclusive)."""
    return [key for key in surface.keys[first:last] if key not in surface.words.links]
