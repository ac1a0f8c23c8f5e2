"""« A et B, ministres russe et chinois de la Défense », « le ministre russe et son homologue chinois, A et B »: names and titles of
several, apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .complements import may_serve
from .records import Mention
from .surface import Surface
from .titles import ends_apposition


def with_names_before(surface: Surface, found: Sequence[Mention], mention: Mention) -> Mention | None:
    """The mention of several by their offices, with the names told just before it, one each in the order of the countries.

    None where it is no apposition to as many names. `found` are the mentions before it.
    """
    count = len(mention.persons)
    if count < 2 or any(person.name or not person.title for person in mention.persons):
        return None
    named = found[-count:]
    if len(named) < count or not all(map(_is_bare_name, named)) or _is_parted(surface, named, mention):
        return None
    if len(found) > count and _is_bare_name(found[-count - 1]) and _are_joined(surface, found[-count - 1], named[0]):
        return None  # « A, B et C, les présidents russe et chinois »: whose?
    persons = tuple(
        replace(office, name=bare.name, candidates=bare.candidates, gender=bare.gender)
        for office, bare in zip(mention.persons, (each.persons[0] for each in named), strict=True)
    )
    return replace(mention, first=named[0].first, persons=persons)


def with_titles_before(surface: Surface, found: Sequence[Mention], mention: Mention) -> Mention | None:
    """« le ministre russe et son homologue chinois, A et B »: of name B the mention of both, where A was taken for the second's."""
    if len(found) < 2 or not _is_bare_name(mention) or not _is_bare_title(found[-2]) or len(found[-1].persons) != 1:
        return None
    first, second = found[-2:]
    office, taken = first.persons[0], second.persons[0]
    apart = [at - 1 for at, name in surface.names.items() if name.last == second.last and at > second.first + 1]
    opens = bool(apart) and surface.tokens[apart[0]].text == "," and taken.title and taken.name
    between = (surface.keys[first.last : second.first], surface.keys[second.last : mention.first])
    is_joined = all(len(keys) == 1 and keys[0] in surface.grammar.conjunctions for keys in between)
    if not (opens and is_joined and ends_apposition(surface, mention.last)) or not may_serve(surface, taken.candidates, [office.countries]):
        return None
    other = mention.persons[0]
    persons = (
        replace(office, name=taken.name, candidates=taken.candidates),
        replace(taken, name=other.name, candidates=other.candidates),
    )
    return replace(first, last=mention.last, persons=persons)


def _is_bare_title(mention: Mention) -> bool:
    return mention.kind == "person" and len(mention.persons) == 1 and not mention.persons[0].name and bool(mention.persons[0].title)


def _is_bare_name(mention: Mention) -> bool:
    return (
        mention.kind in {"person", "unknown"}
        and len(mention.persons) == 1
        and bool(mention.persons[0].name)
        and not mention.persons[0].title
    )


def _is_parted(surface: Surface, named: Sequence[Mention], mention: Mention) -> bool:
    """Whether something keeps the title from the names: no comma before it (« respectivement » may follow that), no mark after it,
    other words between them."""
    tokens = surface.tokens
    first = mention.first - (surface.keys[mention.first - 1] in surface.grammar.in_turn)
    opens = named[-1].last == first - 1 and tokens[first - 1].text == ","
    closes = ends_apposition(surface, mention.last)
    return not (opens and closes and all(_are_joined(surface, one, other) for one, other in pairwise(named)))


def _are_joined(surface: Surface, one: Mention, other: Mention) -> bool:
    """« A, B », « A et B »."""
    joint = surface.keys[one.last : other.first]
    return len(joint) == 1 and (surface.tokens[one.last].text == "," or joint[0] in surface.grammar.conjunctions)
