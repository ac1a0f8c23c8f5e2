"""« A et B, ministres russe et chinois de la Défense »: a title of several, told after their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from .records import Mention
from .surface import Surface
from .titles import MARKS


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


def _is_bare_name(mention: Mention) -> bool:
    return (
        mention.kind in {"person", "unknown"}
        and len(mention.persons) == 1
        and bool(mention.persons[0].name)
        and not mention.persons[0].title
    )


def _is_parted(surface: Surface, named: Sequence[Mention], mention: Mention) -> bool:
    """Whether something keeps the title from the names: no comma before it, no mark after it, other words between them."""
    tokens = surface.tokens
    opens = named[-1].last == mention.first - 1 and tokens[mention.first - 1].text == ","
    closes = mention.last >= len(tokens) or tokens[mention.last].text in MARKS
    return not (opens and closes and all(_are_joined(surface, one, other) for one, other in pairwise(named)))


def _are_joined(surface: Surface, one: Mention, other: Mention) -> bool:
    """« A, B », « A et B »."""
    joint = surface.keys[one.last : other.first]
    return len(joint) == 1 and (surface.tokens[one.last].text == "," or joint[0] in surface.grammar.conjunctions)
