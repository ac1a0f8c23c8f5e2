"""Organisations told in full with their acronym behind: « le Haut-Commissariat de l'ONU aux réfugiés (HCR) »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ...actors import fold
from .records import Mention
from .surface import Surface

# So many words a name takes at most.
_LONGEST: Final = 12


def with_full_names(surface: Surface, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, where what an acronym in brackets stands for, in whatever words, is one mention with it."""
    found: list[Mention] = []
    for mention in mentions:
        start = _full_name(surface, mention, found[-1].last if found else 0)
        if start is not None:
            found = [other for other in found if other.last <= start]
            mention = replace(mention, first=start, last=mention.last + 1)
        found.append(mention)
    return found


def _full_name(surface: Surface, mention: Mention, told: int) -> int | None:
    """Where the words begin whose initials the acronym has, in their order; a name that the book knows in full, up to token
    `told`, needs no other."""
    tokens, first = surface.tokens, mention.first
    acronym = tokens[first].text
    in_brackets = first > 1 and mention.last < len(tokens) and (tokens[first - 1].text, tokens[mention.last].text) == ("(", ")")
    if mention.kind != "actor" or mention.last > first + 1 or not in_brackets or not acronym.isupper() or told == first - 1:
        return None
    wanted = list(fold(acronym))
    for start in range(first - 2, max(-1, first - 2 - _LONGEST), -1):
        if not tokens[start].text[0].isalnum():
            return None
        parts = fold(tokens[start].text).replace("-", " ").split()
        for part in reversed(parts):
            if wanted and part.startswith(wanted[-1]):
                wanted.pop()
        if not wanted:
            return start if tokens[start].is_capitalised else None
    return None
