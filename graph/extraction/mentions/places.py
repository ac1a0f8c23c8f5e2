"""Places told by a noun: « la capitale qatarie », « le fort de Brégançon »."""

from __future__ import annotations

from ...actors import ActorBook
from .records import Mention
from .surface import Surface


def capital(surface: Surface, i: int) -> Mention | None:
    """« la capitale qatarie »: a place."""
    j = i + (surface.keys[i] in surface.words.determiners)
    if j + 1 >= len(surface.keys) or surface.keys[j] not in surface.words.capitals:
        return None
    states = surface.demonym(j + 1)
    if len(states) != 1:
        return None
    name = _capital_of(surface.book, states[0])
    if not name:
        return None
    places = tuple(place.id for place in surface.book.place(name))
    return Mention(i, j + 2, "place", places=places[:1], text=name)


def _capital_of(book: ActorBook, state_id: str) -> str | None:
    return next(
        (state.capital for state in book.states.values() if state.id == state_id and state.capital), None
    )


def _called_after(surface: Surface, j: int) -> int | None:
    """The token after a name of two words or more that stands right behind a word for a site, or behind its adjective."""
    found = surface.longest(surface.words.called_after, j)
    if not found:
        return None
    k = found[1]
    k += k < len(surface.keys) and bool(surface.grammar.patterns["adjective"].search(surface.keys[k]))
    name = surface.names.get(k)
    if name is None or name.kind not in {"run", "person"}:
        return None
    return name.last if name.last > k + 1 or "-" in surface.tokens[k].text else None  # « l'aéroport Houari-Boumediene »


def site(surface: Surface, i: int) -> Mention | None:
    """« le fort de Brégançon », « le château de Versailles »: a place with a place's name in its own; « l'aéroport international
    Charles de Gaulle »: one called after somebody."""
    j = i + (surface.keys[i] in surface.grammar.singular_articles)
    if called := _called_after(surface, j):
        return Mention(i, called, "place", text=surface.text(j, called))
    found = surface.longest(surface.words.sites, j)
    if not found or found[1] + 1 >= len(surface.keys) or surface.keys[found[1]] not in surface.grammar.of:
        return None
    k = found[1] + 1
    k += surface.keys[k] in surface.grammar.singular_articles
    name = surface.names.get(k)
    if name is None or name.kind not in {"place", "metonym", "run", "state"}:
        return None
    text = surface.text(j, name.last)
    places = tuple(place.id for place in surface.book.place(text)) or name.places
    return Mention(i, name.last, "place", places=places[:1] if text != name.text else places, text=text)
